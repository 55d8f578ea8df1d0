//! The report of the largest shipped study is small enough to send and quickly written. What is not played
//! for it here (single figures at their ends, what explains leakers, other views) takes a few hundred
//! kilobytes more.
#![allow(missing_docs)]
#![allow(clippy::disallowed_types, reason = "it is about time; nothing depends on it")]

mod which_offer;

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use report::format;

/// Bytes that a report may have, and what is left of them for what this study leaves out.
const MOST: usize = 3_000_000 - 500_000;
/// Ten times what it should take on a machine that does nothing else.
const LONGEST: Duration = Duration::from_secs(20);

static PLAYED: LazyLock<which_offer::Played> = LazyLock::new(|| which_offer::Played::with(2, 2));

#[test]
fn an_arabic_reader_finds_the_options_in_arabic() {
    let report = String::from_utf8((format::ALL[0].write)(&PLAYED.subject())).expect("is UTF-8");
    let begin = report.find("<article lang=\"ar\"").expect("there is an Arabic edition");
    let (english, arabic) = report[..report.find("id=\"ravelin-study\"").unwrap()].split_at(begin);
    assert!(english.contains("<p class=\"title\" lang=\"en\" dir=\"ltr\">Which offer?</p>"));
    assert!(arabic.contains("<p class=\"title\" lang=\"ar\" dir=\"rtl\">أيّ العرضين؟</p>"));
    for (name, called) in [
        ("both apart", "كلاهما منفصلين"),
        ("both netted", "كلاهما على شبكة واحدة"),
        ("S-400 listens", "تستقبل S-400 ولا ترسل"),
    ] {
        assert!(english.contains(name) && !english.contains(called), "{name}");
        assert!(arabic.contains(called), "{called}");
        let before = |at: usize| arabic[..at].rsplit('>').next().map(str::to_owned);
        assert_eq!(arabic.find(name).map(before), None, "{name}");
    }
    let of_a_gateway = "a gateway that nobody has offered";
    assert!(english.contains(of_a_gateway) && !arabic.contains(of_a_gateway));
}

#[test]
fn the_report_of_which_offer_is_small_and_quickly_written() {
    let played = &*PLAYED;
    let begun = Instant::now();
    let report = (format::ALL[0].write)(&played.subject());
    let taken = begun.elapsed();
    println!("{} bytes in {:.2} s", report.len(), taken.as_secs_f64());
    assert!(report.len() <= MOST, "{} bytes", report.len());
    assert!(taken <= LONGEST, "{taken:?}");
}
