//! Poisson and binomial densities that stay exact for large counts.

use crate::math::{ln, ln_gamma};

const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_8;

/// What Stirling's formula leaves out: ln gamma(n + 1) - [(n + 1/2) ln n - n + ln(2 pi) / 2].
///
/// For n > 0; absolute error below 1e-14. Source: Loader, *Fast and Accurate Computation of
/// Binomial Probabilities* (2000); the series is Abramowitz & Stegun 6.1.41.
pub fn stirling_error(n: f64) -> f64 {
    if n < 16.0 {
        return ln_gamma(n + 1.0) - (n + 0.5) * ln(n) + n - HALF_LN_TWO_PI;
    }
    let s = 1.0 / (n * n);
    (1.0 / 12.0 - s * (1.0 / 360.0 - s * (1.0 / 1260.0 - s * (1.0 / 1680.0 - s / 1188.0)))) / n
}

/// How far a count `x` lies from its mean `m`: x ln(x / m) + m - x, without the cancellation
/// that the plain formula suffers near x = m.
///
/// Zero at x = m, positive elsewhere; `m` itself at x = 0. Source: Loader (2000).
pub fn deviance(x: f64, m: f64) -> f64 {
    if x == 0.0 {
        return m;
    }
    if (x - m).abs() >= 0.1 * (x + m) {
        return x * ln(x / m) + m - x;
    }
    // x ln(x/m) = 2 x artanh(v) with v = (x - m)/(x + m).
    let v = (x - m) / (x + m);
    let mut sum = (x - m) * v;
    let mut power = 2.0 * x * v;
    let mut odd = 1.0;
    loop {
        power *= v * v;
        odd += 2.0;
        let next = sum + power / odd;
        // A NaN never equals anything: it must end the loop too.
        if next == sum || next.is_nan() {
            return next;
        }
        sum = next;
    }
}

/// Logarithm of the Poisson density m^k e^-m / gamma(k + 1), for any real count `k` >= 0.
///
/// Absolute error about 1e-15 of the result's size, however large the count. NaN for k < 0 or
/// m < 0. Source: Loader (2000).
pub fn ln_poisson_density(k: f64, m: f64) -> f64 {
    if !(k >= 0.0 && m >= 0.0) {
        return f64::NAN;
    }
    if k == 0.0 {
        return -m;
    }
    if m == 0.0 {
        return f64::NEG_INFINITY;
    }
    -stirling_error(k) - deviance(k, m) - 0.5 * ln(k) - HALF_LN_TWO_PI
}

/// Logarithm of the binomial density: `k` successes and `l` failures, each at `p` and `q` = 1 - p,
/// gamma(k + l + 1) / (gamma(k + 1) gamma(l + 1)) p^k q^l.
///
/// Any real k, l >= 0; `p` and `q` are both given so that neither loses digits. Source: Loader
/// (2000).
pub fn ln_binomial_density(k: f64, l: f64, p: f64, q: f64) -> f64 {
    if k == 0.0 {
        return if l == 0.0 { 0.0 } else { l * ln_of_complement(q, p) };
    }
    if l == 0.0 {
        return k * ln_of_complement(p, q);
    }
    let n = k + l;
    stirling_error(n)
        - stirling_error(k)
        - stirling_error(l)
        - deviance(k, n * p)
        - deviance(l, n * q)
        + 0.5 * (ln(n) - ln(k) - ln(l))
        - HALF_LN_TWO_PI
}

/// ln(p) where 1 - p is also known, from whichever is the smaller.
fn ln_of_complement(p: f64, complement: f64) -> f64 {
    if complement < 0.5 { crate::math::ln_1p(-complement) } else { ln(p) }
}
