//! One replication: what each flight did and what became of it.

use engine::plan::{FlightId, Plan, Side};
use engine::record::{End, Happening, Record, What};
use physics::earth::Geodetic;

use super::way::Way;

/// A replication, told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Day {
    /// Its number.
    pub replication: u32,
    /// Rounds that were fired, at what is no flight too.
    pub rounds: u32,
    /// Its flights, in the plan's order.
    pub flights: Vec<Flown>,
}

/// One flight of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Flown {
    /// Its name.
    pub name: String,
    /// Its raid.
    pub raid: String,
    /// Whose it is.
    pub side: Side,
    /// When it started and when its day ended, s.
    pub span: (f64, f64),
    /// How it ended.
    pub end: End,
    /// Did it leak?
    pub leaked: bool,
    /// Rounds launched at it.
    pub shots: u32,
    /// Why it leaked, if it did: the end of a message key.
    pub cause: Option<&'static str>,
    /// What happened to it.
    pub marks: Vec<(f64, Mark)>,
    /// Where it flew, from start to end; empty where it never did.
    pub points: Vec<Geodetic>,
    /// Where it was killed or leaked.
    pub came_to: Option<(Geodetic, Mark)>,
}

/// What is marked in a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A track of it was first confirmed.
    Tracked,
    /// A round left for it.
    Launched,
    /// A round came to nothing.
    Missed,
    /// A round killed it.
    Killed,
    /// It leaked.
    Leaked,
}

impl Mark {
    /// All, in the order in which they come about.
    pub const ALL: [Self; 5] =
        [Self::Tracked, Self::Launched, Self::Missed, Self::Killed, Self::Leaked];

    /// The end of its message key.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tracked => "tracked",
            Self::Launched => "launched",
            Self::Missed => "missed",
            Self::Killed => "killed",
            Self::Leaked => "leaked",
        }
    }
}

impl Day {
    /// The story of a record that was kept with its trace.
    pub fn of(plan: &Plan, replication: u32, record: &Record) -> Self {
        let flights = (0..plan.flights.len() as u32).map(FlightId);
        let rounds = record.rounds_spent().iter().sum();
        Self { replication, rounds, flights: flights.map(|id| flown(plan, record, id)).collect() }
    }

    /// When the first flight started and the last one ended, s.
    pub fn span(&self) -> (f64, f64) {
        let spans = self.flights.iter().map(|flown| flown.span);
        spans.fold((f64::INFINITY, 0.0), |(from, to), (a, b)| (from.min(a), to.max(b)))
    }
}

fn flown(plan: &Plan, record: &Record, id: FlightId) -> Flown {
    let flight = &plan.flights[id.index()];
    let ledger = record.ledger(id);
    let mut marks = marks(record, id);
    if ledger.leaked() {
        marks.push((ledger.leaked_at.seconds(), Mark::Leaked));
    }
    let way = Way::of(plan, record, id);
    let (ended, mark) = match ledger.leaked() {
        true => (ledger.leaked_at, Some(Mark::Leaked)),
        false => (ledger.ended, marks.iter().map(|(_, m)| *m).rfind(|m| *m == Mark::Killed)),
    };
    Flown {
        name: flight.name.clone(),
        raid: flight.raid.clone(),
        side: flight.side,
        span: (ledger.start.seconds(), ledger.ended.seconds()),
        end: ledger.end,
        leaked: ledger.leaked(),
        shots: ledger.shots,
        cause: record.leak_cause(id).map(|cause| cause.name()),
        marks,
        points: way.as_ref().map(Way::points).unwrap_or_default(),
        came_to: way.as_ref().map(|way| way.at(ended)).zip(mark),
    }
}

fn marks(record: &Record, id: FlightId) -> Vec<(f64, Mark)> {
    let mut tracked = false;
    let mut mark = |happening: &Happening| match happening.what {
        What::Confirmed(_) if !tracked => {
            tracked = true;
            Some(Mark::Tracked)
        }
        What::Launched { .. } => Some(Mark::Launched),
        What::Intercept { killed: true, .. } => Some(Mark::Killed),
        What::Intercept { killed: false, .. } => Some(Mark::Missed),
        _ => None,
    };
    let its = record.trace().iter().filter(|happening| happening.flight == id);
    its.filter_map(|happening| Some((happening.at.seconds(), mark(happening)?))).collect()
}
