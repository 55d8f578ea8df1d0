//! The law of a step's time.

use physics::math::{exp, ln, special::normal_quantile};

use crate::plan::{Span, Value};
use crate::time::Time;

/// How long a step takes in one world.
#[derive(Clone, Copy, Debug)]
pub(crate) enum StepTable {
    Fixed(Time),
    Exponential { mean: f64 },
    LogNormal { median: f64, spread: f64 },
}

impl StepTable {
    pub fn of(span: Span, value: &impl Fn(Value) -> f64) -> Self {
        match span {
            Span::Fixed(time) => Self::Fixed(Time::from_seconds(value(time))),
            Span::Exponential(mean) => Self::Exponential { mean: value(mean) },
            Span::LogNormal { median, spread } => {
                Self::LogNormal { median: value(median), spread: value(spread) }
            }
        }
    }

    /// How long it takes this time; only what is not certain asks for a uniform.
    pub fn takes(self, uniform: impl FnOnce() -> f64) -> Time {
        match self {
            Self::Fixed(time) => time,
            Self::Exponential { mean } => Time::from_seconds(-ln(uniform()) * mean),
            Self::LogNormal { median, spread } => {
                Time::from_seconds(median * exp(ln(spread) * normal_quantile(uniform())))
            }
        }
    }

    /// Its middle, s: what a post counts on.
    pub fn middle(self) -> f64 {
        match self {
            Self::Fixed(time) => time.seconds(),
            Self::Exponential { mean: middle } | Self::LogNormal { median: middle, .. } => middle,
        }
    }
}
