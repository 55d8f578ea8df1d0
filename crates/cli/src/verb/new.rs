//! `ravelin new`: a commented scenario to begin with, and the schema beside it.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;
use report::text::Words;
use scenario::field::schema;
use scenario::language::Scenario;
use scenario::starter;

use super::play::quoted;
use crate::outcome::Outcome;
use crate::{system, terminal};

/// What the first line of a starter calls the schema.
const SCHEMA: &str = "ravelin.schema.json";

#[derive(Args, Debug)]
pub struct New {
    file: PathBuf,
    #[arg(long, value_name = "KIND", default_value = starter::ALL[0].name,
        value_parser = PossibleValuesParser::new(starter::ALL.iter().map(|starter| starter.name)))]
    kind: String,
}

impl New {
    /// Write both files; nothing that is there is written over.
    pub fn tell(&self, words: &Words) -> Outcome {
        let Some(starter) = starter::named(&self.kind) else { return Outcome::BadInput };
        let file = self.file.display().to_string();
        if self.file.exists() {
            terminal::tell(&words.say("new-exists", &[("file", file.into())]));
            return Outcome::BadInput;
        }
        let text = starter.text.replace("FILE", &quoted(&file));
        let folder = self.file.parent().unwrap_or(Path::new(""));
        let title = words.say("schema-title", &[]);
        let schema = schema::json_schema(&Scenario::record(), &title);
        let written = super::play::write_whole(&self.file, text.as_bytes())
            .and_then(|()| super::play::write_whole(&folder.join(SCHEMA), schema.as_bytes()));
        match written {
            Ok(()) => {
                let word = quoted(&file);
                let args = [("file", file.into()), ("word", word.into())];
                terminal::tell(&words.say("new-written", &args));
                Outcome::Done
            }
            Err(fault) => {
                let args = [("file", file.into()), ("reason", system::why(&fault, words).into())];
                terminal::tell(&words.say("cannot-write", &args));
                Outcome::BadInput
            }
        }
    }
}
