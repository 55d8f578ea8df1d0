//! Rounds, money, and what they save.

use scenario::CostOf;
use study::estimate::Mean;

use super::avoided;
use crate::page::{Block, Section};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};

/// The section.
pub fn section(subject: &Subject) -> Option<Section> {
    let mut blocks = vec![
        Block::Text(subject.say("money-read", &[])),
        Block::Table(rounds(subject)),
        Block::Table(prices(subject)),
        Block::Table(saved(subject)),
    ];
    if let Some(table) = avoided::table(subject) {
        blocks.push(Block::Table(table));
        blocks.push(Block::Text(subject.say("avoided-read", &[])));
    }
    let said: Vec<String> = contracts(subject).into_iter().chain(unpriced(subject)).collect();
    if !said.is_empty() {
        blocks.push(Block::List(said));
    }
    Some(Section { id: "money", heading: subject.say("heading-money", &[]), blocks })
}

/// What was published about contracts and offers for what the options consist of.
fn contracts(subject: &Subject) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    let options = (0..subject.findings.options.len()).filter_map(|option| subject.text(option));
    for contract in options.flat_map(|text| &text.contracts) {
        let [nominal, low, high] = contract.price;
        let shown = Shown::of("USD", nominal);
        let args = [
            ("system", subject.thing(&contract.id).into()),
            ("price", shown.figure(subject.words, nominal).into()),
            ("ends", shown.span(subject.words, low, high).into()),
            ("year", contract.year.to_string().into()),
            ("covers", (&contract.covers).into()),
        ];
        let line = subject.say("money-contract", &args);
        if !said.contains(&line) {
            said.push(line);
        }
    }
    said
}

/// What has no known price is not in the sums.
fn unpriced(subject: &Subject) -> Vec<String> {
    let option = |option: usize| {
        let text = subject.text(option)?;
        let systems = subject.list(text.cost.unpriced.iter().cloned());
        let args = [("option", subject.option(option).into()), ("systems", systems.into())];
        (!text.cost.unpriced.is_empty()).then(|| subject.say("money-unpriced", &args))
    };
    (0..subject.findings.options.len()).filter_map(option).collect()
}

fn by_option(subject: &Subject, first: &str, caption: &str) -> Table {
    let options = subject.option_heads();
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

/// Does a thing that is bought count?
type Counts = fn(&CostOf) -> bool;

/// What is bought once, by the end of its keys.
const BOUGHT: [(&str, Counts); 4] = [
    ("equipment", |of| matches!(of, CostOf::Equipment(_))),
    ("held", |of| matches!(of, CostOf::Round(_))),
    ("other", |of| matches!(of, CostOf::Other(_))),
    ("total", |_| true),
];

/// A price with the least and the most that it may be, in the unit of its row.
fn price(subject: &Subject, shown: Shown, [nominal, low, high]: [f64; 3]) -> Cell {
    let [nominal, low, high] = [nominal, low, high].map(|price| shown.number(price));
    let ends = subject.say("span", &[("low", low.into()), ("high", high.into())]);
    Cell::with(nominal, ends)
}

/// What a row is about, with its unit behind it.
fn head(subject: &Subject, key: &str, shown: Shown) -> Cell {
    let name = subject.say(key, &[]) + &shown.suffix(subject.words);
    Cell::with(name, subject.say(&format!("{key}-meaning"), &[]))
}

/// What it costs: equipment once, rounds and the flights that they kill each day.
fn prices(subject: &Subject) -> Table {
    let mut table = by_option(subject, "column-head-price", "money-prices");
    for (key, counts) in BOUGHT {
        let costs = (0..subject.findings.options.len()).map(|option| subject.cost(option, counts));
        let costs: Vec<[f64; 3]> = costs.collect();
        if costs.iter().all(|[_, _, high]| *high == 0.0) {
            continue;
        }
        let shown = Shown::of("USD", costs.iter().map(|cost| cost[0]).fold(0.0, f64::max));
        let head = head(subject, &format!("money-{key}"), shown);
        let cells = costs.into_iter().map(|cost| price(subject, shown, cost));
        table.row(std::iter::once(head).chain(cells));
    }
    for name in ["rounds_price", "killed_price", "exchange"] {
        let Some(at) = subject.measure(name) else { continue };
        let means = subject.findings.options.iter().map(|option| option.measures[at].headline());
        let most = means.clone().map(|mean| mean.value.abs()).fold(0.0, f64::max);
        let shown = Shown::of("USD", most);
        let head = head(subject, &format!("measure-{name}"), shown);
        let cells = means.map(|mean| shown.cell(subject.words, mean));
        table.row(std::iter::once(head).chain(cells));
    }
    table
}

/// What the raid would destroy if nothing were stopped, and what is left of it.
fn saved(subject: &Subject) -> Table {
    let mut table = by_option(subject, "column-head-worth", "saved-caption");
    let (lost, saved) = (subject.measure("value_lost"), subject.measure("value_saved"));
    let (Some(lost), Some(saved)) = (lost, saved) else { return table };
    let shown = Shown::of("", 0.0);
    let stake = subject.findings.options.iter().map(|option| {
        let of = |at: usize| option.measures[at].headline().value;
        let stake = of(lost) + of(saved);
        Cell::from(shown.figure(subject.words, stake)).exact([stake])
    });
    let head =
        Cell::with(subject.say("saved-at-stake", &[]), subject.say("saved-at-stake-meaning", &[]));
    table.row(std::iter::once(head).chain(stake));
    for (name, at) in [("value_lost", lost), ("value_saved", saved)] {
        let cells = subject.findings.options.iter();
        let cells = cells.map(|option| shown.estimate(subject.words, &option.measures[at]));
        let head = Cell::with(
            subject.say(&format!("measure-{name}"), &[]),
            subject.say(&format!("measure-{name}-meaning"), &[]),
        );
        table.row(std::iter::once(head).chain(cells));
    }
    table
}
