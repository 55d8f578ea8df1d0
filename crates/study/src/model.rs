//! What a study plays on: the simulation, or in proofs a function whose answer is known.

use engine::chance::Chance;
use engine::record::Cell as Read;
use engine::sample::Reading;

use crate::but_for::ButFor;
use crate::cross_check::CrossCheck;
use crate::estimate::Nominal;
use crate::interrupt::Interrupt;
use crate::measure::Better;

/// Plays replications of the options of a study. A replication is a pure function of the option,
/// the tables and the chance: neither threads nor what was played before may show in its row.
pub trait Model: Sync {
    /// What an option comes to in one world; shared by all threads, never written.
    type Tables: Send + Sync;
    /// The memory of one thread, used again for every replication on the same tables.
    type Scratch: Send;

    /// The options' names, in order.
    fn options(&self) -> Vec<String>;
    /// What a row holds, the same for every option.
    fn columns(&self) -> &Columns;
    /// Names of the groups of figures that an option leaves open, each once.
    fn groups(&self, option: usize) -> Vec<String>;
    /// The greatest outcome that a measure can have in a replication of an option; infinite where
    /// it is not known.
    fn most(&self, option: usize, measure: usize) -> f64 {
        let _ = (option, measure);
        f64::INFINITY
    }
    /// The views in which options are compared fairly, each with the options that are in it.
    fn views(&self) -> Vec<View> {
        vec![View { name: String::new(), options: (0..self.options().len()).collect() }]
    }
    /// What it would have taken to stop an option's leakers in the nominal world, of which each of
    /// its replications had so many; nothing where that cannot be asked. Anything soon after
    /// somebody asks to stop.
    fn but_for(
        &self,
        option: usize,
        seed: u64,
        leakers: &[u32],
        stop: Interrupt<'_>,
    ) -> Option<ButFor> {
        let _ = (option, seed, leakers, stop);
        None
    }
    /// Closed forms beside what was played of an option's nominal world; none where none is known.
    /// Anything soon after somebody asks to stop.
    fn cross_checks(
        &self,
        option: usize,
        seed: u64,
        nominal: &Nominal,
        stop: Interrupt<'_>,
    ) -> Vec<CrossCheck> {
        let _ = (option, seed, nominal, stop);
        Vec::new()
    }
    /// Can a group of figures move the headline measure of an option at all?
    fn moves_headline(&self, option: usize, group: &str) -> bool {
        let _ = (option, group);
        true
    }
    /// A digest of everything an option is made of.
    fn digest(&self, option: usize) -> blake3::Hash;
    /// Look up an option once for a world, whose readings are asked for by group.
    fn prepare(&self, option: usize, reading: &dyn Fn(&str) -> Reading) -> Self::Tables;
    /// Memory for playing on these tables.
    fn scratch(&self, option: usize, tables: &Self::Tables) -> Self::Scratch;
    /// Play one replication and write every column of its row.
    fn play(
        &self,
        option: usize,
        tables: &Self::Tables,
        chance: Chance,
        scratch: &mut Self::Scratch,
        row: &mut [f64],
    );
    /// The full ledger of what was played last on this memory, a line a flight; empty where the
    /// model keeps none.
    fn ledger(&self, option: usize, scratch: &Self::Scratch) -> Vec<Vec<Cell>>;
}

/// A fair way to compare options: as offered, for equal money, for equal fire units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Its name, the end of a message key; empty where the study has only one.
    pub name: String,
    /// The options in it, by their place in the study.
    pub options: Vec<usize>,
}

/// A value in a ledger, owned.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A name or a word.
    Text(String),
    /// A count.
    Count(u32),
    /// Yes or no.
    Flag(bool),
    /// A moment in seconds since the start of the scenario, if it came.
    Moment(Option<f64>),
}

impl From<Read<'_>> for Cell {
    fn from(cell: Read<'_>) -> Self {
        match cell {
            Read::Text(text) => Self::Text(text.to_owned()),
            Read::Count(count) => Self::Count(count),
            Read::Flag(flag) => Self::Flag(flag),
            Read::Moment(moment) => Self::Moment(moment),
        }
    }
}

/// A measure as a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeasureColumn {
    /// Its name in files and message keys.
    pub name: String,
    /// Its unit; empty for counts.
    pub unit: String,
    /// Which way is better.
    pub better: Better,
    /// Can it be below zero? Where it cannot, no interval of its mean is.
    pub signed: bool,
}

impl MeasureColumn {
    /// Its name with its unit, as a key of files.
    pub fn key(&self) -> String {
        if self.unit.is_empty() {
            self.name.clone()
        } else {
            format!("{}_{}", self.name, self.unit.to_lowercase())
        }
    }
}

/// A raid as part of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaidColumn {
    /// Its name.
    pub name: String,
    /// Its flights that can leak.
    pub payloads: u32,
}

/// What the row of a replication holds: measures, then counts of leak causes, then counts of
/// rounds spent by type, then for each raid its leakers by cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The measures.
    pub measures: Vec<MeasureColumn>,
    /// Place of the headline among the measures.
    pub headline: usize,
    /// Names of the leak causes.
    pub causes: Vec<String>,
    /// Names of the types of round of all options.
    pub rounds: Vec<String>,
    /// The raids.
    pub raids: Vec<RaidColumn>,
}

impl Columns {
    /// How many numbers a row has.
    pub fn width(&self) -> usize {
        self.measures.len() + self.counts()
    }

    /// How many of them are counts, at its end.
    pub fn counts(&self) -> usize {
        self.causes.len() * (1 + self.raids.len()) + self.rounds.len()
    }

    /// Where in a row the leak causes stand.
    pub fn cause_range(&self) -> std::ops::Range<usize> {
        let first = self.measures.len();
        first..first + self.causes.len()
    }

    /// Where in a row the rounds by type stand.
    pub fn round_range(&self) -> std::ops::Range<usize> {
        let first = self.cause_range().end;
        first..first + self.rounds.len()
    }

    /// Where in a row the leak causes of a raid stand.
    pub fn raid_range(&self, raid: usize) -> std::ops::Range<usize> {
        let first = self.round_range().end + raid * self.causes.len();
        first..first + self.causes.len()
    }
}
