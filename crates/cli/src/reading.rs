//! Reading a scenario, and saying everything that is wrong with it.

use std::path::Path;

use report::diagnostic;
use report::text::Words;
use scenario::vary::Changes;
use scenario::{Diagnostic, Files, Severity, Study};

use crate::terminal;

/// The study of a scenario; where it is at fault, that is said and there is none.
pub fn read(path: &Path, json: bool, words: &Words) -> Option<Study> {
    read_changed(path, &Changes::default(), json, words)
}

/// The same with changes.
pub fn read_changed(path: &Path, changes: &Changes, json: bool, words: &Words) -> Option<Study> {
    let reading = scenario::read_file_changed(path, changes);
    tell(&reading.diagnostics, &reading.files, json, words);
    let errors = reading.diagnostics.iter().filter(|d| d.severity() == Severity::Error).count();
    if errors > 0 {
        let file = path.display().to_string();
        terminal::tell(
            &words.say("input-faults", &[("errors", errors.into()), ("file", file.into())]),
        );
    }
    reading.study
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
