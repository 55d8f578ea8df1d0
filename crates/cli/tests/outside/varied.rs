//! What a study may vary, and what is refused wherever it is tried.

use std::fs;

use crate::running::{TWO_DRONES, ended, place, printed, run, words};

/// What belongs to the author of a raid: route, heading, height, speed, timing, aim point, jammer
/// and what is released where.
const NEVER: [&str; 12] = [
    "raid.drones.route",
    "raid.drones.route.1.at",
    "raid.drones.route.1.height",
    "raid.drones.route.1.speed",
    "raid.drones.arrival-height",
    "raid.drones.start",
    "raid.drones.jitter",
    "raid.drones.interval",
    "raid.drones.abreast",
    "raid.drones.aim",
    "raid.drones.jammer",
    "raid.drones.released",
];

#[test]
fn the_geometry_and_timing_of_a_raid_are_refused_everywhere() {
    let out = place("never").join("out");
    let folder = out.display().to_string();
    for path in NEVER {
        let (set, vary) = (format!("{path}=1"), format!("{path}=1..2 in 2"));
        for line in [
            vec!["run", TWO_DRONES, "--set", &set, "--out", &folder],
            vec!["compare", TWO_DRONES, "--set", &set, "--out", &folder],
            vec!["sensitivity", TWO_DRONES, "--set", &set, "--out", &folder],
            vec!["sweep", TWO_DRONES, "--vary", &vary, "--out", &folder],
        ] {
            let output = run(&line);
            ended(&output, 2);
            assert_eq!(printed(&output), "", "{line:?}");
            assert!(words(&output).contains("raid"), "{line:?}: {}", words(&output));
            assert!(!out.exists(), "{line:?}: nothing is half written");
        }
    }
}

#[test]
fn a_sweep_plays_every_point_and_keeps_a_table() {
    let out = place("sweep").join("out");
    let folder = out.display().to_string();
    let line = [
        "sweep",
        TWO_DRONES,
        "--vary",
        "raid.drones.count=2, 4",
        "--vary",
        "radar/92n6e.reach=150 km..200 km in 2",
        "--worlds",
        "2",
        "--replications",
        "5",
        "--ends",
        "0",
        "--out",
        &folder,
    ];
    let output = run(line);
    ended(&output, 0);
    assert!(printed(&output).starts_with("SIMULATION"), "{}", printed(&output));
    let table = fs::read_to_string(out.join("sweep.csv")).expect("there is a table");
    let head = table.lines().next().expect("it has a head");
    assert!(
        head.starts_with("point,raid.drones.count,radar/92n6e.reach [km],option,measure,mean,"),
        "{head}"
    );
    let leakers = |point: &str| {
        let line = table.lines().find(|line| {
            line.starts_with(&format!("{point},")) && line.contains("Patriot,payload_killed,")
        });
        line.map(str::to_owned).unwrap_or_default()
    };
    for point in ["1", "2", "3", "4"] {
        assert!(!leakers(point).is_empty(), "point {point} is missing");
    }
    // The page has every point in both languages, and is marked as every other.
    let page = fs::read_to_string(out.join("report.html")).expect("there is a page");
    let shown = page.split("<script").next().unwrap_or_default();
    let cells = ["<bdi>150 km</bdi>", "<bdi>200 km</bdi>"].map(|cell| shown.matches(cell).count());
    assert!(cells.iter().all(|count| *count >= 4), "{cells:?}");
    assert!(shown.contains("SIMULATION") && shown.contains("lang=\"ar\""), "it is marked");
    // Gone on with, it plays nothing anew and says the same.
    let again = run(line.into_iter().chain(["--resume"]));
    ended(&again, 0);
    assert_eq!(printed(&again), printed(&output));
}

/// The same raid half as large and twice as large, in one line; a comparison of another size than the
/// written one says so before its numbers.
#[test]
fn a_raid_comes_in_several_sizes() {
    let out = place("sizes").join("out");
    let folder = out.display().to_string();
    let few = ["--worlds", "1", "--replications", "4", "--ends", "0", "--out", &folder];
    let line = ["sweep", TWO_DRONES, "--vary", "study.raid-size=0.5,1,3"];
    ended(&run(line.into_iter().chain(few)), 0);
    let table = fs::read_to_string(out.join("sweep.csv")).expect("there is a table");
    assert!(table.starts_with("point,study.raid-size,option,"), "{table}");
    let json = fs::read_to_string(out.join("sweep.json")).expect("there is a file");
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let points = json["points"].as_array().expect("a list of points");
    let payloads: Vec<u64> = points
        .iter()
        .map(|point| {
            point["summary"]["options"][0]["raids"]["drones"]["payload_flights"]
                .as_u64()
                .expect("so many")
        })
        .collect();
    assert_eq!(payloads, [1, 2, 6], "two drones are written");

    let larger = place("larger").join("out");
    let folder = larger.display().to_string();
    let few = ["--worlds", "1", "--replications", "4", "--ends", "0", "--out", &folder];
    let line = ["compare", TWO_DRONES, "--set", "study.raid-size=3"];
    ended(&run(line.into_iter().chain(few)), 0);
    let page = fs::read_to_string(larger.join("report.html")).expect("there is a page");
    assert!(page.contains("not of the size that is written"), "it is said");
    assert!(page.contains("study.raid-size=3"), "the command says it too");

    for nonsense in ["0", "-1", "1e6", "much"] {
        let line = ["run", TWO_DRONES, "--set", &format!("study.raid-size={nonsense}")];
        let output = run(line);
        ended(&output, 2);
        assert!(words(&output).contains("E03"), "{nonsense}: {}", words(&output));
    }
}

#[test]
fn what_a_command_line_changes_must_be_there() {
    let refused = |option: &str, value: &str, because: &str| {
        let output = run(["compare", TWO_DRONES, option, value]);
        ended(&output, 2);
        assert!(words(&output).contains(because), "{value}: {}", words(&output));
    };
    refused("--set", "radar/92n6e.reach", "an equals sign");
    refused("--set", "radar/92n6e.reech=200 km", "radar/92n6e.reach");
    refused("--set", "raid.drones.count=0", "");
    refused("--claims", "everybody", "cannot be");
}

/// What a scenario says in another language stands on the page of a sweep in that language, and not on the
/// other.
#[test]
fn a_sweep_speaks_the_languages_of_its_scenario() {
    let place = place("sweep-translated");
    let said = fs::read_to_string(TWO_DRONES).expect("it can be read")
        + "\n[[translation]]\nlanguage = \"ar\"\ntitle = \"مسيّرتان\"\nquestion = \"ما السؤال؟\"\n\
           [[translation.option]]\nname = \"Patriot\"\ncalled = \"S-400 لا غيرها\"\n";
    let scenario = place.join("said.toml").display().to_string();
    fs::write(&scenario, said).expect("it can be written");
    let out = place.join("out");
    let folder = out.display().to_string();
    let line = ["sweep", &scenario, "--vary", "raid.drones.count=2", "--out", &folder];
    ended(&run(line.into_iter().chain(["--worlds", "2", "--replications", "2", "--ends", "0"])), 0);
    let html = fs::read_to_string(out.join("report.html")).expect("there is a page");
    let (english, arabic) =
        html.split_at(html.find("<article lang=\"ar\"").expect("an Arabic edition"));
    for text in ["مسيّرتان", "ما السؤال؟", "لا غيرها"] {
        assert!(arabic.contains(text) && !english.contains(text), "{text}");
    }
    assert!(english.contains("Two drones") && !arabic.contains("Two drones"));
    // A name that begins with a foreign word runs the way of its language.
    assert!(arabic.contains("\u{200f}S-400 لا غيرها"), "it runs the other way");
}
