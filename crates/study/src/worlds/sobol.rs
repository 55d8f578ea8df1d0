//! Sobol' points with Owen's scrambling, which keeps them even while it makes each point random.
//!
//! Sobol' (1967) with the directions of Joe and Kuo, SIAM J. Sci. Comput. 30 (2008); scrambled by
//! hashing after Burley, "Practical hash-based Owen scrambling", JCGT 9 (2020). Points have 24
//! bits. Different seeds give sequences that are independent of each other, so that the scatter
//! between them tells how far an estimate may be off (Owen, Ann. Statist. 25, 1997).

use engine::chance::{Chance, Purpose, name_hash};

/// Groups of figures that Sobol' points are drawn for, at most. A sensitivity study takes two
/// dimensions a group, and the sequence has 256; beyond some dozens, few points fill no pair evenly.
pub const MOST_GROUPS: usize = 32;

/// Points of one sequence, at most.
pub const MOST_POINTS: u32 = 1 << 16;

/// Half of the least step between two coordinates.
const HALF_STEP: f64 = 1.0 / (1 << 25) as f64;

/// Seed of one scramble out of as many as a study needs.
pub(crate) fn scramble(seed: u64, number: u32) -> u32 {
    let chance = Chance::new(seed, 0, 0);
    let even = chance.uniform(Purpose::FigurePlace, number, name_hash("sobol/scramble"), 0);
    (even * 4_294_967_296.0) as u32
}

/// A coordinate of a point, inside (0, 1).
pub(crate) fn coordinate(scramble: u32, point: u32, dimension: u32) -> f64 {
    f64::from(sobol_burley::sample(point, dimension, scramble)) + HALF_STEP
}

/// The quantiles of the group at a place of the alphabet, by drawn world.
pub(super) fn column(seed: u64, place: u32, drawn: u32) -> Vec<f64> {
    let scramble = scramble(seed, 0);
    (0..drawn).map(|point| coordinate(scramble, point, place)).collect()
}
