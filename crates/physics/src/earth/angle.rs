//! Angles as sine and cosine, and the exact arithmetic of degrees.
//!
//! A degree is exact where a radian is rounded: turns are taken off in degrees, so that
//! sin(180 deg) is 0 and a longitude difference of a billionth of a degree survives.

use crate::math;
use std::f64::consts::PI;
use std::ops::Neg;

/// Radians in a degree.
pub(crate) const DEGREE: f64 = PI / 180.0;

/// An angle known by its sine and cosine (or, before `unit`, by numbers in their ratio).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Angle {
    pub sin: f64,
    pub cos: f64,
}

impl Angle {
    pub const fn new(sin: f64, cos: f64) -> Self {
        Self { sin, cos }
    }

    pub fn radians(radians: f64) -> Self {
        let (sin, cos) = math::sin_cos(radians);
        Self { sin, cos }
    }

    pub fn degrees(degrees: f64) -> Self {
        Self::degrees_and_rest(degrees, 0.0)
    }

    /// The angle `degrees + rest`, where `rest` is what rounding took from `degrees`.
    pub fn degrees_and_rest(degrees: f64, rest: f64) -> Self {
        let turned = within_a_turn(degrees);
        let quadrant = (turned / 90.0).round();
        let within = (turned - 90.0 * quadrant) + rest;
        let (sin, cos) = math::sin_cos(within * DEGREE);
        // A NaN casts to quadrant 0 and stays NaN in both parts.
        match (quadrant as i32) & 3 {
            0 => Self::new(sin, cos),
            1 => Self::new(cos, 0.0 - sin),
            2 => Self::new(0.0 - sin, -cos),
            _ => Self::new(-cos, sin),
        }
    }

    /// The same direction on the unit circle.
    pub fn unit(self) -> Self {
        let length = (self.sin * self.sin + self.cos * self.cos).sqrt();
        Self::new(self.sin / length, self.cos / length)
    }

    pub fn plus(self, other: Self) -> Self {
        Self::new(
            self.sin * other.cos + self.cos * other.sin,
            self.cos * other.cos - self.sin * other.sin,
        )
    }

    pub fn minus(self, other: Self) -> Self {
        Self::new(
            self.sin * other.cos - self.cos * other.sin,
            self.cos * other.cos + self.sin * other.sin,
        )
    }

    /// This angle less another, known to lie in [0, pi]: a sine that rounding made negative is 0.
    pub fn minus_within_half_turn(self, other: Self) -> Self {
        let difference = self.minus(other);
        Self::new(difference.sin.max(0.0) + 0.0, difference.cos)
    }

    pub fn to_radians(self) -> f64 {
        math::atan2(self.sin, self.cos)
    }

    pub fn to_degrees(self) -> f64 {
        atan2_deg(self.sin, self.cos)
    }
}

impl Neg for Angle {
    type Output = Self;

    fn neg(self) -> Self {
        Self::new(-self.sin, self.cos)
    }
}

/// Angle of the point (`x`, `y`) in degrees, in [-180, 180]; exact at multiples of 90.
pub(crate) fn atan2_deg(y: f64, x: f64) -> f64 {
    let steep = y.abs() > x.abs();
    let (opposite, adjacent) = if steep { (x, y) } else { (y, x) };
    let mirrored = adjacent < 0.0;
    let degrees = math::atan2(opposite, adjacent.abs()) / DEGREE;
    match (steep, mirrored) {
        (false, false) => degrees,
        (false, true) => 180.0_f64.copysign(y) - degrees,
        (true, false) => 90.0 - degrees,
        (true, true) => degrees - 90.0,
    }
}

/// Azimuth of the direction (`east`, `north`) in [0, 360) degrees; 0 where there is none.
pub(crate) fn azimuth_deg(east: f64, north: f64) -> f64 {
    let signed = atan2_deg(east, north);
    let turned = if signed < 0.0 { signed + 360.0 } else { signed };
    // A hair west of north rounds up to the full circle.
    if turned >= 360.0 || (east == 0.0 && north == 0.0) { 0.0 } else { turned }
}

/// The angle less whole turns, exactly; sizes up to a turn pass as they are.
fn within_a_turn(degrees: f64) -> f64 {
    if degrees.abs() <= 360.0 { degrees } else { degrees % 360.0 }
}

/// Rounds angles near zero to a grid of 1e-17 degrees, so that none is so small that its square
/// vanishes; a billionth of an atom on the ground.
pub(crate) fn without_dust(degrees: f64) -> f64 {
    const COARSE: f64 = 1.0 / 16.0;
    let size = degrees.abs();
    if size < COARSE { (COARSE - (COARSE - size)).copysign(degrees) } else { degrees }
}

/// The same angle in [-180, 180], exactly.
pub(crate) fn normal_deg(degrees: f64) -> f64 {
    let turned = within_a_turn(degrees);
    if turned > 180.0 {
        turned - 360.0
    } else if turned < -180.0 {
        turned + 360.0
    } else {
        turned
    }
}

/// Sum of two numbers and what its rounding lost (Knuth 1969, vol. 2, 4.2.2, theorem B).
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let b_seen = sum - a;
    let lost = (a - (sum - b_seen)) + (b - b_seen);
    (sum, lost)
}

/// `to - from` in [-180, 180] degrees and what its rounding lost.
pub(crate) fn difference_deg(from: f64, to: f64) -> (f64, f64) {
    let (sum, lost) = two_sum(-normal_deg(from), normal_deg(to));
    // A sum of two numbers of at most half a turn each needs at most one turn more.
    two_sum(normal_deg(sum), lost)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiples_of_ninety_are_exact() {
        for (degrees, sin, cos) in [
            (0.0, 0.0, 1.0),
            (90.0, 1.0, 0.0),
            (180.0, 0.0, -1.0),
            (-90.0, -1.0, 0.0),
            (270.0, -1.0, 0.0),
            (36_000_090.0, 1.0, 0.0),
        ] {
            let angle = Angle::degrees(degrees);
            assert_eq!((angle.sin, angle.cos), (sin, cos), "{degrees}");
        }
    }

    #[test]
    fn every_degree_comes_back() {
        for tenth in -1800..=1800 {
            let degrees = f64::from(tenth) / 10.0;
            let back = Angle::degrees(degrees).to_degrees();
            assert!((back.abs() - degrees.abs()).abs() < 1e-13, "{degrees} {back}");
        }
    }

    #[test]
    fn differences_keep_what_rounding_would_lose() {
        let (difference, lost) = difference_deg(-179.999_999_999_999_9, 180.0);
        assert!(difference < 0.0 && difference > -1.2e-13 && lost == 0.0);
        let (difference, lost) = difference_deg(1e-20, 90.0);
        assert_eq!((difference, lost), (90.0, -1e-20));
    }

    #[test]
    fn no_angle_panics() {
        for odd in [f64::NAN, f64::INFINITY, f64::MAX, f64::MIN_POSITIVE] {
            let angle = Angle::degrees(odd);
            assert!(angle.sin.is_nan() || angle.sin.abs() <= 1.0);
            let _ = difference_deg(odd, -odd);
        }
    }
}
