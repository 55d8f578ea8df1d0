//! Which worlds are looked at: the nominal one, and a design over what figures leave open.
//!
//! Two designs spread the drawn worlds: a Latin hypercube, where each figure is even by itself, and
//! scrambled Sobol' points, which are even in several figures together. In both a group of figures
//! has one quantile, so its figures move together, and options that share a group share its value.

mod hypercube;
pub(crate) mod sobol;

use std::collections::BTreeMap;

use engine::sample::Reading;

pub use sobol::{MOST_GROUPS, MOST_POINTS};

/// How the drawn worlds are spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Design {
    /// A Latin hypercube: any number of groups; each group's quantiles hang on its own name alone.
    #[default]
    Hypercube,
    /// Scrambled Sobol' points: at most [`MOST_GROUPS`] groups; best at a power of two of drawn
    /// worlds. A group that comes or goes moves the quantiles of those after it in the alphabet.
    Sobol,
}

impl Design {
    /// Every design, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Hypercube, Self::Sobol];

    /// Its word in files and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hypercube => "hypercube",
            Self::Sobol => "sobol",
        }
    }
}

/// The design of a study's worlds: a quantile for each group of figures in each drawn world.
#[derive(Clone, Debug)]
pub struct Worlds {
    count: u32,
    quantiles: BTreeMap<String, Vec<f64>>,
}

impl Worlds {
    /// `count` worlds in all, of which world 0 is nominal and the others are drawn, for figures
    /// that move in `groups`. Sobol' points want at most [`MOST_GROUPS`] of them and at most
    /// [`MOST_POINTS`] drawn worlds.
    pub fn new<'a>(
        seed: u64,
        design: Design,
        count: u32,
        groups: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let drawn = count.saturating_sub(1);
        let names: std::collections::BTreeSet<&str> = groups.into_iter().collect();
        let column = |(place, name): (usize, &str)| match design {
            Design::Hypercube => hypercube::column(seed, name, drawn),
            Design::Sobol => sobol::column(seed, place as u32, drawn),
        };
        let columns = names.iter().enumerate().map(|(i, n)| ((*n).to_owned(), column((i, n))));
        Self { count, quantiles: columns.collect() }
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

#[cfg(test)]
mod tests;
