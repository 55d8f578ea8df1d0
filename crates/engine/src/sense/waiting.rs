//! Waiting times: the next cell that comes into question is drawn, and only there looks are made.
//!
//! Thinning. Each cell has a bound on the chance of any hit (or, while a track is held, of any
//! miss). The next candidate cell comes by inverting one uniform through the sum of
//! -ln(1 - bound). In a candidate one look is chosen with the ratio of its chance to the bound; the
//! amplitude of the cell is drawn given that this look hit; the other looks follow from it; and the
//! pattern is kept with one over its number of hits, since it could have been reached from each of
//! them (Karp, Luby and Madras 1989). So every pattern has exactly the chance that
//! [`super::looks`] gives it, at any start and scan phase.
//!
//! Bounds are prepared for a radar that sends and is not jammed. Silence and noise only take hits
//! away, so that the bound on hits holds; where they may come, misses count as certain and the
//! cell is gone into.

use physics::math::ln;

use super::fluctuation;
use super::lattice::{Cell, Lattice};
use super::looks::{self, steady_hit};
use super::watch::Watch;
use crate::chance::Purpose;
use crate::time::Time;

/// The next cell from `from` that comes into question.
pub(super) fn candidate(
    watch: &Watch,
    lattice: &Lattice,
    from: u32,
    misses: bool,
    since: Time,
) -> u32 {
    let cells = &lattice.cells;
    let mut from = from;
    let Some(mut cell) = cells.get(from as usize) else { return from };
    if !misses {
        // While nothing is sent, nothing hits.
        let sends = watch.sending.next_sending((watch.start + cell.begin).max(since));
        if sends >= watch.start + cell.end {
            if !sends.happens() {
                return cells.len() as u32;
            }
            from = lattice.cell_at(sends - watch.start);
            let Some(next) = cells.get(from as usize) else { return from };
            cell = next;
        }
    }
    let exponential = -ln(watch.draw(Purpose::Candidate, cell.ordinal, since));
    let class = watch.airframe.class as usize;
    let hazard = if misses { &lattice.misses[class] } else { &lattice.hits[class] };
    let drawn = hazard.candidate(from as usize, exponential);
    if !misses {
        return drawn;
    }
    let disturbed = watch.disturbed_from((watch.start + cell.begin).max(since));
    if !disturbed.happens() {
        return drawn;
    }
    drawn.min(lattice.cell_at(disturbed - watch.start).max(from))
}

/// Which looks of a candidate cell hit, one bit each.
pub(super) fn pattern(
    watch: &Watch,
    lattice: &Lattice,
    cell: &Cell,
    misses: bool,
    since: Time,
) -> u64 {
    let bound = bound(watch, lattice, cell, misses);
    if bound >= 1.0
        || misses
            && watch.disturbed_from((watch.start + cell.begin).max(since)) < watch.start + cell.end
    {
        return looks::pattern(watch, lattice, cell, since);
    }
    let train = watch.looks(lattice, cell);
    let all = if train.count >= 64 { u64::MAX } else { (1 << train.count) - 1 };
    let nothing = if misses { all } else { 0 };
    let mut left = bound * watch.draw(Purpose::CandidateLook, cell.ordinal, since);
    let chosen = (0..train.count).find(|j| {
        let at = train.look(*j);
        left -= if misses { watch.miss(cell, at) } else { watch.pd(cell, at) };
        left < 0.0
    });
    let Some(chosen) = chosen else { return nothing };
    if train.count == 1 {
        return all & !nothing;
    }
    let power = power_given(watch, cell, train.look(chosen), misses, since);
    let mut hits = 0;
    for j in 0..train.count {
        let hit = if j == chosen { !misses } else { steady_hit(watch, cell, train.look(j), power) };
        hits |= u64::from(hit) << j;
    }
    let reached_from = f64::from((hits ^ nothing).count_ones());
    let kept = watch.draw(Purpose::Keep, cell.ordinal, since) * reached_from < 1.0;
    if kept { hits } else { nothing }
}

fn bound(watch: &Watch, lattice: &Lattice, cell: &Cell, misses: bool) -> f64 {
    watch.sight.bound(lattice, cell, misses, watch.airframe.class)
}

/// The power of the cell's echo over its mean, given what one look gave.
fn power_given(watch: &Watch, cell: &Cell, at: Time, missed: bool, since: Time) -> f64 {
    let purposes =
        [Purpose::CandidatePower, Purpose::CandidateInPhase, Purpose::CandidateQuadrature];
    let law = watch.sight.swerling;
    match watch.snr(cell, at) {
        Some(snr) => {
            let u = purposes.map(|purpose| watch.draw(purpose, cell.ordinal, since));
            fluctuation::power_given(law, snr, watch.sight.threshold, missed, u)
        }
        None => fluctuation::power(law, watch.draw(purposes[0], cell.ordinal, since)),
    }
}
