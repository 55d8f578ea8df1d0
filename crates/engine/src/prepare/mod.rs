//! A plan and one world of its figures, as tables that the loop only looks up.

use physics::detection::single_pulse::swerling1_required_snr;
use physics::math::to_db;

mod arms;
mod errors;
mod flyouts;
mod net;
mod posts;
mod step;

pub(crate) use arms::{Arms, FireTable, RoundTable, SupportTable};
pub(crate) use errors::ErrorTable;
pub(crate) use net::NetTable;
pub(crate) use posts::DeskTable;
pub(crate) use step::StepTable;

use flyouts::Flyouts;

use crate::chance::name_hash;
use crate::command::Lane;
use crate::geometry::Geometry;
use crate::plan::{Aspect, Flight, Plan, Radar, Value};
use crate::sample::Sample;
use crate::sense::{self, Scale, Sensing, Sight};
use crate::time::Time;

/// What one world needs in the loop.
#[derive(Clone, Debug)]
pub struct Tables {
    pub(crate) sensing: Sensing,
    pub(crate) sights: Vec<Sight>,
    pub(crate) first_rise: Vec<Time>,
    pub(crate) flight_hash: Vec<u32>,
    pub(crate) radar_hash: Vec<u32>,
    pub(crate) post_hash: Vec<u32>,
    pub(crate) desks: Vec<DeskTable>,
    pub(crate) net: NetTable,
    pub(crate) errors: Vec<ErrorTable>,
    /// Is any track ever off?
    pub(crate) errs: bool,
    pub(crate) corridors: Vec<Lane>,
    pub(crate) arms: Arms,
}

/// What is prepared once for all worlds of a plan.
#[derive(Clone, Debug)]
pub struct Preparation {
    geometry: Geometry,
    flyouts: Flyouts,
    first_rise: Vec<Time>,
    flight_hash: Vec<u32>,
    radar_hash: Vec<u32>,
    post_hash: Vec<u32>,
}

impl Preparation {
    /// Everything about the plan that no figure moves.
    pub fn of(plan: &Plan) -> Self {
        let geometry = Geometry::of(plan);
        let pairs =
            (0..plan.flights.len()).flat_map(|f| (0..plan.radars.len()).map(move |r| (f, r)));
        Self {
            first_rise: pairs.map(|(f, r)| geometry.first_rise(f, r)).collect(),
            flight_hash: plan.flights.iter().map(|f| name_hash(&f.name)).collect(),
            radar_hash: plan.radars.iter().map(|r| name_hash(&r.name)).collect(),
            post_hash: plan.posts.iter().map(|p| name_hash(&p.name)).collect(),
            flyouts: Flyouts::of(plan),
            geometry,
        }
    }

    /// The tables of one world.
    pub fn tables(&self, plan: &Plan, sample: &Sample, sensing: Sensing) -> Tables {
        let value = |v: Value| sample.value(plan, v);
        let pairs =
            (0..plan.flights.len()).flat_map(|f| (0..plan.radars.len()).map(move |r| (f, r)));
        let sights = pairs.map(|(f, r)| {
            let scale = scale(plan, &plan.flights[f], &plan.radars[r], &value);
            sense::sight(self.geometry.pair(f, r), &scale)
        });
        let (net, errors) = (net::net(plan, &value), errors::errors(plan, &value));
        let errs = errors.iter().any(|radar| !radar.exact())
            || net.links.iter().any(|link| link.registration > 0.0);
        Tables {
            sensing,
            sights: sights.collect(),
            first_rise: self.first_rise.clone(),
            flight_hash: self.flight_hash.clone(),
            radar_hash: self.radar_hash.clone(),
            post_hash: self.post_hash.clone(),
            desks: posts::desks(plan, &value),
            net,
            errors,
            errs,
            corridors: plan.corridors.iter().map(Lane::of).collect(),
            arms: Arms::of(plan, sample, &self.flyouts),
        }
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

/// Shortest time between looks that is kept apart, s.
const SHORTEST_PERIOD: f64 = 0.02;

fn scale(plan: &Plan, flight: &Flight, radar: &Radar, value: &impl Fn(Value) -> f64) -> Scale {
    let class = &plan.classes[flight.class.index()];
    let beat = sense::beat(radar.scan);
    let half_seen = swerling1_required_snr(0.5, radar.pfa).unwrap_or(1.0);
    let reach_db = 4.0 * to_db(value(radar.reach).max(1.0));
    let spreading = |range: f64| -4.0 * to_db(range.max(1.0));
    Scale {
        period: Time::from_seconds(value(beat.period).max(SHORTEST_PERIOD)),
        decorrelation: Time::from_seconds(value(class.echo.decorrelation).max(0.0)),
        pfa: radar.pfa,
        snr_at_1m_db: to_db(half_seen)
            + reach_db
            + value(class.echo.rcs_dbsm[radar.band as usize][Aspect::Nose as usize]),
        farthest_db: spreading(value(radar.coverage.instrumented_range)),
        nearest_db: spreading(value(radar.coverage.min_range)),
        boresight_deg: radar.coverage.boresight_deg,
        half_sector_deg: 0.5 * value(radar.coverage.sector_deg),
        min_elevation_deg: value(radar.coverage.min_elevation_deg),
        max_elevation_deg: value(radar.coverage.max_elevation_deg),
        turning: beat.turning,
    }
}
