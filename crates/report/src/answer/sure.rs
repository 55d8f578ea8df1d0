//! How sure the answer is, in plain words.

use study::compare::{Comparison, FEWEST_WORLDS, Verdict};
use study::estimate::{Mean, Share};

use super::{NAMED, drawn, is_few};
use crate::section::world_by_world;
use crate::subject::Subject;
use crate::text;

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
    said.extend(mean_otherwise(subject));
    said.extend(ends_not_played(subject));
    if subject.findings.options.len() > 1 && is_few(subject) {
        let least = ("least", FEWEST_WORLDS.into());
        said.insert(0, subject.say("sure-few", &[drawn(subject), least]));
    }
    if subject.findings.options.len() > 1 {
        said.insert(0, subject.say("sure-measure", &[]));
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

/// Two options of which one loses less in the mean, but the other is clearly ahead in more worlds.
struct Parted<'a> {
    comparison: &'a Comparison,
    /// The one that loses less in the mean, and the one that is ahead in more worlds.
    less: usize,
    ahead: usize,
    /// In how many worlds each is clearly ahead.
    worlds: [u32; 2],
}

impl<'a> Parted<'a> {
    /// A pair whose mean and worlds part beyond the luck of computing.
    fn of(comparison: &'a Comparison, headline: usize) -> Option<Self> {
        let measure = &comparison.measures[headline];
        let mean = measure.over_worlds?.mean;
        let (first, second) = (comparison.first, comparison.second);
        let counts = [measure.first_better?.count, measure.second_better?.count];
        let (less, ahead, worlds) = match mean.value < 0.0 {
            true => (first, second, counts),
            false => (second, first, [counts[1], counts[0]]),
        };
        let parted = !mean.interval.holds(0.0) && worlds[1] > worlds[0];
        parted.then_some(Self { comparison, less, ahead, worlds })
    }

    /// By how much an option loses less than the other, in the mean of the worlds in which it does.
    fn where_it_loses_less(&self, subject: &Subject, option: usize) -> f64 {
        let sign = if option == self.comparison.first { -1.0 } else { 1.0 };
        let worlds = world_by_world(subject, self.comparison);
        let less: Vec<f64> =
            worlds.iter().map(|(_, by)| sign * by).filter(|by| *by > 0.0).collect();
        less.iter().sum::<f64>() / less.len().max(1) as f64
    }
}

/// That the mean and the count of worlds point to opposite sides, since a few worlds weigh much.
fn mean_otherwise(subject: &Subject) -> Option<String> {
    let headline = subject.findings.columns.headline;
    let mean = |option: usize| subject.findings.options[option].measures[headline].headline().value;
    let options = 0..subject.findings.options.len();
    let least = options.min_by(|a, b| mean(*a).total_cmp(&mean(*b)))?;
    let only = subject.findings.comparisons.len() == 1;
    let leader = match &subject.findings.verdict {
        Verdict::Winner { option, .. } | Verdict::Leads { option, .. } => Some(*option),
        Verdict::Undecided { leader, .. } => *leader,
        Verdict::OneOption | Verdict::NominalOnly { .. } => None,
    };
    let pairs = subject.findings.comparisons.iter().filter_map(|pair| Parted::of(pair, headline));
    let mut of_note =
        pairs.filter(|parted| only || (parted.less == least && Some(parted.ahead) == leader));
    let parted = of_note.next()?;
    let measure = &parted.comparison.measures[headline];
    let Mean { value, interval, .. } = measure.headline().mean;
    let (low, high) = match value < 0.0 {
        true => (-interval.high, -interval.low),
        false => (interval.low, interval.high),
    };
    let digits = text::digits(value.abs(), low, high);
    let by = text::interval(subject.words, value.abs(), low, high);
    let weighs = |option| text::fixed(parted.where_it_loses_less(subject, option), digits);
    let of = measure.first_better.map_or(0, |share| share.of);
    let args = [
        ("less", subject.named(parted.less).into()),
        ("ahead", subject.named(parted.ahead).into()),
        ("by", by.into()),
        ("more", parted.worlds[1].into()),
        ("fewer", parted.worlds[0].into()),
        ("of", of.into()),
        ("far", weighs(parted.less).into()),
        ("near", weighs(parted.ahead).into()),
    ];
    Some(subject.say("sure-mean-other", &args))
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

/// That the study is too small for the ends that were asked for, and what would be enough.
fn ends_not_played(subject: &Subject) -> Option<String> {
    let enough = subject.findings.tornado.enough?;
    let asked = subject.findings.settings.tornado;
    let args = [("ends", asked.into()), ("worlds", enough.worlds.into())];
    Some(match enough.replications {
        None => subject.say("sure-ends-more-worlds", &args),
        Some(replications) => {
            let [ends, worlds] = args;
            subject.say("sure-ends-more", &[ends, worlds, ("replications", replications.into())])
        }
    })
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
    let tornado = &subject.findings.tornado;
    let tried = tornado.replications > 0;
    let behind = leader_behind(subject);
    let key = match (hangs_on.is_empty(), turned, leader.is_empty()) {
        (true, false, _) if tried && !behind.is_empty() => "sure-hangs-nominal-nothing",
        (false, false, _) if tried && !behind.is_empty() => "sure-hangs-nominal",
        (true, ..) if tried => "sure-hangs-nothing",
        (true, ..) if tornado.enough.is_some() => "sure-hangs-untried",
        (true, ..) => "sure-hangs-unasked",
        (_, true, _) => "sure-hangs-turns",
        (_, false, false) => "sure-hangs-moves",
        (_, false, true) => "sure-hangs-nobody",
    };
    let args = [
        ("leader", leader.into()),
        ("count", behind.len().into()),
        ("others", subject.list(behind).into()),
    ];
    let mut said = subject.say(key, &args);
    said.push_str(&of_how_many(subject));
    if left > 0 {
        said.push(' ');
        let args = [("count", left.into()), ("figures", subject.list(others).into())];
        said.push_str(&subject.say("sure-hangs-others", &args));
    }
    said
}

/// Options that are clearly ahead of the one that leads where every figure has its nominal value.
fn leader_behind(subject: &Subject) -> Vec<String> {
    let Verdict::Undecided { leader: Some(leader), .. } = subject.findings.verdict else {
        return Vec::new();
    };
    let headline = subject.findings.columns.headline;
    let ahead = subject.findings.comparisons.iter().filter_map(|comparison| {
        let interval = comparison.measures[headline].nominal.interval_99?;
        match leader {
            first if first == comparison.first && interval.low > 0.0 => Some(comparison.second),
            second if second == comparison.second && interval.high < 0.0 => Some(comparison.first),
            _ => None,
        }
    });
    ahead.map(|option| subject.named(option)).collect()
}

/// Where not every figure could be tried: how many were, and which.
fn of_how_many(subject: &Subject) -> String {
    let tornado = &subject.findings.tornado;
    let (tried, all) = (tornado.bars.len(), tornado.bars.len() + tornado.untried);
    if tried == 0 || tornado.untried == 0 {
        return String::new();
    }
    let args = [("tried", tried.into()), ("all", all.into())];
    format!(" {}", subject.say("sure-hangs-picked", &args))
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
