//! The ledger of flights: when each passed which gate, and how its day ended.

use std::io;

use engine::plan::FlightId;
use engine::record::{COLUMNS, Record};
use study::model::Cell;

use super::{Again, Records, field};
use crate::columnar::{Field, Kind, Sink, Value};
use crate::subject::Subject;

pub(super) const RECORDS: Records = Records { name: "flights", fields, write };

/// Which replications have their ledger written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ledgers {
    /// The first of the nominal world, which the study keeps.
    #[default]
    First,
    /// Every one: they are played again.
    All,
}

impl Ledgers {
    /// Every choice, the usual one first.
    pub const ALL: [Self; 2] = [Self::First, Self::All];

    /// Its word on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::All => "all",
        }
    }
}

/// Where a flight was played stands before what became of it.
fn fields(subject: &Subject) -> Vec<Field> {
    let mut fields = vec![
        field(subject, "option", "", Kind::Text),
        field(subject, "world", "", Kind::Count),
        field(subject, "replication", "", Kind::Count),
    ];
    let kinds = kinds(subject);
    let own = COLUMNS.iter().zip(kinds);
    fields.extend(own.map(|(column, kind)| field(subject, column.name, column.unit, kind)));
    fields
}

/// What the engine's columns hold, as the first line of a ledger shows.
fn kinds(subject: &Subject) -> Vec<Kind> {
    let options = subject.findings.options.iter();
    let line = options.flat_map(|o| &o.ledgers).flat_map(|ledger| ledger.flights.first()).next();
    let kind = |at: usize| match line.and_then(|line| line.get(at)) {
        Some(Cell::Count(_)) => Kind::Count,
        Some(Cell::Flag(_)) => Kind::Flag,
        Some(Cell::Moment(_)) => Kind::Number,
        _ => Kind::Text,
    };
    (0..COLUMNS.len()).map(kind).collect()
}

fn write(subject: &Subject, again: Option<&Again>, sink: &mut dyn Sink) -> io::Result<()> {
    match again {
        None => {
            for option in &subject.findings.options {
                for ledger in &option.ledgers {
                    for flight in &ledger.flights {
                        line(&option.option, 0, ledger.replication, flight, sink)?;
                    }
                }
            }
            Ok(())
        }
        Some(again) => all(subject, again, sink),
    }
}

/// Replications whose lines are held at once.
const AT_ONCE: usize = 64;

fn all(subject: &Subject, again: &Again, sink: &mut dyn Sink) -> io::Result<()> {
    let Again { simulation, stop } = *again;
    let interrupted = || io::Error::from(io::ErrorKind::Interrupted);
    let settings = &subject.findings.settings;
    let every: Vec<u32> = (0..settings.replications).collect();
    for (option, plan) in subject.plans.iter().enumerate() {
        let flights = || (0..plan.flights.len() as u32).map(FlightId);
        let lines = |replication, record: &Record| -> (u32, Vec<Vec<Cell>>) {
            let cells = |flight| COLUMNS.iter().map(move |c| (c.read)(plan, record, flight).into());
            (replication, flights().map(|flight| cells(flight).collect()).collect())
        };
        for world in 0..settings.worlds {
            let retelling = simulation.retelling(option, settings, world);
            for some in every.chunks(AT_ONCE) {
                let told = retelling.told(some.iter().copied(), stop, lines);
                for (replication, lines) in told.ok_or_else(interrupted)? {
                    for cells in lines {
                        line(&plan.option, world, replication, &cells, sink)?;
                    }
                }
            }
        }
    }
    Ok(())
}

fn line(
    option: &str,
    world: u32,
    replication: u32,
    cells: &[Cell],
    sink: &mut dyn Sink,
) -> io::Result<()> {
    let place = [Value::Text(option), Value::Count(world.into()), Value::Count(replication.into())];
    let own = cells.iter().map(|cell| match cell {
        Cell::Text(text) => Value::Text(text),
        Cell::Count(count) => Value::Count((*count).into()),
        Cell::Flag(flag) => Value::Flag(*flag),
        Cell::Moment(moment) => Value::Number(*moment),
    });
    sink.row(&place.into_iter().chain(own).collect::<Vec<_>>())
}
