//! The report of which-offer (five options, 175 flights, hundreds of figures) as HTML. What it is
//! about is played outside the clock; the stories of days too.
#![allow(missing_docs)]

#[path = "../../physics/benches/timing/mod.rs"]
mod timing;

use std::sync::Arc;

use report::text::Words;
use report::{Subject, format};
use study::{Request, Settings, Simulation, Text};

fn main() {
    let bench = timing::Bench::from_command_line();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/which-offer.toml");
    let study = scenario::read_file(path.as_ref()).study.expect("the scenario is sound");
    let settings = Settings { replications: 4, worlds: 4, tornado: 0, ..Settings::default() };
    let simulation = Simulation::new(&study.options, 2).expect("threads");
    let text = |(name, text): &(String, String)| Text { name: name.clone(), text: text.clone() };
    let texts: Vec<Text> = study.files.iter().map(text).collect();
    let request = Request { texts: &texts, explains: false, ..Request::in_memory(settings) };
    let findings = study::run_on(&simulation, &request).expect("it is played");
    let stories = report::story::told(&simulation, &findings);
    let subject = Subject {
        study: &study,
        plans: &study.options,
        findings: &findings,
        stories: &stories,
        views: &[],
        command: "ravelin compare scenarios/which-offer.toml",
        arguments: &[],
        words: &Arc::new(Words::english()),
    };
    bench.time("report of which-offer written", || (), |()| (format::ALL[0].write)(&subject).len());
}
