//! Dots side by side in rising order, against a line at zero: one for each world.

use super::svg::{dot, drawing, line, mark, text};
use super::{Scale, Strip};

/// One dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Dot {
    /// How high it stands.
    pub value: f64,
    /// The series that it speaks for; none where it speaks for nobody.
    pub series: Option<usize>,
}

/// Dots in rising order.
#[derive(Clone, Debug, PartialEq)]
pub struct Dots {
    /// From left to right.
    pub dots: Vec<Dot>,
}

const HEIGHT: usize = 190;
const EDGE: usize = 12;
/// Left of the first dot, per cent: room for the marks of the scale.
const MARGIN: f64 = 9.0;

impl Dots {
    /// As strips.
    pub fn strips(&self) -> Vec<Strip> {
        let scale = Scale::over(self.dots.iter().map(|dot| dot.value), true);
        let down = |value: f64| {
            let share = 1.0 - scale.place(value) / 100.0;
            EDGE as f64 + share * (HEIGHT - 2 * EDGE) as f64
        };
        let mut body = String::new();
        for mark in scale.marks() {
            let y = down(mark);
            let class = if mark == 0.0 { "zero" } else { "grid" };
            line(&mut body, (MARGIN, y), (100.0, y), class);
            let label = crate::text::fixed(mark, scale.decimals());
            text(&mut body, MARGIN - 1.5, (y + 4.0) as usize, "mark-last", &label);
        }
        let step = (100.0 - MARGIN) / self.dots.len().max(1) as f64;
        for (i, one) in self.dots.iter().enumerate() {
            let at = (MARGIN + step * (i as f64 + 0.5), down(one.value));
            match one.series {
                Some(series) => mark(&mut body, at, series),
                None => dot(&mut body, at, 3.5, "hollow"),
            }
        }
        vec![Strip::new("", drawing(HEIGHT, &body))]
    }
}
