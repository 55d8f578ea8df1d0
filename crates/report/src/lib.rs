//! What ravelin shows: findings, plans and diagnostics become bytes.
//!
//! Nothing here prints, reads a file or starts a thread; every word comes from the message files
//! of [`text`].

#![forbid(unsafe_code)]

mod alert;
mod answer;
pub mod but_for;
mod chart;
pub mod columnar;
mod csv;
pub mod diagnostic;
pub mod exposure;
pub mod format;
pub mod holds;
pub mod page;
pub mod records;
mod section;
pub mod sensitivity;
pub mod story;
mod subject;
pub mod sweep;
pub mod table;
pub mod terminal;
pub mod text;

pub use subject::{Shown, Subject, Viewed, common_words, field_words};
