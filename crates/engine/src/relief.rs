//! But-for: the same day again with one constraint taken away for one flight.
//!
//! The list of constraints is closed. Two of them cannot be taken away for one flight alone without
//! another net or another post: full sharing and unlimited attention are given for all flights, and
//! the answer is still read of the one.

use crate::geometry::{Watcher, WayOf};
use crate::plan::{
    Aspect, Band, Environment, FlightId, Interface, Link, Mount, Plan, PostId, Release, Start,
    Value,
};
use crate::prepare::{SightTables, Tables};
use crate::sample::Sample;
use crate::time::Time;

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

    /// Is the constraint taken away for any flight?
    pub fn of_any(&self, constraint: Constraint) -> bool {
        self.constraints >> constraint as u16 & 1 == 1
    }
}

/// The kill probability without that constraint.
pub(crate) const SURE_KILL: f64 = 0.95;
/// The cross-section without that constraint, dB more.
const MORE_VISIBLE_DB: f64 = 6.0;
/// Effective over true radius of an Earth without horizon.
const FLAT: f64 = 1e6;

impl Tables {
    /// The tables of the same world with constraints taken away for one flight. A
    /// [`crate::world::World`] must be made anew for them.
    pub fn relieved(
        &self,
        plan: &Plan,
        sample: &Sample,
        flight: FlightId,
        constraints: &[Constraint],
    ) -> Tables {
        let bits = constraints.iter().fold(0, |bits, constraint| bits | 1 << *constraint as u16);
        let mut relieved = self.clone();
        relieved.relief = Relief { flight: Some(flight), constraints: bits };
        let has = |constraint| constraints.contains(&constraint);
        if has(Constraint::Sharing) {
            let shared = Plan { links: everyone(plan), ..plan.clone() };
            relieved.share(&shared, sample);
        }
        if has(Constraint::Horizon) || has(Constraint::Visibility) {
            let alone = alone(plan, sample, flight, &has);
            let seen = SightTables::of(&alone, sample);
            for way in (0..=plan.flights[flight.index()].branches.len() as u32).map(WayOf) {
                for radar in 0..plan.radars.len() {
                    let here = relieved.seen.geometry.place(flight.index(), radar, way);
                    relieved.seen.sights[here] =
                        seen.sights[seen.geometry.place(0, radar, way)].clone();
                }
            }
        }
        if has(Constraint::Attention) {
            for desk in &mut relieved.desks {
                (desk.places, desk.tracks) = (u32::MAX, u32::MAX);
            }
        }
        relieved
    }
}

/// The plan with this flight alone, over a flat Earth or more visible. What it hangs on (a carrier,
/// a stream) does not matter to what is seen of it.
fn alone(
    plan: &Plan,
    sample: &Sample,
    flight: FlightId,
    has: &impl Fn(Constraint) -> bool,
) -> Plan {
    let sites: Vec<_> = plan.radars.iter().map(|radar| Watcher::of(plan, radar).site()).collect();
    let mut plan = plan.clone();
    let flight = plan.flights.swap_remove(flight.index());
    // What stands in the air stands where it stood; its carrier is not in this plan.
    for (radar, site) in plan.radars.iter_mut().zip(sites) {
        (radar.site, radar.mount) = (site, Mount::Ground);
    }
    plan.posts.iter_mut().for_each(|post| post.mount = Mount::Ground);
    plan.launchers.iter_mut().for_each(|launcher| launcher.mount = Mount::Ground);
    plan.flights = vec![flight];
    plan.flights[0].start = Start::Fixed(Time::ZERO);
    if has(Constraint::Horizon) {
        let ground = Environment::CLEAR.ground;
        plan.environment = Environment { ground, sea: Environment::CLEAR.sea, ..plan.environment };
        plan.radars.iter_mut().for_each(|radar| radar.k_factor = FLAT);
    }
    if has(Constraint::Visibility) {
        let class = plan.flights[0].class.index();
        for band in 0..Band::COUNT {
            for aspect in 0..Aspect::COUNT {
                let rcs = plan.classes[class].echo.rcs_dbsm[band][aspect];
                let more = sample.value(&plan, rcs) + MORE_VISIBLE_DB;
                plan.classes[class].echo.rcs_dbsm[band][aspect] = Value::Fixed(more);
            }
        }
    }
    plan
}

/// Everybody tells everybody everything at once.
fn everyone(plan: &Plan) -> Vec<Link> {
    let posts = || (0..plan.posts.len() as u32).map(PostId);
    let name = |post: PostId| &plan.posts[post.index()].name;
    posts()
        .flat_map(|from| posts().filter(move |to| *to != from).map(move |to| (from, to)))
        .map(|(from, to)| Link {
            name: format!("but-for/{}>{}", name(from), name(to)),
            from,
            to,
            release: Release::EngagementQuality,
            latency: Value::Fixed(0.0),
            jitter: Value::Fixed(0.0),
            period: Value::Fixed(0.0),
            loss: Value::Fixed(0.0),
            capacity: Value::Fixed(1e6),
            interface: Interface {
                keeps_identity: true,
                sigma_factor: Value::Fixed(1.0),
                registration_sigma: Value::Fixed(0.0),
            },
            needs_line_of_sight: false,
            down: Vec::new(),
        })
        .collect()
}
