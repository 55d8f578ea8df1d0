//! Intervals for proportions and quantiles for means.

use crate::math::special::{beta_fraction, beta_quantile, normal_quantile};

/// The Wilson score interval of a proportion, without continuity correction.
///
/// `None` unless `successes <= trials`, `trials > 0` and 0 < `confidence` < 1. Source: Wilson (1927),
/// J. Am. Stat. Assoc. 22, 209. Table: `binomial_intervals`.
pub fn wilson(successes: u64, trials: u64, confidence: f64) -> Option<(f64, f64)> {
    if !sound(successes, trials, confidence) {
        return None;
    }
    let (k, n) = (successes as f64, trials as f64);
    let z = -normal_quantile(0.5 * (1.0 - confidence));
    let z2 = z * z;
    let middle = k + 0.5 * z2;
    let half = z * (k * (n - k) / n + 0.25 * z2).sqrt();
    let low = if successes == 0 { 0.0 } else { (middle - half) / (n + z2) };
    let high = if successes == trials { 1.0 } else { (middle + half) / (n + z2) };
    Some((low, high))
}

/// The Clopper-Pearson interval of a proportion: it covers at least as often as it says.
///
/// `None` as for [`wilson`]. Source: Clopper and Pearson (1934), Biometrika 26, 404, in its beta form.
/// Table: `binomial_intervals`.
pub fn clopper_pearson(successes: u64, trials: u64, confidence: f64) -> Option<(f64, f64)> {
    if !sound(successes, trials, confidence) {
        return None;
    }
    let (k, n) = (successes as f64, trials as f64);
    let tail = 0.5 * (1.0 - confidence);
    let low = if successes == 0 { 0.0 } else { beta_quantile(k, n - k + 1.0, tail)? };
    let high = if successes == trials {
        1.0
    } else {
        1.0 - beta_quantile(n - k, k + 1.0, tail)?
    };
    Some((low, high))
}

/// The value that a Student t variate with `df` degrees of freedom exceeds with probability
/// 1 - `p`.
///
/// `None` unless 0 < `p` < 1 and `df` > 0. From the quantile of the beta distribution of
/// df / (df + t^2) (Abramowitz and Stegun, 26.7.1).
pub fn student_t_quantile(p: f64, df: f64) -> Option<f64> {
    if !(p > 0.0 && p < 1.0 && df > 0.0) {
        return None;
    }
    if p == 0.5 {
        return Some(0.0);
    }
    let tail = p.min(1.0 - p);
    let x = beta_quantile(0.5 * df, 0.5, 2.0 * tail)?;
    let t = (df * (1.0 - x) / x).sqrt();
    Some(if p < 0.5 { -t } else { t })
}

/// Probability that a Student t variate with `df` degrees of freedom is at most `t`.
pub fn student_t_cdf(t: f64, df: f64) -> f64 {
    let tail = 0.5 * beta_fraction(0.5 * df, 0.5, df / (df + t * t));
    if t < 0.0 { tail } else { 1.0 - tail }
}

fn sound(successes: u64, trials: u64, confidence: f64) -> bool {
    trials > 0 && successes <= trials && confidence > 0.0 && confidence < 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn student_quantiles_are_those_of_the_printed_tables() {
        for (p, df, t) in [(0.975, 1.0, 12.706), (0.975, 10.0, 2.228), (0.995, 30.0, 2.750)] {
            let found = student_t_quantile(p, df).expect("in range");
            assert!((found - t).abs() < 5e-4, "{p} {df}: {found}");
            assert!((student_t_cdf(found, df) - p).abs() < 1e-12);
        }
        let far = student_t_quantile(0.975, 1e6).expect("in range");
        assert!((far - 1.959_966_4).abs() < 1e-6);
    }

    #[test]
    fn nothing_is_said_of_no_trials() {
        assert_eq!(wilson(0, 0, 0.95), None);
        assert_eq!(clopper_pearson(3, 2, 0.95), None);
    }
}
