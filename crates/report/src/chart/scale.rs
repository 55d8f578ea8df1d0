//! A straight scale with round marks.

/// Marks that a reader can follow, about this many.
const MARKS: f64 = 4.0;

/// From values to places between 0 and 100.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    step: f64,
}

impl Scale {
    /// A scale that takes in all values and whose ends are round; values that are not finite are
    /// left out. `from_zero` takes in zero too.
    pub fn over(values: impl IntoIterator<Item = f64>, from_zero: bool) -> Self {
        let start = if from_zero { (0.0, 0.0) } else { (f64::INFINITY, f64::NEG_INFINITY) };
        let (low, high) = values
            .into_iter()
            .filter(|v| v.is_finite())
            .fold(start, |(low, high), v| (low.min(v), high.max(v)));
        if !(low.is_finite() && high - low > 0.0 && (high - low).is_finite()) {
            let low = if low.is_finite() { low } else { 0.0 };
            return Self { low, high: low + 1.0, step: 0.5 };
        }
        let step = round_step((high - low) / MARKS);
        Self { low: (low / step).floor() * step, high: (high / step).ceil() * step, step }
    }

    /// Where a value stands, 0 to 100; what lies outside is at the end.
    pub fn place(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low) * 100.0).clamp(0.0, 100.0)
    }

    /// The round values between the ends, and the ends.
    pub fn marks(&self) -> Vec<f64> {
        let count = ((self.high - self.low) / self.step).round() as usize;
        (0..=count).map(|i| self.low + self.step * i as f64).collect()
    }

    /// Digits after the point that tell the marks apart.
    pub fn decimals(&self) -> usize {
        let mut decimals = 0;
        let mut step = self.step;
        while step < 0.999 && decimals < 9 {
            step *= 10.0;
            decimals += 1;
        }
        decimals
    }
}

/// The next of 1, 2, 5, 10, 20, ... that is not below `least`.
fn round_step(least: f64) -> f64 {
    let mut decade = 1.0;
    while decade > least && decade > 1e-300 {
        decade /= 10.0;
    }
    while decade * 10.0 <= least {
        decade *= 10.0;
    }
    [1.0, 2.0, 5.0, 10.0].map(|m| m * decade).into_iter().find(|s| *s >= least).unwrap_or(decade)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round_and_hold_all_values() {
        let scale = Scale::over([3.1, 11.7], true);
        assert_eq!(scale.marks(), [0.0, 5.0, 10.0, 15.0]);
        assert_eq!(scale.place(15.0), 100.0);
        let scale = Scale::over([-0.031, 0.012], false);
        assert!(scale.place(-0.031) >= 0.0 && scale.place(0.012) <= 100.0);
        assert_eq!(scale.decimals(), 2);
    }

    #[test]
    fn no_values_and_odd_values_have_a_scale() {
        for values in [vec![], vec![f64::NAN], vec![2.0, 2.0], vec![f64::MIN, f64::MAX]] {
            let scale = Scale::over(values, false);
            assert!(scale.marks().iter().all(|m| m.is_finite()));
            assert!(scale.marks().len() < 50);
            assert!((0.0..=100.0).contains(&scale.place(1.0)));
        }
    }
}
