//! What flies: classes by type, flights by name.

use super::{AssetId, ClassId, Echo, FlightId, Jammer, Path, Value};
use crate::time::Time;

/// What a type of flight is, as far as outcomes depend on it. No decision reads it: posts judge by
/// what their tracks show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Fighters, bombers, jammers, early-warning aircraft.
    Aircraft,
    /// Helicopters.
    Helicopter,
    /// Subsonic and supersonic cruise missiles, glide bombs, anti-radiation missiles.
    Missile,
    /// Drones, one-way or not.
    Drone,
    /// What falls from space or nearly so; its debris lands.
    Ballistic,
    /// What only looks like one of the others.
    Decoy,
    /// Airliners and other civil traffic.
    Civil,
}

/// A type of flight.
#[derive(Clone, Debug, PartialEq)]
pub struct FlightClass {
    /// Catalogue id, such as `flight/one-way-drone`.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// What comes back from it to a radar.
    pub echo: Echo,
    /// Chance that one round that meets it kills it, before what the round and the geometry of
    /// the meeting do to it: a class-level assumption, the same for the rounds of every option.
    pub kill_probability: Value,
    /// Sideways acceleration with which it evades once it was fired at, in g; 0 if it does not.
    pub evasion_g: Value,
    /// Of the rounds that kill it, the share that destroys its payload too. The rest of its kills
    /// leave debris that lands (ballistic flights); 1 for all others.
    pub payload_destroyed: Value,
    /// Share of its damage that debris does where it lands.
    pub debris_damage: Value,
    /// Price of one, USD.
    pub price: Value,
}

/// From where a gap of a Poisson stream is counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Origin {
    /// From a moment.
    Moment(Time),
    /// From the start of the flight before it in the stream, which has a lower id.
    Flight(FlightId),
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
    /// As the next arrival of a Poisson stream: an exponential gap after its origin.
    Poisson {
        /// From where the gap counts.
        after: Origin,
        /// Mean gap.
        mean_gap: Time,
    },
    /// Released by a carrier that is still alive then; its path begins where the carrier is.
    Released {
        /// The carrier, whose id is lower.
        by: FlightId,
        /// When, in the carrier's own time along its main path.
        at: Time,
    },
}

/// How the accuracy of an anti-radiation flight suffers from silence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Homing {
    /// Chance to hit a radar that has emitted to the end.
    pub hit: Value,
    /// Seconds of silence before arrival that halve it.
    pub half_life: Value,
}

/// What a flight is there for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Role {
    /// Does damage at its aim point: it leaks if it arrives alive.
    Payload {
        /// Where it arrives.
        aim: AssetId,
        /// Share of the asset's remaining worth that one arrival destroys, 0 to 1; of equipment,
        /// the chance that it is destroyed.
        damage: Value,
    },
    /// Drops what is no flight of its own at its release line: it leaks there if alive.
    Bomber {
        /// What it bombs.
        aim: AssetId,
        /// Its release line, in its own time along its main path.
        line: Time,
        /// As for a payload flight.
        damage: Value,
    },
    /// Flies to a scripted radar site: it leaks if it arrives alive, and hits the better the
    /// less the radar was silent.
    AntiRadiation {
        /// The equipment it flies to.
        aim: AssetId,
        /// As for a payload flight, given that it hits.
        damage: Value,
        /// How it finds it.
        homing: Homing,
    },
    /// Has no leak state: escorts, decoys, jammers, carriers of flights, friendly and civil air.
    Escort,
}

impl Start {
    /// The latest moment at which it can start, as far as that is bounded by itself: streams and
    /// releases start when what comes before them does.
    pub fn latest(self) -> Time {
        match self {
            Self::Fixed(at) => at,
            Self::Jittered { earliest, spread } => earliest + spread,
            Self::Poisson { .. } | Self::Released { .. } => Time::ZERO,
        }
    }
}

impl Role {
    /// Can its arrival be a leak?
    pub fn can_leak(self) -> bool {
        !matches!(self, Self::Escort)
    }

    /// What it is aimed at, and what it destroys there.
    pub fn aim(self) -> Option<(AssetId, Value)> {
        match self {
            Self::Payload { aim, damage }
            | Self::Bomber { aim, damage, .. }
            | Self::AntiRadiation { aim, damage, .. } => Some((aim, damage)),
            Self::Escort => None,
        }
    }
}

/// Whose it is in truth. Posts never read it: they identify.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The attacker's.
    Hostile,
    /// The defender's or an ally's.
    Friendly,
    /// Nobody's in this matter.
    Civil,
}

/// Sets of IFF modes, one bit each: what a transponder answers or an interrogator may ask.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ModeSets(pub u16);

impl ModeSets {
    /// Has one of them what the other has?
    pub fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// What makes a flight leave its main path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// A round was launched at it before it came to the point.
    FiredAt,
}

/// Another way on from a point, written by the author.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// The point, in the flight's own time along its main path.
    pub at: Time,
    /// What makes it take this way.
    pub when: Trigger,
    /// The way: it begins where the flight is then.
    pub path: Path,
    /// Does it still do what it came for at the end of this way?
    pub keeps_role: bool,
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
    /// Whose it is.
    pub side: Side,
    /// Where it goes.
    pub path: Path,
    /// Ways off the main path, in the order of their points; the first that applies is taken.
    pub branches: Vec<Branch>,
    /// When it starts.
    pub start: Start,
    /// What it is there for.
    pub role: Role,
    /// What its transponder answers.
    pub answers: ModeSets,
    /// Is a flight plan of it known to the defender?
    pub plan_filed: bool,
    /// The jammer it carries; levels of zero power where it carries none.
    pub jammer: Jammer,
}
