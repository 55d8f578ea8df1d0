//! Ledgers of flights as CSV (RFC 4180): the first replications of the nominal world.

use engine::record::COLUMNS;
use study::model::Cell;

use super::Format;
use crate::csv::{MARK, line};
use crate::subject::Subject;

pub(super) const FORMAT: Format = Format { name: "csv", file: "flights.csv", write };

/// Columns that stand before those of the engine: where the flight was played.
const PLACE: [&str; 3] = ["option", "world", "replication"];

fn write(subject: &Subject) -> Vec<u8> {
    let names = PLACE.into_iter().chain(COLUMNS.iter().map(|column| column.name));
    let mut out = line(names.chain([MARK.0]).map(str::to_owned));
    for option in &subject.findings.options {
        for ledger in &option.ledgers {
            for flight in &ledger.flights {
                let place = [option.option.clone(), 0.to_string(), ledger.replication.to_string()];
                let cells = place.into_iter().chain(flight.iter().map(text));
                out += &line(cells.chain([MARK.1.to_owned()]));
            }
        }
    }
    out.into_bytes()
}

fn text(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Count(count) => count.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Moment(moment) => moment.map(|seconds| seconds.to_string()).unwrap_or_default(),
    }
}
