//! A map: north up, in every language the same way round.

use physics::earth::Geodetic;
use physics::math;

use super::Strip;
use super::svg::{escaped, shared};
use super::symbol::Symbol;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    /// Outlines of the land, if there is a sea.
    pub land: Vec<Vec<Geodetic>>,
    /// Ways of flights, each with its class.
    pub ways: Vec<(Vec<Geodetic>, &'static str)>,
    /// Symbols at places.
    pub marks: Vec<(Geodetic, Symbol)>,
    /// Places of which there are many.
    pub stops: Vec<Geodetic>,
    /// Places with a name.
    pub sites: Vec<(Geodetic, Symbol, String)>,
    /// The unit of the scale: `km`.
    pub kilometres: String,
}

const WIDTH: f64 = 720.0;
const HEIGHTS: (f64, f64) = (300.0, 620.0);
/// Below all places, for the bar of the scale.
const FOOT: f64 = 30.0;
const EDGE: f64 = 34.0;
/// Kilometres in a degree of a great circle of the mean sphere.
const DEGREE: f64 = 111.195;
const LINE: f64 = 18.0;
/// A point this near to a straight line, in pixels, is not drawn.
const STRAIGHT: f64 = 0.4;

/// From places to the sheet: equirectangular about the middle, which suits some hundred kilometres.
struct Sheet {
    middle: (f64, f64),
    shrink: f64,
    /// Pixels in a kilometre.
    scale: f64,
    height: f64,
}

impl Map {
    /// As one strip; nothing where there is no place.
    pub fn strips(&self) -> Vec<Strip> {
        let Some(sheet) = self.sheet() else { return Vec::new() };
        let mut body = shared(&self.shapes(&sheet));
        body += &self.named(&sheet);
        body += &sheet.bar(&self.kilometres);
        let svg = format!(
            "<svg class=\"map\" viewBox=\"0 0 {WIDTH} {:.0}\" aria-hidden=\"true\" focusable=\"false\">{body}</svg>",
            sheet.height + FOOT
        );
        vec![Strip::new("", svg)]
    }

    /// What is drawn without words.
    fn shapes(&self, sheet: &Sheet) -> String {
        let mut body = String::new();
        if !self.land.is_empty() {
            body += &format!(
                "<rect width=\"{WIDTH}\" height=\"{:.0}\" class=\"sea\"/>",
                sheet.height + FOOT
            );
            for ring in &self.land {
                body += &format!("<path d=\"{}z\" class=\"land\"/>", sheet.line(ring));
            }
        }
        body += &self.drawn_ways(sheet);
        if !self.stops.is_empty() {
            let stops = self.stops.iter().map(|place| {
                let (x, y) = sheet.place(*place);
                format!("M{x:.0} {y:.0}h0")
            });
            body += &format!("<path d=\"{}\" class=\"stops\"/>", stops.collect::<String>());
        }
        for (place, symbol) in &self.marks {
            body += &sheet.symbol(*place, *symbol);
        }
        body
    }

    /// The ways, those of one class as one drawing; what lies on another is not drawn twice.
    fn drawn_ways(&self, sheet: &Sheet) -> String {
        let mut drawn: Vec<(&str, Vec<String>)> = Vec::new();
        for (way, class) in &self.ways {
            let line = sheet.line(way);
            match drawn.iter_mut().find(|(known, _)| known == class) {
                Some((_, lines)) if lines.contains(&line) => {}
                Some((_, lines)) => lines.push(line),
                None => drawn.push((class, vec![line])),
            }
        }
        let path = |(class, lines): &(&str, Vec<String>)| {
            format!("<path d=\"{}\" class=\"way {class}\"/>", lines.concat())
        };
        drawn.iter().map(path).collect()
    }

    fn sheet(&self) -> Option<Sheet> {
        let ways = self.ways.iter().flat_map(|(way, _)| way).chain(&self.stops);
        let places =
            ways.chain(self.marks.iter().map(|(p, _)| p)).chain(self.sites.iter().map(|(p, ..)| p));
        let mut places = places.map(|place| (place.lon_deg, place.lat_deg));
        let first = places.next()?;
        // Longitudes are counted from the first place, so that no date line tears the map.
        let near = |lon: f64| first.0 + (lon - first.0 + 540.0).rem_euclid(360.0) - 180.0;
        let (mut low, mut high) = (first, first);
        for (lon, lat) in places {
            low = (low.0.min(near(lon)), low.1.min(lat));
            high = (high.0.max(near(lon)), high.1.max(lat));
        }
        let middle = ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0);
        let shrink = math::cos(middle.1.to_radians());
        let wide = ((high.0 - low.0) * shrink * DEGREE).max(10.0);
        let tall = ((high.1 - low.1) * DEGREE).max(10.0);
        let height = (WIDTH * tall / wide).clamp(HEIGHTS.0, HEIGHTS.1);
        let scale = ((WIDTH - 2.0 * EDGE) / wide).min((height - 2.0 * EDGE) / tall);
        Some(Sheet { middle, shrink, scale, height })
    }

    /// Sites with their symbols and names beside them, those of near sites below one another, with a line
    /// back to where they are.
    fn named(&self, sheet: &Sheet) -> String {
        let mut out = String::new();
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for (place, symbol, name) in &self.sites {
            let (x, at) = sheet.place(*place);
            let mut y = at;
            out += &format!("<circle cx=\"{x:.0}\" cy=\"{at:.0}\" r=\"2.5\" class=\"full\"/>");
            while taken.iter().any(|(a, b)| (a - x).abs() < 160.0 && (b - y).abs() < LINE) {
                y += LINE;
            }
            taken.push((x, y));
            let side = if x < WIDTH * 0.75 { 1.0 } else { -1.0 };
            let class = if side > 0.0 { "mark-first" } else { "mark-last" };
            if y > at {
                let end = x + side * 7.0;
                out += &format!("<path d=\"M{x:.0} {at:.0}L{end:.0} {y:.0}\" class=\"lead\"/>");
            }
            out += &format!(
                "<use href=\"#{}\" x=\"{:.0}\" y=\"{y:.0}\"/><text x=\"{:.0}\" y=\"{:.0}\" class=\"{class}\">{}</text>",
                symbol.id,
                x + side * 18.0,
                x + side * 32.0,
                y + 5.0,
                escaped(name)
            );
        }
        out
    }
}

impl Sheet {
    fn place(&self, place: Geodetic) -> (f64, f64) {
        let east = (place.lon_deg - self.middle.0 + 540.0).rem_euclid(360.0) - 180.0;
        let north = place.lat_deg - self.middle.1;
        (
            WIDTH / 2.0 + east * self.shrink * DEGREE * self.scale,
            self.height / 2.0 - north * DEGREE * self.scale,
        )
    }

    /// A way with the points left out that a straight line passes.
    fn line(&self, places: &[Geodetic]) -> String {
        let points: Vec<(f64, f64)> = places.iter().map(|place| self.place(*place)).collect();
        let mut out = String::new();
        let mut last: Option<(f64, f64)> = None;
        for (i, point) in points.iter().enumerate() {
            let between = last.zip(points.get(i + 1));
            if between.is_some_and(|(last, next)| off(last, *point, *next) < STRAIGHT) {
                continue;
            }
            let (x, y) = point;
            out += &format!("{}{x:.1} {y:.1}", if last.is_none() { "M" } else { "L" });
            last = Some(*point);
        }
        out
    }

    fn symbol(&self, place: Geodetic, symbol: Symbol) -> String {
        let (x, y) = self.place(place);
        format!("<use href=\"#{}\" x=\"{x:.0}\" y=\"{y:.0}\"/>", symbol.id)
    }

    /// A bar of a round length, at most a quarter of the sheet.
    fn bar(&self, kilometres: &str) -> String {
        let most = WIDTH / 4.0 / self.scale;
        let mut length = 1.0;
        for step in [2.0, 2.5, 2.0].into_iter().cycle().take(18) {
            if length * step > most {
                break;
            }
            length *= step;
        }
        let (x, y) = (EDGE / 2.0, self.height + FOOT - 8.0);
        let end = x + length * self.scale;
        format!(
            "<path d=\"M{x} {:.0}v5H{end:.0}v-5\" class=\"scale\"/><text x=\"{x}\" y=\"{:.0}\" class=\"mark-first\">{} {}</text>",
            y - 5.0,
            y - 10.0,
            crate::text::fixed(length, 0),
            escaped(kilometres)
        )
    }
}

/// How far a point lies off the line between two others, in pixels.
fn off(from: (f64, f64), point: (f64, f64), to: (f64, f64)) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = math::hypot(dx, dy);
    if length == 0.0 {
        return math::hypot(point.0 - from.0, point.1 - from.1);
    }
    ((point.0 - from.0) * dy - (point.1 - from.1) * dx).abs() / length
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lat_deg: f64, lon_deg: f64) -> Geodetic {
        Geodetic { lat_deg, lon_deg, h_m: 0.0 }
    }

    #[test]
    fn north_is_up_and_all_is_on_the_sheet() {
        let map =
            Map { ways: vec![(vec![at(0.0, 179.0), at(1.0, -179.0)], "x")], ..Map::default() };
        let sheet = map.sheet().expect("there are places");
        let (a, b) = (sheet.place(at(0.0, 179.0)), sheet.place(at(1.0, -179.0)));
        assert!(a.0 < b.0 && a.1 > b.1, "east is right and north is up across the date line");
        for (x, y) in [a, b] {
            assert!((0.0..=WIDTH).contains(&x) && (0.0..=sheet.height).contains(&y));
        }
        // Two degrees of longitude at the equator are 222 km.
        assert!(((b.0 - a.0) / sheet.scale - 222.4).abs() < 0.5);
        assert!(Map::default().strips().is_empty());
    }

    #[test]
    fn stops_far_from_every_site_are_on_the_sheet() {
        let sites = vec![(at(0.0, 0.0), super::super::symbol::ASSET, "base".to_owned())];
        let map = Map { stops: vec![at(0.0, -1.0)], sites, ..Map::default() };
        let (x, y) = map.sheet().expect("there are places").place(at(0.0, -1.0));
        assert!((0.0..=WIDTH).contains(&x) && y > 0.0, "{x} {y}");
    }
}
