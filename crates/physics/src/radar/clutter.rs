//! Clutter: what comes back from sea, land and rain, and what signal processing leaves of it.

use crate::math::{cos, exp_m1, pow, sin};

const PI: f64 = core::f64::consts::PI;

/// The part of the world that answers together with a flight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ResolutionCell {
    /// Slant range, metres.
    pub range_m: f64,
    /// Half-power width of the beam in azimuth, radians.
    pub azimuth_beam_rad: f64,
    /// Half-power width of the beam in elevation, radians.
    pub elevation_beam_rad: f64,
    /// Range resolution, metres: cτ/2, or c/2B with pulse compression.
    pub depth_m: f64,
}

impl ResolutionCell {
    /// Area of the surface in the cell, m², where the beam grazes it at `grazing_rad`.
    ///
    /// R·θ·ΔR/cos ψ where the pulse bounds it, R²·θ·φ/sin ψ where the beam does; the smaller.
    /// Source: Skolnik, *Introduction to Radar Systems*, 3rd ed., §7.2; Richards,
    /// *Fundamentals of Radar Signal Processing*, ch. 2.
    pub fn surface_m2(&self, grazing_rad: f64) -> f64 {
        let width_m = self.range_m * self.azimuth_beam_rad;
        let by_pulse_m2 = width_m * self.depth_m / cos(grazing_rad);
        let by_beam_m2 = width_m * self.range_m * self.elevation_beam_rad / sin(grazing_rad);
        by_pulse_m2.min(by_beam_m2)
    }

    /// Volume of the cell, m³: an ellipse across, (π/4)·Rθ·Rφ·ΔR.
    /// Source: Skolnik, 3rd ed., §7.6.
    pub fn volume_m3(&self) -> f64 {
        let (width_m, height_m) =
            (self.range_m * self.azimuth_beam_rad, self.range_m * self.elevation_beam_rad);
        0.25 * PI * width_m * height_m * self.depth_m
    }
}

/// RCS of a unit of surface, m²/m², by the constant-gamma law: σ⁰ = γ·sin ψ.
///
/// γ from −15 dB (farmland) to −5 dB (towns) in X band; too bright near the vertical and, over
/// sea, too bright below a degree. Source: Barton 2005, ch. 3.
pub fn constant_gamma(gamma: f64, grazing_rad: f64) -> f64 {
    gamma * sin(grazing_rad)
}

/// RCS of a cubic metre of rain, m²/m³.
///
/// η = π⁵·|K|²·Z/λ⁴ with |K|² = 0.93 and Z = 200·r^1.6 mm⁶/m³ (Marshall–Palmer), while drops are
/// small against the wavelength: below about 20 GHz. Source: Skolnik, 3rd ed., §7.6.
/// NaN for a negative rate.
pub fn rain_reflectivity_m2_m3(rain_mm_h: f64, wavelength_m: f64) -> f64 {
    let drops_m3 = 200e-18 * pow(rain_mm_h, 1.6);
    let square = wavelength_m * wavelength_m;
    PI * PI * PI * PI * PI * 0.93 * drops_m3 / (square * square)
}

/// Signal over clutter after processing, a ratio: (σ/σ_c)·I.
///
/// The improvement factor I is the gain in signal over clutter from input to output, averaged over
/// all radial velocities (IEEE Std 686). A flight whose radial velocity lies in the notch gets
/// none of it; the look decides that. Infinite without clutter.
pub fn signal_to_clutter(rcs_m2: f64, clutter_m2: f64, improvement: f64) -> f64 {
    rcs_m2 / clutter_m2 * improvement
}

/// Delay-line cancellers by their number of delays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Canceller {
    /// Two pulses, weights 1, −1.
    Single,
    /// Three pulses, weights 1, −2, 1.
    Double,
}

impl Canceller {
    /// Improvement factor against clutter with a Gaussian spectrum, a ratio.
    ///
    /// `spread_m_s` is the standard deviation of the clutter's velocity, `prf_hz` the pulse rate.
    /// With σ_f = 2σ_v/λ and x = (2πσ_f/PRF)²/2 the correlation n pulses on is ρₙ = e^{−n²x}: single
    /// 1/(1 − ρ₁), double 1/(1 − 4ρ₁/3 + ρ₂/3). For a narrow spectrum they are Skolnik's
    /// 2(PRF/2πσ_f)² and 2(PRF/2πσ_f)⁴. Source: Skolnik, 3rd ed., ch. 3; Schleher, *MTI
    /// and Pulsed Doppler Radar*, 1991. The canceller alone: instability, scanning and limiting
    /// bound it further in a real radar.
    pub fn improvement(self, spread_m_s: f64, wavelength_m: f64, prf_hz: f64) -> f64 {
        let spread_hz = 2.0 * spread_m_s / wavelength_m;
        let phase = 2.0 * PI * spread_hz / prf_hz;
        let x = 0.5 * phase * phase;
        // 1 − e^{−x} without cancellation: the whole point is that it is tiny.
        let lost1 = -exp_m1(-x);
        match self {
            Self::Single => 1.0 / lost1,
            Self::Double => 1.0 / double_residue(x, lost1),
        }
    }
}

/// 1 − 4ρ/3 + ρ⁴/3 = (1 − ρ)²(ρ² + 2ρ + 3)/3, for ρ₁ = ρ = e^{−x} and ρ₂ = ρ⁴.
fn double_residue(x: f64, lost: f64) -> f64 {
    let rho = crate::math::exp(-x);
    lost * lost * (3.0 + rho * (2.0 + rho)) / 3.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cancellers_tend_to_skolniks_forms() {
        let (spread, wavelength, prf) = (0.3, 0.1, 1000.0);
        let narrow = prf / (2.0 * PI * 2.0 * spread / wavelength);
        let single = Canceller::Single.improvement(spread, wavelength, prf);
        let double = Canceller::Double.improvement(spread, wavelength, prf);
        assert!((single / (2.0 * narrow * narrow) - 1.0).abs() < 1e-3, "{single}");
        let fourth = narrow * narrow * narrow * narrow;
        assert!((double / (2.0 * fourth) - 1.0).abs() < 3e-3, "{double}");
    }

    #[test]
    fn cancellers_do_nothing_against_noise() {
        for canceller in [Canceller::Single, Canceller::Double] {
            assert!((canceller.improvement(1e4, 0.1, 1e3) - 1.0).abs() < 1e-12);
            assert_eq!(canceller.improvement(0.0, 0.1, 1e3), f64::INFINITY);
        }
    }
}
