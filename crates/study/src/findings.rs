//! What a study has found: plain numbers, for any report.

use crate::compare::{Comparison, Pairs, Tornado, Verdict, compare, judge, tornado};
use crate::estimate::{
    CauseShare, Estimate, Folded, LeakSums, Mean, Student, Tally, Telling, estimate, mean_of,
    mean_over_worlds,
};
use crate::fingerprint::Fingerprint;
use crate::journal::Ledger;
use crate::model::{Columns, Model};
use crate::request::{Settings, Text};
use crate::scene::Scenes;

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

/// What a study has found.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// Version of the program.
    pub version: String,
    /// The study's numbers.
    pub settings: Settings,
    /// The files it was read from.
    pub texts: Vec<TextDigest>,
    /// What rows hold: names, units and sides of measures; names of causes and rounds.
    pub columns: Columns,
    /// By option.
    pub options: Vec<OptionFindings>,
    /// By pair of options, the earlier first.
    pub comparisons: Vec<Comparison>,
    /// Single figures at their ends.
    pub tornado: Tornado,
    /// What it comes to.
    pub verdict: Verdict,
    /// Stands for every result.
    pub fingerprint: Fingerprint,
}

impl Findings {
    pub(crate) fn new<M: Model>(
        model: &M,
        scenes: &Scenes,
        settings: Settings,
        texts: &[Text],
        folded: Folded,
    ) -> Self {
        let columns = model.columns().clone();
        let pairs = Pairs::new(scenes.options());
        let worlds = scenes.worlds() as usize;
        let tornado = tornado(scenes, &folded.tallies, &folded.differences, columns.headline);
        let headline: Vec<Vec<_>> = folded
            .differences
            .iter()
            .map(|scene| scene.iter().map(|pair| pair[columns.headline]).collect())
            .collect();
        let better = columns.measures[columns.headline].better;
        let options = (0..)
            .zip(model.options())
            .zip(folded.ledgers)
            .map(|((option, name), ledgers)| {
                let tallies: Vec<&Tally> =
                    folded.tallies[..worlds].iter().map(|scene| &scene[option]).collect();
                option_findings(name, &tallies, &columns, folded.telling[option], ledgers)
            })
            .collect();
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            settings,
            texts: texts.iter().map(digest).collect(),
            options,
            comparisons: compare(&pairs, &folded.differences[..worlds], &columns),
            verdict: judge(scenes, &pairs, &headline, better, &tornado),
            tornado,
            columns,
            fingerprint: folded.fingerprint,
        }
    }
}

fn digest(text: &Text) -> TextDigest {
    let blake3 = blake3::hash(text.text.as_bytes()).to_hex().to_string();
    TextDigest { name: text.name.clone(), blake3 }
}

fn option_findings(
    option: String,
    tallies: &[&Tally],
    columns: &Columns,
    telling: Telling,
    ledgers: Vec<Ledger>,
) -> OptionFindings {
    let judged = if tallies.len() > 1 { &tallies[1..] } else { tallies };
    let mut leaks = LeakSums::none(columns.causes.len());
    judged.iter().for_each(|tally| leaks.add(&tally.leaks));
    OptionFindings {
        option,
        measures: (0..columns.measures.len()).map(|at| estimate(tallies, at)).collect(),
        causes_nominal: tallies[0].leaks.shares(&columns.causes),
        causes: leaks.shares(&columns.causes),
        rounds: rounds(tallies, columns),
        telling,
        ledgers,
    }
}

fn rounds(tallies: &[&Tally], columns: &Columns) -> Vec<RoundsSpent> {
    let each = columns.rounds.iter().enumerate();
    each.map(|(at, interceptor)| {
        let nominal = &tallies[0].rounds[at];
        let drawn: Vec<_> = tallies[1..].iter().map(|tally| tally.rounds[at]).collect();
        RoundsSpent {
            interceptor: interceptor.clone(),
            nominal: mean_of(nominal, &Student::new(f64::from(nominal.count) - 1.0)),
            over_worlds: mean_over_worlds(&drawn),
        }
    })
    .collect()
}
