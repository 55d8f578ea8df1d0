//! Where a piece passes over the ellipsoid, as a smooth curve that costs next to nothing to read.

use std::f64::consts::TAU;
use std::sync::Arc;

use physics::earth::{Geodetic, to_ecef};
use physics::frame::{Ecef, Position, Vector};

use super::Piece;
use crate::time::Time;

/// Knots of place and slope at even steps of the way, with Hermite's cubic between them.
///
/// A cubic through places and slopes leaves a circle of radius r by at most h⁴ / (384 r³) over
/// steps of h (de Boor, *A Practical Guide to Splines*, ch. IV): 0.1 mm for a geodesic in steps of
/// [`STEP`], and for an orbit in steps of a [`PARTS`]th of its turn some 4e-8 of its radius.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Curve {
    step: f64,
    knots: Arc<[Knot]>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Knot {
    place: Vector<Ecef>,
    /// By the way along the curve, times the step.
    slope: Vector<Ecef>,
}

/// Steps along a leg, m.
const STEP: f64 = 50e3;
/// Steps in the turn of an orbit.
const PARTS: f64 = 96.0;
/// Part of a step over which a slope is taken.
const SLIGHT: f64 = 1e-3;
/// Square of the ellipsoid's axes' ratio: 1 / (1 - e²) of WGS-84.
const STRETCH: f64 = 1.006_739_496_742_276_5;

/// The middle of the Earth.
const CENTRE: Position<Ecef> = Position::new(0.0, 0.0, 0.0);

impl Curve {
    /// Of a piece that has one; tables of moments and places are read themselves.
    pub fn of(piece: &Piece) -> Option<Self> {
        match piece {
            Piece::Leg(leg) => Some(Self::through(leg.length(), STEP, |way| leg.over(way))),
            Piece::Contour(contour) => {
                let leg = contour.leg();
                Some(Self::through(leg.length(), STEP, |way| leg.over(way)))
            }
            Piece::Hold(hold) => Some(Self::through(TAU, TAU / PARTS, |way| hold.over(way))),
            Piece::Table(_) => None,
        }
    }

    fn through(length: f64, most: f64, over: impl Fn(f64) -> Geodetic) -> Self {
        let count = (length / most).ceil().max(1.0);
        let step = if length > 0.0 { length / count } else { 1.0 };
        let at = |way: f64| to_ecef(Geodetic { h_m: 0.0, ..over(way) });
        let slight = SLIGHT * step;
        let knot = |i: u32| {
            let way = f64::from(i) * step;
            let slope = (at(way + slight) - at(way - slight)) * (0.5 / SLIGHT);
            Knot { place: at(way) - CENTRE, slope }
        };
        Self { step, knots: (0..=count as u32).map(knot).collect() }
    }

    /// The place at a height over the point that lies so far along.
    pub fn at(&self, way: f64, height: f64) -> Position<Ecef> {
        let along = (way / self.step).max(0.0);
        let i = (along as usize).min(self.knots.len() - 2);
        let (a, b, t) = (&self.knots[i], &self.knots[i + 1], along - i as f64);
        let (t2, rest) = (t * t, 1.0 - t);
        let ground = a.place * (rest * rest * (1.0 + 2.0 * t))
            + b.place * (t2 * (3.0 - 2.0 * t))
            + a.slope * (t * rest * rest)
            + b.slope * (-t2 * rest);
        let [x, y, z] = ground.xyz();
        let normal = Vector::new(x, y, z * STRETCH);
        CENTRE + ground + normal * (height / normal.length())
    }
}

impl Piece {
    /// How far along its curve the flight is, and its height above the ellipsoid, m.
    pub(super) fn along(&self, since_start: Time) -> (f64, f64) {
        match self {
            Self::Leg(leg) => leg.along(since_start),
            Self::Contour(contour) => contour.along(since_start),
            Self::Hold(hold) => hold.along(since_start),
            Self::Table(_) => (0.0, 0.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Contour, Hold, Leg, Path};
    use super::*;
    use crate::plan::Ground;

    #[test]
    fn a_curve_is_the_path() {
        let (from, to) = (Geodetic::new(27.5, 20.0, 9_000.0), Geodetic::new(31.0, 25.5, 200.0));
        let leg = Leg::new(from, to, 240.0);
        let low = Contour::new(Leg::new(to, from, 180.0), &Ground::Smooth, 60.0);
        let orbit = Hold::orbit(from, 15e3, 210.0, Time::from_seconds(9_000.0));
        let hover = Hold::hover(from, Time::from_seconds(60.0));
        let back = Hold { turn_deg_s: -0.7, from_deg: 77.0, ..orbit };
        let path = Path::new(vec![
            Piece::Leg(leg),
            Piece::Contour(low),
            Piece::Hold(orbit),
            Piece::Hold(hover),
            Piece::Hold(back),
        ]);
        let end = path.duration().seconds();
        for i in 0..=20_000 {
            let tau = Time::from_seconds(end * f64::from(i) / 20_000.0);
            let (exact, (place, height)) = (path.at(tau), path.fix(tau));
            let off = to_ecef(exact).distance(place);
            assert!(off < 2e-3, "{off} m at {tau:?}");
            assert!((exact.h_m - height).abs() < 1e-9, "{tau:?}");
        }
    }
}
