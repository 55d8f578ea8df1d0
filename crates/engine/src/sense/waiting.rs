//! Waiting times: the next cell that comes into question is drawn, and only there looks are made.
//!
//! Thinning. Each cell has a bound on the chance of any hit (or, while a track is held, of any
//! miss). The next candidate cell comes by inverting one uniform through the sum of
//! -ln(1 - bound). In a candidate one look is chosen with the ratio of its chance to the bound; the
//! amplitude of the cell is drawn given that this look hit; the other looks follow from it; and the
//! pattern is kept with one over its number of hits, since it could have been reached from each of
//! them (Karp, Luby and Madras 1989). So every pattern has exactly the chance that
//! [`super::looks`] gives it, at any start and scan phase.

use physics::math::special::normal_quantile;
use physics::math::{exp_m1, ln, ln_1p};

use super::cell::Cell;
use super::chain::Watch;
use super::looks::{self, steady_hit};
use crate::chance::Purpose;

/// The next cell from `from` that comes into question.
pub(super) fn candidate(watch: &Watch, from: u32, misses: bool) -> u32 {
    let Some(cell) = watch.sight.cells().get(from as usize) else { return from };
    let exponential = -ln(watch.draw(Purpose::Candidate, cell.ordinal));
    watch.sight.candidate(from, exponential, misses)
}

/// Which looks of a candidate cell hit, one bit each.
pub(super) fn pattern(watch: &Watch, cell: &Cell, misses: bool) -> u64 {
    let bound = if misses { cell.miss_bound } else { cell.hit_bound };
    if bound >= 1.0 {
        return looks::pattern(watch, cell);
    }
    let (first, count) = watch.looks(cell);
    let all = if count >= 64 { u64::MAX } else { (1 << count) - 1 };
    let nothing = if misses { all } else { 0 };
    let Some(chosen) = choose(watch, cell, misses, bound) else { return nothing };
    if count == 1 {
        return all & !nothing;
    }
    let amplitude = Echo::given(watch, cell, chosen, misses);
    let mut hits = 0;
    for j in 0..count {
        let hit = if j == chosen {
            !misses
        } else {
            steady_hit(watch, cell, watch.look(first, j), |snr| snr * amplitude.power)
        };
        hits |= u64::from(hit) << j;
    }
    let reached_from = f64::from((hits ^ nothing).count_ones());
    let kept = watch.draw(Purpose::Keep, cell.ordinal) * reached_from < 1.0;
    if kept { hits } else { nothing }
}

/// The look that makes the cell a candidate, if any does.
fn choose(watch: &Watch, cell: &Cell, misses: bool, bound: f64) -> Option<u32> {
    let (first, count) = watch.looks(cell);
    let mut left = bound * watch.draw(Purpose::CandidateLook, cell.ordinal);
    for j in 0..count {
        let tau = watch.look(first, j) - watch.start;
        left -= if misses { watch.sight.miss(cell, tau) } else { watch.sight.pd(cell, tau) };
        if left < 0.0 {
            return Some(j);
        }
    }
    None
}

/// The echo of a cell.
struct Echo {
    /// Its power over its mean.
    power: f64,
}

impl Echo {
    /// Drawn given that one look hit (or missed): first the power received, by inversion on its
    /// side of the threshold; then the part of it that was signal, a complex normal variate
    /// about snr / (1 + snr) of what was received.
    fn given(watch: &Watch, cell: &Cell, look: u32, missed: bool) -> Self {
        let (first, _) = watch.looks(cell);
        let tau = watch.look(first, look) - watch.start;
        let Some(snr) = watch.sight.snr(cell, tau) else {
            let blind = watch.draw(Purpose::CandidatePower, cell.ordinal);
            return Self { power: -ln(blind) };
        };
        let (mean, threshold) = (1.0 + snr, watch.sight.threshold);
        let u = watch.draw(Purpose::CandidatePower, cell.ordinal);
        let received = if missed {
            -mean * ln_1p(u * exp_m1(-threshold / mean))
        } else {
            threshold - mean * ln(u)
        };
        let share = snr / mean;
        let deviation = (0.5 * share).sqrt();
        let normal = |purpose| deviation * normal_quantile(watch.draw(purpose, cell.ordinal));
        let in_phase = share * received.sqrt() + normal(Purpose::CandidateInPhase);
        let quadrature = normal(Purpose::CandidateQuadrature);
        Self { power: (in_phase * in_phase + quadrature * quadrature) / snr }
    }
}
