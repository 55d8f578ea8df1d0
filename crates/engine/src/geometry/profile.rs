//! What a radar would measure along one piece of a path, while there is line of sight.
//!
//! Knots stand so close that straight lines between them keep the signal to 0.004 dB and the
//! angles to 0.01 degrees. Each piece has knots of its own: what is known of one piece never
//! depends on what comes after it.

use super::{View, Watcher};
use crate::plan::Path;
use crate::time::Time;

/// A span of a flight's own time, ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// First moment.
    pub rise: Time,
    /// Last moment.
    pub set: Time,
}

/// The view at one moment of a flight's own time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Knot {
    /// When.
    pub tau: Time,
    /// Two-way spreading, dB relative to 1 m.
    pub spreading_db: f64,
    /// Azimuth in degrees, unwound: it runs on past north instead of jumping.
    pub azimuth_deg: f64,
    /// Elevation, degrees.
    pub elevation_deg: f64,
}

/// One piece of a path as a radar sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// When the piece begins and ends.
    pub piece: Interval,
    intervals: Vec<Interval>,
    knots: Vec<Vec<Knot>>,
}

/// Line of sight is looked for at this spacing; what rises and sets between two samples is missed.
const SEARCH_STEP: Time = Time::from_micros(1_000_000);
/// Knots stand no farther apart than this.
const WIDEST_STEP: Time = Time::from_micros(16_000_000);
/// Knots stand no closer than this.
const CLOSEST_STEP: Time = Time::from_micros(1_000);
/// Largest error of the signal between knots, dB.
const SIGNAL_TOLERANCE_DB: f64 = 0.004;
/// Largest error of an angle between knots, degrees.
const ANGLE_TOLERANCE_DEG: f64 = 0.01;

impl Profile {
    /// The profiles of all pieces of a path.
    pub(super) fn along(path: &Path, watcher: &Watcher) -> Vec<Self> {
        let ends = path.pieces().iter().skip(1).map(|(begin, _)| *begin);
        let ends = ends.chain(std::iter::once(path.duration()));
        path.pieces()
            .iter()
            .zip(ends)
            .map(|((begin, _), end)| Self::of(path, watcher, Interval { rise: *begin, set: end }))
            .collect()
    }

    fn of(path: &Path, watcher: &Watcher, piece: Interval) -> Self {
        let look = |tau: Time| watcher.view(path.at_end_of(piece, tau));
        let intervals = sightings(piece, |tau| look(tau).margin_m);
        let knots = intervals.iter().map(|interval| knots(*interval, look)).collect();
        Self { piece, intervals, knots }
    }

    /// The spans with line of sight, in order.
    pub fn intervals(&self) -> &[Interval] {
        &self.intervals
    }

    /// The knots of one such span.
    pub fn knots(&self, interval: usize) -> &[Knot] {
        &self.knots[interval]
    }
}

impl Path {
    /// Where the flight is inside a piece, its last moment included (which the path as a whole
    /// gives to the next piece).
    fn at_end_of(&self, piece: Interval, tau: Time) -> physics::earth::Geodetic {
        if tau == piece.set && tau > piece.rise { self.just_before(tau) } else { self.at(tau) }
    }
}

/// The spans in which `margin` is not negative, their ends to the microsecond.
fn sightings(piece: Interval, margin: impl Fn(Time) -> f64) -> Vec<Interval> {
    let mut found = Vec::new();
    let mut before = piece.rise;
    let mut open = (margin(before) >= 0.0).then_some(before);
    while before < piece.set {
        let now = (before + SEARCH_STEP).min(piece.set);
        match (open, margin(now) >= 0.0) {
            (None, true) => open = Some(crossing(before, now, |tau| margin(tau) >= 0.0)),
            (Some(rise), false) => {
                let out = crossing(before, now, |tau| margin(tau) < 0.0);
                found.push(Interval { rise, set: out - Time::from_micros(1) });
                open = None;
            }
            _ => {}
        }
        before = now;
    }
    found.extend(open.map(|rise| Interval { rise, set: piece.set }));
    found
}

/// The first microsecond at which `there` holds, given that it does not at `out` and does at `inside`.
fn crossing(mut out: Time, mut inside: Time, there: impl Fn(Time) -> bool) -> Time {
    while (inside - out).micros() > 1 {
        let middle = Time::from_micros(out.micros() + (inside - out).micros() / 2);
        if there(middle) {
            inside = middle;
        } else {
            out = middle;
        }
    }
    inside
}

fn knots(interval: Interval, look: impl Fn(Time) -> View) -> Vec<Knot> {
    let knot = |tau: Time, near_deg: f64| {
        let view = look(tau);
        Knot {
            tau,
            spreading_db: view.spreading_db(),
            azimuth_deg: unwound(view.azimuth_deg, near_deg),
            elevation_deg: view.elevation_deg,
        }
    };
    let mut knots = vec![knot(interval.rise, 180.0)];
    let mut from = knots[0];
    while from.tau < interval.set {
        let mut to = knot((from.tau + WIDEST_STEP).min(interval.set), from.azimuth_deg);
        loop {
            let span = (to.tau - from.tau).micros();
            let middle = knot(Time::from_micros(from.tau.micros() + span / 2), from.azimuth_deg);
            if span <= CLOSEST_STEP.micros() || straight_enough(&from, &middle, &to) {
                break;
            }
            to = middle;
        }
        knots.push(to);
        from = to;
    }
    knots
}

/// The same direction as `azimuth_deg`, within half a turn of `near_deg`.
fn unwound(azimuth_deg: f64, near_deg: f64) -> f64 {
    azimuth_deg - 360.0 * ((azimuth_deg - near_deg) / 360.0).round()
}

fn straight_enough(from: &Knot, middle: &Knot, to: &Knot) -> bool {
    let off = |read: fn(&Knot) -> f64| (0.5 * (read(from) + read(to)) - read(middle)).abs();
    off(|k| k.spreading_db) <= SIGNAL_TOLERANCE_DB
        && off(|k| k.azimuth_deg) <= ANGLE_TOLERANCE_DEG
        && off(|k| k.elevation_deg) <= ANGLE_TOLERANCE_DEG
}
