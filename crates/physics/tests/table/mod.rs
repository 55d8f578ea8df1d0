//! The reference tables as rows of named columns, and what a test says of its errors.
#![allow(dead_code, missing_docs)]

use std::collections::BTreeMap;

pub struct Table {
    columns: BTreeMap<String, usize>,
    cells: Vec<Vec<String>>,
}

pub struct Row<'t> {
    columns: &'t BTreeMap<String, usize>,
    cells: &'t [String],
}

/// Reads `reference/<name>.csv`.
pub fn read(name: &str) -> Table {
    let name = name.trim_end_matches(".csv");
    let path = format!("{}/../../reference/{name}.csv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    let mut lines = text.lines().map(|line| line.split(',').map(str::to_owned));
    let header = lines.next().expect("a header");
    let columns = header.enumerate().map(|(at, name)| (name, at)).collect();
    Table { columns, cells: lines.map(Iterator::collect).collect() }
}

impl Table {
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        assert!(!self.cells.is_empty(), "an empty table proves nothing");
        self.cells.iter().map(|cells| Row { columns: &self.columns, cells })
    }
}

impl Row<'_> {
    pub fn text(&self, column: &str) -> &str {
        &self.cells[*self.columns.get(column).unwrap_or_else(|| panic!("no column {column}"))]
    }

    pub fn num(&self, column: &str) -> f64 {
        let text = self.text(column);
        text.parse().unwrap_or_else(|_| panic!("{column}: {text} is no number"))
    }
}

/// Absolute values of the errors over a table.
#[derive(Default)]
pub struct Errors(Vec<f64>);

impl Errors {
    /// Notes an error; one that is NaN counts as infinite, so that it cannot hide.
    pub fn note(&mut self, error: f64) {
        self.0.push(if error.is_nan() { f64::INFINITY } else { error.abs() });
    }

    pub fn worst(&self) -> f64 {
        self.0.iter().copied().fold(0.0, f64::max)
    }

    pub fn p95(&self) -> f64 {
        self.quantile(0.95)
    }

    pub fn quantile(&self, q: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        sorted[((sorted.len() - 1) as f64 * q).round() as usize]
    }

    pub fn print(&self, label: &str) {
        println!(
            "{label}: worst {:.3e}, 95 % {:.3e}, n {}",
            self.worst(),
            self.p95(),
            self.0.len()
        );
    }
}
