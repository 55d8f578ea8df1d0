//! The answer in one sentence, how sure it is, and what must be known before the numbers.

use std::collections::BTreeSet;

use engine::plan::Grade;
use study::compare::{FEWEST_WORLDS, Verdict};
use study::estimate::{Mean, Share};

use crate::holds;
use crate::page::{Key, Part};
use crate::section::{figures_used, letter};
use crate::subject::Subject;
use crate::text;

/// So many figures are named in the sentence; a section has the others.
const NAMED: usize = 3;

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
    if !behind.is_empty() {
        said.push(' ');
        said += &subject.say("answer-behind", &[("options", names(&behind))]);
    }
    said
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
    let headline = subject.findings.columns.headline;
    subject.findings.comparisons.iter().any(|comparison| {
        let measure = &comparison.measures[headline];
        let better = match option {
            second if second == comparison.second => &measure.first_better,
            first if first == comparison.first => &measure.second_better,
            _ => return false,
        };
        better.as_ref().is_some_and(is_clear)
    })
}

/// How many flights leak with each option: what stands beside the headline, always.
pub fn leaking(subject: &Subject) -> String {
    let Some(leakers) = subject.measure("leakers") else { return String::new() };
    let options = (0..subject.findings.options.len()).map(|option| {
        let lost = mean(subject, option, leakers);
        subject
            .say("answer-rival", &[("lost", lost.into()), ("option", subject.named(option).into())])
    });
    let args = [("options", subject.list(options).into()), ("payloads", payloads(subject).into())];
    let mut said = subject.say("answer-leaking", &args);
    if let Some(difference) = leak_less(subject, leakers) {
        said.push(' ');
        said.push_str(&difference);
    }
    said
}

/// Of two options: which leaks less, and by how much, day by day.
fn leak_less(subject: &Subject, leakers: usize) -> Option<String> {
    let [comparison] = &*subject.findings.comparisons else { return None };
    let Mean { value, interval, .. } = comparison.measures[leakers].headline().mean;
    let (first, second) = (comparison.first, comparison.second);
    let (fewer, by) = match value <= 0.0 {
        true => (first, text::interval(subject.words, -value, -interval.high, -interval.low)),
        false => (second, text::interval(subject.words, value, interval.low, interval.high)),
    };
    let mut args = vec![("option", subject.named(fewer).into()), ("by", by.into()), drawn(subject)];
    if interval.holds(0.0) {
        return Some(subject.say("answer-leak-alike", &args));
    }
    if is_few(subject) {
        return Some(subject.say("answer-leak-few", &args));
    }
    let open = comparison.measures[leakers].not_knowing.filter(|open| open.resolved);
    let Some(open) = open.filter(|open| open.interval.holds(0.0)) else {
        return Some(subject.say("answer-leak-less", &args));
    };
    let (low, high) = match fewer == first {
        true => (-open.interval.high, -open.interval.low),
        false => (open.interval.low, open.interval.high),
    };
    args.push(("span", text::span(subject.words, low, high).into()));
    Some(subject.say("answer-leak-open", &args))
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
            ("lost", mean(subject, 0, subject.findings.columns.headline).into()),
            ("worth", text::figure(subject.worth()).into()),
        ],
    )
}

fn ahead(subject: &Subject, key: &str, option: usize) -> String {
    let headline = subject.findings.columns.headline;
    let others =
        (0..subject.findings.options.len()).filter(|other| *other != option).map(|other| {
            let lost = mean(subject, other, headline);
            subject.say(
                "answer-rival",
                &[("lost", lost.into()), ("option", subject.named(other).into())],
            )
        });
    subject.say(
        key,
        &[
            ("option", subject.named(option).into()),
            ("lost", mean(subject, option, headline).into()),
            ("worth", text::figure(subject.worth()).into()),
            ("others", subject.list(others).into()),
            drawn(subject),
        ],
    )
}

fn mean(subject: &Subject, option: usize, measure: usize) -> String {
    let Mean { value, interval, .. } =
        subject.findings.options[option].measures[measure].headline();
    text::interval(subject.words, *value, interval.low, interval.high)
}

/// Flights that can do damage.
fn payloads(subject: &Subject) -> usize {
    let flights = subject.plans.first().map(|plan| plan.flights.iter());
    flights.into_iter().flatten().filter(|f| f.role.can_leak()).count()
}

/// How sure it is, in plain words, a paragraph each.
pub fn how_sure(subject: &Subject) -> Vec<String> {
    let mut said = match &subject.findings.verdict {
        Verdict::OneOption => vec![subject.say("sure-one", &[])],
        Verdict::NominalOnly { .. } => vec![subject.say("sure-nominal", &[])],
        Verdict::Winner { option, won } => vec![worlds_won(subject, "sure-winner", *option, won)],
        Verdict::Leads { option, won } => {
            let key = if is_few(subject) { "sure-few-leads" } else { "sure-leads" };
            vec![worlds_won(subject, key, *option, won)]
        }
        Verdict::Undecided { leader, won, reversed_by, hangs_on } => {
            let mut said = vec![undecided(subject, *leader, won)];
            // What it hangs on stands in the headline only where that is said of many worlds.
            if !is_few(subject) {
                said.push(hangs(subject, *leader, !reversed_by.is_empty(), hangs_on));
            }
            said
        }
    };
    if subject.findings.options.len() > 1 && is_few(subject) {
        let least = ("least", FEWEST_WORLDS.into());
        said.insert(0, subject.say("sure-few", &[drawn(subject), least]));
    }
    if subject.findings.options.len() > 1 {
        let view = subject.study.view.word();
        said.push(subject.say(&format!("sure-view-{view}"), &[]));
    }
    let settings = &subject.findings.settings;
    said.push(subject.say(
        "sure-played",
        &[("replications", settings.replications.into()), ("worlds", settings.worlds.into())],
    ));
    said.extend(nominal_beside(subject));
    said
}

/// What is of the nominal world and what of the drawn ones, and how far they lie apart.
fn nominal_beside(subject: &Subject) -> Option<String> {
    let drawn = subject.findings.settings.worlds.checked_sub(1).filter(|drawn| *drawn > 0)?;
    let leakers = subject.measure("leakers")?;
    let of = |option: usize| {
        let Mean { value, interval, .. } =
            subject.findings.options[option].measures[leakers].nominal;
        let lost = text::interval(subject.words, value, interval.low, interval.high);
        subject
            .say("answer-rival", &[("lost", lost.into()), ("option", subject.named(option).into())])
    };
    let options = subject.list((0..subject.findings.options.len()).map(of));
    Some(subject.say("sure-worlds", &[("drawn", drawn.into()), ("leakers", options.into())]))
}

fn undecided(subject: &Subject, leader: Option<usize>, won: &Share) -> String {
    match leader {
        _ if subject.findings.comparisons.len() == 1 => worlds_of_two(subject),
        Some(option) => worlds_won(subject, "sure-open", option, won),
        None => subject.say("sure-open-none", &[("of", won.of.into())]),
    }
}

/// By which rule the figures of the headline are those that it hangs on, and which are left out there.
fn hangs(subject: &Subject, leader: Option<usize>, turned: bool, hangs_on: &[String]) -> String {
    let others = hangs_on.iter().skip(NAMED).map(|group| subject.figure_in_words(group));
    let left = hangs_on.len().saturating_sub(NAMED);
    let leader = leader.map(|leader| subject.named(leader)).unwrap_or_default();
    let tried = subject.findings.tornado.replications > 0;
    let key = match (hangs_on.is_empty(), turned, leader.is_empty()) {
        (true, ..) if tried => "sure-hangs-nothing",
        (true, ..) => "sure-hangs-untried",
        (_, true, _) => "sure-hangs-turns",
        (_, false, false) => "sure-hangs-moves",
        (_, false, true) => "sure-hangs-nobody",
    };
    let mut said = subject.say(key, &[("leader", leader.into())]);
    if left > 0 {
        said.push(' ');
        let args = [("count", left.into()), ("figures", subject.list(others).into())];
        said.push_str(&subject.say("sure-hangs-others", &args));
    }
    said
}

/// Of two options: in how many worlds each is ahead.
fn worlds_of_two(subject: &Subject) -> String {
    let comparison = &subject.findings.comparisons[0];
    let headline = &comparison.measures[subject.findings.columns.headline];
    let won = |share: &Option<Share>| share.as_ref().map_or(0, |share| share.count);
    let of = headline.first_better.as_ref().map_or(0, |share| share.of);
    let (a, b) = (won(&headline.first_better), won(&headline.second_better));
    let side = match (a, b) {
        (0, 0) => "neither",
        (_, 0) => "first",
        _ => "second",
    };
    subject.say(
        "sure-open-two",
        &[
            ("first", subject.named(comparison.first).into()),
            ("second", subject.named(comparison.second).into()),
            ("side", side.into()),
            ("a", a.into()),
            ("b", b.into()),
            ("neither", of.saturating_sub(a + b).into()),
            ("of", of.into()),
        ],
    )
}

fn worlds_won(subject: &Subject, key: &str, option: usize, won: &Share) -> String {
    let (low, high) = (won.interval.low, won.interval.high);
    let (_, ends) = text::share_within(subject.words, won.value(), low, high);
    subject.say(
        key,
        &[
            ("option", subject.named(option).into()),
            ("won", won.count.into()),
            ("of", won.of.into()),
            ("ends", ends.into()),
        ],
    )
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
