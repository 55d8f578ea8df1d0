//! Attenuation by oxygen and water vapour, line by line (ITU-R P.676-12, annex 1).

use super::gas_lines::{OXYGEN, WATER_VAPOUR};
use crate::math::{exp, pow};

/// Air as the gas lines see it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MoistAir {
    /// Pressure of the dry air alone, hPa: the barometer less the vapour's share.
    pub dry_pressure_hpa: f64,
    /// Water vapour density, g/m³.
    pub vapour_g_m3: f64,
    /// Temperature, kelvin.
    pub temperature_k: f64,
}

/// Specific attenuation, dB/km, by gas.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GasAttenuation {
    /// By dry air: oxygen lines, its Debye spectrum and pressure-induced nitrogen.
    pub oxygen_db_km: f64,
    /// By water vapour.
    pub vapour_db_km: f64,
}

impl GasAttenuation {
    /// Both together, dB/km.
    pub fn total_db_km(self) -> f64 {
        self.oxygen_db_km + self.vapour_db_km
    }
}

impl MoistAir {
    /// Partial pressure of the vapour, hPa: e = ρT/216.7, equation 4.
    pub fn vapour_pressure_hpa(self) -> f64 {
        self.vapour_g_m3 * self.temperature_k / 216.7
    }

    /// Attenuation of one kilometre of this air at `f_ghz`.
    ///
    /// γ = 0.1820·f·N″(f), equation 1. `None` outside 1–1000 GHz, for a negative pressure or
    /// vapour density, and for a temperature that is not positive.
    /// Source: ITU-R P.676-12 equations 1–9 (the line model of -13 is the same; -10 and before
    /// have other lines). Table: `itu_p676_specific`.
    pub fn attenuation(self, f_ghz: f64) -> Option<GasAttenuation> {
        let real = self.dry_pressure_hpa >= 0.0
            && self.dry_pressure_hpa.is_finite()
            && self.vapour_g_m3 >= 0.0
            && self.vapour_g_m3.is_finite()
            && self.temperature_k > 0.0
            && self.temperature_k.is_finite();
        (real && (1.0..=1000.0).contains(&f_ghz)).then(|| self.attenuation_in_range(f_ghz))
    }

    fn attenuation_in_range(self, f_ghz: f64) -> GasAttenuation {
        GasAttenuation {
            oxygen_db_km: 0.1820 * f_ghz * (self.oxygen_lines(f_ghz) + self.dry_continuum(f_ghz)),
            vapour_db_km: 0.1820 * f_ghz * self.vapour_lines(f_ghz),
        }
    }

    fn theta(self) -> f64 {
        300.0 / self.temperature_k
    }

    /// Σ SᵢFᵢ over oxygen: equations 2a, 3, 5, 6a, 6b, 7.
    fn oxygen_lines(self, f: f64) -> f64 {
        let (p, e, theta) = (self.dry_pressure_hpa, self.vapour_pressure_hpa(), self.theta());
        // a₄ is zero in every row of the table, so one power serves all lines.
        let theta_08 = pow(theta, 0.8);
        let mut sum = 0.0;
        for [line, a1, a2, a3, a4, a5, a6] in OXYGEN {
            let cooling = if a4 == 0.0 { theta_08 } else { pow(theta, 0.8 - a4) };
            let pressure_width = a3 * 1e-4 * (p * cooling + 1.1 * e * theta);
            // Zeeman splitting keeps the lines from narrowing without end in thin air.
            let width = (pressure_width * pressure_width + 2.25e-6).sqrt();
            let interference = (a5 + a6 * theta) * 1e-4 * (p + e) * theta_08;
            sum += a1 * exp(a2 * (1.0 - theta)) * line_shape(f, line, width, interference);
        }
        1e-7 * p * theta * theta * theta * sum
    }

    /// Debye spectrum of oxygen below 10 GHz and nitrogen's pressure-induced absorption above
    /// 100 GHz: equations 8 and 9.
    fn dry_continuum(self, f: f64) -> f64 {
        let (p, e, theta) = (self.dry_pressure_hpa, self.vapour_pressure_hpa(), self.theta());
        let width = 5.6e-4 * (p + e) * pow(theta, 0.8);
        // 1 / (d(1 + (f/d)²)), written so that it has its limit 0 in a vacuum.
        let debye = 6.14e-5 * width / (width * width + f * f);
        let root_theta = theta.sqrt();
        let nitrogen = 1.4e-12 * p * theta * root_theta / (1.0 + 1.9e-5 * f * f.sqrt());
        f * p * theta * theta * (debye + nitrogen)
    }

    /// Σ SᵢFᵢ over water vapour: equations 2b, 3, 5, 6a, 6b, 7.
    fn vapour_lines(self, f: f64) -> f64 {
        let (p, e, theta) = (self.dry_pressure_hpa, self.vapour_pressure_hpa(), self.theta());
        if e == 0.0 {
            return 0.0;
        }
        let mut sum = 0.0;
        for [line, b1, b2, b3, b4, b5, b6] in WATER_VAPOUR {
            let pressure_width = b3 * 1e-4 * (p * pow(theta, b4) + b5 * e * pow(theta, b6));
            let doppler = 2.1316e-12 * line * line / theta;
            let width =
                0.535 * pressure_width + (0.217 * pressure_width * pressure_width + doppler).sqrt();
            sum += b1 * exp(b2 * (1.0 - theta)) * line_shape(f, line, width, 0.0);
        }
        0.1 * e * theta * theta * theta * theta.sqrt() * sum
    }
}

/// Line shape F, equation 5: a line and its mirror at negative frequency.
fn line_shape(f: f64, line: f64, width: f64, interference: f64) -> f64 {
    let (below, above) = (line - f, line + f);
    f / line
        * ((width - interference * below) / (below * below + width * width)
            + (width - interference * above) / (above * above + width * width))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUND: MoistAir =
        MoistAir { dry_pressure_hpa: 1013.25, vapour_g_m3: 7.5, temperature_k: 288.15 };

    #[test]
    fn nothing_attenuates_in_a_vacuum() {
        let vacuum = MoistAir { dry_pressure_hpa: 0.0, vapour_g_m3: 0.0, temperature_k: 187.0 };
        assert_eq!(vacuum.attenuation(10.0).unwrap().total_db_km(), 0.0);
    }

    #[test]
    fn refused_outside_its_range() {
        assert_eq!(GROUND.attenuation(0.9), None);
        assert_eq!(GROUND.attenuation(1001.0), None);
        assert_eq!(GROUND.attenuation(f64::NAN), None);
        assert_eq!(MoistAir { temperature_k: 0.0, ..GROUND }.attenuation(10.0), None);
        assert_eq!(MoistAir { vapour_g_m3: -1.0, ..GROUND }.attenuation(10.0), None);
        assert_eq!(MoistAir { dry_pressure_hpa: f64::NAN, ..GROUND }.attenuation(10.0), None);
    }

    #[test]
    fn oxygen_peaks_at_sixty_and_vapour_at_twenty_two() {
        let at = |f| GROUND.attenuation(f).unwrap();
        assert!(at(60.0).oxygen_db_km > 10.0 && at(60.0).oxygen_db_km < 20.0);
        assert!(at(22.2).vapour_db_km > at(19.0).vapour_db_km);
        assert!(at(22.2).vapour_db_km > at(26.0).vapour_db_km);
    }
}
