//! What candidates look at: the judged worlds, the same for all.

use crate::compare::{Difference, Pairs};
use crate::estimate::{Confidence, Moments, Student, Tally, smooth_quantile};
use crate::model::Columns;

/// The worlds that findings are judged by: the drawn ones, or the nominal one where none are drawn.
pub(crate) struct Seen<'a> {
    pub columns: &'a Columns,
    pub pairs: &'a Pairs,
    /// By world and option.
    pub tallies: &'a [Vec<Tally>],
    /// By world, pair and measure.
    pub differences: &'a [Vec<Vec<Difference>>],
    pub confidence: Confidence,
}

/// A mean in one world, with the 99 % interval that decides.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judged {
    pub mean: f64,
    pub low: f64,
    pub high: f64,
}

impl Seen<'_> {
    pub(super) fn options(&self) -> std::ops::Range<usize> {
        0..self.tallies.first().map_or(0, Vec::len)
    }

    /// By world, what one option does.
    pub(super) fn of(&self, option: usize) -> impl Iterator<Item = &Tally> + Clone {
        self.tallies.iter().map(move |world| &world[option])
    }

    /// By world, the paired difference of a pair in a measure.
    pub(super) fn difference(&self, pair: usize, measure: usize) -> Vec<Judged> {
        let worlds = self.differences.iter();
        worlds.map(|world| self.judged(&world[pair][measure].moments)).collect()
    }

    /// By world, the mean of a measure of an option.
    pub(super) fn measure(&self, option: usize, measure: usize) -> Vec<Judged> {
        self.of(option).map(|tally| self.judged(&tally.measures[measure])).collect()
    }

    fn judged(&self, moments: &Moments) -> Judged {
        let student = Student::new(f64::from(moments.count) - 1.0, self.confidence);
        let around = student.around(moments.mean, moments.variance_of_mean()).at_99;
        Judged { mean: moments.mean, low: around.low, high: around.high }
    }
}

/// 5 %, 50 % and 95 % of numbers, one a world.
pub(super) fn middle(numbers: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut sorted: Vec<f64> = numbers.collect();
    sorted.sort_by(f64::total_cmp);
    if sorted.is_empty() {
        return [0.0; 3];
    }
    [0.05, 0.5, 0.95].map(|share| smooth_quantile(&sorted, share))
}
