//! Characters that no honest text holds, written as escapes: once read, they are what they would be
//! if they stood in the file.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{MOST_MISTAKES, refused, strange};
use crate::diagnostic::{Code, Diagnostic, FileId, Span};

/// Say every such character of every key and text.
pub(super) fn characters(
    file: FileId,
    text: &str,
    root: &DeTable<'_>,
    found: &mut Vec<Diagnostic>,
) {
    // No escape is written without it, and few files have one.
    if text.contains('\\') {
        Looking { file, text, found }.in_table(root);
    }
}

struct Looking<'l> {
    file: FileId,
    text: &'l str,
    found: &'l mut Vec<Diagnostic>,
}

impl Looking<'_> {
    fn in_table(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            self.in_text(key.get_ref(), key.span());
            self.in_value(value);
        }
    }

    fn in_value(&mut self, value: &Spanned<DeValue<'_>>) {
        match value.get_ref() {
            DeValue::String(read) => self.in_text(read, value.span()),
            DeValue::Array(items) => items.iter().for_each(|item| self.in_value(item)),
            DeValue::Table(table) => self.in_table(table),
            _ => {}
        }
    }

    fn in_text(&mut self, read: &str, written: Range<usize>) {
        let mut rest = read.chars();
        while let Some(character) = rest.next() {
            // The end of a line, and no way to write over one.
            let alone = character == '\r' && !rest.as_str().starts_with('\n');
            let code = strange(character).or(alone.then_some(Code::ControlCharacter));
            let Some(code) = code else { continue };
            if self.found.len() >= MOST_MISTAKES {
                return;
            }
            let place = escape_of(character, self.text, &written).unwrap_or(written.clone());
            self.found.push(refused(code, character, Span::new(self.file, place)));
        }
    }
}

/// Where in a stretch of text the escape of a character stands first.
fn escape_of(character: char, text: &str, within: &Range<usize>) -> Option<Range<usize>> {
    let mut at = within.start;
    while let Some(next) = text.get(at..within.end)?.find('\\') {
        let start = at + next;
        let rest = &text[start + 1..within.end];
        let letter = rest.chars().next()?;
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        let value = match letter {
            'b' => Some(8),
            'f' => Some(12),
            'r' => Some(13),
            'e' => Some(27),
            _ => rest.get(1..1 + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok()),
        };
        at = start + 1 + letter.len_utf8();
        if value == Some(character as u32) {
            return Some(start..at + digits);
        }
    }
    None
}
