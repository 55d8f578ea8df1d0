//! Spreads of several kinds under one another, round one mean.

use super::svg::{axis, bar, drawing, grid, line};
use super::{Scale, Strip};

/// One spread.
#[derive(Clone, Debug, PartialEq)]
pub struct Range {
    /// Its label with its ends.
    pub label: String,
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
}

/// The spreads of one option.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which series it belongs to: colour and pattern.
    pub series: usize,
    /// The option with its mean.
    pub heading: String,
    /// The mean, marked through all of them.
    pub mean: f64,
    /// The spreads.
    pub ranges: Vec<Range>,
}

/// Rows on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges {
    /// From top to bottom.
    pub rows: Vec<Row>,
}

const HEIGHT: usize = 16;
const BAR: usize = 9;
/// Narrower than this, in per cent, a spread would not be seen.
const LEAST: f64 = 0.5;

impl Ranges {
    /// As strips.
    pub fn strips(&self) -> Vec<Strip> {
        let ends = |row: &Row| row.ranges.iter().flat_map(|r| [r.low, r.high]).collect::<Vec<_>>();
        let all = self.rows.iter().flat_map(|row| [vec![row.mean], ends(row)].concat());
        let scale = Scale::over(all, true);
        let mut strips = Vec::new();
        for row in &self.rows {
            strips.push(Strip::heading(&row.heading));
            strips.extend(row.ranges.iter().map(|range| drawn(&scale, row, range)));
        }
        strips.push(axis(&scale));
        strips
    }
}

fn drawn(scale: &Scale, row: &Row, range: &Range) -> Strip {
    let mut body = grid(scale, HEIGHT);
    let (low, high) = (scale.place(range.low), scale.place(range.high));
    bar(&mut body, row.series, (low, high.max(low + LEAST)), ((HEIGHT - BAR) / 2, BAR));
    let mean = scale.place(row.mean);
    line(&mut body, (mean, 0.0), (mean, HEIGHT as f64), "mean");
    Strip::new(&range.label, drawing(HEIGHT, &body))
}
