//! But-for: the same day again with one constraint taken away for one flight.
//!
//! The list of constraints is closed, and each is taken away from this flight alone: it needs no channel
//! and no place in a post's attention, everybody hears of it at once, and so on. For all others the day
//! goes on as it was, as far as their fates do not hang on this one's. So nothing is different before
//! the flight starts.

use std::cell::OnceCell;
use std::sync::Arc;

use crate::geometry::{Profile, Watcher, along};
use crate::plan::{FlightId, Mount, Plan, Radar};
use crate::prepare::Tables;
use crate::sense::Sight;

/// What may be taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Constraint {
    /// Fire channels.
    Channels,
    /// Rounds at hand, and those kept in reserve.
    Rounds,
    /// The times to identify, to evaluate and to make a launcher ready.
    Delay,
    /// Identity: it may be engaged at once, whatever it is taken for.
    Identity,
    /// What is shared, and how late: every post hears of every track at once.
    Sharing,
    /// The horizon, hills and the sea.
    Horizon,
    /// Its cross-section: six decibels more.
    Visibility,
    /// The kill probability of a round that meets it: 0.95.
    Kill,
    /// The attention of posts.
    Attention,
}

impl Constraint {
    /// All, in order.
    pub const ALL: [Self; 9] = [
        Self::Channels,
        Self::Rounds,
        Self::Delay,
        Self::Identity,
        Self::Sharing,
        Self::Horizon,
        Self::Visibility,
        Self::Kill,
        Self::Attention,
    ];

    /// Word for it in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Channels => "channels",
            Self::Rounds => "rounds",
            Self::Delay => "delay",
            Self::Identity => "identity",
            Self::Sharing => "sharing",
            Self::Horizon => "horizon",
            Self::Visibility => "visibility",
            Self::Kill => "kill",
            Self::Attention => "attention",
        }
    }
}

/// Constraints taken away for one flight.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Relief {
    flight: Option<FlightId>,
    constraints: u16,
}

impl Relief {
    pub fn holds(&self, flight: FlightId, constraint: Constraint) -> bool {
        self.constraints >> constraint as u16 & 1 == 1 && self.flight == Some(flight)
    }

    /// Is anything asked about a flight?
    pub fn is_asked(&self) -> bool {
        self.flight.is_some()
    }

    /// Is the constraint taken away for any flight?
    pub fn of_any(&self, constraint: Constraint) -> bool {
        self.constraints >> constraint as u16 & 1 == 1
    }
}

/// The kill probability without that constraint.
pub(crate) const SURE_KILL: f64 = 0.95;
/// The cross-section without that constraint, dB more.
const MORE_VISIBLE_DB: f64 = 6.0;

/// Takes constraints away from one world, for one flight after another. What is the same for all
/// flights is made once, and what no constraint touches is shared with the world's own tables.
#[derive(Debug)]
pub struct Reliever<'a> {
    plan: &'a Plan,
    tables: &'a Tables,
    /// By radar, what it would see by without a horizon.
    watchers: Vec<Watcher>,
}

impl<'a> Reliever<'a> {
    /// For the tables of a world of a plan.
    pub fn new(plan: &'a Plan, tables: &'a Tables) -> Self {
        let watchers = plan.radars.iter().map(|radar| Watcher::without_horizon(plan, radar));
        Self { plan, tables, watchers: watchers.collect() }
    }

    /// For one flight.
    pub fn of(&'a self, flight: FlightId) -> Relieved<'a> {
        Relieved { by: self, flight, profiles: OnceCell::new(), sights: Default::default() }
    }
}

/// One flight from which constraints are taken away, one or several at a time.
#[derive(Debug)]
pub struct Relieved<'a> {
    by: &'a Reliever<'a>,
    flight: FlightId,
    /// Its profiles without a horizon, way by way and radar by radar.
    profiles: OnceCell<Vec<Vec<Profile>>>,
    /// What is seen of it: without a horizon, with a stronger echo, with both.
    sights: [OnceCell<Vec<Arc<Sight>>>; 3],
}

impl Relieved<'_> {
    /// The tables of the same world without these constraints, or as they are without any. Worlds for
    /// them are of one size, which may be another than that of the world's own tables.
    pub fn without(&self, constraints: &[Constraint]) -> Tables {
        let bits = constraints.iter().fold(0, |bits, constraint| bits | 1 << *constraint as u16);
        let mut tables = self.by.tables.clone();
        tables.relieve(self.by.plan, Relief { flight: Some(self.flight), constraints: bits });
        let has = |constraint| constraints.contains(&constraint);
        let (flat, bright) = (has(Constraint::Horizon), has(Constraint::Visibility));
        if flat || bright {
            tables.seen.replace(self.flight, self.seen(flat, bright));
        }
        tables
    }

    fn seen(&self, flat: bool, bright: bool) -> &[Arc<Sight>] {
        let place = usize::from(flat) + 2 * usize::from(bright) - 1;
        let stronger_db = if bright { MORE_VISIBLE_DB } else { 0.0 };
        self.sights[place].get_or_init(|| {
            let profiles = flat.then(|| &self.profiles.get_or_init(|| self.flat())[..]);
            self.by.tables.seen.otherwise(self.by.plan, self.flight, stronger_db, profiles)
        })
    }

    /// What radars would see without a horizon. None sees the flight that carries it.
    fn flat(&self) -> Vec<Vec<Profile>> {
        let Reliever { plan, watchers, .. } = self.by;
        let flight = &plan.flights[self.flight.index()];
        let ways = std::iter::once(&flight.path).chain(flight.branches.iter().map(|b| &b.path));
        let before = |path, (radar, watcher): (&Radar, &Watcher)| match radar.mount {
            Mount::Aboard { flight, .. } if flight == self.flight => Vec::new(),
            _ if flight.jammer.jams() => along(path, &watcher.clone().boundless()),
            _ => along(path, watcher),
        };
        ways.flat_map(|path| plan.radars.iter().zip(watchers).map(move |it| before(path, it)))
            .collect()
    }
}
