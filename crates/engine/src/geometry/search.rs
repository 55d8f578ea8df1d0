//! When what stands between a radar and a flight changes: it rises, sets, crosses a coast.

use physics::earth::Geodetic;
use physics::frame::Position;
use physics::propagation::sea::SeaBetween;

use super::Fineness;
use super::profile::Interval;
use super::view::{Standing, View, Watcher};
use crate::plan::Path;
use crate::time::Time;

/// One radar along one piece of a path.
pub(super) struct Scout<'a> {
    pub path: &'a Path,
    pub watcher: &'a Watcher,
    pub piece: Interval,
    pub fineness: &'a Fineness,
    pace: Pace,
    /// What the sea between two heights was worked out to be.
    pub between: Option<SeaBetween>,
    /// Till when no coast can come under the flight or its mirror.
    clear_until: Time,
}

/// How fast a flight is along a piece, at most.
#[derive(Clone, Copy)]
pub(super) struct Pace {
    /// Over the ground, and up or down, m/s.
    pub speed: f64,
    pub climb: f64,
}

/// Moments of a piece at which its pace is taken.
const PACES: i64 = 32;
/// What is asked for again at the latest after so many steps of the search.
const LONGEST_STRIDE: i64 = 30;
/// The same where hills stand between radar and a flight far above them.
const OVER_HILLS: i64 = 8;
/// The same where a coast may come under the flight or its mirror.
const OVER_SEA: i64 = 8;
/// A flight so far above all ground is far above the hills, m.
const FAR_ABOVE_M: f64 = 500.0;
/// Radians that such a flight may turn between two questions.
const TURN_OVER_HILLS: f64 = 0.005;

impl<'a> Scout<'a> {
    pub fn new(path: &'a Path, watcher: &'a Watcher, piece: Interval, fine: &'a Fineness) -> Self {
        let mut pace = Pace { speed: 1.0, climb: 0.0 };
        let step = (piece.set - piece.rise).micros() / PACES;
        let mut before: Option<(Position<_>, f64)> = None;
        for i in 0..=PACES {
            let place = path.at_end_of(piece, piece.rise + Time::from_micros(step * i));
            let now = (physics::earth::to_ecef(place), place.h_m);
            if let (Some(before), true) = (before, step > 0) {
                let seconds = Time::from_micros(step).seconds();
                pace.speed = pace.speed.max(1.1 * now.0.distance(before.0) / seconds);
                pace.climb = pace.climb.max(1.1 * (now.1 - before.1).abs() / seconds);
            }
            before = Some(now);
        }
        Self { path, watcher, piece, fineness: fine, pace, between: None, clear_until: piece.rise }
    }

    fn standing(&mut self, tau: Time) -> (Standing, View, Geodetic) {
        let place = self.path.at_end_of(self.piece, tau);
        let view = self.watcher.view(place);
        (self.watcher.standing(place, &view, &mut self.between), view, place)
    }

    /// The piece cut into spans in which nothing changes at once.
    pub fn spans(&mut self) -> Vec<(Interval, Standing)> {
        let Interval { rise: begin, set: end } = self.piece;
        let mut spans = Vec::new();
        let (mut now, mut view, mut place) = self.standing(begin);
        let (mut rise, mut before) = (begin, begin);
        while before < end {
            let next = (before + self.stride(before, &view, place, now)).min(end);
            let (then, view_then, place_then) = self.standing(next);
            if then == now {
                (before, view, place) = (next, view_then, place_then);
                continue;
            }
            let edge = self.edge(before, next, now);
            spans.push((Interval { rise, set: edge - Time::from_micros(1) }, now));
            (now, view, place) = self.standing(edge);
            (rise, before) = (edge, edge);
        }
        spans.push((Interval { rise, set: end }, now));
        spans
    }

    /// The first moment after `before` at which things no longer stand as they did; they do not
    /// at `after`.
    fn edge(&mut self, before: Time, after: Time, standing: Standing) -> Time {
        let within = if self.watcher.has_hills() { self.fineness.edge.micros() } else { 1 };
        let (mut low, mut high) = (before, after);
        while (high - low).micros() > within {
            let middle = Time::from_micros(low.micros() + (high - low).micros() / 2);
            if self.standing(middle).0 == standing {
                low = middle;
            } else {
                high = middle;
            }
        }
        high
    }

    /// After what time to ask again: no later than the horizon or the limit of range can be
    /// reached, and soon where hills, coasts or lobes may come between.
    fn stride(&mut self, now: Time, view: &View, place: Geodetic, standing: Standing) -> Time {
        let (watcher, h_m) = (self.watcher, place.h_m);
        let Pace { speed, climb } = self.pace;
        // The horizon runs out as the square root of height.
        let radius = watcher.earth().radius_m();
        let running = climb * (0.5 * radius / h_m.max(10.0)).sqrt();
        let to_horizon = view.margin_m.abs() / (3.0 * (speed + running));
        let to_limit = (view.slant_m - watcher.farthest_m()).abs() / speed;
        let mut longest = LONGEST_STRIDE;
        if view.slant_m <= watcher.farthest_m() + speed * self.fineness.search.seconds() {
            if watcher.has_sea() {
                longest = longest.min(self.clear_of_coasts(now, view, place).max(OVER_SEA));
            }
            if watcher.has_hills() && (standing.in_sight || view.margin_m > -LIT_BEYOND_M) {
                let over = h_m > watcher.highest_m() + FAR_ABOVE_M;
                let turn = TURN_OVER_HILLS * view.slant_m / speed / self.fineness.search.seconds();
                longest = longest.min(if over { (turn as i64).clamp(1, OVER_HILLS) } else { 1 });
            }
        }
        let search = self.fineness.search.micros();
        let safe = Time::from_seconds(to_horizon.min(to_limit)).micros();
        Time::from_micros(safe.clamp(search, search * longest))
    }
}

impl Scout<'_> {
    /// For how many steps of the search no coast can come between; asked again when they are over.
    fn clear_of_coasts(&mut self, now: Time, view: &View, place: Geodetic) -> i64 {
        if self.clear_until <= now {
            let clear_s = self.watcher.clear_of_coasts_s(place, view, self.pace, &self.between);
            self.clear_until = now + Time::from_seconds(clear_s);
        }
        (self.clear_until - now).micros() / self.fineness.search.micros()
    }
}

/// Hills can lift a flight's horizon by no more than this.
const LIT_BEYOND_M: f64 = 1_000.0;

impl Path {
    /// Where the flight is inside a piece, its last moment included (which the path as a whole
    /// gives to the next piece).
    pub(super) fn at_end_of(&self, piece: Interval, tau: Time) -> Geodetic {
        if tau == piece.set && tau > piece.rise { self.just_before(tau) } else { self.at(tau) }
    }
}
