//! `ravelin check`: read a scenario and play nothing.

use std::path::PathBuf;

use clap::Args;
use report::text::Words;

use crate::outcome::Outcome;
use crate::{reading, terminal};

#[derive(Args, Debug)]
pub struct Check {
    scenario: PathBuf,
    #[arg(long)]
    json: bool,
}

impl Check {
    /// Read, and say what was found.
    pub fn tell(&self, words: &Words) -> Outcome {
        let Some(study) = reading::read(&self.scenario, self.json, words) else {
            return Outcome::BadInput;
        };
        let most = |count: fn(&engine::plan::Plan) -> usize| study.options.iter().map(count).max();
        let args = [
            ("file", self.scenario.display().to_string().into()),
            ("options", study.options.len().into()),
            ("flights", most(|plan| plan.flights.len()).unwrap_or(0).into()),
            ("figures", most(|plan| plan.figures.len()).unwrap_or(0).into()),
        ];
        terminal::tell(&words.say("input-sound", &args));
        Outcome::Done
    }
}
