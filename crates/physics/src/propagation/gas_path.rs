//! Gas attenuation along a refracted path through the standard atmosphere.

use super::effective_earth::EffectiveEarth;
use super::gas::MoistAir;
use crate::atmosphere;
use crate::math::exp;

/// Water vapour density at sea level, g/m³, of the reference profile (ITU-R P.835).
pub const VAPOUR_AT_SEA_LEVEL_G_M3: f64 = 7.5;
/// Height over which water vapour falls by e, metres (ITU-R P.835).
pub const VAPOUR_SCALE_HEIGHT_M: f64 = 2_000.0;

/// Asked relative error of the integral, a hundredth of what the table asks, so that the estimate
/// may be wrong and the answer still right.
const RELATIVE_TOLERANCE: f64 = 1e-6;
/// Deepest halving: 2⁻⁴⁰ of any path on Earth is far below a wavelength.
const MOST_HALVINGS: usize = 40;

/// The reference air at geometric height `z_m`: U.S. Standard Atmosphere 1976 for pressure and
/// temperature, vapour 7.5·exp(−z/2 km) g/m³, whose pressure is taken out of the barometer.
///
/// `None` outside the standard's −5 km to 86 km.
pub fn reference_air(z_m: f64) -> Option<MoistAir> {
    let air = atmosphere::at(z_m)?;
    let vapour_g_m3 = VAPOUR_AT_SEA_LEVEL_G_M3 * exp(-z_m / VAPOUR_SCALE_HEIGHT_M);
    let vapour_hpa = vapour_g_m3 * air.temperature_k / 216.7;
    Some(MoistAir {
        dry_pressure_hpa: air.pressure_pa / 100.0 - vapour_hpa,
        vapour_g_m3,
        temperature_k: air.temperature_k,
    })
}

/// One-way loss, dB, along `slant_m` of a ray that leaves `h0_m` at `elevation_rad`.
///
/// ∫γ(h(s)) ds over the straight ray on the effective sphere, by adaptive Gauss–Kronrod (7, 15)
/// to 1e-6 of the answer. Above 86 km there is no air left to matter and nothing is added.
/// `None` outside 1–1000 GHz, for a negative or infinite slant range, and where the ray comes
/// below −5 km. Source: ITU-R P.676-12 annex 1 §2.2, with the ray of
/// [`EffectiveEarth::ray`]. Table: `gas_path_loss`.
pub fn one_way_loss_db(
    earth: EffectiveEarth,
    f_ghz: f64,
    h0_m: f64,
    elevation_rad: f64,
    slant_m: f64,
) -> Option<f64> {
    let lowest = earth.lowest_on_ray_m(h0_m, elevation_rad, slant_m);
    let possible = (1.0..=1000.0).contains(&f_ghz)
        && (0.0..f64::INFINITY).contains(&slant_m)
        && lowest >= atmosphere::BOTTOM_M;
    if !possible {
        return None;
    }
    let per_metre = |s: f64| {
        let height = earth.ray(h0_m, elevation_rad, s).height_m;
        let air = reference_air(height);
        air.and_then(|air| air.attenuation(f_ghz)).map_or(0.0, |gas| gas.total_db_km() / 1000.0)
    };
    let air_ends_m = earth.slant_to_height_m(h0_m, elevation_rad, atmosphere::TOP_M);
    Some(integrate(per_metre, air_ends_m.map_or(slant_m, |end| slant_m.min(end))))
}

/// Nodes of the 15-point Kronrod rule on [0, 1] of the half-interval; the odd ones are Gauss's.
const NODES: [f64; 8] = [
    0.991_455_371_120_812_6,
    0.949_107_912_342_758_5,
    0.864_864_423_359_769_1,
    0.741_531_185_599_394_5,
    0.586_087_235_467_691_1,
    0.405_845_151_377_397_2,
    0.207_784_955_007_898_47,
    0.0,
];
const KRONROD: [f64; 8] = [
    0.022_935_322_010_529_224,
    0.063_092_092_629_978_55,
    0.104_790_010_322_250_18,
    0.140_653_259_715_525_92,
    0.169_004_726_639_267_9,
    0.190_350_578_064_785_4,
    0.204_432_940_075_298_9,
    0.209_482_141_084_727_82,
];
const GAUSS: [f64; 4] = [
    0.129_484_966_168_869_7,
    0.279_705_391_489_276_64,
    0.381_830_050_505_118_9,
    0.417_959_183_673_469_4,
];

/// ∫₀^length f by halving the intervals whose two rules disagree; they wait on a stack of fixed
/// depth, so nothing is allocated.
fn integrate(f: impl Fn(f64) -> f64, length: f64) -> f64 {
    if length <= 0.0 {
        return 0.0;
    }
    let (whole, _) = kronrod(&f, 0.0, length);
    let tolerance_per_metre = RELATIVE_TOLERANCE * whole.abs() / length;
    let mut waiting = [(0.0, 0.0); MOST_HALVINGS + 2];
    waiting[0] = (0.0, length);
    let (mut left, mut sum) = (1, 0.0);
    while left > 0 {
        left -= 1;
        let (a, b) = waiting[left];
        let (value, disagreement) = kronrod(&f, a, b);
        let middle = 0.5 * (a + b);
        // NaN must end the search instead of halving for ever.
        let close_enough = disagreement <= tolerance_per_metre * (b - a) || disagreement.is_nan();
        if close_enough || left + 2 > waiting.len() {
            sum += value;
        } else {
            waiting[left] = (middle, b);
            waiting[left + 1] = (a, middle);
            left += 2;
        }
    }
    sum
}

/// The Kronrod value on [a, b] and its distance from the Gauss value.
fn kronrod(f: impl Fn(f64) -> f64, a: f64, b: f64) -> (f64, f64) {
    let (centre, half) = (0.5 * (a + b), 0.5 * (b - a));
    let middle = f(centre);
    let mut fine = KRONROD[7] * middle;
    let mut coarse = GAUSS[3] * middle;
    for i in 0..7 {
        let pair = f(centre - half * NODES[i]) + f(centre + half * NODES[i]);
        fine += KRONROD[i] * pair;
        if i % 2 == 1 {
            coarse += GAUSS[i / 2] * pair;
        }
    }
    (fine * half, ((fine - coarse) * half).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    const EARTH: EffectiveEarth = EffectiveEarth::FOUR_THIRDS;

    #[test]
    fn the_rule_is_exact_on_polynomials_and_kinks() {
        let quartic = integrate(|x| 5.0 * x * x * x * x, 2.0);
        assert!((quartic - 32.0).abs() < 1e-12);
        let kink = integrate(|x| (x - 0.3).abs(), 1.0);
        assert!((kink - 0.29).abs() < 1e-6);
        assert_eq!(integrate(|_| 1.0, 0.0), 0.0);
    }

    #[test]
    fn a_path_is_the_sum_of_its_parts() {
        let loss = |s| one_way_loss_db(EARTH, 10.0, 50.0, 0.01, s).unwrap();
        let start = EARTH.ray(50.0, 0.01, 60e3);
        let rest_elevation = EARTH
            .sight(
                start.height_m,
                EARTH.ray(50.0, 0.01, 200e3).height_m,
                EARTH.ray(50.0, 0.01, 200e3).ground_m - start.ground_m,
            )
            .elevation_rad;
        let rest = one_way_loss_db(EARTH, 10.0, start.height_m, rest_elevation, 140e3).unwrap();
        assert!((loss(60e3) + rest - loss(200e3)).abs() < 1e-5 * loss(200e3));
    }

    #[test]
    fn space_adds_nothing() {
        let loss = |s| one_way_loss_db(EARTH, 35.0, 0.0, 0.5, s).unwrap();
        assert!((loss(300e3) - loss(3000e3)).abs() < 1e-5 * loss(300e3));
    }

    #[test]
    fn refused_without_air_or_sense() {
        assert_eq!(one_way_loss_db(EARTH, 0.5, 0.0, 0.0, 1e3), None);
        assert_eq!(one_way_loss_db(EARTH, 10.0, 0.0, 0.0, -1.0), None);
        assert_eq!(one_way_loss_db(EARTH, 10.0, 0.0, 0.0, f64::INFINITY), None);
        assert_eq!(one_way_loss_db(EARTH, 10.0, 9e3, -0.5, 90e3), None, "into the ground");
        assert_eq!(one_way_loss_db(EARTH, 10.0, f64::NAN, 0.0, 1e3), None);
    }
}
