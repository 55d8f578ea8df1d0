//! Bounds by rungs of a quarter of a decibel: what a block of looks can do at most.

use physics::math::{from_db, ln_1p, to_db};

use super::fluctuation;
use crate::plan::Swerling;

/// Rungs a decibel.
const RUNGS_A_DB: f64 = 4.0;
/// The lowest rung, dB: below it an echo adds nothing to a false alarm that would be seen.
const LOWEST_DB: f64 = -40.0;
const RUNGS: usize = 401;

/// A level on the ladder; [`Rung::SILENT`] where nothing is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rung(i16);

impl Rung {
    /// Nothing is seen.
    pub const SILENT: Self = Self(i16::MIN);

    /// The next rung at or above a level.
    pub fn above(level_db: f64) -> Self {
        Self::at((level_db - LOWEST_DB) * RUNGS_A_DB, f64::ceil)
    }

    /// The next rung at or below a level.
    pub fn below(level_db: f64) -> Self {
        Self::at((level_db - LOWEST_DB) * RUNGS_A_DB, f64::floor)
    }

    fn at(place: f64, rounded: fn(f64) -> f64) -> Self {
        if place == f64::NEG_INFINITY {
            return Self::SILENT;
        }
        Self(rounded(place).clamp(-20_000.0, 20_000.0) as i16)
    }

    /// So many rungs higher.
    pub fn raised(self, rungs: i16) -> Self {
        if self == Self::SILENT { self } else { Self(self.0.saturating_add(rungs)) }
    }

    /// Rungs that a number of decibels spans, rounded up or down.
    pub fn span(db: f64, up: bool) -> i16 {
        let rungs = db * RUNGS_A_DB;
        (if up { rungs.ceil() } else { rungs.floor() }) as i16
    }

    fn index(self) -> Option<usize> {
        (self != Self::SILENT).then(|| (self.0.max(0) as usize).min(RUNGS - 1))
    }
}

/// What one look can do at each rung.
#[derive(Clone, Debug)]
pub(crate) struct Ladder {
    hit: Vec<f64>,
    /// The same of a steady echo.
    steady: Vec<f64>,
    /// Rungs that a ratio between 1 and 2 spans, in even steps.
    octave: Vec<f64>,
}

/// Steps of ratios in an octave, as a power of two.
const STEPS: u32 = 8;

/// Above this bound a block is always looked into: waiting for it would not be shorter.
const CERTAIN: f64 = 0.5;

impl Ladder {
    /// Of a law of fluctuation and a threshold.
    pub fn of(law: Swerling, threshold: f64) -> Self {
        let level = |rung: usize| LOWEST_DB + rung as f64 / RUNGS_A_DB;
        let snrs = || (0..RUNGS).map(|rung| from_db(level(rung)));
        Self {
            hit: snrs().map(|snr| fluctuation::pd(law, snr, threshold)).collect(),
            steady: snrs().map(|snr| fluctuation::pd(Swerling::Zero, snr, threshold)).collect(),
            octave: (0..=1 << STEPS)
                .map(|step| to_db(1.0 + f64::from(step) / f64::from(1 << STEPS)) * RUNGS_A_DB)
                .collect(),
        }
    }

    /// At least the chance that any of so many looks hits, none above a rung; 1 where it is so
    /// high that waiting would not be shorter.
    pub(super) fn hit_bound(&self, most: Rung, looks: f64) -> f64 {
        // The highest rung stands for all above it, where a hit is certain anyway.
        bounded(
            most.index().map_or(0.0, |i| if i + 1 == RUNGS { 1.0 } else { self.hit[i] }) * looks,
        )
    }

    /// Rungs that a ratio above nothing spans, rounded down and up.
    pub(super) fn spans(&self, ratio: f64) -> (i16, i16) {
        let bits = ratio.to_bits();
        let octaves = (bits >> 52 & 0x7ff) as i32 - 1_023;
        let step = (bits >> (52 - STEPS) & ((1 << STEPS) - 1)) as usize;
        let whole = f64::from(octaves) * self.octave[1 << STEPS];
        let (low, high) = (whole + self.octave[step], whole + self.octave[step + 1]);
        ((low - 1e-9).floor() as i16, (high + 1e-9).ceil() as i16)
    }

    /// Between which bounds one look's chance of a hit lies, at a level between two rungs.
    pub(super) fn hit_between(&self, least: Rung, most: Rung) -> (f64, f64) {
        between(&self.hit, least, most)
    }

    /// The same of a look at a steady echo.
    pub(super) fn steady_between(&self, least: Rung, most: Rung) -> (f64, f64) {
        between(&self.steady, least, most)
    }
}

fn between(chances: &[f64], least: Rung, most: Rung) -> (f64, f64) {
    let low = least.index().map_or(0.0, |i| if i == 0 { 0.0 } else { chances[i] });
    let high = most.index().map_or(0.0, |i| if i + 1 == RUNGS { 1.0 } else { chances[i] });
    (low * (1.0 - 1e-9), high * (1.0 + 1e-9))
}

/// A bound that rounding cannot turn false; certain where it is too high to be worth waiting for.
fn bounded(chance: f64) -> f64 {
    if chance > CERTAIN { 1.0 } else { chance * (1.0 + 1e-9) }
}

/// Sums of -ln(1 - bound) over blocks in order, and for each block the next certain one.
#[derive(Clone, Debug, Default)]
pub(super) struct Hazard {
    sums: Vec<f64>,
    certain: Vec<u32>,
}

impl Hazard {
    /// Over bounds in order. Certain blocks add nothing: they are found by their own list.
    pub fn over(bounds: impl DoubleEndedIterator<Item = f64> + ExactSizeIterator + Clone) -> Self {
        let mut sum = 0.0;
        let mut sums = Vec::with_capacity(bounds.len() + 1);
        sums.push(0.0);
        let mut known = (0.0, 0.0);
        for bound in bounds.clone() {
            if bound < 1.0 {
                if bound != known.0 {
                    known = (bound, -ln_1p(-bound));
                }
                sum += known.1;
            }
            sums.push(sum);
        }
        let mut next = bounds.len() as u32;
        let mut certain = vec![next; bounds.len()];
        for (i, bound) in bounds.enumerate().rev() {
            if bound >= 1.0 {
                next = i as u32;
            }
            certain[i] = next;
        }
        Self { sums, certain }
    }

    /// The next block from `from` on that comes into question, given an exponential draw; the
    /// number of blocks where none does before the end.
    pub fn candidate(&self, from: usize, exponential: f64) -> u32 {
        let target = self.sums[from] + exponential;
        let certain = self.certain.get(from).map_or(self.certain.len(), |c| *c as usize);
        let drawn = from + self.sums[from + 1..=certain].partition_point(|h| *h <= target);
        drawn.min(certain) as u32
    }

    /// Is a block looked into in any case?
    pub fn is_certain(&self, block: usize) -> bool {
        self.certain[block] as usize == block
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_bound() {
        let threshold = 13.8;
        for law in [Swerling::Zero, Swerling::One, Swerling::Three] {
            let ladder = Ladder::of(law, threshold);
            for i in 0..2_000 {
                let level = -60.0 + 0.07 * f64::from(i);
                let snr = from_db(level);
                let hit = fluctuation::pd(law, snr, threshold);
                assert!(
                    ladder.hit_bound(Rung::above(level), 1.0) >= hit.min(0.5),
                    "{law:?} {level}"
                );
                let (low, high) = ladder.hit_between(Rung::below(level), Rung::above(level));
                assert!(low <= hit && hit <= high, "{law:?} {level}");
            }
        }
        let ladder = Ladder::of(Swerling::One, threshold);
        for i in 0..5_000 {
            let ratio = from_db(0.0097 * f64::from(i) - 20.0);
            let (low, high) = ladder.spans(ratio);
            let exact = to_db(ratio) * RUNGS_A_DB;
            assert!(f64::from(low) <= exact + 1e-9 && exact <= f64::from(high) + 1e-9);
            assert!(high - low <= 2, "{ratio}");
        }
        assert_eq!(ladder.hit_bound(Rung::SILENT, 3.0), 0.0);
    }
}
