//! The effective Earth: refraction told as a larger radius.

/// Mean radius of the Earth, metres, that the effective radius multiplies.
pub const MEAN_EARTH_RADIUS_M: f64 = 6_371_000.0;

/// A smooth sphere of radius k × 6371 km over which rays are straight.
///
/// Where refractivity falls linearly with height a ray bends with constant curvature; taking that
/// curvature away from Earth and ray alike leaves a straight ray over a larger sphere (Schelleng,
/// Burrows & Ferrell 1933; Skolnik, *Radar Handbook*, 3rd ed., ch. 26). k = 4/3 fits the lowest
/// kilometre of a temperate day; it bends too much above about 10 km, which costs a few tens to
/// hundreds of metres of height at long range (`path_exponential_atmosphere` measures it).
/// k = ∞ is the flat Earth: the struct keeps the curvature, so that every relation has that limit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EffectiveEarth {
    curvature_per_m: f64,
}

impl EffectiveEarth {
    /// The standard atmosphere's k = 4/3.
    pub const FOUR_THIRDS: Self = Self { curvature_per_m: 3.0 / (4.0 * MEAN_EARTH_RADIUS_M) };

    /// No curvature at all: k = ∞.
    pub const FLAT: Self = Self { curvature_per_m: 0.0 };

    /// The sphere of radius `k` × 6371 km; `k` may be infinite (flat).
    ///
    /// `None` where `k` is zero, negative (a ray that bends more than the Earth is a duct, which
    /// this model does not hold) or NaN.
    pub fn with_k(k: f64) -> Option<Self> {
        let curvature_per_m = 1.0 / (k * MEAN_EARTH_RADIUS_M);
        (k > 0.0 && curvature_per_m.is_finite()).then_some(Self { curvature_per_m })
    }

    /// The sphere for a refractivity that changes by `gradient_n_per_km` N-units a kilometre
    /// (-39 gives k = 4/3 to a part in a thousand): k = 1 / (1 + a·dN/dh·10⁻⁶), ITU-R P.834.
    ///
    /// `None` at -157 N/km and below, where the ray ducts.
    pub fn with_refractivity_gradient(gradient_n_per_km: f64) -> Option<Self> {
        let bending_per_m = gradient_n_per_km * 1e-9;
        Self::with_k(1.0 / (1.0 + MEAN_EARTH_RADIUS_M * bending_per_m))
    }

    /// Radius of the sphere, metres; infinite for the flat Earth.
    pub fn radius_m(self) -> f64 {
        1.0 / self.curvature_per_m
    }

    /// One over the radius, 1/m; zero for the flat Earth.
    pub fn curvature_per_m(self) -> f64 {
        self.curvature_per_m
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k_is_positive_or_refused() {
        for k in [0.0, -1.0, f64::NAN, f64::NEG_INFINITY] {
            assert_eq!(EffectiveEarth::with_k(k), None, "k = {k}");
        }
        assert_eq!(EffectiveEarth::with_k(f64::INFINITY), Some(EffectiveEarth::FLAT));
        assert_eq!(EffectiveEarth::with_refractivity_gradient(-160.0), None);
    }

    #[test]
    fn standard_gradient_is_four_thirds() {
        let earth = EffectiveEarth::with_refractivity_gradient(-39.24).unwrap();
        let k = earth.radius_m() / MEAN_EARTH_RADIUS_M;
        assert!((k - 4.0 / 3.0).abs() < 1e-3, "{k}");
    }
}
