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
    /// Degrees turned in a second, clockwise; negative turns the other way. What is flown is so
    /// near to it that a circuit takes whole microseconds.
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

    /// How long it takes to come round, after which everything is as it was; nothing where it does
    /// not turn.
    pub fn circuit(&self) -> Option<Time> {
        let turns = self.radius > 0.0 && self.turn_deg_s != 0.0;
        let circuit = Time::from_seconds(360.0 / self.turn_deg_s.abs());
        turns.then_some(circuit.max(Time::from_micros(1)))
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
        let Some(circuit) = self.circuit() else { return self.from_deg };
        let into = since_start.micros() % circuit.micros();
        let turned = 360.0 * (into as f64 / circuit.micros() as f64);
        (self.from_deg + turned.copysign(self.turn_deg_s)).rem_euclid(360.0)
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

    #[test]
    fn every_circuit_is_the_first() {
        let hold = Hold {
            turn_deg_s: -0.77,
            from_deg: 31.0,
            ..Hold::orbit(Geodetic::new(40.0, 30.0, 9e3), 20e3, 200.0, Time::from_seconds(1e5))
        };
        let circuit = hold.circuit().unwrap();
        for i in 0..50 {
            let tau = Time::from_micros(i * 9_876_543);
            let later = tau + Time::from_micros(circuit.micros() * (i + 1));
            assert_eq!(hold.at(tau), hold.at(later));
        }
        assert!((circuit.seconds() - 360.0 / 0.77).abs() < 1e-6);
        assert_eq!(Hold::hover(hold.centre, hold.duration).circuit(), None);
    }
}
