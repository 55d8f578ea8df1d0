//! Saying what is wrong with a table: the first hundred bad rows one by one, the rest by number.

use report::text::{Arg, Words};
use serde_json::json;

use super::about;
use super::beside::FileFault;
use super::column::{Column, Objection};
use crate::terminal;

/// Bad rows that are described; beyond them they are counted.
const DESCRIBED: u64 = 100;

/// What was found wrong so far. It is said as it is found: a long table need not be waited for.
pub struct Faults<'w> {
    json: bool,
    words: &'w Words,
    bad_rows: u64,
    last_bad: u64,
    header: bool,
}

impl<'w> Faults<'w> {
    /// Nothing is wrong yet.
    pub fn new(json: bool, words: &'w Words) -> Self {
        Self { json, words, bad_rows: 0, last_bad: 0, header: false }
    }

    /// Whether anything is.
    pub fn any(&self) -> bool {
        self.header || self.bad_rows > 0
    }

    /// A file beside the table is at fault.
    pub fn tell_of_file(&self, fault: &FileFault) {
        let args = [("file", (&fault.file).into()), ("reason", (&fault.reason).into())];
        self.tell(fault.key, &args, None, None);
    }

    /// The header has this column not at all, or twice.
    pub fn column(&mut self, key: &'static str, column: &str) {
        self.header = true;
        self.tell(key, &[("column", column.into())], None, Some(column));
    }

    /// A row has another number of cells than the header.
    pub fn length(&mut self, row: u64, cells: usize, columns: usize) {
        if self.describes(row) {
            let args = [
                ("row", row.to_string().into()),
                ("cells", cells.into()),
                ("columns", columns.into()),
            ];
            self.tell("calc-row-length", &args, Some(row), None);
        }
    }

    /// A cell may not stand in its column.
    pub fn cell(&mut self, row: u64, column: &Column, cell: &str, objection: Objection) {
        if self.describes(row) {
            let key = match objection {
                Objection::Empty => "calc-cell-empty",
                Objection::NoNumber => "calc-cell-no-number",
                Objection::Nan => "calc-cell-nan",
                Objection::Outside => "calc-cell-outside",
            };
            let bounds = about::bounds(column, self.words);
            let args = [
                ("row", row.to_string().into()),
                ("column", column.name.into()),
                ("value", shortened(cell).into()),
                ("bounds", bounds.into()),
            ];
            self.tell(key, &args, Some(row), Some(column.name));
        }
    }

    /// A row is sound cell by cell and yet impossible.
    pub fn refused(&mut self, row: u64, column: &str, why: &str) {
        if self.describes(row) {
            let why = self.words.say(why, &[]);
            let args =
                [("row", row.to_string().into()), ("column", column.into()), ("why", why.into())];
            self.tell("calc-row-refused", &args, Some(row), Some(column));
        }
    }

    /// Say how many more there were.
    pub fn close(&self) {
        let rest = self.bad_rows.saturating_sub(DESCRIBED);
        if rest > 0 {
            self.tell("calc-more-bad-rows", &[("rest", rest.into())], None, None);
        }
        if self.bad_rows > 0 && !self.json {
            terminal::tell(&self.words.say("calc-bad-rows", &[("rows", self.bad_rows.into())]));
        }
    }

    /// Count a bad row once, and say whether it is among those that are described.
    fn describes(&mut self, row: u64) -> bool {
        if self.last_bad != row {
            self.bad_rows += 1;
            self.last_bad = row;
        }
        self.bad_rows <= DESCRIBED
    }

    fn tell(&self, key: &str, args: &[(&str, Arg)], row: Option<u64>, column: Option<&str>) {
        let said = self.words.say(key, args);
        if self.json {
            let line = json!({ "code": key, "row": row, "column": column, "message": said });
            terminal::tell(&line.to_string());
        } else {
            terminal::tell(&format!("{}: {said}", self.words.say("severity-error", &[])));
        }
    }
}

/// A cell as it is shown: its first forty characters, and none that steer a terminal.
fn shortened(cell: &str) -> String {
    let shown: String = cell.chars().filter(|c| !c.is_control()).take(40).collect();
    if shown.len() < cell.len() { format!("{shown}...") } else { shown }
}
