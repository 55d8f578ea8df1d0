//! The figures behind an answer: what was taken, how far it may be trusted, who says otherwise.

use std::collections::BTreeMap;

use engine::plan::{Claim, Figure, Grade, Law};

use crate::page::{Block, Section};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};

/// The language of the catalogue's notes and sources.
const CATALOGUE: &str = "en";

/// Letter of a grade.
pub fn letter(grade: Grade) -> &'static str {
    match grade {
        Grade::A => "A",
        Grade::B => "B",
        Grade::C => "C",
        Grade::D => "D",
    }
}

/// Every figure of the options that were played, each once, by name; those that no world varies
/// are among them.
pub fn figures_used<'a>(subject: &Subject<'a>) -> Vec<&'a Figure> {
    let open = subject.plans.iter().flat_map(|plan| &plan.figures);
    let all = open.chain(&subject.study.held);
    let by_name: BTreeMap<&str, &Figure> = all.map(|f| (f.name.as_str(), f)).collect();
    by_name.into_values().collect()
}

/// The section.
pub fn section(subject: &Subject) -> Option<Section> {
    let used = figures_used(subject);
    Some(Section {
        id: "figures",
        heading: subject.say("heading-figures", &[]),
        blocks: vec![
            Block::Text(subject.say("figures-read", &[("figures", used.len().into())])),
            Block::Beside(taken(subject, &used).each_once()),
            Block::Beside(claims(subject, &used).each_once()),
            Block::Text(subject.say("figures-sources", &[])),
            Block::List(sources(subject)),
        ],
    })
}

fn taken(subject: &Subject, used: &[&Figure]) -> Table {
    let columns = [
        ("column-head-figure", false),
        ("column-head-nominal", true),
        ("column-head-span", true),
        ("column-head-grade", false),
    ];
    let heads = columns.map(|(key, numeric)| (subject.say(key, &[]), numeric));
    let mut table = Table::new(subject.say("figures-taken", &[]), heads);
    for figure in used {
        let shown = Shown::of(&figure.unit, figure.law.high());
        let (low, high) = (figure.law.low(), figure.law.high());
        let span = if low < high {
            shown.span(subject.words, low, high)
        } else {
            subject.say("figures-agreed", &[])
        };
        table.row([
            Cell::with(subject.figure(&figure.name), law(subject, &figure.law)),
            shown.figure(subject.words, figure.law.nominal()).into(),
            span.into(),
            subject.say(&format!("grade-{}", letter(figure.grade)), &[]).into(),
        ]);
    }
    table
}

fn law(subject: &Subject, law: &Law) -> String {
    let key = match law {
        _ if law.low() == law.high() => "law-known",
        Law::Triangular { .. } => "law-triangular",
        Law::Uniform { .. } => "law-uniform",
        Law::LogUniform { .. } => "law-log-uniform",
        Law::Discrete { .. } => "law-discrete",
    };
    subject.say(key, &[])
}

fn claims(subject: &Subject, used: &[&Figure]) -> Table {
    let columns = [
        ("column-head-figure", false),
        ("column-head-claim", true),
        ("column-head-source", false),
        ("column-head-note", false),
    ];
    let heads = columns.map(|(key, numeric)| (subject.say(key, &[]), numeric));
    let mut table = Table::new(subject.say("figures-claims", &[]), heads);
    for figure in used {
        for claim in &figure.claims {
            table.row([
                subject.figure(&figure.name).into(),
                claimed(subject, figure, claim).into(),
                who(subject, claim).into(),
                Cell::written(claim.note.as_str(), CATALOGUE),
            ]);
        }
    }
    table
}

fn claimed(subject: &Subject, figure: &Figure, claim: &Claim) -> String {
    let shown = Shown::of(&figure.unit, figure.law.high());
    if claim.low == claim.high {
        return shown.figure(subject.words, claim.nominal);
    }
    shown.span(subject.words, claim.low, claim.high)
}

fn who(subject: &Subject, claim: &Claim) -> String {
    let kind = subject.say(&format!("claim-{}", claim.kind), &[]);
    let source = subject.study.sources.iter().find(|source| source.key == claim.source);
    match source {
        None => kind,
        Some(source) => subject.say(
            "claim-by",
            &[
                ("publisher", (&source.publisher).into()),
                ("year", year(subject, claim.year.max(source.year)).into()),
                ("kind", kind.into()),
            ],
        ),
    }
}

fn year(subject: &Subject, year: u16) -> String {
    if year == 0 { subject.say("year-unknown", &[]) } else { year.to_string() }
}

/// The sources that the claims name, in the order of the catalogue's list.
fn sources(subject: &Subject) -> Vec<String> {
    let used = figures_used(subject);
    let named = |key: &str| used.iter().flat_map(|f| &f.claims).any(|claim| claim.source == key);
    let sources = subject.study.sources.iter().filter(|source| named(&source.key));
    sources
        .map(|source| {
            subject.say(
                "source",
                &[
                    ("title", (&source.title).into()),
                    ("publisher", (&source.publisher).into()),
                    ("year", year(subject, source.year).into()),
                    ("address", (&source.address).into()),
                ],
            )
        })
        .collect()
}
