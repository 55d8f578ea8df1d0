//! What stands below the headline: the measure that decides, then the leakers, each with what the
//! options differ by, so that nobody takes one for the other.

use study::compare::Comparison;
use study::estimate::{Interval, Mean};

use super::{drawn, is_few};
use crate::subject::Subject;
use crate::table::{Cell, Table};
use crate::text::{self, Arg};

/// A measure of which it is told what the options differ by.
#[derive(Clone, Copy)]
struct Told {
    measure: usize,
    /// What the keys of its sentences begin with.
    key: &'static str,
}

/// The numbers of more options than these stand in a table: a sentence would be a list of brackets.
const IN_SENTENCES: usize = 2;

/// Of many options: how much is lost and how many leak with each.
pub fn beside(subject: &Subject) -> Option<Table> {
    let leakers = subject.measure("leakers")?;
    if subject.findings.options.len() <= IN_SENTENCES {
        return None;
    }
    let heads =
        [("column-head-option", false), ("column-head-decides", true), ("measure-leakers", true)];
    let heads = heads.map(|(key, numeric)| (subject.say(key, &[]), numeric));
    let mut table = Table::new(subject.say("answer-caption", &[]), heads);
    for (at, option) in subject.findings.options.iter().enumerate() {
        let measures = [subject.findings.columns.headline, leakers];
        let cells = measures.map(|at| {
            let Mean { value, interval, .. } = option.measures[at].headline();
            Cell::from_interval(subject.words, *value, interval.low, interval.high)
        });
        table.row(std::iter::once(Cell::from(subject.option(at))).chain(cells));
    }
    Some(table)
}

/// What is counted with many options, whose numbers stand in a table.
fn what_is_counted(subject: &Subject) -> String {
    let worth = ("worth", text::figure(subject.worth()).into());
    subject.say("answer-counted", &[worth, ("payloads", payloads(subject).into())])
}

/// A paragraph for the measure that decides, one for the leakers, and one where they part; of many
/// options one for both. What is lost with a single option stands in the headline already.
pub fn measured(subject: &Subject) -> Vec<String> {
    let decides = Told { measure: subject.findings.columns.headline, key: "answer-lost" };
    let leakers = subject.measure("leakers");
    let leakers = leakers.map(|measure| Told { measure, key: "answer-leak" });
    if subject.findings.options.len() == 1 {
        return leakers
            .map(|leakers| leaking_alone(subject, leakers.measure))
            .into_iter()
            .collect();
    }
    let Some(leakers) = leakers else {
        return vec![with_difference(subject, decides, losing(subject, decides.measure))];
    };
    let mut said = match subject.findings.options.len() {
        ..=IN_SENTENCES => vec![
            with_difference(subject, decides, losing(subject, decides.measure)),
            with_difference(subject, leakers, leaking(subject, leakers.measure)),
        ],
        _ => vec![what_is_counted(subject)],
    };
    said.extend(parting(subject, decides.measure, leakers.measure));
    said
}

/// What is lost with each option, and that this decides.
fn losing(subject: &Subject, measure: usize) -> String {
    let worth = ("worth", text::figure(subject.worth()).into());
    subject.say("answer-losing", &[worth, ("options", with_each(subject, measure).into())])
}

/// How many flights leak with each option.
fn leaking(subject: &Subject, measure: usize) -> String {
    let options = ("options", with_each(subject, measure).into());
    subject.say("answer-leaking", &[options, ("payloads", payloads(subject).into())])
}

/// The same of the only one.
fn leaking_alone(subject: &Subject, measure: usize) -> String {
    let lost = ("lost", mean(subject, 0, measure).into());
    subject.say("answer-leaking-one", &[lost, ("payloads", payloads(subject).into())])
}

/// The mean of a measure with each option, in a list.
fn with_each(subject: &Subject, measure: usize) -> String {
    let with = |option: usize| {
        let lost = ("lost", mean(subject, option, measure).into());
        subject.say("answer-rival", &[lost, ("option", subject.named(option).into())])
    };
    subject.list((0..subject.findings.options.len()).map(with))
}

/// A mean with its interval.
pub(super) fn mean(subject: &Subject, option: usize, measure: usize) -> String {
    let Mean { value, interval, .. } =
        subject.findings.options[option].measures[measure].headline();
    text::interval(subject.words, *value, interval.low, interval.high)
}

/// Flights that can do damage.
fn payloads(subject: &Subject) -> usize {
    let flights = subject.plans.first().map(|plan| plan.flights.iter());
    flights.into_iter().flatten().filter(|f| f.role.can_leak()).count()
}

/// A paragraph with, of two options, what they differ by, day by day.
fn with_difference(subject: &Subject, told: Told, said: String) -> String {
    match &*subject.findings.comparisons {
        [comparison] => format!("{said} {}", difference(subject, told, comparison)),
        _ => said,
    }
}

/// With which of two options there is less, and by how much.
fn difference(subject: &Subject, told: Told, comparison: &Comparison) -> String {
    let measure = &comparison.measures[told.measure];
    let Mean { value, interval, .. } = measure.headline().mean;
    let first_less = value <= 0.0;
    let less = if first_less { comparison.first } else { comparison.second };
    let seen_from_less =
        |of: Interval| if first_less { (-of.high, -of.low) } else { (of.low, of.high) };
    let (low, high) = seen_from_less(interval);
    let by = text::interval(subject.words, value.abs(), low, high);
    let mut args: Vec<(&str, Arg)> =
        vec![("option", subject.named(less).into()), ("by", by.into()), drawn(subject)];
    let open = measure.not_knowing.filter(|open| open.resolved && open.interval.holds(0.0));
    let how = match open {
        _ if interval.width() == 0.0 && value == 0.0 => "same",
        _ if interval.holds(0.0) => "alike",
        _ if is_few(subject) => "few",
        None => "less",
        Some(open) => {
            let (low, high) = seen_from_less(open.interval);
            args.push(("span", text::span(subject.words, low, high).into()));
            "open"
        }
    };
    subject.say(&format!("{}-{how}", told.key), &args)
}

/// That least is lost with one option, but fewest leak with another, where luck explains neither.
fn parting(subject: &Subject, decides: usize, leakers: usize) -> Option<String> {
    let least = |measure: usize| {
        let mean =
            |option: &usize| subject.findings.options[*option].measures[measure].headline().value;
        (0..subject.findings.options.len()).min_by(|a, b| mean(a).total_cmp(&mean(b)))
    };
    let (lost, leak) = (least(decides)?, least(leakers)?);
    let pair = |comparison: &&Comparison| {
        [comparison.first, comparison.second] == [lost.min(leak), lost.max(leak)]
    };
    let comparison = subject.findings.comparisons.iter().find(pair)?;
    let told_apart =
        |measure: usize| !comparison.measures[measure].headline().mean.interval.holds(0.0);
    (told_apart(decides) && told_apart(leakers)).then(|| {
        let named = |option| Arg::from(subject.named(option));
        subject.say("answer-parting", &[("lost", named(lost)), ("leak", named(leak))])
    })
}
