//! The answer in one sentence, by which measure it is given, and how sure it is.

mod measured;
mod sure;

use std::collections::BTreeSet;

use engine::plan::Grade;
use study::compare::{FEWEST_WORLDS, Verdict};
use study::estimate::Share;

use crate::holds;
use crate::page::{Key, Part};
use crate::section::{figures_used, letter};
use crate::subject::Subject;
use crate::text;

pub use measured::{beside, measured};
pub use sure::how_sure;

/// So many figures are named in the sentence; a section has the others.
pub const NAMED: usize = 3;

/// The answer in one sentence.
pub fn sentence(subject: &Subject) -> String {
    match &subject.findings.verdict {
        Verdict::OneOption => one_option(subject),
        Verdict::NominalOnly { leader: None } => open(subject, "answer-nominal-open", &[]),
        Verdict::NominalOnly { leader: Some(option) } => ahead(subject, "answer-nominal", *option),
        Verdict::Winner { option, .. } => ahead(subject, "answer-winner", *option),
        Verdict::Leads { option, .. } if is_few(subject) => {
            ahead(subject, "answer-few-ahead", *option)
        }
        Verdict::Leads { option, .. } => ahead(subject, "answer-leads", *option),
        Verdict::Undecided { .. } if is_few(subject) => {
            open(subject, "answer-few", &[drawn(subject)])
        }
        Verdict::Undecided { hangs_on, .. } if hangs_on.is_empty() => {
            open(subject, "answer-open", &[])
        }
        Verdict::Undecided { hangs_on, .. } => {
            let figures = subject
                .list(hangs_on.iter().take(NAMED).map(|group| subject.figure_in_words(group)));
            open(subject, "answer-open-hangs-on", &[("figures", figures.into())])
        }
    }
}

/// Were so few worlds drawn that nine in ten of them say little?
fn is_few(subject: &Subject) -> bool {
    (1..FEWEST_WORLDS).contains(&holds::drawn(subject))
}

/// How many were drawn.
fn drawn(subject: &Subject) -> (&'static str, text::Arg<'static>) {
    ("drawn", holds::drawn(subject).into())
}

/// What is not decided, and what is out of the question all the same.
fn open<'a>(subject: &Subject<'a>, key: &str, args: &[(&'static str, text::Arg<'a>)]) -> String {
    let all: Vec<usize> = (0..subject.findings.options.len()).collect();
    let (mut behind, mut open): (Vec<usize>, Vec<usize>) =
        all.iter().partition(|option| is_behind(subject, **option));
    if open.len() < 2 || is_few(subject) {
        // Something else than the worlds keeps the one that is left from being named.
        (behind, open) = (Vec::new(), all);
    }
    let names = |options: &[usize]| -> text::Arg<'a> {
        subject.list(options.iter().map(|option| subject.named(*option))).into()
    };
    let args: Vec<_> = args.iter().cloned().chain([("options", names(&open))]).collect();
    let mut said = subject.say(key, &args);
    for (behind, ahead) in by_whom(subject, &behind) {
        said.push(' ');
        let args = [("count", behind.len().into()), ("options", names(&behind))];
        said += &match ahead == open {
            true => subject.say("answer-behind-these", &args),
            false => {
                let [count, options] = args;
                subject.say("answer-behind", &[count, options, ("ahead", names(&ahead))])
            }
        };
    }
    said
}

/// Options that are behind the same others, with these.
fn by_whom(subject: &Subject, behind: &[usize]) -> Vec<(Vec<usize>, Vec<usize>)> {
    let mut groups: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    for option in behind {
        // One that is behind itself tells nobody how good it is to be ahead of another.
        let ahead: Vec<usize> =
            ahead_of(subject, *option).filter(|other| !behind.contains(other)).collect();
        match groups.iter_mut().find(|(_, others)| *others == ahead) {
            Some((options, _)) => options.push(*option),
            None => groups.push((vec![*option], ahead)),
        }
    }
    groups
}

/// The share of worlds in which an option must be better than another for that one to be out of the
/// question: what a winner needs too.
const CLEAR: f64 = 0.9;

/// Is it so in nearly all worlds?
pub fn is_clear(share: &Share) -> bool {
    share.of > 0 && share.value() >= CLEAR
}

/// Is another option better in what the answer is about, in nearly all worlds?
fn is_behind(subject: &Subject, option: usize) -> bool {
    ahead_of(subject, option).next().is_some()
}

/// The options that are better than one in what the answer is about, in nearly all worlds.
fn ahead_of(subject: &Subject, option: usize) -> impl Iterator<Item = usize> {
    let headline = subject.findings.columns.headline;
    subject.findings.comparisons.iter().filter_map(move |comparison| {
        let measure = &comparison.measures[headline];
        let (other, better) = match option {
            second if second == comparison.second => (comparison.first, &measure.first_better),
            first if first == comparison.first => (comparison.second, &measure.second_better),
            _ => return None,
        };
        better.as_ref().is_some_and(is_clear).then_some(other)
    })
}

/// Figures that alone put another option clearly ahead of the one that leads, those first that move the
/// difference furthest: what the headline, the alert and the chart name.
pub fn turning<'a>(subject: &Subject<'a>) -> Vec<&'a String> {
    match &subject.findings.verdict {
        Verdict::Undecided { reversed_by, hangs_on, .. } => {
            hangs_on.iter().filter(|group| reversed_by.contains(group)).collect()
        }
        _ => Vec::new(),
    }
}

/// Is a winner named?
pub fn decided(subject: &Subject) -> bool {
    matches!(subject.findings.verdict, Verdict::Winner { .. })
}

fn one_option(subject: &Subject) -> String {
    subject.say(
        "answer-one",
        &[
            ("option", subject.named(0).into()),
            ("lost", measured::mean(subject, 0, subject.findings.columns.headline).into()),
            ("worth", text::figure(subject.worth()).into()),
        ],
    )
}

fn ahead(subject: &Subject, key: &str, option: usize) -> String {
    let others = (0..subject.findings.options.len()).filter(|other| *other != option);
    let others = subject.list(others.map(|other| subject.named(other)));
    let option = ("option", subject.named(option).into());
    subject.say(key, &[option, ("others", others.into()), drawn(subject)])
}

/// So many worlds have an icon each; of more, each icon stands for several.
const ICONS: u32 = 60;

/// In how many worlds which option is better, where two are compared.
pub fn tally(subject: &Subject) -> Vec<Part> {
    let [comparison] = &*subject.findings.comparisons else { return Vec::new() };
    let headline = &comparison.measures[subject.findings.columns.headline];
    let (Some(first), Some(second)) = (&headline.first_better, &headline.second_better) else {
        return Vec::new();
    };
    let of = first.of;
    let icons = |count: u32| (count * of.min(ICONS) + of / 2) / of.max(1);
    let better = |option: usize, count: u32| Part {
        icons: icons(count) as usize,
        key: Key::of_series(
            option,
            subject.say(
                "tally-better",
                &[("option", subject.named(option).into()), ("count", count.into())],
            ),
        ),
    };
    let neither = of - first.count - second.count;
    vec![
        better(comparison.first, first.count),
        Part {
            icons: icons(neither) as usize,
            key: Key::hollow(subject.say("tally-neither", &[("count", neither.into())])),
        },
        better(comparison.second, second.count),
    ]
}

/// The weakest grade of any figure used, and how many figures there are of each, in words.
pub fn grades(subject: &Subject) -> String {
    let used = figures_used(subject);
    let present: BTreeSet<Grade> = used.iter().map(|figure| figure.grade).collect();
    let counts = present.into_iter().map(|grade| {
        let count = used.iter().filter(|figure| figure.grade == grade).count();
        let letter = letter(grade);
        subject.say("grade-count", &[("count", count.into()), ("grade", letter.into())])
    });
    let counts = subject.list(counts);
    subject.say("mark-grades", &[("counts", counts.into())])
}
