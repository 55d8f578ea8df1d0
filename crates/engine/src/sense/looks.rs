//! The reference: every look of a cell is made.

use physics::detection::single_pulse::steady;
use physics::math::ln;

use super::cell::Cell;
use super::chain::Watch;
use crate::chance::Purpose;
use crate::time::Time;

/// Ticks in which a look's moment keys its draw.
const TICK_MICROS: i64 = 10_000;

/// The ordinal of a look at an absolute moment.
pub(super) fn ordinal(at: Time) -> u32 {
    (at.micros().max(0) / TICK_MICROS) as u32 & 0x00ff_ffff
}

/// Which looks of the cell hit, one bit each.
pub(super) fn pattern(watch: &Watch, cell: &Cell) -> u64 {
    let (first, count) = watch.looks(cell);
    if watch.sight.looks == 1 {
        let seen = |at: Time| watch.draw(Purpose::Look, ordinal(at));
        return (0..count).fold(0, |hits, j| {
            let at = watch.look(first, j);
            let hit = seen(at) < watch.sight.pd(cell, at - watch.start);
            hits | u64::from(hit) << j
        });
    }
    let power = -ln(watch.draw(Purpose::Amplitude, cell.ordinal));
    (0..count).fold(0, |hits, j| {
        let at = watch.look(first, j);
        hits | u64::from(steady_hit(watch, cell, at, |snr| snr * power)) << j
    })
}

/// Does a look hit, given the power of its echo? The power is asked for with the mean SNR.
pub(super) fn steady_hit(watch: &Watch, cell: &Cell, at: Time, power: impl Fn(f64) -> f64) -> bool {
    let Some(snr) = watch.sight.snr(cell, at - watch.start) else { return false };
    let outcome = steady(power(snr), watch.sight.threshold);
    watch.draw(Purpose::Look, ordinal(at)) < outcome.pd
}
