//! Waiting times: the next cell that comes into question is drawn, and only there looks are made.
//!
//! Thinning. Each cell has a bound on the chance of any hit. The next candidate cell comes by inverting one uniform through the sum of
//! -ln(1 - bound). In a candidate one look is chosen with the ratio of its chance to the bound; the
//! amplitude of the cell is drawn given that this look hit; the other looks follow from it; and the
//! pattern is kept with one over its number of hits, since it could have been reached from each of
//! them (Karp, Luby and Madras 1989). So every pattern has exactly the chance that
//! [`super::looks`] gives it, at any start and scan phase.
//!
//! Bounds are prepared for a radar that sends and is not jammed. Silence and noise only take hits
//! away, so that they hold then too.
//!
//! While a track is held most looks hit, and nothing would be gained: see [`super::chain`].

use physics::math::ln;

use super::fluctuation;
use super::lattice::{Cell, Lattice};
use super::looks::{self, Echo};
use super::singles::Singles;
use super::watch::Watch;
use crate::chance::Purpose;
use crate::time::Time;

/// A cell that comes into question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    /// Its place; the number of cells where none comes before the end.
    pub cell: u32,
    /// The bound on the chance of any hit in it by which it was drawn; 1 where it is gone into in
    /// any case.
    pub bound: f64,
}

/// The next cell from `from` that comes into question.
pub(super) fn candidate(watch: &Watch, lattice: &Lattice, from: u32, since: Time) -> Candidate {
    let nothing = Candidate { cell: lattice.len(), bound: 0.0 };
    let mut from = from;
    let Some(mut cell) = lattice.cell(from) else { return nothing };
    // While nothing is sent, nothing hits.
    let sends = watch.sending.next_sending((watch.start + cell.begin).max(since));
    if sends >= watch.start + cell.end {
        if !sends.happens() {
            return nothing;
        }
        from = lattice.cell_at(sends - watch.start);
        let Some(next) = lattice.cell(from) else { return nothing };
        cell = next;
    }
    let class = watch.airframe.class;
    if watch.sight.bound(lattice, cell.most, class) >= 1.0 {
        return Candidate { cell: from, bound: 1.0 };
    }
    let left = -ln(watch.draw(Purpose::Candidate, cell.ordinal, since));
    let drawn = lattice.candidate(class, from, left, &watch.sight.ladder);
    let bound =
        lattice.cell(drawn).map_or(0.0, |cell| watch.sight.bound(lattice, cell.most, class));
    Candidate { cell: drawn, bound }
}

/// Which looks of a candidate cell hit, one bit each.
pub(super) fn pattern(
    watch: &Watch,
    lattice: &Lattice,
    candidate: Candidate,
    since: Time,
) -> Option<u64> {
    if candidate.bound < 1.0 {
        let cell = lattice.cell(candidate.cell)?;
        return Some(thinned(watch, lattice, &cell, candidate.bound, since));
    }
    if lattice.looks == 1 {
        let mut singles = Singles::of(watch, lattice);
        let look = singles.look(candidate.cell);
        return Some(u64::from(look.is_some_and(|look| singles.hits(look))));
    }
    let cell = lattice.cell(candidate.cell)?;
    Some(looks::pattern(watch, lattice, &cell, since))
}

/// The same where the cell was drawn by a bound.
fn thinned(watch: &Watch, lattice: &Lattice, cell: &Cell, bound: f64, since: Time) -> u64 {
    let train = watch.looks(lattice, cell);
    let mut left = bound * watch.draw(Purpose::CandidateLook, cell.ordinal, since);
    let chosen = (0..train.count).find(|j| {
        left -= watch.pd(cell, train.look(*j));
        left < 0.0
    });
    let Some(chosen) = chosen else { return 0 };
    if lattice.looks == 1 {
        return 1 << chosen;
    }
    let power = power_given_hit(watch, cell, train.look(chosen), since);
    let echo = Echo::with_power(watch, cell, power);
    let hits = (0..train.count).fold(0_u64, |hits, j| {
        let hit = j == chosen || echo.hits(train.look(j));
        hits | u64::from(hit) << j
    });
    let reached_from = f64::from(hits.count_ones());
    let kept = watch.draw(Purpose::Keep, cell.ordinal, since) * reached_from < 1.0;
    if kept { hits } else { 0 }
}

/// The power of the cell's echo over its mean, given that one look hit.
fn power_given_hit(watch: &Watch, cell: &Cell, at: Time, since: Time) -> f64 {
    let purposes =
        [Purpose::CandidatePower, Purpose::CandidateInPhase, Purpose::CandidateQuadrature];
    let law = watch.sight.swerling;
    match watch.snr(cell, at) {
        Some(snr) => {
            let u = purposes.map(|purpose| watch.draw(purpose, cell.ordinal, since));
            fluctuation::power_given_hit(law, snr, watch.sight.threshold, u)
        }
        None => fluctuation::power(law, watch.draw(purposes[0], cell.ordinal, since)),
    }
}
