//! Reports are reproduced from what they carry, and nothing else is.

use std::fs;
use std::path::{Path, PathBuf};

use crate::running::{TWO_DRONES, ended, place, printed, run, words};

/// Plays a small study and gives its report, moved away from all that it was made of.
fn report(place: &Path, name: &str, arguments: &[&str]) -> PathBuf {
    let out = place.join(name);
    let mut line = vec![arguments[0], TWO_DRONES];
    line.extend_from_slice(&arguments[1..]);
    let folder = out.display().to_string();
    line.extend(["--out", &folder]);
    ended(&run(&line), 0);
    let report = place.join(format!("{name}.html"));
    fs::rename(out.join("report.html"), &report).expect("there is a report");
    fs::remove_dir_all(out).expect("the rest can be thrown away");
    report
}

fn reproduced(report: &Path) -> std::process::Output {
    run(["reproduce", &report.display().to_string()])
}

#[test]
fn twenty_of_twenty_reports_are_reproduced() {
    let place = place("reproduced");
    let few: &[&str] = &["--worlds", "2", "--replications", "10", "--ends", "0"];
    let mut asked: Vec<Vec<&str>> = Vec::new();
    for seed in ["1", "2", "77", "18446744073709551615"] {
        asked.push([&["compare", "--seed", seed], few].concat());
        asked.push([&["run", "--option", "Patriot", "--seed", seed], few].concat());
    }
    for change in
        ["raid.drones.count=5", "option.Patriot.system.*.salvo=2", "radar/92n6e.reach=180 km"]
    {
        asked.push([&["compare", "--set", change], few].concat());
        asked.push([&["run", "--set", change], few].concat());
    }
    asked.push([&["compare", "--claims", "maker"], few].concat());
    asked.push([&["compare", "--claims", "sceptic"], few].concat());
    asked.push([&["run", "--claims", "sceptic"], few].concat());
    asked.push(vec!["run", "--worlds", "1", "--until", "leakers +-0.2", "--ends", "0"]);
    asked.push(vec!["run", "--worlds", "1", "--replications", "2"]);
    let small = ["--walks", "1", "--walk-replications", "2", "--base", "8", "--inner", "2"];
    asked.push([&["sensitivity", "--measure", "leakers"], &small[..], few].concat());
    assert_eq!(asked.len(), 20);
    for (number, arguments) in asked.iter().enumerate() {
        let again = reproduced(&report(&place, &format!("report-{number}"), arguments));
        ended(&again, 0);
        assert!(printed(&again).starts_with("Reproduced: "), "{arguments:?}");
    }
}

#[test]
fn a_report_that_says_other_than_it_carries_is_found_out() {
    let place = place("not-reproduced");
    let whole =
        report(&place, "whole", &["run", "--worlds", "2", "--replications", "20", "--ends", "0"]);
    let html = fs::read_to_string(&whole).expect("it is text");
    let spoilt = |from: &str, to: &str| {
        assert!(html.contains(from), "{from}");
        let file = place.join("spoilt.html");
        fs::write(&file, html.replace(from, to)).expect("it can be written");
        reproduced(&file)
    };
    // Other numbers than these files give.
    let seeded =
        html.replace("\"--seed\",\"1\"", "\"--seed\",\"2\"").replace("--seed 1 ", "--seed 2 ");
    let file = place.join("seeded.html");
    fs::write(&file, seeded).expect("it can be written");
    let seed = reproduced(&file);
    ended(&seed, 1);
    assert!(printed(&seed).starts_with("Not reproduced: the report has the fingerprint "));
    let refused = |output: std::process::Output, because: &str| {
        ended(&output, 2);
        assert!(words(&output).contains(because), "{}", words(&output));
    };
    let version = format!("\"ravelin\":\"{}\"", env!("CARGO_PKG_VERSION"));
    refused(spoilt(&version, "\"ravelin\":\"0.0.1\""), "only the same version");
    refused(spoilt("id=\"ravelin-study\"", "id=\"other\""), "carries no study");
    refused(spoilt("\"format\":2", "\"format\":1"), "in form 1");
    // A command that is not the one that it was written with.
    refused(spoilt("\"--seed\",\"1\"", "\"--seed\",\"2\""), "no command that can be played");
    // Nor may it steer the terminal of who reads it.
    refused(spoilt("\"--seed\",\"1\"", "\"--seed\",\"\\u001b[2J\""), "carries no study");
    // A stranger's report may not choose where to write.
    refused(spoilt("\"--seed\",\"1\"", "\"--out\",\"/tmp\""), "no command that can be played");
    refused(spoilt("[\"run\",", "[\"schema\","), "no command that can be played");
    refused(
        spoilt(
            "\"name\":\"catalogue/radar/92n6e.toml\"",
            "\"name\":\"catalogue/radar/93n6e.toml\"",
        ),
        "is not what it was",
    );
    refused(spoilt("ravelin run ", "ravelin run --worlds 9 "), "no command that can be played");
    refused(spoilt("\"name\":\"two-drones.toml\"", "\"name\":\"../x.toml\""), "carries no study");
    refused(run(["reproduce", "no-such-report.html"]), "cannot be read");
}

/// Whatever is changed on a page by hand, though the study in it is whole.
#[test]
fn a_page_whose_numbers_were_changed_by_hand_is_found_out() {
    let place = place("changed-by-hand");
    let asked = ["run", "--worlds", "2", "--replications", "10", "--ends", "0", "--lang", "ar"];
    let whole = report(&place, "whole", &asked);
    ended(&reproduced(&whole), 0);
    let html = fs::read_to_string(&whole).expect("it is text");
    let study = html.find("id=\"ravelin-study\"").expect("it carries its study");
    let changed = |begin: &str, until: &str| {
        let at = html.find(begin).expect("it stands there") + begin.len();
        let end = at + html[at..].find(until).expect("it ends");
        let digit = at + html[at..end].rfind(|c: char| c.is_ascii_digit()).expect("a number");
        assert!(digit < study);
        let other = if html[digit..].starts_with('7') { "8" } else { "7" };
        let file = place.join("changed.html");
        fs::write(&file, [&html[..digit], other, &html[digit + 1..]].concat()).expect("written");
        let again = reproduced(&file);
        ended(&again, 1);
        assert!(printed(&again).contains("but the page is not what ravelin writes"), "{begin}");
    };
    // A sentence, a cell of a table, a place in a drawing, the fingerprint that a reader sees.
    changed("<p class=\"measured\">", "</p>");
    changed("<td role=\"cell\"", "</td>");
    changed("<circle cx=\"", "\"");
    changed(&html[html.find("<tbody").expect("a table")..][..6], "</tbody>");
    // A line that ends otherwise is no change.
    let file = place.join("sent.html");
    fs::write(&file, html.replace('\n', "\r\n")).expect("it can be written");
    ended(&reproduced(&file), 0);
}
