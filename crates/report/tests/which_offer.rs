//! The largest shipped study: its report is small enough to send and quickly written. More days and
//! worlds change the numbers in it, not how many there are; single figures at their ends, what explains
//! leakers, and other views, which are not played here, take a few hundred kilobytes more.
#![allow(missing_docs)]
#![allow(clippy::disallowed_types, reason = "it is about time; nothing depends on it")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use report::text::Words;
use report::{Subject, format};
use study::{Request, Settings, Simulation, Text};

/// Bytes that a report may have, and what is left of them for what this study leaves out.
const MOST: usize = 3_000_000 - 500_000;
/// Ten times what it should take on a machine that does nothing else.
const LONGEST: Duration = Duration::from_secs(20);

#[test]
fn the_report_of_which_offer_is_small_and_quickly_written() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/which-offer.toml");
    let study = scenario::read_file(path.as_ref()).study.expect("the scenario is sound");
    let settings = Settings { replications: 2, worlds: 2, tornado: 0, ..Settings::default() };
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
        command: "x",
        arguments: &[],
        words: &Arc::new(Words::english()),
    };
    let begun = Instant::now();
    let report = (format::ALL[0].write)(&subject);
    let taken = begun.elapsed();
    println!("{} bytes in {:.2} s", report.len(), taken.as_secs_f64());
    assert!(report.len() <= MOST, "{} bytes", report.len());
    assert!(taken <= LONGEST, "{taken:?}");
}
