//! The report of the largest shipped study is small enough to send and quickly written. What is not played
//! for it here (single figures at their ends, what explains leakers, other views) takes a few hundred
//! kilobytes more.
#![allow(missing_docs)]
#![allow(clippy::disallowed_types, reason = "it is about time; nothing depends on it")]

mod which_offer;

use std::time::{Duration, Instant};

use report::format;

/// Bytes that a report may have, and what is left of them for what this study leaves out.
const MOST: usize = 3_000_000 - 500_000;
/// Ten times what it should take on a machine that does nothing else.
const LONGEST: Duration = Duration::from_secs(20);

#[test]
fn the_report_of_which_offer_is_small_and_quickly_written() {
    let played = which_offer::Played::with(2, 2);
    let begun = Instant::now();
    let report = (format::ALL[0].write)(&played.subject());
    let taken = begun.elapsed();
    println!("{} bytes in {:.2} s", report.len(), taken.as_secs_f64());
    assert!(report.len() <= MOST, "{} bytes", report.len());
    assert!(taken <= LONGEST, "{taken:?}");
}
