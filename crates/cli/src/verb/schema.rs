//! `ravelin schema`: the JSON Schema of a scenario.

use clap::Args;
use report::text::Words;
use scenario::field::schema;
use scenario::language::Scenario;

use crate::outcome::Outcome;
use crate::terminal;

#[derive(Args, Debug)]
pub struct Schema {}

impl Schema {
    /// Print it.
    pub fn tell(&self, words: &Words) -> Outcome {
        let title = words.say("schema-title", &[]);
        terminal::print(schema::json_schema(&Scenario::record(), &title));
        Outcome::Done
    }
}
