//! What reaches beyond the horizon of a smooth Earth (ITU-R P.526, §3.1).

use super::complex::Complex;
use super::effective_earth::EffectiveEarth;
use super::sea_surface::Polarisation;
use crate::math::{cbrt, log10, pow};

/// Field beyond the horizon relative to free space, decibels (negative): 20·log₁₀(E/E₀).
///
/// The first term of the residue series in the Recommendation's closed form
/// F(X) + G(Y₁) + G(Y₂), for a smooth sphere of relative `permittivity` (a lossy one has a
/// negative imaginary part, which is 60λσ or 18000σ/f_MHz). Source: ITU-R P.526-15,
/// §3.1.1. From 10 MHz up and from the radio horizon on; nearer, two rays interfere and this is no
/// answer. Scatter in the troposphere, which overtakes diffraction some hundred kilometres beyond
/// the horizon, is not in it. `None` on a flat Earth, for heights that are not positive and for a
/// distance or frequency that is not.
pub fn beyond_horizon_db(
    earth: EffectiveEarth,
    permittivity: Complex,
    polarisation: Polarisation,
    frequency_hz: f64,
    (h1_m, h2_m): (f64, f64),
    ground_m: f64,
) -> Option<f64> {
    let radius_km = earth.radius_m() / 1000.0;
    let f_mhz = frequency_hz / 1e6;
    let real = [h1_m, h2_m, ground_m, f_mhz].iter().all(|&x| x > 0.0 && x.is_finite());
    if !(real && radius_km.is_finite()) {
        return None;
    }
    let admittance = surface_admittance(radius_km, f_mhz, permittivity, polarisation);
    let beta = ground_type(admittance);
    let per_radius = cbrt(f_mhz / (radius_km * radius_km));
    let x = 2.188 * beta * per_radius * ground_m / 1000.0;
    let y_per_metre = 9.575e-3 * beta * cbrt(f_mhz * f_mhz / radius_km);
    let gain = |h_m: f64| height_gain_db(y_per_metre * h_m, beta, admittance);
    Some(distance_db(x) + gain(h1_m) + gain(h2_m))
}

/// Normalised surface admittance K, by polarisation.
fn surface_admittance(
    radius_km: f64,
    f_mhz: f64,
    permittivity: Complex,
    polarisation: Polarisation,
) -> f64 {
    let horizontal =
        0.36 / cbrt(radius_km * f_mhz) / (permittivity - Complex::real(1.0)).abs().sqrt();
    match polarisation {
        Polarisation::Horizontal => horizontal,
        Polarisation::Vertical => horizontal * permittivity.abs(),
    }
}

/// β: 1 for a short wave, less where a long vertical one clings to the surface.
fn ground_type(admittance: f64) -> f64 {
    let k2 = admittance * admittance;
    let k4 = k2 * k2;
    (1.0 + 1.6 * k2 + 0.67 * k4) / (1.0 + 4.5 * k2 + 1.53 * k4)
}

/// F(X), for long and short distances.
fn distance_db(x: f64) -> f64 {
    if x >= 1.6 {
        11.0 + 10.0 * log10(x) - 17.6 * x
    } else {
        -20.0 * log10(x) - 5.6488 * pow(x, 1.425)
    }
}

/// G(Y), for great and small heights, and its floor.
fn height_gain_db(y: f64, beta: f64, admittance: f64) -> f64 {
    let b = beta * y;
    let gain = if b > 2.0 {
        17.6 * (b - 1.1).sqrt() - 5.0 * log10(b - 1.1) - 8.0
    } else {
        20.0 * log10(b + 0.1 * b * b * b)
    };
    gain.max(2.0 + 20.0 * log10(admittance))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_branches_meet() {
        assert!((distance_db(1.6 - 1e-9) - distance_db(1.6)).abs() < 0.2);
        let (below, above) =
            (height_gain_db(2.0, 1.0, 1e-3), height_gain_db(2.0 + 1e-9, 1.0, 1e-3));
        assert!((below - above).abs() < 0.3, "{below} {above}");
    }

    #[test]
    fn refused_without_a_sphere_or_heights() {
        let sea = Complex { re: 70.0, im: -40.0 };
        let at = |earth, h1, d| {
            beyond_horizon_db(earth, sea, Polarisation::Horizontal, 3e9, (h1, 30.0), d)
        };
        assert_eq!(at(EffectiveEarth::FLAT, 10.0, 60e3), None);
        assert_eq!(at(EffectiveEarth::FOUR_THIRDS, 0.0, 60e3), None);
        assert_eq!(at(EffectiveEarth::FOUR_THIRDS, 10.0, f64::NAN), None);
        assert!(at(EffectiveEarth::FOUR_THIRDS, 10.0, 60e3).unwrap() < -20.0);
    }
}
