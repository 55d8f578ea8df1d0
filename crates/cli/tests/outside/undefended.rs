//! An option in which nothing stands: the yardstick of what a defence saves.

use std::fs;

use crate::running::{TWO_DRONES, comparing, ended, place, printed, run};

#[test]
fn everything_leaks_where_nothing_defends() {
    let place = place("undefended");
    let (file, out) = (place.join("none.toml"), place.join("out"));
    let text = fs::read_to_string(TWO_DRONES).expect("it is there");
    let none = "\n[[option]]\nname = \"none\"\nsays = \"No defence at all.\"\n";
    fs::write(&file, text + none).expect("it can be written");
    let file = file.display().to_string();
    // Of fewer drawn worlds nothing is said to be clearly behind.
    let worlds = |word: String| if word == "2" { "12".to_owned() } else { word };
    let output = run(comparing(&file, &out, 10).into_iter().map(worlds));
    ended(&output, 0);
    let summary = fs::read(out.join("summary.json")).expect("there is a summary");
    let summary: serde_json::Value = serde_json::from_slice(&summary).expect("it is JSON");
    let none = &summary["options"][2];
    assert_eq!(none["option"], "none");
    // No defence at all is not among those that figures do not decide between.
    let answer = printed(&output);
    let answer = answer.lines().find(|line| line.contains("none")).expect("it is named");
    let undecided = answer.contains("between");
    assert!(!undecided || answer.ends_with("“none” is clearly behind each of these."), "{answer}");
    for (measure, of) in [("leakers", 2.0), ("rounds_spent", 0.0), ("flights_killed", 0.0)] {
        assert_eq!(none["measures"][measure]["over_worlds"]["mean"], of, "{measure}");
    }
    assert_eq!(summary["offers"][2]["price_usd"]["high"], 0.0);
    let own = place.join("run").display().to_string();
    let line =
        ["run", &file, "--option", "none", "--worlds", "1", "--replications", "4", "--out", &own];
    let output = run(line);
    ended(&output, 0);
    assert!(printed(&output).contains("none"), "{}", printed(&output));
}
