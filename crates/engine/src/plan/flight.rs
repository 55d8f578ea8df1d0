//! What flies: classes by type, flights by name.

use super::{AssetId, ClassId, Path, Value};
use crate::time::Time;

/// A type of flight.
#[derive(Clone, Debug, PartialEq)]
pub struct FlightClass {
    /// Catalogue id, such as `flight/one-way-drone`.
    pub name: String,
    /// Mean radar cross-section by band, dBsm, in the order of [`super::Band::ALL`].
    pub rcs_dbsm: [Value; super::Band::COUNT],
    /// Looks closer together than this share one fluctuation draw, s.
    pub decorrelation: Value,
    /// Chance that one round that meets it kills it: a class-level assumption, the same for the
    /// rounds of every option.
    pub kill_probability: Value,
    /// Price of one, USD.
    pub price: Value,
}

/// When a flight starts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Start {
    /// At this moment.
    Fixed(Time),
    /// At this moment and up to `spread` later, evenly.
    Jittered {
        /// Earliest start.
        earliest: Time,
        /// Width of the window.
        spread: Time,
    },
}

impl Start {
    /// The latest moment at which it can start.
    pub fn latest(self) -> Time {
        match self {
            Self::Fixed(at) => at,
            Self::Jittered { earliest, spread } => earliest + spread,
        }
    }
}

/// What a flight is there for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// Does damage at its aim point: it leaks if it arrives alive.
    Payload {
        /// Where it arrives.
        aim: AssetId,
        /// Share of the asset's remaining worth that one arrival destroys, 0 to 1.
        damage: Value,
    },
    /// Has no leak state: escorts, decoys.
    Escort,
}

/// One real air object.
#[derive(Clone, Debug, PartialEq)]
pub struct Flight {
    /// Unique name, such as `drones/3`: the key of its draws.
    pub name: String,
    /// The group that its author wrote.
    pub raid: String,
    /// Its type.
    pub class: ClassId,
    /// Where it goes.
    pub path: Path,
    /// When it starts.
    pub start: Start,
    /// What it is there for.
    pub role: Role,
}
