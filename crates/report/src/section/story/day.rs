//! One day of an option: what happened to each flight, and where.

use engine::plan::Side;

use super::ground;
use crate::chart::symbol::{self, Symbol};
use crate::chart::{Chart, Lane, Map, Timeline};
use crate::page::{Block, Key};
use crate::story::{Day, Flown, Mark};
use crate::subject::Subject;
use crate::table::{Cell, Table};
use crate::text;

/// So many flights have a line in the timeline and in its table.
const LANES: usize = 24;

/// The timeline and the map.
pub fn blocks(subject: &Subject, option: usize, key: &str, day: &Day) -> Vec<Block> {
    let leaked = day.flights.iter().filter(|flown| flown.leaked).count();
    let title = subject.say(
        key,
        &[
            ("option", subject.named(option).into()),
            ("leaked", leaked.into()),
            ("shots", day.rounds.into()),
            ("replication", day.replication.into()),
        ],
    );
    let timeline = Chart {
        title: title.clone(),
        note: subject.say("story-time-note", &[("lanes", LANES.into())]),
        keys: Mark::ALL.map(|mark| of_mark(mark).key(named(subject, mark))).into(),
        strips: Timeline { lanes: lanes(subject, day) }.strips(),
        data: table(subject, &title, day),
    };
    let map = Chart {
        title: subject.say("story-map", &[]),
        note: subject.say("story-map-note", &[]),
        keys: keys(subject, day),
        strips: map(subject, option, day).strips(),
        data: Table::default(),
    };
    vec![Block::Chart(timeline), Block::Chart(map)]
}

fn of_mark(mark: Mark) -> Symbol {
    match mark {
        Mark::Tracked => symbol::TRACKED,
        Mark::Launched => symbol::LAUNCHED,
        Mark::Missed => symbol::MISSED,
        Mark::Killed => symbol::KILLED,
        Mark::Leaked => symbol::LEAKED,
    }
}

fn named(subject: &Subject, mark: Mark) -> String {
    subject.say(&format!("story-{}", mark.name()), &[])
}

/// Flights with a line of their own: those that leaked first, then those that were fired at, then as
/// they started.
fn of_note(day: &Day) -> Vec<&Flown> {
    let mut flights: Vec<&Flown> = day.flights.iter().collect();
    let last = |flown: &Flown| (!flown.leaked, flown.shots == 0);
    flights.sort_by(|a, b| last(a).cmp(&last(b)).then(a.span.0.total_cmp(&b.span.0)));
    flights.truncate(LANES);
    flights
}

fn lanes(subject: &Subject, day: &Day) -> Vec<Lane> {
    let minutes = |seconds: f64| seconds / 60.0;
    let lane = |flown: &&Flown| Lane {
        label: subject.say(
            "bar-label",
            &[("option", (&flown.name).into()), ("number", became(subject, flown).into())],
        ),
        span: (minutes(flown.span.0), minutes(flown.span.1)),
        marks: flown.marks.iter().map(|(at, mark)| (minutes(*at), of_mark(*mark))).collect(),
    };
    of_note(day).iter().map(lane).collect()
}

/// What became of a flight, in words.
fn became(subject: &Subject, flown: &Flown) -> String {
    match flown.cause {
        Some(cause) => {
            let cause = subject.say(&format!("cause-{cause}-short"), &[]);
            subject.say("story-became-leaked", &[("cause", cause.into())])
        }
        None => subject.say(&format!("end-{}", flown.end.name()), &[]),
    }
}

fn way(side: Side) -> (&'static str, Symbol, &'static str) {
    match side {
        Side::Hostile => ("foe", symbol::HOSTILE, "map-hostile"),
        Side::Friendly => ("friend", symbol::FRIENDLY, "map-friendly"),
        Side::Civil => ("nobody", symbol::CIVIL, "map-civil"),
    }
}

fn map(subject: &Subject, option: usize, day: &Day) -> Map {
    let mut map = ground::map(subject, &subject.plans[option]);
    for flown in &day.flights {
        let Some(first) = flown.points.first() else { continue };
        let (class, start, _) = way(flown.side);
        map.ways.push((flown.points.clone(), class));
        map.marks.push((*first, start));
        map.marks.extend(flown.came_to.map(|(place, mark)| (place, of_mark(mark))));
    }
    map
}

fn keys(subject: &Subject, day: &Day) -> Vec<Key> {
    let mut keys = ground::keys(subject);
    for side in [Side::Hostile, Side::Friendly, Side::Civil] {
        if day.flights.iter().any(|flown| flown.side == side) {
            let (_, symbol, key) = way(side);
            keys.push(symbol.key(subject.say(key, &[])));
        }
    }
    let ends = [Mark::Killed, Mark::Leaked];
    keys.extend(ends.map(|mark| of_mark(mark).key(named(subject, mark))));
    keys
}

fn table(subject: &Subject, title: &str, day: &Day) -> Table {
    let heads = [
        ("column-head-flight", false),
        ("column-head-began", true),
        ("column-head-tracked", true),
        ("column-head-launched", true),
        ("column-head-shots", true),
        ("column-head-ended", true),
        ("column-head-became", false),
    ];
    let heads = heads.map(|(key, numeric)| (subject.say(key, &[]), numeric));
    let mut table = Table::new(title.to_owned(), heads);
    for flown in of_note(day) {
        let first = |wanted: Mark| {
            let mut marks = flown.marks.iter();
            marks.find(|(_, mark)| *mark == wanted).map(|(at, _)| *at)
        };
        table.row([
            flown.name.as_str().into(),
            minutes(Some(flown.span.0)),
            minutes(first(Mark::Tracked)),
            minutes(first(Mark::Launched)),
            Cell::from(flown.shots.to_string()).exact([f64::from(flown.shots)]),
            minutes(Some(flown.span.1)),
            became(subject, flown).into(),
        ]);
    }
    table
}

/// A moment in minutes since the scenario began.
fn minutes(seconds: Option<f64>) -> Cell {
    match seconds.map(|seconds| seconds / 60.0) {
        Some(minutes) => Cell::from(text::fixed(minutes, 1)).exact([minutes]),
        None => Cell::from("\u{2013}"),
    }
}
