//! When a radar looks at a flight: the scan laws. Another law is another arm here.

use crate::plan::{Scan, Value};
use crate::time::Time;

/// How looks at one flight follow each other under a law.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beat {
    /// Seconds from one turn of the scan to the next, while nothing is tracked.
    pub search: Value,
    /// The same while the flight is tracked.
    pub track: Value,
    /// At which part of a turn the beam passes a flight.
    pub sweep: Sweep,
    /// Has the radar one phase for all flights, or does each flight have its own?
    pub one_phase: bool,
}

/// Where the beam is during one turn of the scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sweep {
    /// It comes to each flight at the flight's own phase.
    Steered,
    /// It turns once round, clockwise.
    Round,
    /// It swings over the sector and back: twice past each flight.
    ThereAndBack,
}

/// The beat of a law.
pub(crate) fn beat(scan: Scan) -> Beat {
    match scan {
        Scan::Rotating { period } => {
            Beat { search: period, track: period, sweep: Sweep::Round, one_phase: true }
        }
        Scan::Sector { period } => {
            Beat { search: period, track: period, sweep: Sweep::ThereAndBack, one_phase: true }
        }
        Scan::Electronic { search, track } => {
            Beat { search, track, sweep: Sweep::Steered, one_phase: false }
        }
    }
}

impl Sweep {
    /// Looks at one flight in a turn.
    pub fn looks_a_turn(self) -> i64 {
        match self {
            Self::Steered | Self::Round => 1,
            Self::ThereAndBack => 2,
        }
    }

    /// At which parts of a turn, in [0, 1), the beam passes an azimuth: of a sector with this
    /// middle and half width, all in degrees. A law of one pass names it twice.
    pub fn passes(self, azimuth_deg: f64, boresight_deg: f64, half_sector_deg: f64) -> [f64; 2] {
        match self {
            Self::Steered => [0.0; 2],
            Self::Round => [azimuth_deg.rem_euclid(360.0) / 360.0; 2],
            Self::ThereAndBack => {
                let off = azimuth_deg - boresight_deg;
                let off = off - 360.0 * (off / 360.0).round();
                let along = ((off + half_sector_deg) / (2.0 * half_sector_deg)).clamp(0.0, 1.0);
                [0.5 * along, (1.0 - 0.5 * along) % 1.0]
            }
        }
    }
}

/// The looks of a cell: evenly spaced, or two trains of the same period woven together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Train {
    first: i64,
    period: i64,
    /// From a look of one train to the next of the other; 0 where there is one train.
    gap: i64,
    /// How many looks.
    pub count: u32,
}

/// Most looks in one cell: one bit each in a pattern.
pub(super) const MOST_LOOKS: u32 = 64;

impl Train {
    /// The looks in [begin, end) at beats that lag behind by `lags`, in microseconds.
    pub fn between(begin: i64, end: i64, period: i64, lags: [i64; 2]) -> Self {
        let next = |lag: i64| begin + (lag - begin).rem_euclid(period);
        let one = next(lags[0]);
        let other = if lags[1] == lags[0] { one } else { next(lags[1]) };
        let first = one.min(other);
        let gap = (one - other).abs();
        let train = |from: i64| match end - from {
            left if left <= 0 => 0,
            left if left <= period => 1,
            left => (left - 1) / period + 1,
        };
        let count = train(first) + if gap > 0 { train(first + gap) } else { 0 };
        Self { first, period, gap, count: count.min(i64::from(MOST_LOOKS)) as u32 }
    }

    /// When the look with number `j` is.
    pub fn look(&self, j: u32) -> Time {
        let j = i64::from(j);
        let at = if self.gap > 0 {
            self.first + (j >> 1) * self.period + (j & 1) * self.gap
        } else {
            self.first + j * self.period
        };
        Time::from_micros(at)
    }

    /// The first look after a moment.
    pub fn after(&self, moment: Time) -> u32 {
        (0..self.count).find(|j| self.look(*j) > moment).unwrap_or(self.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn looks_are_where_the_beam_passes() {
        // A sector of 120 degrees about north, swept in 6 s: 30 degrees west of north is a
        // quarter along, passed after 0.75 s and again 0.75 s before the end.
        let [there, back] = Sweep::ThereAndBack.passes(330.0, 0.0, 60.0);
        assert!((there - 0.125).abs() < 1e-12 && (back - 0.875).abs() < 1e-12);
        let train = Train::between(1_000_000, 14_000_000, 6_000_000, [750_000, 5_250_000]);
        let looks: Vec<i64> = (0..train.count).map(|j| train.look(j).micros()).collect();
        assert_eq!(looks, [5_250_000, 6_750_000, 11_250_000, 12_750_000]);
        assert_eq!(train.after(Time::from_micros(6_750_000)), 2);
    }

    #[test]
    fn one_train_is_even() {
        let train = Train::between(-5, 30, 10, [3, 3]);
        let looks: Vec<i64> = (0..train.count).map(|j| train.look(j).micros()).collect();
        assert_eq!(looks, [3, 13, 23]);
        assert_eq!(Train::between(4, 13, 10, [3, 3]).count, 0);
    }
}
