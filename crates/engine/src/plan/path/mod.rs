//! Where a flight goes: prepared pieces, one after another.

mod ballistic;
mod curve;
mod hold;
mod leg;
mod table;

pub use ballistic::{Arc, Rocket, ballistic};
pub use hold::Hold;
pub use leg::{Contour, Leg, elevation};
pub use table::{Fix, Table};

use physics::earth::{Geodetic, to_ecef, to_geodetic};
use physics::frame::{Ecef, Position, Vector};

use self::curve::Curve;
use crate::time::Time;

/// One piece of a path. A path is never made in the loop.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Along a geodesic at constant ground speed, the height changing evenly.
    Leg(Leg),
    /// Along a geodesic at a height above the ground.
    Contour(Contour),
    /// At a point or round it.
    Hold(Hold),
    /// By a table of moments and places: recorded traffic, ballistic flights.
    Table(Table),
}

impl Piece {
    /// How long it takes.
    pub fn duration(&self) -> Time {
        match self {
            Self::Leg(leg) => leg.duration(),
            Self::Contour(contour) => contour.duration(),
            Self::Hold(hold) => hold.duration,
            Self::Table(table) => table.duration(),
        }
    }

    /// After how long it repeats itself, if it does.
    pub(crate) fn circuit(&self) -> Option<Time> {
        match self {
            Self::Hold(hold) => hold.circuit(),
            Self::Leg(_) | Self::Contour(_) | Self::Table(_) => None,
        }
    }

    fn at(&self, since_start: Time) -> Geodetic {
        match self {
            Self::Leg(leg) => leg.at(since_start),
            Self::Contour(contour) => contour.at(since_start),
            Self::Hold(hold) => hold.at(since_start),
            Self::Table(table) => table.at(since_start),
        }
    }
}

/// What counts as a little, for velocities: errs by some 1e-7 m/s.
const INSTANT: Time = Time::from_micros(10_000);

/// A list of pieces, each with the moment at which it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    pieces: Vec<(Time, Piece)>,
    /// What each piece passes over, to be read quickly.
    curves: Vec<Option<Curve>>,
    duration: Time,
}

impl Path {
    /// Pieces in the order in which they are flown; at least one.
    pub fn new(pieces: Vec<Piece>) -> Self {
        assert!(!pieces.is_empty(), "a path has at least one piece");
        let mut begin = Time::ZERO;
        let mut timed = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let duration = piece.duration();
            timed.push((begin, piece));
            begin = begin + duration;
        }
        let curves = timed.iter().map(|(_, piece)| Curve::of(piece)).collect();
        Self { pieces: timed, curves, duration: begin }
    }

    /// From start to arrival.
    pub fn duration(&self) -> Time {
        self.duration
    }

    /// The pieces with the moments (since the flight's start) at which they begin.
    pub fn pieces(&self) -> &[(Time, Piece)] {
        &self.pieces
    }

    /// Where the flight is as `tau` is reached, by the piece that ends there.
    pub(crate) fn just_before(&self, tau: Time) -> Geodetic {
        let (begin, piece) = &self.pieces[self.ending_at(tau)];
        piece.at(tau - *begin)
    }

    /// Its velocity as `tau` is reached, by the piece that ends there.
    pub(crate) fn velocity_just_before(&self, tau: Time) -> Vector<Ecef> {
        self.velocity_on(self.ending_at(tau), tau)
    }

    /// Where the flight is at `tau` after its start; before it at the first point, after its
    /// arrival at the last.
    pub fn at(&self, tau: Time) -> Geodetic {
        let tau = tau.clamp(Time::ZERO, self.duration);
        let (begin, piece) = &self.pieces[self.flown_at(tau)];
        piece.at(tau - *begin)
    }

    /// Where it is and its height above the ellipsoid, m: the same as [`Path::at`] to 2 mm, but
    /// quick enough for the loop.
    pub(crate) fn fix(&self, tau: Time) -> (Position<Ecef>, f64) {
        let tau = tau.clamp(Time::ZERO, self.duration);
        let flown = self.flown_at(tau);
        self.fix_on(flown, tau - self.pieces[flown].0)
    }

    /// The same on a piece, since its beginning.
    fn fix_on(&self, number: usize, since: Time) -> (Position<Ecef>, f64) {
        match (&self.curves[number], &self.pieces[number].1) {
            (Some(curve), piece) => {
                let (way, height) = piece.along(since);
                (curve.at(way, height), height)
            }
            (None, Piece::Table(table)) => {
                let place = table.place(since);
                (place, to_geodetic(place).h_m)
            }
            (None, piece) => {
                let place = piece.at(since);
                (to_ecef(place), place.h_m)
            }
        }
    }

    /// Its velocity relative to the turning Earth at `tau` after its start, m/s; at its ends that
    /// of the first and the last moment.
    pub fn velocity(&self, tau: Time) -> Vector<Ecef> {
        let tau = tau.clamp(Time::ZERO, self.duration);
        self.velocity_on(self.flown_at(tau), tau)
    }

    /// Velocity on a piece: what it moves from a little before to a little after.
    fn velocity_on(&self, number: usize, tau: Time) -> Vector<Ecef> {
        let (begin, piece) = &self.pieces[number];
        let (since, end) = (tau - *begin, piece.duration());
        let before = (since - INSTANT).clamp(Time::ZERO, end);
        let after = (since + INSTANT).clamp(Time::ZERO, end);
        let span = (after - before).seconds();
        if span <= 0.0 {
            return Vector::new(0.0, 0.0, 0.0);
        }
        (self.fix_on(number, after).0 - self.fix_on(number, before).0) * (1.0 / span)
    }

    fn flown_at(&self, tau: Time) -> usize {
        self.pieces.partition_point(|(begin, _)| *begin <= tau).saturating_sub(1)
    }

    fn ending_at(&self, tau: Time) -> usize {
        self.pieces.partition_point(|(begin, _)| *begin < tau).saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_velocity_is_that_of_the_piece() {
        let (a, b) = (Geodetic::new(0.0, 10.0, 0.0), Geodetic::new(0.0, 11.0, 1_000.0));
        let leg = Leg::new(a, b, 300.0);
        let half = leg.duration();
        let hover = Hold::hover(b, Time::from_seconds(60.0));
        let path = Path::new(vec![Piece::Leg(leg), Piece::Hold(hover)]);
        let climb = 1_000.0 / half.seconds();
        for tau in [Time::ZERO, Time::from_seconds(50.0), half - Time::from_micros(1)] {
            let grown = 1.0 + path.at(tau).h_m / 6_378_137.0;
            let expected = physics::math::hypot(300.0 * grown, climb);
            assert!((path.velocity(tau).length() - expected).abs() < 1e-4);
        }
        assert_eq!(path.velocity(half).length(), 0.0, "it hovers");
        assert!(path.velocity_just_before(half).length() > 299.0, "it came at its speed");
    }
}
