//! The point mass that falls through the air of the turning Earth.
//!
//! WGS-84 with J2, U.S. Standard Atmosphere 1976 at rest on the Earth, drag by Mach number. The
//! equations are those of Zipfel, *Modeling and Simulation of Aerospace Vehicle Dynamics*, 2nd
//! ed., section 8.3 (three degrees of freedom), written in the Earth-fixed frame. Checked by
//! `reference/fall_impact.csv`, `fall_history.csv` and the check cases of `reference/nesc`.

use super::drag::DragCurve;
use super::field::free_acceleration;
use super::integrator::{Dop853, Motion, Piece, Tolerance};
use crate::atmosphere;
use crate::earth::{Geodetic, to_geodetic};
use crate::frame::{Ecef, Enu, Position, Site, Vector};

/// Where a body is and how it moves over the Earth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Position.
    pub position: Position<Ecef>,
    /// Velocity relative to the turning Earth, m/s.
    pub velocity: Vector<Ecef>,
}

impl State {
    /// The state at a place with a velocity east, north and up of it, m/s.
    pub fn at(place: Geodetic, velocity: Vector<Enu>) -> Self {
        let site = Site::new(place);
        State { position: site.origin(), velocity: site.turn_from_enu(velocity) }
    }

    /// Geodetic place.
    pub fn place(&self) -> Geodetic {
        to_geodetic(self.position)
    }

    /// Velocity east, north and up of the place, m/s.
    pub fn local_velocity(&self) -> Vector<Enu> {
        Site::new(self.place()).turn_to_enu(self.velocity)
    }

    pub(super) fn from_numbers(numbers: &[f64; 6]) -> Self {
        let &[x, y, z, vx, vy, vz] = numbers;
        State { position: Position::new(x, y, z), velocity: Vector::new(vx, vy, vz) }
    }

    pub(super) fn numbers(&self) -> [f64; 6] {
        let [x, y, z] = self.position.xyz();
        let [vx, vy, vz] = self.velocity.xyz();
        [x, y, z, vx, vy, vz]
    }
}

/// A body without thrust.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Body<'a> {
    /// Reference area over mass, m²/kg.
    pub area_per_mass_m2_kg: f64,
    /// Drag coefficient by Mach number.
    pub drag: &'a DragCurve,
}

impl Motion<6> for Body<'_> {
    fn rates(&self, _: f64, numbers: &[f64; 6]) -> [f64; 6] {
        let &[x, y, z, vx, vy, vz] = numbers;
        let [ax, ay, az] = free_acceleration([x, y, z], [vx, vy, vz]);
        // Without drag there is no air to ask for, so that such a body may be anywhere.
        let braking = if self.area_per_mass_m2_kg == 0.0 {
            0.0
        } else {
            self.area_per_mass_m2_kg * braking_per_area(numbers, self.drag)
        };
        [vx, vy, vz, ax - braking * vx, ay - braking * vy, az - braking * vz]
    }
}

/// ½ρ C_D |v|, kg/(m² s): drag over reference area and velocity.
pub(super) fn braking_per_area(numbers: &[f64; 6], drag: &DragCurve) -> f64 {
    let &[x, y, z, vx, vy, vz] = numbers;
    let height = to_geodetic(Position::new(x, y, z)).h_m;
    let speed = (vx * vx + vy * vy + vz * vz).sqrt();
    let (density, sound) = density_and_sound(height);
    0.5 * density * speed * drag.at(speed / sound)
}

/// Density in kg/m³ and speed of sound in m/s, in one look below 86 km.
pub(crate) fn density_and_sound(height_m: f64) -> (f64, f64) {
    match atmosphere::at(height_m) {
        Some(air) => (air.density_kg_m3, air.sound_m_s),
        None => (atmosphere::density_kg_m3(height_m), atmosphere::sound_m_s(height_m)),
    }
}

/// The error a step may add; the falls of the tables end within a millimetre with it.
pub(super) const TIGHT: Tolerance<6> =
    Tolerance { relative: 1e-13, absolute: [1e-7, 1e-7, 1e-7, 1e-10, 1e-10, 1e-10] };

/// The end of a fall.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Impact {
    /// Time since the start of the fall, s.
    pub time_s: f64,
    /// State at the ground.
    pub state: State,
}

/// A fall on its way, piece by piece, without allocation.
#[derive(Clone, Debug)]
pub struct Fall<'a> {
    problem: Dop853<6, Body<'a>>,
    steps_left: u32,
}

/// Steps after which a motion is given up.
pub(super) const MOST_STEPS: u32 = 20_000;

impl<'a> Fall<'a> {
    /// A body let go in a state at a time in seconds.
    pub fn new(body: Body<'a>, state: State, time_s: f64) -> Self {
        Fall { problem: Dop853::new(body, time_s, state.numbers(), TIGHT), steps_left: MOST_STEPS }
    }

    /// The next piece of the motion, not beyond `limit_s`; `None` when that is reached, or when
    /// the motion cannot be followed: a number fails, the body is 5 km below the ellipsoid, or
    /// 20,000 steps were not enough.
    pub fn next_piece(&mut self, limit_s: f64) -> Option<Piece<6>> {
        self.steps_left = self.steps_left.checked_sub(1)?;
        self.problem.advance(limit_s).then(|| self.problem.piece())
    }
}

/// The state at a time within a piece of a fall.
pub fn state_in(piece: &Piece<6>, time_s: f64) -> State {
    State::from_numbers(&piece.at(time_s))
}

/// Where and when a body comes down on the surface `ground_m` above the ellipsoid, if it does
/// within `longest_s`. A body that starts at or below that surface must first rise above it.
///
/// With a still air and to 86 km exactly the standard one; above, density falls off with a scale
/// height of 5640 m. Checked by `reference/fall_impact.csv`, 0.05 m and 1e-4 s.
pub fn impact(body: Body, start: State, ground_m: f64, longest_s: f64) -> Option<Impact> {
    let mut fall = Fall::new(body, start, 0.0);
    while let Some(piece) = fall.next_piece(longest_s) {
        if let Some(time_s) = landing(&piece, ground_m) {
            return Some(Impact { time_s, state: state_in(&piece, time_s) });
        }
    }
    None
}

/// When a piece comes down through `ground_m`.
pub(super) fn landing(piece: &Piece<6>, ground_m: f64) -> Option<f64> {
    const WITHIN_S: f64 = 1e-9;
    let height =
        |_, numbers: &[f64; 6]| to_geodetic(State::from_numbers(numbers).position).h_m - ground_m;
    piece.falling(height, WITHIN_S)
}
