//! Outside readers: programs of others that read what ravelin writes, and judge it.
//!
//! One file a reader, one line in the list. A reader that is present is always asked; with
//! `--everything` the others are installed first, below target/tools and by the system's package
//! manager, and one that cannot be had is a failure.

pub mod browser;
mod markup;
mod study;
mod tables;
pub mod tool;

use std::path::Path;

pub use study::{Studies, made};

/// A program of others.
pub struct Reader {
    /// What it is called in the list of what went well.
    pub name: &'static str,
    /// What it is asked.
    pub about: &'static str,
    /// Why it cannot be asked now, if it cannot; with `true` it may install what is missing.
    pub missing: fn(install: bool) -> Option<String>,
    /// Asks it. Did it find nothing wrong?
    pub ask: fn(&Studies) -> bool,
}

/// Every reader.
pub const READERS: &[Reader] = &[markup::READER, browser::READER, tables::READER];

/// Runs a script of this folder with a program in full view.
fn script(program: &Path, script: &str, arguments: &[&Path]) -> bool {
    let mut command = std::process::Command::new(program);
    command.arg(crate::command::root().join("xtask/src/outside").join(script));
    command.args(arguments).current_dir(crate::command::root());
    crate::command::went_well(command)
}
