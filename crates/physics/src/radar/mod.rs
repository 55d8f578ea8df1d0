//! The radar equation and what disturbs it.

pub mod clutter;
pub mod equation;
pub mod jamming;
pub mod measurement;

/// Signal over everything that hides it: S/(N + J + C), each told as a ratio to thermal noise.
///
/// Noise, noise jamming and what is left of clutter are taken as independent and noise-like, so
/// that powers add. NaN where an input is.
pub fn signal_to_interference(snr: f64, jammer_to_noise: f64, clutter_to_noise: f64) -> f64 {
    snr / (1.0 + jammer_to_noise + clutter_to_noise)
}
