//! A plain plot with two axes, lines and points, as SVG. The same input gives the same bytes.

use std::fmt::Write;

use physics::math::{log10, pow};

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 400.0;
const LEFT: f64 = 74.0;
const RIGHT: f64 = 700.0;
const TOP: f64 = 58.0;
const BOTTOM: f64 = 346.0;
/// Blue, orange, green, violet, olive: apart for most eyes, and by lightness.
const COLOURS: [&str; 5] = ["#1f5fa8", "#d1660a", "#2b7a4b", "#8e44ad", "#7a6a00"];

/// One axis.
pub struct Axis {
    label: &'static str,
    low: f64,
    high: f64,
    log: bool,
}

impl Axis {
    pub fn linear(label: &'static str, low: f64, high: f64) -> Self {
        Self { label, low, high, log: false }
    }

    /// By powers of ten, from one to another.
    pub fn log(label: &'static str, low: f64, high: f64) -> Self {
        Self { label, low, high, log: true }
    }

    /// Where a value lies, 0 to 1 along the axis.
    fn share(&self, value: f64) -> f64 {
        let scaled = |x: f64| if self.log { log10(x) } else { x };
        (scaled(value) - scaled(self.low)) / (scaled(self.high) - scaled(self.low))
    }

    /// Marks and their words.
    fn ticks(&self) -> Vec<(f64, String)> {
        if self.log { self.decades() } else { self.steps() }
    }

    fn decades(&self) -> Vec<(f64, String)> {
        let (first, last) = (log10(self.low).round() as i32, log10(self.high).round() as i32);
        let stride = (last - first).div_euclid(8) + 1;
        let marks = (first..=last).filter(|power| (power - first) % stride == 0);
        marks.map(|power| (pow(10.0, f64::from(power)), power_of_ten(power))).collect()
    }

    fn steps(&self) -> Vec<(f64, String)> {
        let rough = (self.high - self.low) / 7.0;
        let decade = pow(10.0, log10(rough).floor());
        let step = [1.0, 2.0, 5.0, 10.0].map(|m| m * decade).into_iter().find(|s| *s >= rough);
        let step = step.unwrap_or(rough);
        let decimals = (-(log10(step) + 1e-9).floor()).max(0.0) as usize;
        let first = (self.low / step - 1e-9).ceil() as i64;
        let last = (self.high / step + 1e-9).floor() as i64;
        let mark = |k: i64| k as f64 * step;
        (first..=last).map(|k| (mark(k), format!("{:.decimals$}", mark(k)))).collect()
    }
}

fn power_of_ten(power: i32) -> String {
    if (-2..=4).contains(&power) {
        let decimals = (-power).max(0) as usize;
        return format!("{:.decimals$}", pow(10.0, f64::from(power)));
    }
    let superscript = |c: char| match c {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        digit => char::from_u32(0x2070 + digit.to_digit(10).unwrap_or(0)).unwrap_or(digit),
    };
    format!("10{}", power.to_string().chars().map(superscript).collect::<String>())
}

enum Mark {
    Line { colour: &'static str, dashed: bool },
    Points { colour: &'static str },
}

struct Series {
    name: String,
    mark: Mark,
    points: Vec<(f64, f64)>,
}

/// A plot under construction.
pub struct Plot {
    title: &'static str,
    x: Axis,
    y: Axis,
    series: Vec<Series>,
}

impl Plot {
    pub fn new(title: &'static str, x: Axis, y: Axis) -> Self {
        Self { title, x, y, series: Vec::new() }
    }

    /// A curve of ours. Where it is not finite it breaks.
    pub fn line(mut self, name: &str, points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let lines = self.series.iter().filter(|s| matches!(s.mark, Mark::Line { .. })).count();
        let mark = Mark::Line { colour: COLOURS[lines % COLOURS.len()], dashed: false };
        self.put(name, mark, points);
        self
    }

    /// A bound, or what another model says.
    pub fn dashed(mut self, name: &str, points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        self.put(name, Mark::Line { colour: "#666", dashed: true }, points);
        self
    }

    /// Rows of a table, black.
    pub fn table(mut self, name: &str, points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        self.put(name, Mark::Points { colour: "#111" }, points);
        self
    }

    /// Points of ours, one a row: errors, mostly.
    pub fn points(mut self, name: &str, points: impl IntoIterator<Item = (f64, f64)>) -> Self {
        let others = self.series.iter().filter(|s| matches!(s.mark, Mark::Points { .. })).count();
        self.put(name, Mark::Points { colour: COLOURS[others % COLOURS.len()] }, points);
        self
    }

    fn put(&mut self, name: &str, mark: Mark, points: impl IntoIterator<Item = (f64, f64)>) {
        let points = points.into_iter().collect();
        self.series.push(Series { name: name.to_owned(), mark, points });
    }

    pub fn svg(&self) -> String {
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
             font-family=\"system-ui, sans-serif\" font-size=\"13\" fill=\"#222\">\n\
             <title>{0}</title>\n\
             <clipPath id=\"in\"><rect x=\"{LEFT}\" y=\"{TOP}\" width=\"{1}\" height=\"{2}\"/></clipPath>\n\
             <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n\
             <text x=\"{LEFT}\" y=\"22\" font-size=\"15\" font-weight=\"600\">{0}</text>\n",
            escaped(self.title),
            RIGHT - LEFT,
            BOTTOM - TOP,
        );
        self.axes(&mut svg);
        svg += "<g clip-path=\"url(#in)\">\n";
        for series in &self.series {
            self.series_path(&mut svg, series);
        }
        svg += "</g>\n";
        self.legend(&mut svg);
        svg + "</svg>\n"
    }

    fn axes(&self, svg: &mut String) {
        let mut grid = String::new();
        for (value, word) in self.x.ticks() {
            let x = self.across(value);
            let _ = write!(grid, "M{x:.1} {TOP}V{BOTTOM}");
            let y = BOTTOM + 18.0;
            let _ =
                writeln!(svg, "<text x=\"{x:.1}\" y=\"{y}\" text-anchor=\"middle\">{word}</text>");
        }
        for (value, word) in self.y.ticks() {
            let y = self.down(value);
            let _ = write!(grid, "M{LEFT} {y:.1}H{RIGHT}");
            let (x, y) = (LEFT - 8.0, y + 4.5);
            let _ = writeln!(svg, "<text x=\"{x}\" y=\"{y:.1}\" text-anchor=\"end\">{word}</text>");
        }
        let _ = writeln!(svg, "<path d=\"{grid}\" stroke=\"#ddd\" fill=\"none\"/>");
        let _ = writeln!(
            svg,
            "<rect x=\"{LEFT}\" y=\"{TOP}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"#888\"/>",
            RIGHT - LEFT,
            BOTTOM - TOP
        );
        let (middle, foot) = (0.5 * (LEFT + RIGHT), HEIGHT - 14.0);
        let label = escaped(self.x.label);
        let _ = writeln!(
            svg,
            "<text x=\"{middle}\" y=\"{foot}\" text-anchor=\"middle\">{label}</text>"
        );
        let middle = 0.5 * (TOP + BOTTOM);
        let label = escaped(self.y.label);
        let _ = writeln!(
            svg,
            "<text transform=\"translate(18 {middle}) rotate(-90)\" text-anchor=\"middle\">{label}</text>"
        );
    }

    fn series_path(&self, svg: &mut String, series: &Series) {
        let mut path = String::new();
        let mut pen_down = false;
        let mut last = (f64::NAN, f64::NAN);
        for &(x, y) in &series.points {
            let place = self.place(x, y);
            if !(place.0.is_finite() && place.1.is_finite()) {
                pen_down = false;
                continue;
            }
            if place == last {
                continue;
            }
            let (x, y) = place;
            match series.mark {
                Mark::Points { .. } => {
                    let _ = write!(path, "M{x} {y}h0");
                }
                Mark::Line { .. } => {
                    let _ = write!(path, "{}{x} {y}", if pen_down { 'L' } else { 'M' });
                }
            }
            (pen_down, last) = (true, place);
        }
        let _ = writeln!(svg, "<path d=\"{path}\" {}/>", style(&series.mark));
    }

    fn legend(&self, svg: &mut String) {
        let mut x = LEFT;
        for series in &self.series {
            let middle = 40.0;
            let drawn = match series.mark {
                Mark::Line { .. } => format!("M{x} {middle}h22"),
                Mark::Points { .. } => format!("M{} {middle}h0", x + 11.0),
            };
            let _ = writeln!(svg, "<path d=\"{drawn}\" {}/>", style(&series.mark));
            let (at, foot) = (x + 28.0, middle + 4.5);
            let _ = writeln!(svg, "<text x=\"{at}\" y=\"{foot}\">{}</text>", escaped(&series.name));
            x += 42.0 + 6.7 * series.name.chars().count() as f64;
        }
    }

    fn across(&self, x: f64) -> f64 {
        LEFT + (RIGHT - LEFT) * self.x.share(x)
    }

    fn down(&self, y: f64) -> f64 {
        BOTTOM - (BOTTOM - TOP) * self.y.share(y)
    }

    /// On the page, to a tenth. What lies below a logarithmic axis lies on its foot.
    fn place(&self, x: f64, y: f64) -> (f64, f64) {
        let tenth = |value: f64| (10.0 * value).round() / 10.0;
        let y = if self.y.log && y < self.y.low { self.y.low } else { y };
        let far = |share: f64| share.clamp(-1.0, 2.0);
        let x = LEFT + (RIGHT - LEFT) * far(self.x.share(x));
        let y = BOTTOM - (BOTTOM - TOP) * far(self.y.share(y));
        (tenth(x), tenth(y))
    }
}

fn style(mark: &Mark) -> String {
    match mark {
        Mark::Line { colour, dashed } => {
            let dash = if *dashed { " stroke-dasharray=\"6 4\"" } else { "" };
            format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.8\"{dash}")
        }
        Mark::Points { colour } => format!(
            "fill=\"none\" stroke=\"{colour}\" stroke-width=\"4.2\" stroke-linecap=\"round\" \
             stroke-opacity=\"0.8\""
        ),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Evenly spaced numbers, both ends included.
pub fn evenly(low: f64, high: f64, count: u32) -> impl Iterator<Item = f64> + Clone {
    (0..count).map(move |k| low + (high - low) * f64::from(k) / f64::from(count - 1))
}

/// Numbers in even ratios, both ends included.
pub fn in_ratios(low: f64, high: f64, count: u32) -> impl Iterator<Item = f64> + Clone {
    evenly(log10(low), log10(high), count).map(|power| pow(10.0, power))
}
