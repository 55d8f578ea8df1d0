//! The few shapes that charts are made of. Places across are per cent.

use super::{SERIES, Scale, Strip};

/// Text inside of SVG.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The whole drawing; the figure's caption names it, its table holds its numbers.
pub(crate) fn drawing(height: usize, body: &str) -> String {
    format!(
        "<svg class=\"strip\" width=\"100%\" height=\"{height}\" aria-hidden=\"true\" \
         focusable=\"false\">{body}</svg>"
    )
}

/// Shapes without words, which a page draws once however often they stand on it.
pub(super) fn shared(shapes: &str) -> String {
    format!("{SHARED}{shapes}{SHARED_END}")
}

/// Begins such shapes.
pub(crate) const SHARED: &str = "<g class=\"drawn\">";
/// Ends them: no other group stands in a drawing.
pub(crate) const SHARED_END: &str = "</g>";

pub(super) fn text(out: &mut String, x: f64, y: usize, class: &str, content: &str) {
    let content = escaped(content);
    out.push_str(&format!("<text x=\"{x:.2}%\" y=\"{y}\" class=\"{class}\">{content}</text>"));
}

pub(super) fn line(out: &mut String, from: (f64, f64), to: (f64, f64), class: &str) {
    let ((x1, y1), (x2, y2)) = (from, to);
    out.push_str(&format!(
        "<line x1=\"{x1:.2}%\" y1=\"{y1}\" x2=\"{x2:.2}%\" y2=\"{y2}\" class=\"{class}\"/>"
    ));
}

/// A bar of a series: its colour, and its pattern over it.
pub(super) fn bar(out: &mut String, series: usize, x: (f64, f64), y: (usize, usize)) {
    let ((from, to), (top, height)) = (x, y);
    let width = (to - from).max(0.0);
    let series = series % SERIES + 1;
    for class in ["fill", "pattern"] {
        out.push_str(&format!(
            "<rect x=\"{from:.2}%\" y=\"{top}\" width=\"{width:.2}%\" height=\"{height}\" class=\"{class}-{series}\"/>"
        ));
    }
}

/// An interval: a line with a stroke at each end.
pub(super) fn whisker(out: &mut String, (low, high): (f64, f64), y: f64) {
    line(out, (low, y), (high, y), "whisker");
    for end in [low, high] {
        line(out, (end, y - 4.0), (end, y + 4.0), "whisker");
    }
}

/// A dot; hollow ones only have an edge.
pub(super) fn dot(out: &mut String, (x, y): (f64, f64), radius: f64, class: &str) {
    out.push_str(&format!(
        "<circle cx=\"{x:.2}%\" cy=\"{y:.1}\" r=\"{radius}\" class=\"{class}\"/>"
    ));
}

/// The mark of a series: its colour, and its own shape for who does not see the colour.
pub(crate) fn mark(out: &mut String, (x, y): (f64, f64), series: usize) {
    let series = series % SERIES;
    out.push_str(&format!(
        "<svg x=\"{x:.2}%\" y=\"{y:.1}\" class=\"at\"><path d=\"{}\" class=\"shape fill-{}\"/></svg>",
        SHAPES[series],
        series + 1
    ));
}

/// Round a middle at 0, about nine pixels wide: disc, diamond, square, triangle, cross, bar.
pub(crate) const SHAPES: [&str; SERIES] = [
    "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
    "M0-5.5 5.5 0 0 5.5-5.5 0z",
    "M-4-4h8v8h-8z",
    "M0-5 5 4h-10z",
    "M-1.7-5h3.4v3.3h3.3v3.4h-3.3v3.3h-3.4v-3.3h-3.3v-3.4h3.3z",
    "M-5.5-2h11v4h-11z",
];

/// Lines of the scale through a strip, the one at zero stronger.
pub(super) fn grid(scale: &Scale, height: usize) -> String {
    let mut out = String::new();
    for mark in scale.marks() {
        let class = if mark == 0.0 { "zero" } else { "grid" };
        let x = scale.place(mark);
        out.push_str(&format!(
            "<line x1=\"{x:.2}%\" x2=\"{x:.2}%\" y2=\"{height}\" class=\"{class}\"/>"
        ));
    }
    out
}

/// The marks of a scale, as the last strip.
pub(super) fn axis(scale: &Scale) -> Strip {
    const HEIGHT: usize = 20;
    let mut out = String::new();
    let marks = scale.marks();
    for (i, mark) in marks.iter().enumerate() {
        let x = scale.place(*mark);
        line(&mut out, (x, 0.0), (x, 5.0), "grid");
        let class = match i {
            0 => "mark-first",
            i if i + 1 == marks.len() => "mark-last",
            _ => "mark",
        };
        text(&mut out, x, HEIGHT - 4, class, &crate::text::fixed(*mark, scale.decimals()));
    }
    Strip::new("", drawing(HEIGHT, &out))
}
