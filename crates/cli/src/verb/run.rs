//! `ravelin run`: one option of a scenario.

use std::sync::Arc;

use clap::Args;
use engine::plan::Plan;
use report::text::Words;

use super::play::{Errand, Play, play};
use crate::outcome::Outcome;
use crate::terminal;

#[derive(Args, Debug)]
pub struct Run {
    #[command(flatten)]
    pub play: Play,
    #[arg(long, value_name = "NAME")]
    option: Option<String>,
}

impl Run {
    /// Read, choose, play, report.
    pub fn tell(&self, words: &Arc<Words>) -> Outcome {
        play(self.errand(words), &self.play, words)
    }

    /// What is to be played; what is at fault is said.
    pub fn errand(&self, words: &Words) -> Option<Errand> {
        let study = self.play.read(words)?;
        let at = match &self.option {
            Some(name) => place(&study.options, name, words)?,
            None => 0,
        };
        let chosen = self.option.iter().map(|name| ("--option", name.clone())).collect();
        Some(Errand { verb: "run", study, options: at..at + 1, chosen, ask: None })
    }
}

/// The place of an option; where there is none of that name, that is said.
pub fn place(options: &[Plan], name: &str, words: &Words) -> Option<usize> {
    let place = options.iter().position(|plan| plan.option == name);
    if place.is_none() {
        let options = words.list(options.iter().map(|plan| plan.option.as_str()));
        let args = [("option", name.into()), ("options", options.into())];
        terminal::tell(&words.say("no-such-option", &args));
    }
    place
}
