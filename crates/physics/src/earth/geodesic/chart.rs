//! The auxiliary sphere: reduced latitudes, the great circle of a geodesic, and its lengths.

use super::series;
use crate::earth::angle::{Angle, without_dust};
use crate::earth::wgs84::{EP2, F};

/// Square root of the smallest normal number: stands for zero where a direction must survive.
pub(super) const TINY: f64 = 1.491_668_146_240_041_3e-154;

/// A point on the auxiliary sphere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    /// Reduced latitude β.
    pub beta: Angle,
    /// √(1 + e'² sin²β).
    pub stretch: f64,
}

impl Point {
    pub fn at_latitude(lat_deg: f64) -> Self {
        let lat = if lat_deg.abs() <= 90.0 {
            Angle::degrees(without_dust(lat_deg))
        } else {
            Angle::new(f64::NAN, f64::NAN)
        };
        let beta = Angle::new((1.0 - F) * lat.sin, lat.cos).unit();
        // A pole keeps a meridian: its cosine stays a hair above zero.
        Self::from_beta(Angle::new(beta.sin, TINY.max(beta.cos)))
    }

    /// This point, moved by a rounding onto the parallel of `other` (or the mirrored one) where
    /// it is there to rounding: Newton's method relies on equality.
    pub fn on_the_parallel_of(self, other: Self) -> Self {
        let Angle { sin, cos } = self.beta;
        let near_pole = other.beta.cos < -other.beta.sin;
        if near_pole && cos == other.beta.cos {
            Self::from_beta(Angle::new(other.beta.sin.copysign(sin), cos))
        } else if !near_pole && sin.abs() == -other.beta.sin {
            Self::from_beta(Angle::new(sin, other.beta.cos))
        } else {
            self
        }
    }

    fn from_beta(beta: Angle) -> Self {
        let stretch = (1.0 + EP2 * beta.sin * beta.sin).sqrt();
        Self { beta, stretch }
    }
}

/// Length and reduced length of an arc, in units of the semi-minor axis.
pub(super) struct Lengths {
    pub distance: f64,
    pub reduced: f64,
}

/// Lengths of the arc `arc` from `sigma1` to `sigma2` (eqs. 7 and 38-41).
pub(super) fn lengths(eps: f64, arc: f64, from: (Point, Angle), to: (Point, Angle)) -> Lengths {
    let (a1, a2) = (series::a1_minus_1(eps), series::a2_minus_1(eps));
    let (c1, c2) = (series::c1(eps), series::c2(eps));
    let b1 = series::sum(to.1, &c1) - series::sum(from.1, &c1);
    let b2 = series::sum(to.1, &c2) - series::sum(from.1, &c2);
    let j12 = (a1 - a2) * arc + ((1.0 + a1) * b1 - (1.0 + a2) * b2);
    Lengths { distance: (1.0 + a1) * (arc + b1), reduced: reduced_length(j12, from, to) }
}

/// The reduced length alone, which Newton's method needs at every step.
pub(super) fn reduced(eps: f64, arc: f64, from: (Point, Angle), to: (Point, Angle)) -> f64 {
    let (a1, a2) = (series::a1_minus_1(eps), series::a2_minus_1(eps));
    let (c1, c2) = (series::c1(eps), series::c2(eps));
    let difference = std::array::from_fn(|j| (1.0 + a1) * c1[j] - (1.0 + a2) * c2[j]);
    let b = series::sum(to.1, &difference) - series::sum(from.1, &difference);
    reduced_length((a1 - a2) * arc + b, from, to)
}

/// m12/b from J(σ2) - J(σ1) (eq. 38).
fn reduced_length(j12: f64, (p1, sigma1): (Point, Angle), (p2, sigma2): (Point, Angle)) -> f64 {
    p2.stretch * (sigma1.cos * sigma2.sin)
        - p1.stretch * (sigma1.sin * sigma2.cos)
        - sigma1.cos * sigma2.cos * j12
}
