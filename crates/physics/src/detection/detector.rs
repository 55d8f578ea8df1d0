//! A detector of n pulses with its threshold.

use super::ladder::{self, Noise};
use super::mixture::{Counts, Mixture};
use super::{Outcome, Swerling};
use crate::math::special::{gamma_pair, gamma_quantile_upper, ln_poisson_density};
use crate::math::{exp, exp_m1, ln, root};

/// Square-law detector that sums n pulses, set to one false-alarm probability.
///
/// Keeps what depends on (n, pfa) alone, so that each probability afterwards is a short sum and
/// allocates nothing.
#[derive(Debug, Clone, Copy)]
pub struct Detector {
    noise: Noise,
}

impl Detector {
    /// A detector of `n` pulses at false-alarm probability `pfa` (per look and cell).
    ///
    /// `None` unless n >= 1 and 0 < pfa < 1. The threshold's relative error is below 1e-13.
    pub fn new(n: u32, pfa: f64) -> Option<Self> {
        if n == 0 {
            return None;
        }
        let pulses = f64::from(n);
        let threshold = match n {
            1 if pfa > 0.0 && pfa < 1.0 => -ln(pfa),
            _ => gamma_quantile_upper(pulses, pfa)?,
        };
        let density = exp(ln_poisson_density(pulses, threshold));
        Some(Self { noise: Noise { pulses, threshold, pfa, density } })
    }

    /// The threshold in units of the noise power of one pulse: Q(n, T) = pfa.
    pub fn threshold(&self) -> f64 {
        self.noise.threshold
    }

    /// Number of pulses summed.
    pub fn pulses(&self) -> f64 {
        self.noise.pulses
    }

    /// False-alarm probability.
    pub fn pfa(&self) -> f64 {
        self.noise.pfa
    }

    /// Probability of detecting a target of mean single-pulse power ratio `snr` >= 0; NaN for a
    /// negative one.
    ///
    /// Relative error about 1e-12 in pd and in pmiss, whichever is the smaller, at any SNR.
    /// Tables: `detection_pd`, `detection_required_snr`.
    pub fn pd(&self, case: Swerling, snr: f64) -> f64 {
        self.outcome(case, snr).pd
    }

    /// Both sides of the same question; see [`Detector::pd`].
    pub fn outcome(&self, case: Swerling, snr: f64) -> Outcome {
        if snr < 0.0 || snr.is_nan() {
            return Outcome::UNDEFINED;
        }
        let noise = &self.noise;
        let total = noise.pulses * snr;
        if total == 0.0 {
            return self.noise_alone();
        }
        if total >= f64::MAX {
            return Outcome::CERTAIN;
        }
        match case {
            Swerling::Zero => self.mixture(Counts::poisson(total)),
            Swerling::One | Swerling::Two if noise.pulses == 1.0 => exponential_pulse(noise, snr),
            Swerling::One => ladder::outcome(noise, total, 1),
            Swerling::Two => independent_exponential(noise, snr),
            Swerling::Three => ladder::outcome(noise, total, 2),
            Swerling::Four if noise.pulses == 1.0 => ladder::outcome(noise, total, 2),
            Swerling::Four => self.mixture(Counts::negative_binomial(total, 2.0 * noise.pulses)),
        }
    }

    /// The mean single-pulse SNR (power ratio) at which a target of this case is seen with
    /// probability `pd`.
    ///
    /// `None` unless pfa <= pd < 1: noise alone already gives pfa, and certainty has no price.
    /// Relative error about 1e-12 (where pd is barely above pfa, as far as `pd` itself tells
    /// them apart). Table: `detection_required_snr`.
    pub fn required_snr(&self, case: Swerling, pd: f64) -> Option<f64> {
        if pd.is_nan() || pd < self.noise.pfa || pd >= 1.0 {
            return None;
        }
        if pd == self.noise.pfa {
            return Some(0.0);
        }
        let target = Outcome::from_pd(pd).log_odds();
        let shortfall = |ln_snr: f64| self.outcome(case, exp(ln_snr)).log_odds() - target;
        // The exponential target's closed form for one pulse is within a few factors for all.
        let guess = ln(self.noise.threshold / -ln(pd) / self.noise.pulses);
        let (low, high) = straddle(guess, &shortfall)?;
        let ln_snr = root::between(low, high, 1e-14, shortfall)?;
        Some(exp(ln_snr))
    }

    fn noise_alone(&self) -> Outcome {
        let Noise { pulses, threshold, pfa, .. } = self.noise;
        let pmiss = if pfa < 0.5 { 1.0 - pfa } else { gamma_pair(pulses, threshold).0 };
        Outcome { pd: pfa, pmiss }
    }

    fn mixture(&self, counts: Counts) -> Outcome {
        let Noise { pulses, threshold, .. } = self.noise;
        Mixture { pulses, threshold, counts }.outcome()
    }
}

/// One pulse, Swerling 1 and 2 alike: pd = pfa^(1 / (1 + snr)).
fn exponential_pulse(noise: &Noise, snr: f64) -> Outcome {
    let exponent = -noise.threshold / (1.0 + snr);
    Outcome { pd: exp(exponent), pmiss: -exp_m1(exponent) }
}

/// Swerling 2: every pulse is exponential with power 1 + snr, so the sum is a scaled gamma.
fn independent_exponential(noise: &Noise, snr: f64) -> Outcome {
    let (pmiss, pd) = gamma_pair(noise.pulses, noise.threshold / (1.0 + snr));
    Outcome { pd, pmiss }
}

/// Ends between which the rising function `f` changes sign, found by doubling steps from `guess`.
/// `None` beyond +-1500 (e^1500 overflows any SNR).
fn straddle(guess: f64, f: &impl Fn(f64) -> f64) -> Option<(f64, f64)> {
    let rising = f(guess) < 0.0;
    let (mut inner, mut step) = (guess, 0.5);
    while inner.abs() < 1500.0 {
        let outer = if rising { inner + step } else { inner - step };
        if (f(outer) < 0.0) != rising {
            return Some(if rising { (inner, outer) } else { (outer, inner) });
        }
        inner = outer;
        step *= 2.0;
    }
    None
}
