//! A model whose every answer is known in closed form, in the place of the simulation.
#![allow(dead_code, reason = "each test uses its own part")]

use engine::chance::{Chance, Purpose, name_hash};
use engine::sample::Reading;
use study::measure::Better;
use study::model::{Cell, Columns, MeasureColumn, Model, RaidColumn};

/// An option: its headline is `base`, plus each group's place in [0, 1] times its slope, plus
/// common luck and luck of its own, both even and of mean zero.
#[derive(Clone)]
pub struct Line {
    pub name: &'static str,
    pub base: f64,
    pub slopes: Vec<(&'static str, f64)>,
    pub common: f64,
    pub own: f64,
    /// Chance that one of ten flights leaks.
    pub leak: f64,
    /// Where its groups stand in the nominal world.
    pub nominal: f64,
}

pub struct Known {
    pub lines: Vec<Line>,
    /// Greatest outcome of any measure.
    pub most: f64,
    columns: Columns,
}

pub fn line(name: &'static str, base: f64, slopes: &[(&'static str, f64)]) -> Line {
    Line { name, base, slopes: slopes.to_vec(), common: 4.0, own: 1.0, leak: 0.3, nominal: 0.5 }
}

impl Known {
    pub fn new(lines: Vec<Line>) -> Self {
        let measure = |name: &str, unit: &str, better| MeasureColumn {
            name: name.into(),
            unit: unit.into(),
            better,
            signed: true,
        };
        let columns = Columns {
            measures: vec![
                measure("value_lost", "worth", Better::Lower),
                measure("leakers", "", Better::Lower),
            ],
            headline: 0,
            causes: ["early", "late", "never"].map(str::to_owned).into(),
            rounds: vec!["round".into()],
            raids: vec![RaidColumn { name: "drones".into(), payloads: 10 }],
        };
        Self { lines, most: f64::INFINITY, columns }
    }

    /// Two options on three groups, one shared, a little apart.
    pub fn pair() -> Self {
        Self::new(vec![
            line("north", 10.0, &[("shared", 4.0), ("north/reach", 1.0)]),
            line("south", 10.5, &[("shared", 4.0), ("south/reach", 2.0)]),
        ])
    }
}

impl Model for Known {
    type Tables = f64;
    type Scratch = u32;

    fn options(&self) -> Vec<String> {
        self.lines.iter().map(|line| line.name.to_owned()).collect()
    }

    fn columns(&self) -> &Columns {
        &self.columns
    }

    fn groups(&self, option: usize) -> Vec<String> {
        self.lines[option].slopes.iter().map(|(group, _)| (*group).to_owned()).collect()
    }

    fn most(&self, _: usize, _: usize) -> f64 {
        self.most
    }

    fn digest(&self, option: usize) -> blake3::Hash {
        let line = &self.lines[option];
        blake3::hash(
            format!(
                "{} {} {:?} {} {} {} {}",
                line.name, line.base, line.slopes, line.common, line.own, line.leak, line.nominal
            )
            .as_bytes(),
        )
    }

    fn prepare(&self, option: usize, reading: &dyn Fn(&str) -> Reading) -> f64 {
        let line = &self.lines[option];
        let moved = line.slopes.iter().map(|(group, slope)| {
            slope
                * match reading(group) {
                    Reading::Nominal => line.nominal,
                    Reading::Quantile(quantile) => quantile,
                    Reading::Low => 0.0,
                    Reading::High => 1.0,
                }
        });
        line.base + moved.sum::<f64>()
    }

    fn scratch(&self, _: usize, _: &f64) -> u32 {
        0
    }

    fn play(&self, option: usize, mean: &f64, chance: Chance, played: &mut u32, row: &mut [f64]) {
        let line = &self.lines[option];
        let own = name_hash(line.name);
        let luck = |ordinal, name| chance.uniform(Purpose::Kill, ordinal, name, 0);
        row.fill(0.0);
        row[0] = mean + line.common * (luck(0, 0) - 0.5) + line.own * (luck(0, own) - 0.5);
        for flight in 1..=10 {
            if luck(flight, 7) < line.leak {
                row[1] += 1.0;
                let cause = (luck(100 + flight, 7) * 3.0) as usize;
                row[2 + cause] += 1.0;
                row[6 + cause] += 1.0;
            }
        }
        row[5] = 20.0;
        *played += 1;
    }

    fn ledger(&self, option: usize, _: &u32) -> Vec<Vec<Cell>> {
        vec![vec![Cell::Text(self.lines[option].name.to_owned()), Cell::Moment(None)]]
    }
}
