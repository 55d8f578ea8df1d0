//! The tables of `reference/` as tests read them, and what is said about the errors found.
#![allow(dead_code)] // each test takes what it needs

use std::path::Path;

/// A CSV file with a header and no quoted fields.
pub struct Table {
    name: String,
    columns: Vec<String>,
    lines: Vec<Vec<String>>,
}

/// Reads `reference/<name>`.
pub fn read(name: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../reference")
        .join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut lines = text
        .lines()
        .map(|line| line.split(',').map(str::to_owned).collect());
    let columns = lines.next().unwrap_or_else(|| panic!("{name} is empty"));
    Table {
        name: name.to_owned(),
        columns,
        lines: lines.collect(),
    }
}

impl Table {
    /// The rows in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.lines.iter().map(|fields| Row {
            table: self,
            fields,
        })
    }
}

/// One line of a table.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    fields: &'a [String],
}

impl Row<'_> {
    /// The field of a column as it is written.
    pub fn text(&self, column: &str) -> &str {
        let at = self.table.columns.iter().position(|name| name == column);
        &self.fields[at.unwrap_or_else(|| panic!("{} has no column {column}", self.table.name))]
    }

    /// The field of a column as a number; `nan` and `inf` are numbers too.
    pub fn num(&self, column: &str) -> f64 {
        let text = self.text(column);
        text.parse()
            .unwrap_or_else(|_| panic!("{}: {column} is {text}", self.table.name))
    }
}

/// Errors collected over a table.
#[derive(Default)]
pub struct Errors(Vec<f64>);

impl Errors {
    /// Notes the size of an error; NaN counts as infinite.
    pub fn push(&mut self, error: f64) {
        self.0.push(if error.is_nan() {
            f64::INFINITY
        } else {
            error.abs()
        });
    }

    /// The largest error.
    pub fn worst(&self) -> f64 {
        self.0.iter().copied().fold(0.0, f64::max)
    }

    /// The 95th percentile of the errors.
    pub fn p95(&self) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let rank = (sorted.len() * 95).div_ceil(100);
        sorted.get(rank.saturating_sub(1)).copied().unwrap_or(0.0)
    }

    /// Prints count, worst and 95th percentile.
    pub fn print(&self, label: &str) {
        println!(
            "{label}: {} values, worst {:.3e}, 95th percentile {:.3e}",
            self.0.len(),
            self.worst(),
            self.p95()
        );
    }
}
