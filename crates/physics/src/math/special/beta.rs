//! The regularised incomplete beta function and its inverse.

use super::density::ln_binomial_density;
use crate::math::{exp, ln};

/// Enough for shapes up to 1e8: the fraction needs about the square root of the larger.
const MOST_TERMS: u32 = 20_000;

/// I_x(a, b), the probability that a beta variate of shapes `a` and `b` is at most `x`.
///
/// Relative error about 1e-13 in the lower tail, for shapes up to 1e8. NaN unless a > 0, b > 0
/// and 0 <= x <= 1. Source: DiDonato & Morris, *Algorithm 708*, ACM TOMS 18 (1992), its
/// continued fraction; the factor before it is a binomial density.
pub fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let possible = a > 0.0 && b > 0.0 && a + b < f64::INFINITY && (0.0..=1.0).contains(&x);
    if !possible {
        return f64::NAN;
    }
    lower_and_upper(a, b, x, 1.0 - x).0
}

/// (I_x(a, b), 1 - I_x(a, b)) where `y` = 1 - `x` is given too, so that neither end of [0, 1]
/// loses digits. Domain as [`beta_fraction`].
pub fn beta_pair(a: f64, b: f64, x: f64, y: f64) -> (f64, f64) {
    let possible = a > 0.0 && b > 0.0 && a + b < f64::INFINITY && x >= 0.0 && y >= 0.0;
    if !possible {
        return (f64::NAN, f64::NAN);
    }
    lower_and_upper(a, b, x, y)
}

/// The `x` at which I_x(a, b) = `p`; `None` unless a, b > 0 and 0 < p < 1.
pub fn beta_quantile(a: f64, b: f64, p: f64) -> Option<f64> {
    Some(beta_quantile_pair(a, b, p, 1.0 - p)?.0)
}

/// (x, 1 - x) at which I_x(a, b) = `p`, where `q` = 1 - `p` is given too: exact in both tails of
/// the probability and at both ends of [0, 1].
///
/// `None` unless a, b > 0 and 0 < p, q < 1. Relative error of the smaller of x and 1 - x about
/// 1e-13.
pub fn beta_quantile_pair(a: f64, b: f64, p: f64, q: f64) -> Option<(f64, f64)> {
    let inside = |probability: f64| probability > 0.0 && probability < 1.0;
    let possible = a > 0.0 && b > 0.0 && a + b < f64::INFINITY && inside(p) && inside(q);
    if !possible {
        return None;
    }
    let (lower, upper) = lower_and_upper(a, b, 0.5, 0.5);
    let below_half = if p < q { lower >= p } else { upper <= q };
    if below_half {
        let x = invert(a, b, p, q);
        Some((x, 1.0 - x))
    } else {
        let y = invert(b, a, q, p);
        Some((1.0 - y, y))
    }
}

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

/// x^a y^b / B(a, b) times the continued fraction.
fn below_mean(a: f64, b: f64, x: f64, y: f64) -> f64 {
    // x^a y^b / B(a, b) = binomial density of (a, b) times a b / (a + b).
    let density = exp(ln_binomial_density(a, b, x, y));
    density * (a / (a + b)) * b / fraction(a, b, x, y)
}

/// The denominator beta(1) + alpha(2) / (beta(2) + ...) by the modified Lentz method.
fn fraction(a: f64, b: f64, x: f64, y: f64) -> f64 {
    // How far x lies below the mean, from whichever of x and y is the smaller.
    let below = if a > b { (a + b) * y - b } else { a - (a + b) * x };
    let mut value = away_from_zero(a / (a + 1.0) * (below + 1.0));
    let mut c = value;
    let mut d = 0.0;
    for n in 1..MOST_TERMS {
        let n = f64::from(n);
        let step = a + 2.0 * n - 1.0;
        let numerator = (a + n - 1.0) / step * ((a + b + n - 1.0) / step) * n * (b - n) * x * x;
        let denominator =
            n + n * (b - n) * x / step + (a + n) / (step + 2.0) * (below + 1.0 + n * (1.0 + y));
        d = 1.0 / away_from_zero(denominator + numerator * d);
        c = away_from_zero(denominator + numerator / c);
        value *= c * d;
        if (c * d - 1.0).abs() < 2e-16 {
            break;
        }
    }
    value
}

fn away_from_zero(x: f64) -> f64 {
    if x.abs() < 1e-300 { 1e-300 } else { x }
}

/// A root at or below one half, by Newton inside a bracket that every trial narrows.
fn invert(a: f64, b: f64, p: f64, q: f64) -> f64 {
    let (mut low, mut high) = (f64::MIN_POSITIVE, 0.5);
    let mut x = (a / (a + b)).min(0.5);
    for _ in 0..200 {
        let y = 1.0 - x;
        let (lower, upper) = lower_and_upper(a, b, x, y);
        // d ln x / d I, from the density a b / (a + b) times the binomial one.
        let slope = y * (a + b) / (a * b) * exp(-ln_binomial_density(a, b, x, y));
        // ln I is concave in ln x, so the logarithm is the straighter road in the lower tail.
        let step = if p < q { ln(p / lower) * lower * slope } else { (upper - q) * slope };
        if step < 0.0 {
            high = x;
        } else {
            low = x;
        }
        if step.abs() <= 2e-16 {
            return x;
        }
        let newton = x * exp(step);
        let inside = newton > low && newton < high;
        x = if inside { newton } else { (low * high).sqrt() };
    }
    x
}
