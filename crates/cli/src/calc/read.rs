//! A table as it is read: columns found by name, every cell checked, one row in memory.

use std::io::{self, Read};

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::column::{Column, Objection};
use super::fault::Faults;
use super::row::Row;

/// A table whose header was read.
pub struct Table<R> {
    reader: Reader<R>,
    columns: &'static [Column],
    /// The header.
    pub header: ByteRecord,
    places: Vec<Option<usize>>,
    record: ByteRecord,
    numbers: Vec<f64>,
    /// Rows read so far, the header left out.
    pub row: u64,
}

/// What comes next in a table.
pub enum Step<'t> {
    /// A row whose every cell may stand where it stands.
    Sound(Row<'t>),
    /// A row that may not; it was said why, and only its words can be trusted.
    Bad(Row<'t>),
    /// Nothing.
    End,
}

impl<R: Read> Table<R> {
    /// Read the header and find the columns; what is wrong with it is said.
    pub fn open(source: R, columns: &'static [Column], faults: &mut Faults) -> io::Result<Self> {
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(source);
        let mut header = ByteRecord::new();
        reader.read_byte_record(&mut header)?;
        header.trim();
        let place = |column: &Column| {
            let mut found =
                header.iter().enumerate().filter(|(_, name)| *name == column.name.as_bytes());
            let first = found.next().map(|(at, _)| at);
            if first.is_none() && !column.optional {
                faults.column("calc-column-missing", column.name);
            } else if found.next().is_some() {
                faults.column("calc-column-twice", column.name);
            }
            first
        };
        let places = columns.iter().map(place).collect();
        let numbers = vec![f64::NAN; columns.len()];
        Ok(Self { reader, columns, header, places, record: ByteRecord::new(), numbers, row: 0 })
    }

    /// The next row.
    pub fn next(&mut self, faults: &mut Faults) -> io::Result<Step<'_>> {
        if !self.reader.read_byte_record(&mut self.record)? {
            return Ok(Step::End);
        }
        self.row += 1;
        let mut sound = true;
        if self.record.len() == self.header.len() {
            for at in 0..self.columns.len() {
                sound &= self.cell(at, faults);
            }
        } else {
            faults.length(self.row, self.record.len(), self.header.len());
            sound = false;
        }
        let row = Row {
            number: self.row,
            numbers: &self.numbers,
            record: &self.record,
            places: &self.places,
        };
        Ok(if sound { Step::Sound(row) } else { Step::Bad(row) })
    }

    /// Read the cell of a column; false where it may not stand there, which is said.
    fn cell(&mut self, at: usize, faults: &mut Faults) -> bool {
        let Some(cell) = self.places[at].and_then(|place| self.record.get(place)) else {
            return true;
        };
        let column = &self.columns[at];
        let text = std::str::from_utf8(cell).map_err(|_| Objection::NoNumber);
        match text.and_then(|text| column.read(text)) {
            Ok(number) => {
                self.numbers[at] = number;
                true
            }
            Err(objection) => {
                faults.cell(self.row, column, &String::from_utf8_lossy(cell), objection);
                false
            }
        }
    }
}
