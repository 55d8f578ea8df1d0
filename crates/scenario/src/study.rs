//! What a scenario becomes: a plan for each option, and what a report says about them.

use std::collections::BTreeMap;

use engine::plan::{Figure, Plan};

use crate::unit::Moment;

/// A study that is ready to be played.
#[derive(Clone, Debug)]
pub struct Study {
    /// Its title.
    pub title: String,
    /// What it asks.
    pub question: Option<String>,
    /// What a reader must know before anything else.
    pub note: Option<String>,
    /// Date and time of the beginning.
    pub begins: Option<Moment>,
    /// How it is played where the command does not say.
    pub settings: Settings,
    /// One plan an option, in the order of the scenario.
    pub options: Vec<Plan>,
    /// What the author says about each option, in the same order.
    pub texts: Vec<OptionText>,
    /// Figures that the plans take at their nominal value: where a plan has no room for a spread,
    /// and where all claims agree.
    pub held: Vec<Figure>,
    /// The sources of all claims, in the order of their list.
    pub sources: Vec<Source>,
    /// What people call each thing of the catalogue that is used.
    pub names: BTreeMap<String, String>,
    /// Name and text of every file that was read: the scenario first, then the catalogue's.
    pub files: Vec<(String, String)>,
}

/// What an author says about an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OptionText {
    /// Its name.
    pub name: String,
    /// What it is.
    pub says: Option<String>,
    /// What it gives up, beside its price.
    pub gives_up: Vec<String>,
}

/// How a study is played where the command does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Replications of each option in each world.
    pub replications: u32,
    /// Worlds.
    pub worlds: u32,
    /// Seed of all luck.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { replications: 1_000, worlds: 32, seed: 1 }
    }
}

/// Where claims come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What claims call it.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Year of publication; 0 where none is known.
    pub year: u16,
    /// Where it was read; empty where it has no address.
    pub address: String,
    /// What a reader should know about it; may be empty.
    pub note: String,
}
