//! Figures that the author of a scenario sets.

use std::collections::{BTreeMap, BTreeSet};

use engine::plan::{self, Grade, Law};
use toml::de::DeValue;

use crate::catalogue::{Amount, law_of_span};
use crate::diagnostic::{Code, Diagnostic, FileId, HintCode, Span};
use crate::field::{Within, outside, quantity_fault};
use crate::language::Setting;
use crate::nearest::nearest;
use crate::unit::{self, Dimension};

/// What a claim of the author is called.
const AUTHOR: &str = "scenario";

/// How a figure is spread that the author sets. Each of his numbers is held to the bounds that the
/// catalogue's own are held to; spans are spread as a claim of the catalogue would be.
pub fn law(setting: &Setting, of: Dimension, within: Within) -> Result<Law, Vec<Diagnostic>> {
    let number = |amount: &Amount| number(amount, setting.span.file, of, within);
    let spread = match &setting.value {
        Ok(amount) => {
            let value = number(amount).map_err(|fault| vec![fault])?;
            return Ok(Law::Uniform { low: value, nominal: value, high: value });
        }
        Err(spread) => spread,
    };
    let ends = [Some(&spread.low), spread.nominal.as_ref(), Some(&spread.high)];
    let read = ends.map(|amount| amount.map(number));
    let faults: Vec<Diagnostic> =
        read.iter().flatten().filter_map(|read| read.clone().err()).collect();
    let [Some(Ok(low)), nominal, Some(Ok(high))] = read else { return Err(faults) };
    if !faults.is_empty() {
        return Err(faults);
    }
    let nominal = nominal.and_then(Result::ok);
    let middle = nominal.unwrap_or(low + (high - low) / 2.0);
    if low > middle || middle > high {
        let show = |number: f64| format!("{number} {}", of.base());
        let fault = Diagnostic::new(Code::LowAboveHigh, spread.span)
            .with("low", show(low))
            .with("nominal", show(middle))
            .with("high", show(high));
        return Err(vec![fault]);
    }
    Ok(law_of_span(low, nominal, high, of))
}

/// A number of the author's, if it is one that the figure may be.
fn number(amount: &Amount, file: FileId, of: Dimension, within: Within) -> Result<f64, Diagnostic> {
    let span = Span::new(file, amount.text.span());
    let DeValue::String(text) = amount.text.get_ref() else {
        let fault = Diagnostic::new(Code::WrongType, span);
        return Err(fault.with("wanted", "quantity").with("found", "list"));
    };
    let number = unit::parse(text, of).map_err(|fault| quantity_fault(fault, text, of, span))?;
    if of == Dimension::Count && number.fract() != 0.0 {
        return Err(Diagnostic::new(Code::NotWhole, span).with("text", &**text));
    }
    match outside(number, within, of) {
        Some((low, high)) => {
            let fault = Diagnostic::new(Code::OutOfBounds, span).with("text", &**text);
            Err(fault.with("low", low).with("high", high))
        }
        None => Ok(number),
    }
}

/// Put the author's law in the place of the catalogue's: his claim goes before the others, and the
/// grade is that of an assumption.
pub fn apply(law: Law, figure: &mut plan::Figure) {
    figure.claims.insert(
        0,
        plan::Claim {
            source: AUTHOR.to_owned(),
            kind: "assumption".to_owned(),
            low: law.low(),
            nominal: law.nominal(),
            high: law.high(),
            year: 0,
            note: String::new(),
        },
    );
    figure.grade = Grade::D;
    figure.law = law;
}

/// What an option sets, and the names of the figures that it asked for.
pub type Asked<'a> = (BTreeMap<&'a str, &'a Setting>, BTreeSet<String>);

/// Settings that name nothing of any option that has them.
pub fn unused(options: &[Asked<'_>]) -> Vec<Diagnostic> {
    let mut wrong = Vec::new();
    for (path, setting) in options.iter().flat_map(|(set, _)| set) {
        let has = |set: &BTreeMap<&str, &Setting>| {
            set.get(path).is_some_and(|own| own.span == setting.span)
        };
        let asked = || options.iter().filter(|(set, _)| has(set)).flat_map(|(_, asked)| asked);
        if asked().any(|name| name == path) {
            continue;
        }
        let near = match of_its_kind(path, asked().map(String::as_str)) {
            Some(meant) => vec![meant.to_owned()],
            None => nearest(path, asked().map(String::as_str)),
        };
        let fault = Diagnostic::new(Code::UnknownFigure, setting.span).with("figure", *path);
        wrong.push(fault.hint_names(HintCode::DidYouMean, near));
    }
    wrong
}

/// The figure of all things of a kind that is meant by that of one of them, where its entry takes it
/// from there: `common/post.again` by `post/battery.again`.
fn of_its_kind<'a>(written: &str, mut known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let (_, own) = written.split_once('.')?;
    known.find(|name| {
        let kind = name.strip_prefix("common/").and_then(|name| name.split_once('.'));
        kind.is_some_and(|(kind, name)| {
            // What is a table of its own in an entry is a kind of its own in the common file.
            name == own && written.starts_with(&format!("{kind}/"))
                || own == format!("{kind}.{name}")
        })
    })
}
