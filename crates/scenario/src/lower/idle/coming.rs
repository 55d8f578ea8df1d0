//! Where hostile groups fly, as places on their ways.

use engine::plan::{Flight, Plan, Side};
use engine::time::Time;
use physics::earth::to_ecef;
use physics::frame::{Ecef, Position, Site};

use crate::language::Scenario;

/// Places that are looked at on each piece of a way.
const PLACES: u32 = 32;

/// A hostile group on its way.
pub struct Coming {
    /// Does it fall on a ballistic path?
    pub ballistic: bool,
    /// Places of its first and its last flight, and how many seconds each stands for.
    pub points: Vec<(Position<Ecef>, f64)>,
}

/// All hostile groups of a plan.
pub fn all(scenario: &Scenario, plan: &Plan) -> Vec<Coming> {
    let groups = plan.flights.chunk_by(|one, other| one.raid == other.raid);
    let hostile = groups.filter(|group| group[0].side == Side::Hostile);
    let of = |group: &[Flight]| {
        let raid = scenario.raid.iter().find(|raid| raid.name.value == group[0].raid);
        let mut points = Vec::new();
        points_of(&group[0], &mut points);
        if group.len() > 1 {
            points_of(&group[group.len() - 1], &mut points);
        }
        Coming { ballistic: raid.is_some_and(|raid| raid.launch.is_some()), points }
    };
    hostile.map(of).collect()
}

fn points_of(flight: &Flight, points: &mut Vec<(Position<Ecef>, f64)>) {
    let path = &flight.path;
    for (begin, piece) in path.pieces() {
        let step = piece.duration().seconds() / f64::from(PLACES);
        points.extend((0..PLACES).map(|at| {
            let since = *begin + Time::from_seconds((f64::from(at) + 0.5) * step);
            (to_ecef(path.at(since)), step)
        }));
    }
    // The end counts as a place, and for no time.
    points.push((to_ecef(path.at(path.duration())), 0.0));
}

/// How near any of these groups comes to a place, m.
pub fn nearest(groups: &[Coming], site: &Site) -> f64 {
    let places = groups.iter().flat_map(|group| &group.points);
    places.map(|(place, _)| site.origin().distance(*place)).fold(f64::INFINITY, f64::min)
}
