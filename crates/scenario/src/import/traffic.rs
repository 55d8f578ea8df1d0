//! Recorded civil traffic: finished tables of state vectors become flights.
//!
//! A table has a row a moment and aircraft, with the columns that public archives of such tables
//! use: `time` (seconds since 1970), `icao24`, `lat`, `lon` (degrees), `geoaltitude` or
//! `baroaltitude` (metres), and perhaps `onground`. Only finished files are read. Who it was is not
//! kept: names are digests.

mod columns;
mod csv;
mod parquet;

use std::collections::BTreeMap;

use physics::earth::Geodetic;

use super::digest;
use crate::diagnostic::{Code, Diagnostic, Span};
use crate::language::Traffic;
use crate::neighbour::Neighbours;

/// Where an aircraft was at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Seconds since 1970.
    pub time: f64,
    /// Which aircraft, as the table calls it.
    pub aircraft: String,
    /// Where; its height is taken as above the ellipsoid.
    pub place: Geodetic,
}

/// An aircraft's way without a break.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// A name that does not say who it was.
    pub name: String,
    /// When it begins, seconds since 1970.
    pub begins: f64,
    /// Moments since then, and places.
    pub fixes: Vec<(f64, Geodetic)>,
}

/// What a table gave.
pub struct Recorded {
    /// The group's name.
    pub group: String,
    /// The ways of its aircraft.
    pub tracks: Vec<Track>,
    /// Digest of the table.
    pub digest: String,
}

/// An aircraft that was not heard of for so long has begun another flight, s.
const LONGEST_GAP: f64 = 600.0;
/// Moments closer together than this are one, s.
const SHORTEST_STEP: f64 = 1.0;
/// Rows that are read of one table.
const MOST_ROWS: usize = 5_000_000;

/// What is wrong with a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// A column is missing, by its name.
    NoColumn(&'static str),
    /// A cell is no number or out of bounds; the row counted from 1, without the head.
    BadCell(usize),
    /// The container cannot be read.
    Unreadable,
    /// There are too many rows.
    TooLong,
}

/// The ways that a table of traffic holds.
pub fn read(
    traffic: &Traffic,
    neighbours: &Neighbours,
    found: &mut Vec<Diagnostic>,
) -> Option<Recorded> {
    let file = &traffic.file;
    let bytes = neighbours.bytes(&file.value, file.span);
    let bytes = bytes.map_err(|fault| found.push(fault)).ok()?;
    let is_parquet = bytes.starts_with(b"PAR1");
    let rows = if is_parquet { parquet::rows(&bytes) } else { csv::rows(&bytes) };
    let rows = rows.map_err(|fault| found.push(refused(&fault, &file.value, file.span))).ok()?;
    let group = traffic.name.value.clone();
    let digest = digest(&bytes);
    Some(Recorded { tracks: tracks(rows, &group, &digest), group, digest })
}

fn refused(fault: &Fault, file: &str, span: Span) -> Diagnostic {
    let (reason, detail) = match fault {
        Fault::NoColumn(column) => ("column", (*column).to_owned()),
        Fault::BadCell(row) => ("cell", row.to_string()),
        Fault::Unreadable => ("container", String::new()),
        Fault::TooLong => ("long", MOST_ROWS.to_string()),
    };
    let fault = Diagnostic::new(Code::NoTraffic, span).with("file", file);
    fault.with("reason", reason).with("detail", detail)
}

/// Rows of all aircraft as ways without breaks, in the order of their names.
fn tracks(rows: Vec<Row>, group: &str, digest: &str) -> Vec<Track> {
    let mut by_aircraft: BTreeMap<String, Vec<(f64, Geodetic)>> = BTreeMap::new();
    for row in rows {
        by_aircraft.entry(row.aircraft).or_default().push((row.time, row.place));
    }
    let mut tracks = Vec::new();
    for (aircraft, mut moments) in by_aircraft {
        moments.sort_by(|one, other| one.0.total_cmp(&other.0));
        moments.dedup_by(|later, first| later.0 - first.0 < SHORTEST_STEP);
        let hidden = blake3::hash(format!("{digest} {aircraft}").as_bytes()).to_hex();
        let parts = moments.chunk_by(|one, next| next.0 - one.0 <= LONGEST_GAP);
        for (part, moments) in parts.filter(|part| part.len() > 1).enumerate() {
            let begins = moments[0].0;
            tracks.push(Track {
                name: format!("{group}/{}-{}", &hidden[..8], part + 1),
                begins,
                fixes: moments.iter().map(|(time, place)| (time - begins, *place)).collect(),
            });
        }
    }
    tracks.sort_by(|one, other| one.name.cmp(&other.name));
    tracks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_part_flights_and_names_say_nothing() {
        let row = |time: f64, aircraft: &str| Row {
            time,
            aircraft: aircraft.to_owned(),
            place: Geodetic::new(40.0, 30.0 + time / 1e4, 1e4),
        };
        let rows = vec![
            row(100.0, "4baa01"),
            row(110.0, "4baa01"),
            row(110.2, "4baa01"),
            row(2_000.0, "4baa01"),
            row(2_010.0, "4baa01"),
            row(50.0, "4baa02"),
        ];
        let tracks = tracks(rows, "recorded", "x");
        assert_eq!(tracks.len(), 2, "one moment alone is no flight: {tracks:?}");
        assert!(tracks.iter().all(|t| t.fixes.len() == 2 && t.fixes[0].0 == 0.0));
        assert!(tracks.iter().all(|t| !t.name.contains("4baa")));
        assert_eq!(tracks[0].begins, 100.0);
    }
}
