//! The regularised incomplete gamma functions and their inverse.

use super::density::{deviance, ln_poisson_density};
use super::normal::normal_quantile;
use crate::math::{erfc, exp, exp_m1, ln, ln_1p, ln_gamma, pow};

/// Beyond this shape Temme's expansion holds to the last digits; below it series and fraction
/// need some ten times the square root of the shape.
const LARGE_SHAPE: f64 = 1e7;
const MOST_TERMS: u32 = 200_000;

/// P(a, x), the probability that a gamma variate of shape `a` and scale 1 is at most `x`.
///
/// Relative error about 1e-13. NaN unless a > 0 and x >= 0. Source:
/// Abramowitz & Stegun 6.5.29 (series) and 6.5.31 (continued fraction).
pub fn gamma_lower(a: f64, x: f64) -> f64 {
    gamma_pair(a, x).0
}

/// Q(a, x) = 1 - P(a, x), the probability that the variate exceeds `x`, exact in its own tail.
pub fn gamma_upper(a: f64, x: f64) -> f64 {
    gamma_pair(a, x).1
}

/// (P, Q) at once; the smaller of the two is computed, the other is its complement.
pub fn gamma_pair(a: f64, x: f64) -> (f64, f64) {
    if !(a > 0.0 && x >= 0.0) {
        return (f64::NAN, f64::NAN);
    }
    if x == 0.0 {
        return (0.0, 1.0);
    }
    if x == f64::INFINITY {
        return (1.0, 0.0);
    }
    if a > LARGE_SHAPE {
        return pair_of_large_shape(a, x);
    }
    if a < 1.0 && x < 1.5 {
        let q = upper_of_small_shape(a, x);
        return (exp(ln_poisson_density(a, x)) * lower_series(a, x), q);
    }
    if x < a + 1.0 {
        let p = exp(ln_poisson_density(a, x) + ln(lower_series(a, x)));
        (p, 1.0 - p)
    } else {
        let q = exp(ln_poisson_density(a, x) + ln(upper_fraction(a, x)));
        (1.0 - q, q)
    }
}

/// ln P(a, x), finite where P itself would underflow. Domain as [`gamma_lower`].
pub fn ln_gamma_lower(a: f64, x: f64) -> f64 {
    if a > 0.0 && a <= LARGE_SHAPE && x > 0.0 && x < a + 1.0 {
        ln_poisson_density(a, x) + ln(lower_series(a, x))
    } else {
        let (p, q) = gamma_pair(a, x);
        if q < 0.5 { ln_1p(-q) } else { ln(p) }
    }
}

/// ln Q(a, x), finite where Q itself would underflow. Domain as [`gamma_upper`].
pub fn ln_gamma_upper(a: f64, x: f64) -> f64 {
    if a > 0.0 && a <= LARGE_SHAPE && x >= a + 1.0 && x < f64::INFINITY {
        ln_poisson_density(a, x) + ln(upper_fraction(a, x))
    } else {
        let (p, q) = gamma_pair(a, x);
        if p < 0.5 { ln_1p(-p) } else { ln(q) }
    }
}

/// The `x` at which P(a, x) = `p`; `None` unless a > 0 and 0 < p < 1.
pub fn gamma_quantile_lower(a: f64, p: f64) -> Option<f64> {
    let possible = a > 0.0 && a < f64::INFINITY && p > 0.0 && p < 1.0;
    possible.then(|| if p <= 0.5 { from_lower_tail(a, p) } else { from_upper_tail(a, 1.0 - p) })
}

/// The `x` at which Q(a, x) = `q`; `None` unless a > 0 and 0 < q < 1. Exact however small `q`.
pub fn gamma_quantile_upper(a: f64, q: f64) -> Option<f64> {
    let possible = a > 0.0 && a < f64::INFINITY && q > 0.0 && q < 1.0;
    possible.then(|| if q <= 0.5 { from_upper_tail(a, q) } else { from_lower_tail(a, 1.0 - q) })
}

/// P / (x^a e^-x / gamma(a + 1)) = sum of x^k / ((a + 1) ... (a + k)).
fn lower_series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum, mut k) = (1.0, 1.0, 0);
    while term > sum * 1e-17 && k < MOST_TERMS {
        k += 1;
        term *= x / (a + f64::from(k));
        sum += term;
    }
    sum
}

/// Q / (x^a e^-x / gamma(a + 1)) by Legendre's continued fraction, evaluated by the modified
/// Lentz method (Thompson & Barnett 1986).
fn upper_fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let mut c = f64::MAX;
    let mut d = 1.0 / b;
    let mut value = d;
    for k in 1..MOST_TERMS {
        let k = f64::from(k);
        let numerator = -k * (k - a);
        b += 2.0;
        d = 1.0 / away_from_zero(numerator * d + b);
        c = away_from_zero(b + numerator / c);
        value *= d * c;
        if (d * c - 1.0).abs() < 2e-16 {
            break;
        }
    }
    a * value
}

fn away_from_zero(x: f64) -> f64 {
    if x.abs() < 1e-300 { 1e-300 } else { x }
}

/// Q for shapes below one and small x, where 1 - P would cancel:
/// P = x^a / gamma(a + 1) (1 + a sum of (-x)^k / ((a + k) k!)).
fn upper_of_small_shape(a: f64, x: f64) -> f64 {
    let ln_leading = a * ln(x) - ln_gamma(1.0 + a);
    let (mut power, mut sum) = (1.0, 0.0);
    for k in 1..40 {
        let k = f64::from(k);
        power *= -x / k;
        sum += power / (a + k);
    }
    -exp_m1(ln_leading) - exp(ln_leading) * a * sum
}

/// The normal tail in Temme's variable with the first correction for skewness (DLMF 8.12.3 to
/// 8.12.10): Q = erfc(eta sqrt(a/2)) / 2 + e^(-a eta^2 / 2) c0(eta) / sqrt(2 pi a).
fn pair_of_large_shape(a: f64, x: f64) -> (f64, f64) {
    let exponent = deviance(a, x);
    if exponent.is_nan() {
        return (f64::NAN, f64::NAN);
    }
    let eta = (2.0 * exponent / a).sqrt() * (x - a).signum();
    let c0 = -1.0 / 3.0 + eta * (1.0 / 12.0 - eta * 2.0 / 135.0);
    let skew = exp(-exponent) * c0 / (std::f64::consts::TAU * a).sqrt();
    let half_width = exponent.sqrt() * (x - a).signum();
    (0.5 * erfc(-half_width) - skew, 0.5 * erfc(half_width) + skew)
}

/// Newton's method on ln Q, which is concave in x: after the first step every iterate lies
/// beyond the root and falls towards it, so no bracket is needed.
fn from_upper_tail(a: f64, q: f64) -> f64 {
    let ln_q = ln(q);
    let mut x = wilson_hilferty(a, -normal_quantile(q));
    for _ in 0..100 {
        let ln_here = ln_gamma_upper(a, x);
        let hazard = exp(ln_poisson_density(a, x) + ln(a / x) - ln_here);
        let step = (ln_here - ln_q) / hazard;
        let next = if x + step > 0.0 { x + step } else { 0.5 * x };
        let settled = (next - x).abs() <= 2e-16 * x;
        x = next;
        if settled {
            break;
        }
    }
    x
}

/// Newton's method on ln P as a function of ln x, concave likewise.
fn from_lower_tail(a: f64, p: f64) -> f64 {
    let ln_p = ln(p);
    // For tiny p the leading term x^a / gamma(a + 1) alone is the better start.
    let leading = exp((ln_p + ln_gamma(a + 1.0)) / a);
    let mut x = wilson_hilferty(a, normal_quantile(p)).max(leading).max(f64::MIN_POSITIVE);
    for _ in 0..100 {
        let ln_here = ln_gamma_lower(a, x);
        let slope = exp(ln_poisson_density(a, x) + ln(a) - ln_here);
        let step = ((ln_p - ln_here) / slope).clamp(-30.0, 30.0);
        let next = (x * exp(step)).max(f64::MIN_POSITIVE);
        let settled = (next - x).abs() <= 2e-16 * x;
        x = next;
        if settled {
            break;
        }
    }
    x
}

/// The gamma quantile by the cube-root normal approximation, kept positive.
fn wilson_hilferty(a: f64, z: f64) -> f64 {
    let root = 1.0 - 1.0 / (9.0 * a) + z / (3.0 * a.sqrt());
    a * pow(root.max(1e-3), 3.0)
}
