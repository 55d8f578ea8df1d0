//! The inverse problem for places not far apart, by the chord between them, without iteration.
//!
//! A chord of length c under a normal section of constant curvature κ belongs to an arc of
//! (2/κ) asin(cκ/2). Over the ellipsoid κ is taken at the middle, by Euler's theorem from the
//! meridian's and the prime vertical's (e.g. Rapp, *Geometric Geodesy*, part I, 1991, ch. 3 and 4):
//! what curvature gains towards one end it loses towards the other. Against
//! [`inverse`](super::inverse) within [`FARTHEST_M`]: length within 3e-8 of it, azimuth within
//! 0.001 degrees, that by which a normal section and a geodesic part.

use crate::earth::angle::{Angle, azimuth_deg};
use crate::earth::wgs84::{A, E2};

/// A place whose surroundings are asked for often.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearby {
    here: Foot,
    east: [f64; 3],
    north: [f64; 3],
}

/// The way to a place nearby.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// Its length, m.
    pub length_m: f64,
    /// Its azimuth at the beginning, degrees in [0, 360).
    pub azimuth_deg: f64,
}

/// The longest chord that counts as near, m.
pub const FARTHEST_M: f64 = 1_000e3;

/// A point of the ellipsoid.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Foot {
    place: [f64; 3],
    /// Unit vector up.
    normal: [f64; 3],
}

impl Foot {
    fn at(lat: Angle, lon: Angle) -> Self {
        let normal = [lat.cos * lon.cos, lat.cos * lon.sin, lat.sin];
        let across = A / (1.0 - E2 * lat.sin * lat.sin).sqrt();
        let [x, y, z] = normal.map(|part| across * part);
        Self { place: [x, y, (1.0 - E2) * z], normal }
    }
}

impl Nearby {
    /// Of a place in degrees.
    pub fn to(lat_deg: f64, lon_deg: f64) -> Self {
        let (lat, lon) = (Angle::degrees(lat_deg), Angle::degrees(lon_deg));
        Self {
            here: Foot::at(lat, lon),
            east: [-lon.sin, lon.cos, 0.0],
            north: [-lat.sin * lon.cos, -lat.sin * lon.sin, lat.cos],
        }
    }

    /// The way to another place in degrees; `None` if it is not near.
    pub fn course(&self, lat_deg: f64, lon_deg: f64) -> Option<Course> {
        let there = Foot::at(Angle::degrees(lat_deg), Angle::degrees(lon_deg));
        let chord: [f64; 3] = std::array::from_fn(|i| there.place[i] - self.here.place[i]);
        let square = dot(chord, chord);
        let near = square <= FARTHEST_M * FARTHEST_M;
        near.then(|| Course {
            length_m: arc(square, curvature(&self.here, &there, chord, square)),
            azimuth_deg: azimuth_deg(dot(chord, self.east), dot(chord, self.north)),
        })
    }
}

/// Curvature of the normal section along a chord at its middle, 1/m.
fn curvature(from: &Foot, to: &Foot, chord: [f64; 3], square: f64) -> f64 {
    let [x, y, z]: [f64; 3] = std::array::from_fn(|i| from.normal[i] + to.normal[i]);
    let from_axis = x * x + y * y;
    let sine_square = z * z / (from_axis + z * z);
    let east = y * chord[0] - x * chord[1];
    let spread = from_axis * square;
    let eastward = if spread > 0.0 { east * east / spread } else { 0.0 };
    let flat = 1.0 - E2 * sine_square;
    // 1/N, and 1/M by it.
    let across = flat.sqrt() / A;
    across * (eastward + (1.0 - eastward) * flat / (1.0 - E2))
}

/// The arc over a chord, by the series of the arc sine.
fn arc(square: f64, curvature: f64) -> f64 {
    let z = 0.25 * square * curvature * curvature;
    let series = 1.0 / 6.0 + z * (3.0 / 40.0 + z * (5.0 / 112.0 + z * (35.0 / 1152.0)));
    square.sqrt() * (1.0 + z * series)
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

#[cfg(test)]
mod tests {
    use super::super::{direct, inverse};
    use super::*;

    #[test]
    fn near_it_is_the_geodesic() {
        let (mut longest, mut widest) = (0.0_f64, 0.0_f64);
        for i in 0..200_000_u32 {
            let spread = |by: f64| (f64::from(i) * by).fract();
            let (lat, lon) = (-89.0 + 178.0 * spread(0.618_033_988), 360.0 * spread(0.414_213_562));
            let length = 990e3 * spread(0.732_050_808).max(1e-5);
            let there = direct(lat, lon, 360.0 * spread(0.236_067_977), length);
            let exact = inverse(lat, lon, there.lat2_deg, there.lon2_deg);
            let course = Nearby::to(lat, lon).course(there.lat2_deg, there.lon2_deg).unwrap();
            longest = longest.max((course.length_m / exact.s12_m - 1.0).abs());
            let turned = course.azimuth_deg - exact.azi1_deg;
            widest = widest.max((turned - 360.0 * (turned / 360.0).round()).abs());
        }
        println!("length within {longest:e} of itself, azimuth within {widest} degrees");
        assert!(longest < 3e-8 && widest < 1e-3);
    }

    #[test]
    fn what_is_far_or_nowhere_has_no_course() {
        let here = Nearby::to(10.0, 20.0);
        assert_eq!(here.course(10.0, 20.0), Some(Course { length_m: 0.0, azimuth_deg: 0.0 }));
        assert_eq!(here.course(-10.0, 20.0), None);
        assert_eq!(here.course(f64::NAN, 20.0), None);
    }
}
