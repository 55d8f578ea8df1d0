//! `ravelin compare`: every option of a scenario on the same luck.

use std::sync::Arc;

use clap::Args;
use report::text::Words;

use super::play::{Errand, Play, play};
use crate::outcome::Outcome;
use crate::reading;

#[derive(Args, Debug)]
pub struct Compare {
    #[command(flatten)]
    play: Play,
}

impl Compare {
    /// Read, play, report.
    pub fn tell(&self, words: &Arc<Words>) -> Outcome {
        match reading::read(&self.play.scenario, self.play.json, words) {
            Some(study) => {
                let errand = Errand { verb: "compare", chosen: Vec::new(), ask: None };
                play(&errand, &self.play, &study, &study.options, words)
            }
            None => Outcome::BadInput,
        }
    }
}
