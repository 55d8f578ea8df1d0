//! Tables as CSV (RFC 4180). Every row carries the mark, because a row is what is copied on.

use crate::page::base64;
use crate::table::{Cell, Column, Table};
use crate::text::{Words, bare};

/// Name and content of the column that marks every row.
pub const MARK: (&str, &str) = ("marking", "SIMULATION");

/// One line of cells, with its end.
pub fn line(cells: impl IntoIterator<Item = String>) -> String {
    let quoted: Vec<String> = cells.into_iter().map(quoted).collect();
    quoted.join(",") + "\r\n"
}

fn quoted(cell: String) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}

/// A table of the page: numbers unrounded and in columns of their own, the ends of an interval
/// beside the number they belong to.
pub fn of_table(table: &Table, words: &Words) -> String {
    let shapes: Vec<Shape> = (0..table.columns.len()).map(|at| Shape::of(table, at)).collect();
    let heads =
        table.columns.iter().zip(&shapes).flat_map(|(head, shape)| shape.heads(head, words));
    let mut out = line(heads.chain([MARK.0.to_owned()]));
    for row in &table.rows {
        let cells = row.iter().zip(&shapes).flat_map(|(cell, shape)| shape.cells(cell));
        out += &line(cells.chain([MARK.1.to_owned()]));
    }
    out
}

/// What a column comes to.
#[derive(Clone, Copy, PartialEq)]
enum Shape {
    /// Words, and what stands beside them.
    Text { beside: bool },
    /// So many numbers.
    Numbers(usize),
}

impl Shape {
    fn of(table: &Table, column: usize) -> Self {
        let cells = || table.rows.iter().filter_map(|row| row.get(column));
        match cells().map(|cell| cell.exact.len()).max() {
            None | Some(0) => Self::Text { beside: cells().any(|cell| cell.beside.is_some()) },
            Some(most) => Self::Numbers(most),
        }
    }

    fn heads(self, column: &Column, words: &Words) -> Vec<String> {
        let name = bare(&column.text);
        let end = |key: &str| format!("{name} {}", words.say(key, &[]));
        match self {
            Self::Text { beside: false } | Self::Numbers(1) => vec![name],
            Self::Text { beside: true } => vec![name.clone(), end("csv-beside")],
            Self::Numbers(2) => vec![end("csv-low"), end("csv-high")],
            Self::Numbers(_) => vec![name.clone(), end("csv-low"), end("csv-high")],
        }
    }

    fn cells(self, cell: &Cell) -> Vec<String> {
        let beside = || cell.beside.as_deref().map(bare).unwrap_or_default();
        match self {
            Self::Text { beside: false } => vec![bare(&cell.text)],
            Self::Text { beside: true } => vec![bare(&cell.text), beside()],
            Self::Numbers(many) => {
                let number = |at| cell.exact.get(at).filter(|n: &&f64| n.is_finite());
                (0..many).map(|at| number(at).map(f64::to_string).unwrap_or_default()).collect()
            }
        }
    }
}

/// As the address of a link, which a browser keeps as a file, written the shorter way.
pub fn address(csv: &str) -> String {
    const KIND: &str = "data:text/csv;charset=utf-8";
    let (plain, coded) = (escaped(csv), base64(csv.as_bytes()));
    if plain.len() <= coded.len() {
        format!("{KIND},{plain}")
    } else {
        format!("{KIND};base64,{coded}")
    }
}

/// What an address may not hold stands in it in hexadecimal (RFC 3986).
fn escaped(csv: &str) -> String {
    let mut out = String::with_capacity(csv.len() * 5 / 4);
    for byte in csv.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~,:;/@!$()*+=".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_as_the_rfc_says() {
        let cells = ["plain", "a,b", "say \"x\"", "two\nlines"].map(str::to_owned);
        assert_eq!(line(cells), "plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    }

    #[test]
    fn numbers_are_unrounded_and_their_ends_have_columns() {
        let mut table = Table::new(String::new(), [("what".into(), false), ("n".into(), true)]);
        table.row([
            "\u{2068}a\u{2069}".into(),
            Cell::with("1.2", "1 to 2").exact([1.234, 1.0, f64::INFINITY]),
        ]);
        let csv = of_table(&table, &Words::english());
        assert_eq!(csv, "what,n,n low,n high,marking\r\na,1.234,1,,SIMULATION\r\n");
        assert_eq!(escaped("a,1.5\r\nä"), "a,1.5%0D%0A%C3%A4");
        assert_eq!(address("1,2,3,4,5"), "data:text/csv;charset=utf-8,1,2,3,4,5");
        assert_eq!(address("ääää"), "data:text/csv;charset=utf-8;base64,w6TDpMOkw6Q=");
    }
}
