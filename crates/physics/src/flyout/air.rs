//! The air that a fly-out goes through, by altitude.

use crate::atmosphere::{BOTTOM_M, TOP_M};
use crate::flight::fall;

/// The air by altitude.
pub trait Air {
    /// Density in kg/m³ and speed of sound in m/s at an altitude in metres.
    fn density_and_sound(&self, altitude_m: f64) -> (f64, f64);
}

/// U.S. Standard Atmosphere 1976, continued above 86 km as in [`crate::atmosphere`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StandardAir;

impl Air for StandardAir {
    fn density_and_sound(&self, altitude_m: f64) -> (f64, f64) {
        fall::density_and_sound(altitude_m)
    }
}

/// Altitude between two knots of a [`Tabulated`] air, m.
const SPACING_M: f64 = 20.0;

/// The standard air tabulated from -5 km to 86 km, for whoever asks it millions of times: a cubic
/// between knots 20 m apart, continued as [`StandardAir`] elsewhere.
///
/// Against [`StandardAir`]: density and sound are within 1e-9 of it (relative), but in the
/// cells in which a layer of the standard begins, where their slopes jump: there within 1e-4.
#[derive(Clone, Debug)]
pub struct Tabulated(Vec<Knot>);

/// Density and sound at a knot, and their rise to the next by the cubic's two ends.
#[derive(Clone, Copy, Debug)]
struct Knot {
    value: [f64; 2],
    /// Change over a spacing at the slope of the knot.
    slope: [f64; 2],
}

impl Tabulated {
    /// The standard air.
    pub fn standard() -> Self {
        let count = ((TOP_M - BOTTOM_M) / SPACING_M) as usize;
        let at = |altitude_m: f64| {
            let (density, sound) = StandardAir.density_and_sound(altitude_m);
            [density, sound]
        };
        let knot = |number: usize| {
            let altitude_m = BOTTOM_M + number as f64 * SPACING_M;
            let (below, above) = ((altitude_m - 1.0).max(BOTTOM_M), (altitude_m + 1.0).min(TOP_M));
            let (low, high) = (at(below), at(above));
            let slope = [0, 1].map(|i| (high[i] - low[i]) / (above - below) * SPACING_M);
            Knot { value: at(altitude_m), slope }
        };
        Self((0..=count).map(knot).collect())
    }
}

impl Air for &Tabulated {
    fn density_and_sound(&self, altitude_m: f64) -> (f64, f64) {
        let steps = (altitude_m - BOTTOM_M) / SPACING_M;
        let below = steps as usize;
        // The first and the last knot have a slope from one side only.
        if !(steps >= 1.0 && below + 2 < self.0.len()) {
            return StandardAir.density_and_sound(altitude_m);
        }
        let (low, high, share) = (&self.0[below], &self.0[below + 1], steps - below as f64);
        let [density, sound] = [0, 1].map(|i| {
            let rise = high.value[i] - low.value[i];
            let (from, to) = (low.slope[i] - rise, rise - high.slope[i]);
            let bend = (1.0 - share) * from + share * to;
            low.value[i] + share * (rise + (1.0 - share) * bend)
        });
        (density, sound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atmosphere::{geometric_m, geopotential_m};

    /// Where a layer of the standard begins, geopotential metres.
    const BASES_M: [f64; 7] =
        [11_000.0, 20_000.0, 32_000.0, 47_000.0, 51_000.0, 71_000.0, 84_852.0];

    #[test]
    fn between_knots_it_is_the_standard() {
        let tabulated = Tabulated::standard();
        let mut worst = [[0.0_f64; 2]; 2];
        for step in 0..182_000 {
            let altitude_m = BOTTOM_M + 0.5 * f64::from(step) + 0.123;
            let (density, sound) = (&tabulated).density_and_sound(altitude_m);
            let (exact_density, exact_sound) = StandardAir.density_and_sound(altitude_m);
            let near = BASES_M.iter().any(|base| {
                (geometric_m(*base) - altitude_m).abs() < 2.0 * SPACING_M
                    && geopotential_m(altitude_m) < 85_000.0
            });
            let off = [density / exact_density - 1.0, sound / exact_sound - 1.0];
            for (worst, off) in worst[usize::from(near)].iter_mut().zip(off) {
                *worst = worst.max(off.abs());
            }
        }
        println!("relative, away from layers' ends and in their cells: {worst:?}");
        assert!(worst[0][0] < 1e-9 && worst[0][1] < 1e-9 && worst[1][0].max(worst[1][1]) < 1e-4);
    }

    #[test]
    fn elsewhere_it_is_the_standard_itself() {
        let tabulated = Tabulated::standard();
        for altitude_m in [86_000.0, 90_000.0, 250_000.0] {
            assert_eq!(
                (&tabulated).density_and_sound(altitude_m),
                StandardAir.density_and_sound(altitude_m)
            );
        }
        assert!((&tabulated).density_and_sound(-6_000.0).0.is_nan());
        assert!((&tabulated).density_and_sound(f64::NAN).0.is_nan());
    }
}
