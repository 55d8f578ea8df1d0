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
//! Bounds are prepared for a radar that sends and is not jammed. Silence only takes hits away, so
//! that the bound on hits holds; where it may come, misses count as certain and the cell is gone
//! into. Where there may be noise, each cell is gone into: its looks cost little where the bounds
//! of one look already tell its outcome.

use physics::math::ln;

use super::fluctuation;
use super::lattice::{Cell, Lattice};
use super::looks::{self, steady_hit};
use super::watch::Watch;
use crate::chance::Purpose;
use crate::time::Time;

/// A cell that comes into question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    /// Its place; the number of cells where none comes before the end.
    pub cell: u32,
    /// The bound on the chance of any hit (or miss) in it by which it was drawn; 1 where it is
    /// gone into in any case.
    pub bound: f64,
}

/// The next cell from `from` that comes into question.
pub(super) fn candidate(
    watch: &Watch,
    lattice: &Lattice,
    from: u32,
    misses: bool,
    since: Time,
) -> Candidate {
    let cells = &lattice.cells;
    let nothing = Candidate { cell: cells.len() as u32, bound: 0.0 };
    let mut from = from as usize;
    let Some(mut cell) = cells.get(from) else { return nothing };
    if !misses {
        // While nothing is sent, nothing hits.
        let sends = watch.sending.next_sending((watch.start + cell.begin).max(since));
        if sends >= watch.start + cell.end {
            if !sends.happens() {
                return nothing;
            }
            from = lattice.cell_at(sends - watch.start) as usize;
            let Some(next) = cells.get(from) else { return nothing };
            cell = next;
        }
    }
    let class = watch.airframe.class as usize;
    let prepared = if misses { &lattice.misses[class] } else { &lattice.hits[class] };
    let begin = (watch.start + cell.begin).max(since + INSTANT);
    let disturbed = next_disturbance(watch, misses, begin);
    if disturbed <= begin || prepared.is_certain(from) {
        return Candidate { cell: from as u32, bound: 1.0 };
    }
    let left = -ln(watch.draw(Purpose::Candidate, cell.ordinal, since));
    let drawn = prepared.candidate(from, left);
    let last = cells.get(drawn as usize).or(cells.last()).map_or(cell.end, |cell| cell.end);
    if watch.start + last > disturbed {
        let quiet = lattice.cell_at(disturbed - watch.start).max(from as u32);
        if drawn >= quiet && quiet < cells.len() as u32 {
            return Candidate { cell: quiet, bound: 1.0 };
        }
    }
    let bound = cells
        .get(drawn as usize)
        .map_or(0.0, |cell| watch.sight.bound(lattice, cell, misses, watch.airframe.class));
    Candidate { cell: drawn, bound }
}

const INSTANT: Time = Time::from_micros(1);

/// The first moment from `begin` on for which the prepared bounds may not hold.
fn next_disturbance(watch: &Watch, misses: bool, begin: Time) -> Time {
    let noise = watch.noise.next(begin);
    if misses { noise.min(watch.sending.next_silence(begin)) } else { noise }
}

/// Which looks of a candidate cell hit, one bit each.
pub(super) fn pattern(
    watch: &Watch,
    lattice: &Lattice,
    candidate: Candidate,
    misses: bool,
    since: Time,
) -> Option<u64> {
    let cell = lattice.cells.get(candidate.cell as usize)?;
    Some(if candidate.bound >= 1.0 {
        looks::pattern(watch, lattice, cell, since)
    } else {
        thinned(watch, lattice, cell, candidate.bound, misses, since)
    })
}

/// The same where the cell was drawn by a bound.
fn thinned(
    watch: &Watch,
    lattice: &Lattice,
    cell: &Cell,
    bound: f64,
    misses: bool,
    since: Time,
) -> u64 {
    let train = watch.looks(lattice, cell);
    let all = if train.count >= 64 { u64::MAX } else { (1 << train.count) - 1 };
    let nothing = if misses { all } else { 0 };
    let mut left = bound * watch.draw(Purpose::CandidateLook, cell.ordinal, since);
    if train.count == 1 {
        let at = train.look(0);
        let happened = if misses {
            looks::surely_missed(watch, cell, left) || left < watch.miss(cell, at)
        } else {
            left < watch.pd(cell, at)
        };
        return if happened { all & !nothing } else { nothing };
    }
    let chosen = (0..train.count).find(|j| {
        let at = train.look(*j);
        left -= if misses { watch.miss(cell, at) } else { watch.pd(cell, at) };
        left < 0.0
    });
    let Some(chosen) = chosen else { return nothing };
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
