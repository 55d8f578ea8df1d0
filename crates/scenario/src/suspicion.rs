//! Likely slips of units: quantities that are possible and are probably not what was meant.
//!
//! Nothing here is an error. It looks at the text of a scenario as a whole: which systems of units
//! it uses, what its other values of one key are like, what is usual for a key.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Code, Diagnostic, FileId, HintCode, Span};
use crate::unit::{self, Dimension, Unit};

/// A quantity as it was written.
struct Written<'t> {
    key: &'t str,
    unit: &'static Unit,
    number: f64,
    text: &'t str,
    base: f64,
    span: Span,
}

/// What is likely a slip in a table of the language.
pub fn find(file: FileId, root: &DeTable<'_>) -> Vec<Diagnostic> {
    let mut all = Vec::new();
    gather(file, root, &mut all);
    let mut found = Vec::new();
    for one in &all {
        let slip = foreign(one, &all)
            .or_else(|| unusual(one))
            .or_else(|| in_radians(one))
            .or_else(|| converted(one))
            .or_else(|| stray(one, &all));
        found.extend(slip);
    }
    found
}

fn gather<'t>(file: FileId, table: &'t DeTable<'_>, all: &mut Vec<Written<'t>>) {
    for (key, value) in table {
        enter(file, key.get_ref(), value, all);
    }
}

fn enter<'t>(
    file: FileId,
    key: &'t str,
    value: &'t Spanned<DeValue<'_>>,
    all: &mut Vec<Written<'t>>,
) {
    match value.get_ref() {
        DeValue::Table(table) => gather(file, table, all),
        DeValue::Array(items) => items.iter().for_each(|item| enter(file, key, item, all)),
        DeValue::String(text) => {
            if let Some((number, unit, base)) = unit::written(text) {
                let span = Span::new(file, value.span());
                all.push(Written { key, unit, number, text, base, span });
            }
        }
        _ => {}
    }
}

/// Systems of units that a text rarely mixes.
fn system(unit: &Unit) -> &'static str {
    match unit.symbol {
        "ft" | "ft/s" | "nmi" | "kn" => "nautical",
        "rad" | "mrad" | "arcmin" => "radian",
        _ => "metric",
    }
}

/// A unit of a system that hardly anything else of its dimension in the text uses.
fn foreign(one: &Written<'_>, all: &[Written<'_>]) -> Option<Diagnostic> {
    const RARE: usize = 10;
    let own = system(one.unit);
    if own == "metric" && one.unit.dimension != Dimension::Angle {
        return None;
    }
    let alike = || all.iter().filter(|other| other.unit.dimension == one.unit.dimension);
    let (same, count) = (alike().filter(|o| system(o.unit) == own).count(), alike().count());
    let usual = alike().find(|other| system(other.unit) != own)?;
    (own != "metric" && same * RARE <= count.max(RARE)).then(|| {
        let fault = Diagnostic::new(Code::UnitStandsAlone, one.span);
        fault.with("text", one.text).with("usual", usual.unit.symbol)
    })
}

/// Keys with the spans of base values between which nearly all honest ones lie.
const USUAL: &[(&str, f64, f64)] = &[
    ("latency", 0.0, 45.0),
    ("period", 0.05, 45.0),
    ("review", 0.5, 90.0),
    ("again", 2.0, 240.0),
    ("fixed", 0.0, 240.0),
    ("mean", 0.2, 240.0),
    ("median", 0.2, 240.0),
    ("pause", 5.0, 3_600.0),
    ("start", 30.0, 172_800.0),
    ("hold", 30.0, 172_800.0),
    ("duration", 600.0, 172_800.0),
    ("registration", 0.0, 3_000.0),
    ("antenna-height", 2.0, 60.0),
    ("width", 1.0, 150_000.0),
    ("rain-height", 500.0, 6_500.0),
    ("abreast", 20.0, 40_000.0),
    ("orbit", 1_000.0, 80_000.0),
];

/// A value outside what is usual for its key.
fn unusual(one: &Written<'_>) -> Option<Diagnostic> {
    let (_, low, high) = USUAL.iter().find(|(key, _, _)| *key == one.key)?;
    let zero = one.base == 0.0 || one.number == 0.0;
    // In the unit of the author, as far as it can be read in his.
    let said = |base: f64| {
        let own = base * one.number / one.base;
        if one.unit.dimension == Dimension::Time && own >= 9_999.0 {
            format!("{} h", base / 3_600.0)
        } else if own == 0.0 || own >= 0.01 {
            format!("{} {}", (own * 100.0).round() / 100.0, one.unit.symbol)
        } else {
            format!("{base} {}", one.unit.dimension.base())
        }
    };
    (!zero && !(*low..=*high).contains(&one.base)).then(|| {
        Diagnostic::new(Code::UnusualValue, one.span)
            .with("text", one.text)
            .with("low", said(*low))
            .with("high", said(*high))
    })
}

/// A bearing in degrees that looks like one in radians.
fn in_radians(one: &Written<'_>) -> Option<Diagnostic> {
    let bearing = matches!(one.key, "boresight" | "middle");
    let within_a_turn = one.number.abs() <= std::f64::consts::TAU;
    let hundredths = one.number * 10.0;
    let fine = hundredths.fract() != 0.0;
    (bearing && one.unit.symbol == "deg" && within_a_turn && fine).then(|| {
        let fault = Diagnostic::new(Code::LooksLikeRadians, one.span).with("text", one.text);
        fault.hint(HintCode::WriteLike, "example", format!("{} rad", one.number))
    })
}

/// A height in metres or a speed in metres a second whose number is odd, and is that of a round
/// value in feet or knots.
fn converted(one: &Written<'_>) -> Option<Diagnostic> {
    const NEAR: f64 = 0.2;
    let (factor, foreign) = match (one.unit.symbol, one.key) {
        ("m", "height" | "arrival-height") => (0.3048, "ft"),
        ("m/s", "speed") => (0.514_444, "kn"),
        _ => return None,
    };
    let is_multiple =
        |number: f64, of: f64| (number / of - (number / of).round()).abs() * of < NEAR;
    let grain = if one.number >= 1_000.0 { 50.0 } else { 5.0 };
    let odd = one.number > 12.0 && !is_multiple(one.number, grain);
    let meant = one.number * factor;
    (odd && is_multiple(meant, grain)).then(|| {
        Diagnostic::new(Code::LooksConverted, one.span)
            .with("text", one.text)
            .with("meant", format!("{meant:.0} {}", one.unit.symbol))
            .with("unit", foreign)
    })
}

/// A span of time in another unit than all the others of its key, far from all of them.
fn stray(one: &Written<'_>, all: &[Written<'_>]) -> Option<Diagnostic> {
    const FAR: f64 = 8.0;
    if one.unit.dimension != Dimension::Time || one.base <= 0.0 {
        return None;
    }
    let others: Vec<&Written<'_>> = all
        .iter()
        .filter(|other| other.key == one.key && !std::ptr::eq(*other, one) && other.base > 0.0)
        .collect();
    let unit = others.first()?.unit.symbol;
    let alike = others.iter().all(|other| other.unit.symbol != one.unit.symbol);
    let least = others.iter().map(|other| other.base).fold(f64::INFINITY, f64::min);
    let most = others.iter().map(|other| other.base).fold(0.0, f64::max);
    let far = one.base * FAR < least || one.base > most * FAR;
    (others.len() >= 2 && alike && far).then(|| {
        let fault = Diagnostic::new(Code::UnitStandsAlone, one.span);
        fault.with("text", one.text).with("usual", unit)
    })
}
