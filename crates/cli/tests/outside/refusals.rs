//! What the program refuses, with which code, and that nothing is lost by it.

use std::fs;

use crate::running::{
    FIRST_LOOK, TWO_DRONES, comparing, ended, files, fingerprint, place, printed, run, words,
};

/// Refused: code 2, nothing printed, and the words hold this.
#[track_caller]
fn refused(arguments: &[&str], because: &str) {
    let output = run(arguments);
    ended(&output, 2);
    assert_eq!(printed(&output), "", "{arguments:?}");
    assert!(words(&output).contains(because), "{arguments:?}: {}", words(&output));
}

#[test]
fn a_wrong_command_line_is_explained() {
    refused(&[], "say what to do");
    refused(&["fly"], "there is no command fly");
    refused(&["chek", FIRST_LOOK], "did you mean check?");
    refused(&["compare"], "<SCENARIO>");
    refused(&["compare", FIRST_LOOK, "--replication", "3"], "did you mean --replications?");
    refused(&["compare", FIRST_LOOK, "--worlds", "many"], "cannot be \"many\"");
    refused(&["compare", FIRST_LOOK, "--worlds", "-1"], "-1");
    refused(&["compare", FIRST_LOOK, "--threads", "0"], "cannot be \"0\"");
    refused(&["compare", FIRST_LOOK, "--seed"], "wants a value");
    refused(&["compare", FIRST_LOOK, "--option", "Patriot"], "there is no option --option");
    refused(&["completions", "tcsh"], "possible: bash");
    refused(&["check", FIRST_LOOK, FIRST_LOOK], "see ravelin --help");
}

#[test]
fn all_codes_are_listed_and_each_has_a_page() {
    let output = run(["explain"]);
    ended(&output, 0);
    let list = printed(&output);
    assert!(list.lines().count() > 60, "{list}");
    for line in list.lines() {
        let (code, says) = line.split_once("  ").expect("a code and what it says");
        assert!(says.contains(' '), "a sentence, not a key: {line}");
        ended(&run(["explain", code]), 0);
    }
    refused(&["explain", "E9999"], "E9999");
}

#[test]
fn what_cannot_be_read_is_named() {
    let place = place("unread");
    let none = place.join("none.toml").display().to_string();
    refused(&["check", &none], "there is no such file");
    refused(&["compare", &none], &none);
    refused(&["check", &place.display().to_string()], "it is a folder");
}

#[test]
fn an_unknown_option_of_the_scenario_is_answered_with_the_list() {
    refused(
        &["run", FIRST_LOOK, "--option", "Patriott"],
        "\"Patriott\". It has: S-400 and Patriot.",
    );
}

#[test]
fn nothing_to_play_is_refused_before_a_folder_is_made() {
    let out = place("nothing").join("out");
    let folder = out.display().to_string();
    for none in ["--worlds", "--replications"] {
        refused(&["compare", TWO_DRONES, none, "0", "--out", &folder], "from 1 to");
    }
    assert!(!out.exists());
}

#[test]
fn a_study_is_not_lost_unasked() {
    let out = place("kept").join("out");
    let arguments = comparing(TWO_DRONES, &out, 20);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    ended(&run(&arguments), 0);
    let (before, print) = (files(&out), fingerprint(&out));
    let with = |more: &[&'static str]| [&arguments, more].concat();

    refused(&arguments, "--resume");
    refused(&with(&["--seed", "2"]), "--force");
    refused(&with(&["--seed", "2", "--resume"]), "another study");
    // A manifest that is none is no other study.
    let manifest = out.join("manifest.json");
    fs::write(&manifest, "{").expect("it can be written");
    refused(&with(&["--resume"]), "manifest.json is damaged");
    refused(&arguments, "manifest.json is damaged");
    fs::write(&manifest, &before["manifest.json"]).expect("it can be written");
    assert!(files(&out) == before, "a refusal changes nothing");

    ended(&run(with(&["--resume"])), 0);
    assert!(files(&out) == before, "there was nothing left to do");

    ended(&run(with(&["--seed", "2", "--force"])), 0);
    assert_ne!(fingerprint(&out), print);
    ended(&run(with(&["--force"])), 0);
    assert_eq!(fingerprint(&out), print);
}

#[test]
fn files_of_others_are_left_alone() {
    let out = place("others");
    fs::write(out.join("notes.txt"), "mine").expect("it can be written");
    let before = files(&out);
    let arguments = comparing(TWO_DRONES, &out, 20);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    refused(&arguments, "--out");
    refused(&[&arguments[..], &["--resume"]].concat(), "--out");
    assert!(files(&out) == before);

    ended(&run([&arguments[..], &["--force"]].concat()), 0);
    assert_eq!(files(&out)["notes.txt"], b"mine");
}

#[test]
fn a_folder_that_is_a_file_is_refused() {
    let file = place("file").join("out");
    fs::write(&file, "mine").expect("it can be written");
    let below = file.join("below");
    for out in [&file, &below] {
        let arguments = comparing(TWO_DRONES, out, 20);
        refused(&arguments.iter().map(String::as_str).collect::<Vec<_>>(), "out");
    }
    assert_eq!(fs::read(&file).expect("it is there"), b"mine");
}
