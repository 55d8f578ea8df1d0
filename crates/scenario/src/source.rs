//! The files of one reading: names, texts, lines and columns.

use crate::diagnostic::{FileId, Span};

/// A file with its text; bytes that are not UTF-8 are shown as replacement characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Name to show: a path, or `catalogue/...` for what the program carries.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A line and a column, both counted from 1; the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line.
    pub line: usize,
    /// Column.
    pub column: usize,
}

impl SourceFile {
    /// Line and column of a byte; what lies past the end is at the end.
    pub fn place(&self, offset: usize) -> Place {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &self.text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    /// A line by its number from 1, without its end; empty where there is none.
    pub fn line(&self, number: usize) -> &str {
        self.text.lines().nth(number.saturating_sub(1)).unwrap_or("")
    }
}

/// All files of one reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    list: Vec<SourceFile>,
}

impl Files {
    /// Take up one more file.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        self.list.push(SourceFile { name: name.into(), text: text.into() });
        FileId(self.list.len() as u32 - 1)
    }

    /// One of them.
    pub fn get(&self, file: FileId) -> &SourceFile {
        &self.list[file.0 as usize]
    }

    /// All of them, in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = &SourceFile> {
        self.list.iter()
    }

    /// Where a span begins.
    pub fn place(&self, span: Span) -> Place {
        self.get(span.file).place(span.start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_characters_from_one() {
        let file = SourceFile { name: "x".into(), text: "ab\nçé=1\n".into() };
        assert_eq!(file.place(0), Place { line: 1, column: 1 });
        let equals = file.text.find('=').expect("there is one");
        assert_eq!(file.place(equals), Place { line: 2, column: 3 });
        assert_eq!(file.place(equals - 1), Place { line: 2, column: 2 });
        assert_eq!(file.place(999), Place { line: 3, column: 1 });
        assert_eq!(file.line(2), "çé=1");
    }
}
