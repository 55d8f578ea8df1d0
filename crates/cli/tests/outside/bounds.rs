//! Numbers and settings that the command line bounds: each is refused with what would do, before anything is
//! made of it.

use std::fs;

use crate::running::{TWO_DRONES, ended, place, printed, run, words};

/// Refused: code 2, nothing printed, no folder, and the words hold all of this.
#[track_caller]
fn refused(arguments: &[&str], because: &[&str]) {
    let out = place("bounds").join("out");
    let folder = out.display().to_string();
    let output = run([arguments, &["--out", &folder]].concat());
    ended(&output, 2);
    assert_eq!(printed(&output), "", "{arguments:?}");
    for part in because {
        assert!(words(&output).contains(part), "{arguments:?}: {part}: {}", words(&output));
    }
    assert!(!out.exists(), "{arguments:?}: nothing is half written");
}

#[test]
fn numbers_of_the_command_line_have_bounds_that_are_said() {
    for (verb, option, value, bounds) in [
        ("compare", "--replications", "1000001", "from 1 to 1000000"),
        ("compare", "--replications", "0", "from 1 to 1000000"),
        ("compare", "--worlds", "10001", "from 1 to 10000"),
        ("compare", "--ends", "1000000000000", "from 0 to 1000000"),
        ("compare", "--threads", "0", "from 1 to 1024"),
        ("compare", "--threads", "100000", "from 1 to 1024"),
        ("compare", "--seed", "-1", "from 0 to 18446744073709551615"),
        ("compare", "--seed", "abc", "from 0 to 18446744073709551615"),
        ("sensitivity", "--walks", "1000000000", "from 1 to 10000"),
        ("sensitivity", "--walk-replications", "1", "from 2 to 1000000"),
        ("sensitivity", "--inner", "1000000000", "from 2 to 1000000"),
    ] {
        refused(&[verb, TWO_DRONES, option, value], &[&format!("\"{value}\""), bounds]);
    }
    let vary = ["sweep", TWO_DRONES, "--vary", "raid.drones.count=1..5000 in 1000000000"];
    refused(&vary, &["at most 10000", "1000000000"]);
    let vary = ["sweep", TWO_DRONES, "--vary", "raid.drones.count=1..5", "--points", "10001"];
    refused(&vary, &["from 1 to 10000"]);
}

#[test]
fn what_is_given_twice_is_refused() {
    let seeds = ["compare", TWO_DRONES, "--seed", "5", "--seed", "6"];
    refused(&seeds, &["--seed <S> is given twice"]);
    let (far, near) = ("radar/92n6e.reach=200 km", "radar/92n6e.reach=100 km");
    refused(&["compare", TWO_DRONES, "--set", far, "--set", near], &["E0109", "--set:2:1"]);
    let count = ["raid.drones.count=1,2", "raid.drones.count=3,4"];
    refused(&["sweep", TWO_DRONES, "--vary", count[0], "--vary", count[1]], &["E0109"]);
    let both = ["sweep", TWO_DRONES, "--vary", "radar/92n6e.reach=100 km,200 km", "--set", far];
    refused(&both, &["E0109", "--vary:1:1", "--set:1:1"]);
    // A name between quotation marks is the same name.
    let quoted = ["raid.drones.count=1", "raid.\"drones\".count=2"];
    refused(&["compare", TWO_DRONES, "--set", quoted[0], "--set", quoted[1]], &["E0109"]);
}

/// All that is wrong with any point of a sweep is said, once, where it was asked.
#[test]
fn a_sweep_holds_every_point_to_the_bounds_of_its_figure() {
    let vary = "radar/92n6e.reach=-100 km, 0 km, 200 km";
    let line = ["sweep", TWO_DRONES, "--vary", vary, "--vary", "raid.drones.count=2,3"];
    refused(&line, &["radar/92n6e.reach = -100 km", "radar/92n6e.reach = 0 km", "--vary:1:"]);
    let output = run(line);
    assert_eq!(words(&output).matches("[E0305]").count(), 2, "{}", words(&output));
    let lists = ["sweep", TWO_DRONES, "--vary", "radar/92n6e.guidance.channels=1.5, 2"];
    refused(&lists, &["E0308"]);
    refused(&["compare", TWO_DRONES, "--set", "radar/92n6e.reach=-5 km"], &["E0305", "--set:1:"]);
    let words_only = ["sweep", TWO_DRONES, "--vary", "raid.drones.class=flight/decoy,flight/x"];
    refused(&words_only, &["takes numbers"]);
}

/// Between the ends of a figure that counts lie whole numbers.
#[test]
fn a_sweep_of_a_count_of_the_catalogue_plays_whole_numbers() {
    let out = place("counts").join("out");
    let folder = out.display().to_string();
    let vary = "radar/92n6e.guidance.channels=1..8 in 3";
    let few = ["--worlds", "1", "--replications", "2", "--ends", "0", "--out", &folder];
    ended(&run(["sweep", TWO_DRONES, "--vary", vary].into_iter().chain(few)), 0);
    let table = fs::read_to_string(out.join("sweep.csv")).expect("there is a table");
    for (point, channels) in [("1", "1"), ("2", "5"), ("3", "8")] {
        let begins = format!("{point},{channels},");
        assert!(table.lines().any(|line| line.starts_with(&begins)), "{begins}: {table}");
    }
}
