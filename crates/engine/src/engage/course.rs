//! Where a post expects a track to be.

use physics::frame::{Ecef, Position, Vector};

use crate::track::Prediction;

/// What flies faster than this, m/s, ...
const BALLISTIC_SPEED: f64 = 600.0;
/// ... above this height, m, ...
const BALLISTIC_HEIGHT: f64 = 35_000.0;
/// ... or comes down more steeply than this (sine of 30 degrees) is taken to fall freely.
const BALLISTIC_DIVE: f64 = 0.5;

/// Gravitational parameter of the Earth, m3/s2 (WGS-84).
const MU: f64 = 3.986_004_418e14;
/// The Earth's rate of turn, rad/s (WGS-84).
const OMEGA: f64 = 7.292_115e-5;

/// Does the track show a flight that falls freely? Posts judge by speed, height and dive, not by
/// what the flight is: an assumption whose errors show as corrections on the way.
fn falls(track: &Prediction) -> bool {
    let speed2 = track.velocity.dot(track.velocity);
    let steep = track.climb * track.climb > BALLISTIC_DIVE * BALLISTIC_DIVE * speed2;
    speed2 > BALLISTIC_SPEED * BALLISTIC_SPEED
        && (track.height > BALLISTIC_HEIGHT || (track.climb < 0.0 && steep))
}

/// A track extrapolated: straight on, or falling under constant acceleration.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Course {
    pub now: Prediction,
    /// Is it taken to fall freely?
    pub falls: bool,
    /// Height of the ground that its height counts from where that matters, m above the ellipsoid.
    pub ground: f64,
    /// Acceleration in the rotating frame, m/s2: gravity, Coriolis and centrifugal where it falls.
    acceleration: Vector<Ecef>,
    radius: f64,
}

impl Course {
    /// The course of a track.
    pub fn of(now: Prediction) -> Self {
        let falls = falls(&now);
        let [x, y, z] = now.position.xyz();
        let radius = (x * x + y * y + z * z).sqrt();
        let acceleration = if falls {
            let pull = -MU / (radius * radius * radius);
            let [u, v, _] = now.velocity.xyz();
            Vector::new(
                pull * x + OMEGA * OMEGA * x + 2.0 * OMEGA * v,
                pull * y + OMEGA * OMEGA * y - 2.0 * OMEGA * u,
                pull * z,
            )
        } else {
            Vector::new(0.0, 0.0, 0.0)
        };
        Self { now, falls, ground: 0.0, acceleration, radius }
    }

    /// The same over ground of a height.
    pub fn over(self, ground: f64) -> Self {
        Self { ground, ..self }
    }

    /// Where it should be after so many seconds.
    pub fn after(&self, seconds: f64) -> Position<Ecef> {
        let moved = self.now.velocity * seconds;
        if !self.falls {
            return self.now.position + moved;
        }
        self.now.position + moved + self.acceleration * (0.5 * seconds * seconds)
    }

    /// How high it should be then, m above the ellipsoid. A falling track's height is what its
    /// distance from the Earth's centre grows by; the flattening between here and there is left
    /// out.
    pub fn height_after(&self, seconds: f64) -> f64 {
        if !self.falls {
            return self.now.height + self.now.climb * seconds;
        }
        let [x, y, z] = self.after(seconds).xyz();
        self.now.height + (x * x + y * y + z * z).sqrt() - self.radius
    }

    /// How high above the ground it should be then, m: nothing flies below it, whatever a track's
    /// error says.
    pub fn above_ground(&self, seconds: f64) -> f64 {
        (self.height_after(seconds) - self.ground).max(0.0)
    }

    /// The course as it will look after so many seconds, if nothing changes.
    pub fn later(&self, seconds: f64) -> Self {
        let velocity = self.now.velocity + self.acceleration * seconds;
        let position = self.after(seconds);
        let [x, y, z] = position.xyz();
        let radius = (x * x + y * y + z * z).sqrt();
        let climb = if self.falls {
            (velocity.dot(position - Position::new(0.0, 0.0, 0.0))) / radius
        } else {
            self.now.climb
        };
        let height = self.height_after(seconds);
        let now = Prediction { position, velocity, height, climb, ..self.now };
        Self { now, radius, ..*self }
    }

    /// Seconds until it is down to a height, at most; for a falling track.
    pub fn down_to(&self, height: f64) -> f64 {
        let drop = (self.now.height - height).max(0.0);
        let (climb, pull) = (self.now.climb, 9.0);
        (climb + (climb * climb + 2.0 * pull * drop).sqrt()) / pull
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn falling() -> Prediction {
        Prediction {
            position: Position::new(6_378_137.0 + 80_000.0, 0.0, 0.0),
            velocity: Vector::new(-500.0, 0.0, 1_500.0),
            height: 80_000.0,
            climb: -500.0,
            stated: crate::track::Stated::EXACT,
        }
    }

    #[test]
    fn a_falling_track_falls_by_half_g_t_squared() {
        let course = Course::of(falling());
        assert!(course.falls);
        let g = MU / (6_458_137.0_f64 * 6_458_137.0);
        let fallen = 80_000.0 - course.height_after(20.0);
        let curved = 30_000.0 * 30_000.0 / 2.0 / 6_458_137.0;
        assert!((fallen - (500.0 * 20.0 + 0.5 * g * 400.0 - curved)).abs() < 20.0, "{fallen}");
        let steps = course.later(10.0).after(10.0).distance(course.after(20.0));
        assert!(steps < 1.0, "later and after agree: {steps} m");
    }

    #[test]
    fn a_level_flight_goes_straight_on() {
        let cruise = Prediction { height: 12_000.0, climb: 0.0, ..falling() };
        assert!(!Course::of(cruise).falls);
        assert_eq!(Course::of(cruise).height_after(100.0), 12_000.0);
    }

    #[test]
    fn the_time_down_is_not_too_short() {
        let course = Course::of(falling());
        assert!(course.height_after(course.down_to(15_000.0)) < 15_000.0);
    }
}
