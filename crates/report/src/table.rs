//! A table of texts, for the page and for the terminal alike.

use serde::{Deserialize, Serialize};

use crate::text::{self, Direction, Words, width};

/// A table. The first column names the row.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows, in a sentence.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// What stands in it, with the unit.
    pub text: String,
    /// Is it set flush with its digits?
    pub numeric: bool,
}

/// A cell: a text, and what belongs to it and is set smaller, such as the ends of an interval.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// What belongs to it.
    pub beside: Option<String>,
    /// The language of the text, where it is not that of the page.
    pub lang: Option<String>,
    /// The numbers behind both, unrounded: the number, or the number and the ends of its interval.
    pub exact: Vec<f64>,
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

impl Cell {
    /// A text with what belongs to it.
    pub fn with(text: impl Into<String>, beside: impl Into<String>) -> Self {
        Self { text: text.into(), beside: Some(beside.into()), ..Self::default() }
    }

    /// A number with the ends of its interval, and no more digits than that carries.
    pub fn from_interval(words: &Words, value: f64, low: f64, high: f64) -> Self {
        let digits = text::digits(value, low, high);
        Self::with(text::fixed(value, digits), text::ends(words, low, high, digits))
            .exact([value, low, high])
    }

    /// A text in a language of its own.
    pub fn written(text: impl Into<String>, lang: &str) -> Self {
        Self { text: text.into(), lang: Some(lang.to_owned()), ..Self::default() }
    }

    /// The same with the numbers behind it.
    pub fn exact(self, numbers: impl Into<Vec<f64>>) -> Self {
        Self { exact: numbers.into(), ..self }
    }

    /// On one line.
    pub fn line(&self, words: &Words) -> String {
        match &self.beside {
            None => self.text.clone(),
            Some(beside) => words
                .say("text-beside", &[("text", (&self.text).into()), ("beside", beside.into())]),
        }
    }
}

impl Table {
    /// The same with rows that read alike standing once, where the first of them stands.
    pub fn each_once(self) -> Self {
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for row in self.rows {
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        Self { rows, ..self }
    }

    /// An empty table with columns of words and of numbers: `(text, numeric)`.
    pub fn new(caption: String, columns: impl IntoIterator<Item = (String, bool)>) -> Self {
        let column = |(text, numeric)| Column { text, numeric };
        Self { caption, columns: columns.into_iter().map(column).collect(), rows: Vec::new() }
    }

    /// One more row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// With columns in line, for a terminal; numbers end in line.
    pub fn lines(&self, words: &Words) -> String {
        let head = self.columns.iter().map(|column| column.text.clone()).collect();
        let cells = |row: &Vec<Cell>| row.iter().map(|cell| words.set(&cell.line(words))).collect();
        let rows: Vec<Vec<String>> =
            std::iter::once(head).chain(self.rows.iter().map(cells)).collect();
        let mut out = String::new();
        for row in &rows {
            let padded: Vec<_> = (row.iter().zip(&self.columns).enumerate())
                .map(|(i, (cell, column))| padded(cell, width_of(&rows, i), column.numeric))
                .collect();
            // Else a terminal takes the direction of a row from its first name.
            if words.direction() == Direction::RightToLeft {
                out.push('\u{200f}');
            }
            out.push_str(padded.join("  ").trim_end());
            out.push('\n');
        }
        out
    }
}

fn width_of(rows: &[Vec<String>], column: usize) -> usize {
    rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0)
}

fn padded(cell: &str, wide: usize, numeric: bool) -> String {
    let gap = " ".repeat(wide.saturating_sub(width(cell)));
    if numeric { gap + cell } else { cell.to_owned() + &gap }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_in_line() {
        let mut table = Table::new(String::new(), [("a".into(), false), ("long".into(), true)]);
        table.row(["first".into(), Cell::with("1", "0 to 2")]);
        assert_eq!(table.lines(&Words::english()), "a            long\nfirst  1 (0 to 2)\n");
    }
}
