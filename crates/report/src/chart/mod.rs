//! Charts as SVG that needs no script and no fixed width.
//!
//! Places across are per cent and sizes down are pixels, so a chart is as readable on a phone as
//! on paper. Colours come from the page's variables; each series has its own pattern too, and
//! every bar carries its label and number in words, so that no reader needs the colour.

mod bars;
mod ranges;
mod scale;

use serde::Serialize;

pub use bars::{Bar, Bars, Group};
pub use ranges::{Range, Ranges, Row};
pub use scale::Scale;

use crate::table::Table;

/// How many series have a colour and a pattern of their own.
pub const SERIES: usize = 4;

/// A chart with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Chart {
    /// The finding, in a sentence.
    pub title: String,
    /// What is drawn: units, n, which interval.
    pub note: String,
    /// The drawing, as SVG.
    pub svg: String,
    /// What is drawn, as a table.
    pub data: Table,
}

/// Text inside of SVG.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn text(out: &mut String, x: &str, y: usize, class: &str, content: &str) {
    let content = escaped(content);
    out.push_str(&format!("<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{content}</text>"));
}

fn line(out: &mut String, from: (f64, f64), to: (f64, f64), class: &str) {
    let ((x1, y1), (x2, y2)) = (from, to);
    out.push_str(&format!(
        "<line x1=\"{x1:.2}%\" y1=\"{y1}\" x2=\"{x2:.2}%\" y2=\"{y2}\" class=\"{class}\"/>"
    ));
}

fn rect(out: &mut String, x: (f64, f64), y: (usize, usize), class: &str) {
    let ((from, to), (top, height)) = (x, y);
    let width = (to - from).max(0.0);
    out.push_str(&format!(
        "<rect x=\"{from:.2}%\" y=\"{top}\" width=\"{width:.2}%\" height=\"{height}\" class=\"{class}\"/>"
    ));
}

/// The whole drawing; the figure's caption names it, its table holds its numbers.
fn drawing(height: usize, body: &str) -> String {
    format!(
        "<svg class=\"chart\" width=\"100%\" height=\"{height}\" role=\"img\" aria-hidden=\"true\" \
         focusable=\"false\">{body}</svg>"
    )
}

/// The marks of a scale along the bottom, with lines through the drawing.
fn axis(scale: &Scale, top: usize, bottom: usize) -> String {
    let mut out = String::new();
    let marks = scale.marks();
    for (i, mark) in marks.iter().enumerate() {
        let x = scale.place(*mark);
        line(&mut out, (x, top as f64), (x, bottom as f64), "grid");
        let class = match i {
            0 => "mark-first",
            i if i + 1 == marks.len() => "mark-last",
            _ => "mark",
        };
        let label = crate::text::fixed(*mark, scale.decimals());
        text(&mut out, &format!("{x:.2}%"), bottom + 14, class, &label);
    }
    out
}
