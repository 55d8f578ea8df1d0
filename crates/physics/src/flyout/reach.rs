//! What an interceptor can reach, and how soon.

use std::cell::Cell;

use super::air::Air;
use super::hope::Hope;
use super::interceptor::{Interceptor, Surroundings};
use super::pursuit::{Aim, Chase, Flyout, Steering};
use crate::flight::integrator::Tolerance;
use crate::math::atan2;

/// A launcher: where it stands and in which elevations it can launch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Launcher {
    /// Altitude, m.
    pub altitude_m: f64,
    /// Lowest elevation of launch, degrees.
    pub lowest_deg: f64,
    /// Highest elevation of launch, degrees.
    pub highest_deg: f64,
}

/// When a fly-out no longer counts as arriving.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Least speed, at any time after burn-out and on arrival, m/s.
    pub minimum_speed_m_s: f64,
    /// Least lateral acceleration available on arrival, g.
    pub minimum_lateral_g: f64,
    /// Longest time of flight, s.
    pub longest_s: f64,
    /// What the integrator may err, as a part of its usual tolerance: 1 as a rule, less for proofs.
    pub slack: f64,
}

/// A fly-out that arrived.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrival {
    /// Time of flight, s.
    pub time_s: f64,
    /// Speed on arrival, m/s.
    pub speed_m_s: f64,
    /// Lateral acceleration available on arrival, g.
    pub lateral_g: f64,
    /// Elevation of launch, degrees.
    pub launch_deg: f64,
}

/// A type of interceptor on its launcher.
#[derive(Clone, Copy, Debug)]
pub struct Reach<'a, A> {
    /// What flies.
    pub interceptor: &'a Interceptor<'a>,
    /// Through what.
    pub surroundings: &'a Surroundings<A>,
    /// From where.
    pub launcher: Launcher,
    /// What counts as arriving.
    pub limits: Limits,
}

/// Within this distance of the aim the rest is flown straight, m.
pub(super) const CAPTURE_M: f64 = 10.0;

/// Steps after which a fly-out is given up.
const MOST_STEPS: u32 = 2_000;

/// Far below what interpolation in a table adds: some microseconds on a circle.
fn tolerance(slack: f64) -> Tolerance<4> {
    Tolerance { relative: slack * 1e-7, absolute: [1e-2, 1e-2, 1e-4, 1e-4].map(|x| slack * x) }
}

/// Where the launcher leaves open less than this, its highest elevation alone is tried, degrees.
const NARROW_DEG: f64 = 0.1;

/// Elevations tried before the search narrows.
const LADDER: u32 = 8;

impl<A: Air + Copy> Reach<'_, A> {
    /// The fly-out to a resting point with a given elevation of launch; `None` if it does not
    /// arrive within the limits, or passes a metre below altitude zero.
    pub fn with_elevation(
        &self,
        ground_range_m: f64,
        altitude_m: f64,
        launch_deg: f64,
    ) -> Option<Arrival> {
        self.chase(self.resting(ground_range_m, altitude_m), launch_deg)
    }

    /// The fly-out to a steadily moving point; as [`Reach::with_elevation`].
    pub fn chase(&self, aim: Aim, launch_deg: f64) -> Option<Arrival> {
        self.chase_until(aim, launch_deg, self.limits.longest_s)
    }

    fn resting(&self, ground_range_m: f64, altitude_m: f64) -> Aim {
        let position_m = self.surroundings.point(ground_range_m, altitude_m);
        Aim { position_m, velocity_m_s: [0.0; 2] }
    }

    /// A chase that is given up where it does not arrive before `latest_s`.
    fn chase_until(&self, aim: Aim, launch_deg: f64, latest_s: f64) -> Option<Arrival> {
        if !self.interceptor.is_sound() {
            return None;
        }
        let chase = Chase {
            interceptor: self.interceptor,
            surroundings: self.surroundings,
            aim,
            steering: Steering::Proportional,
        };
        let elevation = launch_deg.to_radians();
        let tolerance = tolerance(self.limits.slack);
        let mut flyout = Flyout::launch(chase, self.launcher.altitude_m, elevation, tolerance);
        let hope = Hope::towards(self, &aim);
        let far = 0.5 * flyout.sight().range_m;
        for _ in 0..MOST_STEPS {
            let sight = flyout.sight();
            if sight.range_m <= CAPTURE_M {
                return self.arrival(&flyout, launch_deg);
            }
            // What opens the distance again has missed, unless it is still turning from launch.
            let missed = sight.closing_m_s <= 0.0
                && (sight.range_m < far || flyout.time_s() > self.interceptor.burnout_s());
            // No step goes past the aim, where the line of sight turns without bound.
            let half_way = if sight.closing_m_s > 0.0 {
                (0.5 * sight.range_m / sight.closing_m_s).max(1e-3)
            } else {
                latest_s
            };
            let limit = (flyout.time_s() + half_way).min(latest_s);
            let hopeless = missed || hope.is_lost(self, &flyout);
            if hopeless || !flyout.advance(limit) || self.has_failed(&flyout, latest_s) {
                return None;
            }
        }
        None
    }

    /// The arrival with the elevation of launch, among those of the launcher from the line of
    /// sight upwards, that arrives first; `None` if none arrives. The elevation is found to a
    /// hundredth of what the launcher leaves open.
    pub fn first_arrival(&self, ground_range_m: f64, altitude_m: f64) -> Option<Arrival> {
        let (low, high) = self.elevations(ground_range_m, altitude_m);
        let aim = self.resting(ground_range_m, altitude_m);
        let sooner_than = |best: Option<Arrival>, elevation: f64| match best {
            None => self.chase(aim, elevation),
            Some(best) => {
                let arrival = self.chase_until(aim, elevation, best.time_s);
                Some(arrival.filter(|arrival| arrival.time_s < best.time_s).unwrap_or(best))
            }
        };
        if high - low < NARROW_DEG {
            return self.chase(aim, high);
        }
        let mut gap = (high - low) / f64::from(LADDER);
        let rungs = (0..=LADDER).map(|rung| low + gap * f64::from(rung));
        let mut best = rungs.fold(None, sooner_than)?;
        while gap > 0.01 * (high - low) {
            gap *= 0.5;
            let middle = best.launch_deg;
            for elevation in [middle - gap, middle + gap] {
                if (low..=high).contains(&elevation) {
                    best = sooner_than(Some(best), elevation)?;
                }
            }
        }
        Some(best)
    }

    /// Whether a resting point can be reached at all; quicker than [`Reach::first_arrival`].
    pub fn reaches(&self, ground_range_m: f64, altitude_m: f64) -> bool {
        self.arrives(ground_range_m, altitude_m, 2 * LADDER, &Cell::new(0))
    }

    /// Whether some rung of [`Reach::first_arrival`]'s ladder arrives; neighbours ask one after
    /// another, and the rung that arrived at the last one is tried first.
    pub(super) fn has_arrival(
        &self,
        ground_range_m: f64,
        altitude_m: f64,
        lucky: &Cell<u32>,
    ) -> bool {
        self.arrives(ground_range_m, altitude_m, LADDER, lucky)
    }

    /// As [`Reach::reaches`], with the rung that arrived last.
    pub(super) fn reaches_as_before(
        &self,
        ground_range_m: f64,
        altitude_m: f64,
        lucky: &Cell<u32>,
    ) -> bool {
        self.arrives(ground_range_m, altitude_m, 2 * LADDER, lucky)
    }

    fn arrives(&self, ground_range_m: f64, altitude_m: f64, rungs: u32, lucky: &Cell<u32>) -> bool {
        let (low, high) = self.elevations(ground_range_m, altitude_m);
        let arrives =
            |elevation: f64| self.with_elevation(ground_range_m, altitude_m, elevation).is_some();
        if high - low < NARROW_DEG {
            return arrives(high);
        }
        let gap = (high - low) / f64::from(rungs);
        lucky_first(lucky, rungs, |rung| arrives(low + gap * f64::from(rung)))
    }

    /// The lowest and the highest elevation that are tried towards a point, degrees: from the line
    /// of sight upwards, within what the launcher can.
    fn elevations(&self, ground_range_m: f64, altitude_m: f64) -> (f64, f64) {
        let [x, z] = self.surroundings.point(ground_range_m, altitude_m);
        let sight_deg = atan2(z - self.launcher.altitude_m, x).to_degrees();
        let high = self.launcher.highest_deg;
        (sight_deg.max(self.launcher.lowest_deg).min(high), high)
    }

    fn has_failed(&self, flyout: &Flyout<A>, latest_s: f64) -> bool {
        // A metre for the chord of a round Earth between launcher and a low aim nearby.
        let ground = self.launcher.altitude_m.min(0.0) - 1.0;
        let slow = flyout.time_s() > self.interceptor.burnout_s()
            && flyout.speed_m_s() < self.limits.minimum_speed_m_s;
        let late = flyout.time_s() >= latest_s;
        let numbers = flyout.altitude_m() >= ground && flyout.speed_m_s() > 0.0;
        slow || late || !numbers
    }

    fn arrival(&self, flyout: &Flyout<A>, launch_deg: f64) -> Option<Arrival> {
        let sight = flyout.sight();
        let arrival = Arrival {
            time_s: flyout.time_s() + sight.range_m / sight.closing_m_s,
            speed_m_s: flyout.speed_m_s(),
            lateral_g: flyout.lateral_available_g(),
            launch_deg,
        };
        let counts = sight.closing_m_s > 0.0
            && arrival.speed_m_s >= self.limits.minimum_speed_m_s
            && arrival.lateral_g >= self.limits.minimum_lateral_g;
        counts.then_some(arrival)
    }
}

/// Whether one of the numbers up to `most` does; the one that did last time is tried first.
pub(super) fn lucky_first(lucky: &Cell<u32>, most: u32, does: impl Fn(u32) -> bool) -> bool {
    let first = lucky.get().min(most);
    let others = (0..=most).filter(|number| *number != first);
    let found = std::iter::once(first).chain(others).find(|number| does(*number));
    lucky.set(found.unwrap_or(first));
    found.is_some()
}
