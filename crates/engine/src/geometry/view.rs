//! How one place looks from another over the refracting Earth.

use physics::earth::{Geodetic, geodesic};
use physics::math::to_db;
use physics::propagation::effective_earth::EffectiveEarth;

use crate::plan::Radar;

/// A radar's place and the Earth it looks over.
#[derive(Clone, Copy, Debug)]
pub struct Watcher {
    site: Geodetic,
    earth: EffectiveEarth,
}

/// What a radar would measure of a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Ray length, m.
    pub slant_m: f64,
    /// Direction clockwise from north, degrees in [0, 360).
    pub azimuth_deg: f64,
    /// Elevation of the refracted ray at the antenna, degrees.
    pub elevation_deg: f64,
    /// Ground distance left to the horizon, m; negative below it.
    pub margin_m: f64,
}

impl Watcher {
    /// The watcher of a radar. A k factor that no atmosphere has counts as 4/3.
    pub fn at(radar: &Radar) -> Self {
        let earth = EffectiveEarth::with_k(radar.k_factor).unwrap_or(EffectiveEarth::FOUR_THIRDS);
        Self { site: radar.site, earth }
    }

    /// The view of a point: the geodesic gives distance and azimuth, the effective Earth (the
    /// true one blown up by k, over which rays are straight) slant range, elevation and horizon.
    pub fn view(&self, point: Geodetic) -> View {
        let course =
            geodesic::inverse(self.site.lat_deg, self.site.lon_deg, point.lat_deg, point.lon_deg);
        let sight = self.earth.sight(self.site.h_m, point.h_m, course.s12_m);
        let horizon = self.earth.horizon(self.site.h_m, point.h_m);
        View {
            slant_m: sight.slant_m,
            azimuth_deg: course.azi1_deg.rem_euclid(360.0),
            elevation_deg: sight.elevation_rad.to_degrees(),
            margin_m: horizon.map_or(f64::NEG_INFINITY, |h| h.ground_arc_m - course.s12_m),
        }
    }
}

impl View {
    /// Two-way spreading of the echo in dB relative to a range of 1 m.
    pub fn spreading_db(&self) -> f64 {
        -4.0 * to_db(self.slant_m.max(1.0))
    }
}
