//! Where a jammer is to a radar, over its own time.

use physics::math::exp;

use super::jamming::Direction;
use super::watch::NEPERS_A_DB;
use crate::geometry::{Interval, Knot, Profile};
use crate::time::Time;

/// A jammer on one of its ways before one radar.
#[derive(Clone, Debug, Default)]
pub(crate) struct Source {
    /// From the first moment in sight to the last.
    pub sight: Option<Interval>,
    knots: Vec<Mark>,
    /// Even spans of [`SPAN`] from the first knot on.
    spans: Vec<Span>,
}

/// A jammer over a short while.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    /// The last knot at or before its beginning.
    knot: u32,
    /// Spreading and losses one way, as a ratio to 1 m: least (nothing, where it is not in sight
    /// all the time) and most.
    pub least: f64,
    pub most: f64,
    /// Between which directions it stays.
    pub from: Direction,
    pub to: Direction,
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

/// Length of a span.
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
        let known = self.over(tau)?.knot;
        self.between(self.last_before(tau, known as usize), tau)
    }

    /// The span of a moment; nothing where it is never in sight that early or that late.
    pub fn over(&self, tau: Time) -> Option<&Span> {
        let since = (tau - self.knots.first()?.tau).micros();
        self.spans.get(usize::try_from(since.div_euclid(SPAN)).ok()?)
    }

    /// The last knot at or before a moment, from a known one on.
    fn last_before(&self, tau: Time, known: usize) -> usize {
        let later = self.knots[known + 1..].iter().take_while(|mark| mark.tau <= tau);
        known + later.count()
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

    /// What holds between two moments: what lies between knots lies between their values.
    fn bounded(&self, from: Time, until: Time) -> Span {
        let first = self.last_before(from, 0);
        let mut span = Span {
            knot: first as u32,
            least: f64::INFINITY,
            most: 0.0,
            from: [f64::INFINITY; 2],
            to: [f64::NEG_INFINITY; 2],
        };
        let last = first + self.knots[first..].partition_point(|mark| mark.tau < until);
        for mark in &self.knots[first..(last + 1).min(self.knots.len())] {
            let level = exp(mark.level_db * NEPERS_A_DB);
            (span.least, span.most) = (span.least.min(level), span.most.max(level));
            for k in 0..2 {
                span.from[k] = span.from[k].min(mark.direction[k]);
                span.to[k] = span.to[k].max(mark.direction[k]);
            }
        }
        let seen = |pair: &[Mark]| !pair[0].ends || pair[1].tau - pair[0].tau <= INSTANT;
        let whole = last < self.knots.len() && self.knots[first..=last].windows(2).all(seen);
        if !whole || self.knots[first].tau > from {
            span.least = 0.0;
        }
        span
    }
}

const INSTANT: Time = Time::from_micros(1);

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
        source.spans = (0..46).map(whole).map(|(a, b)| source.bounded(a, b)).collect();
        source
    }

    #[test]
    fn a_span_bounds_every_moment_in_it() {
        let source = wave(80);
        let mut seen_throughout = 0;
        for i in 0..60_000 {
            let tau = Time::from_seconds(0.0123 * f64::from(i));
            let Some(span) = source.over(tau) else { continue };
            let Some((level, direction)) = source.at(tau) else {
                assert_eq!(span.least, 0.0, "{tau:?}");
                continue;
            };
            seen_throughout += u32::from(span.least > 0.0);
            let level = exp(level * NEPERS_A_DB);
            assert!(span.least * (1.0 - 1e-9) <= level && level <= span.most * (1.0 + 1e-9));
            for (k, d) in direction.into_iter().enumerate() {
                assert!(span.from[k] - 1e-9 <= d && d <= span.to[k] + 1e-9);
            }
        }
        assert!(seen_throughout > 50_000);
    }
}
