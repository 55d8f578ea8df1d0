//! The table of public figures: one figure a row, as it was read.

use std::collections::BTreeMap;

/// A row of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Public {
    /// Its id.
    pub row: String,
    /// What system it belongs to, what part of it, and which figure of that.
    pub about: [String; 3],
    /// Low, nominal and high as they were written; empty where nothing was.
    pub values: [String; 3],
    /// The unit.
    pub unit: String,
    /// How sure the compiler of the table was.
    pub confidence: String,
    /// Where it was read.
    pub source: String,
    /// What the compiler notes.
    pub note: String,
}

impl Public {
    /// Is it history or context, and no number?
    pub fn is_context(&self) -> bool {
        ["date", "text", "boolean", "year"].contains(&self.unit.as_str())
    }
}

/// Every row by its id.
pub fn table(text: &str) -> BTreeMap<String, Public> {
    let rows = text.lines().skip(1).map(|line| {
        let mut cells = cells(line).into_iter();
        let mut next = || cells.next().unwrap_or_default();
        let row = Public {
            row: next(),
            about: [next(), next(), next()],
            values: [next(), next(), next()],
            unit: next(),
            confidence: next(),
            source: next(),
            note: next(),
        };
        (row.row.clone(), row)
    });
    rows.collect()
}

/// The cells of a line of CSV without line breaks inside cells (RFC 4180).
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                cell.push('"');
                characters.next();
            }
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(std::mem::take(&mut cell)),
            other => cell.push(other),
        }
    }
    cells.push(cell);
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_may_hold_commas_and_quotes() {
        assert_eq!(cells(r#"a,"b, c","say ""d""",,"#), ["a", "b, c", "say \"d\"", "", ""]);
        let table = table("row,...\npf0001,S,c,p,1,2,,km,low,\"x, y\",n");
        assert_eq!(table["pf0001"].values, ["1", "2", ""]);
        assert_eq!(table["pf0001"].source, "x, y");
        assert!(!table["pf0001"].is_context());
    }
}
