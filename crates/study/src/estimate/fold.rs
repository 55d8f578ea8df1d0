//! Reads the journal once, scene by scene, and keeps sums: no more rows are held at once than
//! those of one scene and of the nominal world.

use crate::compare::{Difference, Pairs};
use crate::error::StudyError;
use crate::fingerprint::{Fingerprint, ResultsHash};
use crate::journal::{Block, Journal, Ledger};
use crate::measure::Better;
use crate::model::Columns;
use crate::request::{Request, Row, Rows};
use crate::scene::{Scene, Scenes};

use super::cause::LeakSums;
use super::interval::Interval;
use super::moments::{Moments, middle_90};

/// What is kept of one option in one scene.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    pub measures: Vec<Moments>,
    pub luck: Vec<Interval>,
    pub rounds: Vec<Moments>,
    pub leaks: LeakSums,
    pub raids: Vec<LeakSums>,
}

/// Which replications of the nominal world tell an option's story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Telling {
    /// The first whose headline is the median.
    pub typical: u32,
    /// The first whose headline is the worst.
    pub worst: u32,
}

/// Who leaked in an option's nominal world, by replication.
#[derive(Clone, Debug, Default)]
pub struct Nominal {
    /// Leakers of each replication.
    pub leakers: Vec<u32>,
    /// The same of each raid, in the order of the columns.
    pub of_raids: Vec<Vec<u32>>,
}

/// Everything that is kept of the rows.
pub(crate) struct Folded {
    /// By scene and option.
    pub tallies: Vec<Vec<Tally>>,
    /// By scene, pair and measure.
    pub differences: Vec<Vec<Vec<Difference>>>,
    /// By option.
    pub telling: Vec<Telling>,
    /// By option, who leaked in the nominal world.
    pub nominal: Vec<Nominal>,
    /// By option.
    pub ledgers: Vec<Vec<Ledger>>,
    pub fingerprint: Fingerprint,
}

/// Fold a whole journal, in the order of scene, option and replication, and show its rows.
pub(crate) fn fold(
    journal: &mut Journal,
    scenes: &Scenes,
    columns: &Columns,
    request: &Request<'_>,
) -> Result<Folded, StudyError> {
    let options = scenes.options();
    let pairs = Pairs::new(options);
    let mut hash = ResultsHash::new(options);
    let mut nominal: Vec<Vec<f64>> = Vec::new();
    let mut rows: Vec<Vec<f64>> = vec![Vec::new(); options];
    let mut folded = Folded {
        tallies: Vec::with_capacity(scenes.list().len()),
        differences: Vec::with_capacity(scenes.list().len()),
        telling: Vec::new(),
        nominal: Vec::new(),
        ledgers: vec![Vec::new(); options],
        fingerprint: Fingerprint::default(),
    };
    for scene in 0..scenes.list().len() {
        if request.stop.asked() {
            return Err(StudyError::InterruptedExplaining);
        }
        for (option, into) in rows.iter_mut().enumerate() {
            into.clear();
            for stretch in scenes.stretches_of(option, scene) {
                let block = journal.read(&stretch)?;
                hash.add(option, scene as u32, &block);
                if let (Some(to), Scene::World(world)) = (request.rows, &scenes.list()[scene]) {
                    show(&block, *world, columns, to);
                }
                into.extend(block.rows);
                folded.ledgers[option].extend(block.ledgers);
            }
        }
        if scene == 0 {
            nominal.clone_from(&rows);
            folded.telling = nominal.iter().map(|rows| telling(rows, columns)).collect();
            folded.nominal = nominal.iter().map(|rows| Nominal::of(rows, columns)).collect();
        }
        stand_in(&mut rows, &nominal, columns.width());
        folded.tallies.push(rows.iter().map(|rows| tally(rows, columns)).collect());
        folded.differences.push(pairs.differences(&rows, columns));
    }
    folded.fingerprint = hash.finish();
    Ok(folded)
}

/// Shows each row of a block.
fn show(block: &Block, world: u32, columns: &Columns, to: Rows<'_>) {
    let rows = block.rows.chunks_exact(columns.width());
    for (replication, numbers) in (block.stretch.first..).zip(rows) {
        let option = block.stretch.option as usize;
        to(Row { columns, option, world, replication, numbers });
    }
}

/// One measure's outcomes of an option in a scene, in the order of replications.
pub(crate) fn outcomes(
    journal: &mut Journal,
    scenes: &Scenes,
    (option, scene): (usize, usize),
    columns: &Columns,
    measure: usize,
) -> Result<Vec<f64>, StudyError> {
    let mut outcomes = Vec::new();
    for stretch in scenes.stretches_of(option, scene) {
        let rows = journal.read(&stretch)?.rows;
        outcomes.extend(column(&rows, columns.width(), measure));
    }
    Ok(outcomes)
}

/// An option that does not hold the figure at its end has the nominal world's rows there, as many
/// as the others.
fn stand_in(rows: &mut [Vec<f64>], nominal: &[Vec<f64>], width: usize) {
    let longest = rows.iter().map(Vec::len).max().unwrap_or(0);
    debug_assert_eq!(longest % width.max(1), 0, "rows are whole");
    for (rows, nominal) in rows.iter_mut().zip(nominal) {
        if rows.is_empty() {
            rows.extend_from_slice(&nominal[..longest.min(nominal.len())]);
        }
    }
}

/// One column of rows.
pub(crate) fn column(rows: &[f64], width: usize, at: usize) -> impl Iterator<Item = f64> + Clone {
    rows.iter().skip(at).step_by(width).copied()
}

fn tally(rows: &[f64], columns: &Columns) -> Tally {
    let width = columns.width();
    let moments = |at| Moments::of(column(rows, width, at));
    let leaks = |range: std::ops::Range<usize>| {
        let mut leaks = LeakSums::none(range.len());
        rows.chunks_exact(width).for_each(|row| leaks.add_row(&row[range.clone()]));
        leaks
    };
    Tally {
        measures: (0..columns.measures.len()).map(moments).collect(),
        luck: (0..columns.measures.len())
            .map(|at| middle_90(&mut column(rows, width, at).collect::<Vec<_>>()))
            .collect(),
        rounds: columns.round_range().map(moments).collect(),
        leaks: leaks(columns.cause_range()),
        raids: (0..columns.raids.len()).map(|raid| leaks(columns.raid_range(raid))).collect(),
    }
}

impl Nominal {
    fn of(rows: &[f64], columns: &Columns) -> Self {
        let counted = |range: std::ops::Range<usize>| -> Vec<u32> {
            let of = |row: &[f64]| row[range.clone()].iter().sum::<f64>() as u32;
            rows.chunks_exact(columns.width()).map(of).collect()
        };
        let raids = 0..columns.raids.len();
        Self {
            leakers: counted(columns.cause_range()),
            of_raids: raids.map(|raid| counted(columns.raid_range(raid))).collect(),
        }
    }
}

fn telling(rows: &[f64], columns: &Columns) -> Telling {
    let headline: Vec<f64> = column(rows, columns.width(), columns.headline).collect();
    let mut order: Vec<u32> = (0..headline.len() as u32).collect();
    // Stable: of equals the first replication comes first.
    order.sort_by(|a, b| headline[*a as usize].total_cmp(&headline[*b as usize]));
    let first_like = |place: usize| {
        let value = order.get(place).map_or(0.0, |r| headline[*r as usize]);
        headline.iter().position(|x| *x == value).unwrap_or(0) as u32
    };
    let last = headline.len().saturating_sub(1);
    let worst = match columns.measures[columns.headline].better {
        Better::Higher => first_like(0),
        Better::Lower | Better::Neither => first_like(last),
    };
    Telling { typical: first_like(last / 2), worst }
}
