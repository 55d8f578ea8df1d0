//! Ledgers of flights as CSV (RFC 4180): the first replications of the nominal world.

use engine::record::COLUMNS;
use study::model::Cell;

use super::Format;
use crate::subject::Subject;

pub(super) const FORMAT: Format = Format { name: "csv", file: "flights.csv", write };

/// Columns that stand before those of the engine: where the flight was played.
const PLACE: [&str; 3] = ["option", "world", "replication"];

fn write(subject: &Subject) -> Vec<u8> {
    let names = PLACE.into_iter().chain(COLUMNS.iter().map(|column| column.name));
    let mut out = line(names.map(str::to_owned));
    for option in &subject.findings.options {
        for ledger in &option.ledgers {
            for flight in &ledger.flights {
                let place = [option.option.clone(), 0.to_string(), ledger.replication.to_string()];
                out += &line(place.into_iter().chain(flight.iter().map(text)));
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

fn line(cells: impl Iterator<Item = String>) -> String {
    let quoted: Vec<String> = cells.map(quoted).collect();
    quoted.join(",") + "\r\n"
}

fn quoted(cell: String) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_as_the_rfc_says() {
        let cells = ["plain", "a,b", "say \"x\"", "two\nlines"].map(str::to_owned);
        assert_eq!(line(cells.into_iter()), "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    }
}
