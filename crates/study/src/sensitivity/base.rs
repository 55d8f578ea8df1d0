//! The points from which indices are estimated: two independent samples A and B of all figures, and
//! for each figure a mixture that is A but for that figure, which is B's.
//!
//! Saltelli et al., "Variance based sensitivity analysis of model output", Computer Physics
//! Communications 181 (2010), with scrambled Sobol' points for A and B; several scrambles, each an
//! estimate by itself. Figures that screening set aside move together as one more factor, on plain
//! draws of their own.

use engine::chance::{Chance, Purpose, name_hash};
use engine::sample::Reading;

use crate::scene::Points;
use crate::worlds::sobol;

use super::Ask;

/// The samples.
pub(super) struct Base {
    chance: Chance,
    scrambles: Vec<u32>,
    points: u32,
    /// With indices of their own, sorted.
    groups: Vec<String>,
    /// Moving together, sorted.
    others: Vec<String>,
}

/// Which matrix a point's row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matrix {
    /// The first sample.
    A,
    /// The second sample.
    B,
    /// The first but for one factor, which is the second's.
    Mixed(usize),
}

impl Base {
    pub(super) fn new(seed: u64, ask: &Ask, groups: Vec<String>, others: Vec<String>) -> Self {
        let (mut groups, mut others) = (groups, others);
        groups.sort();
        others.sort();
        Self {
            chance: Chance::new(seed, 0, 0),
            // The first scramble is that of the worlds.
            scrambles: (1..=ask.scrambles).map(|number| sobol::scramble(seed, number)).collect(),
            points: ask.base / ask.scrambles,
            groups,
            others,
        }
    }

    pub(super) fn groups(&self) -> &[String] {
        &self.groups
    }

    pub(super) fn others(&self) -> &[String] {
        &self.others
    }

    /// How many factors have indices: the groups, and the others as one.
    pub(super) fn factors(&self) -> usize {
        self.groups.len() + usize::from(!self.others.is_empty())
    }

    /// How many scrambles there are.
    pub(super) fn scrambles(&self) -> u32 {
        self.scrambles.len() as u32
    }

    /// Base samples of one scramble.
    pub(super) fn points(&self) -> u32 {
        self.points
    }

    fn matrices(&self) -> u32 {
        self.factors() as u32 + 2
    }

    /// The number of a point.
    pub(super) fn number(&self, scramble: u32, point: u32, matrix: Matrix) -> u32 {
        let matrix = match matrix {
            Matrix::A => 0,
            Matrix::B => 1,
            Matrix::Mixed(factor) => factor as u32 + 2,
        };
        (scramble * self.points + point) * self.matrices() + matrix
    }

    /// Is a factor read from B in this matrix?
    fn from_b(matrix: u32, factor: usize) -> bool {
        matrix == 1 || matrix == factor as u32 + 2
    }
}

impl Points for Base {
    fn count(&self) -> u32 {
        self.scrambles() * self.points * self.matrices()
    }

    fn reading(&self, number: u32, group: &str) -> Reading {
        let (row, matrix) = (number / self.matrices(), number % self.matrices());
        let (scramble, point) = (row / self.points, row % self.points);
        if let Ok(at) = self.groups.binary_search_by(|known| known.as_str().cmp(group)) {
            // A and B of a group stand side by side: neighbours are even together soonest.
            let dimension = 2 * at as u32 + u32::from(Self::from_b(matrix, at));
            let scramble = self.scrambles[scramble as usize];
            return Reading::Quantile(sobol::coordinate(scramble, point, dimension));
        }
        if self.others.binary_search_by(|known| known.as_str().cmp(group)).is_err() {
            return Reading::Nominal;
        }
        let sample = if Self::from_b(matrix, self.groups.len()) { "others/b" } else { "others/a" };
        let (name, sample) = (name_hash(group), name_hash(sample));
        Reading::Quantile(self.chance.uniform(Purpose::FigurePlace, row, name, sample))
    }

    /// Every point has draws of its own, so that the noise of its mean is independent of all others
    /// and can be taken out of the variance.
    fn draws(&self, number: u32) -> u32 {
        number + 1
    }
}
