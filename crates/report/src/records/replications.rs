//! One row a replication: every measure, and leakers and rounds by kind.

use std::io;

use study::Row;
use study::model::Columns;

use crate::columnar::{Field, Kind, Sink, Value};
use crate::text::{Words, bare};

pub(super) const NAME: &str = "replications";

/// The table, whose rows come while the study ends.
pub struct Replications<'a> {
    options: Vec<String>,
    sinks: Vec<Box<dyn Sink + Send + 'a>>,
    fault: io::Result<()>,
}

impl<'a> Replications<'a> {
    /// Its name.
    pub const NAME: &'static str = NAME;

    /// To these files.
    pub fn to(options: Vec<String>, sinks: Vec<Box<dyn Sink + Send + 'a>>) -> Self {
        Self { options, sinks, fault: Ok(()) }
    }

    /// Its columns, for a study whose rows hold these.
    pub fn fields(columns: &Columns, words: &Words) -> Vec<Field> {
        let field = |name: String, unit: &str, meaning: String, kind| Field {
            name,
            unit: unit.to_owned(),
            meaning: bare(&meaning),
            kind,
        };
        let column = |name: &str, kind| {
            field(name.to_owned(), "", words.say(&format!("column-{name}"), &[]), kind)
        };
        let mut fields = vec![
            column("option", Kind::Text),
            column("world", Kind::Count),
            column("replication", Kind::Count),
        ];
        fields.extend(columns.measures.iter().map(|measure| {
            let meaning = words.say(&format!("measure-{}-meaning", measure.name), &[]);
            field(measure.key(), &measure.unit, meaning, Kind::Number)
        }));
        let count = |name: String, key: &str, args: &[(&str, crate::text::Arg)]| {
            field(name, "", words.say(key, args), Kind::Count)
        };
        let leakers = |name: String, cause: &str| {
            let cause = words.say(&format!("cause-{cause}-short"), &[]);
            count(name, "column-leakers-by-cause", &[("cause", cause.into())])
        };
        fields.extend(columns.causes.iter().map(|c| leakers(format!("leakers_{}", plain(c)), c)));
        fields.extend(columns.rounds.iter().map(|round| {
            let name = format!("rounds_{}", plain(round));
            count(name, "column-rounds-of-type", &[("round", round.into())])
        }));
        for raid in &columns.raids {
            let name = |cause: &str| format!("leakers_{}_{}", plain(&raid.name), plain(cause));
            fields.extend(columns.causes.iter().map(|cause| leakers(name(cause), cause)));
        }
        fields
    }

    /// One more row. The first fault is kept, and what comes after it is let go.
    pub fn row(&mut self, row: &Row) {
        let measures = row.columns.measures.len();
        let mut values = vec![
            Value::Text(&self.options[row.option]),
            Value::Count(row.world.into()),
            Value::Count(row.replication.into()),
        ];
        values.extend(row.numbers.iter().enumerate().map(|(at, number)| match at < measures {
            true => Value::Number(Some(*number)),
            false => Value::Count(*number as i64),
        }));
        for sink in &mut self.sinks {
            if self.fault.is_ok() {
                self.fault = sink.row(&values);
            }
        }
    }

    /// No more rows come.
    ///
    /// # Errors
    /// Where a file could not be written, then or before.
    pub fn end(self) -> io::Result<()> {
        self.fault?;
        self.sinks.into_iter().try_for_each(Sink::end)
    }
}

/// A name as a part of a column's name.
fn plain(name: &str) -> String {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect()
}
