//! From waypoints to the pieces of a path.

use engine::plan::{Contour, Ground, Hold, Leg, Path, Piece, elevation};
use engine::time::Time;
use physics::earth::Geodetic;

use super::super::{Context, site};
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::language::{AboveWord, Waypoint};

/// Legs shorter than this have no course, m.
const SHORTEST_LEG: f64 = 1.0;

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
            place.h_m += elevation(&context.ground, place);
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
        let mut flown = Flown { context, pieces: Vec::new(), now: Time::ZERO };
        let mut passes = Vec::new();
        let mut last: Option<(&Stop, Geodetic)> = None;
        for stop in stops {
            let stay = stop.stay(last.map(|(_, place)| place));
            if let Some((from, place)) = last {
                let entry = stay.map_or(stop.place, |stay| stay.entry());
                if site::way(place, entry).1 < SHORTEST_LEG {
                    return Err(Diagnostic::new(Code::LegWithoutLength, from.span));
                }
                flown.leg(from, place, entry);
            }
            let reached = flown.now;
            stay.into_iter().for_each(|stay| flown.add(Piece::Hold(stay)));
            passes.push((reached, flown.now));
            last = Some((stop, stay.map_or(stop.place, |stay| stay.exit())));
        }
        let pieces = flown.pieces;
        Ok((!pieces.is_empty()).then(|| Self { path: Path::new(pieces), passes }))
    }
}

/// What has been flown so far.
struct Flown<'a> {
    context: &'a Context<'a>,
    pieces: Vec<Piece>,
    now: Time,
}

impl Flown<'_> {
    fn add(&mut self, piece: Piece) {
        self.now = self.now + piece.duration();
        self.pieces.push(piece);
    }

    /// The leg from one place to another, as the stop before it says.
    fn leg(&mut self, as_said: &Stop, from: Geodetic, to: Geodetic) {
        let leg = Leg::new(from, to, as_said.speed);
        let ground = &self.context.ground;
        let follows = as_said.above_ground.filter(|_| *ground != Ground::Smooth);
        self.add(match follows {
            Some(height) => Piece::Contour(Contour::new(leg, ground, height)),
            None => Piece::Leg(leg),
        });
    }
}

impl Stop {
    /// The stay at this point of a flight that comes from a place: on a circle about the point,
    /// begun where it is met, or hovering.
    fn stay(&self, from: Option<Geodetic>) -> Option<Hold> {
        let (seconds, radius) = self.hold?;
        let duration = Time::from_seconds(seconds);
        if radius < SHORTEST_LEG {
            return Some(Hold::hover(self.place, duration));
        }
        let from_deg = from.map_or(0.0, |from| site::way(self.place, from).0);
        Some(Hold { from_deg, ..Hold::orbit(self.place, radius, self.speed, duration) })
    }
}
