//! The Earth: WGS-84, its geodesics and its gravity.
//!
//! Heights are metres above the ellipsoid. Latitudes are geodetic. Angles that cross the border
//! of this module are degrees and say so in their names; azimuths run clockwise from true north.

mod angle;
mod astroid;
mod ecef;
pub mod geodesic;
mod gravity;
pub mod wgs84;

pub use ecef::{to_ecef, to_geodetic};
pub use gravity::{normal_gravity, normal_gravity_at};

pub(crate) use angle::{Angle, azimuth_deg, difference_deg};

/// A place by its geodetic coordinates on the WGS-84 ellipsoid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Geodetic {
    /// Geodetic latitude, degrees north, -90 to 90.
    pub lat_deg: f64,
    /// Longitude, degrees east; any turn is understood, results lie in [-180, 180].
    pub lon_deg: f64,
    /// Height above the ellipsoid, metres.
    pub h_m: f64,
}

impl Geodetic {
    /// A place from latitude and longitude in degrees and height above the ellipsoid in metres.
    pub const fn new(lat_deg: f64, lon_deg: f64, h_m: f64) -> Self {
        Self { lat_deg, lon_deg, h_m }
    }
}
