//! `ravelin compare`: every option of a scenario on the same luck.

use std::sync::Arc;

use clap::Args;
use report::text::Words;

use super::play::{Errand, Play, play};
use crate::outcome::Outcome;

#[derive(Args, Debug)]
pub struct Compare {
    #[command(flatten)]
    pub play: Play,
}

impl Compare {
    /// Read, play, report.
    pub fn tell(&self, words: &Arc<Words>) -> Outcome {
        play(self.errand(words), &self.play, words)
    }

    /// What is to be played; what is at fault is said.
    pub fn errand(&self, words: &Words) -> Option<Errand> {
        let study = self.play.read(words)?;
        let options = 0..study.options.len();
        Some(Errand { verb: "compare", study, options, chosen: Vec::new(), ask: None })
    }
}
