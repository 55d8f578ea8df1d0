//! The inverse problem: the shortest path between two points.

use super::chart::{Lengths, Point, TINY, lengths};
use super::guess::{self, Guess};
use super::{Inverse, newton, series};
use crate::earth::angle::{Angle, DEGREE, difference_deg};
use crate::earth::wgs84::{A, B, F};
use crate::math;
use std::f64::consts::PI;
use std::mem::swap;

/// The shortest path between two points, angles in degrees.
///
/// Where the path is not unique (poles, exact antipodes) one of the shortest is returned.
/// Method: Karney 2013 section 4, Newton's method on the azimuth at the point farther from the
/// equator, bracketed by bisection, so that it always ends.
pub fn inverse(lat1_deg: f64, lon1_deg: f64, lat2_deg: f64, lon2_deg: f64) -> Inverse {
    let canonical = Canonical::new(lat1_deg, lon1_deg, lat2_deg, lon2_deg);
    canonical.undo(canonical.solve())
}

/// Two points in canonical order, lat1 <= 0, lat1 <= lat2 <= -lat1, 0 <= lon12 <= 180 (eq. 44),
/// as the corner that they form with a pole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    pub p1: Point,
    pub p2: Point,
    /// Longitude difference λ12, as an angle and in radians.
    pub lambda12: Angle,
    pub lambda12_rad: f64,
    /// π - λ12, exact near the antipode.
    pub supplement_rad: f64,
}

/// The corner, and what was turned to make it.
struct Canonical {
    corner: Corner,
    swapped: bool,
    lon_sign: f64,
    lat_sign: f64,
}

/// A path in canonical form; lengths in units of b, arc in radians.
struct Path {
    alpha1: Angle,
    alpha2: Angle,
    arc: f64,
    distance: f64,
    reduced: f64,
}

impl Canonical {
    fn new(lat1_deg: f64, lon1_deg: f64, lat2_deg: f64, lon2_deg: f64) -> Self {
        let (lon12, lost) = difference_deg(lon1_deg, lon2_deg);
        let lon_sign = 1.0_f64.copysign(lon12);
        let (lon12, lost) = (lon12 * lon_sign, lost * lon_sign);
        let (mut lat1, mut lat2) = (lat1_deg, lat2_deg);
        let swapped = lat1.abs() < lat2.abs();
        if swapped {
            swap(&mut lat1, &mut lat2);
        }
        let lat_sign = -1.0_f64.copysign(lat1);
        let p1 = Point::at_latitude(lat1 * lat_sign);
        let p2 = Point::at_latitude(lat2 * lat_sign).on_the_parallel_of(p1);
        let corner = Corner {
            p1,
            p2,
            lambda12: Angle::degrees_and_rest(lon12, lost),
            lambda12_rad: lon12 * DEGREE,
            supplement_rad: ((180.0 - lon12) - lost) * DEGREE,
        };
        Self { corner, swapped, lon_sign, lat_sign }
    }

    fn solve(&self) -> Path {
        self.corner
            .along_meridian()
            .or_else(|| self.corner.along_equator())
            .unwrap_or_else(|| self.corner.across())
    }

    fn undo(&self, path: Path) -> Inverse {
        let (mut alpha1, mut alpha2, mut lat_sign) = (path.alpha1, path.alpha2, self.lat_sign);
        if self.swapped {
            swap(&mut alpha1, &mut alpha2);
            lat_sign = -lat_sign;
        }
        let azimuth = |a: Angle| Angle::new(a.sin * self.lon_sign, a.cos * lat_sign).to_degrees();
        Inverse {
            azi1_deg: azimuth(alpha1),
            azi2_deg: azimuth(alpha2),
            s12_m: path.distance * B,
            a12_deg: path.arc / DEGREE,
            m12_m: path.reduced * B,
        }
    }
}

impl Corner {
    /// Along a meridian, where both points are on one and no path beside it is shorter.
    fn along_meridian(&self) -> Option<Path> {
        let Self { p1, p2, lambda12, .. } = *self;
        let at_pole = p1.beta.cos <= TINY;
        if !(at_pole || lambda12.sin == 0.0) {
            return None;
        }
        let (alpha1, alpha2) = (lambda12, Angle::new(0.0, 1.0));
        let sigma1 = Angle::new(p1.beta.sin, alpha1.cos * p1.beta.cos);
        let arc = p2.beta.minus_within_half_turn(sigma1).to_radians();
        // On a meridian α0 = 0, for which ε is the third flattening.
        let eps = series::expansion(1.0);
        let Lengths { distance, reduced } = lengths(eps, arc, (p1, sigma1), (p2, p2.beta));
        let one_point =
            arc < 3.0 * TINY || (arc < f64::EPSILON && (distance < 0.0 || reduced < 0.0));
        if one_point {
            return Some(Path { alpha1, alpha2, arc: 0.0, distance: 0.0, reduced: 0.0 });
        }
        // A negative reduced length says that a conjugate point lies between.
        let shortest = arc < 1.0 || reduced >= 0.0;
        shortest.then_some(Path { alpha1, alpha2, arc, distance, reduced })
    }

    /// Along the equator, unless the points are so far apart that a detour is shorter.
    fn along_equator(&self) -> Option<Path> {
        let both_on_it = self.p1.beta.sin == 0.0;
        if !(both_on_it && self.supplement_rad >= F * PI) {
            return None;
        }
        let arc = self.lambda12_rad / (1.0 - F);
        let due_east = Angle::new(1.0, 0.0);
        Some(Path {
            alpha1: due_east,
            alpha2: due_east,
            arc,
            distance: self.lambda12_rad * (A / B),
            reduced: math::sin(arc),
        })
    }

    /// The general case.
    fn across(&self) -> Path {
        match guess::departure(self) {
            Guess::Short { alpha1, alpha2, arc, stretch } => Path {
                alpha1,
                alpha2,
                arc,
                distance: arc * stretch,
                reduced: stretch * stretch * math::sin(arc / stretch),
            },
            Guess::Near(alpha1) => {
                let (alpha1, hit) = newton::solve(self, alpha1);
                let from = (self.p1, hit.sigma1);
                let to = (self.p2, hit.sigma2);
                let Lengths { distance, reduced } = lengths(hit.eps, hit.arc, from, to);
                Path { alpha1, alpha2: hit.alpha2, arc: hit.arc, distance, reduced }
            }
        }
    }
}
