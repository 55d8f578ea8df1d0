//! The report that a study leaves: one file that needs nothing else, and can be repeated.

use std::fs;

use crate::running::{TWO_DRONES, comparing, ended, fingerprint, place, run};

const CARRIED: &str = "<script type=\"application/json\" id=\"ravelin-study\">";

#[test]
fn the_report_is_whole_marked_and_repeatable() {
    let place = place("page");
    let out = place.join("out");
    ended(&run(comparing(TWO_DRONES, &out, 20)), 0);
    let page = fs::read_to_string(out.join("report.html")).expect("there is a report");
    let print = fingerprint(&out);
    assert!(page.matches("SIMULATION").count() > 1, "it is marked");
    assert!(page.contains(&print));

    let policy = page.lines().find(|line| line.contains("Content-Security-Policy"));
    let policy = policy.expect("it has a policy").replace("&#x27;", "'");
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    loads_nothing(&page);

    let carried = page.split_once(CARRIED).and_then(|(_, rest)| rest.split_once("</script>"));
    let carried: serde_json::Value =
        serde_json::from_str(carried.expect("it carries the study").0).expect("it is JSON");
    assert_eq!(carried["fingerprint"], print.as_str());
    let text = carried["texts"][0]["text"].as_str().expect("the scenario is carried");
    assert_eq!(text, fs::read_to_string(TWO_DRONES).expect("it is there"));
}

/// No attribute or rule that makes a reader's program fetch something.
fn loads_nothing(page: &str) {
    let shown = page.split(CARRIED).next().expect("there is a first part");
    for loading in [" src=", " srcset=", "@import", "<link", "<iframe", "<object", "<img"] {
        assert!(!shown.contains(loading), "{loading}");
    }
    // A pattern of the page itself may fill a bar.
    assert_eq!(shown.matches("url(").count(), shown.matches("url(#").count());
    assert_eq!(shown.matches("<script").count(), 0, "nothing runs");
    for (at, _) in shown.match_indices("http") {
        let before = &shown[..at];
        let harmless = ["href=\"", "xmlns=\"", ">", "Content-Security-Policy"];
        let linked = harmless.iter().any(|text| before.ends_with(text));
        let meta = shown[at..].starts_with("http-equiv");
        assert!(linked || meta, "{}", &shown[at..shown.len().min(at + 60)]);
    }
}

/// What the page carries is enough to come to the same results without the scenario's own file.
#[test]
fn what_is_carried_gives_the_same_fingerprint() {
    let place = place("repeated");
    let out = place.join("out");
    ended(&run(comparing(TWO_DRONES, &out, 20)), 0);
    let page = fs::read_to_string(out.join("report.html")).expect("there is a report");
    let carried = page.split_once(CARRIED).and_then(|(_, rest)| rest.split_once("</script>"));
    let carried: serde_json::Value =
        serde_json::from_str(carried.expect("it carries the study").0).expect("it is JSON");
    let file = place.join("two-drones.toml");
    fs::write(&file, carried["texts"][0]["text"].as_str().expect("a text")).expect("written");
    let again = place.join("again");
    ended(&run(comparing(&file.display().to_string(), &again, 20)), 0);
    assert_eq!(fingerprint(&again), fingerprint(&out));
}
