//! A target's echo as extra pulses of noise: a random number of them.
//!
//! A noncentral chi-square variate is a central one whose degrees of freedom are raised by a
//! Poisson count; if the target's power is gamma-distributed, the count is negative binomial. So
//!
//! pd = sum of w(k) Q(n + k, T),   pmiss = sum of w(k) P(n + k, T),
//!
//! sums of positive terms, so that whichever side is small keeps its digits. The terms are
//! log-concave in k: they rise to one summit and fall. Both sums walk over the summit in the
//! direction in which the gamma recurrence only adds (P downwards, Q upwards), and carry the
//! product w(k) P(n + k, T) itself, which neither overflows nor underflows on the way.

use super::Outcome;
use crate::math::special::{
    ln_binomial_density, ln_gamma_lower, ln_gamma_upper, ln_poisson_density,
};
use crate::math::{exp, ln};

/// Terms this much smaller than the sum change nothing.
const NEGLIGIBLE: f64 = 1e-18;

/// Law of the number of extra pulses; w(k + 1) / w(k) = (rise + slope k) / (k + 1).
#[derive(Debug, Clone, Copy)]
pub(super) struct Counts {
    mean: f64,
    /// Shape of the target's power; infinite for a steady one.
    shape: f64,
    rise: f64,
    slope: f64,
}

impl Counts {
    /// Steady target of total power ratio `mean` over all pulses.
    pub(super) fn poisson(mean: f64) -> Self {
        Self { mean, shape: f64::INFINITY, rise: mean, slope: 0.0 }
    }

    /// Target whose total power is gamma-distributed with this mean and shape.
    pub(super) fn negative_binomial(mean: f64, shape: f64) -> Self {
        let slope = mean / (mean + shape);
        Self { mean, shape, rise: slope * shape, slope }
    }

    fn ln_weight(&self, k: f64) -> f64 {
        if self.shape == f64::INFINITY {
            return ln_poisson_density(k, self.mean);
        }
        let success = self.shape / (self.mean + self.shape);
        ln_binomial_density(k, self.shape, self.slope, success) - ln(1.0 + k / self.shape)
    }

    /// w(k + 1) / w(k).
    fn ratio(&self, k: f64) -> f64 {
        (self.rise + self.slope * k) / (k + 1.0)
    }

    /// The count of largest weight, as a real number.
    fn mode(&self) -> f64 {
        (self.rise - 1.0) / (1.0 - self.slope)
    }
}

/// `pulses` of noise and a random count more, against a threshold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mixture {
    pub(super) pulses: f64,
    pub(super) threshold: f64,
    pub(super) counts: Counts,
}

impl Mixture {
    /// Computes the smaller side and complements it.
    pub(super) fn outcome(&self) -> Outcome {
        let excess = self.pulses + self.counts.mean - self.threshold;
        if excess <= 0.0 {
            Outcome::from_pd(self.detections())
        } else if self.is_hopelessly_visible() {
            Outcome::CERTAIN
        } else {
            Outcome::from_miss(self.misses())
        }
    }

    /// Chernoff's bound for a steady target, pmiss <= exp(-(sqrt x - sqrt T)^2), lies below the
    /// smallest number.
    fn is_hopelessly_visible(&self) -> bool {
        let distance = self.counts.mean.sqrt() - self.threshold.sqrt();
        self.counts.shape == f64::INFINITY && distance > 28.0
    }

    /// Sum of w(k) P(n + k, T) from above the summit down.
    fn misses(&self) -> f64 {
        let Self { pulses: n, threshold: t, counts } = *self;
        let mut k = self.above_summit();
        let ln_lower = ln_gamma_lower(n + k, t);
        if ln_lower == f64::NEG_INFINITY {
            return 0.0;
        }
        let ln_scale = counts.ln_weight(k) + ln_lower;
        // P(a - 1) = P(a) + d(a - 1), where d(a) = t^a e^-t / gamma(a + 1).
        let mut term = 1.0;
        let mut density = exp(ln_poisson_density(n + k, t) - ln_lower);
        let mut sum = 1.0;
        while k > 0.0 && term > NEGLIGIBLE * sum {
            density *= (n + k) / t;
            k -= 1.0;
            let back = 1.0 / counts.ratio(k);
            term = (term + density) * back;
            density *= back;
            sum += term;
        }
        exp(ln_scale + ln(sum)).min(1.0)
    }

    /// Sum of w(k) Q(n + k, T) from below the summit up.
    fn detections(&self) -> f64 {
        let Self { pulses: n, threshold: t, counts } = *self;
        let mut k = self.below_summit();
        let ln_upper = ln_gamma_upper(n + k, t);
        let ln_scale = counts.ln_weight(k) + ln_upper;
        // Q(a + 1) = Q(a) + d(a).
        let mut term = 1.0;
        let mut density = exp(ln_poisson_density(n + k, t) - ln_upper);
        let mut sum = 1.0;
        while term > NEGLIGIBLE * sum {
            let forth = counts.ratio(k);
            term = (term + density) * forth;
            k += 1.0;
            density *= forth * t / (n + k);
            sum += term;
        }
        exp(ln_scale + ln(sum)).min(1.0)
    }

    /// A count beyond which the terms w(k) P(n + k, T) are negligible. Their ratio is at most
    /// that of the weights times min(1, T / (n + k + 1)).
    fn above_summit(&self) -> f64 {
        let Self { pulses: n, threshold: t, counts } = *self;
        let mut k = self.summit(n + 1.0).min(counts.mode()).max(0.0).ceil();
        let mut fall = 1.0;
        while fall > NEGLIGIBLE {
            fall *= counts.ratio(k) * (t / (n + k + 1.0)).min(1.0);
            k += 1.0;
        }
        k
    }

    /// A count below which the terms w(k) Q(n + k, T) are negligible. Their ratio is at least
    /// that of the weights times max(1, T / (n + k)).
    fn below_summit(&self) -> f64 {
        let Self { pulses: n, threshold: t, counts } = *self;
        let mut k = self.summit(n).max(counts.mode()).max(0.0).floor();
        let mut fall = 1.0;
        while fall > NEGLIGIBLE && k > 0.0 {
            k -= 1.0;
            fall /= counts.ratio(k) * (t / (n + k)).max(1.0);
        }
        k
    }

    /// The larger k at which (k + 1) (k + offset) = T (rise + slope k).
    fn summit(&self, offset: f64) -> f64 {
        let Counts { rise, slope, .. } = self.counts;
        let half = 0.5 * (offset + 1.0 - self.threshold * slope);
        let constant = offset - self.threshold * rise;
        (half * half - constant).max(0.0).sqrt() - half
    }
}
