//! A comparison in all its fair views: each is played, answered and kept, and all numbers stand in one
//! file.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::running::{TWO_DRONES, comparing, ended, place, printed, run};

/// Two batteries of one kind against one of another, in all views.
fn scenario(place: &Path) -> String {
    let text = fs::read_to_string(TWO_DRONES).expect("it is there");
    let views = "seed = 1\nbudget = \"600 million USD\"\n\
        views = [\"as-offered\", \"equal-money\", \"equal-fire-units\"]";
    let second = "\n[[option.system]]\nname = \"second\"\nsystem = \"system/patriot-battery\"\n\
        at = \"30.10S 20.02W\"\nboresight = \"265 deg\"\nround = \"interceptor/gem-t\"\n";
    let gives_up = "name = \"S-400\"\ngives-up = [\"The allies' net.\"]";
    let text =
        text.replacen("seed = 1", views, 1).replacen("name = \"S-400\"", gives_up, 1) + second;
    let file = place.join("views.toml");
    fs::write(&file, text).expect("it can be written");
    file.display().to_string()
}

fn json(file: &Path) -> Value {
    let bytes = fs::read(file).unwrap_or_else(|_| panic!("{} is there", file.display()));
    serde_json::from_slice(&bytes).expect("it is JSON")
}

fn option<'v>(summary: &'v Value, list: &str, name: &str) -> &'v Value {
    let options = summary[list].as_array().expect("a list");
    options.iter().find(|option| option["option"] == name).expect("it is there")
}

#[test]
fn a_comparison_answers_in_each_of_its_views() {
    let place = place("views");
    let (file, out) = (scenario(&place), place.join("out"));
    let line = comparing(&file, &out, 6);
    let output = run(&line);
    ended(&output, 0);
    let said = printed(&output);
    let summary = json(&out.join("summary.json"));
    assert_eq!(summary["view"], "as-offered");
    assert_eq!(option(&summary, "offers", "S-400")["gives_up"][0], "The allies' net.");
    let price = &option(&summary, "offers", "Patriot")["price_usd"];
    let price = ["low", "nominal", "high"].map(|end| price[end].as_f64().expect("a price"));
    assert!(0.0 < price[0] && price[0] < price[1] && price[1] < price[2], "{price:?}");
    // What an option costs and gives up is printed too.
    assert!(said.contains("Patriot costs") && said.contains("gives up: The allies"), "{said}");

    let views = summary["views"].as_array().expect("a list of views");
    let names: Vec<&str> = views.iter().filter_map(|view| view["view"].as_str()).collect();
    assert_eq!(names, ["equal-money", "equal-fire-units"]);
    for view in views {
        let name = view["view"].as_str().expect("a name");
        let own = json(&out.join(name).join("summary.json"));
        for part in ["fingerprint", "options", "comparisons", "verdict", "rankings"] {
            assert_eq!(view[part], own[part], "{name}: {part} is that of its own folder");
            assert!(!view[part].is_null(), "{name}: {part}");
        }
        assert!(!view["offers"].is_null(), "{name}: what it costs");
        assert_eq!(view["but_for"], Value::Array(Vec::new()), "{name}: views explain nothing");
        assert_ne!(view["fingerprint"], summary["fingerprint"], "{name} is another study");
        let lost = &option(view, "options", "Patriot")["measures"]["leakers"]["nominal"];
        assert!(lost["mean"].is_number() && lost["interval_95"].is_array(), "{name}: {lost}");
    }
    // As many fire units and rounds: those of the option that has fewest.
    let units = |option_named: &str| {
        option(&views[1], "offers", option_named)["changed"]["fire_units"]["in_view"].clone()
    };
    assert_eq!((units("S-400"), units("Patriot")), (1.into(), 1.into()));
    let ready = |option_named: &str| {
        option(&views[1], "offers", option_named)["changed"]["ready_rounds"]["in_view"].clone()
    };
    assert_eq!(ready("S-400"), ready("Patriot"));
    for answer in ["for equal money", "equal fire units"] {
        assert!(said.to_lowercase().contains(answer), "{answer}: {said}");
    }
    let page = fs::read_to_string(out.join("report.html")).expect("there is a report");
    assert!(
        page.contains("id=\"views\"") || page.contains("id=\"en-views\""),
        "views have a section"
    );

    // What `--json` prints is what is kept; one view asked for is that view alone.
    let again = run(line.iter().map(String::as_str).chain(["--resume", "--json"]));
    ended(&again, 0);
    assert_eq!(again.stdout, fs::read(out.join("summary.json")).expect("it is there"));
    let alone = place.join("alone");
    let asked = comparing(&file, &alone, 6);
    let one = run(asked.iter().map(String::as_str).chain(["--view", names[0], "--ends", "0"]));
    ended(&one, 0);
    let own = json(&alone.join("summary.json"));
    assert_eq!((&own["view"], &own["fingerprint"]), (&views[0]["view"], &views[0]["fingerprint"]));
    assert_eq!(own["views"], Value::Array(Vec::new()));
}
