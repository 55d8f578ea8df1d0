//! `ravelin run`: one option of a scenario.

use std::sync::Arc;

use clap::Args;
use engine::plan::Plan;
use report::text::Words;
use scenario::Study;

use super::play::{Play, play};
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
        let Some(plan) = self.chosen(&study, words) else { return Outcome::BadInput };
        let asked = self.option.as_ref().map(|name| ("--option", name.clone()));
        play("run", &self.play, asked, &study, std::slice::from_ref(plan), words)
    }

    fn chosen<'a>(&self, study: &'a Study, words: &Words) -> Option<&'a Plan> {
        let Some(name) = &self.option else { return study.options.first() };
        let plan = study.options.iter().find(|plan| plan.option == *name);
        if plan.is_none() {
            let options = words.list(study.options.iter().map(|plan| plan.option.as_str()));
            let args = [("option", name.into()), ("options", options.into())];
            terminal::tell(&words.say("no-such-option", &args));
        }
        plan
    }
}
