//! Functions whose indices are known in closed form, in the place of the simulation.
#![allow(dead_code, reason = "each test uses its own part")]

use engine::chance::{Chance, Purpose};
use engine::sample::Reading;
use physics::math::{self, special};
use study::measure::Better;
use study::model::{Cell, Columns, MeasureColumn, Model};

/// What is computed of the inputs.
type Value = Box<dyn Fn(&[f64]) -> f64 + Sync>;

/// A function of inputs that are even on [0, 1], with normal luck of so much standard deviation.
pub struct Function {
    pub inputs: usize,
    pub value: Value,
    pub luck: f64,
    /// A word of its own in each problem.
    pub seed: u32,
    columns: Columns,
}

impl Function {
    pub fn new(inputs: usize, value: impl Fn(&[f64]) -> f64 + Sync + 'static) -> Self {
        let measure = MeasureColumn {
            name: "value".into(),
            unit: String::new(),
            better: Better::Lower,
            signed: true,
        };
        let columns = Columns {
            measures: vec![measure],
            headline: 0,
            causes: Vec::new(),
            rounds: Vec::new(),
            raids: Vec::new(),
        };
        Self { inputs, value: Box::new(value), luck: 0.0, seed: 0, columns }
    }

    /// Ishigami and Homma (1990): a and b.
    pub fn ishigami(a: f64, b: f64) -> Self {
        Self::new(3, move |u| {
            let pi = std::f64::consts::PI;
            let x = [0, 1, 2].map(|i| pi * (2.0 * u[i] - 1.0));
            let (sine, third) = (math::sin(x[1]), math::powi(x[2], 4));
            math::sin(x[0]) * (1.0 + b * third) + a * sine * sine
        })
    }

    /// Sobol's g-function.
    pub fn g(a: Vec<f64>) -> Self {
        Self::new(a.len(), move |u| {
            let factors = a.iter().zip(u).map(|(a, u)| ((4.0 * u - 2.0).abs() + a) / (1.0 + a));
            factors.product()
        })
    }

    pub fn with_luck(self, luck: f64) -> Self {
        Self { luck, ..self }
    }
}

pub fn input(place: usize) -> String {
    format!("input/{place:02}")
}

impl Model for Function {
    type Tables = f64;
    type Scratch = ();

    fn options(&self) -> Vec<String> {
        vec!["function".to_owned()]
    }

    fn columns(&self) -> &Columns {
        &self.columns
    }

    fn groups(&self, _: usize) -> Vec<String> {
        (0..self.inputs).map(input).collect()
    }

    fn digest(&self, _: usize) -> blake3::Hash {
        blake3::hash(b"function")
    }

    fn prepare(&self, _: usize, reading: &dyn Fn(&str) -> Reading) -> f64 {
        let place = |input: String| match reading(&input) {
            Reading::Nominal => 0.5,
            Reading::Quantile(quantile) => quantile,
            Reading::Low => 0.0,
            Reading::High => 1.0,
        };
        let inputs: Vec<f64> = (0..self.inputs).map(|at| place(input(at))).collect();
        (self.value)(&inputs)
    }

    fn scratch(&self, _: usize, _: &f64) {}

    fn play(&self, _: usize, value: &f64, chance: Chance, (): &mut (), row: &mut [f64]) {
        row[0] = *value;
        if self.luck > 0.0 {
            let even = chance.uniform(Purpose::Kill, 0, self.seed, 0);
            row[0] += self.luck * special::normal_quantile(even);
        }
    }

    fn ledger(&self, _: usize, (): &()) -> Vec<Vec<Cell>> {
        Vec::new()
    }
}
