//! U.S. Standard Atmosphere 1976.
//!
//! The hydrostatic part of the standard, from 5 km below sea level to 86 km: seven layers in which
//! the molecular-scale temperature is linear in geopotential height. Source: *U.S. Standard
//! Atmosphere, 1976*, NOAA-S/T 76-1562 (equation numbers below are its own). Tables:
//! `us_standard_atmosphere_1976`, `us_standard_atmosphere_1976_published`.

use crate::math::{exp, pow};

/// Universal gas constant of the standard, J/(kmol·K) (not today's 8314.46).
pub const GAS_CONSTANT: f64 = 8314.32;
/// Mean molecular mass of air at sea level, kg/kmol.
pub const MOLAR_MASS: f64 = 28.9644;
/// Gravity of the standard at sea level, m/s².
pub const STANDARD_GRAVITY_M_S2: f64 = 9.80665;
/// The Earth's radius in the standard's law of gravity, metres.
pub const GRAVITY_RADIUS_M: f64 = 6_356_766.0;
/// Geometric height at which the standard leaves the hydrostatic layers, metres.
pub const TOP_M: f64 = 86_000.0;
/// Geometric height at which the standard's tables begin, metres.
pub const BOTTOM_M: f64 = -5_000.0;

const HEAT_RATIO: f64 = 1.4;
const SUTHERLAND_BETA: f64 = 1.458e-6;
const SUTHERLAND_K: f64 = 110.4;
/// e-folding height of density above [`TOP_M`], metres; see [`density_kg_m3`].
const SCALE_HEIGHT_ABOVE_TOP_M: f64 = 5_640.0;

/// One layer: from `base_m` (geopotential) up, T_M = `temperature_k` + `lapse_k_m`·(H − `base_m`).
struct Layer {
    base_m: f64,
    lapse_k_m: f64,
    temperature_k: f64,
    pressure_pa: f64,
}

const fn layer(base_m: f64, lapse_k_m: f64, temperature_k: f64, pressure_pa: f64) -> Layer {
    Layer { base_m, lapse_k_m, temperature_k, pressure_pa }
}

/// Table 4 of the standard; each base pressure is the layer below carried up, at 40 digits.
const LAYERS: [Layer; 7] = [
    layer(0.0, -6.5e-3, 288.15, 101_325.0),
    layer(11_000.0, 0.0, 216.65, 22_632.063_973_462_93),
    layer(20_000.0, 1.0e-3, 216.65, 5_474.888_669_677_78),
    layer(32_000.0, 2.8e-3, 228.65, 868.018_684_755_227_3),
    layer(47_000.0, 0.0, 270.65, 110.906_305_554_965_88),
    layer(51_000.0, -2.8e-3, 270.65, 66.938_873_118_687_27),
    layer(71_000.0, -2.0e-3, 214.65, 3.956_420_428_040_728_7),
];

/// Table 8 of the standard: M/M₀ at geometric heights of 80 km to 86 km, every 500 m.
const MOLAR_MASS_RATIO: [f64; 13] = [
    1.0, 0.999996, 0.999989, 0.999971, 0.999941, 0.999909, 0.999870, 0.999829, 0.999786, 0.999741,
    0.999694, 0.999641, 0.999579,
];

/// The state of the standard air at one height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Air {
    /// Geopotential height, metres.
    pub geopotential_m: f64,
    /// Molecular-scale temperature T_M, kelvin: what pressure, density and sound follow.
    pub molecular_temperature_k: f64,
    /// Kinetic temperature, kelvin; below T_M only above 80 km, where air begins to dissociate.
    pub temperature_k: f64,
    /// Pressure, pascal.
    pub pressure_pa: f64,
    /// Density, kg/m³.
    pub density_kg_m3: f64,
    /// Speed of sound, m/s (γ = 1.4, from T_M).
    pub sound_m_s: f64,
    /// Dynamic viscosity, Pa·s (Sutherland).
    pub viscosity_pa_s: f64,
    /// Gravity of the standard at this height, m/s².
    pub gravity_m_s2: f64,
}

/// The standard air at geometric height `z_m` above sea level.
///
/// Below sea level the lowest layer goes on downwards. `None` below −5 km, where the standard's
/// tables begin, and above 86 km, where it stops being hydrostatic (each gas then thins out by
/// itself, and pressure no longer follows from one temperature); drag needs density there, and
/// [`density_kg_m3`] says what it takes. Equations 18, 33a, 33b, 42, 50, 51.
/// Table: `us_standard_atmosphere_1976`, relative 1e-9.
pub fn at(z_m: f64) -> Option<Air> {
    if !(BOTTOM_M..=TOP_M).contains(&z_m) {
        return None;
    }
    let geopotential_m = geopotential_m(z_m);
    let (molecular_temperature_k, pressure_pa) = layer_state(geopotential_m);
    let temperature_k = molecular_temperature_k * molar_mass_ratio(z_m);
    let gas_constant = GAS_CONSTANT / MOLAR_MASS;
    Some(Air {
        geopotential_m,
        molecular_temperature_k,
        temperature_k,
        pressure_pa,
        density_kg_m3: pressure_pa / (gas_constant * molecular_temperature_k),
        sound_m_s: (HEAT_RATIO * gas_constant * molecular_temperature_k).sqrt(),
        viscosity_pa_s: SUTHERLAND_BETA * temperature_k * temperature_k.sqrt()
            / (temperature_k + SUTHERLAND_K),
        gravity_m_s2: gravity_m_s2(z_m),
    })
}

/// Density, kg/m³, at any height from −5 km up.
///
/// The standard to 86 km; above, ρ(86 km)·exp(−(z − 86 km)/5640 m), the law of the falls in
/// `fall_cases`. That tail is no part of the standard: it keeps within 4 % of it to 110 km, is a
/// quarter low at 120 km and falls far too fast beyond, where there is too little of either to slow
/// anything in minutes. NaN below −5 km.
pub fn density_kg_m3(z_m: f64) -> f64 {
    let standard = at(z_m.min(TOP_M)).map_or(f64::NAN, |air| air.density_kg_m3);
    if z_m <= TOP_M {
        return standard;
    }
    standard * exp(-(z_m - TOP_M) / SCALE_HEIGHT_ABOVE_TOP_M)
}

/// Speed of sound, m/s, at any height from −5 km up: the standard to 86 km, its last value above.
/// NaN below −5 km.
pub fn sound_m_s(z_m: f64) -> f64 {
    at(z_m.min(TOP_M)).map_or(f64::NAN, |air| air.sound_m_s)
}

/// Geopotential height of geometric height `z_m`, metres: H = r₀z/(r₀ + z), equation 18.
pub fn geopotential_m(z_m: f64) -> f64 {
    GRAVITY_RADIUS_M * z_m / (GRAVITY_RADIUS_M + z_m)
}

/// Geometric height of geopotential height `h_m`, metres: z = r₀H/(r₀ − H), equation 19.
pub fn geometric_m(h_m: f64) -> f64 {
    GRAVITY_RADIUS_M * h_m / (GRAVITY_RADIUS_M - h_m)
}

/// Gravity of the standard at geometric height `z_m`, m/s²: g₀·(r₀/(r₀ + z))², equation 17.
pub fn gravity_m_s2(z_m: f64) -> f64 {
    let ratio = GRAVITY_RADIUS_M / (GRAVITY_RADIUS_M + z_m);
    STANDARD_GRAVITY_M_S2 * ratio * ratio
}

/// T_M and pressure at a geopotential height: equations 23, 33a and 33b.
fn layer_state(geopotential_m: f64) -> (f64, f64) {
    let above = LAYERS[1..].iter().take_while(|layer| geopotential_m >= layer.base_m).count();
    let layer = &LAYERS[above];
    let climb_m = geopotential_m - layer.base_m;
    let temperature_k = layer.temperature_k + layer.lapse_k_m * climb_m;
    let weight_k_m = STANDARD_GRAVITY_M_S2 * MOLAR_MASS / GAS_CONSTANT;
    let pressure_ratio = if layer.lapse_k_m == 0.0 {
        exp(-weight_k_m * climb_m / layer.temperature_k)
    } else {
        pow(layer.temperature_k / temperature_k, weight_k_m / layer.lapse_k_m)
    };
    (temperature_k, layer.pressure_pa * pressure_ratio)
}

/// M/M₀ at a geometric height of at most 86 km: one below 80 km, linear between table 8's heights.
fn molar_mass_ratio(z_m: f64) -> f64 {
    let steps = ((z_m - 80_000.0) / 500.0).max(0.0);
    let below = (steps as usize).min(MOLAR_MASS_RATIO.len() - 2);
    let (low, high) = (MOLAR_MASS_RATIO[below], MOLAR_MASS_RATIO[below + 1]);
    low + (high - low) * (steps - below as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_join() {
        for layer in &LAYERS[1..] {
            let (t_below, p_below) = layer_state(layer.base_m - 1e-9);
            assert!((t_below - layer.temperature_k).abs() < 1e-9);
            assert!((p_below / layer.pressure_pa - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn lowest_layer_goes_on_below_sea_level() {
        let air = at(-500.0).unwrap();
        let expected_k = 288.15 - 6.5e-3 * geopotential_m(-500.0);
        assert!((air.temperature_k - expected_k).abs() < 1e-12);
        assert!(air.pressure_pa > 107_000.0 && air.pressure_pa < 108_000.0);
    }

    #[test]
    fn outside_the_layers_there_is_no_standard_air() {
        for z in [-5_000.1, 86_000.1, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(at(z), None, "{z}");
        }
        assert!(density_kg_m3(f64::NAN).is_nan() && density_kg_m3(-9e3).is_nan());
        assert_eq!(density_kg_m3(f64::INFINITY), 0.0);
        assert_eq!(sound_m_s(200e3), sound_m_s(TOP_M));
    }

    // Table I of the standard prints these above its hydrostatic part.
    #[test]
    fn the_tail_keeps_near_the_printed_densities() {
        for (z_km, printed, within) in [
            (90.0, 3.416e-6, 0.01),
            (95.0, 1.393e-6, 0.02),
            (100.0, 5.604e-7, 0.04),
            (110.0, 9.708e-8, 0.04),
            (120.0, 2.222e-8, 0.26),
        ] {
            let ours = density_kg_m3(z_km * 1000.0);
            assert!((ours / printed - 1.0).abs() < within, "{z_km} km: {ours}");
        }
    }

    #[test]
    fn geopotential_and_geometric_height_are_inverse() {
        for z in [-4e3, 0.0, 11e3, 86e3] {
            assert!((geometric_m(geopotential_m(z)) - z).abs() < 1e-10);
        }
    }
}
