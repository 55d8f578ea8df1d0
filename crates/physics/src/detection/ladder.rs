//! Targets that keep one draw for the whole look: Swerling 1 and 3.
//!
//! The mixture of [`super::mixture`] summed by parts:
//!
//! pd = Q(n, T) + sum of d(n + j) W(> j),   pmiss = sum of d(n + j) W(<= j),
//!
//! with d(a) = T^a e^-T / gamma(a + 1) and W the law of the extra count. For these two cases W
//! is geometric or its convolution with itself, so a term costs a few products, and the sum ends
//! soon after n + j passes T however strong the target is.

use super::Outcome;

const NEGLIGIBLE: f64 = 1e-18;

/// The noise side, which depends on the detector alone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Noise {
    pub(super) pulses: f64,
    pub(super) threshold: f64,
    pub(super) pfa: f64,
    /// d(n) = T^n e^-T / n!.
    pub(super) density: f64,
}

/// Both sides for a target of total power ratio `total` whose power has `shape` 1 (exponential)
/// or 2 (chi-square of four degrees).
pub(super) fn outcome(noise: &Noise, total: f64, shape: u32) -> Outcome {
    if noise.pulses + total <= noise.threshold {
        Outcome::from_pd(detections(noise, total, shape))
    } else {
        Outcome::from_miss(misses(noise, total, shape))
    }
}

fn detections(noise: &Noise, total: f64, shape: u32) -> f64 {
    let each = total / f64::from(shape);
    let (stay, stop) = (each / (1.0 + each), 1.0 / (1.0 + each));
    let second = if shape == 2 { stop } else { 0.0 };
    // W(> j) = stay^(j + 1) (1 + (j + 1) stop), the bracket for shape 2 only.
    let mut weight = noise.density;
    let mut bracket = 1.0;
    let mut rung = noise.pulses;
    let mut sum = 0.0;
    loop {
        weight *= stay;
        bracket += second;
        let term = weight * bracket;
        sum += term;
        if term <= NEGLIGIBLE * sum || term.is_nan() {
            return (noise.pfa + sum).min(1.0);
        }
        rung += 1.0;
        weight *= noise.threshold / rung;
    }
}

fn misses(noise: &Noise, total: f64, shape: u32) -> f64 {
    let each = total / f64::from(shape);
    let (stay, stop) = (each / (1.0 + each), 1.0 / (1.0 + each));
    let more = f64::from(shape - 1);
    let mut weight = if shape == 2 { stop * stop } else { stop };
    let mut within = weight;
    let mut density = noise.density;
    let (mut rung, mut j) = (noise.pulses, 0.0);
    let mut sum = 0.0;
    loop {
        let term = density * within;
        sum += term;
        if term <= NEGLIGIBLE * sum || term.is_nan() {
            return sum.min(1.0);
        }
        rung += 1.0;
        j += 1.0;
        density *= noise.threshold / rung;
        weight *= stay * (j + more) / j;
        within += weight;
    }
}
