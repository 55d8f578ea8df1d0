//! What radars do and hold: their own state, and that of every (flight, radar) watch.

use crate::geometry::WayOf;
use crate::prepare::Tables;
use crate::sense::{Airframe, Chain, Course, QUIET, Spell};
use crate::time::Time;

/// A radar's watch on a flight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Watching {
    /// As it stood at the latest turn.
    pub now: Chain,
    /// As it will stand at the next.
    pub next: Chain,
    pub held: bool,
    /// Has anything of the flight come into the radar's view yet?
    pub awake: bool,
    pub version: u32,
    /// Phase of the scan, as a part of one turn.
    pub phase: f64,
}

impl Watching {
    /// Nothing seen yet.
    pub const IDLE: Self = Self {
        now: Chain::NEW,
        next: Chain::NEW,
        held: false,
        awake: false,
        version: 0,
        phase: 0.0,
    };
}

/// What a radar is doing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RadarState {
    /// Flights that it holds.
    pub held: u32,
    /// Step of the stretch that they put on its search.
    pub step: u8,
    /// It is on from here ...
    pub from: Time,
    /// ... until just before here.
    pub until: Time,
    /// Phase of its blinking.
    pub phase: Time,
    /// A radar that waits for cues stays on until then.
    pub cued_until: Time,
    /// It is destroyed.
    pub lost: bool,
}

/// Radars and what their looks depend on, in one replication.
#[derive(Clone, Debug)]
pub(crate) struct Sensors {
    pub radars: Vec<RadarState>,
    /// By flight.
    pub courses: Vec<Course>,
    /// By radar: when it may hear jammers.
    pub spells: Vec<Spell>,
    pub airframes: Vec<Airframe>,
}

impl Sensors {
    pub fn sized_for(tables: &Tables) -> Self {
        let flights = tables.flight_hash.len();
        Self {
            radars: vec![RadarState::IDLE; tables.seen.radars.len()],
            courses: vec![NOWHERE; flights],
            spells: vec![QUIET; tables.seen.radars.len()],
            airframes: vec![Airframe::default(); flights],
        }
    }
}

const NOWHERE: Course =
    Course { way: WayOf::MAIN, origin: Time::ZERO, since: Time::ZERO, gone: Time::NEVER };

impl RadarState {
    const IDLE: Self = Self {
        held: 0,
        step: 0,
        from: Time::ZERO,
        until: Time::NEVER,
        phase: Time::ZERO,
        cued_until: Time::ZERO,
        lost: false,
    };
}
