//! `ravelin run`: one option of a scenario.

use std::sync::Arc;

use clap::Args;
use engine::plan::Plan;
use report::text::Words;

use super::play::{Errand, Play, play};
use crate::outcome::Outcome;
use crate::{reading, terminal};

#[derive(Args, Debug)]
pub struct Run {
    #[command(flatten)]
    play: Play,
    #[arg(long, value_name = "NAME")]
    option: Option<String>,
}

impl Run {
    /// Read, choose, play, report.
    pub fn tell(&self, words: &Arc<Words>) -> Outcome {
        let Some(study) = reading::read(&self.play.scenario, self.play.json, words) else {
            return Outcome::BadInput;
        };
        let chosen = self.option.as_ref().map(|name| place(&study.options, name, words));
        let Some(at) = chosen.unwrap_or(Some(0)) else { return Outcome::BadInput };
        let chosen = self.option.iter().map(|name| ("--option", name.clone())).collect();
        let errand = Errand { verb: "run", chosen, ask: None };
        play(&errand, &self.play, &study, &study.options[at..=at], words)
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
