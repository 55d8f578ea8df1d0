//! Which flights may ever be so near to each other that a radar takes them for one.

use physics::earth::to_ecef;
use physics::frame::{Ecef, Position};

use crate::plan::{FlightId, Origin, Plan, Start, Value};
use crate::time::Time;

/// Paths are compared at this spacing, s.
const STEP: f64 = 20.0;
/// Above so many flights only those of one raid are compared with each other.
const MOST_COMPARED: usize = 600;
/// Of a stream or of releases, so many neighbours before and after are companions.
const NEIGHBOURS: usize = 2;

/// One flight at the spacing above, from its usual start on.
struct Outline {
    first: usize,
    places: Vec<Position<Ecef>>,
    /// How far it may be from there because of its drawn start, and between two places, m.
    slack: f64,
    settled: bool,
}

/// By flight, the others that may be unresolved from it, in the plan's order.
pub(super) fn companions(plan: &Plan) -> Vec<Vec<FlightId>> {
    let mut found = vec![Vec::new(); plan.flights.len()];
    let reach = plan.radars.iter().map(|radar| {
        let by = &radar.measurement;
        let across =
            high(plan, by.beam_deg).to_radians() * high(plan, radar.coverage.instrumented_range);
        if high(plan, by.range_resolution) > 0.0 {
            high(plan, by.range_resolution).max(across)
        } else {
            0.0
        }
    });
    let reach = reach.fold(0.0, f64::max);
    if reach <= 0.0 {
        return found;
    }
    let outlines: Vec<Outline> = (0..plan.flights.len()).map(|i| outline(plan, i)).collect();
    let everybody = plan.flights.len() <= MOST_COMPARED;
    for one in 0..outlines.len() {
        for other in one + 1..outlines.len() {
            let of_one_raid = plan.flights[one].raid == plan.flights[other].raid;
            let meet = if outlines[one].settled && outlines[other].settled {
                (everybody || of_one_raid) && near(&outlines[one], &outlines[other], reach)
            } else {
                of_one_raid && other - one <= NEIGHBOURS
            };
            if meet {
                found[one].push(FlightId(other as u32));
                found[other].push(FlightId(one as u32));
            }
        }
    }
    found
}

fn high(plan: &Plan, value: Value) -> f64 {
    match value {
        Value::Fixed(number) => number,
        Value::Open(figure) => plan.figures[figure.0 as usize].law.high(),
    }
}

fn outline(plan: &Plan, flight: usize) -> Outline {
    let path = &plan.flights[flight].path;
    let start = usual_start(plan, flight);
    let (begin, spread) = start.unwrap_or((Time::ZERO, Time::ZERO));
    let first = (begin.seconds() / STEP).ceil() as usize;
    let ends = (begin + path.duration()).seconds();
    let count = ((ends / STEP) as usize + 1).saturating_sub(first);
    let place = |i: usize| to_ecef(path.at(Time::from_seconds((first + i) as f64 * STEP) - begin));
    let places: Vec<_> = (0..count).map(place).collect();
    let steps = places.windows(2).map(|ends| ends[0].distance(ends[1]) / STEP);
    let fastest = steps.fold(0.0, f64::max);
    Outline {
        first,
        places,
        slack: fastest * 0.5 * (STEP + spread.seconds()),
        settled: start.is_some(),
    }
}

/// The middle of the window in which a flight starts and how wide it is; none for streams.
fn usual_start(plan: &Plan, flight: usize) -> Option<(Time, Time)> {
    match plan.flights[flight].start {
        Start::Fixed(at) => Some((at, Time::ZERO)),
        Start::Jittered { earliest, spread } => {
            Some((earliest + Time::from_seconds(0.5 * spread.seconds()), spread))
        }
        Start::Released { by, at } => {
            let (start, spread) = usual_start(plan, by.index())?;
            Some((start + at, spread))
        }
        Start::Poisson { after: Origin::Moment(_) | Origin::Flight(_), .. } => None,
    }
}

fn near(one: &Outline, other: &Outline, reach: f64) -> bool {
    let within = reach + one.slack + other.slack;
    let begin = one.first.max(other.first);
    let end = (one.first + one.places.len()).min(other.first + other.places.len());
    (begin..end)
        .any(|i| one.places[i - one.first].distance(other.places[i - other.first]) <= within)
}
