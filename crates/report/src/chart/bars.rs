//! Bars in groups, each with its interval.

use super::svg::{axis, bar, drawing, grid, whisker};
use super::{Scale, Strip};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Which series it belongs to: colour and pattern.
    pub series: usize,
    /// Its label with its number.
    pub label: String,
    /// Its length.
    pub value: f64,
    /// Low end of its interval.
    pub low: f64,
    /// High end of its interval.
    pub high: f64,
}

/// Bars under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The heading.
    pub heading: String,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// Groups of bars on one scale from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// The groups, from top to bottom.
    pub groups: Vec<Group>,
}

const HEIGHT: usize = 18;
const BAR: usize = 12;

impl Bars {
    /// As strips.
    pub fn strips(&self) -> Vec<Strip> {
        let all = self.groups.iter().flat_map(|group| &group.bars);
        let scale = Scale::over(all.flat_map(|bar| [bar.value, bar.high]), true);
        let mut strips = Vec::new();
        for group in &self.groups {
            strips.extend((!group.heading.is_empty()).then(|| Strip::heading(&group.heading)));
            strips.extend(group.bars.iter().map(|bar| drawn(&scale, bar)));
        }
        strips.push(axis(&scale));
        strips
    }
}

fn drawn(scale: &Scale, of: &Bar) -> Strip {
    let mut body = grid(scale, HEIGHT);
    let ends = (scale.place(0.0), scale.place(of.value));
    bar(&mut body, of.series, ends, ((HEIGHT - BAR) / 2, BAR));
    whisker(&mut body, (scale.place(of.low), scale.place(of.high)), HEIGHT as f64 / 2.0);
    Strip::new(&of.label, drawing(HEIGHT, &body))
}
