//! Where something that is defined twice was defined first.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

/// Where `key`, defined again at the byte `again`, was defined first.
pub fn first(text: &str, root: &DeTable<'_>, again: usize, key: &str) -> Option<Range<usize>> {
    let line_start = text[..again].rfind('\n').map_or(0, |newline| newline + 1);
    let header = text[line_start..].lines().next().unwrap_or("").trim();
    if header.starts_with('[') {
        return same_line(text, line_start, header);
    }
    let mut nearest = Nearest { again, key, best: None };
    nearest.search(root, 0);
    nearest.best.map(|(_, range)| range)
}

/// An earlier line with the same table header.
fn same_line(text: &str, before: usize, header: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text[..before].split_inclusive('\n') {
        if line.trim() == header {
            let indent = line.len() - line.trim_start().len();
            return Some(start + indent..start + indent + header.len());
        }
        start += line.len();
    }
    None
}

/// The innermost table that stands around or before the second definition and has the key.
struct Nearest<'k> {
    again: usize,
    key: &'k str,
    best: Option<(usize, Range<usize>)>,
}

impl Nearest<'_> {
    fn search(&mut self, table: &DeTable<'_>, begins: usize) {
        for (name, value) in table {
            let at = name.span();
            if at.end <= self.again && name.get_ref().as_ref() == self.key.trim_matches(['"', '\''])
            {
                let better = self.best.as_ref().is_none_or(|(known, _)| begins >= *known);
                if better {
                    self.best = Some((begins, at));
                }
            }
            self.enter(value.get_ref(), value.span());
        }
    }

    fn enter(&mut self, value: &DeValue<'_>, span: Range<usize>) {
        match value {
            // An inline table spans its braces: one that closed before is not the one meant.
            DeValue::Table(table) if span.start <= self.again => {
                let closed = table.keys().any(|k| span.contains(&k.span().start));
                if !closed || span.contains(&self.again) {
                    self.search(table, span.start);
                }
            }
            DeValue::Array(items) => {
                for item in items.iter() {
                    self.enter(item.get_ref(), item.span());
                }
            }
            _ => {}
        }
    }
}
