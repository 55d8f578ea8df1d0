//! What was announced of raids with flights like these: context, never a fit.

use engine::plan::{Kind, Plan};
use scenario::catalogue::{Public, outcomes};

use crate::page::{Block, Section};
use crate::subject::Subject;
use crate::table::{Cell, Table};
use crate::text::{self, Arg};

/// Kinds of flights of which shares were announced, with their words.
const KINDS: [(Kind, &str); 3] =
    [(Kind::Ballistic, "ballistic"), (Kind::Missile, "missile"), (Kind::Drone, "drone")];

/// The section; nothing where nothing was announced of flights like these.
pub fn section(subject: &Subject) -> Option<Section> {
    let mut blocks = vec![Block::Text(subject.say("consistency-read", &[]))];
    for (kind, word) in KINDS {
        let Some(own) = own(subject, kind, word) else { continue };
        blocks.push(Block::Text(own));
        blocks.push(Block::Folded(announced(subject, kind, word)));
    }
    let heading = subject.say("heading-consistency", &[]);
    (blocks.len() > 1).then_some(Section { id: "consistency", heading, blocks })
}

/// What the study says of the same kind; nothing where it has no raid of that kind.
fn own(subject: &Subject, kind: Kind, word: &str) -> Option<String> {
    let share = |option: usize| {
        let raids = subject.findings.options[option].raids.iter();
        let own = raids.filter(|raid| is_of(&subject.plans[option], &raid.raid, kind));
        let (sent, leaked) = own.fold((0.0, 0.0), |(sent, leaked), raid| {
            (sent + f64::from(raid.payloads), leaked + raid.leakers)
        });
        (sent > 0.0).then(|| 1.0 - leaked / sent)
    };
    let line = |option: usize| {
        let args: [(&str, Arg); 2] = [
            ("option", subject.named(option).into()),
            ("share", text::share(subject.words, share(option)?).into()),
        ];
        Some(subject.say("consistency-item", &args))
    };
    let lines: Vec<String> = (0..subject.findings.options.len()).filter_map(line).collect();
    if lines.is_empty() {
        return None;
    }
    let kind = subject.say(&format!("consistency-kind-{word}"), &[]);
    Some(
        subject
            .say("consistency-own", &[("kind", kind.into()), ("list", subject.list(lines).into())]),
    )
}

fn is_of(plan: &Plan, raid: &str, kind: Kind) -> bool {
    let mut flights = plan.flights.iter().filter(|f| f.raid == raid && f.role.can_leak());
    flights.next().is_some_and(|flight| plan.classes[flight.class.index()].kind == kind)
}

fn announced(subject: &Subject, kind: Kind, word: &str) -> Table {
    let kind_in_words = subject.say(&format!("consistency-kind-{word}"), &[]);
    let caption = subject.say("consistency-caption", &[("kind", kind_in_words.into())]);
    let heads = ["raid", "share-stopped", "source", "note"];
    let heads = heads.map(|head| {
        (subject.say(&format!("column-head-announced-{head}"), &[]), head == "share-stopped")
    });
    let mut table = Table::new(caption, heads);
    for row in outcomes::stopped(kind) {
        let [_, raid, what] = &row.about;
        table.row([
            Cell::with(raid.as_str(), what.as_str()),
            share(subject, &row),
            Cell::from(row.source.as_str()),
            Cell::from(row.note.as_str()),
        ]);
    }
    table
}

/// From the least to the most that is claimed.
fn share(subject: &Subject, row: &Public) -> Cell {
    let numbers: Vec<f64> = row.values.iter().filter_map(|value| value.parse().ok()).collect();
    let low = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let high = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let (low_text, high_text) = (text::figure(low), text::figure(high));
    let shown = if low == high {
        text::per_cent(subject.words, &low_text)
    } else {
        text::per_cent_span(subject.words, &low_text, &high_text)
    };
    Cell::from(shown).exact([low, high])
}
