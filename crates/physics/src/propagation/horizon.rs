//! Who sees whom over the smooth effective sphere.

use super::effective_earth::EffectiveEarth;
use crate::math::{atan, sin};

/// The farthest that two heights see each other over the smooth sphere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Horizon {
    /// Slant range along the ray that grazes the sphere, metres: the sum of both tangents.
    pub slant_max_m: f64,
    /// Arc on the effective sphere between the two foot points, metres.
    pub ground_arc_m: f64,
    /// Angle from the first antenna's level down to its horizon, radians, never positive.
    pub dip_rad: f64,
}

impl EffectiveEarth {
    /// Horizon between an antenna at `h_radar_m` and a flight at `h_target_m` above the sphere.
    ///
    /// Exact geometry, not the √(2kah) approximation: tangent √(h(2R + h)), arc R·atan(tangent/R).
    /// On the flat Earth nothing is ever hidden and both distances are infinite. `None` for a
    /// height below the sphere, or NaN. Source: right triangle at the tangent point (Blake,
    /// *Radar Range-Performance Analysis*, 1986, ch. 5). Table: `radar_horizon`.
    pub fn horizon(self, h_radar_m: f64, h_target_m: f64) -> Option<Horizon> {
        if !(h_radar_m >= 0.0 && h_target_m >= 0.0) {
            return None;
        }
        Some(Horizon {
            slant_max_m: self.tangent_m(h_radar_m) + self.tangent_m(h_target_m),
            ground_arc_m: self.tangent_arc_m(h_radar_m) + self.tangent_arc_m(h_target_m),
            dip_rad: -self.tangent_angle_rad(h_radar_m),
        })
    }

    /// Whether two points, `ground_m` apart along the sphere, see each other: the straight ray
    /// between them stays on or above the sphere. A point below the sphere sees nothing.
    ///
    /// The same answer as `clearance_m(..) >= 0`, at the price of two arctangents; where the
    /// heights stay, keep [`EffectiveEarth::horizon`] and compare `ground_arc_m`.
    pub fn sees(self, h1_m: f64, h2_m: f64, ground_m: f64) -> bool {
        self.horizon(h1_m, h2_m).is_some_and(|horizon| ground_m <= horizon.ground_arc_m)
    }

    /// Least height of the ray above the sphere between two points `ground_m` apart, metres;
    /// negative where the sphere hides one from the other, by the depth of the straight ray
    /// under its surface. NaN if an input is.
    ///
    /// The lowest point is an end, unless the ray descends from both: then it is the foot of the
    /// perpendicular from the centre, (R + h₁)·cos ε₁ − R.
    pub fn clearance_m(self, h1_m: f64, h2_m: f64, ground_m: f64) -> f64 {
        let out = self.sight(h1_m, h2_m, ground_m).elevation_rad;
        let back = self.sight(h2_m, h1_m, ground_m).elevation_rad;
        if out.is_nan() || back.is_nan() {
            return f64::NAN;
        }
        if out >= 0.0 || back >= 0.0 {
            return h1_m.min(h2_m);
        }
        let half_sine = sin(0.5 * out);
        h1_m - 2.0 * (self.radius_m() + h1_m) * half_sine * half_sine
    }

    /// Length of the tangent from height `h_m` to the sphere, metres.
    pub fn tangent_m(self, h_m: f64) -> f64 {
        if h_m == 0.0 {
            return 0.0;
        }
        (h_m * (2.0 * self.radius_m() + h_m)).sqrt()
    }

    /// Arc along the sphere from below height `h_m` to its tangent point, metres.
    pub fn tangent_arc_m(self, h_m: f64) -> f64 {
        if h_m == 0.0 {
            return 0.0;
        }
        if self.curvature_per_m() == 0.0 {
            return f64::INFINITY;
        }
        self.radius_m() * self.tangent_angle_rad(h_m)
    }

    /// Angle at the centre from below height `h_m` to its tangent point, radians; also the dip of
    /// the horizon under the level at that height.
    pub fn tangent_angle_rad(self, h_m: f64) -> f64 {
        // acos(R / (R + h)) loses half its digits near 1; the tangent of the angle loses none.
        let height_in_radii = self.curvature_per_m() * h_m;
        atan((height_in_radii * (2.0 + height_in_radii)).sqrt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EARTH: EffectiveEarth = EffectiveEarth::FOUR_THIRDS;

    #[test]
    fn clearance_changes_sign_at_the_horizon() {
        for (h1, h2) in [(2.0, 30.0), (15.0, 100.0), (0.5, 9000.0), (500.0, 20e3)] {
            let arc = EARTH.horizon(h1, h2).unwrap().ground_arc_m;
            assert!(EARTH.clearance_m(h1, h2, arc - 1.0) > 0.0);
            assert!(EARTH.clearance_m(h1, h2, arc + 1.0) < 0.0);
            assert!(EARTH.clearance_m(h1, h2, arc).abs() < 1e-6);
            assert!(EARTH.sees(h1, h2, arc - 1.0) && !EARTH.sees(h1, h2, arc + 1.0));
        }
    }

    #[test]
    fn clearance_is_the_least_height_along_the_ray() {
        for ground in [1e3, 20e3, 55e3, 90e3] {
            let sight = EARTH.sight(40.0, 300.0, ground);
            let sampled = (0..=20_000)
                .map(|i| sight.slant_m * f64::from(i) / 20_000.0)
                .map(|s| EARTH.ray(40.0, sight.elevation_rad, s).height_m)
                .fold(f64::INFINITY, f64::min);
            let exact = EARTH.clearance_m(40.0, 300.0, ground);
            assert!((sampled - exact).abs() < 1e-5, "{ground}: {sampled} {exact}");
        }
    }

    #[test]
    fn nothing_hides_on_a_flat_earth() {
        let flat = EffectiveEarth::FLAT;
        assert!(flat.sees(1.0, 1.0, 1e9));
        assert_eq!(flat.clearance_m(10.0, 20.0, 1e6), 10.0);
        assert_eq!(flat.horizon(10.0, 20.0).unwrap().dip_rad, 0.0);
    }

    #[test]
    fn below_the_sphere_there_is_no_horizon() {
        assert_eq!(EARTH.horizon(-1.0, 10.0), None);
        assert_eq!(EARTH.horizon(1.0, f64::NAN), None);
        assert!(!EARTH.sees(-1.0, 100.0, 10.0));
    }
}
