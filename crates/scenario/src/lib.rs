//! The scenario language and the catalogue: text in, plans or diagnostics out.
//!
//! A scenario is read by declared field lists ([`field`]): each list is written once and gives
//! the reader, the defaults, the bounds, the JSON Schema and the reference pages. Every mistake of
//! a text is found in one reading, as a code with arguments and a place; this crate has no words
//! of its own for them.

#![forbid(unsafe_code)]

pub mod catalogue;
mod consequence;
mod diagnostic;
pub mod example;
pub mod field;
mod format;
mod heard;
mod import;
pub mod language;
mod lower;
mod nearest;
mod neighbour;
mod read;
mod source;
pub mod starter;
mod study;
mod suspicion;
pub mod syntax;
pub mod unit;
pub mod vary;

pub use diagnostic::{Arg, Args, At, Code, Diagnostic, FileId, Hint, HintCode, Severity, Span};
pub use format::{Formatted, format};
pub use heard::ids as ids_meant;
pub use nearest::nearest;
pub use read::{Reading, read, read_changed, read_file, read_file_changed, read_with};
pub use source::{Files, Place, SourceFile};
pub use study::{
    Contract, Cost, CostLine, CostOf, InView, OptionText, OptionWords, Settings, Source, Study,
    Translated,
};
