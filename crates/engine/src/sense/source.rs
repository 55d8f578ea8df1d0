//! Where a jammer is to a radar, over its own time: exact at a moment, and bounded over a while.

use super::jamming::{Direction, Directions};
use crate::geometry::{Interval, Knot, Profile};
use crate::time::Time;

/// A jammer on one of its ways before one radar.
#[derive(Clone, Debug, Default)]
pub(crate) struct Source {
    /// From the first moment in sight to the last.
    pub sight: Option<Interval>,
    knots: Vec<Mark>,
    /// Over even spans of [`SPAN`] from the first knot on.
    spans: Vec<Option<Span>>,
}

/// A jammer at one moment.
#[derive(Clone, Copy, Debug)]
struct Mark {
    tau: Time,
    /// Spreading and losses one way, dB relative to 1 m.
    level_db: f64,
    direction: Direction,
    /// Is it out of sight from here to the next?
    ends: bool,
}

/// A jammer over a while.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub least_db: f64,
    pub most_db: f64,
    pub directions: Directions,
    /// Is it in sight all the time?
    pub throughout: bool,
}

/// Length of a span whose bounds are prepared.
const SPAN: i64 = 16_000_000;

impl Source {
    /// From what the radar sees of the jammer.
    pub fn of(profiles: &[Profile]) -> Self {
        let sights = || profiles.iter().flat_map(Profile::intervals);
        let rise = sights().map(|interval| interval.rise).min();
        let set = sights().map(|interval| interval.set).max();
        let sight = rise.zip(set).map(|(rise, set)| Interval { rise, set });
        let mut knots: Vec<Mark> = Vec::new();
        for stretch in profiles.iter().flat_map(Profile::stretches) {
            let mark = |knot: &Knot| Mark {
                tau: knot.tau,
                // Half of what an echo suffers.
                level_db: 0.5 * knot.level_db,
                direction: [knot.azimuth_deg, knot.elevation_deg],
                ends: false,
            };
            knots.extend(stretch.knots.iter().map(mark));
            if let Some(last) = knots.last_mut() {
                last.ends = true;
            }
        }
        let mut source = Self { sight, knots, spans: Vec::new() };
        if let (Some(first), Some(last)) = (source.knots.first(), source.knots.last()) {
            let count = (last.tau - first.tau).micros() / SPAN + 1;
            let begin = first.tau.micros();
            let span = |i: i64| {
                let from = begin + i * SPAN;
                source.bounded(Time::from_micros(from), Time::from_micros(from + SPAN))
            };
            source.spans = (0..count).map(span).collect();
        }
        source
    }

    /// Its level and direction at a moment of its own time; nothing where it is out of sight.
    pub fn at(&self, tau: Time) -> Option<(f64, Direction)> {
        self.between(self.knots.partition_point(|mark| mark.tau <= tau).checked_sub(1)?, tau)
    }

    fn between(&self, knot: usize, tau: Time) -> Option<(f64, Direction)> {
        let a = &self.knots[knot];
        if a.tau == tau {
            return Some((a.level_db, a.direction));
        }
        let b = self.knots.get(knot + 1).filter(|_| !a.ends)?;
        let share = (tau - a.tau).seconds() / (b.tau - a.tau).seconds();
        let mix = |x: f64, y: f64| x + (y - x) * share;
        let direction = [mix(a.direction[0], b.direction[0]), mix(a.direction[1], b.direction[1])];
        Some((mix(a.level_db, b.level_db), direction))
    }

    /// What holds over a while, by the prepared spans that it touches; nothing where it is out of
    /// sight all the time.
    pub fn over(&self, from: Time, until: Time) -> Option<Span> {
        let begin = self.knots.first()?.tau.micros();
        let place = |tau: i64| (tau - begin).div_euclid(SPAN);
        let (first, last) = (place(from.micros()), place(until.micros() - 1));
        let count = self.spans.len() as i64;
        let inside = first >= 0 && last < count;
        let mut over: Option<Span> = None;
        let mut throughout = inside;
        for i in first.max(0)..=last.min(count - 1) {
            match &self.spans[i as usize] {
                Some(span) => over = Some(over.map_or(*span, |known| known.with(span))),
                None => throughout = false,
            }
        }
        over.map(|span| Span { throughout: span.throughout && throughout, ..span })
    }

    /// The bounds between two moments: what lies between knots lies between their values.
    fn bounded(&self, from: Time, until: Time) -> Option<Span> {
        let first = self.knots.partition_point(|mark| mark.tau <= from).saturating_sub(1);
        let mut over: Option<Span> = None;
        let mut take = |(level, direction): (f64, Direction)| {
            let directions = Directions { least: direction, most: direction };
            let one = Span { least_db: level, most_db: level, directions, throughout: true };
            over = Some(over.map_or(one, |known| known.with(&one)));
        };
        let mut whole = self.knots.get(first).is_some_and(|mark| mark.tau <= from);
        for (i, mark) in self.knots.iter().enumerate().skip(first) {
            if mark.tau >= until {
                break;
            }
            for tau in [from.max(mark.tau), until] {
                let end = self.knots.get(i + 1).map_or(mark.tau, |next| next.tau);
                let seen = if tau.min(end) == end && !mark.ends {
                    self.knots.get(i + 1).map(|next| (next.level_db, next.direction))
                } else {
                    self.between(i, tau.min(end))
                };
                seen.map(&mut take);
            }
            let next = self.knots.get(i + 1).map(|next| next.tau);
            let joined = next.is_some_and(|next| next - mark.tau <= Time::from_micros(1));
            whole &= !mark.ends || joined;
        }
        over.map(|span| Span { throughout: whole, ..span })
    }
}

impl Span {
    fn with(&self, other: &Self) -> Self {
        let (a, b) = (&self.directions, &other.directions);
        let each = |x: Direction, y: Direction, pick: fn(f64, f64) -> f64| {
            [pick(x[0], y[0]), pick(x[1], y[1])]
        };
        Self {
            least_db: self.least_db.min(other.least_db),
            most_db: self.most_db.max(other.most_db),
            directions: Directions {
                least: each(a.least, b.least, f64::min),
                most: each(a.most, b.most, f64::max),
            },
            throughout: self.throughout && other.throughout,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wave(ends_at: usize) -> Source {
        let knots = (0..200_usize).map(|i| Mark {
            tau: Time::from_seconds(3.7 * i as f64),
            level_db: -60.0 + 5.0 * physics::math::sin(0.31 * i as f64),
            direction: [20.0 * physics::math::cos(0.2 * i as f64), 0.01 * i as f64],
            ends: i == ends_at || i == 199,
        });
        let mut source = Source { sight: None, knots: knots.collect(), spans: Vec::new() };
        let whole = |i: i64| (Time::from_micros(i * SPAN), Time::from_micros((i + 1) * SPAN));
        source.spans = (0..47).map(whole).map(|(a, b)| source.bounded(a, b)).collect();
        source
    }

    #[test]
    fn a_span_bounds_every_moment_in_it() {
        let source = wave(80);
        for i in 0..3_000 {
            let from = Time::from_seconds(0.25 * f64::from(i));
            let until = from + Time::from_seconds(f64::from(i % 37) + 0.5);
            let span = source.over(from, until);
            for k in 0..50_i64 {
                let tau = from + Time::from_micros((until - from).micros() * k / 50);
                let (span, seen) = (span, source.at(tau));
                match (span, seen) {
                    (Some(span), Some((level, direction))) => {
                        assert!(span.least_db - 1e-9 <= level && level <= span.most_db + 1e-9);
                        for (j, d) in direction.into_iter().enumerate() {
                            let (least, most) = (span.directions.least, span.directions.most);
                            assert!(least[j] - 1e-9 <= d && d <= most[j] + 1e-9);
                        }
                    }
                    (Some(span), None) => assert!(!span.throughout, "{tau:?}"),
                    (None, seen) => assert_eq!(seen, None),
                }
            }
        }
    }
}
