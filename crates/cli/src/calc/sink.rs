//! Where answers are kept until the whole input was read: in memory as long as they are few, then
//! in a nameless temporary file.

use std::fmt::Write as _;
use std::io::{self, BufWriter, Seek, Write};

use csv::ByteRecord;
use tempfile::SpooledTempFile;

/// Bytes that are kept in memory.
const IN_MEMORY: usize = 1 << 20;

/// A cell of an answer.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'a> {
    /// As it stood in the input.
    Given(&'a [u8]),
    /// A number of the relation.
    Number(f64),
    /// A number of the relation that counts.
    Whole(f64),
}

type Spool = BufWriter<SpooledTempFile>;

/// Answers on their way out.
pub enum Sink {
    /// As a table.
    Csv { writer: Box<csv::Writer<Spool>>, record: ByteRecord, text: String },
    /// As one JSON object a line.
    Json { spool: Spool, names: Vec<String>, text: String },
}

impl Sink {
    /// A table with these columns.
    pub fn new(names: &[&[u8]], json: bool) -> io::Result<Self> {
        let spool = BufWriter::new(tempfile::spooled_tempfile(IN_MEMORY));
        if json {
            let quoted = |name: &&[u8]| quoted(&String::from_utf8_lossy(name));
            return Ok(Self::Json {
                spool,
                names: names.iter().map(quoted).collect(),
                text: String::new(),
            });
        }
        let mut writer = Box::new(csv::Writer::from_writer(spool));
        writer.write_record(names)?;
        Ok(Self::Csv { writer, record: ByteRecord::new(), text: String::new() })
    }

    /// One row, a cell a column.
    pub fn row<'a>(&mut self, cells: impl Iterator<Item = Cell<'a>>) -> io::Result<()> {
        match self {
            Self::Csv { writer, record, text } => {
                record.clear();
                for cell in cells {
                    record.push_field(cell.as_csv(text));
                }
                writer.write_byte_record(record).map_err(io::Error::from)
            }
            Self::Json { spool, names, text } => {
                text.clear();
                for (name, cell) in names.iter().zip(cells) {
                    text.push(if text.is_empty() { '{' } else { ',' });
                    text.push_str(name);
                    text.push(':');
                    cell.push_json(text);
                }
                text.push_str("}\n");
                spool.write_all(text.as_bytes())
            }
        }
    }

    /// Everything, ready to be read from the start.
    pub fn finish(self) -> io::Result<SpooledTempFile> {
        let spool = match self {
            Self::Csv { writer, .. } => writer.into_inner().map_err(|e| e.into_error())?,
            Self::Json { spool, .. } => spool,
        };
        let mut spool = spool.into_inner().map_err(io::IntoInnerError::into_error)?;
        spool.rewind()?;
        Ok(spool)
    }
}

impl<'a> Cell<'a> {
    fn as_csv<'t>(self, text: &'t mut String) -> &'t [u8]
    where
        'a: 't,
    {
        text.clear();
        match self {
            Self::Given(bytes) => return bytes,
            Self::Number(number) => push_number(number, text),
            Self::Whole(number) => push_whole(number, text),
        }
        text.as_bytes()
    }

    fn push_json(self, text: &mut String) {
        match self {
            Self::Given(bytes) => match std::str::from_utf8(bytes) {
                Ok(cell) if serde_json::from_str::<serde_json::Number>(cell).is_ok() => {
                    text.push_str(cell)
                }
                _ => text.push_str(&quoted(&String::from_utf8_lossy(bytes))),
            },
            Self::Number(number) | Self::Whole(number) if number.is_nan() => text.push_str("null"),
            Self::Number(number) if number.is_infinite() => {
                text.push('"');
                push_number(number, text);
                text.push('"');
            }
            Self::Number(number) => push_number(number, text),
            Self::Whole(number) => push_whole(number, text),
        }
    }
}

/// The fewest digits that read back as the same double; `nan`, `inf`, `-inf`.
fn push_number(number: f64, text: &mut String) {
    // Writing to a string cannot fail.
    let _ = if number.is_nan() { text.write_str("nan") } else { write!(text, "{number:?}") };
}

fn push_whole(number: f64, text: &mut String) {
    let _ = if number.is_nan() { text.write_str("nan") } else { write!(text, "{number}") };
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn kept(json: bool, rows: &[[Cell; 3]]) -> String {
        let mut sink = Sink::new(&[b"id", b"x, m", b"n"], json).unwrap();
        rows.iter().for_each(|row| sink.row(row.iter().copied()).unwrap());
        let mut text = String::new();
        sink.finish().unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn numbers_read_back_as_they_were() {
        let rows = [
            [Cell::Given(b"a \"b\""), Cell::Number(0.1 + 0.2), Cell::Whole(3.0)],
            [Cell::Given(b"007"), Cell::Number(f64::NAN), Cell::Whole(f64::NAN)],
            [Cell::Given(b"7"), Cell::Number(f64::NEG_INFINITY), Cell::Whole(-1.0)],
            [Cell::Given(b""), Cell::Number(5e-324), Cell::Whole(0.0)],
        ];
        let table = "id,\"x, m\",n\n\"a \"\"b\"\"\",0.30000000000000004,3\n007,nan,nan\n7,-inf,-1\n\"\",5e-324,0\n";
        assert_eq!(kept(false, &rows).replace("\n,5e", "\n\"\",5e"), table);
        let lines = "{\"id\":\"a \\\"b\\\"\",\"x, m\":0.30000000000000004,\"n\":3}\n\
                     {\"id\":\"007\",\"x, m\":null,\"n\":null}\n\
                     {\"id\":7,\"x, m\":\"-inf\",\"n\":-1}\n{\"id\":\"\",\"x, m\":5e-324,\"n\":0}\n";
        assert_eq!(kept(true, &rows), lines);
    }

    #[test]
    fn what_is_much_goes_to_a_file_and_comes_back_whole() {
        let rows = vec![[Cell::Given(b"row"), Cell::Number(1.5), Cell::Whole(2.0)]; IN_MEMORY / 8];
        let text = kept(false, &rows);
        assert!(text.len() > IN_MEMORY);
        assert_eq!(text.lines().count(), rows.len() + 1);
    }
}
