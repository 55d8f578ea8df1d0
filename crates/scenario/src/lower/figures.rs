//! The figures of an option: each name once, those that need no sampling held.

use std::collections::{BTreeMap, BTreeSet};

use engine::plan::{self, FigureId, Law, Value};

use super::{claims, setting};
use crate::catalogue::Figure;
use crate::diagnostic::Diagnostic;
use crate::field::Measured;
use crate::language::{ClaimsWord, Setting};

/// The figures of one option.
#[derive(Debug)]
pub struct Figures<'a> {
    /// Those that worlds vary.
    pub open: Vec<plan::Figure>,
    /// Those that no world varies, by name.
    pub held: BTreeMap<String, plan::Figure>,
    /// Whose claims are believed.
    pub claims: ClaimsWord,
    /// Those that the author sets, by name.
    pub set: BTreeMap<&'a str, &'a Setting>,
    /// The names that the catalogue gives to what was asked for.
    pub asked: BTreeSet<String>,
    /// What is wrong with what the author sets.
    pub wrong: Vec<Diagnostic>,
}

impl<'a> Figures<'a> {
    /// None yet, with what the author sets and believes.
    pub fn new(set: BTreeMap<&'a str, &'a Setting>, claims: ClaimsWord) -> Self {
        Self {
            open: Vec::new(),
            held: BTreeMap::new(),
            claims,
            set,
            asked: BTreeSet::new(),
            wrong: Vec::new(),
        }
    }

    /// A number of the plan from a figure of the catalogue: open, or known where all claims agree.
    pub fn value<M: Measured>(&mut self, entry: &str, name: &str, figure: &Figure<M>) -> Value {
        let named = self.named(entry, name, figure);
        self.take(named)
    }

    /// The same with its law changed by what surrounds it, such as equipment that is softer than an airfield.
    /// The name says by what; the group stays, so that all such readings move together.
    pub fn changed<M: Measured>(
        &mut self,
        (entry, name): (&str, &str),
        figure: &Figure<M>,
        by: &str,
        change: impl Fn(f64) -> f64,
    ) -> Value {
        let mut named = self.named(entry, name, figure);
        named.name = format!("{}/{by}", named.name);
        named.law = match named.law {
            Law::Triangular { low, nominal, high } => {
                Law::Triangular { low: change(low), nominal: change(nominal), high: change(high) }
            }
            Law::LogUniform { low, nominal, high } => {
                Law::LogUniform { low: change(low), nominal: change(nominal), high: change(high) }
            }
            Law::Uniform { low, nominal, high } => {
                Law::Uniform { low: change(low), nominal: change(nominal), high: change(high) }
            }
            Law::Discrete { choices, nominal } => {
                Law::Discrete { choices: joined(&choices, &change), nominal: change(nominal) }
            }
        };
        self.take(named)
    }

    /// The nominal value of a figure where the plan has no room for a spread.
    pub fn nominal<M: Measured>(&mut self, entry: &str, name: &str, figure: &Figure<M>) -> f64 {
        let named = self.named(entry, name, figure);
        let nominal = named.law.nominal();
        self.held.insert(named.name.clone(), named);
        nominal
    }

    /// Nominal, least and greatest value of a figure that nothing in the plan reads.
    pub fn spread<M: Measured>(&mut self, entry: &str, name: &str, figure: &Figure<M>) -> [f64; 3] {
        let named = self.named(entry, name, figure);
        let spread = [named.law.nominal(), named.law.low(), named.law.high()];
        self.held.insert(named.name.clone(), named);
        spread
    }

    /// Nominal, least and greatest number that a value of the plan can be.
    pub fn ends(&self, value: Value) -> [f64; 3] {
        match value {
            Value::Fixed(known) => [known; 3],
            Value::Open(id) => {
                let law = &self.open[id.0 as usize].law;
                [law.nominal(), law.low(), law.high()]
            }
        }
    }

    /// The figure behind a number, where it is open.
    pub fn open(&self, value: Value) -> Option<(FigureId, &plan::Figure)> {
        match value {
            Value::Fixed(_) => None,
            Value::Open(id) => Some((id, &self.open[id.0 as usize])),
        }
    }

    /// A number that is known.
    pub fn known(&self, value: Value) -> Option<f64> {
        match value {
            Value::Fixed(known) => Some(known),
            Value::Open(_) => None,
        }
    }

    /// What the author sets a figure of the catalogue to, if he does.
    pub fn setting<M: Measured>(
        &self,
        entry: &str,
        name: &str,
        figure: &Figure<M>,
    ) -> Option<&'a Setting> {
        self.set.get(figure.named(entry, name).name.as_str()).copied()
    }

    /// A figure under its name, as the catalogue or the author has it.
    fn named<M: Measured>(&mut self, entry: &str, name: &str, figure: &Figure<M>) -> plan::Figure {
        let mut named = figure.named(entry, name);
        self.asked.insert(named.name.clone());
        let Some(setting) = self.set.get(named.name.as_str()) else {
            claims::believe(self.claims, &mut named);
            return named;
        };
        if let Some(set) = setting.believed().filter(|_| claims::is_offered(&named)) {
            claims::believe(set, &mut named);
            return named;
        }
        match setting::law(setting, M::DIMENSION, figure.within) {
            Ok(law) => setting::apply(law, &mut named),
            Err(mut faults) => self.wrong.append(&mut faults),
        }
        named
    }

    fn take(&mut self, figure: plan::Figure) -> Value {
        if figure.law.low() == figure.law.high() {
            let known = figure.law.nominal();
            self.held.insert(figure.name.clone(), figure);
            return Value::Fixed(known);
        }
        let before = self.open.iter().position(|known| known.name == figure.name);
        let index = before.unwrap_or_else(|| {
            self.open.push(figure);
            self.open.len() - 1
        });
        Value::Open(FigureId(index as u32))
    }
}

/// Changed choices in rising order, those that became equal joined.
fn joined(choices: &[(f64, f64)], change: impl Fn(f64) -> f64) -> Vec<(f64, f64)> {
    let mut joined: Vec<(f64, f64)> = Vec::new();
    for (value, weight) in choices {
        let value = change(*value);
        match joined.iter_mut().find(|(known, _)| *known == value) {
            Some((_, sum)) => *sum += weight,
            None => joined.push((value, *weight)),
        }
    }
    joined.sort_by(|a, b| a.0.total_cmp(&b.0));
    joined
}
