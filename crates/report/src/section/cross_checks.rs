//! Closed forms beside the engine's numbers.

use study::cross_check::{CrossCheck, Form};

use crate::page::{Block, Section};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};
use crate::text;

/// So many rows stand open.
const OPEN: usize = 12;

/// The section; nothing where no closed form applies.
pub fn section(subject: &Subject) -> Option<Section> {
    let checks = &subject.findings.cross_checks;
    if checks.is_empty() {
        return None;
    }
    let heads = ["option", "cross-check", "engine", "closed-form", "agreement"];
    let numeric = |head: &str| head == "engine" || head == "closed-form";
    let heads = heads.map(|head| (subject.say(&format!("column-head-{head}"), &[]), numeric(head)));
    let mut table = Table::new(subject.say("cross-checks-caption", &[]), heads);
    for check in checks {
        table.row([
            Cell::from(subject.option(check.option)),
            Cell::from(what(subject, check)),
            engine(subject, check),
            closed(subject, check),
            Cell::from(agreement(subject, check)),
        ]);
    }
    let parted = checks.iter().filter(|check| check.parting.is_some()).count();
    let count = [("count", checks.len().into()), ("parted", parted.into())];
    let blocks = vec![
        Block::Text(subject.say("cross-checks-read", &[])),
        Block::List(meanings(subject)),
        Block::Text(subject.say("cross-checks-found", &count)),
        if checks.len() > OPEN { Block::Folded(table) } else { Block::Table(table) },
        Block::Text(subject.say("cross-checks-not", &[])),
    ];
    Some(Section { id: "cross-checks", heading: subject.say("heading-cross-checks", &[]), blocks })
}

/// What each form that is used puts beside the engine's number, and over how many days.
fn meanings(subject: &Subject) -> Vec<String> {
    let mut forms: Vec<(&str, u64)> = Vec::new();
    for check in &subject.findings.cross_checks {
        let form = (check.form.name(), check.engine.replications);
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    let meaning = |(form, days): &(&str, u64)| {
        let meaning = subject.say(&format!("cross-check-{form}-meaning"), &[]);
        subject.say("cross-check-over", &[("meaning", meaning.into()), ("days", (*days).into())])
    };
    forms.iter().map(meaning).collect()
}

/// Checks that part, in words, those whose reason nobody knows first.
pub fn partings(subject: &Subject) -> Vec<String> {
    let mut parted: Vec<&CrossCheck> =
        subject.findings.cross_checks.iter().filter(|check| check.parting.is_some()).collect();
    parted.sort_by_key(|check| matches!(check.form, Form::NoneLeaks { .. }));
    let line = |check: &&CrossCheck| {
        let args = [
            ("option", subject.option(check.option).into()),
            ("what", what(subject, check).into()),
            ("engine", engine(subject, check).line(subject.words).into()),
            ("closed", closed(subject, check).line(subject.words).into()),
            ("why", agreement(subject, check).into()),
        ];
        subject.say("cross-check-parts", &args)
    };
    parted.iter().map(line).collect()
}

fn what(subject: &Subject, check: &CrossCheck) -> String {
    let of = check.form.of();
    let of = subject.thing(of);
    subject.say(&format!("cross-check-{}", check.form.name()), &[("of", of.into())])
}

fn engine(subject: &Subject, check: &CrossCheck) -> Cell {
    let mean = &check.engine;
    if !is_share(check) {
        return Shown::of("", 0.0).cell(subject.words, mean);
    }
    let (low, high) = (mean.interval.low, mean.interval.high);
    let (whole, ends) = text::share_within(subject.words, mean.value, low, high);
    Cell::with(whole, ends).exact([mean.value, low, high].map(|share| share * 100.0))
}

fn closed(subject: &Subject, check: &CrossCheck) -> Cell {
    let (low, high) = (check.closed.low, check.closed.high);
    if is_share(check) {
        let ends = text::share_within(subject.words, f64::midpoint(low, high), low, high).1;
        return Cell::from(ends).exact([low, high].map(|share| share * 100.0));
    }
    Cell::from(text::span(subject.words, low, high)).exact([low, high])
}

fn is_share(check: &CrossCheck) -> bool {
    matches!(check.form, Form::NoneLeaks { .. })
}

fn agreement(subject: &Subject, check: &CrossCheck) -> String {
    match check.parting {
        None => subject.say("cross-check-agrees", &[]),
        Some(parting) => {
            subject.say(&format!("cross-check-{}-{}", check.form.name(), parting.name()), &[])
        }
    }
}
