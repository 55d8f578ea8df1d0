//! The ledger of flights: when each passed which gate, and how its day ended.

use std::io;

use engine::plan::FlightId;
use engine::record::COLUMNS;
use study::model::Cell;
use study::retell;

use super::{Records, field};
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

fn write(subject: &Subject, ledgers: Ledgers, sink: &mut dyn Sink) -> io::Result<()> {
    match ledgers {
        Ledgers::First => {
            for option in &subject.findings.options {
                for ledger in &option.ledgers {
                    for flight in &ledger.flights {
                        line(&option.option, 0, ledger.replication, flight, sink)?;
                    }
                }
            }
            Ok(())
        }
        Ledgers::All => all(subject, sink),
    }
}

fn all(subject: &Subject, sink: &mut dyn Sink) -> io::Result<()> {
    let settings = &subject.findings.settings;
    let mut done = Ok(());
    for (option, plan) in subject.plans.iter().enumerate() {
        for world in 0..settings.worlds {
            let replications = 0..settings.replications;
            retell(subject.plans, option, settings, world, replications, |replication, record| {
                for flight in (0..plan.flights.len() as u32).map(FlightId) {
                    if done.is_ok() {
                        let cells =
                            COLUMNS.iter().map(|c| Cell::from((c.read)(plan, record, flight)));
                        let cells: Vec<Cell> = cells.collect();
                        done = line(&plan.option, world, replication, &cells, sink);
                    }
                }
            });
        }
    }
    done
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
