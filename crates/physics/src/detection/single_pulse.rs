//! One pulse against a threshold: the closed forms.

use super::mixture::{Counts, Mixture};
use super::{Detector, Outcome, Swerling};
use crate::math::special::{normal_cdf, normal_survival};
use crate::math::{exp, exp_m1, ln, pow};

/// Threshold of one pulse in units of its noise power: T = -ln(pfa).
///
/// NaN for `pfa` outside (0, 1].
pub fn threshold(pfa: f64) -> f64 {
    if pfa > 0.0 && pfa <= 1.0 { -ln(pfa) } else { f64::NAN }
}

/// Pd of one pulse on an exponentially fluctuating target (Swerling 1 or 2):
/// pfa^(1 / (1 + snr)).
///
/// `snr` is the mean power ratio, at least 0; NaN for `snr` < 0 or `pfa` outside (0, 1].
/// Source: Meyer & Mayer (1973); Richards, *Fundamentals of Radar Signal Processing* (2nd ed.),
/// chapter 6. Table: `detection_pd` (case 1, one pulse).
pub fn swerling1_pd(snr: f64, pfa: f64) -> f64 {
    if snr >= 0.0 && pfa > 0.0 && pfa <= 1.0 { pow(pfa, 1.0 / (1.0 + snr)) } else { f64::NAN }
}

/// The miss probability 1 - pfa^(1 / (1 + snr)), exact where it is small. Domain as
/// [`swerling1_pd`].
pub fn swerling1_miss(snr: f64, pfa: f64) -> f64 {
    if snr >= 0.0 { -exp_m1(-threshold(pfa) / (1.0 + snr)) } else { f64::NAN }
}

/// The mean SNR (power ratio) at which a Swerling 1 target is seen with probability `pd` in one
/// pulse: ln(pfa) / ln(pd) - 1.
///
/// `None` unless 0 < pfa <= pd < 1: noise alone already gives `pfa`, and certainty has no price.
pub fn swerling1_required_snr(pd: f64, pfa: f64) -> Option<f64> {
    let possible = pfa > 0.0 && pfa <= pd && pd < 1.0;
    possible.then(|| (ln(pfa) / ln(pd) - 1.0).max(0.0))
}

/// Both sides for one pulse on a steady target (Swerling 0), at a `threshold` in units of the
/// noise power.
///
/// Pd = Q1(sqrt(2 snr), sqrt(2 threshold)), the Rice distribution's tail. NaN for a negative
/// argument. Source: Marcum (1947). Table: `detection_pd` (case 0, one pulse).
pub fn steady(snr: f64, threshold: f64) -> Outcome {
    if !(snr >= 0.0 && threshold >= 0.0) {
        return Outcome::UNDEFINED;
    }
    if snr == f64::INFINITY || threshold == 0.0 {
        return Outcome::CERTAIN;
    }
    if threshold == f64::INFINITY {
        return Outcome { pd: 0.0, pmiss: 1.0 };
    }
    if snr == 0.0 {
        return Outcome { pd: exp(-threshold), pmiss: -exp_m1(-threshold) };
    }
    let (echo, bar) = (snr.sqrt(), threshold.sqrt());
    let gap = std::f64::consts::SQRT_2 * (threshold - snr) / (bar + echo);
    if snr > STRONG || gap > BEYOND_SIGHT {
        return strong_echo(std::f64::consts::SQRT_2 * echo, gap);
    }
    Mixture { pulses: 1.0, threshold, counts: Counts::poisson(snr) }.outcome()
}

/// Beyond this SNR the sum would be long, and Rice's law is normal to the last digits.
const STRONG: f64 = 1e9;
/// Deviations at which a normal tail underflows.
const BEYOND_SIGHT: f64 = 40.0;

/// Rice's tail `gap` above its offset `a`, for large `a`: the normal tail and the first two terms
/// of Hankel's expansion of the Bessel function. What is left out is of order 1 / a^3.
fn strong_echo(a: f64, gap: f64) -> Outcome {
    let density = exp(-0.5 * gap * gap) / std::f64::consts::TAU.sqrt();
    let skew = density * (0.5 / a - gap * 0.125 / (a * a));
    let both = [normal_survival(gap) + skew, normal_cdf(gap) - skew];
    let [pd, pmiss] = if density > 0.0 { both } else { [normal_survival(gap), normal_cdf(gap)] };
    Outcome { pd, pmiss }
}

/// The SNR (power ratio) at which a steady target is seen with probability `pd` in one pulse.
/// `None` unless 0 < pfa <= pd < 1.
pub fn steady_required_snr(pd: f64, pfa: f64) -> Option<f64> {
    Detector::new(1, pfa)?.required_snr(Swerling::Zero, pd)
}

/// Marcum's Q function of order one: the probability that a Rice variate of offset `a` and unit
/// deviation exceeds `b`.
///
/// Relative error about 1e-13 where the value is below one half, absolute beyond. NaN for a
/// negative argument. Source: Marcum (1947); evaluated as a Poisson mixture of gamma tails.
pub fn marcum_q1(a: f64, b: f64) -> f64 {
    marcum(a, b).pd
}

/// 1 - Q1(a, b), exact where it is small.
pub fn marcum_q1_complement(a: f64, b: f64) -> f64 {
    marcum(a, b).pmiss
}

fn marcum(a: f64, b: f64) -> Outcome {
    if a >= 0.0 && b >= 0.0 {
        if a * a > 2.0 * STRONG {
            return strong_echo(a, b - a);
        }
        steady(0.5 * a * a, 0.5 * b * b)
    } else {
        Outcome::UNDEFINED
    }
}
