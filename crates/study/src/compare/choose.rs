//! Which groups of figures could matter, from a few replications of each at its ends, or where those
//! cannot be had, from the worlds.

use std::collections::BTreeMap;

use physics::statistics::student_t_quantile;

use crate::error::StudyError;
use crate::estimate::{Moments, outcomes};
use crate::journal::Journal;
use crate::measure::Better;
use crate::model::Columns;
use crate::scene::{Scene, Scenes};

use super::ends::Ends;
use super::pair::{Difference, Pairs};
use super::pick;
use super::verdict::candidate;

/// So many groups are played in full because they move the answer most.
const GREATEST: usize = 12;

/// The chance, over all ends together, that a reversal is ruled out that is there.
const MISSED: f64 = 0.01;

/// Choose from the worlds and the few replications of every end.
pub(crate) fn choose(
    journal: &mut Journal,
    scenes: &Scenes,
    columns: &Columns,
) -> Result<Ends, StudyError> {
    let mut ends = scenes.ends().clone();
    if ends.screening == ends.replications {
        return Ok(ends);
    }
    if ends.by_worlds() {
        ends.full = pick::by_worlds(journal, scenes, columns)?;
        return Ok(ends);
    }
    let groups = Screen::new(journal, scenes, columns)?.groups(journal)?;
    let mut greatest: Vec<&Screened> = groups.iter().collect();
    greatest.sort_by(|a, b| b.swing.total_cmp(&a.swing).then_with(|| a.group.cmp(&b.group)));
    let mut doubtful: Vec<&Screened> = groups.iter().filter(|g| g.lead_left <= 0.0).collect();
    doubtful
        .sort_by(|a, b| a.lead_left.total_cmp(&b.lead_left).then_with(|| a.group.cmp(&b.group)));
    let played: u64 = groups.iter().map(|g| 2 * g.options * u64::from(ends.screening)).sum();
    let mut left = ends.budget.saturating_sub(played);
    let more = u64::from(ends.replications - ends.screening);
    for group in greatest.into_iter().take(GREATEST).chain(doubtful.iter().copied()) {
        let cost = 2 * group.options * more;
        if cost <= left && ends.full.insert(group.group.clone()) {
            left -= cost;
        }
    }
    let names = doubtful.iter().map(|group| group.group.clone());
    ends.unsettled = names.filter(|group| !ends.full.contains(group)).collect();
    Ok(ends)
}

/// A group after a few replications at its ends.
struct Screened {
    group: String,
    /// Options that leave it open.
    options: u64,
    /// How far it moves an answer from end to end, the most over all pairs of options.
    swing: f64,
    /// The least lead, at either end, that the candidate has left over another option, as far as the
    /// few replications rule out less; without a candidate none can be lost.
    lead_left: f64,
}

/// What ends are looked at against.
struct Screen<'a> {
    scenes: &'a Scenes,
    columns: &'a Columns,
    pairs: Pairs,
    better: Better,
    candidate: Option<usize>,
    /// The headline of each option in the nominal world.
    nominal: Vec<Vec<f64>>,
    /// Questions that are asked of all ends together.
    questions: f64,
}

impl<'a> Screen<'a> {
    fn new(
        journal: &mut Journal,
        scenes: &'a Scenes,
        columns: &'a Columns,
    ) -> Result<Self, StudyError> {
        let (pairs, better) =
            (Pairs::new(scenes.options()), columns.measures[columns.headline].better);
        let mut worlds = Vec::new();
        let mut nominal = Vec::new();
        for world in 0..scenes.worlds() as usize {
            let of = |option| outcomes(journal, scenes, (option, world), columns, columns.headline);
            let rows: Vec<Vec<f64>> = (0..scenes.options()).map(of).collect::<Result<_, _>>()?;
            let difference = |(a, b): &(usize, usize)| {
                Difference::of(rows[*a].iter().copied(), rows[*b].iter().copied())
            };
            worlds.push(pairs.list().iter().map(difference).collect::<Vec<_>>());
            if world == 0 {
                nominal = rows;
            }
        }
        let candidate = candidate(scenes, &pairs, &worlds, better);
        let ends = scenes.list().len() - scenes.worlds() as usize;
        let rivals = scenes.options().saturating_sub(1);
        let questions = (ends * rivals) as f64;
        Ok(Self { scenes, columns, pairs, better, candidate, nominal, questions })
    }

    /// Every group at both its ends.
    fn groups(&self, journal: &mut Journal) -> Result<Vec<Screened>, StudyError> {
        let mut groups: BTreeMap<&str, [Vec<Vec<f64>>; 2]> = BTreeMap::new();
        for (place, scene) in self.scenes.list().iter().enumerate() {
            if let Scene::End { group, high } = scene {
                let rows = self.rows(journal, group, place)?;
                groups.entry(group).or_default()[usize::from(*high)] = rows;
            }
        }
        Ok(groups.iter().map(|(group, ends)| self.screened(group, ends)).collect())
    }

    /// The headline of each option at an end; where that option does not know the group, that of
    /// the nominal world.
    fn rows(
        &self,
        journal: &mut Journal,
        group: &str,
        scene: usize,
    ) -> Result<Vec<Vec<f64>>, StudyError> {
        let count = self.scenes.ends().screening as usize;
        let of = |option: usize| {
            if self.scenes.leaves_open(option, group) {
                let of = (option, scene);
                outcomes(journal, self.scenes, of, self.columns, self.columns.headline)
            } else {
                Ok(self.nominal[option][..count.min(self.nominal[option].len())].to_vec())
            }
        };
        (0..self.scenes.options()).map(of).collect()
    }

    fn screened(&self, group: &str, ends: &[Vec<Vec<f64>>; 2]) -> Screened {
        let open = (0..self.scenes.options()).filter(|o| self.scenes.leaves_open(*o, group));
        let lead_left = ends.iter().map(|rows| self.lead_left(rows)).fold(f64::INFINITY, f64::min);
        Screened {
            group: group.to_owned(),
            options: open.count() as u64,
            swing: self.swing(ends),
            lead_left,
        }
    }

    fn swing(&self, [low, high]: &[Vec<Vec<f64>>; 2]) -> f64 {
        let moved: Vec<f64> = low
            .iter()
            .zip(high)
            .map(|(low, high)| Moments::of(low.iter().zip(high).map(|(low, high)| high - low)).mean)
            .collect();
        let pairs = self.pairs.list().iter().map(|(a, b)| (moved[*a] - moved[*b]).abs());
        let one = moved.first().map_or(0.0, |moved| moved.abs());
        if moved.len() == 1 { one } else { pairs.fold(0.0, f64::max) }
    }

    /// The least lead of the candidate over any other option at an end that is not ruled out.
    fn lead_left(&self, rows: &[Vec<f64>]) -> f64 {
        let Some(candidate) = self.candidate else { return f64::INFINITY };
        let sign = if self.better == Better::Higher { 1.0 } else { -1.0 };
        let lead = |rows: &[Vec<f64>], rival: usize| -> Vec<f64> {
            rows[candidate]
                .iter()
                .zip(&rows[rival])
                .map(|(own, other)| sign * (own - other))
                .collect()
        };
        let rivals = (0..self.scenes.options()).filter(|option| *option != candidate);
        let left = rivals.map(|rival| {
            least_lead(&lead(&self.nominal, rival), &lead(rows, rival), self.questions)
        });
        left.fold(f64::INFINITY, f64::min)
    }
}

/// The least mean lead at an end that is not ruled out, from the lead in the nominal world and the
/// lead at the end on the first of the same draws; at a confidence that holds for all questions
/// together.
///
/// Common draws make it sharp: it is the nominal lead, known from many replications, and its move,
/// known from few. A move that was never seen in them may still be there on rare days: so one
/// replication more is counted, in which the lead is less by one standard deviation of luck.
fn least_lead(nominal: &[f64], end: &[f64], questions: f64) -> f64 {
    let lead = Moments::of(nominal.iter().copied());
    let moves: Vec<f64> = end.iter().zip(nominal).map(|(end, nominal)| end - nominal).collect();
    let unseen = -lead.variance.sqrt();
    let moved = Moments::of(moves.iter().copied().chain([unseen]));
    least(&lead, questions) + least(&moved, questions)
}

/// The least mean that is not ruled out, one-sided; half of what may be missed goes to it.
fn least(moments: &Moments, questions: f64) -> f64 {
    let p = 1.0 - MISSED / 2.0 / questions.max(1.0);
    let student = student_t_quantile(p, f64::from(moments.count) - 1.0).unwrap_or(f64::INFINITY);
    let error = moments.variance_of_mean().sqrt();
    if error == 0.0 { moments.mean } else { moments.mean - student * error }
}

#[cfg(test)]
mod tests {
    use engine::chance::{Chance, Purpose};

    use super::*;

    /// Even luck of width one around zero.
    fn luck(problem: u32, replication: u32, name: u32) -> f64 {
        Chance::new(7, problem, replication).uniform(Purpose::Look, name, 0, 0) - 0.5
    }

    /// Of 400 problems in which an end turns a lead of 0.3 into one of -0.02, by a move that
    /// differs from day to day, those in which `rule` sees that it may.
    fn seen(rule: impl Fn(&[f64], &[f64]) -> f64) -> u32 {
        let problem = |problem| {
            let nominal: Vec<f64> = (0..1000).map(|r| 0.3 + luck(problem, r, 0)).collect();
            let end: Vec<f64> =
                (0..32).map(|r| nominal[r as usize] - 0.32 + 2.0 * luck(problem, r, 1)).collect();
            rule(&nominal, &end) <= 0.0
        };
        (0..400).filter(|p| problem(*p)).count() as u32
    }

    #[test]
    fn no_reversal_is_missed_and_a_rule_without_an_interval_would_miss_many() {
        assert_eq!(seen(|nominal, end| least_lead(nominal, end, 1000.0)), 400);
        let mean = |column: &[f64]| column.iter().sum::<f64>() / column.len() as f64;
        let planted = seen(|_, end| mean(end));
        assert!(planted < 330, "the planted fault saw {planted} of 400");
    }

    #[test]
    fn a_figure_that_does_nothing_is_ruled_out() {
        let nominal: Vec<f64> = (0..1000).map(|r| 0.3 + luck(0, r, 0)).collect();
        assert!(least_lead(&nominal, &nominal[..32], 1000.0) > 0.0);
        // Unless the lead is so small that a rare day could cost it.
        let small: Vec<f64> = nominal.iter().map(|lead| lead - 0.28).collect();
        assert!(least_lead(&small, &small[..32], 1000.0) <= 0.0);
    }
}
