//! `ravelin fmt`: the usual form of scenarios, words and comments kept.

use std::path::{Path, PathBuf};

use clap::Args;
use report::text::Words;

use crate::outcome::Outcome;
use crate::{reading, system, terminal};

#[derive(Args, Debug)]
pub struct Fmt {
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[arg(long)]
    check: bool,
}

/// What became of one file.
enum Form {
    Kept,
    Changed,
    Faulty,
}

impl Fmt {
    /// Form every file, or say which are in another form.
    pub fn tell(&self, words: &Words) -> Outcome {
        let forms: Vec<Form> = self.files.iter().map(|file| self.form(file, words)).collect();
        let any = |wanted: fn(&Form) -> bool| forms.iter().any(wanted);
        if any(|form| matches!(form, Form::Faulty)) {
            Outcome::BadInput
        } else if self.check && any(|form| matches!(form, Form::Changed)) {
            Outcome::CheckFailed
        } else {
            Outcome::Done
        }
    }

    fn form(&self, file: &Path, words: &Words) -> Form {
        let name = file.display().to_string();
        let say = |key: &str, reason: String| {
            let args = [("file", name.as_str().into()), ("reason", reason.into())];
            terminal::tell(&words.say(key, &args));
        };
        let bytes = match std::fs::read(file) {
            Ok(bytes) => bytes,
            Err(fault) => {
                say("fmt-unreadable", system::why(&fault, words));
                return Form::Faulty;
            }
        };
        let formed = scenario::format(&name, &bytes);
        reading::tell(&formed.diagnostics, &formed.files, false, words);
        let Some(text) = formed.text else { return Form::Faulty };
        if text.as_bytes() == bytes {
            return Form::Kept;
        }
        if self.check {
            say("fmt-differs", String::new());
        } else if let Err(fault) = in_place(file, text.as_bytes()) {
            say("cannot-write", system::why(&fault, words));
            return Form::Faulty;
        } else {
            say("fmt-formed", String::new());
        }
        Form::Changed
    }
}

/// Write a file anew where it really is: what links to it still does.
fn in_place(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    super::play::write_whole(&std::fs::canonicalize(file)?, bytes)
}
