//! The regularised incomplete beta function and its inverse.

use super::density::ln_binomial_density;
use crate::math::exp;

const MOST_TERMS: u32 = 200_000;

/// I_x(a, b), the probability that a beta variate of shapes `a` and `b` is at most `x`.
///
/// Relative error about 1e-13 in the lower tail. NaN unless a > 0, b > 0 and 0 <= x <= 1.
/// Source: NIST DLMF 8.17.22 (continued fraction); the factor before it is a binomial density.
pub fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let possible = a > 0.0 && b > 0.0 && a + b < f64::INFINITY && (0.0..=1.0).contains(&x);
    if !possible {
        return f64::NAN;
    }
    lower_and_upper(a, b, x, 1.0 - x).0
}

/// The `x` at which I_x(a, b) = `p`; `None` unless a, b > 0 and 0 < p < 1.
///
/// Safeguarded Newton to the last digits; absolute error about 1e-14.
pub fn beta_quantile(a: f64, b: f64, p: f64) -> Option<f64> {
    let possible = a > 0.0 && b > 0.0 && a + b < f64::INFINITY && p > 0.0 && p < 1.0;
    possible.then(|| invert(a, b, p))
}

/// (I_x(a, b), 1 - I_x(a, b)) with `y` = 1 - x.
fn lower_and_upper(a: f64, b: f64, x: f64, y: f64) -> (f64, f64) {
    if x <= 0.0 {
        return (0.0, 1.0);
    }
    if y <= 0.0 {
        return (1.0, 0.0);
    }
    // The fraction converges quickly below the mean; above it the mirrored one does.
    if x <= (a + 1.0) / (a + b + 2.0) {
        let lower = below_mean(a, b, x, y);
        (lower, 1.0 - lower)
    } else {
        let upper = below_mean(b, a, y, x);
        (1.0 - upper, upper)
    }
}

/// x^a y^b / (a B(a, b)) times the continued fraction.
fn below_mean(a: f64, b: f64, x: f64, y: f64) -> f64 {
    // x^a y^b / (a B(a,b)) = binomial density of (a, b) times b / (a + b).
    exp(ln_binomial_density(a, b, x, y)) * b / (a + b) * fraction(a, b, x)
}

/// DLMF 8.17.22 by the modified Lentz method.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for m in 1..MOST_TERMS {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut change = 1.0;
        for numerator in [even, odd] {
            d = 1.0 / away_from_zero(1.0 + numerator * d);
            c = away_from_zero(1.0 + numerator / c);
            change = d * c;
            value *= change;
        }
        if (change - 1.0).abs() < 2e-16 {
            break;
        }
    }
    value
}

fn away_from_zero(x: f64) -> f64 {
    if x.abs() < 1e-300 { 1e-300 } else { x }
}

/// Newton on I_x - p inside a bracket that every evaluation narrows.
fn invert(a: f64, b: f64, p: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    let mut x = a / (a + b);
    for _ in 0..200 {
        let y = 1.0 - x;
        let excess = lower_and_upper(a, b, x, y).0 - p;
        if excess > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let density = exp(ln_binomial_density(a, b, x, y)) * a * b / ((a + b) * x * y);
        let newton = x - excess / density;
        let next = if newton > low && newton < high {
            newton
        } else {
            0.5 * (low + high)
        };
        let settled = (next - x).abs() <= 1e-16 * x.max(1e-300) || excess == 0.0;
        if settled {
            return if excess == 0.0 { x } else { next };
        }
        x = next;
    }
    x
}
