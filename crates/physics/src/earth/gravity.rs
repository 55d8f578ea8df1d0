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
/// Source: NIMA TR8350.2 eq. 4-3, second order in height. At 20 km it is right to 1e-6 m/s², at
/// 100 km to 2e-4; higher, use the gravitation and the rotation of the flight models.
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

    #[test]
    fn the_poles_pull_as_the_report_prints() {
        assert!((normal_gravity(90.0) - 9.832_184_937_8).abs() < 1e-9);
        assert!((normal_gravity(-45.0) - 9.806_197_769).abs() < 1e-8);
    }
}
