//! The reference: every look of a cell is made.

use physics::detection::single_pulse::steady;

use super::fluctuation;
use super::lattice::{Cell, Lattice};
use super::watch::Watch;
use crate::chance::Purpose;
use crate::time::Time;

/// Which looks of the cell hit, one bit each.
pub(super) fn pattern(watch: &Watch, lattice: &Lattice, cell: &Cell, since: Time) -> u64 {
    let train = watch.looks(lattice, cell);
    if lattice.looks == 1 {
        return (0..train.count).fold(0, |hits, j| {
            let at = train.look(j);
            let hit = watch.draw_look(at) < watch.pd(cell, at);
            hits | u64::from(hit) << j
        });
    }
    let u = watch.draw(Purpose::Amplitude, cell.ordinal, since);
    let power = fluctuation::power(watch.sight.swerling, u);
    (0..train.count)
        .fold(0, |hits, j| hits | u64::from(steady_hit(watch, cell, train.look(j), power)) << j)
}

/// Does a look hit, given the power of its echo over its mean?
pub(super) fn steady_hit(watch: &Watch, cell: &Cell, at: Time, power: f64) -> bool {
    let Some(snr) = watch.snr(cell, at) else { return false };
    watch.draw_look(at) < steady(snr * power, watch.sight.threshold).pd
}
