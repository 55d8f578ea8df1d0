//! The one owner of geometry: tables, coverage, tests and explanations all ask here.

mod profile;
mod view;

pub use profile::{Interval, Knot, Profile};
pub use view::{View, Watcher};

use crate::plan::Plan;
use crate::time::Time;

/// The profile of every (flight, radar) pair that ever has line of sight, as pure geometry:
/// nothing in it depends on an uncertain figure.
#[derive(Clone, Debug)]
pub struct Geometry {
    radars: usize,
    profiles: Vec<Vec<Profile>>,
}

impl Geometry {
    /// Tabulated along every path of the plan, for every radar.
    pub fn of(plan: &Plan) -> Self {
        let watchers: Vec<Watcher> = plan.radars.iter().map(Watcher::at).collect();
        let pairs = plan
            .flights
            .iter()
            .flat_map(|flight| watchers.iter().map(move |watcher| (flight, watcher)));
        let profiles = pairs.map(|(flight, watcher)| Profile::along(&flight.path, watcher));
        Self { radars: plan.radars.len(), profiles: profiles.collect() }
    }

    /// The profiles of a pair, one for each piece of the flight's path, in order.
    pub fn pair(&self, flight: usize, radar: usize) -> &[Profile] {
        &self.profiles[flight * self.radars + radar]
    }

    /// When, in the flight's own time, it first rises above the radar's horizon.
    pub fn first_rise(&self, flight: usize, radar: usize) -> Time {
        let rises = self.pair(flight, radar).iter().flat_map(|p| p.intervals()).map(|i| i.rise);
        rises.min().unwrap_or(Time::NEVER)
    }
}
