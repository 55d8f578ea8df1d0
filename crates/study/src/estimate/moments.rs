//! Mean, variance and order of a column of outcomes.

use super::interval::Interval;

/// Mean and variance of one column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Moments {
    /// Outcomes.
    pub count: u32,
    /// Their mean.
    pub mean: f64,
    /// Their variance with n - 1; 0 for one outcome, exactly 0 where all are equal.
    pub variance: f64,
}

impl Moments {
    /// Of outcomes in order, in two passes (Chan, Golub and LeVeque, "Algorithms for computing
    /// the sample variance", The American Statistician 37, 1983, eq. 1.7 with its correction).
    /// Sums are taken from the first outcome on, so that a column of equal numbers has that
    /// number as its mean and no variance, to the last bit.
    pub(crate) fn of(outcomes: impl Iterator<Item = f64> + Clone) -> Self {
        let count = outcomes.clone().count();
        let Some(first) = outcomes.clone().next() else {
            return Self { count: 0, mean: 0.0, variance: 0.0 };
        };
        let n = count as f64;
        let offset = outcomes.clone().map(|x| x - first).sum::<f64>() / n;
        let deviations = outcomes.map(|x| (x - first) - offset);
        let (sum, squares) =
            deviations.fold((0.0, 0.0), |(sum, squares), d| (sum + d, squares + d * d));
        let variance = ((squares - sum * sum / n) / (n - 1.0).max(1.0)).max(0.0);
        Self { count: count as u32, mean: first + offset, variance }
    }

    /// Variance of the mean; infinite where one outcome tells nothing of it.
    pub(crate) fn variance_of_mean(&self) -> f64 {
        if self.count < 2 { f64::INFINITY } else { self.variance / f64::from(self.count) }
    }
}

/// The middle 90 % of outcomes: the least outcome that at least 5 % do not exceed, and the least
/// that at least 95 % do not exceed. Both were seen; nothing is put between them. Sorts its
/// argument.
pub(crate) fn middle_90(outcomes: &mut [f64]) -> Interval {
    outcomes.sort_by(f64::total_cmp);
    Interval { low: seen_quantile(outcomes, 5), high: seen_quantile(outcomes, 95) }
}

/// Of sorted outcomes, the least that at least so many percent do not exceed (Hyndman and Fan,
/// "Sample quantiles in statistical packages", The American Statistician 50, 1996, definition 1).
fn seen_quantile(sorted: &[f64], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or(f64::NAN)
}

/// The quantile of sorted numbers, straight lines between them (Hyndman and Fan, definition 7).
pub(crate) fn smooth_quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len() as f64 - 1.0);
    let below = (place as usize).min(sorted.len() - 1);
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (sorted[above] - sorted[below]) * (place - below as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_small_columns() {
        let four = Moments::of([1.0, 2.0, 3.0, 6.0].into_iter());
        assert_eq!((four.count, four.mean), (4, 3.0));
        assert!((four.variance - 14.0 / 3.0).abs() < 1e-15);
        assert_eq!(
            Moments::of([0.1; 10].into_iter()),
            Moments { count: 10, mean: 0.1, variance: 0.0 }
        );
        assert_eq!(Moments::of([7.0].into_iter()).variance_of_mean(), f64::INFINITY);
        assert_eq!(Moments::of(std::iter::empty()).count, 0);
    }

    #[test]
    fn a_large_offset_does_not_spoil_the_variance() {
        let column = (0..1000).map(|i| 1e9 + f64::from(i % 2));
        assert!((Moments::of(column).variance - 0.25 * 1000.0 / 999.0).abs() < 1e-12);
    }

    #[test]
    fn quantiles_that_were_seen() {
        let mut hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(middle_90(&mut hundred), Interval { low: 5.0, high: 95.0 });
        assert_eq!(middle_90(&mut [3.0]), Interval { low: 3.0, high: 3.0 });
        // 19 of 20 do not exceed 0: the one other outcome lies outside.
        let mut rare = [0.0; 20];
        rare[7] = 1.0;
        assert_eq!(middle_90(&mut rare), Interval { low: 0.0, high: 0.0 });
    }

    #[test]
    fn smooth_quantiles_meet_their_ends() {
        let sorted = [0.0, 1.0, 2.0, 3.0, 4.0];
        assert_eq!(smooth_quantile(&sorted, 0.0), 0.0);
        assert_eq!(smooth_quantile(&sorted, 1.0), 4.0);
        assert!((smooth_quantile(&sorted, 0.05) - 0.2).abs() < 1e-15);
    }
}
