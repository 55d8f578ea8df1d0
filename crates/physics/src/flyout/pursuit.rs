//! A point mass under thrust, drag and gravity that steers by proportional navigation.
//!
//! Motion in one vertical plane. The command is N|v| times the rate of turn of the line of sight,
//! across the velocity (pure proportional navigation), plus what holds the weight across it; it
//! is cut at the lateral limit of structure, air and side thrust. Zarchan, *Tactical and
//! Strategic Missile Guidance*, 6th ed., chapters 2 and 8 (navigation, gravity compensation),
//! with drag and thrust as in its chapter 10. Proved against closed forms by the test flyout_closed_forms.

use super::air::Air;
use super::interceptor::{Interceptor, Phase, Surroundings};
use crate::flight::integrator::{Dop853, Motion, Tolerance};
use crate::flight::rocket::STANDARD_GRAVITY;
use crate::math::sin_cos;

/// What is chased: a point that moves straight and steadily, m and m/s in the plane of motion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aim {
    /// Position at launch: along the tangent of the launch site and above it.
    pub position_m: [f64; 2],
    /// Velocity.
    pub velocity_m_s: [f64; 2],
}

/// How the interceptor steers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steering {
    /// Not at all: thrust along the velocity, no lift.
    Unguided,
    /// By proportional navigation with its own constant.
    Proportional,
}

/// An interceptor on its way to an aim.
#[derive(Clone, Copy, Debug)]
pub struct Chase<'a, A> {
    /// What flies.
    pub interceptor: &'a Interceptor<'a>,
    /// Through what.
    pub surroundings: &'a Surroundings<A>,
    /// At what.
    pub aim: Aim,
    /// How.
    pub steering: Steering,
}

/// How the aim is seen from the interceptor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// Distance, m.
    pub range_m: f64,
    /// Speed at which the distance shrinks, m/s.
    pub closing_m_s: f64,
    /// Rate of turn of the line of sight, rad/s, positive from along to above.
    pub turn_rad_s: f64,
}

/// A fly-out on its way: position and velocity in the plane, in time since launch.
#[derive(Clone, Debug)]
pub struct Flyout<'a, A> {
    problem: Dop853<4, Burning<'a, A>>,
    tolerance: Tolerance<4>,
    past: usize,
}

#[derive(Clone, Copy, Debug)]
struct Burning<'a, A> {
    chase: Chase<'a, A>,
    phase: Phase,
}

impl<'a, A: Air + Copy> Flyout<'a, A> {
    /// The interceptor as it leaves a launcher at `altitude_m` at an elevation.
    pub fn launch(
        chase: Chase<'a, A>,
        altitude_m: f64,
        elevation_rad: f64,
        tolerance: Tolerance<4>,
    ) -> Self {
        let (sin, cos) = sin_cos(elevation_rad);
        let speed = chase.interceptor.launch_speed_m_s;
        let state = [0.0, altitude_m, speed * cos, speed * sin];
        let burning = Burning { chase, phase: chase.interceptor.phase(0) };
        Flyout { problem: Dop853::new(burning, 0.0, state, tolerance), tolerance, past: 0 }
    }

    /// Takes one step, not beyond `limit_s` nor beyond the end of a burn, and says whether it did.
    pub fn advance(&mut self, limit_s: f64) -> bool {
        let end_s = self.problem.motion().phase.end_s;
        let moved = self.problem.advance(limit_s.min(end_s));
        if self.problem.time() >= end_s {
            self.start_next_phase();
        }
        moved
    }

    /// Takes one step of a given length, whatever its error.
    pub fn advance_by(&mut self, step_s: f64) {
        self.problem.advance_by(step_s);
    }

    /// Time since launch, s.
    pub fn time_s(&self) -> f64 {
        self.problem.time()
    }

    /// Position, m: along the tangent of the launch site and above it.
    pub fn position_m(&self) -> [f64; 2] {
        let &[x, z, ..] = self.problem.state();
        [x, z]
    }

    /// Velocity, m/s.
    pub fn velocity_m_s(&self) -> [f64; 2] {
        let &[.., vx, vz] = self.problem.state();
        [vx, vz]
    }

    /// Speed, m/s.
    pub fn speed_m_s(&self) -> f64 {
        let [vx, vz] = self.velocity_m_s();
        (vx * vx + vz * vz).sqrt()
    }

    /// Altitude above the surface, m.
    pub fn altitude_m(&self) -> f64 {
        self.problem.motion().chase.surroundings.above(self.position_m()).altitude_m
    }

    /// Lateral acceleration that could be commanded now, g.
    pub fn lateral_available_g(&self) -> f64 {
        let burning = self.problem.motion();
        let speed = self.speed_m_s();
        let (density, _) = burning.chase.surroundings.air.density_and_sound(self.altitude_m());
        let force = burning.turning_force(0.5 * density * speed * speed);
        burning.lateral_limit(force, self.problem.time()) / STANDARD_GRAVITY
    }

    /// How the aim is seen now.
    pub fn sight(&self) -> Sight {
        self.problem.motion().chase.aim.seen(self.problem.time(), self.problem.state())
    }

    fn start_next_phase(&mut self) {
        self.past += 1;
        let chase = self.problem.motion().chase;
        let burning = Burning { chase, phase: chase.interceptor.phase(self.past) };
        let (time, state) = (self.problem.time(), *self.problem.state());
        self.problem = Dop853::new(burning, time, state, self.tolerance);
    }
}

impl Aim {
    fn seen(&self, time_s: f64, state: &[f64; 4]) -> Sight {
        let &[x, z, vx, vz] = state;
        let [ux, uz] = self.velocity_m_s;
        let rx = self.position_m[0] + ux * time_s - x;
        let rz = self.position_m[1] + uz * time_s - z;
        let (wx, wz) = (ux - vx, uz - vz);
        let square = rx * rx + rz * rz;
        let range_m = square.sqrt();
        Sight {
            range_m,
            closing_m_s: -(rx * wx + rz * wz) / range_m,
            turn_rad_s: (rx * wz - rz * wx) / square,
        }
    }
}

impl<A: Air> Burning<'_, A> {
    /// Largest force across the velocity, N: of the air and of the thrust turned aside.
    fn turning_force(&self, pressure: f64) -> (f64, f64) {
        let it = self.chase.interceptor;
        (pressure * it.area_m2 * it.normal_coefficient, it.side_thrust * self.phase.thrust_n)
    }

    fn lateral_limit(&self, (of_air, of_thrust): (f64, f64), time_s: f64) -> f64 {
        let structure = self.chase.interceptor.lateral_limit_g * STANDARD_GRAVITY;
        structure.min((of_air + of_thrust) / self.phase.mass_kg(time_s))
    }

    /// Acceleration across the velocity, to its left, for a weight across it.
    fn command(&self, time_s: f64, state: &[f64; 4], speed: f64, weight: f64, limit: f64) -> f64 {
        match self.chase.steering {
            Steering::Unguided => 0.0,
            Steering::Proportional => {
                let turn = self.chase.aim.seen(time_s, state).turn_rad_s;
                let wanted = self.chase.interceptor.navigation_constant * speed * turn - weight;
                wanted.clamp(-limit.max(0.0), limit.max(0.0))
            }
        }
    }
}

impl<A: Air> Motion<4> for Burning<'_, A> {
    fn rates(&self, time_s: f64, state: &[f64; 4]) -> [f64; 4] {
        let &[x, z, vx, vz] = state;
        let it = self.chase.interceptor;
        let above = self.chase.surroundings.above([x, z]);
        let (density, sound) = self.chase.surroundings.air.density_and_sound(above.altitude_m);
        let speed = (vx * vx + vz * vz).sqrt();
        let along = [vx / speed, vz / speed];
        let left = [-along[1], along[0]];
        let gravity = [-above.gravity_m_s2 * above.up[0], -above.gravity_m_s2 * above.up[1]];
        let weight = gravity[0] * left[0] + gravity[1] * left[1];
        let mass = self.phase.mass_kg(time_s);
        let pressed_area = 0.5 * density * speed * speed * it.area_m2;

        let force = self.turning_force(0.5 * density * speed * speed);
        let limit = self.lateral_limit(force, time_s);
        let across = self.command(time_s, state, speed, weight, limit);
        let lift = (across.abs() * mass - force.1).max(0.0);
        let lift_drag = if lift > 0.0 { it.induced_drag * lift * lift / pressed_area } else { 0.0 };
        let drag = pressed_area * it.drag.at(speed / sound) + lift_drag;
        let push = (self.phase.thrust_n - drag) / mass;
        [
            vx,
            vz,
            push * along[0] + across * left[0] + gravity[0],
            push * along[1] + across * left[1] + gravity[1],
        ]
    }
}
