//! Formats that findings are written in: one file each, one list.

mod html;
mod json;

use crate::subject::Subject;

/// A format.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// Its name.
    pub name: &'static str,
    /// The file that a study's folder holds in this format.
    pub file: &'static str,
    /// Writes it.
    pub write: fn(&Subject) -> Vec<u8>,
}

/// What `--json` prints.
pub const JSON: Format = json::FORMAT;

/// Every format.
pub const ALL: &[Format] = &[html::FORMAT, json::FORMAT];
