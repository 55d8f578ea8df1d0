//! What a study has found: plain numbers, for any report.

use crate::Again;
use crate::but_for::ButFor;
use crate::compare::{
    Comparison, Pairs, Ranking, Standing, Tornado, Verdict, compare, judge, judged, tornado,
};
use crate::cross_check::CrossCheck;
use crate::estimate::{
    Bounds, CauseShare, Confidence, Estimate, Folded, LeakSums, Mean, Student, Tally, Telling,
    estimate, mean_of, mean_over_worlds,
};
use crate::fingerprint::Fingerprint;
use crate::holds::{Holding, Seen, holding};
use crate::journal::Ledger;
use crate::model::{Columns, Model};
use crate::precision::Precision;
use crate::request::{Request, Settings, Text};
use crate::scene::Scenes;
use crate::sensitivity::Sensitivity;

/// Rounds of one type that an option launches in a replication.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundsSpent {
    /// The type of round.
    pub interceptor: String,
    /// Mean in the nominal world.
    pub nominal: Mean,
    /// Mean over the drawn worlds.
    pub over_worlds: Option<Mean>,
}

/// What became of one raid with an option, over the drawn worlds, or in the nominal one where none
/// are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct RaidFindings {
    /// Its name.
    pub raid: String,
    /// Its flights that can leak.
    pub payloads: u32,
    /// How many of them leak in the mean of one replication.
    pub leakers: f64,
    /// Why.
    pub causes: Vec<CauseShare>,
}

/// What is known of one option.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionFindings {
    /// Its name.
    pub option: String,
    /// In the order of the columns' measures.
    pub measures: Vec<Estimate>,
    /// Why its leakers leaked, in the nominal world.
    pub causes_nominal: Vec<CauseShare>,
    /// Why they leaked over the drawn worlds, or in the nominal one where none are drawn.
    pub causes: Vec<CauseShare>,
    /// What became of each raid, in the order of the columns.
    pub raids: Vec<RaidFindings>,
    /// Rounds by type, in the order of the columns.
    pub rounds: Vec<RoundsSpent>,
    /// Which replications of the nominal world tell its story.
    pub telling: Telling,
    /// Full ledgers of its first replications in the nominal world; their cells are in the order
    /// of the engine's columns.
    pub ledgers: Vec<Ledger>,
}

/// A file that the study was read from, by name and content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextDigest {
    /// Its name within the study.
    pub name: String,
    /// BLAKE3 of its bytes, in hexadecimal.
    pub blake3: String,
}

impl TextDigest {
    /// Of a file's text.
    pub fn of(text: &Text) -> Self {
        let blake3 = blake3::hash(text.text.as_bytes()).to_hex().to_string();
        Self { name: text.name.clone(), blake3 }
    }
}

/// What a study has found.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// Version of the program.
    pub version: String,
    /// The study's numbers; the replications are those that were played.
    pub settings: Settings,
    /// The files it was read from.
    pub texts: Vec<TextDigest>,
    /// How it came to its end, where it was to play until it is precise enough.
    pub precision: Option<Precision>,
    /// What rows hold: names, units and sides of measures; names of causes and rounds.
    pub columns: Columns,
    /// By option.
    pub options: Vec<OptionFindings>,
    /// By pair of options, the earlier first.
    pub comparisons: Vec<Comparison>,
    /// Single figures at their ends.
    pub tornado: Tornado,
    /// What the answer hangs on, where `ravelin sensitivity` asked; it has a fingerprint of its own.
    pub sensitivity: Option<Sensitivity>,
    /// What it comes to.
    pub verdict: Verdict,
    /// What holds anyway, whatever the verdict; what matters most first.
    pub holds: Vec<Holding>,
    /// What it would have taken to stop leakers, by option, where that can be asked.
    pub but_for: Vec<ButFor>,
    /// Closed forms beside the engine's numbers, option by option.
    pub cross_checks: Vec<CrossCheck>,
    /// How sturdy the order of the options is, by view.
    pub rankings: Vec<Ranking>,
    /// Stands for every result.
    pub fingerprint: Fingerprint,
}

impl Findings {
    pub(crate) fn new<M: Model>(
        model: &M,
        scenes: &Scenes,
        request: &Request<'_>,
        precision: Option<Precision>,
        folded: Folded,
        again: Again,
    ) -> Self {
        let columns = model.columns().clone();
        let pairs = Pairs::new(scenes.options());
        let worlds = scenes.worlds() as usize;
        let tornado = tornado(scenes, &folded.tallies, &folded.differences, &columns);
        let headline: Vec<Vec<_>> = folded
            .differences
            .iter()
            .map(|scene| scene.iter().map(|pair| pair[columns.headline]).collect())
            .collect();
        let confidence = scenes.confidence();
        let better = columns.measures[columns.headline].better;
        let means = means(&folded.tallies[..worlds], columns.headline);
        let standing = Standing {
            means: &means,
            differences: &headline[..worlds],
            pairs: &pairs,
            better,
            confidence,
        };
        let options = model.options().into_iter().enumerate().zip(folded.ledgers);
        let options = options.map(|((option, name), ledgers)| {
            let tallies: Vec<&Tally> =
                folded.tallies[..worlds].iter().map(|scene| &scene[option]).collect();
            let most = |measure| model.most(option, measure);
            let told = (folded.telling[option], ledgers);
            option_findings(name, &tallies, (&columns, &most), told, confidence)
        });
        let options = options.collect();
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            settings: Settings {
                replications: scenes.replications_in_worlds(),
                ..request.settings
            },
            texts: request.texts.iter().map(TextDigest::of).collect(),
            precision,
            options,
            comparisons: compare(&pairs, &folded.differences[..worlds], &columns, confidence),
            sensitivity: None,
            verdict: judge(scenes, &pairs, &headline, better, &tornado),
            holds: holding(&Seen {
                columns: &columns,
                pairs: &pairs,
                tallies: judged(&folded.tallies[..worlds]),
                differences: judged(&folded.differences[..worlds]),
                confidence,
            }),
            but_for: again.but_for,
            cross_checks: again.cross_checks,
            rankings: rankings(model, &standing),
            tornado,
            columns,
            fingerprint: folded.fingerprint,
        }
    }
}

/// Means of the headline measure by world and option.
fn means(tallies: &[Vec<Tally>], headline: usize) -> Vec<Vec<f64>> {
    let mean = |tally: &Tally| tally.measures[headline].mean;
    tallies.iter().map(|world| world.iter().map(mean).collect()).collect()
}

fn rankings<M: Model>(model: &M, standing: &Standing<'_>) -> Vec<Ranking> {
    model.views().iter().filter_map(|view| standing.ranking(view)).collect()
}

fn option_findings(
    option: String,
    tallies: &[&Tally],
    (columns, most): (&Columns, &dyn Fn(usize) -> f64),
    (telling, ledgers): (Telling, Vec<Ledger>),
    confidence: Confidence,
) -> OptionFindings {
    let bounds = |at: usize| Bounds { signed: columns.measures[at].signed, most: most(at) };
    let judged = judged(tallies);
    let sum = |of: &dyn Fn(&Tally) -> &LeakSums| {
        let mut leaks = LeakSums::none(columns.causes.len());
        judged.iter().for_each(|tally| leaks.add(of(tally)));
        leaks
    };
    let raids = columns.raids.iter().enumerate().map(|(at, raid)| {
        let leaks = sum(&|tally| &tally.raids[at]);
        RaidFindings {
            raid: raid.name.clone(),
            payloads: raid.payloads,
            leakers: leaks.l / leaks.replications.max(1.0),
            causes: leaks.shares(&columns.causes),
        }
    });
    OptionFindings {
        option,
        measures: (0..columns.measures.len())
            .map(|at| estimate(tallies, (at, bounds(at)), confidence))
            .collect(),
        causes_nominal: tallies[0].leaks.shares(&columns.causes),
        causes: sum(&|tally| &tally.leaks).shares(&columns.causes),
        raids: raids.collect(),
        rounds: rounds(tallies, columns, confidence),
        telling,
        ledgers,
    }
}

fn rounds(tallies: &[&Tally], columns: &Columns, confidence: Confidence) -> Vec<RoundsSpent> {
    let each = columns.rounds.iter().enumerate();
    each.map(|(at, interceptor)| {
        let nominal = &tallies[0].rounds[at];
        let drawn: Vec<_> = tallies[1..].iter().map(|tally| tally.rounds[at]).collect();
        RoundsSpent {
            interceptor: interceptor.clone(),
            nominal: mean_of(nominal, &Student::new(f64::from(nominal.count) - 1.0, confidence))
                .within(false),
            over_worlds: mean_over_worlds(&drawn, confidence).map(|mean| mean.within(false)),
        }
    })
    .collect()
}
