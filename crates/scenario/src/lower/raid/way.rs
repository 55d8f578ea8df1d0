//! From waypoints to the pieces of a path.

use engine::plan::{Leg, Path, Piece};
use engine::time::Time;
use physics::earth::Geodetic;

use super::super::{Context, ground, site};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::language::{AboveWord, Waypoint};

/// Legs shorter than this have no course, m.
const SHORTEST_LEG: f64 = 1.0;

/// Corners of the polygon that stands for a circle.
const CORNERS: u32 = 12;

/// A height that is kept above the ground is kept at points so far apart, m.
const GROUND_STEP: f64 = 2_000.0;

/// A point of a path, and how it is left.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// Where, at its height above the ellipsoid.
    pub place: Geodetic,
    /// Height above the ground that is kept from here to the next point, where one is.
    above_ground: Option<f64>,
    /// Speed over the ground to the next point, m/s.
    pub speed: f64,
    /// Seconds that they stay here, and the radius of the circle on which they do; 0 is hovering.
    hold: Option<(f64, f64)>,
    /// Where it was written.
    span: Span,
}

impl Stop {
    /// A point that is passed.
    pub fn passed(place: Geodetic, speed: f64, span: Span) -> Self {
        Self { place, above_ground: None, speed, hold: None, span }
    }

    /// A waypoint, moved by so many metres in a direction.
    pub fn of(context: &Context<'_>, waypoint: &Waypoint, bearing_deg: f64, aside: f64) -> Self {
        let at = site::at(waypoint.at.value, waypoint.height.value);
        let mut place = site::beside(at, bearing_deg, aside);
        let above_ground = (waypoint.above == AboveWord::Ground).then_some(waypoint.height.value);
        if above_ground.is_some() {
            place.h_m += ground::elevation(&context.ground, place.lat_deg, place.lon_deg);
        }
        let radius = waypoint.orbit.map_or(0.0, |radius| radius.value);
        Self {
            place,
            above_ground,
            speed: waypoint.speed.value,
            hold: waypoint.hold.map(|hold| (hold.value, radius)),
            span: waypoint.at.span,
        }
    }
}

/// A path and when it passes its points.
#[derive(Clone, Debug)]
pub struct Way {
    /// The path.
    pub path: Path,
    /// For each point the moments at which it is reached and left, since the start.
    pub passes: Vec<(Time, Time)>,
}

impl Way {
    /// The path over these points; the last one is where it ends. Nothing where there is no leg.
    ///
    /// # Errors
    /// Two points in one place.
    pub fn over(context: &Context<'_>, stops: &[Stop]) -> Result<Option<Self>, Diagnostic> {
        let mut pieces = Vec::new();
        let mut passes = Vec::new();
        let mut now = Time::ZERO;
        let mut add = |piece: Piece, now: &mut Time| {
            *now = *now + piece.duration();
            pieces.push(piece);
        };
        for (index, stop) in stops.iter().enumerate() {
            let reached = now;
            holding(stop, |piece| add(piece, &mut now));
            passes.push((reached, now));
            let Some(next) = stops.get(index + 1) else { break };
            if site::way(stop.place, next.place).1 < SHORTEST_LEG {
                return Err(Diagnostic::new(Code::LegWithoutLength, stop.span));
            }
            legs(context, stop, next.place, |piece| add(piece, &mut now));
        }
        Ok((!pieces.is_empty()).then(|| Self { path: Path::new(pieces), passes }))
    }
}

/// The legs from a point to the next place: one, or many where a height above the ground is kept
/// over terrain.
fn legs(context: &Context<'_>, from: &Stop, to: Geodetic, mut add: impl FnMut(Piece)) {
    let follows = from.above_ground.filter(|_| context.ground != engine::plan::Ground::Smooth);
    let Some(height) = follows else {
        return add(Piece::Leg(Leg::new(from.place, to, from.speed)));
    };
    let (course, length) = site::way(from.place, to);
    let steps = (length / GROUND_STEP).ceil().max(1.0) as u32;
    let mut last = from.place;
    for step in 1..=steps {
        let next = if step == steps {
            to
        } else {
            let flown = length * f64::from(step) / f64::from(steps);
            let mut point = site::beside(from.place, course, flown);
            point.h_m = height + ground::elevation(&context.ground, point.lat_deg, point.lon_deg);
            point
        };
        add(Piece::Leg(Leg::new(last, next, from.speed)));
        last = next;
    }
}

/// The pieces of a stay at a point: laps of a polygon about it, begun and ended at the point; or,
/// without a radius, hovering.
fn holding(stop: &Stop, mut add: impl FnMut(Piece)) {
    let Some((seconds, radius)) = stop.hold else { return };
    if radius < SHORTEST_LEG {
        // One metre in all that time: to every radar it stands still.
        let beside = site::beside(stop.place, 0.0, SHORTEST_LEG);
        return add(Piece::Leg(Leg::new(stop.place, beside, SHORTEST_LEG / seconds)));
    }
    let centre = site::beside(stop.place, 90.0, radius);
    let step = 360.0 / f64::from(CORNERS);
    let corner = |n: u32| site::beside(centre, 270.0 + step * f64::from(n), radius);
    let lap: f64 = (0..CORNERS).map(|n| site::way(corner(n), corner(n + 1)).1).sum();
    // Whole laps at the speed that makes them take just so long, near the speed that was written.
    let laps = (seconds * stop.speed / lap).round().max(1.0);
    let speed = laps * lap / seconds;
    for n in 0..laps as u32 * CORNERS {
        add(Piece::Leg(Leg::new(corner(n), corner(n + 1), speed)));
    }
}
