//! Attenuation by rain (ITU-R P.838-3).

use crate::math::{cos, exp, log10, pow};

/// The power law of rain at one frequency, elevation and polarisation: γ = k·Rᵅ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RainLaw {
    /// Attenuation at 1 mm/h, dB/km.
    pub k: f64,
    /// Exponent of the rain rate.
    pub alpha: f64,
}

impl RainLaw {
    /// The law at `f_ghz` for a path at `elevation_rad` and a polarisation tilted by `tilt_rad`
    /// from the horizontal (0 horizontal, π/2 vertical, π/4 circular).
    ///
    /// `None` outside 1–1000 GHz or for an angle that is not finite.
    /// Source: ITU-R P.838-3 equations 2–5. Table: `itu_p838_rain`.
    pub fn new(f_ghz: f64, elevation_rad: f64, tilt_rad: f64) -> Option<Self> {
        let finite = elevation_rad.is_finite() && tilt_rad.is_finite();
        if !(finite && (1.0..=1000.0).contains(&f_ghz)) {
            return None;
        }
        let log_f = log10(f_ghz);
        let (k_h, k_v) = (pow(10.0, K_H.at(log_f)), pow(10.0, K_V.at(log_f)));
        let (alpha_h, alpha_v) = (ALPHA_H.at(log_f), ALPHA_V.at(log_f));
        let level = cos(elevation_rad);
        let mix = level * level * cos(2.0 * tilt_rad);
        let (ka_h, ka_v) = (k_h * alpha_h, k_v * alpha_v);
        let k = 0.5 * (k_h + k_v + (k_h - k_v) * mix);
        Some(Self { k, alpha: 0.5 * (ka_h + ka_v + (ka_h - ka_v) * mix) / k })
    }

    /// Specific attenuation, dB/km, in rain of `rain_mm_h`; NaN for a negative rate.
    pub fn attenuation_db_km(self, rain_mm_h: f64) -> f64 {
        if rain_mm_h == 0.0 { 0.0 } else { self.k * pow(rain_mm_h, self.alpha) }
    }
}

/// A fit over log₁₀ f: bells aⱼ·exp(−((log f − bⱼ)/cⱼ)²) on a straight line.
struct Fit<const N: usize> {
    bells: [[f64; 3]; N],
    slope: f64,
    offset: f64,
}

impl<const N: usize> Fit<N> {
    fn at(&self, log_f: f64) -> f64 {
        let bell = |&[a, b, c]: &[f64; 3]| {
            let x = (log_f - b) / c;
            a * exp(-x * x)
        };
        self.bells.iter().map(bell).sum::<f64>() + self.slope * log_f + self.offset
    }
}

/// Table 1 of the Recommendation: log₁₀ k, horizontal.
const K_H: Fit<4> = Fit {
    bells: [
        [-5.33980, -0.10008, 1.13098],
        [-0.35351, 1.26970, 0.45400],
        [-0.23789, 0.86036, 0.15354],
        [-0.94158, 0.64552, 0.16817],
    ],
    slope: -0.18961,
    offset: 0.71147,
};

/// Table 2: log₁₀ k, vertical.
const K_V: Fit<4> = Fit {
    bells: [
        [-3.80595, 0.56934, 0.81061],
        [-3.44965, -0.22911, 0.51059],
        [-0.39902, 0.73042, 0.11899],
        [0.50167, 1.07319, 0.27195],
    ],
    slope: -0.16398,
    offset: 0.63297,
};

/// Table 3: α, horizontal.
const ALPHA_H: Fit<5> = Fit {
    bells: [
        [-0.14318, 1.82442, -0.55187],
        [0.29591, 0.77564, 0.19822],
        [0.32177, 0.63773, 0.13164],
        [-5.37610, -0.96230, 1.47828],
        [16.1721, -3.29980, 3.43990],
    ],
    slope: 0.67849,
    offset: -1.95537,
};

/// Table 4: α, vertical.
const ALPHA_V: Fit<5> = Fit {
    bells: [
        [-0.07771, 2.33840, -0.76284],
        [0.56727, 0.95545, 0.54039],
        [-0.20238, 1.14520, 0.26809],
        [-48.2991, 0.791669, 0.116226],
        [48.5833, 0.791459, 0.116479],
    ],
    slope: -0.053739,
    offset: 0.83433,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dry_air_has_no_rain() {
        assert_eq!(RainLaw::new(10.0, 0.0, 0.0).unwrap().attenuation_db_km(0.0), 0.0);
        assert!(RainLaw::new(10.0, 0.0, 0.0).unwrap().attenuation_db_km(-1.0).is_nan());
    }

    #[test]
    fn refused_outside_its_range() {
        for (f, el, tilt) in [(0.5, 0.0, 0.0), (1001.0, 0.0, 0.0), (10.0, f64::NAN, 0.0)] {
            assert_eq!(RainLaw::new(f, el, tilt), None);
        }
    }

    // Table 5 of the Recommendation prints k and α at whole frequencies.
    #[test]
    fn agrees_with_the_printed_table_at_ten_gigahertz() {
        let horizontal = RainLaw::new(10.0, 0.0, 0.0).unwrap();
        let vertical = RainLaw::new(10.0, 0.0, core::f64::consts::FRAC_PI_2).unwrap();
        assert!((horizontal.k - 0.01217).abs() < 5e-6 && (horizontal.alpha - 1.2571).abs() < 5e-5);
        assert!((vertical.k - 0.01129).abs() < 5e-6 && (vertical.alpha - 1.2156).abs() < 5e-5);
    }
}
