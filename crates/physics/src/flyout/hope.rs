//! When a fly-out may be given up long before it fails.
//!
//! What coasts gains no energy: gravity gives back what it took, air only takes, and lift, across
//! the velocity, does no work. So the speed on arrival is at most what gravity alone would leave.

use super::air::Air;
use super::pursuit::{Aim, Flyout};
use super::reach::{CAPTURE_M, Reach};
use crate::flight::rocket::STANDARD_GRAVITY;

/// What a coasting fly-out to a resting aim still needs to arrive within the limits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hope {
    burnout_s: f64,
    /// Square of the least speed on arrival, and the work of the way up to the aim, J/kg.
    least_square: f64,
    work: f64,
}

/// Part of the energy that is left to the integrator's errors.
const DOUBT: f64 = 0.01;

impl Hope {
    /// Towards an aim; one that moves may be met anywhere, and needs nothing.
    pub fn towards<A: Air + Copy>(reach: &Reach<A>, aim: &Aim) -> Self {
        let burnout_s = reach.interceptor.burnout_s();
        if aim.velocity_m_s != [0.0; 2] {
            return Self { burnout_s, least_square: 0.0, work: f64::NEG_INFINITY };
        }
        // An arrival is near the aim, not on it: where it is lowest it needs least.
        let around = reach.surroundings;
        let lowest_m = around.above(aim.position_m).altitude_m - CAPTURE_M;
        Self {
            burnout_s,
            least_square: reach.least_square(around.air.density_and_sound(lowest_m).0),
            work: around.work(lowest_m),
        }
    }

    /// Will it be too slow, whatever it does?
    pub fn is_lost<A: Air + Copy>(&self, reach: &Reach<A>, flyout: &Flyout<A>) -> bool {
        if flyout.time_s() < self.burnout_s {
            return false;
        }
        let [vx, vz] = flyout.velocity_m_s();
        let left = self.work - reach.surroundings.work(flyout.altitude_m());
        let square = vx * vx + vz * vz;
        square - 2.0 * left < (1.0 - DOUBT) * self.least_square - DOUBT * square
    }
}

impl<A: Air + Copy> Reach<'_, A> {
    /// Square of the least speed with which an arrival without thrust counts, in air of a density.
    fn least_square(&self, density: f64) -> f64 {
        let (it, limits) = (self.interceptor, &self.limits);
        let slow = limits.minimum_speed_m_s * limits.minimum_speed_m_s;
        let force = limits.minimum_lateral_g * STANDARD_GRAVITY * it.burnout_mass_kg;
        let agile = force / (0.5 * density * it.area_m2 * it.normal_coefficient);
        // Without air or area nothing turns, and asking for no turn needs no speed.
        if agile.is_nan() { slow } else { slow.max(agile) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flight::drag::DragCurve;
    use crate::flight::integrator::Tolerance;
    use crate::flyout::air::StandardAir;
    use crate::flyout::interceptor::{Burn, Interceptor, Surroundings};
    use crate::flyout::pursuit::{Chase, Steering};
    use crate::flyout::reach::{Launcher, Limits};

    /// Follows a fly-out till it is at its aim or is surely not coming: the speed that counts
    /// there, if it does, and whether hope was lost on the way.
    fn followed(reach: &Reach<StandardAir>, aim: Aim, launch_deg: f64) -> (bool, bool) {
        let (interceptor, surroundings) = (reach.interceptor, reach.surroundings);
        let chase = Chase { interceptor, surroundings, aim, steering: Steering::Proportional };
        let tolerance = Tolerance { relative: 1e-8, absolute: [1e-3, 1e-3, 1e-5, 1e-5] };
        let mut flyout = Flyout::launch(chase, 0.0, launch_deg.to_radians(), tolerance);
        let (hope, mut lost) = (Hope::towards(reach, &aim), false);
        for _ in 0..2_000 {
            let sight = flyout.sight();
            if sight.range_m <= CAPTURE_M {
                let limits = &reach.limits;
                let arrives = flyout.speed_m_s() >= limits.minimum_speed_m_s
                    && flyout.lateral_available_g() >= limits.minimum_lateral_g;
                return (arrives, lost);
            }
            let half_way = 0.5 * sight.range_m / sight.closing_m_s.max(10.0);
            lost |= hope.is_lost(reach, &flyout);
            if flyout.altitude_m() < -10.0
                || !flyout.advance((flyout.time_s() + half_way).min(300.0))
            {
                break;
            }
        }
        (false, lost)
    }

    #[test]
    fn no_arrival_was_given_up_and_most_failures_are() {
        let drag = DragCurve::through(&[(0.0, 0.3), (1.05, 0.56), (2.0, 0.4), (6.0, 0.2)]).unwrap();
        let burns = [Burn { propellant_kg: 300.0, specific_impulse_s: 240.0, burn_s: 8.0 }];
        let interceptor = Interceptor {
            burnout_mass_kg: 500.0,
            burns: &burns,
            area_m2: 0.1,
            drag: &drag,
            induced_drag: 0.05,
            normal_coefficient: 4.0,
            side_thrust: 0.2,
            lateral_limit_g: 30.0,
            launch_speed_m_s: 30.0,
            navigation_constant: 3.0,
        };
        let reach = Reach {
            interceptor: &interceptor,
            surroundings: &Surroundings::standard(),
            launcher: Launcher { altitude_m: 0.0, lowest_deg: 15.0, highest_deg: 85.0 },
            limits: Limits {
                minimum_speed_m_s: 250.0,
                minimum_lateral_g: 2.0,
                longest_s: 300.0,
                slack: 1.0,
            },
        };
        let (mut arrived, mut failed, mut given_up) = (0, 0, 0);
        for i in 0..1_200_u32 {
            let (range, altitude) = (3e3 * f64::from(i % 30), 1e3 * f64::from(i / 30 % 40));
            let position_m = reach.surroundings.point(range, altitude);
            let aim = Aim { position_m, velocity_m_s: [0.0; 2] };
            match followed(&reach, aim, 25.0 + f64::from(i % 7) * 10.0) {
                (true, lost) => {
                    assert!(!lost, "{range} m away, {altitude} m up");
                    arrived += 1;
                }
                (false, lost) => {
                    failed += 1;
                    given_up += u32::from(lost);
                }
            }
        }
        println!("{arrived} arrived, {failed} did not, {given_up} of these were given up");
        assert!(arrived > 100 && 2 * given_up > failed);
    }
}
