//! The sea as a mirror: its permittivity, its reflection coefficient and how waves roughen it.

use super::complex::Complex;
use crate::math::{cos, exp, sin};

/// Speed of light in vacuum, m/s.
pub const LIGHT_M_S: f64 = 299_792_458.0;
const VACUUM_PERMITTIVITY: f64 = 8.854_187_812_8e-12;

/// Direction of the electric field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Polarisation {
    /// Parallel to the surface.
    Horizontal,
    /// In the plane of incidence.
    Vertical,
}

/// Sea water.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeaWater {
    /// Temperature, °C.
    pub temperature_c: f64,
    /// Salinity, parts per thousand by weight.
    pub salinity: f64,
}

impl SeaWater {
    /// The open ocean of temperate latitudes: 15 °C, 35 ‰.
    pub const TEMPERATE: Self = Self { temperature_c: 15.0, salinity: 35.0 };

    /// Complex relative permittivity at `frequency_hz`: Debye relaxation and ionic conduction.
    ///
    /// ε = 4.9 + (εₛ − 4.9)/(1 + jωτ) − jσ/(ωε₀). Source: Klein & Swift, *IEEE Trans. Antennas
    /// Propag.* AP-25 (1977) 104–111. Fitted at 1.4–2.6 GHz for 0–40 °C and 4–35 ‰, in use up to
    /// about 10 GHz; above, single relaxation falls short of measurement by a few per cent, which
    /// at low grazing hardly moves the reflection coefficient.
    pub fn permittivity(self, frequency_hz: f64) -> Complex {
        let omega = 2.0 * core::f64::consts::PI * frequency_hz;
        let relaxation = Complex { re: 1.0, im: omega * self.relaxation_s() };
        let debye = Complex::real(self.static_permittivity() - 4.9) / relaxation;
        let conduction = self.conductivity_s_m() / (omega * VACUUM_PERMITTIVITY);
        Complex::real(4.9) + debye - Complex { re: 0.0, im: conduction }
    }

    /// Ionic conductivity, S/m.
    pub fn conductivity_s_m(self) -> f64 {
        let (t, s) = (self.temperature_c, self.salinity);
        let at_25 = s * (0.182521 + s * (-1.46192e-3 + s * (2.09324e-5 - s * 1.28205e-7)));
        let d = 25.0 - t;
        let fresh = 2.033e-2 + d * (1.266e-4 + d * 2.464e-6);
        let salt = s * (1.849e-5 + d * (-2.551e-7 + d * 2.551e-8));
        at_25 * exp(-d * (fresh - salt))
    }

    fn static_permittivity(self) -> f64 {
        let (t, s) = (self.temperature_c, self.salinity);
        let fresh = 87.134 + t * (-1.949e-1 + t * (-1.276e-2 + t * 2.491e-4));
        let salt = 1.0 + 1.613e-5 * s * t + s * (-3.656e-3 + s * (3.210e-5 - s * 4.232e-7));
        fresh * salt
    }

    fn relaxation_s(self) -> f64 {
        let (t, s) = (self.temperature_c, self.salinity);
        let fresh = 1.768e-11 + t * (-6.086e-13 + t * (1.104e-14 - t * 8.111e-17));
        let salt = 1.0 + 2.282e-5 * s * t + s * (-7.638e-4 + s * (-7.760e-6 + s * 1.105e-8));
        fresh * salt
    }
}

/// Fresnel's reflection coefficient of a smooth surface with relative `permittivity`, for a ray
/// that grazes it at `grazing_rad`.
///
/// Horizontal: (sin ψ − w)/(sin ψ + w), vertical: (ε·sin ψ − w)/(ε·sin ψ + w), w = √(ε − cos²ψ).
/// Source: ITU-R P.1144/P.2040; Skolnik, *Radar Handbook*, 3rd ed., ch. 26.
/// Zero where the permittivity is that of air; −1 (horizontal) where it is infinite.
pub fn reflection_coefficient(
    permittivity: Complex,
    polarisation: Polarisation,
    grazing_rad: f64,
) -> Complex {
    let (sine, cosine) = (sin(grazing_rad), cos(grazing_rad));
    let w = (permittivity - Complex::real(cosine * cosine)).sqrt();
    let facing = match polarisation {
        Polarisation::Horizontal => Complex::real(sine),
        Polarisation::Vertical => permittivity * sine,
    };
    (facing - w) / (facing + w)
}

/// How the coherent reflection fades as the sea roughens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roughness {
    /// Heights are Gaussian (Ament 1953): too dark a mirror above g ≈ 0.1.
    Ament,
    /// The surface is a sine of random amplitude (Miller, Brown & Vegh 1984): what is measured.
    MillerBrown,
}

impl Roughness {
    /// Factor on the smooth reflection coefficient, from 1 (mirror) to 0.
    ///
    /// With g = σ·sin ψ/λ and x = 2(2πg)²: Ament e⁻ˣ, Miller–Brown e⁻ˣ·I₀(x). σ is the root mean
    /// square height of the waves. Valid while the sea does not shadow itself, ψ above its slopes'
    /// few degrees at high sea states only in the mean. Sources: Ament, *Proc. IRE* 41 (1953)
    /// 142–146; Miller, Brown & Vegh, *IEE Proc. F* 131 (1984) 114–116.
    pub fn factor(self, rms_height_m: f64, wavelength_m: f64, grazing_rad: f64) -> f64 {
        let g = rms_height_m * sin(grazing_rad) / wavelength_m;
        let phase = 2.0 * core::f64::consts::PI * g;
        let x = 2.0 * phase * phase;
        match self {
            Self::Ament => exp(-x),
            Self::MillerBrown => scaled_bessel_i0(x),
        }
    }
}

/// Root mean square height, metres, of waves of significant height `significant_m`: a quarter.
/// Longuet-Higgins, *J. Marine Res.* 11 (1952) 245–266, for a narrow spectrum.
pub fn rms_from_significant_m(significant_m: f64) -> f64 {
    0.25 * significant_m
}

/// e⁻ˣ·I₀(x) for x ≥ 0: the power series, or Hankel's asymptotic series where that is shorter.
fn scaled_bessel_i0(x: f64) -> f64 {
    if x < 30.0 { exp(-x) * bessel_i0_series(x) } else { bessel_i0_asymptotic(x) }
}

fn bessel_i0_series(x: f64) -> f64 {
    let quarter_square = 0.25 * x * x;
    let (mut term, mut sum, mut k) = (1.0, 1.0, 0.0);
    while term > 1e-17 * sum {
        k += 1.0;
        term *= quarter_square / (k * k);
        sum += term;
    }
    sum
}

fn bessel_i0_asymptotic(x: f64) -> f64 {
    let (mut term, mut sum) = (1.0, 1.0);
    for k in 1..16 {
        let odd = f64::from(2 * k - 1);
        term *= odd * odd / (f64::from(8 * k) * x);
        sum += term;
    }
    sum / (2.0 * core::f64::consts::PI * x).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn water_conducts_as_oceanographers_measure() {
        // 4.29 S/m at 15 °C and 35 ‰ (practical salinity scale of 1978).
        let sigma = SeaWater::TEMPERATE.conductivity_s_m();
        assert!((sigma - 4.29).abs() < 0.05, "{sigma}");
    }

    #[test]
    fn air_reflects_nothing_and_metal_everything() {
        for psi in [1e-4, 0.01, 0.3, 1.5] {
            let air = reflection_coefficient(Complex::real(1.0), Polarisation::Horizontal, psi);
            assert!(air.abs() < 1e-6);
            let metal = Complex::real(1e20);
            let gamma = reflection_coefficient(metal, Polarisation::Horizontal, psi);
            assert!((gamma - Complex::real(-1.0)).abs() < 1e-9);
        }
    }

    #[test]
    fn vertical_has_its_brewster_dip() {
        let water = SeaWater::TEMPERATE.permittivity(3e9);
        let at = |psi| reflection_coefficient(water, Polarisation::Vertical, psi).abs();
        let dip = (1..300).map(|i| at(f64::from(i) * 1e-3)).fold(f64::INFINITY, f64::min);
        assert!(dip < 0.45 && at(1e-5) > 0.99 && at(1.5) > 0.7);
    }

    #[test]
    fn bessel_agrees_with_published_values() {
        // Abramowitz & Stegun, table 9.8: e^{-x} I0(x).
        for (x, value) in [(0.0, 1.0), (1.0, 0.465_759_607_6), (10.0, 0.127_833_337_2)] {
            assert!((scaled_bessel_i0(x) - value).abs() < 1e-9, "{x}");
        }
        let (below, above) = (exp(-30.0) * bessel_i0_series(30.0), bessel_i0_asymptotic(30.0));
        assert!((below / above - 1.0).abs() < 1e-13);
    }

    #[test]
    fn miller_brown_is_never_darker_than_ament() {
        for g in [0.0, 0.02, 0.05, 0.1, 0.2, 0.5, 3.0] {
            let bright = Roughness::MillerBrown.factor(g, 1.0, core::f64::consts::FRAC_PI_2);
            let dark = Roughness::Ament.factor(g, 1.0, core::f64::consts::FRAC_PI_2);
            assert!(bright >= dark && bright <= 1.0 && dark >= 0.0);
        }
    }
}
