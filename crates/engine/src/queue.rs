//! What is to come, in a total order: time, then rank, then the order in which it was asked for.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use crate::plan::{FlightId, LauncherId, PostId, RadarId};
use crate::time::Time;

/// What can come. The order is the rank at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Event {
    /// Play stops here, to go on later.
    Pause,
    /// Rounds meet a flight, or come to where it should be.
    Intercept { place: u32, stamp: u32 },
    /// Rounds on their way are handed over to themselves, or lit up.
    Support { place: u32, stamp: u32 },
    /// Rounds are half-way: is their course still right?
    Recheck { place: u32, stamp: u32 },
    /// The verdict on a salvo is in.
    Assess { place: u32, stamp: u32 },
    /// A bomber is at its release line.
    AtLine { flight: FlightId },
    /// A flight reaches the end of its path.
    Arrive { flight: FlightId, way: u8 },
    /// What is left of a flight comes down.
    Lands { flight: FlightId },
    /// A flight is at a point where it may leave its main path.
    AtBranch { flight: FlightId, branch: u8 },
    /// A launcher has been filled up.
    Reloaded { launcher: LauncherId },
    /// A radar that was cued may fall silent.
    Quiet { radar: RadarId },
    /// A flight comes into a radar's view.
    Wake { pair: u32, version: u32 },
    /// A radar's track of a flight is confirmed or dropped.
    Turn { pair: u32, version: u32 },
    /// A post sees whether a flight has parted from the one beside it.
    Part { post: PostId, flight: FlightId, version: u32 },
    /// A radar takes clutter for a flight.
    FalseTrack { radar: RadarId, number: u32 },
    /// A false track is seen through or lost.
    FalseTrackEnds { post: PostId, track: FlightId, serial: u32 },
    /// The verdict on rounds that were fired at a false track is in.
    NothingThere { post: PostId, channels: u32 },
    /// Links go down or come back, or posts do.
    Net,
    /// A post learns what another's radars hold of a flight.
    Heard { post: PostId, flight: FlightId, from: PostId, version: u32 },
    /// A post is done identifying a track.
    Identified { post: PostId, flight: FlightId, version: u32 },
    /// A post looks again at a track that it does not know.
    Again { post: PostId, flight: FlightId, version: u32 },
    /// A post has kept a lost track in mind for long enough.
    Forget { post: PostId, flight: FlightId, version: u32 },
    /// A post is done evaluating a track.
    Decide { post: PostId, flight: FlightId, version: u32 },
    /// A post looks again at what it could not engage.
    Review { post: PostId },
}

impl Event {
    fn rank(self) -> u8 {
        match self {
            Self::Pause => 0,
            Self::Intercept { .. } => 1,
            Self::Support { .. } => 2,
            Self::Recheck { .. } => 3,
            Self::Assess { .. } => 4,
            Self::AtLine { .. } => 5,
            Self::Arrive { .. } => 6,
            Self::Lands { .. } => 7,
            Self::AtBranch { .. } => 8,
            Self::Reloaded { .. } => 9,
            Self::Turn { .. } => 10,
            Self::Part { .. } => 11,
            Self::FalseTrack { .. } => 12,
            Self::FalseTrackEnds { .. } => 13,
            Self::NothingThere { .. } => 14,
            Self::Net => 15,
            Self::Heard { .. } => 16,
            Self::Identified { .. } => 17,
            Self::Again { .. } => 18,
            Self::Decide { .. } => 19,
            Self::Review { .. } => 20,
            Self::Quiet { .. } => 21,
            Self::Wake { .. } => 22,
            Self::Forget { .. } => 23,
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    at: Time,
    /// The rank above the number in the order of asking: one comparison for both.
    turn: u64,
    event: Event,
}

/// Bits of a turn that hold the number in the order of asking.
const NUMBER_BITS: u32 = 56;

impl Entry {
    fn key(&self) -> (Time, u64) {
        (self.at, self.turn)
    }
}

impl PartialEq for Entry {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Entry {}

impl PartialOrd for Entry {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Entry {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// The queue of events.
#[derive(Clone, Debug)]
pub(crate) struct Queue {
    heap: BinaryHeap<Reverse<Entry>>,
    asked: u64,
}

impl Queue {
    pub fn with_capacity(events: usize) -> Self {
        Self { heap: BinaryHeap::with_capacity(events), asked: 0 }
    }

    pub fn clear(&mut self) {
        self.heap.clear();
        self.asked = 0;
    }

    pub fn push(&mut self, at: Time, event: Event) {
        let turn = u64::from(event.rank()) << NUMBER_BITS | self.asked;
        self.asked += 1;
        self.heap.push(Reverse(Entry { at, turn, event }));
    }

    pub fn pop(&mut self) -> Option<(Time, Event)> {
        self.heap.pop().map(|Reverse(entry)| (entry.at, entry.event))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_instant_is_ordered_by_rank_and_then_by_asking() {
        let mut queue = Queue::with_capacity(4);
        let at = Time::from_seconds(1.0);
        let (post, flight) = (PostId(0), FlightId(0));
        queue.push(at, Event::Review { post });
        queue.push(at, Event::Arrive { flight, way: 0 });
        queue.push(at, Event::Arrive { flight: FlightId(1), way: 0 });
        queue.push(Time::ZERO, Event::Review { post: PostId(1) });
        let order: Vec<_> = std::iter::from_fn(|| queue.pop()).map(|(_, event)| event).collect();
        assert_eq!(
            order,
            [
                Event::Review { post: PostId(1) },
                Event::Arrive { flight, way: 0 },
                Event::Arrive { flight: FlightId(1), way: 0 },
                Event::Review { post },
            ]
        );
    }
}
