//! The columns of a flight's ledger: the one list that tables, docs and readers share.

use super::{Gate, Record};
use crate::plan::{FlightId, Plan};
use crate::time::Time;

/// A value in a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A name or a word.
    Text(&'a str),
    /// A count.
    Count(u32),
    /// Yes or no.
    Flag(bool),
    /// A moment in seconds since the start of the scenario, if it came.
    Moment(Option<f64>),
}

/// One column of the table of flights.
pub struct Column {
    /// Its name, with the unit where it has one.
    pub name: &'static str,
    /// Its unit; empty for words, counts and flags.
    pub unit: &'static str,
    /// What it means, as a key of the message files.
    pub meaning: &'static str,
    /// Reads it from a record.
    pub read: for<'a> fn(&'a Plan, &'a Record, FlightId) -> Cell<'a>,
}

/// The first moment at which any post passed the gate.
fn earliest(record: &Record, flight: FlightId, gate: Gate) -> Cell<'static> {
    let first = record.passages(flight).iter().map(|p| p.at(gate)).min().unwrap_or(Time::NEVER);
    Cell::Moment(first.happens().then(|| first.seconds()))
}

macro_rules! gate_column {
    ($name:literal, $gate:ident) => {
        Column {
            name: $name,
            unit: "s",
            meaning: concat!("column-", $name),
            read: |_, record, flight| earliest(record, flight, Gate::$gate),
        }
    };
}

/// Every column, in order.
pub const COLUMNS: &[Column] = &[
    Column {
        name: "flight",
        unit: "",
        meaning: "column-flight",
        read: |plan, _, flight| Cell::Text(&plan.flights[flight.index()].name),
    },
    Column {
        name: "raid",
        unit: "",
        meaning: "column-raid",
        read: |plan, _, flight| Cell::Text(&plan.flights[flight.index()].raid),
    },
    Column {
        name: "class",
        unit: "",
        meaning: "column-class",
        read: |plan, _, flight| {
            Cell::Text(&plan.classes[plan.flights[flight.index()].class.index()].name)
        },
    },
    Column {
        name: "payload",
        unit: "",
        meaning: "column-payload",
        read: |_, record, flight| Cell::Flag(record.ledger(flight).payload),
    },
    Column {
        name: "start_s",
        unit: "s",
        meaning: "column-start_s",
        read: |_, record, flight| Cell::Moment(Some(record.ledger(flight).start.seconds())),
    },
    gate_column!("line_of_sight_s", LineOfSight),
    gate_column!("covered_s", Covered),
    gate_column!("detected_s", Detected),
    gate_column!("resolved_s", Resolved),
    gate_column!("tracked_s", Tracked),
    gate_column!("shared_s", Shared),
    gate_column!("attended_s", Attended),
    gate_column!("identified_s", Identified),
    gate_column!("decided_s", Decided),
    gate_column!("channel_s", Channel),
    gate_column!("round_s", Round),
    gate_column!("envelope_s", Envelope),
    gate_column!("launched_s", Launched),
    gate_column!("in_time_s", InTime),
    gate_column!("guided_s", Guided),
    Column {
        name: "available_s",
        unit: "s",
        meaning: "column-available_s",
        read: |_, record, flight| Cell::Moment(record.time_available(flight)),
    },
    Column {
        name: "salvos",
        unit: "",
        meaning: "column-salvos",
        read: |_, record, flight| Cell::Count(record.ledger(flight).salvos),
    },
    Column {
        name: "shots",
        unit: "",
        meaning: "column-shots",
        read: |_, record, flight| Cell::Count(record.ledger(flight).shots),
    },
    Column {
        name: "end",
        unit: "",
        meaning: "column-end",
        read: |_, record, flight| Cell::Text(record.ledger(flight).end.name()),
    },
    Column {
        name: "ended_s",
        unit: "s",
        meaning: "column-ended_s",
        read: |_, record, flight| Cell::Moment(Some(record.ledger(flight).ended.seconds())),
    },
    Column {
        name: "leaked_s",
        unit: "s",
        meaning: "column-leaked_s",
        read: |_, record, flight| {
            let at = record.ledger(flight).leaked_at;
            Cell::Moment((record.ledger(flight).leaked()).then(|| at.seconds()))
        },
    },
    Column {
        name: "leak_cause",
        unit: "",
        meaning: "column-leak_cause",
        read: |_, record, flight| Cell::Text(record.leak_cause(flight).map_or("", |c| c.name())),
    },
];
