//! What a reader must know before the numbers: one kind of alert a function, the gravest first.

use std::collections::BTreeMap;

use engine::plan::Grade;
use study::compare::{Comparison, FEWEST_WORLDS, PairedMeasure, Verdict};
use study::estimate::Interval;

use crate::answer;
use crate::holds;
use crate::page::Alert;
use crate::section::{figures_used, partings};
use crate::subject::{Shown, Subject};
use crate::text::{self, Arg};

/// More replications than these are not advised: they would take days.
const MOST_ADVISED: f64 = 1e7;
/// So many assumptions that decide are named.
const NAMED: usize = 3;

/// Every alert.
pub fn all(subject: &Subject) -> Vec<Alert> {
    let kinds: [fn(&Subject) -> Vec<Alert>; 9] = [
        from_the_author,
        resized,
        parting,
        wide,
        untypical,
        deciding,
        unresolved,
        never_seen,
        weak,
    ];
    kinds.iter().flat_map(|kind| kind(subject)).collect()
}

fn alert(subject: &Subject, kind: &str, args: &[(&str, Arg)]) -> Alert {
    Alert {
        head: subject.say(&format!("alert-{}-head", kind.trim_end_matches("-for-good")), &[]),
        text: subject.say(&format!("alert-{kind}"), args),
        written: false,
    }
}

/// What the author says must be known.
fn from_the_author(subject: &Subject) -> Vec<Alert> {
    let head = || subject.say("alert-author-head", &[]);
    let note = |text: &str| Alert { head: head(), text: text.to_owned(), written: true };
    subject.author().note.into_iter().map(note).collect()
}

/// That another number of flights comes than the author's tables of the raid say.
fn resized(subject: &Subject) -> Vec<Alert> {
    let times = subject.study.raid_size;
    if times == 1.0 {
        return Vec::new();
    }
    vec![alert(subject, "raid-size", &[("times", text::figure(times).into())])]
}

/// Closed forms that the engine's numbers part from.
fn parting(subject: &Subject) -> Vec<Alert> {
    let parted = partings(subject);
    let all = parted.len();
    if all == 0 {
        return Vec::new();
    }
    let named: Vec<String> = parted.into_iter().take(NAMED).collect();
    let args = [("count", Arg::from(all)), ("checks", named.join(" ").into())];
    vec![alert(subject, "checks", &args)]
}

/// Differences whose very sign public figures leave open.
fn wide(subject: &Subject) -> Vec<Alert> {
    let of = |comparison: &Comparison| {
        let measure = headline(subject, comparison);
        let spread = measure.not_knowing.filter(|s| s.resolved && s.interval.holds(0.0))?;
        let Interval { low, high } = spread.interval;
        let mut args = pair(subject, comparison).to_vec();
        args.push(("span", text::span(subject.words, low, high).into()));
        args.push(("kind", holds::kind(holds::drawn(subject)).into()));
        Some(alert(subject, "wide", &args))
    };
    subject.findings.comparisons.iter().filter_map(of).collect()
}

/// That the nominal world, from which single days are told, lies outside what most drawn worlds give.
fn untypical(subject: &Subject) -> Vec<Alert> {
    let Some(leakers) = subject.measure("leakers") else { return Vec::new() };
    let few = holds::drawn(subject) < FEWEST_WORLDS;
    let of = |option: usize| {
        let estimate = &subject.findings.options[option].measures[leakers];
        let spread = estimate.not_knowing.filter(|spread| spread.resolved)?.interval;
        let nominal = estimate.nominal.interval;
        if nominal.low <= spread.high && spread.low <= nominal.high {
            return None;
        }
        let mean = text::interval(subject.words, estimate.nominal.value, nominal.low, nominal.high);
        let Interval { low, high } = spread;
        let args = [
            ("nominal", mean.into()),
            ("option", subject.named(option).into()),
            ("span", text::span(subject.words, low, high).into()),
        ];
        Some(subject.say("alert-untypical-one", &args))
    };
    let outside: Vec<String> = (0..subject.findings.options.len()).filter_map(of).collect();
    if few || outside.is_empty() {
        return Vec::new();
    }
    vec![alert(subject, "untypical", &[("options", subject.list(outside).into())])]
}

/// Of what the answer hangs on because it turns it round: assumptions.
fn deciding(subject: &Subject) -> Vec<Alert> {
    let grades = grades_by_group(subject);
    let Verdict::Undecided { leader: Some(leader), .. } = subject.findings.verdict else {
        return Vec::new();
    };
    let assumed = |group: &&&String| grades.get(group.as_str()) == Some(&Grade::D);
    let names: Vec<String> = answer::turning(subject)
        .iter()
        .filter(assumed)
        .map(|group| subject.figure_in_words(group))
        .take(NAMED)
        .collect();
    if names.is_empty() {
        return Vec::new();
    }
    let leader = ("leader", subject.named(leader).into());
    vec![alert(subject, "deciding", &[leader, ("figures", subject.list(names).into())])]
}

/// The weakest grade among the figures that move together, by group.
fn grades_by_group<'a>(subject: &Subject<'a>) -> BTreeMap<&'a str, Grade> {
    let mut grades: BTreeMap<&str, Grade> = BTreeMap::new();
    for figure in figures_used(subject) {
        let weakest = grades.entry(&figure.group).or_insert(figure.grade);
        *weakest = (*weakest).max(figure.grade);
    }
    grades
}

/// Differences in the headline that replications do not tell from nothing, and what would.
fn unresolved(subject: &Subject) -> Vec<Alert> {
    let of = |comparison: &Comparison| {
        let mean = headline(subject, comparison).headline().mean;
        if !mean.interval.holds(0.0) {
            return None;
        }
        let mut args = pair(subject, comparison).to_vec();
        if mean.interval.width() == 0.0 {
            return Some(alert(subject, "same", &args));
        }
        args.push(("difference", Shown::of("", 0.0).line(subject.words, &mean).into()));
        let times = mean.interval.width() / 2.0 / mean.value.abs();
        let needed = mean.replications as f64 * times * times;
        Some(if needed.is_finite() && needed <= MOST_ADVISED {
            let worlds = (holds::drawn(subject) as f64).max(1.0);
            args.push(("needed", text::fixed(round_up(needed / worlds), 0).into()));
            alert(subject, "unresolved", &args)
        } else {
            alert(subject, "unresolved-for-good", &args)
        })
    };
    subject.findings.comparisons.iter().filter_map(of).collect()
}

/// To one significant digit, upwards: it is a guess.
fn round_up(count: f64) -> f64 {
    let mut unit = 1.0;
    while unit * 10.0 <= count {
        unit *= 10.0;
    }
    (count / unit).ceil() * unit
}

/// Options of which nothing was ever lost: that is no proof that nothing can be.
fn never_seen(subject: &Subject) -> Vec<Alert> {
    let headline = subject.findings.columns.headline;
    let of = |option: usize| {
        let estimate = &subject.findings.options[option].measures[headline];
        let (replications, chance) = (estimate.none_in?, estimate.at_most()?);
        let args = [
            ("option", subject.option(option).into()),
            ("replications", replications.into()),
            ("chance", text::share(subject.words, chance).into()),
        ];
        Some(alert(subject, "never", &args))
    };
    (0..subject.findings.options.len()).filter_map(of).collect()
}

/// How much of what is used nobody has published.
fn weak(subject: &Subject) -> Vec<Alert> {
    let used = figures_used(subject);
    let assumed = used.iter().filter(|figure| figure.grade == Grade::D).count();
    if assumed == 0 {
        return Vec::new();
    }
    let args = [("assumed", assumed.into()), ("used", used.len().into())];
    vec![alert(subject, "assumptions", &args)]
}

fn headline<'a>(subject: &Subject<'a>, comparison: &'a Comparison) -> &'a PairedMeasure {
    &comparison.measures[subject.findings.columns.headline]
}

fn pair<'a>(subject: &Subject<'a>, comparison: &Comparison) -> [(&'static str, Arg<'a>); 2] {
    [
        ("first", subject.named(comparison.first).into()),
        ("second", subject.named(comparison.second).into()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_has_one_digit() {
        assert_eq!(round_up(1.0), 1.0);
        assert_eq!(round_up(4_321.0), 5_000.0);
        assert_eq!(round_up(10_000.0), 10_000.0);
    }
}
