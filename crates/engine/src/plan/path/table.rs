//! By a table of moments and places, smooth in between: recorded traffic, ballistic flights.

use std::sync::Arc;

use physics::earth::{Geodetic, to_ecef, to_geodetic};
use physics::flight::fall::State;
use physics::flight::trajectory::Trajectory;
use physics::frame::{Ecef, Position, Vector};

use crate::time::Time;

/// Knots of time, place and velocity, with Hermite's cubic between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    trajectory: Arc<Trajectory>,
    duration: Time,
}

/// A moment in seconds since the piece begins, and where the flight is then.
pub type Fix = (f64, Geodetic);

impl Table {
    /// Through fixes, the first at 0 s. The velocity at each is that of the parabola through it
    /// and its neighbours (Bessel's rule; de Boor, *A Practical Guide to Splines*, ch. IV), so that
    /// the path turns without a kink. `None` if there are fewer than two fixes, the first is not
    /// at 0, or their moments do not rise.
    pub fn through(fixes: &[Fix]) -> Option<Self> {
        if fixes.len() < 2 || fixes[0].0 != 0.0 {
            return None;
        }
        let points: Vec<(f64, [f64; 3])> =
            fixes.iter().map(|(at, place)| (*at, to_ecef(*place).xyz())).collect();
        let knots = (0..points.len()).map(|i| {
            let [u, v, w] = slope(&points, i);
            let state = State { position: to_ecef(fixes[i].1), velocity: Vector::new(u, v, w) };
            (fixes[i].0, state)
        });
        Self::of(Trajectory::through(knots.collect())?)
    }

    /// A flight that physics has integrated, from its start to its end.
    pub fn of(trajectory: Trajectory) -> Option<Self> {
        let whole = trajectory.start_s() == 0.0;
        let duration = Time::from_seconds(trajectory.end_s());
        whole.then(|| Self { trajectory: Arc::new(trajectory), duration })
    }

    /// How long it takes.
    pub fn duration(&self) -> Time {
        self.duration
    }

    pub(super) fn at(&self, since_start: Time) -> Geodetic {
        to_geodetic(self.place(since_start))
    }

    pub(super) fn place(&self, since_start: Time) -> Position<Ecef> {
        let inside = since_start.seconds().clamp(0.0, self.trajectory.end_s());
        self.trajectory.position(inside).unwrap_or(self.trajectory.knots()[0].1.position)
    }
}

/// Velocity at a fix: of the parabola through it and its neighbours; straight where it has one.
fn slope(points: &[(f64, [f64; 3])], i: usize) -> [f64; 3] {
    let secant = |a: usize, b: usize| {
        let ((t, p), (u, q)) = (points[a], points[b]);
        (u - t, [0, 1, 2].map(|axis| (q[axis] - p[axis]) / (u - t)))
    };
    let last = points.len() - 1;
    if last == 1 {
        return secant(0, 1).1;
    }
    // The parabola through three fixes has at the middle one the secants weighed crosswise.
    let middle = i.clamp(1, last - 1);
    let ((before, p), (after, q)) = (secant(middle - 1, middle), secant(middle, middle + 1));
    let whole = before + after;
    let centre = [0, 1, 2].map(|axis| (p[axis] * after + q[axis] * before) / whole);
    match i {
        0 => [0, 1, 2].map(|axis| 2.0 * p[axis] - centre[axis]),
        _ if i == last => [0, 1, 2].map(|axis| 2.0 * q[axis] - centre[axis]),
        _ => centre,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Leg;

    #[test]
    fn a_table_of_a_leg_follows_it() {
        let (from, to) = (Geodetic::new(36.0, 35.0, 9_000.0), Geodetic::new(37.0, 37.0, 11_000.0));
        let leg = Leg::new(from, to, 240.0);
        let end = leg.duration().seconds();
        let fixes: Vec<Fix> = (0..=20)
            .map(|i| end * f64::from(i) / 20.0)
            .map(|t| (t, leg.at(Time::from_seconds(t))))
            .collect();
        let table = Table::through(&fixes).unwrap();
        for i in 0..=100 {
            let at = Time::from_seconds(end * f64::from(i) / 100.0);
            let off = to_ecef(table.at(at)).distance(to_ecef(leg.at(at)));
            assert!(off < 0.1, "{off} m at {at:?}");
        }
    }

    #[test]
    fn fixes_that_do_not_rise_are_no_table() {
        let place = Geodetic::new(1.0, 2.0, 3.0);
        assert_eq!(Table::through(&[(0.0, place)]), None);
        assert_eq!(Table::through(&[(0.0, place), (0.0, place)]), None);
        assert_eq!(Table::through(&[(1.0, place), (2.0, place)]), None);
        assert_eq!(Table::through(&[(0.0, place), (f64::NAN, place)]), None);
    }
}
