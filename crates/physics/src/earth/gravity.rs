//! Normal gravity of the WGS-84 ellipsoid.

use super::angle::Angle;
use super::wgs84::{A, B, E2, F, GM, OMEGA};

/// Normal gravity at the equator, m/s².
const EQUATORIAL: f64 = 9.780_325_335_9;

/// Somigliana's constant k = b γp / (a γe) - 1.
const SOMIGLIANA: f64 = 0.001_931_852_652_41;

/// Normal gravity on the ellipsoid at a geodetic latitude, m/s², rotation included.
///
/// Source: Somigliana's closed form, NIMA TR8350.2 eq. 4-1; exact on the ellipsoid. Checked
/// against Pizzetti's theorem, which ties it to GM, a, f and the rotation.
pub fn normal_gravity(lat_deg: f64) -> f64 {
    let sin = Angle::degrees(lat_deg).sin;
    let sin2 = sin * sin;
    EQUATORIAL * (1.0 + SOMIGLIANA * sin2) / (1.0 - E2 * sin2).sqrt()
}

/// Normal gravity at a height above the ellipsoid, m/s², rotation included.
///
/// Source: NIMA TR8350.2 eq. 4-3, second order in height. Against the exact field it is right to
/// 1.5e-6 m/s² at 20 km and 1.6e-4 at 100 km; higher, use the gravitation and the rotation of
/// the flight models.
pub fn normal_gravity_at(lat_deg: f64, h_m: f64) -> f64 {
    const M: f64 = OMEGA * OMEGA * A * A * B / GM;
    let sin = Angle::degrees(lat_deg).sin;
    let h = h_m / A;
    let falloff = 1.0 - 2.0 * (1.0 + F + M - 2.0 * F * sin * sin) * h + 3.0 * h * h;
    normal_gravity(lat_deg) * falloff
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Heiskanen & Moritz, *Physical Geodesy*, eq. 2-78: γe/a and γp/b against GM and ω².
    #[test]
    fn pizzettis_theorem_holds() {
        let sum = 2.0 * normal_gravity(0.0) / A + normal_gravity(90.0) / B;
        let expected = 3.0 * GM / (A * A * B) - 2.0 * OMEGA * OMEGA;
        assert!((sum / expected - 1.0).abs() < 1e-9, "{sum:e} {expected:e}");
    }

    /// The exact field of the level ellipsoid in ellipsoidal coordinates (u, β), Heiskanen &
    /// Moritz eqs. 2-57, 2-58, 2-66 and 2-67.
    fn exact(lat_deg: f64, h_m: f64) -> f64 {
        use crate::earth::{Geodetic, to_ecef};
        use crate::math::atan;
        let [p, _, z] = to_ecef(Geodetic::new(lat_deg, 0.0, h_m)).xyz();
        let e2 = A * A - B * B;
        let e = e2.sqrt();
        let d = p * p + z * z - e2;
        let u2 = d / 2.0 * (1.0 + (1.0 + 4.0 * e2 * z * z / (d * d)).sqrt());
        let u = u2.sqrt();
        let beta = Angle::new(z * (u2 + e2).sqrt(), u * p).unit();
        let q = |u: f64| ((1.0 + 3.0 * u * u / e2) * atan(e / u) - 3.0 * u / e) / 2.0;
        let q_slope = 3.0 * (1.0 + u2 / e2) * (1.0 - u / e * atan(e / u)) - 1.0;
        let w = ((u2 + e2 * beta.sin * beta.sin) / (u2 + e2)).sqrt();
        let spin = OMEGA * OMEGA;
        let latitude = beta.sin * beta.sin / 2.0 - 1.0 / 6.0;
        let down = GM / (u2 + e2) + spin * A * A * e / (u2 + e2) * q_slope / q(B) * latitude
            - spin * u * beta.cos * beta.cos;
        let aside = (spin * A * A / (u2 + e2).sqrt() * q(u) / q(B) - spin * (u2 + e2).sqrt())
            * beta.sin
            * beta.cos;
        (down * down + aside * aside).sqrt() / w
    }

    #[test]
    fn gravity_falls_off_with_height_as_the_exact_field_does() {
        for (h_m, tolerance) in [(0.0, 2e-9), (20e3, 1.5e-6), (100e3, 2e-4)] {
            let worst = (-18..=18)
                .map(|step| f64::from(step) * 5.0)
                .map(|lat| (normal_gravity_at(lat, h_m) - exact(lat, h_m)).abs())
                .fold(0.0, f64::max);
            println!("normal gravity at {h_m} m: worst {worst:.2e} m/s2");
            assert!(worst < tolerance);
        }
    }

    #[test]
    fn the_poles_pull_as_the_report_prints() {
        assert!((normal_gravity(90.0) - 9.832_184_937_8).abs() < 1e-9);
        assert!((normal_gravity(-45.0) - 9.806_197_769).abs() < 1e-8);
    }
}
