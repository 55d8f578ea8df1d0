//! What happened to each flight, on one axis of time that runs from left to right.

use super::svg::{axis, drawing, grid, line, shared};
use super::symbol::Symbol;
use super::{Scale, Strip};

/// One flight.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Its name and what became of it.
    pub label: String,
    /// From when to when, in the unit of the axis.
    pub span: (f64, f64),
    /// What is marked, and when.
    pub marks: Vec<(f64, Symbol)>,
}

/// Flights under one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// From top to bottom.
    pub lanes: Vec<Lane>,
}

const HEIGHT: usize = 16;

impl Timeline {
    /// As strips.
    pub fn strips(&self) -> Vec<Strip> {
        let ends = self.lanes.iter().flat_map(|lane| [lane.span.0, lane.span.1]);
        let scale = Scale::over(ends, false);
        let mut strips: Vec<Strip> = self.lanes.iter().map(|lane| drawn(&scale, lane)).collect();
        strips.push(axis(&scale));
        strips
    }
}

fn drawn(scale: &Scale, lane: &Lane) -> Strip {
    let mut body = shared(&grid(scale, HEIGHT));
    let mut own = String::new();
    let middle = HEIGHT as f64 / 2.0;
    let ends = (scale.place(lane.span.0), scale.place(lane.span.1));
    line(&mut own, (ends.0, middle), (ends.1, middle), "whisker");
    for (at, symbol) in &lane.marks {
        let x = scale.place(*at);
        own += &format!("<use href=\"#{}\" x=\"{x:.2}%\" y=\"{middle}\"/>", symbol.id);
    }
    body += &shared(&own);
    Strip::new(&lane.label, drawing(HEIGHT, &body))
}
