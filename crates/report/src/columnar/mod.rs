//! Tables of many rows as files for other programs: Parquet and CSV, written as the rows come.
//!
//! Units stand in the names of columns; Parquet says them and what each column means in its
//! metadata too. Both are marked as a simulation.

mod csv;
mod parquet;

use std::io::{self, Write};

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name, with the unit where it has one.
    pub name: String,
    /// Its unit; empty for words, counts and flags.
    pub unit: String,
    /// What it means, in words.
    pub meaning: String,
    /// What it holds.
    pub kind: Kind,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// Whole numbers.
    Count,
    /// Yes or no.
    Flag,
    /// Numbers, some of which may be missing.
    Number,
}

/// A value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// Words.
    Text(&'a str),
    /// A whole number.
    Count(i64),
    /// Yes or no.
    Flag(bool),
    /// A number, if there is one.
    Number(Option<f64>),
}

/// A table that is being written.
pub trait Sink {
    /// One more row, a value a column.
    ///
    /// # Errors
    /// Where the file cannot be written.
    fn row(&mut self, values: &[Value]) -> io::Result<()>;

    /// No more rows come.
    ///
    /// # Errors
    /// Where the file cannot be written.
    fn end(self: Box<Self>) -> io::Result<()>;
}

/// A kind of file.
#[derive(Clone, Copy, Debug)]
pub struct Form {
    /// The ending of its name.
    pub ending: &'static str,
    /// Begins one.
    pub begin: Begin,
}

/// Begins a file with these columns and notes on the whole.
pub type Begin = for<'a> fn(
    Box<dyn Write + Send + 'a>,
    &[Field],
    &[(String, String)],
) -> io::Result<Box<dyn Sink + Send + 'a>>;

/// Every form.
pub const FORMS: &[Form] = &[parquet::FORM, csv::FORM];
