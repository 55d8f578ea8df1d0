//! What a scenario becomes: a plan for each option, and what a report says about them.

use std::collections::BTreeMap;

use engine::plan::{Figure, Plan};

use crate::language::ViewWord;
use crate::unit::Moment;

/// A study that is ready to be played.
#[derive(Clone, Debug)]
pub struct Study {
    /// The tag of the language in which its author writes: `en`.
    pub language: &'static str,
    /// Its title.
    pub title: String,
    /// What it asks.
    pub question: Option<String>,
    /// What a reader must know before anything else.
    pub note: Option<String>,
    /// What its author says in other languages.
    pub translations: Vec<Translated>,
    /// Date and time of the beginning.
    pub begins: Option<Moment>,
    /// How it is played where the command does not say.
    pub settings: Settings,
    /// The fair views that the scenario names, the headline's first.
    pub views: Vec<ViewWord>,
    /// The view that the plans are in.
    pub view: ViewWord,
    /// How many times the flights that are written each hostile group has.
    pub raid_size: f64,
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
    /// The same in other languages, by tag of the language, as far as somebody translated it.
    pub translated_names: BTreeMap<&'static str, BTreeMap<String, String>>,
    /// Name and text of every file that was read: the scenario first, then the catalogue's.
    pub files: Vec<(String, String)>,
}

/// What an author says, in another language than his own.
#[derive(Clone, Debug, PartialEq)]
pub struct Translated {
    /// The tag of the language.
    pub language: &'static str,
    /// The study's title.
    pub title: String,
    /// What it asks.
    pub question: Option<String>,
    /// What a reader must know before anything else.
    pub note: Option<String>,
    /// By name of an option, what is said of it.
    pub options: BTreeMap<String, OptionWords>,
}

/// What is said of an option in another language; where nothing stands, its author's words do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OptionWords {
    /// What it is called.
    pub called: Option<String>,
    /// What it is.
    pub says: Option<String>,
    /// What it gives up.
    pub gives_up: Option<Vec<String>>,
}

/// What an author says about an option.
#[derive(Clone, Debug, PartialEq)]
pub struct OptionText {
    /// Its name.
    pub name: String,
    /// What it is.
    pub says: Option<String>,
    /// What it gives up, beside its price.
    pub gives_up: Vec<String>,
    /// What it costs to buy.
    pub cost: Cost,
    /// What was published about contracts and offers for what it consists of.
    pub contracts: Vec<Contract>,
    /// What its view has changed; nothing as offered.
    pub changed: Option<InView>,
}

/// What an option costs to buy: systems, rounds in launchers and in store, and what its author adds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cost {
    /// What is paid for.
    pub lines: Vec<CostLine>,
    /// Names of systems whose equipment has no known price.
    pub unpriced: Vec<String>,
}

/// A thing that is paid for.
#[derive(Clone, Debug, PartialEq)]
pub struct CostLine {
    /// What it is.
    pub of: CostOf,
    /// How many of it; less than none where a whole has fewer parts than its price is for.
    pub times: f64,
    /// What one costs: nominal, low and high, USD.
    pub each: [f64; 3],
}

/// What is paid for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CostOf {
    /// Equipment, by its id in the catalogue.
    Equipment(String),
    /// Rounds of a type, by its id.
    Round(String),
    /// What the author adds, in his words.
    Other(String),
}

impl CostLine {
    /// What all of it costs: nominal, low and high.
    pub fn sum(&self) -> [f64; 3] {
        let [nominal, low, high] = self.each.map(|each| each * self.times);
        [nominal, low.min(high), high.max(low)]
    }
}

impl Cost {
    /// What those lines cost together that count: nominal, all at their low and all at their high
    /// ends.
    pub fn sum(&self, counts: impl Fn(&CostOf) -> bool) -> [f64; 3] {
        let lines = self.lines.iter().filter(|line| counts(&line.of)).map(CostLine::sum);
        lines.fold([0.0; 3], |sum, line| [sum[0] + line[0], sum[1] + line[1], sum[2] + line[2]])
    }

    /// What all of it costs.
    pub fn total(&self) -> [f64; 3] {
        self.sum(|_| true)
    }
}

/// A published contract or offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Contract {
    /// The id of what it is for.
    pub id: String,
    /// Its price: nominal, low and high, USD.
    pub price: [f64; 3],
    /// What that covers.
    pub covers: String,
    /// Its year.
    pub year: u32,
}

/// What a fair view has made of an option, beside what it was as offered.
#[derive(Clone, Debug, PartialEq)]
pub struct InView {
    /// Fire units: as offered, and in the view.
    pub fire_units: [u32; 2],
    /// Rounds ready to fire, likewise.
    pub ready: [u32; 2],
    /// Rounds in store, likewise.
    pub store: [u32; 2],
    /// Nominal price of what is counted, USD, likewise.
    pub price: [f64; 2],
    /// What it may cost, where that is the same for all.
    pub budget: Option<f64>,
    /// Fire units that the budget would buy if all its prices stood at their high, and at their low
    /// end.
    pub if_prices: Option<[u32; 2]>,
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
