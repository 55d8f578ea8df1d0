//! Places on the globe, and steps from them.

use physics::earth::{Geodetic, geodesic};

use crate::unit::Position;

/// A place at a height in metres.
pub fn at(place: Position, height: f64) -> Geodetic {
    Geodetic::new(place.lat_deg, place.lon_deg, height)
}

/// The place so many metres from another in a direction, at the same height.
pub fn beside(from: Geodetic, bearing_deg: f64, distance: f64) -> Geodetic {
    if distance == 0.0 {
        return from;
    }
    let there = geodesic::direct(from.lat_deg, from.lon_deg, bearing_deg, distance);
    Geodetic::new(there.lat2_deg, there.lon2_deg, from.h_m)
}

/// Course at the start, degrees clockwise from north, and length in metres of the way between two
/// places.
pub fn way(from: Geodetic, to: Geodetic) -> (f64, f64) {
    let way = geodesic::inverse(from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg);
    (way.azi1_deg, way.s12_m)
}

/// A distance as it is told, in whole kilometres.
pub fn km(metres: f64) -> String {
    format!("{:.0} km", metres / 1e3)
}
