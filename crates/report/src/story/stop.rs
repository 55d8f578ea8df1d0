//! Who was stopped by whom, where and when, over many days.

use engine::plan::{FlightId, Plan, Side};
use engine::record::{End, Record, What};
use physics::earth::{Geodetic, geodesic};

use super::way::Way;

/// What became of a raid in the days that were looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Raid {
    /// Its name.
    pub name: String,
    /// How many flights it has.
    pub flights: u32,
    /// Flights of it that leaked, day by day.
    pub leaked: Vec<u32>,
    /// Flights of it that were stopped, day by day.
    pub stopped: Vec<u32>,
    /// Each stop.
    pub stops: Vec<Stop>,
}

/// A flight that was stopped.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// The post on whose word the round flew.
    pub post: String,
    /// The type of round.
    pub round: String,
    /// Where the flight was.
    pub place: Option<Geodetic>,
    /// How far it still had to go to what it aimed at, m; none where it aims at nothing.
    pub to_go_m: Option<f64>,
    /// When, s.
    pub at_s: f64,
}

impl Raid {
    /// The hostile raids of a plan, in the order in which their flights come, with nothing seen yet.
    pub fn of_plan(plan: &Plan) -> Vec<Self> {
        let mut raids: Vec<Self> = Vec::new();
        for flight in plan.flights.iter().filter(|flight| flight.side == Side::Hostile) {
            match raids.iter_mut().find(|raid| raid.name == flight.raid) {
                Some(raid) => raid.flights += 1,
                None => raids.push(Self {
                    name: flight.raid.clone(),
                    flights: 1,
                    leaked: Vec::new(),
                    stopped: Vec::new(),
                    stops: Vec::new(),
                }),
            }
        }
        raids
    }

    /// What became of it on one day: how many leaked, and each stop.
    pub fn on(&self, plan: &Plan, record: &Record) -> (u32, Vec<Stop>) {
        let all = (0..plan.flights.len() as u32).map(FlightId);
        let own = || all.clone().filter(|id| plan.flights[id.index()].raid == self.name);
        let leaked = own().filter(|id| record.ledger(*id).leaked()).count() as u32;
        (leaked, own().filter_map(|id| stop(plan, record, id)).collect())
    }

    /// One more day.
    pub fn add(&mut self, (leaked, stops): (u32, Vec<Stop>)) {
        self.leaked.push(leaked);
        self.stopped.push(stops.len() as u32);
        self.stops.extend(stops);
    }
}

fn stop(plan: &Plan, record: &Record, id: FlightId) -> Option<Stop> {
    let (flight, ledger) = (&plan.flights[id.index()], record.ledger(id));
    if ![End::Killed, End::Debris].contains(&ledger.end) {
        return None;
    }
    let its = record.trace().iter().filter(|happening| happening.flight == id);
    let (post, round) = its.rev().find_map(|happening| match happening.what {
        What::Intercept { post, interceptor, killed: true, .. } => Some((post, interceptor)),
        _ => None,
    })?;
    let place = Way::of(plan, record, id).map(|way| way.at(ledger.ended));
    let aim = flight.role.aim().map(|(asset, _)| plan.assets[asset.index()].site);
    let to_go = |(from, to): (Geodetic, Geodetic)| {
        geodesic::inverse(from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg).s12_m
    };
    Some(Stop {
        post: plan.posts[post.index()].name.clone(),
        round: plan.interceptors[round.index()].name.clone(),
        place,
        to_go_m: place.zip(aim).map(to_go),
        at_s: ledger.ended.seconds(),
    })
}
