//! The three spreads, never merged: luck, not knowing, computing.

use study::estimate::{Estimate, Interval};

use crate::chart::{Chart, Range, Ranges, Row};
use crate::holds;
use crate::page::{Block, Section};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};
use crate::text;

/// Measures whose spreads are drawn, where the study has them.
const DRAWN: [&str; 2] = ["value_lost", "leakers"];

/// The section.
pub fn section(subject: &Subject) -> Option<Section> {
    let list = ["spread-luck", "spread-not-knowing", "spread-computing"];
    let kind = holds::kind(holds::drawn(subject));
    let meanings = list.map(|key| subject.say(&format!("{key}-meaning"), &[("kind", kind.into())]));
    let mut blocks =
        vec![Block::Text(subject.say("spreads-read", &[])), Block::List(meanings.into())];
    blocks.extend(
        DRAWN.iter().filter_map(|name| Some(Block::Chart(chart(subject, subject.measure(name)?)))),
    );
    Some(Section { id: "spreads", heading: subject.say("heading-spreads", &[]), blocks })
}

fn chart(subject: &Subject, measure: usize) -> Chart {
    let title = title(subject, measure);
    Chart {
        data: table(subject, &title, measure),
        title,
        note: subject.say("spreads-note", &[("measure", name(subject, measure).into())]),
        keys: Vec::new(),
        strips: drawn(subject, measure).strips(),
    }
}

fn name(subject: &Subject, measure: usize) -> String {
    subject.say(&format!("measure-{}", subject.findings.columns.measures[measure].name), &[])
}

/// One spread of an option: which, and from where to where, if it is known.
struct Spread {
    key: &'static str,
    interval: Option<Interval>,
}

fn spreads(estimate: &Estimate) -> [Spread; 3] {
    let luck = estimate.luck_over_worlds.unwrap_or(estimate.luck);
    let computing = estimate.headline().interval;
    let known = |interval: Interval| interval.width().is_finite().then_some(interval);
    [
        Spread { key: "spread-luck", interval: Some(luck) },
        Spread { key: "spread-not-knowing", interval: estimate.not_knowing.map(|n| n.interval) },
        Spread { key: "spread-computing", interval: known(computing) },
    ]
}

/// Which spread is wider, with which options; of few worlds nothing but how many they are.
fn title(subject: &Subject, measure: usize) -> String {
    let luck_is_wider = |estimate: &Estimate| {
        let [luck, open, _] = spreads(estimate).map(|spread| spread.interval.map(|i| i.width()));
        open.map(|open| luck.unwrap_or(0.0) >= open)
    };
    let options = subject.findings.options.iter().enumerate();
    let wider = options.map(|(at, option)| (at, luck_is_wider(&option.measures[measure])));
    let wider: Vec<(usize, Option<bool>)> = wider.collect();
    let those = |luck: bool| {
        let those = wider.iter().filter(move |(_, wider)| *wider == Some(luck));
        those.map(|(at, _)| subject.named(*at)).collect::<Vec<_>>()
    };
    let (luck, open) = (those(true), those(false));
    let drawn = holds::drawn(subject);
    let key = match (holds::kind(drawn), luck.is_empty(), open.is_empty()) {
        ("nominal", ..) => "spreads-title-nominal",
        ("one" | "few", ..) | (_, true, true) => "spreads-title-few",
        (_, false, true) => "spreads-title-luck",
        (_, true, false) => "spreads-title-not-knowing",
        (_, false, false) => "spreads-title-both",
    };
    let args = [
        ("measure", name(subject, measure).into()),
        ("drawn", drawn.into()),
        ("luck", subject.list(luck).into()),
        ("open", subject.list(open).into()),
    ];
    subject.say(key, &args)
}

fn drawn(subject: &Subject, measure: usize) -> Ranges {
    let rows = subject.findings.options.iter().enumerate().map(|(series, option)| {
        let estimate = &option.measures[measure];
        let mean = Shown::of("", 0.0).line(subject.words, estimate.headline());
        Row {
            series,
            heading: subject.say(
                "bar-label",
                &[("option", subject.option(series).into()), ("number", mean.into())],
            ),
            mean: estimate.headline().value,
            ranges: spreads(estimate).iter().filter_map(|spread| range(subject, spread)).collect(),
        }
    });
    Ranges { rows: rows.collect() }
}

fn range(subject: &Subject, spread: &Spread) -> Option<Range> {
    let Interval { low, high } = spread.interval?;
    let ends = text::span(subject.words, low, high);
    let name = subject.say(spread.key, &[]);
    let label = subject.say("bar-label", &[("option", name.into()), ("number", ends.into())]);
    Some(Range { label, low, high })
}

fn table(subject: &Subject, title: &str, measure: usize) -> Table {
    let columns = [
        "column-head-option",
        "column-head-mean",
        "spread-luck",
        "spread-not-knowing",
        "spread-computing",
    ];
    let heads = columns.iter().enumerate().map(|(i, key)| (subject.say(key, &[]), i > 0));
    let mut table = Table::new(title.to_owned(), heads);
    for (at, option) in subject.findings.options.iter().enumerate() {
        let estimate = &option.measures[measure];
        let mean = Shown::of("", 0.0).cell(subject.words, estimate.headline());
        let mean = Cell::from(mean.text).exact([estimate.headline().value]);
        let cell = |spread: &Spread| match spread.interval {
            Some(Interval { low, high }) => {
                Cell::from(text::span(subject.words, low, high)).exact([low, high])
            }
            None => subject.say("not-looked-at", &[]).into(),
        };
        let spreads = spreads(estimate);
        table.row(
            [Cell::from(subject.option(at)), mean].into_iter().chain(spreads.iter().map(cell)),
        );
    }
    table
}
