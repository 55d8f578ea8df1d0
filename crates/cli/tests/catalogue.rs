//! `ravelin catalogue`, from outside.

use std::collections::BTreeMap;
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

/// Every figure that `show` prints leads to a row of public figures, which it prints too, or to a
/// paragraph that says why.
#[test]
fn every_figure_is_shown_with_its_row_or_its_reasoning() {
    let listed: serde_json::Value = serde_json::from_str(&text(&["list", "--json"])).expect("JSON");
    let entries = listed["entries"].as_array().expect("a list");
    let ids: Vec<&str> = entries.iter().filter_map(|entry| entry["id"].as_str()).collect();
    assert!(ids.len() > 70, "{}", ids.len());
    let show = |id: &str| -> serde_json::Value {
        serde_json::from_str(&text(&["show", id, "--json"])).expect("JSON")
    };
    // What is the same for all of a kind is shown once, with its rows.
    let mut common: BTreeMap<String, String> = BTreeMap::new();
    let (mut by_row, mut by_reasoning) = (0, 0);
    for id in ids {
        let shown = show(id);
        let own = shown["rows"].to_string();
        for figure in shown["figures"].as_array().expect("a list") {
            let claims = figure["claims"].as_array().expect("a list");
            assert!(!claims.is_empty(), "{id}: {}", figure["figure"]);
            let rows = match figure["common"].as_str() {
                None => &own,
                Some(kind) => {
                    common.entry(kind.to_owned()).or_insert_with(|| show(kind)["rows"].to_string())
                }
            };
            for claim in claims {
                let reasoning = claim["note"].as_str().unwrap_or_default().len() > 60;
                match claim["row"].as_str() {
                    Some(row) => {
                        assert!(rows.contains(row), "{id}: {row} is not shown");
                        by_row += 1;
                    }
                    None => {
                        assert!(claim["kind"] == "assumption" && reasoning, "{id}: {claim}");
                        by_reasoning += 1;
                    }
                }
            }
        }
    }
    assert!(by_row > 200 && by_reasoning > 400, "{by_row} by rows, {by_reasoning} by reasoning");
    // The share of each grade is printed, and they are all.
    let grades = &listed["tally"]["grades"];
    let all: u64 = ["A", "B", "C", "D"].iter().filter_map(|grade| grades[grade].as_u64()).sum();
    assert_eq!(Some(all), listed["tally"]["figures"].as_u64());
    let printed = text(&["list"]).split_whitespace().collect::<Vec<_>>().join(" ");
    for grade in ["A", "B", "C", "D"] {
        let count = grades[grade].as_u64().expect("a count");
        assert!(printed.contains(&format!("{grade}: {count} (")), "{printed}");
    }
}

#[test]
fn one_kind_of_thing_is_listed_alone() {
    let systems = text(&["list", "system"]);
    assert!(systems.contains("system/patriot-battery") && !systems.contains("radar/91n6e"));
    assert!(systems.contains("by grade: A: "), "the share of each grade is that of all");
    assert_eq!(text(&["list", "systems"]), systems);
    let refused = catalogue(&["list", "sistem"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2));
    assert!(said.contains("system") && said.contains("radar"), "{said}");
    // What people call it leads to what it is called.
    let meant = catalogue(&["show", "patriot"]);
    let said = String::from_utf8_lossy(&meant.stderr).into_owned();
    assert!(said.contains("system/patriot-battery"), "{said}");
}

#[test]
fn what_is_not_there_is_refused_with_what_was_likely_meant() {
    let output = catalogue(&["show", "radar/91n6"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("radar/91n6e"), "{said}");
}

#[test]
fn a_name_is_said_in_the_language_of_the_reader_and_no_other() {
    let [english, arabic] =
        ["en", "ar"].map(|lang| text(&["show", "flight/decoy", "--lang", lang]));
    assert!(english.starts_with("Decoy ") && !english.contains("هدف خداعي"), "{english}");
    assert!(arabic.contains("هدف خداعي") && !arabic.contains("translation"), "{arabic}");
    assert!(text(&["list", "--lang", "ar"]).contains("صاروخ جوّال دون سرعة الصوت"));
    assert!(text(&["show", "flight/su-35", "--lang", "ar"]).contains("Su-35"));
}
