//! Tables of `reference/`, the program's answers to them, and how near they come.
// Judged on one machine, so its own cosine will do.
#![allow(dead_code, missing_docs, clippy::disallowed_methods)]

use std::io::Write;
use std::process::{Command, Stdio};

pub struct Table {
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Where a file of the reference folder lies.
pub fn path(name: &str) -> String {
    format!("{}/../../reference/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// The text of a reference table.
pub fn reference(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
}

/// What `ravelin calc` answers to a table.
pub fn run(relation: &str, options: &[&str], input: &str) -> Table {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ravelin"))
        .args(["calc", relation])
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success(), "{relation}");
    Table::parse(&String::from_utf8(out.stdout).unwrap())
}

impl Table {
    pub fn parse(text: &str) -> Self {
        let mut lines =
            text.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
        Self { header: lines.next().expect("a header"), rows: lines.collect() }
    }

    pub fn text(&self, row: usize, column: &str) -> &str {
        let at = self.header.iter().position(|name| name == column);
        &self.rows[row][at.unwrap_or_else(|| panic!("no column {column}"))]
    }

    pub fn number(&self, row: usize, column: &str) -> f64 {
        let text = self.text(row, column);
        text.parse().unwrap_or_else(|_| panic!("{column}: {text} is no number"))
    }
}

/// No parallel is farther from the axis.
const EQUATOR_M: f64 = 6_378_137.0;

/// How near is near enough.
#[derive(Clone, Copy)]
pub enum Tolerance {
    Absolute(f64),
    Relative(f64),
    /// Absolute or relative, whichever is easier.
    Either(f64),
    /// Degrees, whole turns taken off.
    Angle(f64),
    /// Degrees as radians times this column, where azimuths are no convention.
    Moved(&'static str, f64),
    /// Degrees as radians times the distance over ground, of which these are east and north.
    Swung([&'static str; 2], f64),
    /// Degrees of longitude as metres on the parallel of this column's latitude.
    East(&'static str, f64),
    /// Relative to the largest variance of so many states.
    OfLargest(usize, f64),
}

/// Answers beside what was wanted.
pub struct Check<'a> {
    pub relation: &'a str,
    pub got: &'a Table,
    pub wanted: &'a Table,
}

impl Check<'_> {
    pub fn judge(&self, judged: &[(&[&str], Tolerance)]) {
        for (columns, tolerance) in judged {
            columns.iter().for_each(|column| self.column(column, *tolerance));
        }
    }

    /// Every row of a column holds; prints the worst error and the 95th percentile.
    pub fn column(&self, column: &str, tolerance: Tolerance) {
        assert_eq!(self.got.rows.len(), self.wanted.rows.len(), "{}", self.relation);
        assert!(!self.wanted.rows.is_empty(), "an empty table proves nothing");
        let mut errors: Vec<f64> =
            (0..self.wanted.rows.len()).map(|row| self.error(row, column, tolerance)).collect();
        errors.sort_by(f64::total_cmp);
        let (worst, p95) = (errors[errors.len() - 1], errors[errors.len() * 95 / 100]);
        println!("{} {column}: worst {worst:.2e}, 95th percentile {p95:.2e}", self.relation);
        let (Tolerance::Absolute(most)
        | Tolerance::Relative(most)
        | Tolerance::Either(most)
        | Tolerance::Angle(most)
        | Tolerance::Moved(_, most)
        | Tolerance::Swung(_, most)
        | Tolerance::East(_, most)
        | Tolerance::OfLargest(_, most)) = tolerance;
        assert!(worst <= most, "{} {column}: {worst:e}", self.relation);
    }

    fn error(&self, row: usize, column: &str, tolerance: Tolerance) -> f64 {
        let (got, wanted) = (self.got.number(row, column), self.wanted.number(row, column));
        if wanted.is_nan() || got.is_nan() {
            return if wanted.is_nan() && got.is_nan() { 0.0 } else { f64::INFINITY };
        }
        let apart = (got - wanted).abs();
        let relative = if wanted == 0.0 { apart } else { apart / wanted.abs() };
        match tolerance {
            Tolerance::Absolute(_) => apart,
            Tolerance::Relative(_) => relative,
            Tolerance::Either(_) => apart.min(relative),
            Tolerance::Angle(_) if self.at_pole(row) => 0.0,
            Tolerance::Angle(_) => turned(apart),
            Tolerance::Moved(..) if self.is_convention(row) => 0.0,
            Tolerance::Moved(arm, _) => {
                turned(apart).to_radians() * self.wanted.number(row, arm).abs()
            }
            Tolerance::Swung([east, north], _) => {
                let of = |column| self.wanted.number(row, column);
                turned(apart).to_radians() * of(east).hypot(of(north))
            }
            Tolerance::East(latitude, _) => {
                let parallel_m = EQUATOR_M * self.wanted.number(row, latitude).to_radians().cos();
                turned(apart).to_radians() * parallel_m.abs()
            }
            Tolerance::OfLargest(states, _) => {
                let variances = (0..states).map(|i| self.wanted.number(row, &format!("P{i}{i}")));
                apart / variances.fold(0.0, f64::max)
            }
        }
    }

    fn at_pole(&self, row: usize) -> bool {
        self.wanted.number(row, "lat_deg").abs() == 90.0
    }

    /// At a pole and half a turn away azimuths are conventions.
    fn is_convention(&self, row: usize) -> bool {
        let of = |column| self.wanted.number(row, column);
        let half_turn = turned((of("lon2_deg") - of("lon1_deg")).abs()) >= 180.0 - 1e-12;
        of("lat1_deg").abs() == 90.0 || of("lat2_deg").abs() == 90.0 || half_turn
    }
}

/// A difference of angles in degrees, whole turns taken off.
fn turned(apart: f64) -> f64 {
    let rest = apart % 360.0;
    rest.min(360.0 - rest)
}
