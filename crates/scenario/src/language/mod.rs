//! The scenario language: what an author writes.

mod ground;
mod link;
mod option;
mod raid;
mod setting;
mod system;
mod translation;

pub use ground::{Asset, Corridor, Environment, Land};
pub use link::{Foreign, LinkTable};
pub use option::{CostTable, OptionTable};
pub use raid::{
    AboveWord, BranchTable, JammerTable, PartWord, Raid, Released, RoleWord, SideWord, Target,
    Traffic, Waypoint,
};
pub use setting::{Setting, Settings, Stated};
pub use system::{
    DoctrineTable, EmissionTable, IdentityTable, LoadTable, PartTable, Sector, SendWord, Span,
    StepTable, StepsTable, StoreTable, System, Verdict,
};

pub use translation::{OptionTranslation, Translation};

use crate::diagnostic::At;
use crate::field::{
    Money, Quantity, Ratio, SchemaVersion, Several, Space, Text, Time, Whole, choice, record,
    spaces,
};
use crate::unit::Moment;

spaces! {
    /// Names of what is defended.
    AssetSpace = "asset";
    /// Names of groups of flights.
    RaidSpace = "raid";
    /// Names of options.
    OptionSpace = "option";
    /// Names of corridors.
    CorridorSpace = "corridor";
}

/// Names of systems: unique inside an option, while two options may share them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SystemSpace;

impl Space for SystemSpace {
    const NAME: &'static str = "system";
    const UNIQUE: bool = false;
}

record! {
    /// A scenario: what is defended, what comes, and the options that are compared.
    pub struct Scenario {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Title of the study.
        title: Text;
        /// What the study asks, in a sentence or two.
        question: Option<Text>;
        /// What a reader must know before anything else, such as what is invented.
        note: Option<Text>;
        /// The language in which the author writes titles, questions and notes.
        language: LanguageWord, default "en";
        /// The same in other languages: one table a language.
        translation: Option<Vec<Translation>>;
        /// Date and time of the beginning. Without it, starts are given as spans.
        begins: Option<At<Moment>>;
        /// When the day ends, counted from the beginning.
        duration: Quantity<Time>, within "1 s" to "48 h";
        /// How often and with which luck it is played.
        study: Option<StudyTable>;
        /// What the air, the sea and the ground do to radar.
        environment: Environment, default "{}";
        /// Outlines of the land; what lies outside all of them is sea.
        land: Option<Vec<Land>>;
        /// Airspace kept for friends and civil flights.
        corridor: Option<Vec<Corridor>>;
        /// What is defended: one table an asset.
        asset: Several<Asset>;
        /// What flies: one table a group of flights that fly alike.
        raid: Several<Raid>;
        /// Recorded traffic that flies too: one table a file.
        traffic: Option<Vec<Traffic>>;
        /// Figures of the catalogue that the author knows better, in every option.
        set: Option<Settings>;
        /// What is compared: one table an option.
        option: Several<OptionTable>;
    }
}

impl Scenario {
    /// How many times the flights of each hostile group come.
    pub fn raid_size(&self) -> f64 {
        self.study.as_ref().map_or(1.0, |study| study.raid_size.value)
    }
}

record! {
    /// How often and with which luck a scenario is played, where the command does not say.
    pub struct StudyTable {
        /// Replications of each option in each world.
        replications: Whole, default "1000", within "1" to "1000000";
        /// Worlds: draws of what public figures leave open.
        worlds: Whole, default "32", within "1" to "10000";
        /// Seed of all luck.
        seed: Whole, default "1";
        /// Whose figures of systems are believed.
        claims: ClaimsWord, default "spread";
        /// Every hostile group has so many times the flights that are written, to the nearest whole
        /// flight (halves up) and at least one. What carriers release goes with their number; civil and
        /// friendly flights stay as they are. Every option faces the same.
        raid_size: Quantity<Ratio>, default "1", within "0.01" to "100", vary Sweep;
        /// The fair views in which the options are compared; as offered, where nothing is said. The
        /// first one is the headline's.
        views: Option<Vec<ViewWord>>;
        /// What an option may cost in the view of equal money; without it, what the cheapest of them
        /// costs.
        budget: Option<Quantity<Money>>, within "1 USD" to "1e12 USD", vary Sweep;
        /// Fire units of each option in the view of equal fire units; without it, those of the option
        /// that has fewest.
        fire_units: Option<Whole>, within "1" to "100", vary Sweep;
        /// Ready rounds of each option in that view; without it, those of the option that then has
        /// fewest.
        ready_rounds: Option<Whole>, within "1" to "100000", vary Sweep;
    }
}

choice! {
    /// A fair way to compare options.
    pub enum ViewWord {
        /// As the options are written.
        AsOffered = "as-offered",
        /// All may cost the same: whole fire units as far as the money goes, then rounds.
        EqualMoney = "equal-money",
        /// All have as many fire units and as many ready rounds.
        EqualFireUnits = "equal-fire-units",
    }
}

choice! {
    /// The language in which an author writes: its tag, as BCP 47 has it.
    pub enum LanguageWord {
        /// Arabic.
        Arabic = "ar",
        /// German.
        German = "de",
        /// English.
        English = "en",
        /// Spanish.
        Spanish = "es",
        /// Persian.
        Persian = "fa",
        /// French.
        French = "fr",
        /// Hebrew.
        Hebrew = "he",
        /// Hindi.
        Hindi = "hi",
        /// Russian.
        Russian = "ru",
        /// Turkish.
        Turkish = "tr",
        /// Ukrainian.
        Ukrainian = "uk",
        /// Urdu.
        Urdu = "ur",
        /// Chinese.
        Chinese = "zh",
    }
}

choice! {
    /// Whose figures of systems are believed; what flies and what is defended stay spread.
    pub enum ClaimsWord {
        /// Everybody's: worlds spread over what the citable claims leave open.
        Spread = "spread",
        /// Each maker's own, else the nominal value.
        Maker = "maker",
        /// The least favourable independent ones, else derived ones, else the unfavourable end.
        Sceptic = "sceptic",
    }
}
