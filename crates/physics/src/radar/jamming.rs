//! Noise jamming, forward: what a generic level of noise does to a radar's range.
//!
//! A level goes in and a ratio comes out; nothing here designs, places or points a jammer.

use super::equation::{BOLTZMANN_J_K, FOUR_PI, Radar};
use crate::math::from_db;

/// A source of noise, by its level alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NoiseJammer {
    /// Effective radiated power towards the radar, watts: power times gain over losses.
    pub effective_power_w: f64,
    /// Band over which it is spread, Hz.
    pub bandwidth_hz: f64,
}

impl NoiseJammer {
    /// Jamming over thermal noise, a ratio, in `radar` when the source is `distance_m` away and
    /// the antenna's gain towards it is `gain_towards_db` relative to its axis (0 in the main
    /// beam, negative in sidelobes).
    ///
    /// (ERP/B)·G·g·λ²/((4πd)²·k·T), with B the wider of the noise band and the matched filter 1/τ.
    /// The radar's loss is left off the noise, which errs on the jammer's side. Source: Skolnik,
    /// *Radar Handbook*, 3rd ed., ch. 24; Adamy, *EW 101*, ch. 9.
    pub fn to_noise(&self, radar: &Radar, distance_m: f64, gain_towards_db: f64) -> f64 {
        let filter_hz = 1.0 / radar.pulse_s;
        let density_w_hz = self.effective_power_w / self.bandwidth_hz.max(filter_hz);
        let aperture =
            from_db(radar.gain_db + gain_towards_db) * radar.wavelength_m() * radar.wavelength_m()
                / (FOUR_PI * FOUR_PI * distance_m * distance_m);
        density_w_hz * aperture / (BOLTZMANN_J_K * radar.system_temperature_k)
    }
}

/// Range, metres, inside which a flight that screens itself is seen through its own noise: the
/// burn-through range.
///
/// Signal falls with R⁴, its noise with R². `signal_m4` is SNR·R⁴ (the radar constant times the
/// RCS), `noise_m2` is J/N·R², `required` the ratio S/(N + J) that detection needs:
/// S/R⁴ = q(1 + J/R²), a quadratic in R², in the form that adds like signs. Without jamming it is
/// the free-space range; where noise swamps the receiver it tends to √(S/qJ).
/// `None` where nothing positive is asked for, or a figure is negative or NaN.
/// Source: Skolnik, *Radar Handbook*, 3rd ed., ch. 24.
pub fn self_screening_burn_through_m(signal_m4: f64, noise_m2: f64, required: f64) -> Option<f64> {
    if !(signal_m4 >= 0.0 && noise_m2 >= 0.0 && required > 0.0) {
        return None;
    }
    let ratio_m4 = signal_m4 / required;
    let square_m2 = 2.0 * ratio_m4 / (noise_m2 + (noise_m2 * noise_m2 + 4.0 * ratio_m4).sqrt());
    if ratio_m4 == 0.0 {
        return Some(0.0);
    }
    square_m2.is_finite().then(|| square_m2.sqrt())
}

/// Range, metres, at which a flight is seen while noise from elsewhere stands at
/// `jammer_to_noise`: the free-space range over the fourth root of 1 + J/N.
///
/// `None` as in [`self_screening_burn_through_m`].
pub fn stand_off_burn_through_m(
    signal_m4: f64,
    jammer_to_noise: f64,
    required: f64,
) -> Option<f64> {
    if !(signal_m4 >= 0.0 && jammer_to_noise >= 0.0 && required > 0.0) {
        return None;
    }
    let fourth_power = signal_m4 / (required * (1.0 + jammer_to_noise));
    fourth_power.is_finite().then(|| fourth_power.sqrt().sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn burn_through_meets_the_ratio_asked_for() {
        for (s, j, q) in [(1e24, 0.0, 20.0), (1e24, 1e10, 20.0), (1e20, 1e14, 5.0)] {
            let r = self_screening_burn_through_m(s, j, q).unwrap();
            let ratio = s / (r * r * r * r) / (1.0 + j / (r * r));
            assert!((ratio / q - 1.0).abs() < 1e-12, "{r}");
        }
        let r = stand_off_burn_through_m(1e24, 99.0, 10.0).unwrap();
        assert!((r * r * r * r * 1000.0 / 1e24 - 1.0).abs() < 1e-12);
    }

    #[test]
    fn limits_without_noise_and_with_nothing_but_noise() {
        let free = self_screening_burn_through_m(16e20, 0.0, 1.0).unwrap();
        assert!((free / 200e3 - 1.0).abs() < 1e-14);
        let swamped = self_screening_burn_through_m(1e20, 1e18, 1.0).unwrap();
        assert!((swamped / 10.0 - 1.0).abs() < 1e-12);
    }

    #[test]
    fn total_on_any_input() {
        for bad in [f64::NAN, -1.0] {
            assert_eq!(self_screening_burn_through_m(bad, 1.0, 1.0), None);
            assert_eq!(self_screening_burn_through_m(1.0, bad, 1.0), None);
            assert_eq!(stand_off_burn_through_m(1.0, 1.0, bad), None);
        }
        assert_eq!(self_screening_burn_through_m(0.0, 0.0, 1.0), Some(0.0));
        assert_eq!(self_screening_burn_through_m(f64::INFINITY, 0.0, 1.0), None);
    }
}
