//! Intervals for proportions, and Student's law for means of few values.
//!
//! Page: `docs/models/statistics.md`. Table: `binomial_intervals`.

use crate::math::special::{beta_pair, beta_quantile, beta_quantile_pair, normal_quantile};

/// A two-sided interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

impl Interval {
    /// Whether `value` lies in the interval, ends included.
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// Wilson's score interval for a proportion, without continuity correction.
///
/// Covers close to `confidence` on average, for some proportions a little less; never leaves
/// [0, 1]. `None` unless successes <= trials, trials >= 1 and 0 < confidence < 1. Source: Wilson,
/// *JASA* 22 (1927). Absolute error below 1e-15. Table: `binomial_intervals`.
pub fn wilson(successes: u64, trials: u64, confidence: f64) -> Option<Interval> {
    let alpha = error_rate(successes, trials, confidence)?;
    let (k, n) = (successes as f64, trials as f64);
    let failures = (trials - successes) as f64;
    let z = -normal_quantile(0.5 * alpha);
    let spread = z * (z * z + 4.0 * k * failures / n).sqrt();
    // Each end from the side on which nothing cancels at its own edge of [0, 1].
    let width = 2.0 * (n + z * z);
    let low = if successes == 0 { 0.0 } else { (2.0 * k + z * z - spread) / width };
    let high = 1.0 - if failures == 0.0 { 0.0 } else { (2.0 * failures + z * z - spread) / width };
    Some(Interval { low: low.max(0.0), high: high.min(1.0) })
}

/// Clopper and Pearson's exact interval for a proportion.
///
/// Covers at least `confidence` for every proportion, usually more. `None` as [`wilson`].
/// Source: Clopper & Pearson, *Biometrika* 26 (1934); as beta quantiles: Brown, Cai & DasGupta,
/// *Statistical Science* 16 (2001), section 4.2.1. Absolute error below 1e-13 for up to 1e8
/// trials. Table: `binomial_intervals`.
pub fn clopper_pearson(successes: u64, trials: u64, confidence: f64) -> Option<Interval> {
    let alpha = error_rate(successes, trials, confidence)?;
    let (k, failures) = (successes as f64, (trials - successes) as f64);
    let low = match successes {
        0 => 0.0,
        _ => beta_quantile(k, failures + 1.0, 0.5 * alpha)?,
    };
    // The upper end is the lower end of the failures, seen from one.
    let high = match trials - successes {
        0 => 1.0,
        _ => beta_quantile_pair(failures, k + 1.0, 0.5 * alpha, 1.0 - 0.5 * alpha)?.1,
    };
    Some(Interval { low, high })
}

/// 1 - confidence, if the question makes sense.
fn error_rate(successes: u64, trials: u64, confidence: f64) -> Option<f64> {
    let possible = trials >= 1 && successes <= trials && confidence > 0.0 && confidence < 1.0;
    possible.then_some(1.0 - confidence)
}

/// Probability that Student's t with `freedom` degrees is at most `t`.
///
/// Exact in the lower tail. NaN unless freedom > 0. Source: NIST DLMF 8.17 with Abramowitz &
/// Stegun 26.7.1.
pub fn student_t_cdf(t: f64, freedom: f64) -> f64 {
    if !(freedom > 0.0 && freedom < f64::INFINITY) || t.is_nan() {
        return f64::NAN;
    }
    if t == 0.0 {
        return 0.5;
    }
    let square = t * t;
    let (share, rest) = (1.0 / (1.0 + freedom / square), 1.0 / (1.0 + square / freedom));
    let (_, both_tails) = beta_pair(0.5, 0.5 * freedom, share, rest);
    if t < 0.0 { 0.5 * both_tails } else { 1.0 - 0.5 * both_tails }
}

/// The `t` that Student's law with `freedom` degrees exceeds with probability 1 - `p`.
///
/// Half-width of a mean's interval at confidence c: t(1 - (1 - c) / 2, n - 1) s / sqrt(n).
/// `None` unless 0 < p < 1 and freedom > 0. Relative error about 1e-12 for 1 to 1e6 degrees.
/// Source: Abramowitz & Stegun 26.7.1 and 26.5.2. Checked against published critical values and
/// statrs in `tests/statistics.rs`.
pub fn student_t_quantile(p: f64, freedom: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0 && freedom > 0.0 && freedom < f64::INFINITY) {
        return None;
    }
    if p == 0.5 {
        return Some(0.0);
    }
    let tail = if p < 0.5 { p } else { 1.0 - p };
    // t^2 / (freedom + t^2) is a beta variate that exceeds its value in both tails.
    let (share, rest) = beta_quantile_pair(0.5, 0.5 * freedom, 1.0 - 2.0 * tail, 2.0 * tail)?;
    let square = freedom * share / rest;
    Some(square.sqrt() * if p < 0.5 { -1.0 } else { 1.0 })
}
