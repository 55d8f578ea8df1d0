//! The state of one replication, in memory of declared size that is used again.

mod arms;
mod errors;
mod ghosts;
mod net;
mod picture;
mod watch;

pub(crate) use arms::{Arms, Engagement, Waiting};
pub(crate) use errors::{Contribution, Errors, Glimpse};
pub(crate) use ghosts::{Ghosts, Origin};
pub(crate) use net::{Flow, Net, Set};
pub(crate) use picture::{Picture, Stage, Track};
pub(crate) use watch::{RadarState, Sensors, Watching};

use crate::plan::Plan;
use crate::prepare::Tables;
use crate::queue::Queue;
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
    pub(crate) sensors: Sensors,
    pub(crate) picture: Picture,
    pub(crate) net: Net,
    pub(crate) errors: Errors,
    pub(crate) arms: Arms,
    pub(crate) ghosts: Ghosts,
}

impl World {
    /// Room for every event that the plan can bring about at once.
    pub fn sized_for(plan: &Plan, tables: &Tables) -> Self {
        let (flights, posts) = (plan.flights.len(), plan.posts.len());
        let pairs = flights * plan.radars.len();
        Self {
            queue: Queue::with_capacity(4 * pairs + flights * (8 * posts + 4) + 256 * posts),
            starts: vec![Time::ZERO; flights],
            gone: vec![Time::NEVER; flights],
            watches: vec![Watching::IDLE; pairs],
            sensors: Sensors::sized_for(tables),
            picture: Picture::sized_for(tables),
            net: Net::sized_for(tables),
            errors: Errors::sized_for(tables),
            arms: Arms::sized_for(plan, tables),
            ghosts: Ghosts::sized_for(tables),
        }
    }

    /// Back to the morning.
    pub(crate) fn reset(&mut self, tables: &Tables) {
        self.queue.clear();
        self.gone.fill(Time::NEVER);
        self.watches.fill(Watching::IDLE);
        self.picture.reset();
        self.net.reset(tables);
        self.errors.reset();
        self.arms.reset(tables);
        self.ghosts.reset();
    }
}
