//! The largest shipped study: its report is small enough to send and quickly written.

use std::sync::Arc;
use std::time::{Duration, Instant};

use report::text::Words;
use report::{Subject, format};
use study::{Request, Settings};

/// Bytes that a report of it may have.
const MOST: usize = 3_000_000;
/// Ten times what it should take on a machine that does nothing else.
const LONGEST: Duration = Duration::from_secs(20);

#[test]
fn the_report_of_which_offer_is_small_and_quickly_written() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/which-offer.toml");
    let study = scenario::read_file(path.as_ref()).study.expect("the scenario is sound");
    let settings = Settings { replications: 2, worlds: 2, tornado: 0, ..Settings::default() };
    let findings = study::run(&study.options, &Request::in_memory(settings)).expect("it is played");
    let stories = report::story::told(&study.options, &findings);
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
