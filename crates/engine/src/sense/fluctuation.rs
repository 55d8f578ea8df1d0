//! How an echo fluctuates, and what that makes of one look's chance.
//!
//! The power of an echo over its mean is X: always 1 (Swerling 0), exponential (1), or the mean of
//! two exponentials (3). Given X, a look is a look at a steady echo.

use physics::detection::single_pulse::steady;
use physics::math::special::{gamma_quantile_upper, normal_quantile};
use physics::math::{exp, ln};

use crate::plan::Swerling;

/// Chance of a hit on one look at a mean SNR (a ratio), against a threshold in units of the noise.
///
/// Swerling 1: e^(-T/(1+s)); Swerling 3: (1 + h T/(1+h)^2) e^(-T/(1+h)) with h = s/2 (Meyer &
/// Mayer 1973; one pulse); Swerling 0: Marcum's Q. Table: `detection_pd`.
pub(super) fn pd(law: Swerling, snr: f64, threshold: f64) -> f64 {
    match law {
        Swerling::Zero => steady(snr, threshold).pd,
        Swerling::One => exp(-threshold / (1.0 + snr)),
        Swerling::Three => {
            let mean = 1.0 + 0.5 * snr;
            let x = threshold / mean;
            (1.0 + (1.0 - 1.0 / mean) * x) * exp(-x)
        }
    }
}

/// The power of an echo over its mean, from a uniform.
pub(super) fn power(law: Swerling, u: f64) -> f64 {
    match law {
        Swerling::Zero => 1.0,
        Swerling::One => -ln(u),
        Swerling::Three => 0.5 * gamma_quantile_upper(2.0, u).unwrap_or(2.0),
    }
}

/// The power of an echo over its mean, given that one look at it hit: from three uniforms.
pub(super) fn power_given_hit(law: Swerling, snr: f64, threshold: f64, u: [f64; 3]) -> f64 {
    match law {
        Swerling::Zero => 1.0,
        Swerling::One => exponential_given_hit(snr, threshold, u),
        Swerling::Three => gamma_given_hit(snr, threshold, [u[0], u[1]]),
    }
}

/// First the power received, by inversion above the threshold; then the part of it that was
/// signal, a complex normal variate about snr / (1 + snr) of what was received.
fn exponential_given_hit(snr: f64, threshold: f64, u: [f64; 3]) -> f64 {
    let mean = 1.0 + snr;
    let received = threshold - mean * ln(u[0]);
    let share = snr / mean;
    let deviation = (0.5 * share).sqrt();
    let in_phase = share * received.sqrt() + deviation * normal_quantile(u[1]);
    let quadrature = deviation * normal_quantile(u[2]);
    (in_phase * in_phase + quadrature * quadrature) / snr
}

/// Most terms of the mixture that are looked at.
const MOST_TERMS: u32 = 4_000;

/// The received power is that of 1 + K noise pulses with K Poisson of mean snr X; over X, K is
/// negative binomial of two degrees. Given the outcome, K is drawn by inversion over the terms
/// P(K) P(outcome | K), and X given K is a gamma variate of 2 + K degrees, scale 1 / (2 + snr).
fn gamma_given_hit(snr: f64, threshold: f64, u: [f64; 2]) -> f64 {
    let (rest, ratio) = (2.0 / (2.0 + snr), snr / (2.0 + snr));
    let law = Swerling::Three;
    let whole = pd(law, snr, threshold);
    let mut weight = rest * rest;
    // Chance that 1 + k pulses of noise stay below the threshold, 1 less a sum of Poisson terms.
    let mut term = exp(-threshold);
    let mut above = term;
    let (mut k, mut left) = (0, u[0] * whole);
    while k < MOST_TERMS {
        left -= weight * above;
        if left < 0.0 {
            break;
        }
        k += 1;
        weight *= ratio * f64::from(k + 1) / f64::from(k);
        term *= threshold / f64::from(k);
        above = (above + term).min(1.0);
    }
    let degrees = 2.0 + f64::from(k);
    gamma_quantile_upper(degrees, u[1]).unwrap_or(degrees) / (2.0 + snr)
}

#[cfg(test)]
mod tests {
    use super::*;
    use physics::detection::{Detector, Swerling as Case};

    const LAWS: [(Swerling, Case); 3] =
        [(Swerling::Zero, Case::Zero), (Swerling::One, Case::One), (Swerling::Three, Case::Three)];

    #[test]
    fn one_look_is_one_pulse_of_the_detector() {
        for pfa in [1e-4, 1e-6, 1e-8] {
            let detector = Detector::new(1, pfa).unwrap();
            for (law, case) in LAWS {
                for snr in [0.0, 0.1, 1.0, 7.0, 40.0, 3e3, 1e6] {
                    let exact = detector.outcome(case, snr);
                    let threshold = detector.threshold();
                    let off = |a: f64, b: f64| (a - b).abs() / b;
                    assert!(off(pd(law, snr, threshold), exact.pd) < 1e-9, "{law:?} {snr}");
                }
            }
        }
    }

    /// Given a hit, the mean power by Bayes' rule over a fine grid of powers, and by draws
    /// on an even grid of uniforms.
    #[test]
    fn the_power_given_a_hit_is_bayes() {
        let threshold = 13.8;
        for (law, snr) in [(Swerling::One, 2.0), (Swerling::Three, 2.0), (Swerling::Three, 60.0)] {
            let n = 20_000;
            let powers = (0..n).map(|i| power(law, (f64::from(i) + 0.5) / f64::from(n)));
            let (mut weight, mut sum) = (0.0, 0.0);
            for x in powers {
                let p = steady(snr * x, threshold).pd;
                weight += p;
                sum += p * x;
            }
            let m: u32 = 32;
            let u = |i: u32| (f64::from(i) + 0.5) / f64::from(m);
            let mut drawn = 0.0;
            for i in 0..m {
                for j in 0..m {
                    for k in 0..m {
                        drawn += power_given_hit(law, snr, threshold, [u(i), u(j), u(k)]);
                    }
                }
            }
            let drawn = drawn / f64::from(m * m * m);
            let exact = sum / weight;
            // An even grid misses a little of the tails of normal variates.
            assert!((drawn / exact - 1.0).abs() < 0.02, "{law:?} {snr}: {drawn} {exact}");
        }
    }
}
