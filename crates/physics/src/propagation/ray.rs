//! Where a refracted ray goes, and which ray joins two points, over the effective sphere.

use super::effective_earth::EffectiveEarth;
use crate::math::{asin, atan2, sin, sin_cos};

/// A point that a ray reaches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RayPoint {
    /// Height above the sphere, metres; negative once the ray has run into it.
    pub height_m: f64,
    /// Arc along the effective sphere from the foot of the antenna, metres.
    pub ground_m: f64,
}

/// The ray that joins two points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// Elevation of the ray where it leaves the first point, radians above its level.
    pub elevation_rad: f64,
    /// Length of the ray, metres.
    pub slant_m: f64,
}

impl EffectiveEarth {
    /// The point at `slant_m` along a ray that leaves height `h0_m` at `elevation_rad`.
    ///
    /// Law of cosines about the centre, solved for the height without ever subtracting radii:
    /// h = d / (1 + √(1 + c·d)) with d = h₀(2 + c·h₀) + c·s² + 2(1 + c·h₀)·s·sin ε, c = 1/R.
    /// NaN where an input is, or where the ray would pass the centre of the sphere.
    /// Source: Blake 1986, ch. 5; Doerry, SAND2012-10690. Table: `path_four_thirds`.
    pub fn ray(self, h0_m: f64, elevation_rad: f64, slant_m: f64) -> RayPoint {
        let c = self.curvature_per_m();
        let (sine, cosine) = sin_cos(elevation_rad);
        let rise_m = slant_m * sine;
        let d = h0_m * (2.0 + c * h0_m) + c * slant_m * slant_m + 2.0 * (1.0 + c * h0_m) * rise_m;
        let forward_m = slant_m * cosine;
        let upward = 1.0 + c * (h0_m + rise_m);
        let ground_m = if c == 0.0 { forward_m } else { atan2(c * forward_m, upward) / c };
        RayPoint { height_m: d / (1.0 + (1.0 + c * d).sqrt()), ground_m }
    }

    /// The ray from height `h1_m` to height `h2_m`, `ground_m` away along the sphere (as seen from
    /// the first point). It is given whether or not the sphere stands in the way:
    /// [`EffectiveEarth::sees`] tells that.
    ///
    /// The inverse of [`EffectiveEarth::ray`]. With the chord K = 2R·sin(g/2R) of the arc g:
    /// slant² = (h₂ − h₁)² + (1 + c·h₁)(1 + c·h₂)·K², and the rise over the first point's level
    /// is (h₂ − h₁) − (1 + c·h₂)·c·K²/2. Table: `path_four_thirds`, read backwards.
    pub fn sight(self, h1_m: f64, h2_m: f64, ground_m: f64) -> Sight {
        let c = self.curvature_per_m();
        let chord_m = self.chord_m(ground_m);
        let sine_m = if c == 0.0 { ground_m } else { sin(c * ground_m) / c };
        let (lift1, lift2) = (1.0 + c * h1_m, 1.0 + c * h2_m);
        let climb_m = h2_m - h1_m;
        let rise_m = climb_m - 0.5 * lift2 * c * chord_m * chord_m;
        Sight {
            elevation_rad: atan2(rise_m, lift2 * sine_m),
            slant_m: (climb_m * climb_m + lift1 * lift2 * chord_m * chord_m).sqrt(),
        }
    }

    /// Slant range, metres, at which a ray that leaves `h0_m` at `elevation_rad` first reaches
    /// `h_m`.
    ///
    /// `None` where it never does, or only after running through the sphere, or an input is NaN.
    pub fn slant_to_height_m(self, h0_m: f64, elevation_rad: f64, h_m: f64) -> Option<f64> {
        let c = self.curvature_per_m();
        let climb = (1.0 + c * h0_m) * sin(elevation_rad);
        let q = (h_m - h0_m) * (2.0 + c * (h_m + h0_m));
        let root = (climb * climb + c * q).sqrt();
        // c·s² + 2·climb·s − q = 0; of its two forms take the one that adds like signs.
        let slant_m = match (climb >= 0.0, h_m >= h0_m) {
            _ if h_m == h0_m => 0.0,
            (true, true) => q / (climb + root),
            (false, false) => q / (climb - root),
            (false, true) if self.dips_into_sphere(h0_m, elevation_rad) => return None,
            (false, true) => (root - climb) / c,
            (true, false) => return None,
        };
        (slant_m.is_finite() && slant_m >= 0.0).then_some(slant_m)
    }

    /// Elevation, radians, of the ray from `h0_m` that reaches `h_m` after `slant_m`.
    ///
    /// `None` where no straight ray of that length joins the two heights.
    pub fn elevation_at_slant_rad(self, h0_m: f64, h_m: f64, slant_m: f64) -> Option<f64> {
        let c = self.curvature_per_m();
        let q = (h_m - h0_m) * (2.0 + c * (h_m + h0_m));
        let sine = (q - c * slant_m * slant_m) / (2.0 * (1.0 + c * h0_m) * slant_m);
        (sine.abs() <= 1.0).then(|| asin(sine))
    }

    /// Arc along the sphere, metres, between two heights that are `slant_m` apart along the ray.
    ///
    /// `None` where no straight ray of that length joins the two heights.
    pub fn ground_at_slant_m(self, h1_m: f64, h2_m: f64, slant_m: f64) -> Option<f64> {
        let c = self.curvature_per_m();
        let climb_m = h2_m - h1_m;
        let lifts = (1.0 + c * h1_m) * (1.0 + c * h2_m);
        let across_m = (slant_m - climb_m) * (slant_m + climb_m);
        let chord_m = (across_m / lifts).sqrt();
        let half_sine = 0.5 * c * chord_m;
        if !(slant_m >= 0.0 && chord_m.is_finite() && half_sine <= 1.0) {
            return None;
        }
        if c == 0.0 {
            return Some(chord_m);
        }
        Some(2.0 * asin(half_sine) / c)
    }

    /// Least height, metres, on the first `slant_m` of a ray; NaN if an input is.
    ///
    /// The ray descends until s = −(R + h₀)·sin ε, the foot of the perpendicular from the centre.
    pub fn lowest_on_ray_m(self, h0_m: f64, elevation_rad: f64, slant_m: f64) -> f64 {
        let descent_m = -(self.radius_m() + h0_m) * sin(elevation_rad);
        let lowest_at_m = if descent_m > 0.0 { descent_m.min(slant_m) } else { 0.0 * slant_m };
        self.ray(h0_m, elevation_rad, lowest_at_m).height_m
    }

    fn chord_m(self, ground_m: f64) -> f64 {
        let c = self.curvature_per_m();
        if c == 0.0 { ground_m } else { 2.0 * sin(0.5 * c * ground_m) / c }
    }

    fn dips_into_sphere(self, h0_m: f64, elevation_rad: f64) -> bool {
        elevation_rad < -self.tangent_angle_rad(h0_m)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ray_ends_where_its_sight_says() {
        for k in [0.7, 1.0, 4.0 / 3.0, f64::INFINITY] {
            let earth = EffectiveEarth::with_k(k).unwrap();
            for (h1, h2, ground) in [(5.0, 60.0, 30e3), (900.0, 12e3, 250e3), (3e3, 10.0, 4e3)] {
                let sight = earth.sight(h1, h2, ground);
                let point = earth.ray(h1, sight.elevation_rad, sight.slant_m);
                assert!((point.height_m - h2).abs() < 1e-7, "k {k}: {point:?}");
                assert!((point.ground_m - ground).abs() < 1e-7, "k {k}: {point:?}");
            }
        }
    }

    #[test]
    fn slant_to_height_is_the_first_crossing() {
        let earth = EffectiveEarth::FOUR_THIRDS;
        let cases = [(10.0, 0.02, 5e3), (5e3, -0.02, 8e3), (5e3, -0.02, 4_000.0), (0.0, 0.0, 1e3)];
        for (h0, elevation, h) in cases {
            let slant = earth.slant_to_height_m(h0, elevation, h).unwrap();
            let point = earth.ray(h0, elevation, slant);
            assert!((point.height_m - h).abs() < 1e-6, "{h0} {elevation} {h}: {point:?}");
        }
        assert_eq!(earth.slant_to_height_m(5e3, -0.1, 8e3), None, "it runs into the sphere");
        assert_eq!(earth.slant_to_height_m(5e3, 0.1, 4e3), None, "it climbs");
        assert_eq!(earth.slant_to_height_m(5e3, -0.001, 4e3), None, "it turns up before");
        assert_eq!(EffectiveEarth::FLAT.slant_to_height_m(5e3, -0.1, 8e3), None);
    }

    #[test]
    fn total_on_any_input() {
        let odd = [f64::NAN, f64::INFINITY, -f64::INFINITY, -1e9, 0.0, 1e-300, 1e300];
        for a in odd {
            for b in odd {
                for c in odd {
                    let earth = EffectiveEarth::FOUR_THIRDS;
                    let _ = (earth.ray(a, b, c), earth.sight(a, b, c), earth.clearance_m(a, b, c));
                    let _ = (earth.slant_to_height_m(a, b, c), earth.ground_at_slant_m(a, b, c));
                    let _ = (earth.elevation_at_slant_rad(a, b, c), earth.horizon(a, b));
                }
            }
        }
    }
}
