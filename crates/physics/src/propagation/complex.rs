//! As much of complex arithmetic as reflection from a lossy surface needs.

use core::ops::{Add, Div, Mul, Sub};

use crate::math::hypot;

/// A complex number; the time factor is e^{+jωt}, so a lossy medium has a negative imaginary part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Complex {
    /// Real part.
    pub re: f64,
    /// Imaginary part.
    pub im: f64,
}

impl Complex {
    /// A real number as a complex one.
    pub const fn real(re: f64) -> Self {
        Self { re, im: 0.0 }
    }

    /// Modulus.
    pub fn abs(self) -> f64 {
        hypot(self.re, self.im)
    }

    /// The square root with a real part that is not negative.
    pub fn sqrt(self) -> Self {
        let modulus = self.abs();
        let re = (0.5 * (modulus + self.re)).max(0.0).sqrt();
        let im = (0.5 * (modulus - self.re)).max(0.0).sqrt();
        Self { re, im: if self.im < 0.0 { -im } else { im } }
    }
}

impl Add for Complex {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { re: self.re + other.re, im: self.im + other.im }
    }
}

impl Sub for Complex {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { re: self.re - other.re, im: self.im - other.im }
    }
}

impl Mul for Complex {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self {
            re: self.re * other.re - self.im * other.im,
            im: self.re * other.im + self.im * other.re,
        }
    }
}

impl Mul<f64> for Complex {
    type Output = Self;
    fn mul(self, factor: f64) -> Self {
        Self { re: self.re * factor, im: self.im * factor }
    }
}

impl Div for Complex {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        let square = other.re * other.re + other.im * other.im;
        let product = self * Self { re: other.re, im: -other.im };
        Self { re: product.re / square, im: product.im / square }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_root_squared_is_the_number() {
        for (re, im) in [(70.0, -38.0), (-3.0, 0.5), (-3.0, -0.5), (0.0, 0.0), (2.0, 0.0)] {
            let z = Complex { re, im };
            let back = z.sqrt() * z.sqrt() - z;
            assert!(back.abs() < 1e-13 * (1.0 + z.abs()));
            assert!(z.sqrt().re >= 0.0);
        }
    }

    #[test]
    fn a_quotient_times_the_divisor_is_the_dividend() {
        let (a, b) = (Complex { re: 3.0, im: -2.0 }, Complex { re: 0.5, im: 7.0 });
        assert!(((a / b) * b - a).abs() < 1e-14);
    }
}
