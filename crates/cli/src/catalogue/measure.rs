//! Values with their units, and texts set to the width of a terminal.

use engine::plan::{Grade, Law};
use report::Shown;
use report::text::{Words, width};
use scenario::catalogue::{Told, ToldClaim};

/// How wide a page of a terminal is taken to be.
const PAGE: usize = 80;

/// Letter of a grade.
pub fn letter(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::D => "D",
    }
}

/// A figure as one value: `300 km (190 to 600 km)`, `240 to 250 km`, or a value that nobody
/// disputes.
pub fn spread(told: &Told, words: &Words) -> String {
    let even = matches!(told.law, Law::Uniform { .. });
    let (low, high) = (told.law.low(), told.law.high());
    value(told.dimension.base(), [low, told.law.nominal(), high], even, words)
}

/// What one claim states.
pub fn stated(claim: &ToldClaim, unit: &str, words: &Words) -> String {
    let said = &claim.said;
    value(unit, [said.low, said.nominal, said.high], claim.even, words)
}

fn value(unit: &str, [low, nominal, high]: [f64; 3], even: bool, words: &Words) -> String {
    let shown = Shown::of(unit, if even { high } else { nominal }.abs());
    if low == high {
        return shown.figure(words, nominal);
    }
    let span = shown.span(words, low, high);
    if even {
        return span;
    }
    let nominal = shown.figure(words, nominal);
    words.say("text-beside", &[("text", nominal.into()), ("beside", span.into())])
}

/// A text in lines that fit the page, each behind so many spaces.
pub fn wrapped(text: &str, indent: usize) -> String {
    let (mut out, mut line) = (String::new(), String::new());
    for word in text.split_whitespace() {
        if !line.is_empty() && indent + width(&line) + 1 + width(word) > PAGE {
            out += &format!("{:indent$}{line}\n", "");
            line.clear();
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line += word;
    }
    if !line.is_empty() {
        out += &format!("{:indent$}{line}\n", "");
    }
    out
}

/// Two texts on one line, the second flush with the end of the page; below each other where they
/// do not fit.
pub fn apart(left: &str, right: &str) -> String {
    let gap = PAGE.saturating_sub(width(left) + width(right));
    match gap {
        0 | 1 => format!("{left}\n{:>1$}{right}\n", "", PAGE.saturating_sub(width(right))),
        gap => format!("{left}{:gap$}{right}\n", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_the_page() {
        let text = "word ".repeat(60);
        let lines = wrapped(&text, 6);
        assert!(lines.lines().all(|line| line.len() <= PAGE && line.starts_with("      word")));
        assert_eq!(lines.split_whitespace().count(), 60);
        assert_eq!(apart("a", "b").len(), PAGE + 1);
        assert_eq!(apart(&"a".repeat(70), &"b".repeat(20)).lines().count(), 2);
    }
}
