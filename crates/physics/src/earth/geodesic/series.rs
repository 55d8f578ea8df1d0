//! The series of Karney 2013 in the expansion parameter ε, to order six.

use crate::earth::angle::Angle;
use crate::earth::wgs84::{EP2, N};

/// Coefficients of sin 2σ, sin 4σ, ... of a series; unused ones are zero.
pub(super) type Sines = [f64; 6];

/// ε of a geodesic whose squared cosine of azimuth at the equator is `cos2_alpha0` (eq. 16).
pub(super) fn expansion(cos2_alpha0: f64) -> f64 {
    let k2 = EP2 * cos2_alpha0;
    k2 / (2.0 * (1.0 + (1.0 + k2).sqrt()) + k2)
}

/// Sum of `c[j] sin 2(j+1)σ` by Clenshaw's recurrence.
#[inline]
pub(super) fn sum(at: Angle, c: &Sines) -> f64 {
    let twice_cos_2 = 2.0 * (at.cos - at.sin) * (at.cos + at.sin);
    let b6 = c[5];
    let b5 = twice_cos_2 * b6 + c[4];
    let b4 = twice_cos_2 * b5 - b6 + c[3];
    let b3 = twice_cos_2 * b4 - b5 + c[2];
    let b2 = twice_cos_2 * b3 - b4 + c[1];
    let b1 = twice_cos_2 * b2 - b3 + c[0];
    2.0 * at.sin * at.cos * b1
}

/// A1 - 1, scale of distance (eq. 17).
pub(super) fn a1_minus_1(eps: f64) -> f64 {
    let e2 = eps * eps;
    let even = e2 * (64.0 + e2 * (4.0 + e2)) / 256.0;
    (even + eps) / (1.0 - eps)
}

/// C1j, distance from arc (eq. 18).
pub(super) fn c1(eps: f64) -> Sines {
    let e2 = eps * eps;
    let e = powers(eps);
    [
        e[0] * (-16.0 + e2 * (6.0 - e2)) / 32.0,
        e[1] * (-128.0 + e2 * (64.0 - 9.0 * e2)) / 2048.0,
        e[2] * (-16.0 + 9.0 * e2) / 768.0,
        e[3] * (-5.0 + 3.0 * e2) / 512.0,
        e[4] * -7.0 / 1280.0,
        e[5] * -7.0 / 2048.0,
    ]
}

/// C1'j, arc from distance (eq. 21).
pub(super) fn c1_reverted(eps: f64) -> Sines {
    let e2 = eps * eps;
    let e = powers(eps);
    [
        e[0] * (768.0 + e2 * (-432.0 + 205.0 * e2)) / 1536.0,
        e[1] * (3840.0 + e2 * (-4736.0 + 4005.0 * e2)) / 12288.0,
        e[2] * (116.0 - 225.0 * e2) / 384.0,
        e[3] * (2695.0 - 7173.0 * e2) / 7680.0,
        e[4] * 3467.0 / 7680.0,
        e[5] * 38081.0 / 61440.0,
    ]
}

/// A2 - 1, scale of the second length integral (eq. 42).
pub(super) fn a2_minus_1(eps: f64) -> f64 {
    let e2 = eps * eps;
    let even = -e2 * (192.0 + e2 * (28.0 + 11.0 * e2)) / 256.0;
    (even - eps) / (1.0 + eps)
}

/// C2j, of the second length integral (eq. 43).
pub(super) fn c2(eps: f64) -> Sines {
    let e2 = eps * eps;
    let e = powers(eps);
    [
        e[0] * (16.0 + e2 * (2.0 + e2)) / 32.0,
        e[1] * (384.0 + e2 * (64.0 + 35.0 * e2)) / 2048.0,
        e[2] * (80.0 + 15.0 * e2) / 768.0,
        e[3] * (35.0 + 7.0 * e2) / 512.0,
        e[4] * 63.0 / 1280.0,
        e[5] * 77.0 / 2048.0,
    ]
}

/// A3, scale of the longitude integral (eq. 24).
pub(super) fn a3(eps: f64) -> f64 {
    const A31: f64 = -(1.0 - N) / 2.0;
    const A32: f64 = -(2.0 + N - 3.0 * N * N) / 8.0;
    const A33: f64 = -(1.0 + 3.0 * N + N * N) / 16.0;
    const A34: f64 = -(3.0 + 2.0 * N) / 64.0;
    const A35: f64 = -3.0 / 128.0;
    1.0 + eps * (A31 + eps * (A32 + eps * (A33 + eps * (A34 + eps * A35))))
}

/// C3j, of the longitude integral (eq. 25); the sixth is zero.
pub(super) fn c3(eps: f64) -> Sines {
    const C31: [f64; 5] = [
        (1.0 - N) / 4.0,
        (1.0 - N * N) / 8.0,
        (3.0 + 3.0 * N - N * N) / 64.0,
        (5.0 + 2.0 * N) / 128.0,
        3.0 / 128.0,
    ];
    const C32: [f64; 4] = [
        (2.0 - 3.0 * N + N * N) / 32.0,
        (3.0 - 2.0 * N - 3.0 * N * N) / 64.0,
        (3.0 + N) / 128.0,
        5.0 / 256.0,
    ];
    const C33: [f64; 3] =
        [(5.0 - 9.0 * N + 5.0 * N * N) / 192.0, (9.0 - 10.0 * N) / 384.0, 7.0 / 512.0];
    const C34: [f64; 2] = [(7.0 - 14.0 * N) / 512.0, 7.0 / 512.0];
    const C35: f64 = 21.0 / 2560.0;
    let e = powers(eps);
    [
        e[0] * (C31[0] + eps * (C31[1] + eps * (C31[2] + eps * (C31[3] + eps * C31[4])))),
        e[1] * (C32[0] + eps * (C32[1] + eps * (C32[2] + eps * C32[3]))),
        e[2] * (C33[0] + eps * (C33[1] + eps * C33[2])),
        e[3] * (C34[0] + eps * C34[1]),
        e[4] * C35,
        0.0,
    ]
}

/// ε, ε², ... ε⁶.
fn powers(eps: f64) -> Sines {
    let e2 = eps * eps;
    let e3 = e2 * eps;
    [eps, e2, e3, e2 * e2, e3 * e2, e3 * e3]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math;

    /// The series against the integral they expand, eq. 7: I1 = ∫ √(1 + k² sin²σ) dσ.
    #[test]
    fn distance_series_is_the_integral() {
        let eps = expansion(1.0);
        let k2 = EP2;
        for sigma in [0.3_f64, 1.0, 2.0] {
            let steps = 2000;
            let width = sigma / f64::from(steps);
            // Simpson's rule on a smooth integrand: error far below 1e-14 at this width.
            let value = |i: i32| {
                let sin = math::sin(width * f64::from(i));
                (1.0 + k2 * sin * sin).sqrt()
            };
            let inner: f64 =
                (1..steps).map(|i| value(i) * if i % 2 == 1 { 4.0 } else { 2.0 }).sum();
            let integral = (value(0) + inner + value(steps)) * width / 3.0;
            let series = (1.0 + a1_minus_1(eps)) * (sigma + sum(Angle::radians(sigma), &c1(eps)));
            assert!((series - integral).abs() < 1e-13, "{sigma}: {series} {integral}");
        }
    }

    #[test]
    fn reversion_undoes_distance() {
        let eps = expansion(0.7);
        for sigma in [0.1, 0.9, 1.7, 2.9] {
            let tau = sigma + sum(Angle::radians(sigma), &c1(eps));
            let back = tau + sum(Angle::radians(tau), &c1_reverted(eps));
            assert!((back - sigma).abs() < 1e-15 * 4.0);
        }
    }
}
