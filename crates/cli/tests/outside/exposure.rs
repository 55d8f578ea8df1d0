//! `ravelin exposure` from outside: its table, its data, and what it refuses.

use crate::running::{TWO_DRONES, ended, printed, run, words};

const NEIGHBOURS: &str = "../../scenarios/neighbours.toml";

#[test]
fn exposure_is_told_as_text_csv_and_json() {
    let text = run(["exposure", NEIGHBOURS, "--worlds", "3"]);
    ended(&text, 0);
    let text = printed(&text);
    assert!(text.starts_with("SIMULATION"), "{text}");
    for part in ["beside the base:", "hours off:", "30 to 60 deg", "Never in view", "grade D"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let csv = run(["exposure", NEIGHBOURS, "--worlds", "3", "--csv"]);
    ended(&csv, 0);
    let csv = printed(&csv);
    let fields: Vec<usize> = csv.lines().map(|line| line.split(',').count()).collect();
    assert!(fields.len() > 50 && fields.iter().all(|count| *count == 21), "{csv}");
    let json = run(["exposure", NEIGHBOURS, "--worlds", "3", "--json", "--aspects", "90 deg"]);
    ended(&json, 0);
    let json: serde_json::Value = serde_json::from_str(&printed(&json)).expect("it is JSON");
    assert_eq!(json["marking"], "SIMULATION");
    let options = json["options"].as_array().expect("options");
    assert_eq!(options.len(), 4);
    assert_eq!(options[0]["collected"][0]["by_side"].as_array().map(Vec::len), Some(2));
    let arabic = run(["exposure", NEIGHBOURS, "--worlds", "1", "--lang", "ar"]);
    ended(&arabic, 0);
    assert!(!printed(&arabic).contains("exposure-"), "every key has its words");
}

#[test]
fn exposure_refuses_hostile_flights_and_fine_sides() {
    for (line, says) in [
        (vec!["exposure", NEIGHBOURS, "--raid", "drones"], "no raid of friendly flights"),
        (vec!["exposure", TWO_DRONES], "No friendly flight"),
        (vec!["exposure", NEIGHBOURS, "--aspects", "10 deg"], "30, 60, 90, 180 deg"),
        // These would tell of the last few degrees alone.
        (vec!["exposure", NEIGHBOURS, "--aspects", "175 deg"], "30, 60, 90, 180 deg"),
        (vec!["exposure", NEIGHBOURS, "--aspects", "44 deg"], "30, 60, 90, 180 deg"),
        (vec!["exposure", NEIGHBOURS, "--aspects", "60"], "--aspects"),
        (vec!["exposure", NEIGHBOURS, "--reflectors", "large"], "--reflectors"),
    ] {
        let output = run(&line);
        ended(&output, 2);
        assert_eq!(printed(&output), "", "{line:?}");
        assert!(words(&output).contains(says), "{line:?}: {}", words(&output));
    }
}
