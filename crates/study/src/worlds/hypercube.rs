//! A Latin hypercube: McKay, Beckman and Conover, "A comparison of three methods for selecting values
//! of input variables in the analysis of output from a computer code", Technometrics 21 (1979). Each
//! figure's range is cut into as many strata of equal chance as there are drawn worlds, and each
//! stratum is used once. Which world gets which stratum, and the place inside it, are draws keyed by
//! the name of the figure's group and the study's seed alone. So figures that come, go or change
//! their name leave every other figure's quantiles as they were.

use engine::chance::{Chance, Purpose, name_hash};

/// The greatest number below one.
const BELOW_ONE: f64 = 1.0 - f64::EPSILON / 2.0;

/// One figure group's quantiles over the drawn worlds, one in each of `drawn` strata.
pub(super) fn column(seed: u64, group: &str, drawn: u32) -> Vec<f64> {
    let chance = Chance::new(seed, 0, 0);
    let name = name_hash(group);
    let mut strata: Vec<(f64, u32)> = (0..drawn)
        .map(|stratum| (chance.uniform(Purpose::FigureOrder, stratum, name, 0), stratum))
        .collect();
    strata.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    (1..)
        .zip(strata)
        .map(|(world, (_, stratum))| {
            let place = chance.uniform(Purpose::FigurePlace, world, name, 0);
            ((f64::from(stratum) + place) / f64::from(drawn)).min(BELOW_ONE)
        })
        .collect()
}
