//! Charts as SVG that needs no script and no fixed width.
//!
//! A chart is a stack of strips on one scale: a line of words, which wraps as words do and runs as
//! its language does, and below it a drawing as wide as the page. Places across are per cent and
//! sizes down are pixels, so a chart is as readable on a phone as on paper. Numbers always run from
//! left to right. Colours come from the page's variables; each series has its own pattern and its
//! own mark too, and every strip carries its label and number in words, so that no reader needs
//! the colour.

mod bars;
mod dots;
mod ends;
mod lines;
mod map;
mod ranges;
mod scale;
mod svg;
pub mod symbol;
mod timeline;

use serde::Serialize;

pub use bars::{Bar, Bars, Group};
pub use dots::{Dot, Dots};
pub use ends::{End, Ends, Pair};
pub use lines::{Lines, Panel, Point as Line, Series};
pub use map::Map;
pub use ranges::{Range, Ranges, Row};
pub use scale::Scale;
pub(crate) use svg::{SHAPES, SHARED, SHARED_END};
pub use timeline::{Lane, Timeline};

use crate::page::Key;
use crate::table::Table;

/// How many series have a colour and a pattern of their own.
pub const SERIES: usize = 6;

/// A chart with what belongs to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Chart {
    /// The finding, in a sentence.
    pub title: String,
    /// What is drawn: units, n, which interval.
    pub note: String,
    /// What marks stand for, where the strips do not say it themselves.
    pub keys: Vec<Key>,
    /// The drawing, from top to bottom.
    pub strips: Vec<Strip>,
    /// What is drawn, as a table.
    pub data: Table,
}

/// Words and what is drawn below them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Strip {
    /// The words; may be empty.
    pub label: String,
    /// Do they head several strips?
    pub heading: bool,
    /// The drawing, as SVG; may be empty.
    pub svg: String,
}

impl Strip {
    /// Words that head the strips below them.
    pub fn heading(label: impl Into<String>) -> Self {
        Self { label: label.into(), heading: true, svg: String::new() }
    }

    /// Words with their drawing.
    pub fn new(label: impl Into<String>, svg: String) -> Self {
        Self { label: label.into(), heading: false, svg }
    }
}
