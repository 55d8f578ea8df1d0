//! Rays through air whose refractivity falls exponentially: what k = 4/3 is an approximation of.

use super::effective_earth::MEAN_EARTH_RADIUS_M;
use crate::math::{exp, sin_cos};

/// Air of refractive index n = 1 + N₀·10⁻⁶·e^{−h/H} over a sphere of 6371 km.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ExponentialAtmosphere {
    /// Refractivity at the surface, N-units.
    pub surface_n: f64,
    /// Height over which refractivity falls by e, metres.
    pub scale_height_m: f64,
}

/// A ray's end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TracedRay {
    /// Geometric length of the bent ray, metres.
    pub length_m: f64,
    /// Arc along the true sphere, metres.
    pub ground_m: f64,
}

/// Height, angle at the Earth's centre and elevation above the local level.
#[derive(Clone, Copy)]
struct State {
    height_m: f64,
    arc_rad: f64,
    elevation_rad: f64,
}

const STEP_M: f64 = 400.0;
const MOST_STEPS: usize = 10_000;

impl ExponentialAtmosphere {
    /// The CRPL reference atmosphere of 313 N-units, 0.1439 per kilometre.
    /// Source: Bean & Thayer, *CRPL Exponential Reference Atmosphere*, NBS Monograph 4, 1959.
    pub const CRPL_313: Self = Self { surface_n: 313.0, scale_height_m: 1000.0 / 0.1439 };

    /// Follows a ray from `h0_m` at `elevation_rad` until it first climbs through `top_m`.
    ///
    /// dh/ds = sin ε, dφ/ds = cos ε/r, dε/ds = cos ε·(1/r + n′/n): Snell's law on a sphere
    /// (Bouguer, n·r·cos ε = constant) told along the ray, which has no singularity at ε = 0.
    /// Fourth-order Runge–Kutta in steps of 400 m. `None` for a start below the sphere or above
    /// `top_m`, for a ray that runs into the sphere, and for one that is not through after
    /// 4,000 km. Table: `path_exponential_atmosphere`, 0.01 m.
    pub fn trace(self, h0_m: f64, elevation_rad: f64, top_m: f64) -> Option<TracedRay> {
        if !(h0_m >= 0.0 && h0_m < top_m && elevation_rad.is_finite()) {
            return None;
        }
        let mut state = State { height_m: h0_m, arc_rad: 0.0, elevation_rad };
        for step in 0..MOST_STEPS {
            let next = self.advance(state, STEP_M);
            if next.height_m >= top_m {
                let (last_m, end) = self.reach(state, top_m);
                let length_m = STEP_M * step as f64 + last_m;
                return Some(TracedRay { length_m, ground_m: MEAN_EARTH_RADIUS_M * end.arc_rad });
            }
            if next.height_m < 0.0 || next.height_m.is_nan() {
                return None;
            }
            state = next;
        }
        None
    }

    /// How far within one step the ray meets `top_m`, by halving: it may turn up inside the step.
    fn reach(self, from: State, top_m: f64) -> (f64, State) {
        let (mut below_m, mut above_m) = (0.0, STEP_M);
        for _ in 0..60 {
            let middle_m = 0.5 * (below_m + above_m);
            if self.advance(from, middle_m).height_m < top_m {
                below_m = middle_m;
            } else {
                above_m = middle_m;
            }
        }
        (above_m, self.advance(from, above_m))
    }

    fn advance(self, from: State, step_m: f64) -> State {
        let along = |slope: State, part: f64| State {
            height_m: from.height_m + part * slope.height_m,
            arc_rad: from.arc_rad + part * slope.arc_rad,
            elevation_rad: from.elevation_rad + part * slope.elevation_rad,
        };
        let k1 = self.slope(from);
        let k2 = self.slope(along(k1, 0.5 * step_m));
        let k3 = self.slope(along(k2, 0.5 * step_m));
        let k4 = self.slope(along(k3, step_m));
        let mean = |of: fn(&State) -> f64| (of(&k1) + 2.0 * (of(&k2) + of(&k3)) + of(&k4)) / 6.0;
        let slope = State {
            height_m: mean(|k| k.height_m),
            arc_rad: mean(|k| k.arc_rad),
            elevation_rad: mean(|k| k.elevation_rad),
        };
        along(slope, step_m)
    }

    fn slope(self, at: State) -> State {
        let (sine, cosine) = sin_cos(at.elevation_rad);
        let radius_m = MEAN_EARTH_RADIUS_M + at.height_m;
        let excess = 1e-6 * self.surface_n * exp(-at.height_m / self.scale_height_m);
        let bending = -excess / (self.scale_height_m * (1.0 + excess));
        State {
            height_m: sine,
            arc_rad: cosine / radius_m,
            elevation_rad: cosine * (1.0 / radius_m + bending),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_air_a_ray_is_straight() {
        let vacuum = ExponentialAtmosphere { surface_n: 0.0, scale_height_m: 7e3 };
        let earth = super::super::effective_earth::EffectiveEarth::with_k(1.0).unwrap();
        for (h0, elevation, top) in [(10.0, 0.0, 9e3), (500.0, 0.05, 20e3), (3e3, -0.02, 8e3)] {
            let traced = vacuum.trace(h0, elevation, top).unwrap();
            let straight = earth.slant_to_height_m(h0, elevation, top).unwrap();
            assert!((traced.length_m - straight).abs() < 1e-4, "{traced:?} {straight}");
            let ground = earth.ray(h0, elevation, straight).ground_m;
            assert!((traced.ground_m - ground).abs() < 1e-4);
        }
    }

    #[test]
    fn no_ray_where_there_is_none() {
        let air = ExponentialAtmosphere::CRPL_313;
        assert_eq!(air.trace(100.0, -0.5, 1e3), None);
        assert_eq!(air.trace(100.0, 0.5, 50.0), None);
        assert_eq!(air.trace(-1.0, 0.5, 50.0), None);
        assert_eq!(air.trace(100.0, f64::NAN, 1e3), None);
        assert_eq!(air.trace(100.0, 0.1, f64::INFINITY), None);
        let odd = ExponentialAtmosphere { surface_n: f64::NAN, scale_height_m: 0.0 };
        assert_eq!(odd.trace(100.0, 0.1, 1e3), None);
    }
}
