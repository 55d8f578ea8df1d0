//! Spreads of several kinds under one another, round one mean.

use super::{SERIES, Scale, axis, drawing, line, rect, text};

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
    /// Which series it belongs to: colour.
    pub series: usize,
    /// The option with its mean.
    pub heading: String,
    /// The mean, marked through all of them.
    pub mean: f64,
    /// The spreads, the widest first.
    pub ranges: Vec<Range>,
}

/// Rows on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranges {
    /// From top to bottom.
    pub rows: Vec<Row>,
}

const HEADING: usize = 22;
const LABEL: usize = 15;
const BAR: usize = 9;
const GAP: usize = 5;
const FOOT: usize = 22;

impl Ranges {
    /// As SVG.
    pub fn svg(&self) -> String {
        let ends = |row: &Row| row.ranges.iter().flat_map(|r| [r.low, r.high]).collect::<Vec<_>>();
        let scale =
            Scale::over(self.rows.iter().flat_map(|r| [vec![r.mean], ends(r)].concat()), true);
        let mut body = String::new();
        let mut y = 0;
        for row in &self.rows {
            y += HEADING;
            text(&mut body, "0", y - 5, "heading", &row.heading);
            let top = y + LABEL;
            for range in &row.ranges {
                draw(&mut body, &scale, row, range, y);
                y += LABEL + BAR + GAP;
            }
            let mean = scale.place(row.mean);
            line(&mut body, (mean, top as f64 - 3.0), (mean, (y - GAP) as f64 + 3.0), "mean");
            y += GAP;
        }
        drawing(y + FOOT, &(axis(&scale, 0, y) + &body))
    }
}

fn draw(body: &mut String, scale: &Scale, row: &Row, range: &Range, top: usize) {
    let series = row.series % SERIES + 1;
    text(body, "0", top + LABEL - 4, "label", &range.label);
    let (low, high) = (scale.place(range.low), scale.place(range.high));
    let top = top + LABEL;
    rect(body, (low, high.max(low + 0.4)), (top, BAR), &format!("fill-{series}"));
}
