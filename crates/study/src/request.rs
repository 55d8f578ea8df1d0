//! What is asked of a study.

use std::path::PathBuf;

use crate::interrupt::Interrupt;
use crate::model::Columns;
use crate::precision::Until;
use crate::worlds::Design;

/// The numbers of a study. All but the threads decide results.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Seed of every draw.
    pub seed: u64,
    /// Replications of each option in each world; the most, where `until` may stop earlier.
    pub replications: u32,
    /// Worlds, the nominal one included.
    pub worlds: u32,
    /// Replications of each option with one group of figures at its low or its high end, the
    /// others nominal, on the draws of the nominal world, for the groups that could matter; the
    /// others are played a few times only, or not at all where there are too many for that: then
    /// the worlds say which could matter. At most `replications` are played, fewer where the ends
    /// would cost more than the worlds do, and 0 leaves single figures unchecked, so that no winner
    /// can be named.
    pub tornado: u32,
    /// How the drawn worlds are spread.
    pub design: Design,
    /// Stop as soon as a mean is known so well.
    pub until: Option<Until>,
    /// Threads to play on.
    pub threads: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Self::DEFAULT
    }
}

impl Settings {
    /// What holds where nothing is said.
    pub const DEFAULT: Self = Self {
        seed: 1,
        replications: 1000,
        worlds: 32,
        tornado: 256,
        design: Design::Hypercube,
        until: None,
        threads: 1,
    };

    /// Replications of each end that could matter, at most.
    pub(crate) fn tornado_replications(&self) -> u32 {
        self.tornado.min(self.replications)
    }
}

/// A file that the study was read from, kept whole so that the study can be repeated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Its name within the study; no path of this machine.
    pub name: String,
    /// Every byte of it.
    pub text: String,
}

/// Where results are kept.
#[derive(Clone, Debug)]
pub struct Keeping {
    /// The study's folder.
    pub folder: PathBuf,
    /// Go on with the study that the folder holds; a folder without one is begun.
    pub resume: bool,
    /// Put this study in the place of whatever study the folder holds.
    pub force: bool,
}

/// Is told how many replications are done, of how many; from any thread.
pub type Progress<'a> = &'a (dyn Fn(u64, u64) + Sync);

/// Is shown every replication of every world, in order of world, option and replication.
pub type Rows<'a> = &'a (dyn Fn(Row<'_>) + Sync);

/// One replication of one option in one world. An option that a world is no other for than the
/// nominal one is not played in it again, and has no rows there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row<'a> {
    /// What its numbers are.
    pub columns: &'a Columns,
    /// The option, by its place in the study.
    pub option: usize,
    /// The world; 0 is the nominal one.
    pub world: u32,
    /// The replication.
    pub replication: u32,
    /// The numbers.
    pub numbers: &'a [f64],
}

/// Everything but the options that a study needs.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    /// The files it was read from.
    pub texts: &'a [Text],
    /// Its numbers.
    pub settings: Settings,
    /// Where to keep results; in memory alone where nothing is said.
    pub keeping: Option<&'a Keeping>,
    /// Who is told how far it is.
    pub progress: Option<Progress<'a>>,
    /// Who is shown the rows behind the estimates, once all are there.
    pub rows: Option<Rows<'a>>,
    /// Who may stop it: finished blocks are kept.
    pub stop: Interrupt<'a>,
    /// Play some replications of the nominal world again to explain it: what leakers are stopped but
    /// for, and closed forms beside?
    pub explains: bool,
}

impl<'a> Request<'a> {
    /// A study in memory, of no texts, that nobody watches.
    pub fn in_memory(settings: Settings) -> Self {
        Self {
            texts: &[],
            settings,
            keeping: None,
            progress: None,
            rows: None,
            stop: Interrupt::NEVER,
            explains: true,
        }
    }
}
