//! Means over something that was varied, with their intervals: a line an option.

use super::svg::{drawing, line, mark, text};
use super::{Scale, Strip};

/// One mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Where it stands across.
    pub at: f64,
    /// How high it stands.
    pub value: f64,
    /// Low end of its interval.
    pub low: f64,
    /// High end of its interval.
    pub high: f64,
}

/// The means of one series, in rising order across.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Which series it is: colour and mark.
    pub series: usize,
    /// Its means.
    pub points: Vec<Point>,
}

/// A panel of series under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What is held there; may be empty.
    pub heading: String,
    /// Its series.
    pub series: Vec<Series>,
}

/// Panels below one another on the same scales.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// From top to bottom.
    pub panels: Vec<Panel>,
    /// Are neighbours joined?
    pub joined: bool,
}

const HEIGHT: usize = 210;
const TOP: f64 = 12.0;
/// Below the panel, for the marks of the scale across.
const FOOT: f64 = 26.0;
/// Left and right of the points, per cent: room for the marks of the upright scale.
const LEFT: f64 = 11.0;
const RIGHT: f64 = 4.0;
/// Series stand beside one another so that their intervals are told apart, per cent.
const ASIDE: f64 = 0.9;

impl Lines {
    /// As strips.
    pub fn strips(&self) -> Vec<Strip> {
        let points = || self.panels.iter().flat_map(|p| &p.series).flat_map(|s| &s.points);
        let scales = (
            Scale::over(points().map(|point| point.at), false),
            Scale::over(points().flat_map(|p| [p.value, p.low, p.high]), true),
        );
        let mut strips = Vec::new();
        for panel in &self.panels {
            strips.extend((!panel.heading.is_empty()).then(|| Strip::heading(&panel.heading)));
            strips.push(self.drawn(&scales, panel));
        }
        strips
    }

    fn drawn(&self, (across, up): &(Scale, Scale), panel: &Panel) -> Strip {
        let place = |value: f64| LEFT + across.place(value) / 100.0 * (100.0 - LEFT - RIGHT);
        let foot = HEIGHT as f64 - FOOT;
        let height = |value: f64| foot - up.place(value) / 100.0 * (foot - TOP);
        let mut body = String::new();
        for mark in up.marks() {
            let y = height(mark);
            let class = if mark == 0.0 { "zero" } else { "grid" };
            line(&mut body, (LEFT, y), (100.0, y), class);
            let label = crate::text::fixed(mark, up.decimals());
            text(&mut body, LEFT - 1.5, (y + 4.0) as usize, "mark-last", &label);
        }
        for mark in across.marks() {
            let label = crate::text::fixed(mark, across.decimals());
            line(&mut body, (place(mark), foot), (place(mark), foot + 5.0), "grid");
            text(&mut body, place(mark), HEIGHT - 6, "mark", &label);
        }
        let middle = (panel.series.len() as f64 - 1.0) / 2.0;
        for (i, series) in panel.series.iter().enumerate() {
            let aside = (i as f64 - middle) * ASIDE;
            let at = |point: &Point| (place(point.at) + aside, height(point.value));
            let pairs = series.points.iter().zip(series.points.iter().skip(1));
            for (one, next) in pairs.filter(|_| self.joined) {
                line(&mut body, at(one), at(next), "link");
            }
            for point in series.points.iter().filter(|point| point.value.is_finite()) {
                let (x, y) = at(point);
                line(&mut body, (x, height(point.low)), (x, height(point.high)), "whisker");
                mark(&mut body, (x, y), series.series);
            }
        }
        Strip::new("", drawing(HEIGHT, &body))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panels_share_their_scales_and_every_mean_is_drawn() {
        let point = |at, value| Point { at, value, low: value - 1.0, high: value + 1.0 };
        let panel = |points: &[Point]| Panel {
            heading: "x".into(),
            series: vec![Series { series: 0, points: points.to_vec() }],
        };
        let panels = vec![panel(&[point(1.0, 2.0), point(3.0, 40.0)]), panel(&[point(2.0, 5.0)])];
        let strips = Lines { panels, joined: true }.strips();
        let drawn: Vec<&Strip> = strips.iter().filter(|strip| !strip.svg.is_empty()).collect();
        let count = |strip: &Strip, what: &str| strip.svg.matches(what).count();
        assert_eq!((count(drawn[0], "fill-1"), count(drawn[0], "link")), (2, 1));
        assert_eq!((count(drawn[1], "fill-1"), count(drawn[1], "link")), (1, 0));
        assert_eq!(count(drawn[0], "class=\"grid\""), count(drawn[1], "class=\"grid\""));
    }
}
