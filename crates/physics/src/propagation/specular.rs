//! Where the sea mirrors one point into another.

use super::effective_earth::EffectiveEarth;
use crate::math::sin;

/// The mirrored ray between two points above the sphere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Specular {
    /// Arc from below the first point to the mirror point, metres.
    pub first_arc_m: f64,
    /// Angle at which both rays meet the surface, radians.
    pub grazing_rad: f64,
    /// Mirrored path less direct path, metres.
    pub path_difference_m: f64,
    /// Fall of the mirrored amplitude because a sphere spreads it, at most 1.
    pub divergence: f64,
}

const MOST_STEPS: usize = 60;

impl EffectiveEarth {
    /// The mirrored ray between heights `h1_m` and `h2_m`, `ground_m` apart.
    ///
    /// The mirror point is solved for on the exact sphere (equal grazing angles), not by the
    /// parabolic cubic. The path difference follows from the grazing angle without cancellation:
    /// δ = 4R₁R₂·sin²ψ/(R₁ + R₂ + R). Divergence D = 1/√(1 + 2g₁g₂/(a·g·sin ψ)), which holds for
    /// low grazing (Kerr, *Propagation of Short Radio Waves*, 1951, ch. 2 and 5; Blake 1986, ch. 6).
    /// `None` where a height or the distance is not positive, and at or beyond the horizon.
    pub fn specular(self, h1_m: f64, h2_m: f64, ground_m: f64) -> Option<Specular> {
        let above = h1_m > 0.0 && h2_m > 0.0 && ground_m > 0.0;
        if !(above
            && (h1_m + h2_m).is_finite()
            && ground_m < self.horizon(h1_m, h2_m)?.ground_arc_m)
        {
            return None;
        }
        let first_arc_m = self.mirror_arc_m(h1_m, h2_m, ground_m);
        let second_arc_m = ground_m - first_arc_m;
        let (near, far) = (self.sight(0.0, h1_m, first_arc_m), self.sight(0.0, h2_m, second_arc_m));
        // Rounding near the horizon must not turn a grazing ray into one from below.
        let sine = sin(near.elevation_rad).max(f64::MIN_POSITIVE);
        let direct_m = self.sight(h1_m, h2_m, ground_m).slant_m;
        let mirrored_m = near.slant_m + far.slant_m;
        let spread = 2.0 * self.curvature_per_m() * first_arc_m * second_arc_m / (ground_m * sine);
        Some(Specular {
            first_arc_m,
            grazing_rad: near.elevation_rad.max(0.0),
            path_difference_m: 4.0 * near.slant_m * far.slant_m * sine * sine
                / (mirrored_m + direct_m),
            divergence: 1.0 / (1.0 + spread).sqrt(),
        })
    }

    /// The arc at which both ends are seen under one angle. Their difference falls steadily from
    /// end to end, so Newton's steps are kept inside a bracket that only shrinks.
    fn mirror_arc_m(self, h1_m: f64, h2_m: f64, ground_m: f64) -> f64 {
        let (mut low, mut high) = (0.0, ground_m);
        let mut arc_m = ground_m * h1_m / (h1_m + h2_m);
        for _ in 0..MOST_STEPS {
            let rest_m = ground_m - arc_m;
            let excess = self.sight(0.0, h1_m, arc_m).elevation_rad
                - self.sight(0.0, h2_m, rest_m).elevation_rad;
            if excess > 0.0 {
                low = arc_m;
            } else {
                high = arc_m;
            }
            let slope = h1_m / (arc_m * arc_m + h1_m * h1_m)
                + h2_m / (rest_m * rest_m + h2_m * h2_m)
                + self.curvature_per_m();
            let stepped = arc_m + excess / slope;
            let inside = stepped > low && stepped < high;
            let next = if inside { stepped } else { 0.5 * (low + high) };
            if (next - arc_m).abs() <= 1e-14 * ground_m {
                return next;
            }
            arc_m = next;
        }
        arc_m
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flat_mirror_is_the_image_method() {
        for (h1, h2, g) in [(10.0, 200.0, 5e3), (30.0, 30.0, 1e3), (5.0, 9e3, 40e3)] {
            let mirror = EffectiveEarth::FLAT.specular(h1, h2, g).unwrap();
            let path = |h: f64| (g * g + h * h).sqrt();
            assert!((mirror.first_arc_m - g * h1 / (h1 + h2)).abs() < 1e-8 * g);
            let expected = path(h1 + h2) - path(h2 - h1);
            assert!((mirror.path_difference_m - expected).abs() < 1e-9);
            assert_eq!(mirror.divergence, 1.0);
        }
    }

    #[test]
    fn both_rays_graze_alike_and_differ_by_what_is_said() {
        let earth = EffectiveEarth::FOUR_THIRDS;
        for (h1, h2, g) in [(10.0, 100.0, 30e3), (15.0, 3e3, 200e3), (1e3, 20.0, 60e3)] {
            let mirror = earth.specular(h1, h2, g).unwrap();
            let near = earth.sight(0.0, h1, mirror.first_arc_m);
            let far = earth.sight(0.0, h2, g - mirror.first_arc_m);
            assert!((near.elevation_rad - far.elevation_rad).abs() < 1e-12);
            let measured = near.slant_m + far.slant_m - earth.sight(h1, h2, g).slant_m;
            assert!((measured - mirror.path_difference_m).abs() < 1e-9, "{measured}");
        }
    }

    #[test]
    fn a_mirror_is_gone_at_the_horizon() {
        let earth = EffectiveEarth::FOUR_THIRDS;
        let arc = earth.horizon(10.0, 50.0).unwrap().ground_arc_m;
        let last = earth.specular(10.0, 50.0, arc - 1.0).unwrap();
        assert!(last.grazing_rad < 1e-6 && last.path_difference_m < 1e-6);
        assert_eq!(earth.specular(10.0, 50.0, arc), None);
        assert_eq!(earth.specular(0.0, 50.0, 1e3), None);
        assert_eq!(earth.specular(10.0, f64::NAN, 1e3), None);
    }
}
