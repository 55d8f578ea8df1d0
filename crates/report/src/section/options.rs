//! Options side by side, and their differences on common draws.

use study::compare::{Comparison, PairedMeasure};
use study::estimate::{Estimate, Share};

use super::pairs::{FEW, in_question, left_out};
use super::worlds;
use crate::page::{Block, Section, Written};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};
use crate::text;

/// Measures that a short table shows, where the study has them.
const SHORT: [&str; 4] = ["value_lost", "leakers", "rounds_spent", "rounds_price"];

/// The section.
pub fn section(subject: &Subject) -> Option<Section> {
    let mut blocks = vec![Block::Written(said(subject)), Block::Table(every_measure(subject))];
    blocks.extend(never(subject).map(Block::Text));
    if !subject.findings.comparisons.is_empty() {
        blocks.push(Block::Text(subject.say("differences-read", &[])));
    }
    let pairs = subject.findings.comparisons.len();
    if pairs > FEW {
        blocks.push(Block::Table(differences(subject)));
    }
    for comparison in &subject.findings.comparisons {
        let whole = one_pair(subject, comparison);
        blocks.push(if pairs > FEW { Block::Folded(whole) } else { Block::Table(whole) });
    }
    blocks.extend(left_out(subject).map(Block::Text));
    let drawn = in_question(subject).into_iter();
    blocks.extend(drawn.filter_map(|(_, pair)| worlds::chart(subject, pair)).map(Block::Chart));
    let heading =
        subject.say("heading-options", &[("options", subject.findings.options.len().into())]);
    Some(Section { id: "options", heading, blocks })
}

/// What the author says of each option, what it costs to buy and what it gives up.
fn said(subject: &Subject) -> Vec<Vec<Written>> {
    let line =
        |own: String, (text, lang): (String, &str)| Written { own, text, lang: lang.to_owned() };
    let mut said = Vec::new();
    for at in 0..subject.findings.options.len() {
        let named = |key: &str| subject.say(key, &[("option", subject.named(at).into())]);
        let mut lines = Vec::new();
        let (says, costs) = (subject.says(at), costs(subject, at));
        if !says.0.is_empty() || costs.is_none() {
            lines.push(line(named("option-says"), says));
        }
        lines.extend(costs.map(|costs| line(costs, Default::default())));
        let (lost, lang) = subject.gives_up(at);
        if !lost.is_empty() {
            lines.push(line(named("option-gives-up"), (lost.join(" "), lang)));
        }
        said.push(lines);
    }
    said
}

/// What each option costs to buy and gives up, a line each: for the terminal.
pub fn offers(subject: &Subject) -> Vec<String> {
    let line = |at: usize| {
        let (lost, _) = subject.gives_up(at);
        let args = [("option", subject.named(at).into()), ("what", lost.join(" ").into())];
        match (costs(subject, at), lost.is_empty()) {
            (costs, true) => costs,
            (None, false) => Some(subject.say("offer-gives-up", &args)),
            (Some(costs), false) => {
                Some(format!("{costs} {}", subject.say("offer-gives-up", &args)))
            }
        }
    };
    (0..subject.findings.options.len()).filter_map(line).collect()
}

/// What an option costs to buy, where any of it has a price.
fn costs(subject: &Subject, option: usize) -> Option<String> {
    let [nominal, low, high] = subject.cost(option, |_| true);
    let shown = Shown::of("USD", nominal);
    let named = ("option", subject.named(option).into());
    if low == high {
        let price = ("price", shown.figure(subject.words, nominal).into());
        return (high > 0.0).then(|| subject.say("option-costs-agreed", &[named, price]));
    }
    let price = ("price", shown.about(subject.words, nominal, high - low).into());
    let ends = ("ends", shown.ends(subject.words, low, high).into());
    Some(subject.say("option-costs", &[named, price, ends]))
}

/// Options as rows and the few measures that matter first: for the terminal.
pub fn summary(subject: &Subject) -> Table {
    let measures: Vec<usize> = SHORT.iter().filter_map(|name| subject.measure(name)).collect();
    let shown: Vec<Shown> = measures.iter().map(|at| shown(subject, *at)).collect();
    let heads = measures.iter().zip(&shown).map(|(at, shown)| (name(subject, *at, *shown), true));
    let first = (subject.say("column-head-option", &[]), false);
    let mut table = Table::new(String::new(), std::iter::once(first).chain(heads));
    for (at, option) in subject.findings.options.iter().enumerate() {
        let cells = measures.iter().zip(&shown);
        let cells =
            cells.map(|(at, shown)| shown.cell(subject.words, option.measures[*at].headline()));
        table.row(std::iter::once(Cell::from(subject.option(at))).chain(cells));
    }
    table
}

/// Differences of each pair in the few measures that matter first.
pub fn differences(subject: &Subject) -> Table {
    let measures: Vec<usize> = SHORT.iter().filter_map(|name| subject.measure(name)).collect();
    let shown: Vec<Shown> = measures.iter().map(|at| shown(subject, *at)).collect();
    let heads = measures.iter().zip(&shown).map(|(at, shown)| (name(subject, *at, *shown), true));
    let first = (subject.say("column-head-difference", &[]), false);
    let mut table =
        Table::new(subject.say("differences-all", &[]), std::iter::once(first).chain(heads));
    for comparison in &subject.findings.comparisons {
        let cells = measures.iter().zip(&shown).map(|(at, shown)| {
            shown.cell(subject.words, &comparison.measures[*at].headline().mean)
        });
        table.row(std::iter::once(Cell::from(pair(subject, comparison))).chain(cells));
    }
    table
}

fn pair(subject: &Subject, comparison: &Comparison) -> String {
    let (first, second) = (subject.named(comparison.first), subject.named(comparison.second));
    subject.say("pair", &[("first", first.into()), ("second", second.into())])
}

/// How a measure is shown, by the largest mean of any option.
fn shown(subject: &Subject, measure: usize) -> Shown {
    let means = subject.findings.options.iter().map(|o| o.measures[measure].headline().value.abs());
    Shown::of(&subject.findings.columns.measures[measure].unit, means.fold(0.0, f64::max))
}

fn name(subject: &Subject, measure: usize, shown: Shown) -> String {
    let key = format!("measure-{}", subject.findings.columns.measures[measure].name);
    subject.say(&key, &[]) + &shown.suffix(subject.words)
}

fn every_measure(subject: &Subject) -> Table {
    let options = subject.option_heads();
    let first = (subject.say("column-head-measure", &[]), false);
    let caption = subject.say("options-caption", &[]);
    let mut table = Table::new(caption, std::iter::once(first).chain(options));
    for at in (0..subject.findings.columns.measures.len()).filter(|at| seen(subject, *at)) {
        let shown = shown(subject, at);
        let cell = |estimate: &Estimate| shown.estimate(subject.words, estimate);
        let cells = subject.findings.options.iter().map(|option| cell(&option.measures[at]));
        let head = Cell::with(name(subject, at, shown), meaning(subject, at));
        table.row(std::iter::once(head).chain(cells));
    }
    table
}

/// Did any option ever give anything but nothing?
fn seen(subject: &Subject, measure: usize) -> bool {
    subject.findings.options.iter().any(|option| option.measures[measure].none_in.is_none())
}

/// What never came about with any option, and how often it may come all the same.
fn never(subject: &Subject) -> Option<String> {
    let columns = &subject.findings.columns.measures;
    let unseen: Vec<usize> = (0..columns.len()).filter(|at| !seen(subject, *at)).collect();
    let first = subject.findings.options.first()?.measures.get(*unseen.first()?)?;
    let names = unseen.iter().map(|at| subject.say(&format!("measure-{}", columns[*at].name), &[]));
    let args = [
        ("measures", subject.list(names).into()),
        ("days", first.none_in?.into()),
        ("chance", text::share(subject.words, first.at_most()?).into()),
    ];
    Some(subject.say("options-never", &args))
}

fn meaning(subject: &Subject, measure: usize) -> String {
    let key = format!("measure-{}-meaning", subject.findings.columns.measures[measure].name);
    subject.say(&key, &[])
}

fn one_pair(subject: &Subject, comparison: &Comparison) -> Table {
    let first = subject.named(comparison.first);
    let second = subject.named(comparison.second);
    let better = |option: &str| subject.say("column-head-better", &[("option", option.into())]);
    let columns = [
        (subject.say("column-head-measure", &[]), false),
        (pair(subject, comparison), true),
        (better(&first), true),
        (better(&second), true),
    ];
    let caption =
        subject.say("differences-caption", &[("first", first.into()), ("second", second.into())]);
    let mut table = Table::new(caption, columns);
    let measures = comparison.measures.iter().enumerate();
    for (at, measure) in measures.filter(|(at, _)| seen(subject, *at)) {
        let shown = shown(subject, at);
        table.row([
            Cell::with(name(subject, at, shown), gain(subject, measure)),
            shown.cell(subject.words, &measure.headline().mean),
            worlds(subject, measure.first_better.as_ref()),
            worlds(subject, measure.second_better.as_ref()),
        ]);
    }
    table
}

/// In how many worlds an option is better, with the interval of the share.
fn worlds(subject: &Subject, share: Option<&Share>) -> Cell {
    let Some(share) = share else { return subject.say("no-better-side", &[]).into() };
    let count =
        subject.say("so-many-of", &[("count", share.count.into()), ("of", share.of.into())]);
    let (_, ends) =
        text::share_within(subject.words, share.value(), share.interval.low, share.interval.high);
    Cell::with(count, ends)
}

/// What common draws gained.
fn gain(subject: &Subject, measure: &PairedMeasure) -> String {
    match measure.headline().draws_gain {
        None => subject.say("draws-gain-none", &[]),
        Some(gain) => subject.say("draws-gain", &[("gain", text::fixed(gain, 1).into())]),
    }
}
