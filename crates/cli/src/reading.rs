//! Reading a scenario, and saying everything that is wrong with it.

use std::collections::BTreeSet;
use std::path::Path;
use std::slice::from_ref;

use report::diagnostic;
use report::text::Words;
use scenario::vary::Changes;
use scenario::{Diagnostic, Files, Reading, Severity, Study};

use crate::terminal;

/// The study of a scenario; where it is at fault, that is said and there is none.
pub fn read(path: &Path, json: bool, words: &Words) -> Option<Study> {
    read_changed(path, &Changes::default(), json, words)
}

/// The same with changes.
pub fn read_changed(path: &Path, changes: &Changes, json: bool, words: &Words) -> Option<Study> {
    let mut told = Told::default();
    let study = told.study(scenario::read_file_changed(path, changes), json, words);
    told.end(path, words);
    study
}

/// What was said of a scenario, which may be read many times with other changes: each thing that is
/// wrong is said once.
#[derive(Default)]
pub struct Told {
    said: BTreeSet<String>,
    errors: usize,
}

impl Told {
    /// The study of one more reading, and what was not yet said of it.
    pub fn study(&mut self, mut reading: Reading, json: bool, words: &Words) -> Option<Study> {
        let files = &reading.files;
        let drawn = |one: &Diagnostic| diagnostic::text(from_ref(one), files, words, false);
        reading.diagnostics.retain(|one| self.said.insert(drawn(one)));
        tell(&reading.diagnostics, files, json, words);
        let errors = reading.diagnostics.iter().filter(|d| d.severity() == Severity::Error);
        self.errors += errors.count();
        reading.study
    }

    /// Say how much is wrong, if anything is.
    pub fn end(&self, path: &Path, words: &Words) {
        if self.errors > 0 {
            let file = path.display().to_string();
            let args = [("errors", self.errors.into()), ("file", file.into())];
            terminal::tell(&words.say("input-faults", &args));
        }
    }
}

/// Say what is wrong with a file.
pub fn tell(diagnostics: &[Diagnostic], files: &Files, json: bool, words: &Words) {
    if json {
        terminal::print(diagnostic::json_lines(diagnostics, files, words));
    } else if !diagnostics.is_empty() {
        terminal::tell(&diagnostic::text(diagnostics, files, words, terminal::colour()));
        terminal::tell("");
    }
}
