//! What radars hold: the state of every (flight, radar) watch.

use crate::sense::Chain;
use crate::time::Time;

/// A radar's watch on a flight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Watching {
    /// As it stood at the latest turn.
    pub now: Chain,
    /// As it will stand at the next.
    pub next: Chain,
    pub held: bool,
    pub version: u32,
    pub phase: Time,
}

impl Watching {
    /// Nothing seen yet.
    pub const IDLE: Self =
        Self { now: Chain::NEW, next: Chain::NEW, held: false, version: 0, phase: Time::ZERO };
}
