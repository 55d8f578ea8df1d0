//! Geodesics of the WGS-84 ellipsoid: shortest paths, and where a heading leads.
//!
//! Our own port of C. F. F. Karney, *Algorithms for geodesics*, J. Geodesy 87, 43-55 (2013), with
//! the series of order six; equation numbers below are its. It is as exact as double precision
//! allows (a few nanometres) everywhere, the antipodes included. Checked by `geodesic.csv` and
//! against an independent implementation of the paper.
//!
//! Longitudes count whole turns as nothing. Results are NaN where an argument is not finite or a
//! latitude lies outside [-90, 90].

mod chart;
mod guess;
mod inverse;
mod line;
mod nearby;
mod newton;
mod series;

pub use inverse::inverse;
pub use line::Line;
pub use nearby::{Course, Nearby};

/// What the inverse problem answers about two points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inverse {
    /// Azimuth of the geodesic at the first point, degrees in [-180, 180].
    pub azi1_deg: f64,
    /// Forward azimuth (not the bearing back) at the second point, degrees in [-180, 180].
    pub azi2_deg: f64,
    /// Length of the shortest path, metres.
    pub s12_m: f64,
    /// Length of the arc on the auxiliary sphere, degrees.
    pub a12_deg: f64,
    /// Reduced length, metres: a small turn dα at the first point moves the second by m12 dα.
    pub m12_m: f64,
}

/// Where a geodesic leads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Direct {
    /// Geodetic latitude of the point reached, degrees.
    pub lat2_deg: f64,
    /// Longitude of the point reached, degrees in [-180, 180].
    pub lon2_deg: f64,
    /// Forward azimuth there, degrees in [-180, 180].
    pub azi2_deg: f64,
}

/// The point at `s12_m` metres along the geodesic that leaves point 1 at an azimuth.
///
/// A negative length goes backwards. For many points of one geodesic make a [`Line`] once.
pub fn direct(lat1_deg: f64, lon1_deg: f64, azi1_deg: f64, s12_m: f64) -> Direct {
    Line::new(lat1_deg, lon1_deg, azi1_deg).at(s12_m)
}
