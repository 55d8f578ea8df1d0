//! A tornado: where each figure leads at its lowest and at its highest value.

use super::svg::{axis, dot, drawing, grid, line, whisker};
use super::{Scale, Strip};

/// A mean with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// The mean.
    pub value: f64,
    /// Low end of its interval.
    pub low: f64,
    /// High end of its interval.
    pub high: f64,
}

/// One figure at both its ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The figure.
    pub label: String,
    /// At its lowest value: hollow.
    pub lowest: End,
    /// At its highest value: full.
    pub highest: End,
}

/// Figures on one scale that takes in zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Ends {
    /// From top to bottom.
    pub pairs: Vec<Pair>,
}

const HEIGHT: usize = 24;
const LOW: f64 = 8.0;
const HIGH: f64 = 16.0;
const RADIUS: f64 = 4.5;

impl Ends {
    /// As strips.
    pub fn strips(&self) -> Vec<Strip> {
        let ends = |pair: &Pair| {
            [pair.lowest, pair.highest]
                .into_iter()
                .flat_map(|e| [e.value, e.low, e.high])
                .collect::<Vec<_>>()
        };
        let scale = Scale::over(self.pairs.iter().flat_map(ends), true);
        let mut strips: Vec<Strip> = self.pairs.iter().map(|pair| drawn(&scale, pair)).collect();
        strips.push(axis(&scale));
        strips
    }
}

fn drawn(scale: &Scale, pair: &Pair) -> Strip {
    let mut body = grid(scale, HEIGHT);
    let places = [pair.lowest, pair.highest].map(|end| scale.place(end.value));
    line(&mut body, (places[0], LOW), (places[1], HIGH), "link");
    for (end, x, y, class) in
        [(pair.lowest, places[0], LOW, "hollow"), (pair.highest, places[1], HIGH, "full")]
    {
        whisker(&mut body, (scale.place(end.low), scale.place(end.high)), y);
        dot(&mut body, (x, y), RADIUS, class);
    }
    Strip::new(&pair.label, drawing(HEIGHT, &body))
}
