//! What gas and rain take from a ray, by tables of one frequency.

use std::sync::OnceLock;

use physics::math::sin;
use physics::propagation::effective_earth::EffectiveEarth;
use physics::propagation::gas_path::reference_air;

use super::view::Ray;
use crate::plan::Band;

/// Specific attenuation of the standard air at one frequency, by height.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Gas {
    /// dB/m at even heights from [`BOTTOM_M`] on.
    per_metre: Vec<f64>,
}

/// Heights of the table, m.
const BOTTOM_M: f64 = -500.0;
const SPACING_M: f64 = 50.0;
const TOP_M: f64 = 40_000.0;

/// Where along a ray the panels of the integral end, as shares of it: air thins out with height,
/// so that the beginning (or, of a ray from above, the end) counts most.
const PANELS: [f64; 9] = [0.0, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98, 1.0];
/// Gauss-Legendre rule of four points on [-1, 1] (Abramowitz & Stegun 25.4.30).
const NODES: [(f64, f64); 4] = [
    (-0.861_136_311_594_052_6, 0.347_854_845_137_453_86),
    (-0.339_981_043_584_856_26, 0.652_145_154_862_546_1),
    (0.339_981_043_584_856_26, 0.652_145_154_862_546_1),
    (0.861_136_311_594_052_6, 0.347_854_845_137_453_86),
];

/// The tables of the bands that this process has asked for: pure functions of the band, each of
/// which takes as long as the view of a thousand moments.
static MADE: [OnceLock<Gas>; Band::COUNT] = [const { OnceLock::new() }; Band::COUNT];

impl Gas {
    /// The table of a band.
    pub fn of(band: Band) -> &'static Self {
        MADE[band as usize].get_or_init(|| Self::at(band.frequency_hz()))
    }

    /// The table of a frequency; below 1 GHz, where the standard's lines do not reach and nothing
    /// is lost, all zeros.
    fn at(frequency_hz: f64) -> Self {
        let count = ((TOP_M - BOTTOM_M) / SPACING_M) as usize + 1;
        let loss = |i: usize| {
            let air = reference_air(BOTTOM_M + SPACING_M * i as f64)?;
            Some(air.attenuation(frequency_hz * 1e-9)?.total_db_km() / 1_000.0)
        };
        Self { per_metre: (0..count).map(|i| loss(i).unwrap_or(0.0)).collect() }
    }

    fn at_height(&self, h_m: f64) -> f64 {
        let place = (h_m - BOTTOM_M) / SPACING_M;
        if place >= (self.per_metre.len() - 1) as f64 {
            return 0.0;
        }
        let place = place.max(0.0);
        let i = place as usize;
        let (here, next) = (self.per_metre[i], self.per_metre[i + 1]);
        here + (next - here) * (place - i as f64)
    }

    /// Loss along a ray, one way, dB. Errs from the integral of
    /// [`physics::propagation::gas_path::one_way_loss_db`] by less than 0.002 dB within 600 km.
    pub fn one_way_db(&self, earth: EffectiveEarth, ray: &Ray) -> f64 {
        let c = earth.curvature_per_m();
        let sine = sin(ray.elevation_rad);
        let h0 = ray.from_m;
        let height = |s: f64| {
            let d = h0 * (2.0 + c * h0) + c * s * s + 2.0 * (1.0 + c * h0) * s * sine;
            d / (1.0 + (1.0 + c * d).sqrt())
        };
        let reach = earth
            .slant_to_height_m(h0, ray.elevation_rad, TOP_M)
            .map_or(ray.slant_m, |top| ray.slant_m.min(top));
        let mut sum = 0.0;
        for panel in PANELS.windows(2) {
            let half = 0.5 * (panel[1] - panel[0]) * reach;
            let middle = 0.5 * (panel[1] + panel[0]) * reach;
            for (node, weight) in NODES {
                sum += half * weight * self.at_height(height(middle + half * node));
            }
        }
        sum
    }
}

/// Metres of a ray below the height up to which it rains.
pub(super) fn in_rain_m(earth: EffectiveEarth, ray: &Ray, rain_height_m: f64) -> f64 {
    let from_start = || earth.slant_to_height_m(ray.from_m, ray.elevation_rad, rain_height_m);
    let from_end = || earth.slant_to_height_m(ray.to_m, ray.back_elevation_rad, rain_height_m);
    // A ray's height over the effective Earth is convex: between two low ends it stays low.
    match (ray.from_m < rain_height_m, ray.to_m < rain_height_m) {
        (true, true) => ray.slant_m,
        (true, false) => from_start().unwrap_or(ray.slant_m).min(ray.slant_m),
        (false, true) => from_end().unwrap_or(ray.slant_m).min(ray.slant_m),
        (false, false) => match (from_start(), from_end()) {
            (Some(down), Some(up)) => (ray.slant_m - down - up).max(0.0),
            _ => 0.0,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use physics::propagation::gas_path::one_way_loss_db;

    #[test]
    fn the_table_is_the_integral() {
        let earth = EffectiveEarth::FOUR_THIRDS;
        for f in [1.4e9, 3.0e9, 5.6e9, 9.5e9] {
            let gas = Gas::at(f);
            for (h1, h2, ground) in [
                (10.0, 30.0, 20e3),
                (15.0, 200.0, 50e3),
                (15.0, 10e3, 350e3),
                (300.0, 12e3, 60e3),
                (15.0, 60e3, 400e3),
                (9e3, 100.0, 250e3),
                (9e3, 11e3, 500e3),
            ] {
                let ray = Ray::between(earth, h1, h2, ground);
                let exact =
                    one_way_loss_db(earth, f * 1e-9, h1, ray.elevation_rad, ray.slant_m).unwrap();
                let ours = gas.one_way_db(earth, &ray);
                assert!((ours - exact).abs() < 0.002, "{f} {h1} {h2} {ground}: {ours} {exact}");
            }
        }
    }

    #[test]
    fn rain_is_below_its_height() {
        let earth = EffectiveEarth::FOUR_THIRDS;
        let rain = |h1, h2, ground| {
            let ray = Ray::between(earth, h1, h2, ground);
            // Counted in small steps along the ray.
            let steps = 100_000;
            let wet = (0..steps)
                .map(|i| ray.slant_m * (f64::from(i) + 0.5) / f64::from(steps))
                .filter(|s| earth.ray(h1, ray.elevation_rad, *s).height_m < 4_000.0)
                .count() as f64
                / f64::from(steps)
                * ray.slant_m;
            (in_rain_m(earth, &ray, 4_000.0), wet)
        };
        for (h1, h2, ground) in
            [(10.0, 100.0, 30e3), (10.0, 9e3, 200e3), (9e3, 50.0, 200e3), (5e3, 5e3, 480e3)]
        {
            let (ours, counted) = rain(h1, h2, ground);
            assert!((ours - counted).abs() < 20.0, "{h1} {h2} {ground}: {ours} {counted}");
        }
    }
}
