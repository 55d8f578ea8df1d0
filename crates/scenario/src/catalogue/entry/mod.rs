//! What the catalogue says about each kind of thing: one declared field list a kind.

mod asset;
mod flight;
mod interceptor;
mod launcher;
mod link;
mod post;
mod radar;
mod system;
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
pub use word::{
    AgainstWord, AssignmentWord, BandWord, ControlWord, KindWord, LawWord, ModeWord, OnLossWord,
    ReleaseWord, ScanWord, SupportWord, SwerlingWord,
};

use super::Entry;
use crate::field::{Space, Text};

macro_rules! folders {
    ($($Name:ident = $name:literal;)*) => {$(
        #[doc = concat!("Entries in `catalogue/", $name, "/`.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $Name;

        impl Space for $Name {
            const NAME: &'static str = $name;
        }
    )*};
}

/// The folders of the catalogue, as spaces of ids.
pub mod folder {
    use super::Space;

    folders! {
        Radar = "radar";
        Interceptor = "interceptor";
        Launcher = "launcher";
        Post = "post";
        System = "system";
        Flight = "flight";
        Link = "link";
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
