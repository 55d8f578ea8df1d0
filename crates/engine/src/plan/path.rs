//! Where a flight goes: prepared pieces, one after another.

use physics::earth::{Geodetic, geodesic};

use crate::time::Time;

/// One piece of a path. More kinds stand beside the leg as flights of more kinds come; a path is
/// never made in the loop.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Along a geodesic at constant ground speed, the height changing evenly.
    Leg(Leg),
}

/// A geodesic leg.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg {
    /// Where it starts.
    pub from: Geodetic,
    /// Where it ends.
    pub to: Geodetic,
    /// Speed over the ground, m/s.
    pub speed: f64,
    line: geodesic::Line,
    length: f64,
}

impl Leg {
    /// From one point to another at a ground speed in m/s.
    pub fn new(from: Geodetic, to: Geodetic, speed: f64) -> Self {
        let course = geodesic::inverse(from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg);
        Self {
            from,
            to,
            speed,
            line: geodesic::Line::new(from.lat_deg, from.lon_deg, course.azi1_deg),
            length: course.s12_m,
        }
    }

    /// How long it takes.
    pub fn duration(&self) -> Time {
        Time::from_seconds(self.length / self.speed)
    }

    fn at(&self, since_start: Time) -> Geodetic {
        let flown = (self.speed * since_start.seconds()).min(self.length);
        let share = if self.length > 0.0 { flown / self.length } else { 0.0 };
        let point = self.line.at(flown);
        Geodetic {
            lat_deg: point.lat2_deg,
            lon_deg: point.lon2_deg,
            h_m: self.from.h_m + (self.to.h_m - self.from.h_m) * share,
        }
    }
}

impl Piece {
    /// How long it takes.
    pub fn duration(&self) -> Time {
        match self {
            Self::Leg(leg) => leg.duration(),
        }
    }

    fn at(&self, since_start: Time) -> Geodetic {
        match self {
            Self::Leg(leg) => leg.at(since_start),
        }
    }
}

/// A list of pieces, each with the moment at which it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    pieces: Vec<(Time, Piece)>,
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
        Self { pieces: timed, duration: begin }
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
        let piece = self.pieces.partition_point(|(begin, _)| *begin < tau).saturating_sub(1);
        let (begin, piece) = &self.pieces[piece];
        piece.at(tau - *begin)
    }

    /// Where the flight is at `tau` after its start; before it at the first point, after its
    /// arrival at the last.
    pub fn at(&self, tau: Time) -> Geodetic {
        let tau = tau.clamp(Time::ZERO, self.duration);
        let piece = self.pieces.partition_point(|(begin, _)| *begin <= tau).saturating_sub(1);
        let (begin, piece) = &self.pieces[piece];
        piece.at(tau - *begin)
    }
}
