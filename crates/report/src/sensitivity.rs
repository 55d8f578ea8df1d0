//! What an answer hangs on, in words and tables.

use study::sensitivity::{Factor, Index, Indices, Moving, Of, Sensitivity};

use crate::chart::{Bar, Bars, Chart, Group};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};
use crate::text;

/// A figure hangs an answer on itself from this share of what is not known.
const HANGS: f64 = 0.1;

/// A figure hardly matters where its share is below this on 95 %.
const HARDLY: f64 = 0.05;

/// So many single effects are shown.
const MOST: usize = 12;

/// The answer at the terminal.
pub fn answer(subject: &Subject, found: &Sensitivity) -> String {
    let title = subject.say("sensitivity-title", &[("what", what(subject, found).into())]);
    let mut out = format!("{title}\n\n");
    for paragraph in paragraphs(subject, found) {
        out += &(paragraph + "\n");
    }
    for table in tables(subject, found) {
        out += &format!("\n{}\n{}", table.caption, table.lines(subject.words));
    }
    out
}

/// What it is of: a measure with an option, or the difference of two.
pub fn what(subject: &Subject, found: &Sensitivity) -> String {
    let name = &subject.findings.columns.measures[found.ask.measure].name;
    let measure = subject.say(&format!("measure-{name}"), &[]);
    match found.ask.of {
        Of::Option(option) => subject.say(
            "sensitivity-of-mean",
            &[("measure", measure.into()), ("option", subject.named(option).into())],
        ),
        Of::Difference(first, second) => subject.say(
            "sensitivity-of-difference",
            &[
                ("measure", measure.into()),
                ("first", subject.named(first).into()),
                ("second", subject.named(second).into()),
            ],
        ),
    }
}

/// What it hangs on in sentences: the figures that matter, those that hardly do, what was played.
pub fn paragraphs(subject: &Subject, found: &Sensitivity) -> Vec<String> {
    let mut said = Vec::new();
    match &found.indices {
        None => said.push(subject.say("sensitivity-nothing", &[])),
        Some(indices) if indices.factors.is_empty() => {
            said.push(subject.say("sensitivity-unresolved", &[]));
        }
        Some(indices) => {
            said.push(spread(subject, found, indices));
            said.extend(shares(subject, indices));
        }
    }
    said.push(played(subject, found));
    said
}

fn shown(subject: &Subject, found: &Sensitivity, largest: f64) -> Shown {
    Shown::of(&subject.findings.columns.measures[found.ask.measure].unit, largest)
}

fn spread(subject: &Subject, found: &Sensitivity, indices: &Indices) -> String {
    let deviation = indices.variance.sqrt();
    let shown = shown(subject, found, indices.mean.abs().max(deviation));
    let about = |value: f64| shown.about(subject.words, value, deviation / 10.0);
    subject.say(
        "sensitivity-nominal",
        &[
            ("nominal", shown.line(subject.words, &found.nominal).into()),
            ("mean", about(indices.mean).into()),
            ("deviation", about(deviation).into()),
        ],
    )
}

/// Who explains how much.
fn shares(subject: &Subject, indices: &Indices) -> Vec<String> {
    let mut said = Vec::new();
    let groups = || {
        indices.factors.iter().filter_map(|factor| match &factor.moving {
            Moving::Group(group) => Some((group, factor)),
            Moving::Others(_) => None,
        })
    };
    let named = |matters: &dyn Fn(&Factor) -> bool| -> Vec<String> {
        groups().filter(|(_, factor)| matters(factor)).map(|(g, _)| subject.figure(g)).collect()
    };
    let weighs = |factor: &Factor| factor.total.value >= HANGS && factor.total.interval.low > 0.0;
    let hangs: Vec<String> =
        groups().filter(|(_, f)| weighs(f)).map(|(g, f)| share(subject, g, &f.total)).collect();
    if !hangs.is_empty() {
        let figures = subject.list(hangs);
        said.push(subject.say("sensitivity-hangs-on", &[("figures", figures.into())]));
    }
    let together = named(&|f| weighs(f) && f.first.interval.high < f.total.value / 2.0);
    if !together.is_empty() {
        let figures = subject.list(together);
        said.push(subject.say("sensitivity-together", &[("figures", figures.into())]));
    }
    let hardly = named(&|factor| factor.total.interval.high < HARDLY);
    if !hardly.is_empty() {
        let most = text::share(subject.words, HARDLY);
        let figures = subject.list(hardly);
        said.push(
            subject
                .say("sensitivity-hardly", &[("most", most.into()), ("figures", figures.into())]),
        );
    }
    said.extend(indices.factors.iter().find_map(|factor| match factor.moving {
        Moving::Group(_) => None,
        Moving::Others(count) => Some(subject.say("sensitivity-aside", &[("count", count.into())])),
    }));
    said
}

fn share(subject: &Subject, group: &str, index: &Index) -> String {
    let Index { value, interval } = index;
    let (share, ends) = text::share_within(subject.words, *value, interval.low, interval.high);
    subject.say(
        "sensitivity-share",
        &[("figure", subject.figure(group).into()), ("share", share.into()), ("ends", ends.into())],
    )
}

fn played(subject: &Subject, found: &Sensitivity) -> String {
    let ask = &found.ask;
    let mut args: Vec<(&str, text::Arg)> = vec![
        ("walks", ask.walks.into()),
        ("groups", found.screening.effects.len().into()),
        ("replications", ask.walk_replications.into()),
    ];
    let Some(indices) = &found.indices else {
        return subject.say("sensitivity-screened", &args);
    };
    args.extend([
        ("base", text::Arg::from(indices.base)),
        ("scrambles", indices.scrambles.into()),
        ("points", indices.points.into()),
        ("inner", indices.replications.into()),
    ]);
    subject.say("sensitivity-played", &args)
}

/// The indices and the single effects, as tables.
pub fn tables(subject: &Subject, found: &Sensitivity) -> Vec<Table> {
    let indices = found.indices.as_ref().filter(|indices| !indices.factors.is_empty());
    indices
        .map(|indices| shared_out(subject, indices))
        .into_iter()
        .chain([effects(subject, found)])
        .collect()
}

/// The indices as bars, two for each that moves: alone, and with all it does together with others.
pub fn chart(subject: &Subject, found: &Sensitivity) -> Option<Chart> {
    let indices = found.indices.as_ref()?;
    let most = indices
        .factors
        .iter()
        .reduce(|one, other| if other.total.value > one.total.value { other } else { one })?;
    let share = text::share(subject.words, most.total.value);
    let args = [("figure", moving(subject, &most.moving).into()), ("share", share.into())];
    let groups = indices.factors.iter().map(|factor| Group {
        heading: moving(subject, &factor.moving),
        bars: vec![
            bar(subject, 0, "column-head-first-order", &factor.first),
            bar(subject, 1, "column-head-total", &factor.total),
        ],
    });
    Some(Chart {
        title: subject.say("sensitivity-chart", &args),
        note: subject.say("sensitivity-indices", &[]),
        keys: Vec::new(),
        strips: Bars { groups: groups.collect() }.strips(),
        data: shared_out(subject, indices),
    })
}

fn bar(subject: &Subject, series: usize, key: &str, index: &Index) -> Bar {
    let Index { value, interval } = index;
    let number = share_cell(subject, index).line(subject.words);
    let args = [("option", subject.say(key, &[]).into()), ("number", number.into())];
    let [value, low, high] = [*value, interval.low, interval.high].map(|share| share * 100.0);
    Bar { series, label: subject.say("bar-label", &args), value, low, high }
}

fn share_cell(subject: &Subject, index: &Index) -> Cell {
    let Index { value, interval } = index;
    let (share, ends) = text::share_within(subject.words, *value, interval.low, interval.high);
    Cell::with(share, ends).exact([*value, interval.low, interval.high].map(|s| s * 100.0))
}

fn moving(subject: &Subject, moving: &Moving) -> String {
    match moving {
        Moving::Group(group) => subject.figure(group),
        Moving::Others(count) => subject.say("sensitivity-others", &[("count", (*count).into())]),
    }
}

fn shared_out(subject: &Subject, indices: &Indices) -> Table {
    let heads = ["column-head-moves", "column-head-first-order", "column-head-total"];
    let heads = heads.iter().enumerate().map(|(i, key)| (subject.say(key, &[]), i > 0));
    let mut table = Table::new(subject.say("sensitivity-indices", &[]), heads);
    for factor in &indices.factors {
        table.row([
            Cell::from(moving(subject, &factor.moving)),
            share_cell(subject, &factor.first),
            share_cell(subject, &factor.total),
        ]);
    }
    table
}

/// Every figure that is told from luck, and what it does at its ends.
pub fn effects(subject: &Subject, found: &Sensitivity) -> Table {
    let heads = [
        "column-head-figure",
        "column-head-effect",
        "column-head-low-end",
        "column-head-high-end",
        "column-head-told",
    ];
    let heads = heads.iter().enumerate().map(|(i, key)| (subject.say(key, &[]), i > 0));
    let mut table = Table::new(subject.say("sensitivity-effects", &[]), heads);
    let ends = found.screening.swings.iter().flat_map(|swing| [swing.low.value, swing.high.value]);
    let shown = shown(subject, found, ends.map(f64::abs).fold(0.0, f64::max));
    let told_first = [true, false]
        .into_iter()
        .flat_map(|told| found.screening.effects.iter().filter(move |effect| effect.told == told));
    for effect in told_first.take(MOST) {
        let Some(swing) = found.screening.swings.iter().find(|s| s.group == effect.group) else {
            continue;
        };
        // The effect is told for the whole range, as a straight line has it; a step was half of it.
        let half = 0.5 * effect.freed;
        let told = if effect.told { "sensitivity-told" } else { "sensitivity-not-told" };
        table.row([
            Cell::from(subject.figure(&effect.group)),
            Cell::from(shown.about(subject.words, half, half / 10.0)),
            shown.cell(subject.words, &swing.low),
            shown.cell(subject.words, &swing.high),
            Cell::from(subject.say(told, &[])),
        ]);
    }
    table
}
