//! A row as a relation sees it.

use csv::ByteRecord;

/// The cells of one row that a relation reads, in the order of its columns.
pub struct Row<'a> {
    /// Which row of the table it is, counted from one.
    pub number: u64,
    /// Numbers; NaN for a word, and where the table has not got the column.
    pub numbers: &'a [f64],
    pub record: &'a ByteRecord,
    pub places: &'a [Option<usize>],
}

impl Row<'_> {
    /// The first N numbers.
    pub fn first<const N: usize>(&self) -> [f64; N] {
        self.from(0)
    }

    /// N numbers from a column on; NaN beyond the last column.
    pub fn from<const N: usize>(&self, column: usize) -> [f64; N] {
        std::array::from_fn(|k| self.numbers.get(column + k).copied().unwrap_or(f64::NAN))
    }

    /// The text of a column, freed of blanks at its ends; empty where the table has not got it.
    pub fn word(&self, column: usize) -> &str {
        let place = self.places.get(column).copied().flatten();
        let cell = place.and_then(|at| self.record.get(at)).unwrap_or_default();
        std::str::from_utf8(cell).unwrap_or_default().trim_ascii()
    }
}

/// What a relation says of a row that is sound cell by cell and yet impossible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The column at fault, as a place among the relation's columns.
    pub column: usize,
    /// The key of the reason in the message files.
    pub why: &'static str,
}

/// Done, or refused.
pub type Verdict = Result<(), Refusal>;

/// Refuse a row for a column.
pub fn refuse<T>(column: usize, why: &'static str) -> Result<T, Refusal> {
    Err(Refusal { column, why })
}
