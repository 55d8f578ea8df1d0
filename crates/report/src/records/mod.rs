//! The tables of a study for other programs: one file each, one list.

mod figures;
mod flights;
mod replications;
mod worlds;

use std::io;

use study::{Interrupt, Simulation};

use crate::columnar::{Field, Kind, Sink};
use crate::subject::Subject;
use crate::text::bare;

pub use flights::Ledgers;
pub use replications::Replications;

/// A table that is made from findings; `replications` is written while the study ends.
#[derive(Clone, Copy)]
pub struct Records {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub fields: fn(&Subject) -> Vec<Field>,
    /// Writes its rows; where the study is played again, those of every replication.
    pub write: fn(&Subject, Option<&Again>, &mut dyn Sink) -> io::Result<()>,
}

/// A study that is played again to be written down. Where somebody asks to stop meanwhile, the error is
/// [`io::ErrorKind::Interrupted`].
pub struct Again<'a> {
    /// What plays it.
    pub simulation: &'a Simulation<'a>,
    /// Who may stop it.
    pub stop: Interrupt<'a>,
}

/// Every such table.
pub const ALL: &[Records] = &[flights::RECORDS, worlds::RECORDS, figures::RECORDS];

/// Names of all tables.
pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.iter().map(|records| records.name).chain([replications::NAME])
}

/// What is to be known of a table as a whole.
pub fn notes(subject: &Subject) -> Vec<(String, String)> {
    vec![
        ("study".into(), subject.study.title.clone()),
        ("fingerprint".into(), subject.findings.fingerprint.to_string()),
        ("grades".into(), bare(&crate::answer::grades(subject))),
    ]
}

/// A column whose meaning stands in the message files.
fn field(subject: &Subject, name: &str, unit: &str, kind: Kind) -> Field {
    let meaning = bare(&subject.say(&format!("column-{name}"), &[]));
    Field { name: name.to_owned(), unit: unit.to_owned(), meaning, kind }
}
