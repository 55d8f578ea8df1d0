//! What the catalogue says about each kind of thing: one declared field list a kind.

mod asset;
mod flight;
mod interceptor;
mod launcher;
mod link;
mod post;
mod radar;
mod system;
mod translation;
mod word;

pub use asset::AssetEntry;
pub use flight::{BallisticEntry, FlightEntry, Homing, JammerEntry, Rcs};
pub use interceptor::{InterceptorEntry, MotorEntry};
pub use launcher::{LauncherEntry, Load, Mix, MixPart};
pub use link::LinkEntry;
pub use post::PostEntry;
pub use radar::{Guidance, RadarEntry};
pub use system::{
    Contract, InsideLink, LaunchersEntry, Part, Placed, Stand, StandSpace, Stock, SystemEntry,
};
pub use translation::NameTranslation;
pub use word::{
    AgainstWord, AssignmentWord, BandWord, ControlWord, KindWord, LawWord, ModeWord, OnLossWord,
    ReleaseWord, ScanWord, SupportWord, SwerlingWord,
};

use super::Entry;
use crate::field::Text;

/// The folders of the catalogue, as spaces of ids.
pub mod folder {
    use crate::field::spaces;

    spaces! {
        /// Entries in `catalogue/radar/`.
        Radar = "radar";
        /// Entries in `catalogue/interceptor/`.
        Interceptor = "interceptor";
        /// Entries in `catalogue/launcher/`.
        Launcher = "launcher";
        /// Entries in `catalogue/post/`.
        Post = "post";
        /// Entries in `catalogue/system/`.
        System = "system";
        /// Entries in `catalogue/flight/`.
        Flight = "flight";
        /// Entries in `catalogue/link/`.
        Link = "link";
        /// Entries in `catalogue/asset/`.
        Asset = "asset";
    }
}

impl Entry {
    /// The id it gives itself, and the ids of what it refers to.
    pub(super) fn references(&self) -> (Text, Vec<String>) {
        match self {
            Self::Radar(entry) => (entry.id.clone(), Vec::new()),
            Self::Interceptor(entry) => (entry.id.clone(), Vec::new()),
            Self::Launcher(entry) => (entry.id.clone(), entry.rounds()),
            Self::Post(entry) => (entry.id.clone(), Vec::new()),
            Self::System(entry) => (entry.id.clone(), entry.parts()),
            Self::Flight(entry) => (entry.id.clone(), Vec::new()),
            Self::Link(entry) => (entry.id.clone(), Vec::new()),
            Self::Asset(entry) => (entry.id.clone(), Vec::new()),
        }
    }
}
