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
        return (0..train.count).fold(0, |pattern, j| {
            let hit = hits(watch, cell, train.look(j));
            pattern | u64::from(hit) << j
        });
    }
    let u = watch.draw(Purpose::Amplitude, cell.ordinal, since);
    let power = fluctuation::power(watch.sight.swerling, u);
    (0..train.count)
        .fold(0, |hits, j| hits | u64::from(steady_hit(watch, cell, train.look(j), power)) << j)
}

/// Does the only look of a cell hit? Where the bounds of the cell tell, no signal is worked out.
fn hits(watch: &Watch, cell: &Cell, at: Time) -> bool {
    let u = watch.draw_look(at);
    let (least, most) = watch.sight.hit_between(cell, watch.airframe.class);
    if u >= most {
        return false;
    }
    if !watch.sending.at(at) {
        return false;
    }
    let (least, most) = if watch.noise.next(at) > at {
        (least, most)
    } else {
        let direction = watch.sight.direction_in(cell, at - watch.start);
        let noise = watch.noise.between(direction, at);
        noise.map_or((0.0, most), |noise| {
            watch.sight.hit_in_noise(cell, watch.airframe.class, noise)
        })
    };
    u < least || (u < most && u < watch.pd(cell, at))
}

/// Is a look of a cell that nothing disturbs a miss for certain at this draw?
pub(super) fn surely_missed(watch: &Watch, cell: &Cell, u: f64) -> bool {
    u < 1.0 - watch.sight.hit_between(cell, watch.airframe.class).1
}

/// Does a look hit, given the power of its echo over its mean?
pub(super) fn steady_hit(watch: &Watch, cell: &Cell, at: Time, power: f64) -> bool {
    let Some(snr) = watch.snr(cell, at) else { return false };
    watch.draw_look(at) < steady(snr * power, watch.sight.threshold).pd
}
