//! The radar equation, whole for those with numbers and as one constant for those with a claim.

use crate::math::from_db;

/// Boltzmann's constant, J/K (exact, SI 2019).
pub const BOLTZMANN_J_K: f64 = 1.380649e-23;
/// Speed of light in vacuum, m/s (exact).
pub const LIGHT_M_S: f64 = 299_792_458.0;

pub(super) const FOUR_PI: f64 = 4.0 * core::f64::consts::PI;

/// A pulsed monostatic radar with one antenna.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Radar {
    /// Peak power, watts.
    pub peak_power_w: f64,
    /// Antenna gain on its axis, dB over isotropic, the same both ways.
    pub gain_db: f64,
    /// Frequency, Hz.
    pub frequency_hz: f64,
    /// Length of the pulse, seconds; matched filter, so energy is power times length.
    pub pulse_s: f64,
    /// System noise temperature at the antenna terminals, kelvin.
    pub system_temperature_k: f64,
    /// All losses of the signal, dB.
    pub loss_db: f64,
}

impl Radar {
    /// Wavelength, metres.
    pub fn wavelength_m(&self) -> f64 {
        LIGHT_M_S / self.frequency_hz
    }

    /// What the radar is worth as one number; see [`RadarConstant`].
    ///
    /// P·τ·G²·λ²/((4π)³·k·T·L), in m²: SNR = constant·σ/R⁴. Source: Skolnik, *Introduction to
    /// Radar Systems*, 3rd ed., ch. 2, in energy form; Blake 1986, ch. 1.
    /// Table: `radar_equation`.
    pub fn constant(&self) -> RadarConstant {
        let (gain, wavelength_m) = (from_db(self.gain_db), self.wavelength_m());
        let energy_j = self.peak_power_w * self.pulse_s;
        let noise_j = BOLTZMANN_J_K * self.system_temperature_k;
        let loss = from_db(self.loss_db);
        let spread = FOUR_PI * FOUR_PI * FOUR_PI;
        RadarConstant(
            energy_j * gain * gain * wavelength_m * wavelength_m / (spread * noise_j * loss),
        )
    }
}

/// SNR·R⁴/σ of one look, m²: all of a radar that detection needs.
///
/// Either worked out from [`Radar`] or taken from a published claim "σ₀ at R₀", in which case it
/// swallows every figure that nobody published.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RadarConstant(pub f64);

impl RadarConstant {
    /// The constant of a radar that reaches `snr` (a ratio) on `rcs_m2` at `range_m`.
    pub fn from_claim(range_m: f64, rcs_m2: f64, snr: f64) -> Self {
        let square = range_m * range_m;
        Self(snr * square * square / rcs_m2)
    }

    /// Single-look signal to noise, a ratio, of `rcs_m2` at `range_m` in free space; infinite at
    /// no range. Losses on the path and F⁴ multiply it.
    pub fn snr(self, rcs_m2: f64, range_m: f64) -> f64 {
        let square = range_m * range_m;
        self.0 * rcs_m2 / (square * square)
    }

    /// Range, metres, at which `rcs_m2` gives `snr` in free space. `None` where a figure is
    /// negative or NaN, or the SNR asked for is zero.
    pub fn range_m(self, rcs_m2: f64, snr: f64) -> Option<f64> {
        let fourth_power = self.0 * rcs_m2 / snr;
        (fourth_power >= 0.0 && fourth_power.is_finite()).then(|| fourth_power.sqrt().sqrt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_gives_its_own_range_back() {
        let constant = RadarConstant::from_claim(400e3, 4.0, 20.0);
        assert!((constant.range_m(4.0, 20.0).unwrap() / 400e3 - 1.0).abs() < 1e-15);
        assert!((constant.range_m(0.25, 20.0).unwrap() / 200e3 - 1.0).abs() < 1e-15);
        assert!((constant.snr(4.0, 200e3) / 320.0 - 1.0).abs() < 1e-15);
    }

    #[test]
    fn no_range_without_sense() {
        let constant = RadarConstant::from_claim(400e3, 4.0, 20.0);
        assert_eq!(constant.range_m(-1.0, 20.0), None);
        assert_eq!(constant.range_m(1.0, 0.0), None);
        assert_eq!(constant.range_m(f64::NAN, 1.0), None);
        assert_eq!(constant.range_m(0.0, 1.0), Some(0.0));
    }
}
