//! What happened in one replication: append-only, cleared and used again.

mod cause;
mod column;
mod gate;
mod trace;

pub use cause::LeakCause;
pub use column::{COLUMNS, Cell, Column};
pub use gate::{Gate, Mark, Passage};
pub use trace::{Happening, What};

use crate::plan::{AssetId, FlightId, InterceptorId, Plan, PostId, Side};
use crate::time::Time;

/// How a flight's day ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum End {
    /// The day was over first.
    Aloft,
    /// It reached the end of its path.
    Arrived,
    /// A round killed it.
    Killed,
    /// A round killed it, but its payload or what was left of it came down on its aim point.
    Debris,
    /// Its carrier was no more when it should have been released.
    NeverReleased,
    /// Fired at, it turned away and did not do what it came for.
    TurnedAway,
}

impl End {
    /// All, in the order of their numbers.
    pub const ALL: [Self; 6] = [
        Self::Aloft,
        Self::Arrived,
        Self::Killed,
        Self::Debris,
        Self::NeverReleased,
        Self::TurnedAway,
    ];

    /// Word for it in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Aloft => "aloft",
            Self::Arrived => "arrived",
            Self::Killed => "killed",
            Self::Debris => "debris",
            Self::NeverReleased => "never-released",
            Self::TurnedAway => "turned-away",
        }
    }
}

/// One flight's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// When it started.
    pub start: Time,
    /// How its day ended.
    pub end: End,
    /// When.
    pub ended: Time,
    /// Rounds launched at it.
    pub shots: u32,
    /// Times that a post fired at it while another post's rounds were on their way to it.
    pub double_engagements: u32,
    /// Salvos launched at it.
    pub salvos: u32,
    /// Was it a payload flight, whose arrival is a leak?
    pub payload: bool,
    /// When it leaked: reached its aim point, or its release line, alive.
    pub leaked_at: Time,
}

impl Ledger {
    /// Did it leak?
    pub fn leaked(&self) -> bool {
        self.payload && self.leaked_at.happens()
    }
}

/// What is counted over all flights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rounds launched at friendly flights.
    pub shots_at_friendly: u32,
    /// Rounds launched at civil flights.
    pub shots_at_civil: u32,
    /// Rounds fired at tracks that were no flights.
    pub shots_at_nothing: u32,
    /// Rounds launched at flights that were no more.
    pub rounds_wasted: u32,
    /// Rounds that came when their flight was no more, these among them.
    pub rounds_too_late: u32,
    /// Rounds whose flight lived, but that nobody could guide to the end.
    pub rounds_unguided: u32,
    /// Radars, posts and launchers destroyed.
    pub equipment_lost: u32,
}

/// The record of one replication.
#[derive(Clone, Debug)]
pub struct Record {
    ledgers: Vec<Ledger>,
    passages: Vec<Passage>,
    posts: usize,
    /// By post: does it order any launcher's rounds?
    shoots: Vec<bool>,
    rounds_spent: Vec<u32>,
    worth_left: Vec<f64>,
    tally: Counts,
    trace: Option<Vec<Happening>>,
}

impl Record {
    /// An empty record with room for everything the plan can bring about.
    pub fn sized_for(plan: &Plan) -> Self {
        let nothing = Ledger {
            start: Time::ZERO,
            end: End::Aloft,
            ended: Time::ZERO,
            shots: 0,
            double_engagements: 0,
            salvos: 0,
            payload: false,
            leaked_at: Time::NEVER,
        };
        let mut record = Self {
            ledgers: vec![nothing; plan.flights.len()],
            passages: vec![Passage::NONE; plan.flights.len() * plan.posts.len()],
            posts: plan.posts.len(),
            shoots: shoots(plan),
            rounds_spent: vec![0; plan.interceptors.len()],
            worth_left: vec![1.0; plan.assets.len()],
            tally: Counts::default(),
            trace: None,
        };
        record.clear(plan);
        record
    }

    /// The same, keeping each event too. The trace grows as it must: it is for tests, replays and
    /// the few replications whose story is told, not for the many.
    pub fn with_trace(plan: &Plan) -> Self {
        Self { trace: Some(Vec::new()), ..Self::sized_for(plan) }
    }

    /// Forget everything, keep the memory.
    pub fn clear(&mut self, plan: &Plan) {
        for (ledger, flight) in self.ledgers.iter_mut().zip(&plan.flights) {
            *ledger = Ledger {
                start: Time::ZERO,
                end: End::Aloft,
                ended: plan.duration,
                shots: 0,
                double_engagements: 0,
                salvos: 0,
                leaked_at: Time::NEVER,
                payload: flight.role.can_leak(),
            };
        }
        self.passages.fill(Passage::NONE);
        self.rounds_spent.fill(0);
        self.worth_left.fill(1.0);
        self.tally = Counts::default();
        if let Some(trace) = &mut self.trace {
            trace.clear();
        }
    }

    /// Every flight's ledger, in the plan's order.
    pub fn ledgers(&self) -> &[Ledger] {
        &self.ledgers
    }

    /// One flight's ledger.
    pub fn ledger(&self, flight: FlightId) -> &Ledger {
        &self.ledgers[flight.index()]
    }

    /// The gates of one flight at every post, in the plan's order of posts.
    pub fn passages(&self, flight: FlightId) -> &[Passage] {
        &self.passages[flight.index() * self.posts..][..self.posts]
    }

    /// Rounds of each type launched.
    pub fn rounds_spent(&self) -> &[u32] {
        &self.rounds_spent
    }

    /// Share of each asset's worth that is left.
    pub fn worth_left(&self) -> &[f64] {
        &self.worth_left
    }

    /// What is counted over all flights.
    pub fn counts(&self) -> &Counts {
        &self.tally
    }

    /// Why a flight leaked, if it did.
    pub fn leak_cause(&self, flight: FlightId) -> Option<LeakCause> {
        let ledger = self.ledger(flight);
        ledger
            .leaked()
            .then(|| LeakCause::of(self.passages(flight), &self.shoots, ledger.leaked_at))
    }

    /// Seconds between the first moment at which an engagement of the flight could be ordered and
    /// the end of its day or its leak; nothing where that moment never came.
    pub fn time_available(&self, flight: FlightId) -> Option<f64> {
        let ledger = self.ledger(flight);
        let posts = self.passages(flight).iter().zip(&self.shoots);
        let decided =
            posts.filter(|(_, shoots)| **shoots).map(|(p, _)| p.at(Gate::Decided)).min()?;
        let until = ledger.ended.min(ledger.leaked_at);
        (decided <= until).then(|| (until - decided).seconds())
    }

    /// The events of the replication, in order; empty where no trace is kept.
    pub fn trace(&self) -> &[Happening] {
        self.trace.as_deref().unwrap_or_default()
    }

    pub(crate) fn started(&mut self, flight: FlightId, at: Time) {
        self.ledgers[flight.index()].start = at;
    }

    pub(crate) fn passed(&mut self, flight: FlightId, post: PostId, gate: Gate, at: Time) {
        self.passages[flight.index() * self.posts + post.index()].pass(gate, at);
    }

    /// Mark what the post knows of the flight, or take the mark away.
    pub(crate) fn mark(&mut self, flight: FlightId, post: PostId, mark: Mark, holds: bool) {
        self.passages[flight.index() * self.posts + post.index()].set(mark, holds);
    }

    /// The last track that a post had of a flight is dropped, or (never) one is held again.
    pub(crate) fn dropped(&mut self, flight: FlightId, post: PostId, at: Time) {
        self.passages[flight.index() * self.posts + post.index()].drop_at(at);
    }

    /// When a gate is passed first is known better now.
    pub(crate) fn passes_anew(&mut self, flight: FlightId, post: PostId, gate: Gate, at: Time) {
        self.passages[flight.index() * self.posts + post.index()].pass_anew(gate, at);
    }

    pub(crate) fn launched(&mut self, flight: FlightId, interceptor: InterceptorId, rounds: u32) {
        let ledger = &mut self.ledgers[flight.index()];
        ledger.shots += rounds;
        ledger.salvos += 1;
        self.rounds_spent[interceptor.index()] += rounds;
    }

    /// Rounds were fired at a false track.
    pub(crate) fn launched_at_nothing(&mut self, interceptor: InterceptorId, rounds: u32) {
        self.rounds_spent[interceptor.index()] += rounds;
        self.tally.shots_at_nothing += rounds;
    }

    /// Rounds were fired at a flight of this side.
    pub(crate) fn shot_at(&mut self, side: Side, rounds: u32) {
        match side {
            Side::Hostile => {}
            Side::Friendly => self.tally.shots_at_friendly += rounds,
            Side::Civil => self.tally.shots_at_civil += rounds,
        }
    }

    /// Rounds were fired at a flight that was no more.
    pub(crate) fn wasted(&mut self, rounds: u32) {
        self.tally.rounds_wasted += rounds;
    }

    /// Rounds met nothing: their flight was no more, or lives and was not where they were guided.
    pub(crate) fn met_nothing(&mut self, rounds: u32, lives: bool) {
        match lives {
            true => self.tally.rounds_unguided += rounds,
            false => self.tally.rounds_too_late += rounds,
        }
    }

    /// Equipment was destroyed.
    pub(crate) fn destroyed(&mut self, asset: AssetId) {
        self.worth_left[asset.index()] = 0.0;
        self.tally.equipment_lost += 1;
    }

    /// A flight did what it came for.
    pub(crate) fn leaked(&mut self, flight: FlightId, at: Time) {
        self.ledgers[flight.index()].leaked_at = at;
    }

    /// A post has fired at a flight that another has engaged.
    pub(crate) fn engaged_twice(&mut self, flight: FlightId) {
        self.ledgers[flight.index()].double_engagements += 1;
    }

    pub(crate) fn ended(&mut self, flight: FlightId, end: End, at: Time) {
        let ledger = &mut self.ledgers[flight.index()];
        ledger.end = end;
        ledger.ended = at;
    }

    pub(crate) fn damaged(&mut self, asset: AssetId, share: f64) {
        self.worth_left[asset.index()] *= 1.0 - share;
    }

    /// Strike out gates that would have been passed after the flight had ended.
    pub(crate) fn settle(&mut self) {
        for (ledger, passages) in
            self.ledgers.iter().zip(self.passages.chunks_mut(self.posts.max(1)))
        {
            for passage in passages {
                passage.strike_after(ledger.ended);
            }
        }
    }

    pub(crate) fn happened(&mut self, happening: Happening) {
        if let Some(trace) = &mut self.trace {
            trace.push(happening);
        }
    }
}

/// By post: does any launcher's round fly on its word?
fn shoots(plan: &Plan) -> Vec<bool> {
    let posts = (0..plan.posts.len() as u32).map(PostId);
    posts.map(|post| plan.launchers.iter().any(|launcher| launcher.post == post)).collect()
}
