//! `ravelin catalogue`: what things are, on whose word.

use clap::{Args, Subcommand};
use report::text::Words;

use crate::catalogue::{self, Question};
use crate::outcome::Outcome;

#[derive(Args, Debug)]
pub struct Catalogue {
    #[command(subcommand)]
    asks: Asks,
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Debug, Subcommand)]
enum Asks {
    List { folder: Option<String> },
    Show { id: String },
    Sources,
    Claims,
}

impl Catalogue {
    /// Answer.
    pub fn tell(&self, words: &Words) -> Outcome {
        let question = match &self.asks {
            Asks::List { folder } => Question::List(folder.clone()),
            Asks::Show { id } => Question::Show(id.clone()),
            Asks::Sources => Question::Sources,
            Asks::Claims => Question::Claims,
        };
        catalogue::answer(&question, self.json, words)
    }
}
