//! A hundred plausible slips of units, planted in sound scenarios: most are warned about.

use std::collections::BTreeMap;

use scenario::unit::Dimension;

const TEXTS: [&str; 2] = [
    include_str!("../../../scenarios/first-look.toml"),
    include_str!("../../../scenarios/which-offer.toml"),
];

/// A small generator with a fixed seed (Steele, Lea and Flood: SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }
}

const FEET: &str = "feet for metres";
const KNOTS: &str = "knots for metres a second or kilometres an hour";
const RADIANS: &str = "radians for degrees";
const MINUTES: &str = "minutes for seconds";

/// The slips that a quantity invites: another unit beside the same number, or the number of
/// another unit beside the same unit.
fn slips(key: &str, text: &str) -> (&'static str, Vec<String>) {
    let nothing = || ("", Vec::new());
    let Some((number, unit, base)) = scenario::unit::written(text) else { return nothing() };
    let with = |unit: &str| format!("{number} {unit}");
    match (unit.dimension, unit.symbol, key) {
        // Feet for metres, either way.
        (Dimension::Length, "m", "height" | "arrival-height") => {
            (FEET, vec![with("ft"), format!("{:.0} m", base / 0.3048)])
        }
        (Dimension::Length, "km", "height") => (FEET, vec![format!("{:.0} m", base / 0.3048)]),
        // Knots for metres a second or kilometres an hour.
        (Dimension::Speed, "m/s", _) => {
            (KNOTS, vec![with("kn"), format!("{:.0} m/s", base * 1.943_8)])
        }
        (Dimension::Speed, "km/h", _) => (KNOTS, vec![with("kn")]),
        // Radians for degrees.
        (Dimension::Angle, "deg", _) if number > 6.3 => {
            let turned = number.to_radians();
            (RADIANS, vec![format!("{turned:.2} deg"), format!("{:.2} rad", turned * 2.0)])
        }
        // Minutes for seconds, either way.
        (Dimension::Time, "s", _) => (MINUTES, vec![with("min")]),
        (Dimension::Time, "min", "start" | "hold" | "mean-gap") => (MINUTES, vec![with("s")]),
        _ => nothing(),
    }
}

/// Byte ranges of quoted values with their keys.
fn quantities(text: &str) -> Vec<(&str, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(" = \"") {
        let start = at + 4;
        let Some(end) = text[start..].find('"') else { continue };
        let key = text[..at].rsplit(|c: char| !(c.is_ascii_lowercase() || c == '-')).next();
        found.push((key.unwrap_or_default(), start..start + end));
    }
    found
}

#[test]
fn most_slips_of_units_are_warned_about() {
    let mut dice = Dice(1914);
    let (mut planted, mut noticed, mut missed) = (0, 0, Vec::new());
    let mut classes: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
    while planted < 100 {
        let text = TEXTS[dice.below(TEXTS.len())];
        let all = quantities(text);
        let (key, range) = all[dice.below(all.len())].clone();
        let (class, slips) = slips(key, &text[range.clone()]);
        if slips.is_empty() {
            continue;
        }
        let slip = &slips[dice.below(slips.len())];
        let spoilt = format!("{}{slip}{}", &text[..range.start], &text[range.end..]);
        planted += 1;
        let reading = scenario::read("slip.toml", spoilt.as_bytes());
        let here = range.start - 1..range.start + slip.len() + 1;
        let said =
            reading.diagnostics.iter().any(|d| d.span.start < here.end && here.start < d.span.end);
        noticed += usize::from(said);
        let of_class = classes.entry(class).or_default();
        *of_class = (of_class.0 + u32::from(said), of_class.1 + 1);
        if !said {
            missed.push(format!("{key}: {} written {slip}", &text[range]));
        }
    }
    println!("warned about: {noticed} of {planted} planted");
    for (class, (noticed, planted)) in &classes {
        println!("    {class}: {noticed} of {planted}");
    }
    println!("missed:\n{}", missed.join("\n"));
    assert_eq!(classes.len(), 4, "every class is planted");
    assert!(noticed >= 80, "{noticed} of {planted}: {missed:#?}");
}

#[test]
fn sound_scenarios_are_not_suspected() {
    for text in TEXTS {
        let reading = scenario::read("sound.toml", text.as_bytes());
        assert_eq!(reading.diagnostics, vec![]);
    }
}
