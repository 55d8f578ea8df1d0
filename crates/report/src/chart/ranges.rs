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
const LABEL: usize = 18;
const BAR: usize = 9;
const GAP: usize = 5;
const FOOT: usize = 22;

/// The drawing as it grows: words are laid over shapes, so that no line runs through them.
#[derive(Default)]
struct Layers {
    shapes: String,
    words: String,
}

impl Ranges {
    /// As SVG.
    pub fn svg(&self) -> String {
        let ends = |row: &Row| row.ranges.iter().flat_map(|r| [r.low, r.high]).collect::<Vec<_>>();
        let all = self.rows.iter().flat_map(|row| [vec![row.mean], ends(row)].concat());
        let scale = Scale::over(all, true);
        let mut layers = Layers::default();
        let bottom = self.rows.iter().fold(0, |top, row| layers.row(&scale, row, top));
        drawing(bottom + FOOT, &(axis(&scale, 0, bottom) + &layers.shapes + &layers.words))
    }
}

impl Layers {
    /// Draw a row below `top`; where it ends.
    fn row(&mut self, scale: &Scale, row: &Row, top: usize) -> usize {
        let first = top + HEADING;
        text(&mut self.words, "0", first - 5, "heading", &row.heading);
        let mut y = first;
        for range in &row.ranges {
            self.range(scale, row.series, range, y);
            y += LABEL + BAR + GAP;
        }
        let mean = scale.place(row.mean);
        let (from, to) = ((first + LABEL - 3) as f64, (y - GAP + 3) as f64);
        line(&mut self.shapes, (mean, from), (mean, to), "mean");
        y + GAP
    }

    fn range(&mut self, scale: &Scale, series: usize, range: &Range, top: usize) {
        text(&mut self.words, "0", top + LABEL - 6, "label", &range.label);
        let (low, high) = (scale.place(range.low), scale.place(range.high));
        let fill = format!("fill-{}", series % SERIES + 1);
        rect(&mut self.shapes, (low, high.max(low + 0.4)), (top + LABEL, BAR), &fill);
    }
}
