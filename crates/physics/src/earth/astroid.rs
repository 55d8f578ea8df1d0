//! The astroid problem, which geodesics near the antipode and ECEF near the centre share.

use crate::math;

/// The positive root k of k⁴ + 2k³ - (x² + y² - 1)k² - 2y²k - y² = 0; zero where there is none.
///
/// Geometrically: from a point (x, y) the normal to the unit astroid's involute. Source: Karney
/// 2013, J. Geodesy 87, eqs. 55-56 and B2-B8, after Vermeille 2002, J. Geodesy 76, 451-454.
pub(crate) fn root(x: f64, y: f64) -> f64 {
    let p = x * x;
    let q = y * y;
    let r = (p + q - 1.0) / 6.0;
    if q == 0.0 && r <= 0.0 {
        return 0.0;
    }
    let u = resolvent(p * q / 4.0, r);
    let v = (u * u + q).sqrt();
    // For u < 0 the sum u + v cancels; its conjugate does not.
    let uv = if u < 0.0 { q / (v - u) } else { u + v };
    let w = (uv - q) / (2.0 * v);
    uv / ((uv + w * w).sqrt() + w)
}

/// The largest real root u of the resolvent cubic u³ - 3r u² - 2s = 0 (Karney 2013 eqs. B3-B6).
fn resolvent(s: f64, r: f64) -> f64 {
    let r2 = r * r;
    let r3 = r * r2;
    let discriminant = s * (s + 2.0 * r3);
    if discriminant >= 0.0 {
        let sum = s + r3;
        // The sign of the root is chosen so that nothing cancels.
        let t3 = sum + discriminant.sqrt().copysign(sum);
        let t = math::cbrt(t3);
        r + t + if t != 0.0 { r2 / t } else { 0.0 }
    } else {
        let third = math::atan2((-discriminant).sqrt(), -(s + r3)) / 3.0;
        r + 2.0 * r * math::cos(third)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_solves_the_quartic() {
        for i in -20..=20 {
            for j in 1..=20 {
                let (x, y) = (f64::from(i) / 7.0, f64::from(j) / 9.0);
                let k = root(x, y);
                let (k2, y2) = (k * k, y * y);
                let value = k2 * k2 + 2.0 * k2 * k - (x * x + y2 - 1.0) * k2 - 2.0 * y2 * k - y2;
                assert!(k > 0.0 && value.abs() < 1e-12 * (1.0 + k2 * k2), "{x} {y} {k} {value}");
            }
        }
    }
}
