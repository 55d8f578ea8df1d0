//! The vertical rocket in uniform gravity without air.

use crate::math::ln_1p;

/// Standard gravity, m/s² (3rd General Conference on Weights and Measures, 1901).
pub const STANDARD_GRAVITY: f64 = 9.80665;

/// A motor of constant thrust and constant mass flow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motor {
    /// Mass at ignition, kg.
    pub launch_mass_kg: f64,
    /// Mass at burn-out, kg.
    pub burnout_mass_kg: f64,
    /// Specific impulse, s (exhaust speed divided by [`STANDARD_GRAVITY`]).
    pub specific_impulse_s: f64,
    /// Duration of burning, s.
    pub burn_s: f64,
}

/// Speed and height of the vertical rocket.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ascent {
    /// Upward speed, m/s.
    pub speed_m_s: f64,
    /// Height above the point of ignition, m.
    pub height_m: f64,
}

impl Motor {
    /// The motor, if it is one: positive masses, the burnt-out one no heavier than the full one,
    /// positive burning time and a specific impulse that is not negative.
    pub fn checked(self) -> Option<Motor> {
        let sound = self.burnout_mass_kg > 0.0
            && self.launch_mass_kg >= self.burnout_mass_kg
            && self.launch_mass_kg.is_finite()
            && self.burn_s > 0.0
            && self.burn_s.is_finite()
            && self.specific_impulse_s >= 0.0
            && self.specific_impulse_s.is_finite();
        sound.then_some(self)
    }

    /// Speed of the exhaust, m/s.
    pub fn exhaust_speed_m_s(&self) -> f64 {
        self.specific_impulse_s * STANDARD_GRAVITY
    }

    /// Propellant burnt in a second, kg/s.
    pub fn mass_flow_kg_s(&self) -> f64 {
        (self.launch_mass_kg - self.burnout_mass_kg) / self.burn_s
    }

    /// Thrust while burning, N.
    pub fn thrust_n(&self) -> f64 {
        self.exhaust_speed_m_s() * self.mass_flow_kg_s()
    }

    /// Mass at `t` seconds after ignition, kg; constant before ignition and after burn-out.
    pub fn mass_kg(&self, t: f64) -> f64 {
        self.launch_mass_kg - self.mass_flow_kg_s() * t.min(self.burn_s).max(0.0)
    }

    /// Thrust at `t` seconds after ignition, N; zero before ignition and after burn-out.
    pub fn thrust_at_n(&self, t: f64) -> f64 {
        if (0.0..self.burn_s).contains(&t) { self.thrust_n() } else { 0.0 }
    }
}

/// Speed and height of a rocket that rises vertically from rest, `t` seconds after ignition and
/// not after burn-out, in uniform gravity `gravity_m_s2` and without air.
///
/// `None` if the motor is not sound or `t` is outside the burn. Nothing holds the rocket up: with
/// a thrust below its weight it sinks.
///
/// Sutton & Biblarz, *Rocket Propulsion Elements*, 7th ed., equations 4-19 and 4-21. Checked by
/// `reference/rocket_vertical.csv`, relative 1e-9.
pub fn vertical_ascent(motor: Motor, t: f64, gravity_m_s2: f64) -> Option<Ascent> {
    let motor = motor.checked()?;
    if !(0.0..=motor.burn_s).contains(&t) {
        return None;
    }
    let exhaust = motor.exhaust_speed_m_s();
    let mass = motor.mass_kg(t);
    let burnt_ratio = motor.mass_flow_kg_s() * t / mass;
    Some(Ascent {
        speed_m_s: exhaust * ln_1p(burnt_ratio) - gravity_m_s2 * t,
        height_m: exhaust * t * lag(burnt_ratio) - 0.5 * gravity_m_s2 * t * t,
    })
}

/// 1 − ln(1 + x)/x: the share of the exhaust speed by which the mean speed has caught up.
fn lag(x: f64) -> f64 {
    if x > 1e-2 {
        return 1.0 - ln_1p(x) / x;
    }
    // The alternating series x/2 − x²/3 + x³/4 ...; its ninth term is below 1e-17 here.
    (2..=10).rev().fold(0.0, |sum, n| x * (1.0 / f64::from(n) - sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsound_motors_have_no_ascent_and_do_not_panic() {
        for odd in [f64::NAN, -1.0, f64::INFINITY, 0.0] {
            let motor = Motor {
                launch_mass_kg: 2.0,
                burnout_mass_kg: 1.0,
                specific_impulse_s: 200.0,
                burn_s: odd,
            };
            let _ = (motor.mass_kg(odd), motor.thrust_at_n(odd));
            assert_eq!(vertical_ascent(motor, 0.5, STANDARD_GRAVITY), None);
        }
    }

    #[test]
    fn the_series_and_the_logarithm_meet() {
        let (below, above) = (lag(0.01), lag(0.01 + 1e-12));
        assert!((below - above).abs() < 1e-12, "{below} {above}");
    }
}
