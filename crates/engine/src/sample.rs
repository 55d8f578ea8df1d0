//! One world: a quantile for every uncertain figure.

use crate::plan::{FigureId, Plan, Value};

/// How one figure is read in a world.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// At its nominal value.
    Nominal,
    /// At this quantile of its law, in (0, 1).
    Quantile(f64),
    /// At its low end.
    Low,
    /// At its high end.
    High,
}

/// A reading for every figure of a plan, in the plan's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    readings: Vec<Reading>,
}

impl Sample {
    /// World 0: every figure at its nominal value.
    pub fn nominal(plan: &Plan) -> Self {
        Self { readings: vec![Reading::Nominal; plan.figures.len()] }
    }

    /// Every figure as `reading` says, which is given its group's name.
    pub fn by_group(plan: &Plan, mut reading: impl FnMut(&str) -> Reading) -> Self {
        Self { readings: plan.figures.iter().map(|f| reading(&f.group)).collect() }
    }

    /// How many figures are not at their nominal values.
    pub fn moved(&self) -> usize {
        self.readings.iter().filter(|reading| **reading != Reading::Nominal).count()
    }

    /// How a figure is read.
    pub fn reading(&self, figure: FigureId) -> Reading {
        self.readings[figure.0 as usize]
    }

    /// The value of a figure in this world, in its plan's unit.
    pub fn figure(&self, plan: &Plan, figure: FigureId) -> f64 {
        let law = &plan.figures[figure.0 as usize].law;
        match self.reading(figure) {
            Reading::Nominal => law.nominal(),
            Reading::Quantile(quantile) => law.at(quantile),
            Reading::Low => law.low(),
            Reading::High => law.high(),
        }
    }

    /// A number of the plan in this world.
    pub fn value(&self, plan: &Plan, value: Value) -> f64 {
        match value {
            Value::Fixed(number) => number,
            Value::Open(figure) => self.figure(plan, figure),
        }
    }
}
