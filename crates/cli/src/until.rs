//! `--until 'leakers +-0.1'`: a measure, and how far its interval may reach to either side.

use report::text::Words;
use study::measure;
use study::precision::Until;

use crate::terminal;

/// Replications that a study plays at most until it is precise enough, where nothing is said.
pub const MOST: u32 = 1 << 16;

/// What stands before the name of a measure where its paired differences are meant.
const DIFFERENCE: &str = "difference ";

/// Between the measure and the half-width; the second is for terminals that have it.
const SIGNS: [&str; 2] = ["+-", "±"];

/// What is asked; where it cannot be read, that is said and there is nothing.
pub fn read(text: &str, words: &Words) -> Option<Until> {
    let parsed = parse(text);
    if parsed.is_none() {
        let measures = words.list(measure::ALL.iter().map(|measure| measure.name));
        let args = [("text", text.into()), ("measures", measures.into())];
        terminal::tell(&words.say("until-unreadable", &args));
    }
    parsed
}

fn parse(text: &str) -> Option<Until> {
    let (of, half_width) = SIGNS.iter().find_map(|sign| text.split_once(sign))?;
    let (of, half_width) = (of.trim(), half_width.trim().parse::<f64>().ok()?);
    let differences = of.starts_with(DIFFERENCE);
    let name = of.strip_prefix(DIFFERENCE).unwrap_or(of).trim();
    let measure = measure::ALL.iter().position(|measure| measure.name == name)?;
    let sound = half_width.is_finite() && half_width > 0.0;
    sound.then_some(Until { measure, half_width, differences })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_and_differences_are_told_apart() {
        let leakers = measure::ALL.iter().position(|m| m.name == "leakers").expect("it is there");
        let until =
            |half_width, differences| Some(Until { measure: leakers, half_width, differences });
        assert_eq!(parse("leakers +-0.1"), until(0.1, false));
        assert_eq!(parse("leakers±1e-2"), until(0.01, false));
        assert_eq!(parse("difference leakers +- 0.5"), until(0.5, true));
    }

    #[test]
    fn nonsense_is_refused() {
        for text in [
            "leakers",
            "leakers +-",
            "leakers +-0",
            "leakers +--1",
            "leak +-1",
            "leakers +-inf",
            "",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
