//! Radar over the sea: lobes, the horizon, and what diffracts beyond it.

use super::complex::Complex;
use super::diffraction::beyond_horizon_db;
use super::effective_earth::EffectiveEarth;
use super::sea_surface::{LIGHT_M_S, Polarisation, Roughness, SeaWater, reflection_coefficient};
use super::specular::Specular;
use crate::math::{atan2, cbrt, log10, pow, sin_cos};

const TAU: f64 = 2.0 * core::f64::consts::PI;

/// Two rays hold down to this grazing angle times (ka/2)^⅓. At it they are within a decibel of
/// the residue series; below, the mirror on the bulge is no longer a mirror.
const LEAST_CURVED_GRAZING: f64 = 0.9;
/// Two rays also hold wherever their paths still differ by this many wavelengths: a lobe is a lobe.
const LEAST_DIFFERENCE: f64 = 0.35;
const MOST_HALVINGS: usize = 50;
/// Faintest field that a null of two rays may give, so that its logarithm stays finite.
const FAINTEST: f64 = 1e-6;

/// A sea, as one radar sees it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sea {
    /// The refracting sphere.
    pub earth: EffectiveEarth,
    /// The radar's frequency, Hz.
    pub frequency_hz: f64,
    /// The radar's polarisation.
    pub polarisation: Polarisation,
    /// Relative permittivity of the surface at that frequency.
    pub permittivity: Complex,
    /// Root mean square height of the waves, metres.
    pub rms_height_m: f64,
    /// The law by which waves dim the mirror.
    pub roughness: Roughness,
}

/// What the sea makes of the field between two points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Field {
    /// Two rays: F = |1 + ratio e^(-j phase)|, the ratio for an antenna as bright towards the
    /// mirror as towards the flight. Both parts change slowly, while F has lobes.
    Rays {
        /// Mirrored over direct field.
        ratio: f64,
        /// By how much the mirrored ray is behind, radians, counted on over whole turns.
        phase_rad: f64,
        /// Angle at the first point from the direct ray down to the mirrored one, radians.
        below_rad: f64,
    },
    /// Near the horizon and beyond: F itself, which has no lobes there.
    Smooth {
        /// F.
        factor: f64,
    },
}

/// A sea between two heights: what all distances share is worked out once.
#[derive(Clone, Copy, Debug)]
pub struct SeaBetween {
    sea: Sea,
    h1_m: f64,
    h2_m: f64,
    horizon_m: f64,
    join: Option<Cubic>,
}

impl SeaBetween {
    /// Is it between these heights?
    pub fn is_between(&self, h1_m: f64, h2_m: f64) -> bool {
        self.h1_m == h1_m && self.h2_m == h2_m
    }

    /// Where the mirror is, as the arc from below the first point in m (at and beyond the horizon:
    /// that point's own horizon), and whether there are two rays. `None` where the distance is not
    /// positive.
    pub fn mirror(&self, ground_m: f64) -> Option<(f64, bool)> {
        if ground_m >= self.horizon_m {
            return Some((self.sea.earth.tangent_arc_m(self.h1_m), false));
        }
        let mirror = self.sea.earth.specular(self.h1_m, self.h2_m, ground_m)?;
        Some((mirror.first_arc_m, self.sea.two_rays_hold(mirror)))
    }

    /// The field at a distance along the ground; F is that of [`Sea::factor`]. `None` where the
    /// distance is not positive.
    pub fn field(&mut self, ground_m: f64) -> Option<Field> {
        let (sea, h1_m, h2_m) = (self.sea, self.h1_m, self.h2_m);
        if ground_m >= self.horizon_m {
            let factor = amplitude(sea.diffracted_db(h1_m, h2_m, ground_m)?);
            return Some(Field::Smooth { factor });
        }
        let mirror = sea.earth.specular(h1_m, h2_m, ground_m)?;
        if sea.two_rays_hold(mirror) {
            return Some(sea.rays(h1_m, h2_m, ground_m, mirror));
        }
        if self.join.is_none() {
            self.join = sea.join(h1_m, h2_m, self.horizon_m);
        }
        Some(Field::Smooth { factor: amplitude(self.join?.at(ground_m)) })
    }
}

impl Sea {
    /// This sea between two heights; `None` where one is not positive.
    pub fn between(&self, h1_m: f64, h2_m: f64) -> Option<SeaBetween> {
        let horizon_m = self.earth.horizon(h1_m, h2_m)?.ground_arc_m;
        let above = h1_m > 0.0 && h2_m > 0.0;
        above.then_some(SeaBetween { sea: *self, h1_m, h2_m, horizon_m, join: None })
    }

    fn rays(&self, h1_m: f64, h2_m: f64, ground_m: f64, mirror: Specular) -> Field {
        let wavelength_m = self.wavelength_m();
        let psi = mirror.grazing_rad;
        let gamma = reflection_coefficient(self.permittivity, self.polarisation, psi);
        let roughness = self.roughness.factor(self.rms_height_m, wavelength_m, psi);
        let turned = Complex::real(0.0) - gamma;
        let down = self.earth.sight(h1_m, 0.0, mirror.first_arc_m).elevation_rad;
        Field::Rays {
            ratio: gamma.abs() * mirror.divergence * roughness,
            phase_rad: TAU * (mirror.path_difference_m / wavelength_m + 0.5)
                - atan2(turned.im, turned.re),
            below_rad: self.earth.sight(h1_m, h2_m, ground_m).elevation_rad - down,
        }
    }

    /// Temperate ocean under the standard 4/3 Earth, waves of `rms_height_m`, Miller–Brown.
    pub fn temperate(frequency_hz: f64, polarisation: Polarisation, rms_height_m: f64) -> Self {
        Self {
            earth: EffectiveEarth::FOUR_THIRDS,
            frequency_hz,
            polarisation,
            permittivity: SeaWater::TEMPERATE.permittivity(frequency_hz),
            rms_height_m,
            roughness: Roughness::MillerBrown,
        }
    }

    /// Pattern propagation factor F, a ratio of field amplitudes to free space, between `h1_m` and
    /// `h2_m` above a sea, `ground_m` apart. Echo power is multiplied by F⁴.
    ///
    /// Two rays where they hold, P.526 from the horizon on, and between them a cubic in decibels
    /// over distance that meets both in value and slope (Kerr 1951, ch. 2, and Blake 1986, ch. 6, join
    /// by eye). Against the full residue series over a smooth sea the join errs by about a decibel
    /// (see the page on the sea). The antenna is taken as equally bright towards flight and mirror.
    /// `None` where a height or the distance is not positive, or an input is NaN.
    pub fn factor(&self, h1_m: f64, h2_m: f64, ground_m: f64) -> Option<f64> {
        let horizon_m = self.earth.horizon(h1_m, h2_m)?.ground_arc_m;
        if ground_m >= horizon_m {
            return self.diffracted_db(h1_m, h2_m, ground_m).map(amplitude);
        }
        let mirror = self.earth.specular(h1_m, h2_m, ground_m)?;
        if self.two_rays_hold(mirror) {
            return Some(self.interference(mirror, 1.0));
        }
        let join = self.join(h1_m, h2_m, horizon_m)?;
        Some(amplitude(join.at(ground_m)))
    }

    /// Pattern propagation factor of two rays alone, however near the horizon.
    ///
    /// F = |1 + p·ρ·D·Γ·e^{−j2πδ/λ}|, where p is `mirror_gain`, the antenna's field towards the
    /// mirror point over that towards the flight. Source: Blake 1986, ch. 6; Skolnik, *Radar
    /// Handbook*, 3rd ed., ch. 26. Over a flat perfect sea F⁴ is 16·sin⁴(2πh₁h₂/λR).
    /// `None` at and beyond the horizon and where a height or the distance is not positive.
    pub fn two_ray_factor(
        &self,
        h1_m: f64,
        h2_m: f64,
        ground_m: f64,
        mirror_gain: f64,
    ) -> Option<f64> {
        let mirror = self.earth.specular(h1_m, h2_m, ground_m)?;
        Some(self.interference(mirror, mirror_gain))
    }

    /// Ground distance, metres, up to which [`Sea::factor`] is of two rays; infinite over a flat
    /// Earth. `None` as there.
    pub fn two_ray_limit_m(&self, h1_m: f64, h2_m: f64) -> Option<f64> {
        let horizon_m = self.earth.horizon(h1_m, h2_m)?.ground_arc_m;
        if horizon_m.is_infinite() {
            return Some(horizon_m);
        }
        let holds = |ground_m| {
            let mirror = self.earth.specular(h1_m, h2_m, ground_m);
            mirror.is_some_and(|mirror| self.two_rays_hold(mirror))
        };
        let (mut near_m, mut far_m) = (0.0, horizon_m);
        for _ in 0..MOST_HALVINGS {
            let middle_m = 0.5 * (near_m + far_m);
            if holds(middle_m) {
                near_m = middle_m;
            } else {
                far_m = middle_m;
            }
        }
        (near_m > 0.0).then_some(near_m)
    }

    fn wavelength_m(&self) -> f64 {
        LIGHT_M_S / self.frequency_hz
    }

    fn interference(&self, mirror: Specular, mirror_gain: f64) -> f64 {
        let wavelength_m = self.wavelength_m();
        let psi = mirror.grazing_rad;
        let dimming = mirror_gain
            * mirror.divergence
            * self.roughness.factor(self.rms_height_m, wavelength_m, psi);
        let (sine, cosine) = sin_cos(TAU * mirror.path_difference_m / wavelength_m);
        let delay = Complex { re: cosine, im: -sine };
        let gamma = reflection_coefficient(self.permittivity, self.polarisation, psi);
        (Complex::real(1.0) + gamma * delay * dimming).abs()
    }

    fn two_rays_hold(&self, mirror: Specular) -> bool {
        let wavelength_m = self.wavelength_m();
        let bulge = cbrt(0.5 * TAU / wavelength_m * self.earth.radius_m());
        mirror.grazing_rad * bulge >= LEAST_CURVED_GRAZING
            || mirror.path_difference_m >= LEAST_DIFFERENCE * wavelength_m
    }

    fn diffracted_db(&self, h1_m: f64, h2_m: f64, ground_m: f64) -> Option<f64> {
        let heights_m = (h1_m, h2_m);
        let (earth, f) = (self.earth, self.frequency_hz);
        beyond_horizon_db(earth, self.permittivity, self.polarisation, f, heights_m, ground_m)
    }

    /// The cubic between the last of the two rays and the horizon.
    fn join(&self, h1_m: f64, h2_m: f64, horizon_m: f64) -> Option<Cubic> {
        let limit_m = self.two_ray_limit_m(h1_m, h2_m)?;
        let interfered_db = |ground_m| {
            let factor = self.two_ray_factor(h1_m, h2_m, ground_m, 1.0)?;
            Some(decibels(factor))
        };
        let step = 1e-4;
        let nearer_m = limit_m * (1.0 - step);
        let farther_m = horizon_m * (1.0 + step);
        let start_db = interfered_db(limit_m)?;
        let end_db = self.diffracted_db(h1_m, h2_m, horizon_m)?;
        let farther_db = self.diffracted_db(h1_m, h2_m, farther_m)?;
        Some(Cubic {
            start: (
                limit_m,
                start_db,
                (start_db - interfered_db(nearer_m)?) / (limit_m - nearer_m),
            ),
            end: (horizon_m, end_db, (farther_db - end_db) / (farther_m - horizon_m)),
        })
    }
}

/// Hermite's cubic through two points, each (distance, decibels, decibels a metre).
#[derive(Clone, Copy, Debug)]
struct Cubic {
    start: (f64, f64, f64),
    end: (f64, f64, f64),
}

impl Cubic {
    fn at(&self, x: f64) -> f64 {
        let ((x0, f0, s0), (x1, f1, s1)) = (self.start, self.end);
        let length = x1 - x0;
        let t = (x - x0) / length;
        let rest = 1.0 - t;
        rest * rest * ((1.0 + 2.0 * t) * f0 + t * length * s0)
            + t * t * ((1.0 + 2.0 * rest) * f1 - rest * length * s1)
    }
}

fn decibels(amplitude: f64) -> f64 {
    20.0 * log10(amplitude.max(FAINTEST))
}

fn amplitude(decibels: f64) -> f64 {
    pow(10.0, decibels / 20.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cubic_meets_values_and_slopes() {
        let cubic = Cubic { start: (1.0, 5.0, -2.0), end: (4.0, -10.0, -7.0) };
        assert!((cubic.at(1.0) - 5.0).abs() < 1e-12 && (cubic.at(4.0) + 10.0).abs() < 1e-12);
        assert!(((cubic.at(1.0 + 1e-6) - 5.0) / 1e-6 + 2.0).abs() < 1e-4);
        assert!(((cubic.at(4.0) - cubic.at(4.0 - 1e-6)) / 1e-6 + 7.0).abs() < 1e-4);
    }

    #[test]
    fn the_factor_has_no_step_where_models_meet() {
        for (f, rms) in [(150e6, 0.0), (1.3e9, 0.3), (3e9, 0.0), (10e9, 0.5)] {
            for (h1, h2) in [(5.0, 10.0), (15.0, 100.0), (30.0, 3e3)] {
                let sea = Sea::temperate(f, Polarisation::Horizontal, rms);
                let limit = sea.two_ray_limit_m(h1, h2).unwrap();
                let horizon = sea.earth.horizon(h1, h2).unwrap().ground_arc_m;
                for edge in [limit, horizon] {
                    let before = decibels(sea.factor(h1, h2, edge - 0.5).unwrap());
                    let after = decibels(sea.factor(h1, h2, edge + 0.5).unwrap());
                    assert!((before - after).abs() < 0.05, "{f} {h1} {h2}: {before} {after}");
                }
            }
        }
    }

    #[test]
    fn the_field_between_two_heights_is_the_factor() {
        let sea = Sea::temperate(3e9, Polarisation::Horizontal, 0.3);
        for (h1, h2) in [(15.0, 30.0), (15.0, 3e3), (9e3, 200.0)] {
            let mut between = sea.between(h1, h2).unwrap();
            let horizon = sea.earth.horizon(h1, h2).unwrap().ground_arc_m;
            for share in [0.05, 0.3, 0.7, 0.95, 0.999, 1.0, 1.1] {
                let ground = share * horizon;
                let f = match between.field(ground).unwrap() {
                    Field::Smooth { factor } => factor,
                    Field::Rays { ratio, phase_rad, .. } => {
                        let (sine, cosine) = sin_cos(phase_rad);
                        (Complex::real(1.0) + Complex { re: cosine, im: -sine } * ratio).abs()
                    }
                };
                let whole = sea.factor(h1, h2, ground).unwrap();
                assert!((f - whole).abs() < 1e-9, "{h1} {h2} {share}: {f} {whole}");
            }
        }
        assert!(sea.between(0.0, 10.0).is_none());
    }

    #[test]
    fn total_on_any_input() {
        let sea = Sea::temperate(3e9, Polarisation::Vertical, 0.2);
        for h in [f64::NAN, -1.0, 0.0, f64::INFINITY] {
            assert_eq!(sea.factor(h, 10.0, 1e3), None, "{h}");
        }
        assert_eq!(sea.factor(10.0, 10.0, f64::NAN), None);
        assert_eq!(sea.factor(10.0, 10.0, 0.0), None);
        let _ = Sea::temperate(f64::NAN, Polarisation::Vertical, -1.0).factor(5.0, 5.0, 1e3);
        let _ = Sea::temperate(0.0, Polarisation::Vertical, f64::INFINITY).factor(5.0, 5.0, 1e3);
    }
}
