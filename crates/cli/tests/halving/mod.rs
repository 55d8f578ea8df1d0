//! What halving the step of every prepared table does to the measures of a study, day by day on
//! the same luck.
#![allow(dead_code, reason = "each user takes its own part")]

use std::sync::Mutex;

use engine::plan::Plan;
use engine::prepare::Detail;
use study::{Request, Row, Settings, Simulation, run_on};

/// Measures that must not move.
const HEADLINES: [&str; 4] = ["value_lost", "leakers", "payload_killed", "rounds_spent"];
/// Part of the band of luck by which a mean may move.
const PART: f64 = 0.1;
/// Standard errors of the paired difference that it may move beside that.
const ERRORS: f64 = 3.9;

/// One measure of one option on both kinds of tables.
pub struct Moved {
    pub option: String,
    pub measure: String,
    /// Its mean on the usual tables.
    pub usual: f64,
    /// How much it differs on halved steps, on average.
    pub by: f64,
    /// The standard error of that.
    pub error: f64,
    /// Width of its band of luck, 5 % to 95 % of the days.
    pub band: f64,
    /// Days that differ at all.
    pub days: usize,
}

impl Moved {
    /// How far it may move.
    pub fn allowed(&self) -> f64 {
        PART * self.band + ERRORS * self.error
    }

    /// Does it hold?
    pub fn holds(&self) -> bool {
        self.by.abs() <= self.allowed()
    }
}

/// Every day's measures, by option and replication, and the bands of luck.
pub struct Played {
    pub options: Vec<String>,
    pub measures: Vec<String>,
    days: Vec<Vec<Vec<f64>>>,
    bands: Vec<Vec<f64>>,
}

/// Play all options of a study in the nominal world.
pub fn play(plans: &[Plan], detail: &Detail, replications: u32, threads: usize) -> Played {
    let settings = Settings { replications, worlds: 1, tornado: 0, threads, ..Settings::DEFAULT };
    let days = Mutex::new(vec![vec![Vec::new(); replications as usize]; plans.len()]);
    let keep = |row: Row<'_>| {
        let measures = row.columns.measures.len();
        let numbers = row.numbers[..measures].to_vec();
        days.lock().unwrap()[row.option][row.replication as usize] = numbers;
    };
    let request = Request { rows: Some(&keep), ..Request::in_memory(settings) };
    let simulation = Simulation::in_detail(plans, threads, detail).expect("there are threads");
    let found = run_on(&simulation, &request).expect("it can be played");
    let bands = |option: &study::OptionFindings| {
        option.measures.iter().map(|estimate| estimate.luck.high - estimate.luck.low).collect()
    };
    Played {
        options: found.options.iter().map(|option| option.option.clone()).collect(),
        measures: found.columns.measures.iter().map(|m| m.name.clone()).collect(),
        bands: found.options.iter().map(bands).collect(),
        days: days.into_inner().unwrap(),
    }
}

impl Played {
    /// How far headline measures are from those of the same days played otherwise, each changed by
    /// `fault` first.
    pub fn moved(&self, other: &Self, fault: impl Fn(&str, f64) -> f64) -> Vec<Moved> {
        let mut moved = Vec::new();
        for (o, option) in self.options.iter().enumerate() {
            for (m, measure) in self.measures.iter().enumerate() {
                if !HEADLINES.contains(&measure.as_str()) {
                    continue;
                }
                let pairs = self.days[o].iter().zip(&other.days[o]);
                let apart: Vec<f64> = pairs.map(|(a, b)| fault(measure, b[m]) - a[m]).collect();
                let count = apart.len() as f64;
                let by = apart.iter().sum::<f64>() / count;
                let squares: f64 = apart.iter().map(|d| (d - by) * (d - by)).sum();
                moved.push(Moved {
                    option: option.clone(),
                    measure: measure.clone(),
                    usual: self.days[o].iter().map(|day| day[m]).sum::<f64>() / count,
                    by,
                    error: (squares / (count - 1.0) / count).sqrt(),
                    band: self.bands[o][m],
                    days: apart.iter().filter(|d| **d != 0.0).count(),
                });
            }
        }
        moved
    }
}
