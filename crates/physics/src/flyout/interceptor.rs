//! What a point-mass interceptor is made of, and the Earth that it flies over.

use super::air::StandardAir;
use crate::flight::drag::DragCurve;
use crate::flight::rocket::STANDARD_GRAVITY;

/// One burn of constant thrust and mass flow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Burn {
    /// Propellant burnt, kg.
    pub propellant_kg: f64,
    /// Specific impulse, s.
    pub specific_impulse_s: f64,
    /// Duration, s.
    pub burn_s: f64,
}

impl Burn {
    /// Propellant burnt in a second, kg/s.
    pub fn mass_flow_kg_s(&self) -> f64 {
        self.propellant_kg / self.burn_s
    }

    /// Thrust, N.
    pub fn thrust_n(&self) -> f64 {
        self.specific_impulse_s * STANDARD_GRAVITY * self.mass_flow_kg_s()
    }

    fn is_sound(&self) -> bool {
        self.propellant_kg >= 0.0
            && self.propellant_kg.is_finite()
            && self.specific_impulse_s >= 0.0
            && self.specific_impulse_s.is_finite()
            && self.burn_s > 0.0
            && self.burn_s.is_finite()
    }
}

/// A point-mass interceptor. Nothing of its seeker or autopilot is modelled: a command is obeyed
/// at once, up to what the air and the structure allow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interceptor<'a> {
    /// Mass when all has burnt, kg.
    pub burnout_mass_kg: f64,
    /// The burns, one after another from launch.
    pub burns: &'a [Burn],
    /// Reference area of the coefficients, m².
    pub area_m2: f64,
    /// Drag coefficient without lift, by Mach number.
    pub drag: &'a DragCurve,
    /// Factor k of the drag due to lift, C_D = C_D0 + k C_N².
    pub induced_drag: f64,
    /// Largest normal-force coefficient C_N.
    pub normal_coefficient: f64,
    /// Share of the thrust that can be turned sideways while a motor burns.
    pub side_thrust: f64,
    /// Largest lateral acceleration that the structure bears, g.
    pub lateral_limit_g: f64,
    /// Speed with which it leaves the launcher, m/s.
    pub launch_speed_m_s: f64,
    /// Navigation constant N of proportional navigation.
    pub navigation_constant: f64,
}

/// What burns between two moments of a fly-out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Phase {
    pub start_s: f64,
    pub end_s: f64,
    pub start_mass_kg: f64,
    pub mass_flow_kg_s: f64,
    pub thrust_n: f64,
}

impl Phase {
    pub fn mass_kg(&self, time_s: f64) -> f64 {
        self.start_mass_kg - self.mass_flow_kg_s * (time_s - self.start_s)
    }
}

impl Interceptor<'_> {
    /// Mass at launch, kg.
    pub fn launch_mass_kg(&self) -> f64 {
        self.burnout_mass_kg + self.burns.iter().map(|burn| burn.propellant_kg).sum::<f64>()
    }

    /// When the last motor has burnt, s after launch.
    pub fn burnout_s(&self) -> f64 {
        self.burns.iter().map(|burn| burn.burn_s).sum()
    }

    /// Whether the figures describe something: finite, masses, times and launch speed positive,
    /// the rest not negative.
    pub fn is_sound(&self) -> bool {
        let not_negative = [
            self.area_m2,
            self.induced_drag,
            self.normal_coefficient,
            self.side_thrust,
            self.lateral_limit_g,
            self.navigation_constant,
        ];
        self.burnout_mass_kg > 0.0
            && self.burnout_mass_kg.is_finite()
            && self.launch_speed_m_s > 0.0
            && self.launch_speed_m_s.is_finite()
            && self.burns.iter().all(Burn::is_sound)
            && not_negative.iter().all(|figure| *figure >= 0.0 && figure.is_finite())
    }

    /// The phase that follows after `past` burns; the last one, without thrust, has no end.
    pub(super) fn phase(&self, past: usize) -> Phase {
        let before = &self.burns[..past.min(self.burns.len())];
        let start_s = before.iter().map(|burn| burn.burn_s).sum();
        let burnt: f64 = before.iter().map(|burn| burn.propellant_kg).sum();
        let burn = self.burns.get(past);
        Phase {
            start_s,
            end_s: burn.map_or(f64::INFINITY, |burn| start_s + burn.burn_s),
            start_mass_kg: self.launch_mass_kg() - burnt,
            mass_flow_kg_s: burn.map_or(0.0, Burn::mass_flow_kg_s),
            thrust_n: burn.map_or(0.0, Burn::thrust_n),
        }
    }
}

/// The round, resting Earth and its air; with curvature and gravity zero it is empty space.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surroundings<A> {
    /// Density and speed of sound.
    pub air: A,
    /// Gravity at altitude zero, m/s²; it falls off with the square of the radius.
    pub gravity_m_s2: f64,
    /// One over the Earth's radius, 1/m; zero for a flat Earth.
    pub curvature_per_m: f64,
}

impl Surroundings<StandardAir> {
    /// Standard air over a sphere of 6371 km with standard gravity.
    pub fn standard() -> Self {
        Surroundings::with(StandardAir)
    }
}

impl<A> Surroundings<A> {
    /// Some air over a sphere of 6371 km with standard gravity.
    pub fn with(air: A) -> Self {
        Surroundings { air, gravity_m_s2: STANDARD_GRAVITY, curvature_per_m: 1.0 / 6_371_000.0 }
    }
}

/// A point seen from the Earth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Above {
    pub altitude_m: f64,
    /// Unit vector away from the Earth.
    pub up: [f64; 2],
    pub gravity_m_s2: f64,
}

impl<A> Surroundings<A> {
    /// How the point `x` along and `z` above the tangent at altitude zero is seen.
    pub(super) fn above(&self, [x, z]: [f64; 2]) -> Above {
        let curvature = self.curvature_per_m;
        let doubled = curvature * (x * x + z * z) + 2.0 * z;
        let square = 1.0 + curvature * doubled;
        let radii = square.sqrt();
        Above {
            altitude_m: doubled / (1.0 + radii),
            up: [curvature * x / radii, (1.0 + curvature * z) / radii],
            gravity_m_s2: self.gravity_m_s2 / square,
        }
    }

    /// What gravity takes on the way up from altitude zero, J/kg.
    pub(super) fn work(&self, altitude_m: f64) -> f64 {
        self.gravity_m_s2 * altitude_m / (1.0 + self.curvature_per_m * altitude_m)
    }

    /// The point at a ground range along the sphere and an altitude.
    pub(super) fn point(&self, ground_range_m: f64, altitude_m: f64) -> [f64; 2] {
        let angle = self.curvature_per_m * ground_range_m;
        if angle == 0.0 {
            return [ground_range_m, altitude_m];
        }
        let (sin, cos) = crate::math::sin_cos(angle);
        let (sin_half, _) = crate::math::sin_cos(0.5 * angle);
        let sag = 2.0 * sin_half * sin_half / self.curvature_per_m;
        [(1.0 / self.curvature_per_m + altitude_m) * sin, altitude_m * cos - sag]
    }
}
