//! Uncertain inputs: what public sources leave open, kept open until a sample is taken.

use physics::math;

/// Index of a [`Figure`] in its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureId(pub u32);

/// How a figure is spread over what its claims leave open. All values are in SI, levels in dB.
#[derive(Clone, Debug, PartialEq)]
pub enum Law {
    /// Rises from `low` to `nominal` and falls to `high`; the usual spread of citable claims.
    Triangular {
        /// Least value any claim supports.
        low: f64,
        /// Value of the best claim.
        nominal: f64,
        /// Greatest value any claim supports.
        high: f64,
    },
    /// Even between its ends, where nobody named a best value. `nominal` is the value of world 0.
    Uniform {
        /// Least value.
        low: f64,
        /// Value in the nominal world, inside the ends.
        nominal: f64,
        /// Greatest value.
        high: f64,
    },
    /// Even in its logarithm between its ends, which are above zero: an order of magnitude. `nominal`
    /// is the value of world 0.
    LogUniform {
        /// Least value.
        low: f64,
        /// Value in the nominal world, inside the ends.
        nominal: f64,
        /// Greatest value.
        high: f64,
    },
    /// One of several values with weights that sum to one: rival counts, rival readings.
    Discrete {
        /// Values in rising order with their weights.
        choices: Vec<(f64, f64)>,
        /// Value in the nominal world.
        nominal: f64,
    },
}

/// How far a figure may be trusted, from its best claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Independent sources agree.
    A,
    /// A good source, or several that nearly agree.
    B,
    /// One weak source, or sources that disagree.
    C,
    /// An assumption: nobody published it.
    D,
}

/// One source's value, carried along for the report.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Key of the source, or `assumption`.
    pub source: String,
    /// Who speaks: maker, official, independent, press, derived, assumption.
    pub kind: String,
    /// Least value, SI.
    pub low: f64,
    /// Stated or central value, SI.
    pub nominal: f64,
    /// Greatest value, SI.
    pub high: f64,
    /// Year of the statement; 0 where none is known.
    pub year: u16,
    /// What the reader should know about it; the reasoning, for an assumption.
    pub note: String,
}

/// An uncertain input of the plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Unique name, such as `radar/91n6e.reach`: the key of its draws.
    pub name: String,
    /// Figures of one group move together; alone, the group is the name.
    pub group: String,
    /// Unit of the values, for readers: `m`, `s`, `dBsm`, `USD`, `count`, `1`.
    pub unit: String,
    /// How it is spread.
    pub law: Law,
    /// How far it may be trusted.
    pub grade: Grade,
    /// Who said what.
    pub claims: Vec<Claim>,
}

/// A number in a plan: known, or left open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// Known, in SI.
    Fixed(f64),
    /// Open: ask the sample.
    Open(FigureId),
}

impl Law {
    /// Value in the nominal world.
    pub fn nominal(&self) -> f64 {
        match self {
            Self::Triangular { nominal, .. }
            | Self::Uniform { nominal, .. }
            | Self::LogUniform { nominal, .. }
            | Self::Discrete { nominal, .. } => *nominal,
        }
    }

    /// Least value.
    pub fn low(&self) -> f64 {
        match self {
            Self::Triangular { low, .. }
            | Self::Uniform { low, .. }
            | Self::LogUniform { low, .. } => *low,
            Self::Discrete { choices, nominal } => choices.first().map_or(*nominal, |c| c.0),
        }
    }

    /// Greatest value.
    pub fn high(&self) -> f64 {
        match self {
            Self::Triangular { high, .. }
            | Self::Uniform { high, .. }
            | Self::LogUniform { high, .. } => *high,
            Self::Discrete { choices, nominal } => choices.last().map_or(*nominal, |c| c.0),
        }
    }

    /// Value below which the share `quantile` of the law lies: inversion, one uniform a draw.
    pub fn at(&self, quantile: f64) -> f64 {
        match self {
            Self::Triangular { low, nominal, high } => triangular(*low, *nominal, *high, quantile),
            Self::Uniform { low, high, .. } => low + (high - low) * quantile,
            Self::LogUniform { low, high, .. } => {
                // Rounding may leave the ends by a hair.
                (low * math::pow(high / low, quantile)).clamp(*low, *high)
            }
            Self::Discrete { choices, nominal } => {
                let mut below = 0.0;
                for (value, weight) in choices {
                    below += weight;
                    if quantile < below {
                        return *value;
                    }
                }
                choices.last().map_or(*nominal, |c| c.0)
            }
        }
    }
}

fn triangular(low: f64, mode: f64, high: f64, quantile: f64) -> f64 {
    let width = high - low;
    if width <= 0.0 {
        return mode;
    }
    let rising = (mode - low) / width;
    if quantile < rising {
        low + (quantile * width * (mode - low)).sqrt()
    } else {
        high - ((1.0 - quantile) * width * (high - mode)).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_triangle_has_its_ends_and_its_median() {
        let law = Law::Triangular { low: 0.0, nominal: 1.0, high: 2.0 };
        assert_eq!(law.at(0.0), 0.0);
        assert_eq!(law.at(0.5), 1.0);
        assert_eq!(law.at(1.0), 2.0);
        assert!((law.at(0.125) - 0.5).abs() < 1e-15);
    }

    #[test]
    fn an_order_of_magnitude_has_its_geometric_mean_in_the_middle() {
        let law = Law::LogUniform { low: 1.0, nominal: 3.0, high: 100.0 };
        assert!((law.at(0.5) - 10.0).abs() < 1e-12);
        assert_eq!((law.at(0.0), law.at(1.0), law.nominal()), (1.0, 100.0, 3.0));
    }

    #[test]
    fn a_discrete_law_gives_each_choice_its_share() {
        let law = Law::Discrete { choices: vec![(4.0, 0.25), (8.0, 0.75)], nominal: 8.0 };
        assert_eq!(law.at(0.2499), 4.0);
        assert_eq!(law.at(0.2501), 8.0);
        assert_eq!(law.at(0.999_999), 8.0);
    }
}
