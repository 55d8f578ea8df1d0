//! Help, languages, colours, and where what is said goes.

use std::fs;
use std::process::{Command, Stdio};

use crate::running::{FIRST_LOOK, TWO_DRONES, comparing, ended, place, printed, run, words};

const VERBS: [&str; 6] = ["run", "compare", "check", "schema", "completions", "manual"];
const ESCAPE: char = '\u{1b}';

#[test]
fn help_shows_every_verb_by_example() {
    let top = run(["--help"]);
    ended(&top, 0);
    for verb in VERBS {
        assert!(printed(&top).contains(verb), "{verb}");
        let help = run([verb, "--help"]);
        ended(&help, 0);
        let text = printed(&help);
        let (_, examples) = text.split_once("Example").expect(verb);
        assert!(examples.contains(&format!("  ravelin {verb}")), "{verb}: {text}");
        assert!(help.stderr.is_empty(), "help that was asked for is data");
    }
    assert!(printed(&top).contains("Examples:\n  ravelin run"));
    let version = run(["--version"]);
    ended(&version, 0);
    assert_eq!(printed(&version).trim(), concat!("ravelin ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn completions_and_manual_know_every_verb() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = run(["completions", shell]);
        ended(&script, 0);
        let script = printed(&script);
        assert!(VERBS.iter().all(|verb| script.contains(verb)), "{shell}");
        assert!(script.contains("replications"), "{shell}");
    }
    let page = run(["manual"]);
    ended(&page, 0);
    assert!(printed(&page).contains(".TH ravelin"));
    assert!(VERBS.iter().all(|verb| printed(&page).contains(verb)));
}

#[test]
fn the_schema_is_json() {
    let schema = run(["schema"]);
    ended(&schema, 0);
    let schema: serde_json::Value = serde_json::from_slice(&schema.stdout).expect("it is JSON");
    assert!(schema["properties"]["raid"].is_object());
}

#[test]
fn an_unknown_language_is_answered_with_the_list() {
    for arguments in [["--lang", "xx"].as_slice(), &["check", FIRST_LOOK, "--lang=xx"]] {
        let output = run(arguments);
        ended(&output, 2);
        assert!(words(&output).contains("xx") && words(&output).contains("It speaks: en"));
    }
    ended(&run(["check", FIRST_LOOK, "--lang", "en-GB"]), 0);
}

#[test]
fn arabic_is_spoken_with_either_digits() {
    let said = |more: &[&str]| {
        let output = run([&["check", FIRST_LOOK, "--lang", "ar"], more].concat());
        ended(&output, 0);
        words(&output)
    };
    assert!(said(&[]).contains("12\u{2069} هدفًا جويًا"), "{}", said(&[]));
    let other = said(&["--digits", "arab"]);
    assert!(other.contains("١٢\u{2069} هدفًا جويًا") && other.contains("first-look.toml"), "{other}");
    assert!(printed(&run(["run", "--help", "--lang", "ar"])).contains("الاستعمال:"));
    ended(&run(["check", FIRST_LOOK, "--digits", "roman"]), 2);
}

#[test]
fn without_a_terminal_nothing_is_coloured() {
    let place = place("plain");
    let spoilt = place.join("spoilt.toml");
    fs::write(&spoilt, "schema = 1\ntitel = \"x\"\n").expect("it can be written");
    let out = place.join("out");
    let check = vec!["check".to_owned(), spoilt.display().to_string()];
    let outputs =
        [(check, 2), (comparing(TWO_DRONES, &out, 20), 0), (vec!["--help".to_owned()], 0)];
    for (arguments, code) in outputs {
        let output = run(&arguments);
        ended(&output, code);
        assert!(!printed(&output).contains(ESCAPE) && !words(&output).contains(ESCAPE));
        assert!(!words(&output).contains('\r'), "no bar where nobody watches");
    }
}

/// At a terminal, which `script` of util-linux plays.
#[test]
fn no_color_is_heeded_at_a_terminal() {
    let place = place("terminal");
    let spoilt = place.join("spoilt.toml");
    fs::write(&spoilt, "schema = 1\ntitel = \"x\"\n").expect("it can be written");
    let at_a_terminal = |no_color: &str| {
        let line = format!("'{}' check '{}'", env!("CARGO_BIN_EXE_ravelin"), spoilt.display());
        let mut script = Command::new("script");
        script.args(["-q", "-e", "-c", &line, "/dev/null"]).env("NO_COLOR", no_color);
        script.env("TERM", "xterm").stdin(Stdio::null()).output()
    };
    let Ok(coloured) = at_a_terminal("") else {
        println!("skipped: there is no `script` to play a terminal");
        return;
    };
    ended(&coloured, 2);
    assert!(printed(&coloured).contains(ESCAPE), "an empty NO_COLOR asks for nothing");
    let plain = at_a_terminal("1").expect("it ran before");
    ended(&plain, 2);
    assert!(printed(&plain).contains("titel") && !printed(&plain).contains(ESCAPE));
}

#[test]
fn as_json_the_answer_is_the_summary() {
    let out = place("json").join("out");
    let mut arguments = comparing(TWO_DRONES, &out, 20);
    arguments.push("--json".to_owned());
    let output = run(&arguments);
    ended(&output, 0);
    assert_eq!(output.stdout, fs::read(out.join("summary.json")).expect("it is there"));
    let summary: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(summary["marking"], "SIMULATION");
}

#[test]
fn a_sound_scenario_leaves_standard_output_empty() {
    let output = run(["check", FIRST_LOOK]);
    ended(&output, 0);
    assert_eq!(printed(&output), "");
    assert!(words(&output).contains("is sound: two options, 12 flights"));
}
