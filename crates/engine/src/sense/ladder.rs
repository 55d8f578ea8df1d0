//! Bounds by rungs of a quarter of a decibel: what a block of looks can do at most.

use std::sync::OnceLock;

use physics::math::{from_db, ln_1p, to_db};

use super::fluctuation;
use super::scan::MOST_LOOKS;
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
    /// By looks a cell: -ln(1 - bound) of the chance of any hit at each rung; infinite where the
    /// cell is looked into in any case.
    waits: Vec<WorkedOut>,
}

/// Numbers that follow from the rest of a ladder, worked out when they are first asked for: whether
/// they were is nothing that ladders differ by.
#[derive(Clone, Default)]
struct WorkedOut(OnceLock<Vec<f64>>);

impl std::fmt::Debug for WorkedOut {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("..")
    }
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
            waits: vec![WorkedOut::default(); MOST_LOOKS as usize + 1],
        }
    }

    /// -ln(1 - bound) of any hit in a cell of so many looks, by its highest rung.
    fn waits(&self, looks: u32) -> &[f64] {
        self.waits[looks as usize].0.get_or_init(|| {
            let bound = |rung: usize| self.hit_bound(Rung(rung as i16), f64::from(looks));
            let wait = |bound: f64| if bound >= 1.0 { f64::INFINITY } else { -ln_1p(-bound) };
            (0..RUNGS).map(|rung| wait(bound(rung))).collect()
        })
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

/// Sums of -ln(1 - bound) over the cells of each block: how long to wait for what comes next.
#[derive(Clone, Debug)]
pub(super) struct Waits {
    /// Looks a cell, and rungs that the airframe may lie above its class's mean.
    looks: u32,
    above: i16,
    /// By block; infinite where a cell is certain.
    blocks: Vec<f64>,
}

/// Cells in a block.
pub(super) const BLOCK: usize = 64;

impl Waits {
    /// Over cells in order, each of so many looks below its highest rung.
    pub fn over<C>(
        cells: &[C],
        most: impl Fn(&C) -> Rung,
        ladder: &Ladder,
        looks: u32,
        above: i16,
    ) -> Self {
        let waits = ladder.waits(looks);
        let wait = |cell: &C| wait(waits, most(cell).raised(above));
        let blocks = cells.chunks(BLOCK).map(|block| block.iter().map(wait).sum()).collect();
        Self { looks, above, blocks }
    }

    /// The next cell from `from` on that comes into question, given an exponential draw; the
    /// number of cells where none does before the end.
    pub fn candidate<C>(
        &self,
        cells: &[C],
        most: impl Fn(&C) -> Rung,
        ladder: &Ladder,
        from: u32,
        exponential: f64,
    ) -> u32 {
        let waits = ladder.waits(self.looks);
        let (mut at, mut left) = (from as usize, exponential);
        while at < cells.len() {
            if at.is_multiple_of(BLOCK) && self.blocks[at / BLOCK] <= left {
                left -= self.blocks[at / BLOCK];
                at += BLOCK;
                continue;
            }
            let wait = wait(waits, most(&cells[at]).raised(self.above));
            if wait > left {
                return at as u32;
            }
            left -= wait;
            at += 1;
        }
        cells.len() as u32
    }
}

fn wait(waits: &[f64], most: Rung) -> f64 {
    most.index().map_or(0.0, |i| waits[i])
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
