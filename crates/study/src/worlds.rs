//! Which worlds are looked at: the nominal one, and a Latin hypercube over what figures leave
//! open.
//!
//! McKay, Beckman and Conover, "A comparison of three methods for selecting values of input
//! variables in the analysis of output from a computer code", Technometrics 21 (1979): each
//! figure's range is cut into as many strata of equal chance as there are drawn worlds, and each
//! stratum is used once. Which world gets which stratum, and the place inside it, are draws keyed
//! by the name of the figure's group and the study's seed alone. So figures that come, go or
//! change their name leave every other figure's quantiles as they were, and options that share a
//! figure share its value.

use std::collections::BTreeMap;

use engine::chance::{Chance, Purpose, name_hash};
use engine::sample::Reading;

/// The greatest number below one.
const BELOW_ONE: f64 = 1.0 - f64::EPSILON / 2.0;

/// The design of a study's worlds: a quantile for each group of figures in each drawn world.
#[derive(Clone, Debug)]
pub struct Worlds {
    count: u32,
    quantiles: BTreeMap<String, Vec<f64>>,
}

impl Worlds {
    /// `count` worlds in all, of which world 0 is nominal and the others are drawn, for figures
    /// that move in `groups`.
    pub fn new<'a>(seed: u64, count: u32, groups: impl IntoIterator<Item = &'a str>) -> Self {
        let drawn = count.saturating_sub(1);
        let mut quantiles = BTreeMap::new();
        for group in groups {
            if !quantiles.contains_key(group) {
                quantiles.insert(group.to_owned(), hypercube_column(seed, group, drawn));
            }
        }
        Self { count, quantiles }
    }

    /// How many worlds there are, the nominal one included.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// How figures of a group are read in a world: nominal in world 0 and where the group is not
    /// part of the design.
    pub fn reading(&self, world: u32, group: &str) -> Reading {
        let drawn = world.checked_sub(1);
        let quantile = drawn.and_then(|row| self.quantiles.get(group)?.get(row as usize));
        quantile.map_or(Reading::Nominal, |quantile| Reading::Quantile(*quantile))
    }
}

/// One figure group's quantiles over the drawn worlds, one in each of `drawn` strata.
fn hypercube_column(seed: u64, group: &str, drawn: u32) -> Vec<f64> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn quantile(worlds: &Worlds, world: u32, group: &str) -> f64 {
        match worlds.reading(world, group) {
            Reading::Quantile(quantile) => quantile,
            other => panic!("world {world} reads {other:?}"),
        }
    }

    #[test]
    fn world_zero_is_nominal() {
        let worlds = Worlds::new(1, 32, ["a"]);
        assert_eq!(worlds.reading(0, "a"), Reading::Nominal);
        assert_eq!(worlds.reading(3, "unheard-of"), Reading::Nominal);
        assert_eq!(worlds.reading(32, "a"), Reading::Nominal);
    }

    #[test]
    fn each_stratum_is_used_once() {
        for (seed, count) in [(1, 2), (1, 33), (9, 257), (u64::MAX, 1000)] {
            let worlds = Worlds::new(seed, count, ["a", "b"]);
            for group in ["a", "b"] {
                let strata = count - 1;
                let mut used = vec![0; strata as usize];
                for world in 1..count {
                    let quantile = quantile(&worlds, world, group);
                    assert!(quantile > 0.0 && quantile < 1.0);
                    used[(quantile * f64::from(strata)) as usize] += 1;
                }
                assert!(used.iter().all(|n| *n == 1), "seed {seed}, {count} worlds: {used:?}");
            }
        }
    }

    #[test]
    fn unrelated_edits_leave_every_other_figure_as_it_was() {
        let names: Vec<String> = (0..40).map(|i| format!("radar/{i}.reach")).collect();
        let whole = Worlds::new(5, 32, names.iter().map(String::as_str));
        for edit in 0..500_usize {
            let gone = edit % names.len();
            let renamed = format!("figure/{edit}");
            let edited = names.iter().enumerate().filter_map(|(i, name)| match i {
                i if i != gone => Some(name.as_str()),
                _ if edit % 2 == 0 => Some(renamed.as_str()),
                _ => None,
            });
            let edited = Worlds::new(5, 32, edited);
            for (_, name) in names.iter().enumerate().filter(|(i, _)| *i != gone) {
                for world in 0..32 {
                    assert_eq!(whole.reading(world, name), edited.reading(world, name));
                }
            }
        }
    }

    #[test]
    fn the_seed_decides_and_groups_are_not_aligned() {
        let once = Worlds::new(1, 101, ["a", "b"]);
        let other = Worlds::new(2, 101, ["a", "b"]);
        assert_ne!(quantile(&once, 1, "a"), quantile(&other, 1, "a"));
        // Rank correlation of two independent permutations of 100 has a standard deviation of
        // 0.1005; 1 in 10,000 lies outside 0.39.
        let product: f64 = (1..101)
            .map(|w| (quantile(&once, w, "a") - 0.5) * (quantile(&once, w, "b") - 0.5))
            .sum();
        assert!((product / 100.0 * 12.0).abs() < 0.39, "correlation {}", product / 100.0 * 12.0);
    }
}
