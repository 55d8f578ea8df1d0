//! A plan and one world of its figures, as tables that the loop only looks up.

use std::sync::Arc;

mod arms;
mod clutter;
mod company;
mod detail;
mod errors;
mod flyouts;
mod net;
mod posts;
mod sights;
mod signal;
mod step;

pub(crate) use arms::{Arms, FireTable, RoundTable, SupportTable};
pub(crate) use clutter::ClutterTable;
pub use detail::Detail;
pub(crate) use errors::ErrorTable;
pub(crate) use net::NetTable;
pub(crate) use posts::DeskTable;
pub(crate) use sights::SightTables;
pub use signal::{Signal, sends, usual_start};
pub(crate) use step::StepTable;

use flyouts::Flyouts;

use crate::chance::name_hash;
use crate::command::Lane;
use crate::geometry::Geometry;
use crate::plan::{FlightId, Plan, Value};
use crate::relief::Relief;
use crate::sample::Sample;
use crate::sense::Sensing;
use crate::time::Time;

/// What one world needs in the loop.
#[derive(Clone, Debug)]
pub struct Tables {
    pub(crate) sensing: Sensing,
    pub(crate) seen: SightTables,
    pub(crate) flight_hash: Vec<u32>,
    pub(crate) radar_hash: Vec<u32>,
    pub(crate) post_hash: Vec<u32>,
    pub(crate) desks: Vec<DeskTable>,
    pub(crate) net: NetTable,
    pub(crate) errors: Vec<ErrorTable>,
    pub(crate) clutter: Vec<ClutterTable>,
    /// By flight, those that may be unresolved from it.
    pub(crate) companions: Arc<Vec<Vec<FlightId>>>,
    /// Tracks that are no flights: places for them in each post's picture.
    pub(crate) ghost_places: usize,
    /// Is any track ever off?
    pub(crate) errs: bool,
    pub(crate) corridors: Vec<Lane>,
    pub(crate) arms: Arms,
    /// What is taken away for one flight, where a day is played again without it.
    pub(crate) relief: Relief,
}

/// What is prepared once for all worlds of a plan.
#[derive(Clone, Debug)]
pub struct Preparation {
    geometry: Arc<Geometry>,
    flyouts: Flyouts,
    companions: Arc<Vec<Vec<FlightId>>>,
    flight_hash: Vec<u32>,
    radar_hash: Vec<u32>,
    post_hash: Vec<u32>,
}

impl Preparation {
    /// Everything about the plan that no figure moves.
    pub fn of(plan: &Plan) -> Self {
        Self::with(plan, Geometry::of(plan))
    }

    /// The same, with a geometry that is known already.
    pub fn with(plan: &Plan, geometry: Geometry) -> Self {
        Self::in_detail(plan, geometry, &Detail::STANDARD)
    }

    /// The same, as fine as one likes; the geometry is as fine as it was made.
    pub fn in_detail(plan: &Plan, geometry: Geometry, detail: &Detail) -> Self {
        Self {
            geometry: Arc::new(geometry),
            flyouts: Flyouts::of(plan, detail),
            flight_hash: plan.flights.iter().map(|f| name_hash(&f.name)).collect(),
            radar_hash: plan.radars.iter().map(|r| name_hash(&r.name)).collect(),
            post_hash: plan.posts.iter().map(|p| name_hash(&p.name)).collect(),
            companions: Arc::new(company::companions(plan)),
        }
    }

    /// The signal of every pair in one world.
    pub fn levels(&self, plan: &Plan, sample: &Sample) -> Levels {
        Levels(sights::tables(plan, &self.geometry, &|v| sample.value(plan, v), None))
    }

    /// The tables of one world.
    pub fn tables(&self, plan: &Plan, sample: &Sample, sensing: Sensing) -> Tables {
        self.tables_beside(plan, sample, sensing, None)
    }

    /// The same, beside the tables of another world of the plan, made by this preparation: what is
    /// equal in both is shared and not made again.
    pub fn tables_beside(
        &self,
        plan: &Plan,
        sample: &Sample,
        sensing: Sensing,
        known: Option<&Tables>,
    ) -> Tables {
        let value = |v: Value| sample.value(plan, v);
        let (net, errors) = (net::net(plan, &value), errors::errors(plan, &value));
        let errs = errors.iter().any(|radar| !radar.exact())
            || net.links.iter().any(|link| link.registration > 0.0);
        let clutter = clutter::clutter(plan, &value);
        let ghost_places = clutter::ghost_places(plan, &clutter, errs && !net.links.is_empty());
        Tables {
            sensing,
            seen: sights::tables(plan, &self.geometry, &value, known.map(|known| &known.seen)),
            flight_hash: self.flight_hash.clone(),
            radar_hash: self.radar_hash.clone(),
            post_hash: self.post_hash.clone(),
            desks: posts::desks(plan, &value),
            net,
            errors,
            errs,
            clutter,
            companions: Arc::clone(&self.companions),
            ghost_places,
            corridors: plan.corridors.iter().map(Lane::of).collect(),
            arms: Arms::of(plan, sample, &self.flyouts),
            relief: Relief::default(),
        }
    }
}

impl Tables {
    /// Take something away from a flight, with room for what posts then may tell each other of it.
    pub(crate) fn relieve(&mut self, plan: &Plan, relief: Relief) {
        self.relief = relief;
        self.ghost_places = clutter::ghost_places(plan, &self.clutter, self.errs);
    }
}

/// The tables of one world, with waiting times drawn.
pub fn prepare(plan: &Plan, sample: &Sample) -> Tables {
    prepare_for(plan, sample, Sensing::Waiting)
}

/// The tables of one world for either way of sensing.
pub fn prepare_for(plan: &Plan, sample: &Sample, sensing: Sensing) -> Tables {
    Preparation::of(plan).tables(plan, sample, sensing)
}

/// The signal of every pair in one world: what the loop looks up, for proofs and explanations.
#[derive(Clone, Debug)]
pub struct Levels(SightTables);

impl Levels {
    /// Mean SNR at a place of the geometry and a moment of the flight's own time, dB; minus
    /// infinity where nothing is seen.
    pub fn level_db(&self, place: usize, tau: Time) -> f64 {
        self.0.sights[place].level_db(tau)
    }
}
