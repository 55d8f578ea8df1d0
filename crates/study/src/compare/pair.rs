//! Differences of two options, replication by replication of the same world: what luck gives to
//! both cancels.

use crate::estimate::{
    Confidence, Interval, Mean, Moments, NotKnowing, Share, Student, column, mean_over_worlds,
    not_knowing, share,
};
use crate::measure::Better;
use crate::model::Columns;

/// Of a difference without any spread, as many replications as a sign test wants before it is
/// clear of zero at 99 %: 2 to the power 1 - n is at most 0.01.
const SIGNS: u32 = 8;

/// The pairs of options, the earlier first.
#[derive(Clone, Debug)]
pub(crate) struct Pairs(Vec<(usize, usize)>);

impl Pairs {
    pub(crate) fn new(options: usize) -> Self {
        Self((0..options).flat_map(|a| (a + 1..options).map(move |b| (a, b))).collect())
    }

    pub(crate) fn list(&self) -> &[(usize, usize)] {
        &self.0
    }

    /// The differences of every pair in every measure, from the rows of one scene.
    pub(crate) fn differences(&self, rows: &[Vec<f64>], columns: &Columns) -> Vec<Vec<Difference>> {
        let width = columns.width();
        let of_pair = |(a, b): &(usize, usize)| {
            (0..columns.measures.len())
                .map(|at| {
                    Difference::of(column(&rows[*a], width, at), column(&rows[*b], width, at))
                })
                .collect()
        };
        self.0.iter().map(of_pair).collect()
    }
}

/// One option less another in one measure and scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Difference {
    pub moments: Moments,
    /// Variance that it would have on independent draws.
    pub independent: f64,
}

impl Difference {
    pub(crate) fn of(
        first: impl Iterator<Item = f64> + Clone,
        second: impl Iterator<Item = f64> + Clone,
    ) -> Self {
        let independent =
            Moments::of(first.clone()).variance + Moments::of(second.clone()).variance;
        Self { moments: Moments::of(first.zip(second).map(|(a, b)| a - b)), independent }
    }

    /// Which option is better with the 99 % interval clear of zero, if either: the first of the
    /// pair (`Some(true)`) or the second.
    pub(crate) fn first_wins(&self, better: Better, student: &Student) -> Option<bool> {
        let interval = student.around(self.moments.mean, self.moments.variance_of_mean()).at_99;
        let spread_or_signs = self.moments.variance > 0.0 || self.moments.count >= SIGNS;
        if interval.holds(0.0) || !spread_or_signs {
            return None;
        }
        match better {
            Better::Lower => Some(self.moments.mean < 0.0),
            Better::Higher => Some(self.moments.mean > 0.0),
            Better::Neither => None,
        }
    }
}

/// A mean of paired differences, first option less second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairedMean {
    /// The mean with its 95 % interval.
    pub mean: Mean,
    /// Its 99 % interval, which decides who wins a world; nothing over many worlds.
    pub interval_99: Option<Interval>,
    /// How many times smaller common draws make the variance of the difference; 1 is no gain,
    /// and nothing is said where the difference has no variance at all.
    pub draws_gain: Option<f64>,
}

/// Two options in one measure.
#[derive(Clone, Debug, PartialEq)]
pub struct PairedMeasure {
    /// In the nominal world.
    pub nominal: PairedMean,
    /// Over the drawn worlds.
    pub over_worlds: Option<PairedMean>,
    /// 5 % to 95 % of the drawn worlds' mean differences, inner noise removed.
    pub not_knowing: Option<NotKnowing>,
    /// Worlds in which the first option is better, the 99 % interval clear of zero; of the drawn
    /// worlds, or of the nominal one where none are drawn. Nothing for a measure that has no
    /// better side.
    pub first_better: Option<Share>,
    /// Worlds in which the second is.
    pub second_better: Option<Share>,
}

impl PairedMeasure {
    /// The mean to be named first: over the drawn worlds where there are any.
    pub fn headline(&self) -> &PairedMean {
        self.over_worlds.as_ref().unwrap_or(&self.nominal)
    }
}

/// Two options in every measure.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The option from which the other is taken.
    pub first: usize,
    /// The other.
    pub second: usize,
    /// In the order of the columns.
    pub measures: Vec<PairedMeasure>,
}

/// The mean of a paired difference in one scene.
pub(crate) fn paired_mean(difference: &Difference, confidence: Confidence) -> PairedMean {
    let moments = &difference.moments;
    let student = Student::new(f64::from(moments.count) - 1.0, confidence);
    let around = student.around(moments.mean, moments.variance_of_mean());
    PairedMean {
        mean: Mean {
            value: moments.mean,
            interval: around.at_95,
            replications: u64::from(moments.count),
        },
        interval_99: Some(around.at_99),
        draws_gain: gain(difference.independent, moments.variance),
    }
}

fn gain(independent: f64, paired: f64) -> Option<f64> {
    (paired > 0.0).then(|| independent / paired)
}

/// Compare two options in one measure from their differences by world, the nominal one first.
fn paired_measure(worlds: &[Difference], better: Better, confidence: Confidence) -> PairedMeasure {
    let (nominal, drawn) = (&worlds[0], &worlds[1..]);
    let moments: Vec<Moments> = drawn.iter().map(|world| world.moments).collect();
    let sum = |of: fn(&Difference) -> f64| drawn.iter().map(of).sum::<f64>();
    let over_worlds = mean_over_worlds(&moments, confidence).map(|mean| PairedMean {
        mean,
        interval_99: None,
        draws_gain: gain(sum(|d| d.independent), sum(|d| d.moments.variance)),
    });
    let judged = judged(worlds);
    let student = Student::new(f64::from(nominal.moments.count) - 1.0, confidence);
    let wins = |first: bool| {
        let won = judged.iter().filter(|d| d.first_wins(better, &student) == Some(first));
        (better != Better::Neither).then(|| share(won.count() as u32, judged.len() as u32))
    };
    PairedMeasure {
        nominal: paired_mean(nominal, confidence),
        over_worlds,
        not_knowing: not_knowing(&moments),
        first_better: wins(true),
        second_better: wins(false),
    }
}

/// The worlds that carry a verdict: the drawn ones, or the nominal one where none are drawn.
pub(crate) fn judged<T>(worlds: &[T]) -> &[T] {
    if worlds.len() > 1 { &worlds[1..] } else { worlds }
}

/// Compare every pair of options in every measure, from the differences of all worlds.
pub(crate) fn compare(
    pairs: &Pairs,
    worlds: &[Vec<Vec<Difference>>],
    columns: &Columns,
    confidence: Confidence,
) -> Vec<Comparison> {
    let of_pair = |(pair, (first, second)): (usize, &(usize, usize))| {
        let measures = columns.measures.iter().enumerate().map(|(at, measure)| {
            let by_world: Vec<Difference> = worlds.iter().map(|world| world[pair][at]).collect();
            paired_measure(&by_world, measure.better, confidence)
        });
        Comparison { first: *first, second: *second, measures: measures.collect() }
    };
    pairs.list().iter().enumerate().map(of_pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wins(first: &[f64], second: &[f64], better: Better) -> Option<bool> {
        let difference = Difference::of(first.iter().copied(), second.iter().copied());
        difference.first_wins(better, &Student::new(first.len() as f64 - 1.0, Confidence::ONCE))
    }

    #[test]
    fn pairs_are_listed_once_the_earlier_first() {
        assert_eq!(Pairs::new(3).list(), [(0, 1), (0, 2), (1, 2)]);
        assert!(Pairs::new(1).list().is_empty());
    }

    #[test]
    fn the_better_side_wins() {
        let (low, high) = ([1.0, 2.0, 3.0, 4.0], [11.0, 12.5, 13.0, 14.5]);
        assert_eq!(wins(&low, &high, Better::Lower), Some(true));
        assert_eq!(wins(&high, &low, Better::Lower), Some(false));
        assert_eq!(wins(&low, &high, Better::Higher), Some(false));
        assert_eq!(wins(&low, &high, Better::Neither), None);
    }

    #[test]
    fn what_luck_explains_is_no_win() {
        assert_eq!(wins(&[1.0, 5.0, 2.0, 9.0], &[2.0, 4.0, 4.0, 9.5], Better::Lower), None);
        assert_eq!(wins(&[3.0; 20], &[3.0; 20], Better::Lower), None);
        assert_eq!(wins(&[1.0], &[2.0], Better::Lower), None);
    }

    #[test]
    fn a_difference_that_never_varied_must_have_been_seen_often() {
        assert_eq!(wins(&[1.0; 7], &[2.0; 7], Better::Lower), None);
        assert_eq!(wins(&[1.0; 8], &[2.0; 8], Better::Lower), Some(true));
    }
}
