//! Single figures at their ends: what moves the answer most.

use study::compare::{Comparison, End, PairedMean, Verdict};
use study::estimate::Mean;

use super::pairs::{in_question, left_out};
use crate::answer::{NAMED, turning};
use crate::chart::{self, Chart, Ends, Pair};
use crate::page::{Block, Key, Section};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};
use crate::text::Arg;

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
    let moved = moved(subject, |end| end.means.first().copied());
    let title = subject.say("hangs-on-title", &[most(subject, &moved)]);
    chart(subject, (title, note), &moved)
}

fn of_difference(subject: &Subject, pair: usize, comparison: &Comparison) -> Chart {
    let args = [
        ("first", subject.named(comparison.first).into()),
        ("second", subject.named(comparison.second).into()),
        ("behind", behind(subject).into()),
    ];
    let note = subject.say("hangs-on-difference", &args);
    let mean = |end: &End| end.differences.get(pair).map(|difference| difference.mean);
    let moved = moved(subject, mean);
    let title = match title_of_turning(subject) {
        Some(title) => title,
        None if !moves(subject, pair) => subject.say("hangs-on-title-none", &args[..2]),
        // Of one of many pairs the title says which.
        None if subject.findings.comparisons.len() > 1 => {
            let pair = subject.say("pair", &args[..2]);
            subject.say("hangs-on-title-pair", &[most(subject, &moved), ("pair", pair.into())])
        }
        None => subject.say("hangs-on-title", &[most(subject, &moved)]),
    };
    chart(subject, (title, note), &moved)
}

/// The figure that moves a mean most, as an argument.
fn most<'a>(subject: &Subject<'a>, moved: &[Moved]) -> (&'static str, Arg<'a>) {
    let first = moved.first().map(|first| subject.figure_in_words(first.group));
    ("figure", first.unwrap_or_default().into())
}

/// Does any figure move a pair's difference away from the nominal one by more than luck explains, at 99 %? As
/// if both were independent: they share draws, so it is less.
fn moves(subject: &Subject, pair: usize) -> bool {
    let headline = subject.findings.columns.headline;
    let nominal = subject.findings.comparisons[pair].measures[headline].nominal;
    let squared = |of: &PairedMean| {
        let half = of.interval_99.map_or(f64::INFINITY, |ends| ends.width() / 2.0);
        half * half
    };
    let bars = &subject.findings.tornado.bars;
    let ends = bars.iter().flat_map(|bar| [&bar.low, &bar.high]);
    ends.filter_map(|end| end.differences.get(pair)).any(|end| {
        let moved = end.mean.value - nominal.mean.value;
        moved * moved > squared(end) + squared(&nominal)
    })
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
    let first = of_two(subject);
    let turns = |moved: &Moved| first.iter().position(|group| *group == moved.group);
    let turns = |moved: &Moved| turns(moved).unwrap_or(usize::MAX);
    moved.sort_by(|a, b| {
        turns(a).cmp(&turns(b)).then(by(b).total_cmp(&by(a))).then(a.group.cmp(b.group))
    });
    moved.truncate(MOST);
    moved
}

/// Of two options, what alone puts the other clearly ahead of the one that leads: it stands first.
fn of_two<'a>(subject: &Subject<'a>) -> Vec<&'a String> {
    if subject.findings.comparisons.len() == 1 { turning(subject) } else { Vec::new() }
}

/// That figures alone put another option ahead, with all their names, as far as they are few; nothing where
/// none does.
fn title_of_turning(subject: &Subject) -> Option<String> {
    let turning = of_two(subject);
    let (leader, other) = sides(subject).filter(|_| !turning.is_empty())?;
    let mut named: Vec<String> =
        turning.iter().take(NAMED).map(|group| subject.figure_in_words(group)).collect();
    let more = turning.len() - named.len();
    if more > 0 {
        named.push(subject.say("hangs-on-more", &[("count", more.into())]));
    }
    let [first, second] = worlds_of_two(subject);
    let args = [
        ("count", turning.len().into()),
        ("kind", if first == second { "same" } else { "more" }.into()),
        ("leader", leader.into()),
        ("other", other.into()),
        ("figures", subject.list(named).into()),
    ];
    Some(subject.say("hangs-on-title-turns", &args))
}

/// In how many worlds each of two options is clearly ahead.
fn worlds_of_two(subject: &Subject) -> [u32; 2] {
    let headline = subject.findings.columns.headline;
    let measure = subject.findings.comparisons.first().map(|pair| &pair.measures[headline]);
    let better = measure.map_or([None; 2], |of| [of.first_better, of.second_better]);
    better.map(|share| share.map_or(0, |share| share.count))
}

/// Of two options the one that leads, and the other.
fn sides(subject: &Subject) -> Option<(String, String)> {
    let [comparison] = &*subject.findings.comparisons else { return None };
    let Verdict::Undecided { leader: Some(leader), .. } = subject.findings.verdict else {
        return None;
    };
    let other = comparison.first + comparison.second - leader;
    Some((subject.named(leader), subject.named(other)))
}

fn chart(subject: &Subject, (title, note): (String, String), moved: &[Moved]) -> Chart {
    let key = |class: &str, label: &str| Key {
        class: class.to_owned(),
        ..Key::hollow(subject.say(label, &[]))
    };
    let turning = of_two(subject);
    let other = sides(subject).map(|(_, other)| other);
    let pair = |moved: &Moved| Pair {
        label: match other.as_ref().filter(|_| turning.iter().any(|group| *group == moved.group)) {
            Some(other) => {
                let figure = ("figure", subject.figure(moved.group).into());
                subject.say("hangs-on-turns", &[figure, ("other", other.into())])
            }
            None => subject.figure(moved.group),
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
        let ends = [low, high].map(|mean| Shown::of("", 0.0).cell_or_alike(subject.words, mean));
        let behind = Cell::from(low.replications.to_string());
        table.row(std::iter::once(Cell::from(subject.figure(group))).chain(ends).chain([behind]));
    }
    table
}
