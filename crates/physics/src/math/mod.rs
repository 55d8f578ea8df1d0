//! The one door to transcendental functions.
//!
//! The standard library calls the platform's, whose last bit depends on the C library and on the
//! processor. These are pure Rust (`libm`, pinned to the patch), so that one seed gives one
//! result everywhere. Square root is exact by IEEE 754 and may be taken from `f64` directly.

pub mod root;
pub mod special;

macro_rules! one_argument {
    ($($name:ident = $of:path, $doc:literal;)*) => {$(
        #[doc = $doc]
        #[inline]
        pub fn $name(x: f64) -> f64 {
            $of(x)
        }
    )*};
}

one_argument! {
    sin = libm::sin, "Sine of an angle in radians.";
    cos = libm::cos, "Cosine of an angle in radians.";
    tan = libm::tan, "Tangent of an angle in radians.";
    asin = libm::asin, "Angle in radians whose sine is `x`; NaN outside [-1, 1].";
    acos = libm::acos, "Angle in radians whose cosine is `x`; NaN outside [-1, 1].";
    atan = libm::atan, "Angle in radians whose tangent is `x`.";
    sinh = libm::sinh, "Hyperbolic sine.";
    cosh = libm::cosh, "Hyperbolic cosine.";
    tanh = libm::tanh, "Hyperbolic tangent.";
    asinh = libm::asinh, "Inverse hyperbolic sine.";
    acosh = libm::acosh, "Inverse hyperbolic cosine; NaN below 1.";
    atanh = libm::atanh, "Inverse hyperbolic tangent; NaN outside (-1, 1).";
    exp = libm::exp, "e to the `x`.";
    exp_m1 = libm::expm1, "e to the `x`, less one, exact near zero.";
    ln = libm::log, "Natural logarithm; NaN below 0, -inf at 0.";
    ln_1p = libm::log1p, "Natural logarithm of 1 + `x`, exact near zero.";
    log10 = libm::log10, "Logarithm to base ten.";
    log2 = libm::log2, "Logarithm to base two.";
    cbrt = libm::cbrt, "Cube root.";
    erf = libm::erf, "Error function.";
    erfc = libm::erfc, "Complementary error function.";
    ln_gamma = libm::lgamma, "Logarithm of |gamma(x)|.";
}

/// Angle in radians of the point (`x`, `y`) from the positive x axis, in (-pi, pi].
#[inline]
pub fn atan2(y: f64, x: f64) -> f64 {
    libm::atan2(y, x)
}

/// Length of (`x`, `y`) without overflow on the way.
#[inline]
pub fn hypot(x: f64, y: f64) -> f64 {
    libm::hypot(x, y)
}

/// `x` to the real power `y`.
#[inline]
pub fn pow(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

/// `x * y + z` rounded once, in software where the processor has no such instruction: the bits
/// are the same either way.
#[inline]
pub fn fma(x: f64, y: f64, z: f64) -> f64 {
    libm::fma(x, y, z)
}

/// `x` to an integer power by repeated squaring, in an order that is fixed here (the standard
/// library leaves its own unspecified).
#[inline]
pub fn powi(x: f64, n: i32) -> f64 {
    let mut base = x;
    let mut left = n.unsigned_abs();
    let mut product = 1.0;
    while left > 0 {
        if left & 1 == 1 {
            product *= base;
        }
        base *= base;
        left >>= 1;
    }
    if n < 0 { 1.0 / product } else { product }
}

/// Sine and cosine of an angle in radians.
#[inline]
pub fn sin_cos(x: f64) -> (f64, f64) {
    libm::sincos(x)
}

/// A power ratio in decibels as a plain ratio.
#[inline]
pub fn from_db(db: f64) -> f64 {
    pow(10.0, db / 10.0)
}

/// A plain power ratio in decibels.
#[inline]
pub fn to_db(ratio: f64) -> f64 {
    10.0 * log10(ratio)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integer_powers_agree_with_products() {
        assert_eq!(powi(3.0, 5), 243.0);
        assert_eq!(powi(2.0, -3), 0.125);
        assert_eq!(powi(7.5, 0), 1.0);
    }

    #[test]
    fn decibels_round_trip() {
        for db in [-40.0, -3.0, 0.0, 12.5, 90.0] {
            assert!((to_db(from_db(db)) - db).abs() < 1e-12);
        }
    }
}
