//! References to the table of public figures.

use toml::Spanned;
use toml::de::DeValue;

use crate::diagnostic::{Code, Diagnostic, Span};
use crate::field::{Read, Reader, Shape, Within};

/// A row of `public-figures.csv`, such as `pf0024`.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub value: String,
    /// Where it was written.
    pub span: Span,
}

impl Read for Row {
    fn shape() -> Shape {
        Shape::Text
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let row = reader.text(value, "text")?;
        let span = reader.span(value.span());
        if !reader.known.rows.contains(&row) {
            reader.report(Diagnostic::new(Code::UnknownRow, span).with("row", row));
            return None;
        }
        Some(Self { value: row.to_owned(), span })
    }
}
