//! Rounds and money.

use study::estimate::Mean;

use crate::page::{Block, Section};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};

/// The section.
pub fn section(subject: &Subject) -> Option<Section> {
    let blocks = vec![
        Block::Text(subject.say("money-read", &[])),
        Block::Table(rounds(subject)),
        Block::Table(prices(subject)),
    ];
    Some(Section { id: "money", heading: subject.say("heading-money", &[]), blocks })
}

fn by_option(subject: &Subject, first: &str, caption: &str) -> Table {
    let options = subject.findings.options.iter().map(|option| (option.option.clone(), true));
    let first = (subject.say(first, &[]), false);
    Table::new(subject.say(caption, &[]), std::iter::once(first).chain(options))
}

/// Rounds of each type that an option launches in a replication.
fn rounds(subject: &Subject) -> Table {
    let mut table = by_option(subject, "column-head-round", "money-rounds");
    for (at, name) in subject.findings.columns.rounds.iter().enumerate() {
        let cells = subject.findings.options.iter().enumerate().map(|(option, found)| {
            let holds = subject.plans[option].interceptors.iter().any(|i| i.name == *name);
            let spent = found.rounds.get(at).filter(|_| holds);
            match spent {
                Some(spent) => {
                    number(subject, spent.over_worlds.as_ref().unwrap_or(&spent.nominal))
                }
                None => subject.say("has-none", &[]).into(),
            }
        });
        table.row(std::iter::once(Cell::from(subject.thing(name))).chain(cells));
    }
    table
}

fn number(subject: &Subject, mean: &Mean) -> Cell {
    Shown::of("", 0.0).cell(subject.words, mean)
}

/// What it costs: equipment once, rounds and the flights that they kill each day.
fn prices(subject: &Subject) -> Table {
    let mut table = by_option(subject, "column-head-price", "money-prices");
    let equipment = (0..subject.findings.options.len()).map(|option| {
        let [nominal, low, high] = subject.equipment(option);
        let shown = Shown::of("USD", nominal);
        Cell::with(shown.figure(subject.words, nominal), shown.span(subject.words, low, high))
    });
    let head = Cell::with(
        subject.say("money-equipment", &[]),
        subject.say("money-equipment-meaning", &[]),
    );
    table.row(std::iter::once(head).chain(equipment));
    for name in ["rounds_price", "killed_price", "exchange"] {
        let Some(at) = subject.measure(name) else { continue };
        let cells = subject.findings.options.iter().map(|option| {
            let mean = option.measures[at].headline();
            let shown = Shown::of("USD", mean.value);
            let cell = shown.cell(subject.words, mean);
            Cell { text: shown.named(subject.words, &cell.text), ..cell }
        });
        let head = Cell::with(
            subject.say(&format!("measure-{name}"), &[]),
            subject.say(&format!("measure-{name}-meaning"), &[]),
        );
        table.row(std::iter::once(head).chain(cells));
    }
    table
}
