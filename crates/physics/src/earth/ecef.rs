//! Between geodetic coordinates and Earth-centred, Earth-fixed ones.

use super::angle::{Angle, atan2_deg};
use super::wgs84::{A, E2};
use super::{Geodetic, astroid};
use crate::frame::{Ecef, Position};
use crate::math;

/// The Earth-centred, Earth-fixed position of a place, metres: x towards (0° N, 0° E), z north.
///
/// Source: closed form, e.g. Hofmann-Wellenhof et al., *GNSS* (2008), eq. 8.8. Holds for every
/// height. Checked by `geodetic_ecef.csv`.
pub fn to_ecef(place: Geodetic) -> Position<Ecef> {
    let lat = Angle::degrees(place.lat_deg);
    let lon = Angle::degrees(place.lon_deg);
    let normal = A / (1.0 - E2 * lat.sin * lat.sin).sqrt();
    let from_axis = (normal + place.h_m) * lat.cos;
    let z = (normal * (1.0 - E2) + place.h_m) * lat.sin;
    Position::new(from_axis * lon.cos, from_axis * lon.sin, z)
}

/// The geodetic coordinates of an Earth-centred, Earth-fixed position.
///
/// Closed form, by the quartic of Vermeille (2002, J. Geodesy 76, 451-454) solved as in Karney
/// (2013), eq. 55; below the evolute, some 43 km from the centre, the root of largest latitude
/// is taken. At the poles the longitude is 0, at the centre the latitude is 90. No position
/// panics; one that is not finite gives NaN. Checked by `geodetic_ecef.csv`.
pub fn to_geodetic(position: Position<Ecef>) -> Geodetic {
    let [x, y, z] = position.xyz();
    let from_axis = math::hypot(x, y);
    let lon_deg = if from_axis == 0.0 { 0.0 } else { atan2_deg(y, x) };
    let (lat_deg, h_m) = in_the_meridian_plane(from_axis, z);
    Geodetic { lat_deg, lon_deg, h_m }
}

/// Geodetic latitude in degrees and height in metres of a point `r` from the axis and `z` above
/// the equator.
fn in_the_meridian_plane(r: f64, z: f64) -> (f64, f64) {
    const BELOW: f64 = 1.0 - E2;
    let p = (r / A) * (r / A);
    let k = E2 * astroid::root(r / (A * E2), z * BELOW.sqrt() / (A * E2));
    if k == 0.0 {
        return on_the_singular_disc(p, z);
    }
    let foot = k * r / (k + E2);
    let h_m = (1.0 - BELOW / k) * math::hypot(foot, z);
    (atan2_deg(z / k, r / (k + E2)), h_m)
}

/// On the equatorial disc inside the evolute the nearest points of the ellipsoid are two; the
/// northern one is taken, unless z is a negative zero.
fn on_the_singular_disc(p: f64, z: f64) -> (f64, f64) {
    let sin = ((E2 * E2 - p).max(0.0) / (1.0 - E2)).sqrt();
    let cos = p.sqrt();
    let h_m = -A * (1.0 - E2) * math::hypot(sin, cos) / E2;
    (atan2_deg(sin.copysign(z), cos), h_m)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_centre_and_its_surroundings_have_an_answer() {
        for r in [0.0, 1e-300, 1e-9, 1.0, 4e4, 4.27e4, 4.3e4] {
            for z in [0.0, -0.0, 1e-300, -1e-9, 1.0, 4.2e4, -4.4e4] {
                let place = to_geodetic(Position::new(r, 0.0, z));
                let back = to_ecef(place).xyz();
                assert!(place.h_m < 0.0 && place.lat_deg.abs() <= 90.0);
                assert!(
                    (back[0] - r).abs() < 1e-7 && (back[2] - z).abs() < 1e-7,
                    "{r} {z} {place:?}"
                );
            }
        }
    }

    #[test]
    fn odd_positions_do_not_panic() {
        for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, f64::MIN_POSITIVE] {
            let _ = to_geodetic(Position::new(odd, 1.0, odd));
            let _ = to_ecef(Geodetic::new(odd, odd, odd));
        }
    }
}
