//! The largest shipped study (five options, 175 flights, hundreds of figures), played as small as it can be,
//! and what a report of it is written from. More days and worlds change the numbers in a report, not how
//! many there are.

use std::sync::Arc;

use report::Subject;
use report::story::{Story, told};
use report::text::Words;
use scenario::Study;
use study::{Findings, Interrupt, Request, Settings, Simulation, Text, run_on};

const SCENARIO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/which-offer.toml");

/// All that was played.
pub struct Played {
    study: Study,
    findings: Findings,
    stories: Vec<Story>,
    words: Arc<Words>,
}

impl Played {
    /// So many replications in each of so many worlds, without single figures at their ends, what explains
    /// leakers, and other views.
    pub fn with(replications: u32, worlds: u32) -> Self {
        let study = scenario::read_file(SCENARIO.as_ref()).study.expect("the scenario is sound");
        let settings = Settings { replications, worlds, tornado: 0, ..Settings::default() };
        let text =
            |(name, text): &(String, String)| Text { name: name.clone(), text: text.clone() };
        let texts: Vec<Text> = study.files.iter().map(text).collect();
        let request = Request { texts: &texts, explains: false, ..Request::in_memory(settings) };
        let simulation = Simulation::new(&study.options, 2).expect("threads");
        let findings = run_on(&simulation, &request).expect("it is played");
        let stories = told(&simulation, &findings, Interrupt::NEVER).expect("nobody stops it");
        Self { findings, stories, words: Arc::new(Words::english()), study }
    }

    /// What the report is about.
    pub fn subject(&self) -> Subject<'_> {
        Subject {
            study: &self.study,
            plans: &self.study.options,
            findings: &self.findings,
            stories: &self.stories,
            views: &[],
            command: "ravelin compare scenarios/which-offer.toml",
            arguments: &[],
            words: &self.words,
        }
    }
}
