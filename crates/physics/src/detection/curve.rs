//! Pd as a smooth curve of the SNR, for those who ask a hundred thousand times.

use super::{Detector, Swerling};
use crate::math::cos;

/// Terms of each polynomial: one cache line.
const TERMS: usize = 8;
/// The last Chebyshev coefficient kept; what is left out is some ten times smaller.
const LAST_TERM: f64 = 2e-11;
/// A miss this rare is no longer told apart from certainty.
const RAREST_MISS: f64 = 1e-13;
const MANTISSA_BITS: u32 = 52;
/// 256 pieces in each doubling are enough for a thousand pulses and more.
const FINEST: u32 = 8;

/// The exact curve of one detector and one Swerling case, tabulated.
///
/// Absolute error below 1e-11 everywhere; the tails' relative accuracy is [`Detector::pd`]'s
/// alone. Each doubling of 1 + n snr is cut into equal pieces, which the bits of that number
/// count, and each piece holds a polynomial of degree 7.
#[derive(Debug, Clone)]
pub struct Curve {
    pulses: f64,
    /// Bits of the mantissa that lie inside a piece.
    inner_bits: u32,
    pieces: Vec<[f64; TERMS]>,
}

impl Curve {
    /// Tabulates `detector` for targets of this case; takes about a millisecond.
    pub fn new(detector: &Detector, case: Swerling) -> Self {
        let pulses = detector.pulses();
        // pfa may itself be nearer to one than the rarest miss: then the curve is flat.
        let end = detector.required_snr(case, 1.0 - RAREST_MISS).unwrap_or(0.0);
        let beyond = 1.0 + pulses * end;
        let mut cuts = 2;
        loop {
            let inner_bits = MANTISSA_BITS - cuts;
            let count = piece_of(beyond, inner_bits) + 1;
            let fits: Vec<_> = (0..count)
                .map(|piece| fit(piece, inner_bits, |y| detector.pd(case, (y - 1.0) / pulses)))
                .collect();
            let smooth = fits.iter().all(|terms| terms[TERMS - 1].abs() <= LAST_TERM);
            if smooth || cuts == FINEST {
                let pieces = fits.iter().map(monomials).collect();
                return Self { pulses, inner_bits, pieces };
            }
            cuts += 1;
        }
    }

    /// Probability of detection at a mean single-pulse power ratio `snr` >= 0; NaN for a
    /// negative one.
    #[inline]
    pub fn pd(&self, snr: f64) -> f64 {
        let y = 1.0 + self.pulses * snr;
        if y < 1.0 || y.is_nan() {
            return f64::NAN;
        }
        match self.pieces.get(piece_of(y, self.inner_bits)) {
            Some(terms) => polynomial(terms, place_in(y, self.inner_bits)).clamp(0.0, 1.0),
            None => 1.0,
        }
    }
}

/// Which piece holds `y` >= 1: exponent and leading mantissa bits, counted from one.
#[inline]
fn piece_of(y: f64, inner_bits: u32) -> usize {
    ((y.to_bits() - 1f64.to_bits()) >> inner_bits) as usize
}

/// Where in its piece `y` lies, from -1 to 1.
#[inline]
fn place_in(y: f64, inner_bits: u32) -> f64 {
    let inner = y.to_bits() & ((1 << inner_bits) - 1);
    // The inner bits moved to the head of a mantissa make a number in [2, 4).
    let stretched = 2f64.to_bits() | (inner << (MANTISSA_BITS - inner_bits));
    f64::from_bits(stretched) - 3.0
}

/// Chebyshev coefficients of `f` over a piece, from its values at the Chebyshev points.
fn fit(piece: usize, inner_bits: u32, f: impl Fn(f64) -> f64) -> [f64; TERMS] {
    let start = f64::from_bits(1f64.to_bits() + ((piece as u64) << inner_bits));
    let end = f64::from_bits(1f64.to_bits() + ((piece as u64 + 1) << inner_bits));
    let angle = |point: usize| std::f64::consts::PI * (point as f64 + 0.5) / TERMS as f64;
    let values: [f64; TERMS] =
        std::array::from_fn(|point| f(start + 0.5 * (end - start) * (1.0 + cos(angle(point)))));
    std::array::from_fn(|order| {
        let sum: f64 =
            (0..TERMS).map(|point| values[point] * cos(order as f64 * angle(point))).sum();
        sum * if order == 0 { 1.0 } else { 2.0 } / TERMS as f64
    })
}

/// The same polynomial in powers of the place, lowest first.
fn monomials(chebyshev: &[f64; TERMS]) -> [f64; TERMS] {
    let mut powers = [0.0; TERMS];
    // T(0) = 1, T(1) = t, T(k + 1) = 2 t T(k) - T(k - 1).
    let mut before = [0.0; TERMS];
    let mut current = [0.0; TERMS];
    current[0] = 1.0;
    for (order, coefficient) in chebyshev.iter().enumerate() {
        for (power, share) in powers.iter_mut().zip(current) {
            *power += coefficient * share;
        }
        let factor = if order == 0 { 1.0 } else { 2.0 };
        let next = std::array::from_fn(|power| {
            let raised = if power == 0 { 0.0 } else { factor * current[power - 1] };
            raised - before[power]
        });
        (before, current) = (current, next);
    }
    powers
}

/// By Estrin's scheme: halves of the work do not wait for each other.
#[inline]
fn polynomial(c: &[f64; TERMS], t: f64) -> f64 {
    let t2 = t * t;
    let low = (c[0] + c[1] * t) + (c[2] + c[3] * t) * t2;
    let high = (c[4] + c[5] * t) + (c[6] + c[7] * t) * t2;
    low + high * (t2 * t2)
}
