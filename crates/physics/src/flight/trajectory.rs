//! A flight as a dense table of positions and velocities.

use super::fall::{self, State};
use super::integrator::Piece;
use crate::frame::{Ecef, Position, Vector};

/// A flight by its states at rising times, cubic in between.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectory {
    knots: Vec<(f64, State)>,
}

impl Trajectory {
    /// The table of a flight given piece by piece, down to the surface `ground_m` above the
    /// ellipsoid. Knots are set so close that the cubic between them leaves the pieces by no more
    /// than `within_m` at the quarters of each interval.
    ///
    /// `None` if the pieces end before the flight comes down, or if `within_m` is not positive.
    pub fn of(
        pieces: impl IntoIterator<Item = Piece<6>>,
        ground_m: f64,
        within_m: f64,
    ) -> Option<Self> {
        if within_m.is_nan() || within_m <= 0.0 {
            return None;
        }
        let mut knots = Vec::new();
        for piece in pieces {
            let landing = fall::landing(&piece, ground_m);
            if knots.is_empty() {
                knots.push((piece.start(), fall::state_in(&piece, piece.start())));
            }
            append(&mut knots, &piece, landing.unwrap_or(piece.end()), within_m);
            if landing.is_some() {
                return Some(Trajectory { knots });
            }
        }
        None
    }

    /// The table through states at times in seconds; `None` unless there are at least two and the
    /// times rise.
    pub fn through(knots: Vec<(f64, State)>) -> Option<Self> {
        let rising = knots.windows(2).all(|pair| pair[0].0 < pair[1].0);
        (knots.len() >= 2 && rising).then_some(Trajectory { knots })
    }

    /// Time of the first knot, s.
    pub fn start_s(&self) -> f64 {
        self.knots[0].0
    }

    /// Time of coming down, s.
    pub fn end_s(&self) -> f64 {
        self.knots[self.knots.len() - 1].0
    }

    /// The knots: times in seconds and states.
    pub fn knots(&self) -> &[(f64, State)] {
        &self.knots
    }

    /// Position at a time in seconds; `None` before the start and after the end.
    pub fn position(&self, time_s: f64) -> Option<Position<Ecef>> {
        self.state(time_s).map(|state| state.position)
    }

    /// State at a time in seconds; `None` before the start and after the end. The velocity is
    /// that of the cubic.
    pub fn state(&self, time_s: f64) -> Option<State> {
        if !(self.start_s()..=self.end_s()).contains(&time_s) {
            return None;
        }
        let after = self.knots.partition_point(|knot| knot.0 <= time_s);
        let after = after.clamp(1, self.knots.len() - 1);
        Some(between(&self.knots[after - 1], &self.knots[after], time_s))
    }
}

/// Appends knots up to `end`, by halving the interval until the cubic fits.
fn append(knots: &mut Vec<(f64, State)>, piece: &Piece<6>, end: f64, within_m: f64) {
    // A piece halved twelve times is down to the noise of the pieces themselves.
    const SHORTEST: f64 = 1.0 / 4096.0;
    let whole = end - piece.start();
    let mut at = piece.start();
    while at < end {
        let mut step = end - at;
        let from = knots[knots.len() - 1];
        let mut to = (at + step, fall::state_in(piece, at + step));
        while step > SHORTEST * whole && misfit(piece, &from, &to) > within_m {
            step *= 0.5;
            to = (at + step, fall::state_in(piece, at + step));
        }
        knots.push(to);
        at = to.0;
    }
}

/// Largest distance between the cubic and the piece at the quarters of an interval, m.
fn misfit(piece: &Piece<6>, from: &(f64, State), to: &(f64, State)) -> f64 {
    [0.25, 0.5, 0.75].into_iter().fold(0.0, |worst: f64, share| {
        let time = from.0 + share * (to.0 - from.0);
        let exact = fall::state_in(piece, time).position;
        worst.max(between(from, to, time).position.distance(exact))
    })
}

/// Cubic Hermite interpolation of two states.
fn between(from: &(f64, State), to: &(f64, State), time_s: f64) -> State {
    let step = to.0 - from.0;
    if step <= 0.0 {
        return from.1;
    }
    let s = (time_s - from.0) / step;
    let (p, q) = (from.1.position.xyz(), to.1.position.xyz());
    let (u, v) = (from.1.velocity.xyz(), to.1.velocity.xyz());
    let (mut position, mut velocity) = ([0.0; 3], [0.0; 3]);
    for i in 0..3 {
        let rise = q[i] - p[i];
        let start_bend = step * u[i] - rise;
        let end_bend = rise - step * v[i];
        let bend = (1.0 - s) * start_bend + s * end_bend;
        position[i] = p[i] + s * (rise + (1.0 - s) * bend);
        let bend_rate = end_bend - start_bend;
        velocity[i] = (rise + (1.0 - 2.0 * s) * bend + s * (1.0 - s) * bend_rate) / step;
    }
    let [x, y, z] = position;
    let [vx, vy, vz] = velocity;
    State { position: Position::new(x, y, z), velocity: Vector::new(vx, vy, vz) }
}
