//! Where Newton's method starts: the azimuth at point 1, within its basin (Karney 2013,
//! section 5).

use super::inverse::Corner;
use super::series;
use crate::earth::angle::Angle;
use crate::earth::astroid;
use crate::earth::wgs84::{EP2, F, N};
use std::f64::consts::PI;

/// Square root of the unit of rounding.
const ROOT_EPSILON: f64 = 1.490_116_119_384_765_6e-8;

/// What is known before any iteration.
pub(super) enum Guess {
    /// So short that the sphere of the mean curvature is exact: the whole answer.
    Short { alpha1: Angle, alpha2: Angle, arc: f64, stretch: f64 },
    /// The azimuth to start from.
    Near(Angle),
}

/// The azimuth of departure at point 1.
pub(super) fn departure(corner: &Corner) -> Guess {
    let Corner { p1, p2, lambda12, lambda12_rad, .. } = *corner;
    let (beta1, beta2) = (p1.beta, p2.beta);
    let beta12 = beta2.minus(beta1);
    let near = beta12.cos >= 0.0 && beta12.sin < 0.5 && beta2.cos * lambda12_rad < 0.5;
    let stretch = mean_stretch(beta1, beta2);
    let omega12 =
        if near { Angle::radians(lambda12_rad / ((1.0 - F) * stretch)) } else { lambda12 };
    let alpha1 = spherical_departure(beta1, beta2, omega12);
    let sin_arc = (alpha1.sin * alpha1.sin + alpha1.cos * alpha1.cos).sqrt();
    let cos_arc = beta1.sin * beta2.sin + beta1.cos * beta2.cos * omega12.cos;
    if near && sin_arc < short_arc() {
        let alpha2 = Angle::new(
            beta1.cos * omega12.sin,
            beta12.sin - beta1.cos * beta2.sin * versine(omega12),
        );
        let arc = Angle::new(sin_arc, cos_arc).to_radians();
        return Guess::Short { alpha1: unit_or_east(alpha1), alpha2: alpha2.unit(), arc, stretch };
    }
    let antipodal = cos_arc < 0.0 && sin_arc < 6.0 * N * PI * beta1.cos * beta1.cos;
    Guess::Near(unit_or_east(if antipodal { near_the_antipode(corner) } else { alpha1 }))
}

/// √(1 + e'² sin²β) at the mean latitude: the scale of the sphere that fits there.
fn mean_stretch(beta1: Angle, beta2: Angle) -> f64 {
    let sin = beta1.sin + beta2.sin;
    let cos = beta1.cos + beta2.cos;
    let sin2 = sin * sin / (sin * sin + cos * cos);
    (1.0 + EP2 * sin2).sqrt()
}

/// Arcs below this are exact to rounding by the fitting sphere (section 5, last paragraph).
fn short_arc() -> f64 {
    0.1 * ROOT_EPSILON / (F * (1.0 - F / 2.0) / 2.0).sqrt()
}

/// Departure on a great circle with longitude difference ω12 (eq. 49), times sin σ12, written so
/// that neither short arcs nor nearly antipodal ones cancel.
fn spherical_departure(beta1: Angle, beta2: Angle, omega12: Angle) -> Angle {
    let cos = if omega12.cos >= 0.0 {
        beta2.minus(beta1).sin + beta2.cos * beta1.sin * versine(omega12)
    } else {
        beta2.plus(beta1).sin
            - beta2.cos * beta1.sin * (omega12.sin * omega12.sin) / (1.0 - omega12.cos)
    };
    Angle::new(beta2.cos * omega12.sin, cos)
}

/// 1 - cos without cancellation.
fn versine(angle: Angle) -> f64 {
    if angle.cos >= 0.0 { angle.sin * angle.sin / (1.0 + angle.cos) } else { 1.0 - angle.cos }
}

/// Departure when point 2 is near the antipode of point 1: the envelope of the geodesics there
/// is an astroid, whose quartic gives the start (eqs. 51-58).
fn near_the_antipode(corner: &Corner) -> Angle {
    const STRIP: f64 = 1000.0 * ROOT_EPSILON;
    let (beta1, beta2) = (corner.p1.beta, corner.p2.beta);
    let eps = series::expansion(beta1.sin * beta1.sin);
    let lambda_scale = F * beta1.cos * series::a3(eps) * PI;
    let x = -corner.supplement_rad / lambda_scale;
    let y = beta2.plus(beta1).sin / (lambda_scale * beta1.cos);
    if y > -200.0 * f64::EPSILON && x > -1.0 - STRIP {
        let sin = (-x).min(1.0);
        return Angle::new(sin, -(1.0 - sin * sin).sqrt());
    }
    let k = astroid::root(x, y);
    let beyond = Angle::radians(lambda_scale * (-x * k / (1.0 + k)));
    // ω12 is π less this small angle.
    spherical_departure(beta1, beta2, Angle::new(beyond.sin, -beyond.cos))
}

/// The same direction on the unit circle; one that does not head east becomes due east, from
/// where Newton's method always returns.
fn unit_or_east(alpha: Angle) -> Angle {
    if alpha.sin <= 0.0 { Angle::new(1.0, 0.0) } else { alpha.unit() }
}
