//! Staying: hovering at a point, or circling round it.

use physics::earth::{Geodetic, geodesic};

use crate::time::Time;

/// Time at or round a point, at its height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hold {
    /// The point.
    pub centre: Geodetic,
    /// Distance from it, m; 0 hovers.
    pub radius: f64,
    /// Direction from the centre at the beginning, degrees from north.
    pub from_deg: f64,
    /// Degrees turned in a second, clockwise; negative turns the other way.
    pub turn_deg_s: f64,
    /// For how long.
    pub duration: Time,
}

impl Hold {
    /// Hovering.
    pub fn hover(at: Geodetic, duration: Time) -> Self {
        Self { centre: at, radius: 0.0, from_deg: 0.0, turn_deg_s: 0.0, duration }
    }

    /// Circling clockwise at a radius in m and a speed in m/s, beginning north of the centre: a
    /// station.
    pub fn orbit(centre: Geodetic, radius: f64, speed: f64, duration: Time) -> Self {
        let turn_deg_s = if radius > 0.0 { (speed / radius).to_degrees() } else { 0.0 };
        Self { centre, radius, from_deg: 0.0, turn_deg_s, duration }
    }

    /// Where it begins.
    pub fn entry(&self) -> Geodetic {
        self.at(Time::ZERO)
    }

    /// Where it ends.
    pub fn exit(&self) -> Geodetic {
        self.at(self.duration)
    }

    pub(super) fn at(&self, since_start: Time) -> Geodetic {
        self.towards(self.azimuth_deg(since_start))
    }

    /// Direction from the centre, radians from north, and the height, m.
    pub(super) fn along(&self, since_start: Time) -> (f64, f64) {
        (self.azimuth_deg(since_start).to_radians(), self.centre.h_m)
    }

    /// Where it is in a direction from the centre, radians from north.
    pub(super) fn over(&self, azimuth: f64) -> Geodetic {
        self.towards(azimuth.to_degrees())
    }

    fn azimuth_deg(&self, since_start: Time) -> f64 {
        let turned = (self.turn_deg_s * since_start.seconds()) % 360.0;
        (self.from_deg + turned).rem_euclid(360.0)
    }

    fn towards(&self, azimuth_deg: f64) -> Geodetic {
        if self.radius <= 0.0 {
            return self.centre;
        }
        let Geodetic { lat_deg, lon_deg, h_m } = self.centre;
        let point = geodesic::Line::new(lat_deg, lon_deg, azimuth_deg).at(self.radius);
        Geodetic { lat_deg: point.lat2_deg, lon_deg: point.lon2_deg, h_m }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_orbit_keeps_its_radius_and_its_speed() {
        let centre = Geodetic::new(40.0, 30.0, 9_000.0);
        let hold = Hold::orbit(centre, 20e3, 200.0, Time::from_seconds(3600.0));
        let at = |t: f64| hold.at(Time::from_seconds(t));
        let apart = |a: Geodetic, b: Geodetic| {
            geodesic::inverse(a.lat_deg, a.lon_deg, b.lat_deg, b.lon_deg).s12_m
        };
        for t in [0.0, 100.0, 1_700.0, 3_599.0] {
            assert!((apart(centre, at(t)) - 20e3).abs() < 1e-3);
            assert!((apart(at(t), at(t + 0.5)) - 100.0).abs() < 0.01);
        }
        assert!(at(100.0).lon_deg > centre.lon_deg, "clockwise from north is east");
    }
}
