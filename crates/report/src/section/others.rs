//! Rounds that were not fired at the raid: at friendly and civil flights, at nothing, in vain.

use engine::plan::Side;
use study::estimate::Estimate;

use crate::page::{Block, Section};
use crate::subject::{Shown, Subject};
use crate::table::{Cell, Table};

/// Measures of shots at those who are no enemies.
const AT_OTHERS: [&str; 2] = ["shots_at_friendly", "shots_at_civil"];
/// Measures of shots that could do nothing.
const IN_VAIN: [&str; 5] = [
    "shots_at_nothing",
    "rounds_wasted",
    "rounds_too_late",
    "rounds_unguided",
    "double_engagements",
];

/// The section.
pub fn section(subject: &Subject) -> Option<Section> {
    let blocks = vec![Block::Text(in_the_air(subject)), Block::Table(table(subject))];
    Some(Section { id: "others", heading: subject.say("heading-others", &[]), blocks })
}

/// Who flies beside the raid: what this can say depends on it.
fn in_the_air(subject: &Subject) -> String {
    let flights = subject.plans.iter().map(|plan| {
        let of = |side| plan.flights.iter().filter(|flight| flight.side == side).count();
        (of(Side::Friendly), of(Side::Civil))
    });
    let (friendly, civil) = flights.fold((0, 0), |a, b| (a.0.max(b.0), a.1.max(b.1)));
    match (friendly, civil) {
        (0, 0) => subject.say("others-read-none", &[]),
        _ => subject.say("others-read", &[("friendly", friendly.into()), ("civil", civil.into())]),
    }
}

fn table(subject: &Subject) -> Table {
    let options = subject.option_heads();
    let first = (subject.say("column-head-measure", &[]), false);
    let mut table = Table::new(finding(subject), std::iter::once(first).chain(options));
    for name in AT_OTHERS.into_iter().chain(IN_VAIN) {
        let Some(at) = subject.measure(name) else { continue };
        let cells = subject
            .findings
            .options
            .iter()
            .map(|option| Shown::of("", 0.0).estimate(subject.words, &option.measures[at]));
        let head = Cell::with(
            subject.say(&format!("measure-{name}"), &[]),
            subject.say(&format!("measure-{name}-meaning"), &[]),
        );
        table.row(std::iter::once(head).chain(cells));
    }
    table
}

/// Does anybody fire at those who are no enemies, and who most?
fn finding(subject: &Subject) -> String {
    let measures: Vec<usize> = AT_OTHERS.iter().filter_map(|name| subject.measure(name)).collect();
    let sum = |estimates: &[Estimate]| -> f64 {
        measures.iter().map(|at| estimates[*at].headline().value).sum()
    };
    let options = subject.findings.options.iter();
    let rounds: Vec<f64> = options.map(|option| sum(&option.measures)).collect();
    let most = rounds.iter().copied().fold(0.0, f64::max);
    if most <= 0.0 {
        return subject.say("others-finding-none", &[]);
    }
    let who: Vec<usize> = (0..rounds.len()).filter(|option| rounds[*option] == most).collect();
    let args = [
        ("count", who.len().into()),
        ("options", subject.list(who.iter().map(|option| subject.named(*option))).into()),
        ("rounds", Shown::of("", 0.0).about(subject.words, most, most / 10.0).into()),
    ];
    subject.say("others-finding", &args)
}
