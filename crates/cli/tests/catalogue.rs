//! `ravelin catalogue`, from outside.

use std::process::{Command, Output};

fn catalogue(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ravelin"));
    command.arg("catalogue").args(arguments).output().expect("it runs")
}

fn text(arguments: &[&str]) -> String {
    let output = catalogue(arguments);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}");
    assert!(output.stderr.is_empty(), "{arguments:?}");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn an_entry_is_shown_with_its_rival_claims_and_their_rows() {
    let shown = text(&["show", "interceptor/48n6e3"]);
    for wanted in ["official, pib-india-2019", "independent, foi-2019", "pf0036: S-400", "Used by"]
    {
        assert!(shown.contains(wanted), "{wanted}: {shown}");
    }
    let widest = shown.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(80), "{widest:?} columns");
    assert!(shown.contains("quoted above"), "a row is quoted once");
}

#[test]
fn sources_rows_and_common_figures_are_shown_too() {
    assert!(text(&["show", "foi-2019"]).contains("interceptor/48n6e3.max-range"));
    assert!(text(&["show", "pf0024"]).contains("Used by radar/91n6e"));
    assert!(text(&["show", "common/post"]).contains("time to identify"));
    assert!(text(&["list"]).contains("by grade: A: "));
    assert!(text(&["claims"]).contains("rows of public figures are used"));
    assert!(text(&["sources"]).contains("3 claims in 3 entries"));
}

#[test]
fn all_of_it_is_json_on_demand() {
    for arguments in [
        &["list", "--json"][..],
        &["claims", "--json"],
        &["sources", "--json"],
        &["show", "radar/91n6e", "--json"],
        &["show", "pf0024", "--json"],
        &["show", "foi-2019", "--json"],
    ] {
        let json: serde_json::Value = serde_json::from_str(&text(arguments)).expect("JSON");
        assert!(json.is_object() || json.is_array(), "{arguments:?}");
    }
    let shown: serde_json::Value =
        serde_json::from_str(&text(&["show", "interceptor/40n6e", "--json"])).expect("JSON");
    let figures = shown["figures"].as_array().expect("a list");
    let range = figures.iter().find(|figure| figure["figure"] == "max-range").expect("it is there");
    assert_eq!(range["high"], 400_000.0);
    assert_eq!(range["claims"].as_array().map(Vec::len), Some(4));
    assert!(figures.iter().any(|figure| figure["common"] == "common/interceptor"));
}

#[test]
fn what_is_not_there_is_refused_with_what_was_likely_meant() {
    let output = catalogue(&["show", "radar/91n6"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("radar/91n6e"), "{said}");
}
