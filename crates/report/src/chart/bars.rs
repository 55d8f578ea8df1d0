//! Bars in groups, each with its interval.

use super::{SERIES, Scale, axis, drawing, line, rect, text};

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

const HEADING: usize = 22;
const LABEL: usize = 16;
const BAR: usize = 12;
const GAP: usize = 6;
const FOOT: usize = 22;

impl Bars {
    /// As SVG.
    pub fn svg(&self) -> String {
        let all = self.groups.iter().flat_map(|group| &group.bars);
        let scale = Scale::over(all.flat_map(|bar| [bar.value, bar.high]), true);
        let mut body = String::new();
        let mut y = 0;
        for group in &self.groups {
            y += HEADING;
            text(&mut body, "0", y - 5, "heading", &group.heading);
            for bar in &group.bars {
                draw(&mut body, &scale, bar, y);
                y += LABEL + BAR + GAP;
            }
            y += GAP;
        }
        drawing(y + FOOT, &(axis(&scale, 0, y) + &body))
    }
}

fn draw(body: &mut String, scale: &Scale, bar: &Bar, top: usize) {
    let series = bar.series % SERIES + 1;
    text(body, "0", top + LABEL - 4, "label", &bar.label);
    let from = scale.place(0.0);
    let to = scale.place(bar.value);
    let y = (top + LABEL, BAR);
    rect(body, (from, to), y, &format!("fill-{series}"));
    rect(body, (from, to), y, &format!("pattern-{series}"));
    let middle = (top + LABEL + BAR / 2) as f64;
    let (low, high) = (scale.place(bar.low), scale.place(bar.high));
    line(body, (low, middle), (high, middle), "whisker");
    for end in [low, high] {
        line(body, (end, middle - 4.0), (end, middle + 4.0), "whisker");
    }
}
