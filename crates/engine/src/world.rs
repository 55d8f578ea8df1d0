//! The state of one replication, in memory of declared size that is used again.

use physics::frame::{Ecef, Position};

use crate::command::Prediction;
use crate::plan::{FlightId, InterceptorId, Plan};
use crate::prepare::Tables;
use crate::queue::Queue;
use crate::sense::Chain;
use crate::time::Time;

/// One thread's working memory.
#[derive(Clone, Debug)]
pub struct World {
    pub(crate) queue: Queue,
    /// By flight.
    pub(crate) starts: Vec<Time>,
    pub(crate) gone: Vec<Time>,
    /// By (flight, radar).
    pub(crate) watches: Vec<Watching>,
    /// By (post, flight).
    pub(crate) tracks: Vec<Track>,
    /// By post.
    pub(crate) busy_channels: Vec<u32>,
    pub(crate) review_at: Vec<Time>,
    /// By launcher.
    pub(crate) rounds_left: Vec<u32>,
    /// Scratch of a post's decision: tracks by distance.
    pub(crate) waiting: Vec<(f64, FlightId, Prediction)>,
}

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

/// What a post knows of a flight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Track {
    /// Radars of the post that hold it.
    pub holders: u32,
    /// Of these, radars that can guide.
    pub guides: u32,
    pub decided: bool,
    pub version: u32,
    /// Shots ordered at it by this post.
    pub shots: u32,
    pub engagement: Option<Engagement>,
}

/// A decision against a track, from launch to verdict.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Engagement {
    pub interceptor: InterceptorId,
    pub rounds: u32,
    /// Where the round will be at its intercept.
    pub point: Position<Ecef>,
    /// Metres flown by then.
    pub flown: f64,
    /// Times the intercept was put off since the flight was not where its track said.
    pub corrections: u32,
    pub killed: bool,
}

impl Watching {
    /// Nothing seen yet.
    const IDLE: Self =
        Self { now: Chain::NEW, next: Chain::NEW, held: false, version: 0, phase: Time::ZERO };
}

impl Track {
    /// Nothing known yet.
    const UNKNOWN: Self =
        Self { holders: 0, guides: 0, decided: false, version: 0, shots: 0, engagement: None };

    /// May it be engaged, and is it not yet?
    pub fn waits(&self) -> bool {
        self.decided && self.guides > 0 && self.engagement.is_none()
    }
}

impl Engagement {
    /// A round on its way to a point at a distance.
    pub fn new(interceptor: InterceptorId, point: Position<Ecef>, distance: f64) -> Self {
        Self { interceptor, rounds: 0, point, flown: distance, corrections: 0, killed: false }
    }
}

impl World {
    /// Room for every event that the plan can bring about at once.
    pub fn sized_for(plan: &Plan, tables: &Tables) -> Self {
        let (flights, posts) = (plan.flights.len(), plan.posts.len());
        let pairs = flights * plan.radars.len();
        Self {
            queue: Queue::with_capacity(4 * pairs + flights * (4 * posts + 1) + 256 * posts),
            starts: vec![Time::ZERO; flights],
            gone: vec![Time::NEVER; flights],
            watches: vec![Watching::IDLE; pairs],
            tracks: vec![Track::UNKNOWN; posts * flights],
            busy_channels: vec![0; posts],
            review_at: vec![Time::NEVER; posts],
            rounds_left: tables.launchers.iter().map(|l| l.rounds).collect(),
            waiting: Vec::with_capacity(flights),
        }
    }

    /// Back to the morning.
    pub(crate) fn reset(&mut self, tables: &Tables) {
        self.queue.clear();
        self.gone.fill(Time::NEVER);
        self.watches.fill(Watching::IDLE);
        self.tracks.fill(Track::UNKNOWN);
        self.busy_channels.fill(0);
        self.review_at.fill(Time::NEVER);
        for (left, launcher) in self.rounds_left.iter_mut().zip(&tables.launchers) {
            *left = launcher.rounds;
        }
    }
}
