//! Boosted ballistic flight: a burning motor, then a fall.
//!
//! One stage of constant thrust and mass flow, steered by a simple programme; after burn-out the
//! body coasts and re-enters as in [`super::fall`]. The textbook model of Zipfel, *Modeling and
//! Simulation of Aerospace Vehicle Dynamics*, 2nd ed., section 8.3, with thrust in the direction
//! of the programme and no lift. Proved against the vertical rocket, against [`super::fall`] and
//! by the constancy of the Jacobi integral after burn-out.

use super::drag::DragCurve;
use super::fall::{self, Body, Fall, Impact, MOST_STEPS, State, TIGHT};
use super::field::free_acceleration;
use super::integrator::{Dop853, Motion, Piece};
use super::rocket::Motor;
use crate::earth::Geodetic;
use crate::frame::{Enu, Site, Vector};
use crate::math::sin_cos;

/// Where the thrust points while the motor burns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Steering {
    /// In the direction of launch, fixed to the Earth, until burn-out.
    ConstantPitch,
    /// In the direction of launch for some seconds, then along the velocity over the Earth, so
    /// that gravity alone turns the path.
    GravityTurn {
        /// How long the direction of launch is held, s.
        hold_s: f64,
    },
}

/// A missile of one stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Missile<'a> {
    /// The motor and the masses at its ends.
    pub motor: Motor,
    /// Reference area of the drag while the motor burns, m².
    pub area_m2: f64,
    /// Drag coefficient by Mach number while the motor burns.
    pub drag: &'a DragCurve,
    /// What flies on after burn-out.
    pub body: Body<'a>,
    /// The pitch programme.
    pub steering: Steering,
}

/// A start from rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Launch {
    /// Where.
    pub place: Geodetic,
    /// Azimuth of the first movement, degrees clockwise from north.
    pub azimuth_deg: f64,
    /// Elevation of the first movement, degrees above the horizontal.
    pub elevation_deg: f64,
}

impl Launch {
    /// Unit vector of the launch direction at the site.
    fn direction(&self) -> Vector<Enu> {
        let (sin_azimuth, cos_azimuth) = sin_cos(self.azimuth_deg.to_radians());
        let (sin_elevation, cos_elevation) = sin_cos(self.elevation_deg.to_radians());
        Vector::new(cos_elevation * sin_azimuth, cos_elevation * cos_azimuth, sin_elevation)
    }
}

/// A missile under thrust.
#[derive(Clone, Copy, Debug)]
struct Boost<'a> {
    missile: Missile<'a>,
    /// Launch direction, Earth-fixed.
    direction: [f64; 3],
    along_velocity: bool,
}

impl Motion<6> for Boost<'_> {
    fn rates(&self, time_s: f64, numbers: &[f64; 6]) -> [f64; 6] {
        let &[x, y, z, vx, vy, vz] = numbers;
        let speed = (vx * vx + vy * vy + vz * vz).sqrt();
        let mass = self.missile.motor.mass_kg(time_s);
        let push = self.missile.motor.thrust_n() / mass;
        let heading = if self.along_velocity && speed > 0.0 {
            [vx / speed, vy / speed, vz / speed]
        } else {
            self.direction
        };
        let area = self.missile.area_m2;
        let braking = if area == 0.0 {
            0.0
        } else {
            area / mass * fall::braking_per_area(numbers, self.missile.drag)
        };
        let [ax, ay, az] = free_acceleration([x, y, z], [vx, vy, vz]);
        [
            vx,
            vy,
            vz,
            ax - braking * vx + push * heading[0],
            ay - braking * vy + push * heading[1],
            az - braking * vz + push * heading[2],
        ]
    }
}

/// A boosted flight on its way, piece by piece; no piece crosses burn-out.
#[derive(Clone, Debug)]
pub struct Ascent<'a> {
    missile: Missile<'a>,
    phase: Phase<'a>,
    steps_left: u32,
}

#[derive(Clone, Debug)]
enum Phase<'a> {
    Boost(Dop853<6, Boost<'a>>),
    Coast(Fall<'a>),
}

impl<'a> Ascent<'a> {
    /// A missile at the moment of ignition, at rest on the Earth.
    ///
    /// `None` if its motor is not sound, the direction is not held for a positive time, or the
    /// thrust does not lift it: the first acceleration then points down.
    pub fn new(missile: Missile<'a>, launch: Launch) -> Option<Self> {
        missile.motor.checked()?;
        let held = match missile.steering {
            Steering::ConstantPitch => true,
            Steering::GravityTurn { hold_s } => hold_s > 0.0,
        };
        let site = Site::new(launch.place);
        let direction = site.turn_from_enu(launch.direction()).xyz();
        let state = State::at(launch.place, Vector::new(0.0, 0.0, 0.0));
        let boost = Boost { missile, direction, along_velocity: false };
        let [.., ax, ay, az] = boost.rates(0.0, &state.numbers());
        let rises = site.turn_to_enu(Vector::new(ax, ay, az)).xyz()[2] > 0.0;
        (held && rises).then(|| Ascent {
            missile,
            phase: Phase::Boost(Dop853::new(boost, 0.0, state.numbers(), TIGHT)),
            steps_left: MOST_STEPS,
        })
    }

    /// The next piece of the flight, not beyond `limit_s` after ignition; `None` when that is
    /// reached, or when the motion cannot be followed (see [`Fall::next_piece`]).
    pub fn next_piece(&mut self, limit_s: f64) -> Option<Piece<6>> {
        let burn_s = self.missile.motor.burn_s;
        let problem = match &mut self.phase {
            Phase::Coast(fall) => return fall.next_piece(limit_s),
            Phase::Boost(problem) => problem,
        };
        self.steps_left = self.steps_left.checked_sub(1)?;
        let phase_end = match self.missile.steering {
            Steering::GravityTurn { hold_s } if problem.time() < hold_s => hold_s.min(burn_s),
            _ => burn_s,
        };
        let piece = problem.advance(limit_s.min(phase_end)).then(|| problem.piece())?;
        self.enter_next_phase(piece.end(), phase_end);
        Some(piece)
    }

    /// Starts a new problem where the rates jump, so that no step goes across.
    fn enter_next_phase(&mut self, time_s: f64, phase_end: f64) {
        let Phase::Boost(problem) = &self.phase else { return };
        if time_s < phase_end {
            return;
        }
        let numbers = *problem.state();
        self.phase = if time_s >= self.missile.motor.burn_s {
            let state = State::from_numbers(&numbers);
            Phase::Coast(Fall::new(self.missile.body, state, time_s))
        } else {
            let turning = Boost { along_velocity: true, ..*problem.motion() };
            Phase::Boost(Dop853::new(turning, time_s, numbers, TIGHT))
        };
    }
}

/// Where and when a launched missile comes down on the surface `ground_m` above the ellipsoid;
/// `None` if it does not lift off ([`Ascent::new`]) or is still up after `longest_s`.
pub fn impact(missile: Missile, launch: Launch, ground_m: f64, longest_s: f64) -> Option<Impact> {
    let mut ascent = Ascent::new(missile, launch)?;
    while let Some(piece) = ascent.next_piece(longest_s) {
        if let Some(time_s) = fall::landing(&piece, ground_m) {
            return Some(Impact { time_s, state: fall::state_in(&piece, time_s) });
        }
    }
    None
}
