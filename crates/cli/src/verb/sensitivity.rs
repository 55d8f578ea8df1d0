//! `ravelin sensitivity`: what an answer hangs on.

use std::sync::Arc;

use clap::Args;
use engine::plan::Plan;
use report::text::Words;
use scenario::Study;
use study::measure;
use study::sensitivity::{Ask, Of};
use study::worlds::MOST_GROUPS;

use super::play::{Errand, Play, play};
use crate::outcome::Outcome;
use crate::terminal;
use crate::whole::{MOST_REPLICATIONS, MOST_WALKS, whole};

#[derive(Args, Debug)]
pub struct Sensitivity {
    #[command(flatten)]
    pub play: Play,
    #[arg(long, value_name = "MEASURE")]
    measure: Option<String>,
    #[arg(long, value_name = "NAME", id = "of")]
    of: Vec<String>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(1, MOST_WALKS))]
    walks: Option<u32>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(2, MOST_REPLICATIONS))]
    walk_replications: Option<u32>,
    #[arg(long, value_name = "N", value_parser = whole::<usize>(0, MOST_GROUPS as u64))]
    keep: Option<usize>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(1, u32::MAX as u64))]
    base: Option<u32>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(2, MOST_REPLICATIONS))]
    inner: Option<u32>,
}

impl Sensitivity {
    /// Read, play the study, walk and sample, report.
    pub fn tell(&self, words: &Arc<Words>) -> Outcome {
        play(self.errand(words), &self.play, words)
    }

    /// What is to be played; what is at fault is said.
    pub fn errand(&self, words: &Words) -> Option<Errand> {
        let study = self.play.read(words)?;
        let ask = self.ask(&study, words)?;
        let (options, chosen) = (0..study.options.len(), self.chosen(&study, &ask));
        Some(Errand { verb: "sensitivity", study, options, chosen, ask: Some(ask) })
    }

    fn ask(&self, study: &Study, words: &Words) -> Option<Ask> {
        let usual = Ask::default();
        Some(Ask {
            of: self.of(&study.options, words)?,
            measure: self.measure(words)?,
            walks: self.walks.unwrap_or(usual.walks),
            walk_replications: self.walk_replications.unwrap_or(usual.walk_replications),
            keep: self.keep.unwrap_or(usual.keep),
            base: self.base.unwrap_or(usual.base),
            scrambles: usual.scrambles,
            replications: self.inner.unwrap_or(usual.replications),
        })
    }

    /// The place of the measure; where there is none, that is said.
    fn measure(&self, words: &Words) -> Option<usize> {
        let Some(name) = &self.measure else { return Some(measure::HEADLINE) };
        let place = measure::ALL.iter().position(|measure| measure.name == name);
        if place.is_none() {
            let measures = words.list(measure::ALL.iter().map(|measure| measure.name));
            let args = [("measure", name.into()), ("measures", measures.into())];
            terminal::tell(&words.say("no-such-measure", &args));
        }
        place
    }

    /// The options in question: those named, else the first two, else the only one.
    fn of(&self, plans: &[Plan], words: &Words) -> Option<Of> {
        let named: Option<Vec<usize>> =
            self.of.iter().map(|name| super::run::place(plans, name, words)).collect();
        match named?.as_slice() {
            [] if plans.len() > 1 => Some(Of::Difference(0, 1)),
            [] => Some(Of::Option(0)),
            [one] => Some(Of::Option(*one)),
            [first, second] if first != second => Some(Of::Difference(*first, *second)),
            _ => {
                terminal::tell(&words.say("sensitivity-two-at-most", &[]));
                None
            }
        }
    }

    /// What the command line needs to ask for the same again, whatever the defaults will be then.
    fn chosen(&self, study: &Study, ask: &Ask) -> Vec<(&'static str, String)> {
        let option = |at: usize| ("--of", study.options[at].option.clone());
        let mut chosen = match ask.of {
            Of::Option(one) => vec![option(one)],
            Of::Difference(first, second) => vec![option(first), option(second)],
        };
        chosen.push(("--measure", measure::ALL[ask.measure].name.to_owned()));
        chosen.extend([
            ("--walks", ask.walks.to_string()),
            ("--walk-replications", ask.walk_replications.to_string()),
            ("--keep", ask.keep.to_string()),
            ("--base", ask.base.to_string()),
            ("--inner", ask.replications.to_string()),
        ]);
        chosen
    }
}
