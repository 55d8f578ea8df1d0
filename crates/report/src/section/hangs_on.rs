//! Single figures at their ends: what moves the answer most.

use study::compare::{Comparison, End, Verdict};
use study::estimate::Mean;

use super::pairs::{in_question, left_out};
use crate::chart::{self, Chart, Ends, Pair};
use crate::page::{Block, Key, Section};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};

/// So many of the figures are shown.
const MOST: usize = 8;

/// The section; nothing where single figures were not tried.
pub fn section(subject: &Subject) -> Option<Section> {
    if subject.findings.tornado.bars.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Text(read(subject))];
    if subject.findings.comparisons.is_empty() {
        blocks.push(Block::Chart(of_mean(subject)));
    }
    blocks.extend(left_out(subject).map(Block::Text));
    let pairs = in_question(subject).into_iter();
    blocks.extend(pairs.map(|(pair, c)| Block::Chart(of_difference(subject, pair, c))));
    Some(Section { id: "hangs-on", heading: subject.say("heading-hangs-on", &[]), blocks })
}

/// What was tried.
fn read(subject: &Subject) -> String {
    let tornado = &subject.findings.tornado;
    let (tried, all) = (tornado.bars.len(), tornado.bars.len() + tornado.untried);
    let key = if tornado.untried == 0 { "hangs-on-read" } else { "hangs-on-read-picked" };
    subject.say(key, &[("tried", tried.into()), ("all", all.into())])
}

/// A figure, and where it leads at its lowest and at its highest value.
struct Moved<'a> {
    group: &'a str,
    low: Mean,
    high: Mean,
}

fn of_mean(subject: &Subject) -> Chart {
    let args = [("option", subject.named(0).into()), ("behind", behind(subject).into())];
    let note = subject.say("hangs-on-mean", &args);
    chart(subject, (note, None), &moved(subject, |end| end.means.first().copied()))
}

fn of_difference(subject: &Subject, pair: usize, comparison: &Comparison) -> Chart {
    let args = [
        ("first", subject.named(comparison.first).into()),
        ("second", subject.named(comparison.second).into()),
        ("behind", behind(subject).into()),
    ];
    let note = subject.say("hangs-on-difference", &args);
    // Of one of many pairs the title says which.
    let many = subject.findings.comparisons.len() > 1;
    let pair_named = many.then(|| subject.say("pair", &args[..2]));
    let mean = |end: &End| end.differences.get(pair).map(|difference| difference.mean);
    chart(subject, (note, pair_named), &moved(subject, mean))
}

/// How many replications stand behind the ends.
fn behind(subject: &Subject) -> String {
    let tornado = &subject.findings.tornado;
    let (most, least) = (tornado.replications, tornado.screening);
    let key = if least < most && tornado.untried == 0 {
        "hangs-on-behind-two"
    } else {
        "hangs-on-behind"
    };
    subject.say(key, &[("screening", least.into()), ("replications", most.into())])
}

/// The figures that move a mean most, those that move it most first.
fn moved<'a>(subject: &Subject<'a>, mean: impl Fn(&End) -> Option<Mean>) -> Vec<Moved<'a>> {
    let bars = subject.findings.tornado.bars.iter();
    let mut moved: Vec<Moved> = bars
        .filter_map(|bar| {
            Some(Moved { group: &bar.group, low: mean(&bar.low)?, high: mean(&bar.high)? })
        })
        .collect();
    let by = |moved: &Moved| (moved.high.value - moved.low.value).abs();
    let turns = |moved: &Moved| !turning(subject).iter().any(|group| group == moved.group);
    moved.sort_by(|a, b| {
        turns(a).cmp(&turns(b)).then(by(b).total_cmp(&by(a))).then(a.group.cmp(b.group))
    });
    moved.truncate(MOST);
    moved
}

/// Of two options, what turns the answer round: it stands first.
fn turning<'a>(subject: &Subject<'a>) -> &'a [String] {
    match &subject.findings.verdict {
        Verdict::Undecided { reversed_by, .. } if subject.findings.comparisons.len() == 1 => {
            reversed_by
        }
        _ => &[],
    }
}

fn chart(subject: &Subject, (note, of): (String, Option<String>), moved: &[Moved]) -> Chart {
    let first =
        moved.first().map_or_else(String::new, |first| subject.figure_in_words(first.group));
    let turns =
        moved.first().is_some_and(|first| turning(subject).iter().any(|g| g == first.group));
    let key = if turns { "hangs-on-title-turns" } else { "hangs-on-title" };
    let title = match of {
        None => subject.say(key, &[("figure", first.into())]),
        Some(pair) => {
            let args = [("figure", first.into()), ("pair", pair.into())];
            subject.say("hangs-on-title-pair", &args)
        }
    };
    let key = |class: &str, label: &str| Key {
        class: class.to_owned(),
        ..Key::hollow(subject.say(label, &[]))
    };
    let pair = |moved: &Moved| Pair {
        label: match turning(subject).iter().any(|group| group == moved.group) {
            true => {
                subject.say("hangs-on-turns", &[("figure", subject.figure(moved.group).into())])
            }
            false => subject.figure(moved.group),
        },
        lowest: end(&moved.low),
        highest: end(&moved.high),
    };
    Chart {
        data: table(subject, &title, moved),
        title,
        note,
        keys: vec![key("hollow", "column-head-low-end"), key("full", "column-head-high-end")],
        strips: Ends { pairs: moved.iter().map(pair).collect() }.strips(),
    }
}

fn end(mean: &Mean) -> chart::End {
    chart::End { value: mean.value, low: mean.interval.low, high: mean.interval.high }
}

fn table(subject: &Subject, title: &str, moved: &[Moved]) -> Table {
    let heads =
        ["column-head-figure", "column-head-low-end", "column-head-high-end", "column-head-behind"];
    let heads = heads.iter().enumerate().map(|(i, key)| (subject.say(key, &[]), i > 0));
    let mut table = Table::new(title.to_owned(), heads);
    for Moved { group, low, high } in moved {
        let ends = [low, high].map(|mean| Shown::of("", 0.0).cell(subject.words, mean));
        let behind = Cell::from(low.replications.to_string());
        table.row(std::iter::once(Cell::from(subject.figure(group))).chain(ends).chain([behind]));
    }
    table
}
