//! Why flights leaked.

use study::OptionFindings;
use study::estimate::CauseShare;

use crate::but_for;
use crate::chart::{Bar, Bars, Chart, Group};
use crate::holds;
use crate::page::{Block, Section};
use crate::subject::Subject;
use crate::table::{Cell, Table};
use crate::text;

/// The section; nothing where nothing leaked.
pub fn section(subject: &Subject) -> Option<Section> {
    let causes = seen(subject);
    let blocks = if causes.is_empty() {
        vec![Block::Text(subject.say("causes-none", &[]))]
    } else {
        let title = title(subject);
        let chart = Chart {
            data: table(subject, &title, &causes),
            title,
            note: subject.say(
                "causes-note",
                &[("leakers", leakers(subject).into()), ("drawn", holds::drawn(subject).into())],
            ),
            keys: Vec::new(),
            strips: drawn(subject, &causes).strips(),
        };
        let mut blocks = vec![Block::Text(subject.say("causes-read", &[])), Block::Chart(chart)];
        blocks.extend(cures(subject));
        blocks
    };
    Some(Section { id: "causes", heading: subject.say("heading-causes", &[]), blocks })
}

/// What would have stopped some leakers, and that these are others than those above.
fn cures(subject: &Subject) -> Vec<Block> {
    let Some(table) = but_for::table(subject) else { return Vec::new() };
    let heading = Block::Heading(subject.say("heading-but-for", &[]));
    let drawn = holds::drawn(subject).into();
    let args = [("sampled", but_for::sampled(subject).into()), ("drawn", drawn)];
    let read = Block::Text(subject.say("but-for-read", &args));
    let mut blocks = vec![heading, read, Block::Table(table)];
    let pairs = but_for::pairs(subject);
    if !pairs.is_empty() {
        blocks.push(Block::List(pairs));
    }
    blocks
}

/// Places of the causes that any option has leakers of, the most frequent first.
fn seen(subject: &Subject) -> Vec<usize> {
    let options = &subject.findings.options;
    let most = |at: usize| options.iter().map(|option| option.causes[at].share).fold(0.0, f64::max);
    let mut seen: Vec<usize> =
        (0..subject.findings.columns.causes.len()).filter(|at| most(*at) > 0.0).collect();
    seen.sort_by(|a, b| most(*b).total_cmp(&most(*a)).then(a.cmp(b)));
    seen
}

fn leakers(subject: &Subject) -> u64 {
    let causes = subject.findings.options.iter().flat_map(|option| &option.causes);
    causes.map(|cause| cause.leakers).sum()
}

/// What most leakers of each option leaked by, cause by cause.
fn title(subject: &Subject) -> String {
    let mut found: Vec<(Option<&str>, Vec<String>)> = Vec::new();
    for (at, option) in subject.findings.options.iter().enumerate() {
        let Some(first) = option.causes.first() else { continue };
        let main = option.causes.iter().fold(first, |a, b| if b.share > a.share { b } else { a });
        let named = subject.named(at);
        let (cause, said) = match main.leakers {
            0 => (None, named),
            _ => {
                let share = text::share(subject.words, main.share);
                let args = [("option", named.into()), ("share", share.into())];
                (Some(main.cause.as_str()), subject.say("causes-title-option", &args))
            }
        };
        match found.iter_mut().find(|(known, _)| *known == cause) {
            Some((_, options)) => options.push(said),
            None => found.push((cause, vec![said])),
        }
    }
    let of_one = |(cause, options): (Option<&str>, Vec<String>)| {
        let options = ("options", subject.list(options).into());
        match cause {
            Some(cause) => {
                subject.say("causes-title", &[("cause", short(subject, cause).into()), options])
            }
            None => subject.say("causes-title-none", &[options]),
        }
    };
    let all = found.into_iter().map(of_one).reduce(|before, next| {
        subject.say("causes-title-then", &[("before", before.into()), ("next", next.into())])
    });
    subject.say("causes-finding", &[("finding", all.unwrap_or_default().into())])
}

fn short(subject: &Subject, cause: &str) -> String {
    subject.say(&format!("cause-{cause}-short"), &[])
}

fn drawn(subject: &Subject, causes: &[usize]) -> Bars {
    let group = |at: &usize| Group {
        heading: short(subject, &subject.findings.columns.causes[*at]),
        bars: subject
            .findings
            .options
            .iter()
            .enumerate()
            .map(|(i, o)| bar(subject, i, o, *at))
            .collect(),
    };
    Bars { groups: causes.iter().map(group).collect() }
}

fn bar(subject: &Subject, series: usize, option: &OptionFindings, cause: usize) -> Bar {
    let share = &option.causes[cause];
    let label = subject.say(
        "bar-label",
        &[
            ("option", subject.option(series).into()),
            ("number", cell(subject, share).line(subject.words).into()),
        ],
    );
    let per_cent = |share: f64| share * 100.0;
    Bar {
        series,
        label,
        value: per_cent(share.share),
        low: per_cent(share.interval.low),
        high: per_cent(share.interval.high),
    }
}

fn cell(subject: &Subject, cause: &CauseShare) -> Cell {
    let (low, high) = (cause.interval.low, cause.interval.high);
    let (share, ends) = text::share_within(subject.words, cause.share, low, high);
    Cell::with(share, ends).exact([cause.share, low, high].map(|share| share * 100.0))
}

fn table(subject: &Subject, title: &str, causes: &[usize]) -> Table {
    let options = subject.option_heads();
    let first = (subject.say("column-head-cause", &[]), false);
    let mut table = Table::new(title.to_owned(), std::iter::once(first).chain(options));
    for at in causes {
        let cause = &subject.findings.columns.causes[*at];
        let cells =
            subject.findings.options.iter().map(|option| cell(subject, &option.causes[*at]));
        let meaning = subject.say(&format!("cause-{cause}"), &[]);
        let head = Cell::with(short(subject, cause), meaning);
        table.row(std::iter::once(head).chain(cells));
    }
    table
}
