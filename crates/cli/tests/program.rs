//! The program as a shell sees it: codes, streams and files.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

const FIRST_LOOK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/first-look.toml");

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn ravelin(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ravelin")).args(arguments).output().expect("it starts")
}

/// `compare`, small, into a folder.
fn compare(out: &Path, more: &[&str]) -> Output {
    let out = out.to_str().expect("a plain path");
    let small = ["compare", FIRST_LOOK, "--worlds", "3", "--replications", "20", "--out", out];
    ravelin(&[&small, more].concat())
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn fingerprint(json: &[u8]) -> String {
    let summary: serde_json::Value = serde_json::from_slice(json).expect("is JSON");
    summary["fingerprint"].as_str().expect("a fingerprint").to_owned()
}

/// Every path that says where and when a raid flies.
const RAID: [&str; 20] = [
    "route.1.height",
    "route.1.speed",
    "route.1.at",
    "route.*.hold",
    "route.*.orbit",
    "route.*.above",
    "start",
    "jitter",
    "interval",
    "mean-gap",
    "abreast",
    "aim",
    "target.system",
    "launch",
    "arrival-height",
    "line",
    "released.waypoint",
    "released.speed",
    "if-fired-at.1.route.1.height",
    "jammer.s",
];

#[test]
fn no_verb_varies_where_and_when_a_raid_flies() {
    let folder = folder("refused");
    for field in RAID {
        let path = format!("raid.drones.{field}");
        let (one, several) = (format!("{path}=1"), format!("{path}=1, 2"));
        let study = folder.join("study");
        let into = ["--out", study.to_str().expect("a plain path")];
        for (verb, option, value) in [
            ("sweep", "--vary", &several),
            ("sensitivity", "--set", &one),
            ("compare", "--set", &one),
            ("run", "--set", &one),
        ] {
            let output = ravelin(&[&[verb, FIRST_LOOK, option, value], &into[..]].concat());
            assert_eq!(code(&output), Some(2), "{verb} {option} {value}: {}", words(&output));
            assert!(words(&output).contains("E0801"), "{verb} {value}: {}", words(&output));
            assert!(!study.exists(), "{verb} {value}: nothing half-written");
        }
    }
}

/// A spoilt file is read in 256 MB of address space, by the program as it is.
#[cfg(target_os = "linux")]
#[test]
fn spoilt_files_are_refused_in_little_memory() {
    let folder = folder("spoilt");
    let good = std::fs::read_to_string(FIRST_LOOK).expect("readable");
    let middle = good.find("[[raid]]").expect("it has raids");
    let (before, after) = good.split_at(middle);
    let nested = "[".repeat(10_000);
    let long = "9".repeat(1 << 20);
    let many = "x = 1\n".repeat(300_000);
    for (name, inside) in [
        ("nested", format!("x = {nested}\n")),
        ("nul", "\0".to_owned()),
        ("turned", "\u{202e}".to_owned()),
        ("number", format!("x = {long}\n")),
        ("many", many),
        ("twice", "schema = 1\nschema = 1\n".to_owned()),
        ("text", format!("title = \"{long}\n")),
    ] {
        let file = folder.join(format!("{name}.toml"));
        std::fs::write(&file, format!("{before}{inside}{after}")).expect("writable");
        let output = Command::new("sh")
            .args(["-c", "ulimit -v 262144; exec \"$0\" check \"$1\""])
            .args([Path::new(env!("CARGO_BIN_EXE_ravelin")), &file])
            .output()
            .expect("it starts");
        assert_eq!(code(&output), Some(2), "{name}: {}", words(&output));
        assert!(words(&output).contains(&format!("{name}.toml:")), "{name}: line and column");
    }
}

#[test]
fn a_comparison_answers_and_leaves_its_reports() {
    let folder = folder("compare");
    let study = folder.join("study");
    let output = compare(&study, &[]);
    assert_eq!(code(&output), Some(0), "{}", words(&output));
    assert!(words(&output).is_empty(), "nothing to say where nobody watches");
    let answer = out(&output);
    let summary = std::fs::read(study.join("summary.json")).expect("a summary");
    assert!(answer.contains(&fingerprint(&summary)) && answer.contains("report.html"), "{answer}");
    assert!(answer.starts_with("SIMULATION"));
    let html = std::fs::read_to_string(study.join("report.html")).expect("a report");
    assert!(html.contains(&fingerprint(&summary)));
    let csv = std::fs::read_to_string(study.join("flights.csv")).expect("a table");
    assert!(csv.starts_with("option,world,replication,flight,raid,"));
    let machine = folder.to_str().expect("a plain path");
    for (name, text) in [("report", &html), ("table", &csv)] {
        assert!(!text.contains(machine), "the {name} names a path of this machine");
    }
}

#[test]
fn neither_threads_nor_a_second_run_change_the_fingerprint() {
    let folder = folder("threads");
    let of = |name: &str, more: &[&str]| {
        let output = compare(&folder.join(name), &[more, &["--json"]].concat());
        assert_eq!(code(&output), Some(0), "{}", words(&output));
        fingerprint(&output.stdout)
    };
    let once = of("1", &["--threads", "1"]);
    assert_eq!(once, of("2", &["--threads", "2"]));
    assert_eq!(once, of("7", &["--threads", "7"]));
    assert_eq!(once, of("7", &["--resume"]), "a finished study is read again");
    assert_ne!(once, of("seed", &["--seed", "2"]));
}

#[test]
fn a_folder_is_never_overwritten_unasked() {
    let folder = folder("unasked").join("study");
    assert_eq!(code(&compare(&folder, &[])), Some(0));
    let again = compare(&folder, &[]);
    assert_eq!(code(&again), Some(2));
    assert!(words(&again).contains("--resume") && out(&again).is_empty());
    assert_eq!(code(&compare(&folder, &["--seed", "9", "--resume"])), Some(2));
    assert_eq!(code(&compare(&folder, &["--seed", "9", "--force"])), Some(0));
}

#[test]
fn an_interrupted_study_goes_on_to_the_same_fingerprint() {
    let folder = folder("interrupted");
    let arguments = |out: &Path, replications: &str| {
        let out = out.to_str().expect("a plain path").to_owned();
        [
            "compare",
            FIRST_LOOK,
            "--worlds",
            "8",
            "--replications",
            replications,
            "--json",
            "--out",
            &out,
        ]
        .map(str::to_owned)
    };
    let whole = Command::new(env!("CARGO_BIN_EXE_ravelin"))
        .args(arguments(&folder.join("whole"), "150"))
        .output()
        .expect("it starts");
    let study = folder.join("study");
    let child = Command::new(env!("CARGO_BIN_EXE_ravelin"))
        .args(arguments(&study, "150"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    while !study.join("journal.bin").exists() {
        std::thread::sleep(Duration::from_millis(1));
    }
    let signalled = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(signalled.expect("there is kill").success());
    let output = child.wait_with_output().expect("it ends");
    // A machine that is quicker than the signal finishes the study.
    if code(&output) != Some(0) {
        assert_eq!(code(&output), Some(3), "{}", words(&output));
        assert!(words(&output).contains("--resume"), "{}", words(&output));
        assert!(!study.join("report.html").exists());
    }
    let resumed = Command::new(env!("CARGO_BIN_EXE_ravelin"))
        .args(arguments(&study, "150"))
        .arg("--resume")
        .output()
        .expect("it starts");
    assert_eq!(code(&resumed), Some(0), "{}", words(&resumed));
    assert_eq!(fingerprint(&resumed.stdout), fingerprint(&whole.stdout));
}

#[test]
fn one_option_is_chosen_by_name() {
    let folder = folder("option");
    let out_dir = folder.join("s").display().to_string();
    let small = ["run", FIRST_LOOK, "--worlds", "1", "--replications", "5", "--out", &out_dir];
    let output = ravelin(&[&small[..], &["--option", "Patriot", "--json"]].concat());
    assert_eq!(code(&output), Some(0), "{}", words(&output));
    let summary: serde_json::Value = serde_json::from_slice(&output.stdout).expect("is JSON");
    assert_eq!(summary["options"][0]["option"], "Patriot");
    let unknown = ravelin(&[&small[..], &["--option", "Bow"]].concat());
    assert_eq!(code(&unknown), Some(2));
    assert!(words(&unknown).contains("Bow") && words(&unknown).contains("S-400"));
}

#[test]
fn mistakes_have_a_line_and_a_column_for_eyes_and_for_programs() {
    let folder = folder("mistakes");
    let path = folder.join("wrong.toml");
    let text = std::fs::read_to_string(FIRST_LOOK).expect("the scenario");
    std::fs::write(&path, text.replace("duration = \"45 min\"", "duration = \"45 mim\""))
        .expect("written");
    let name = path.to_str().expect("a plain path");
    for verb in ["check", "run", "compare"] {
        let output = ravelin(&[verb, name]);
        assert_eq!(code(&output), Some(2), "{verb}");
        assert!(
            words(&output).contains("E0303") && words(&output).contains("^^^"),
            "{}",
            words(&output)
        );
        assert!(!words(&output).contains('\u{1b}'), "no colours where nobody watches");
        let json = ravelin(&[verb, name, "--json"]);
        assert_eq!(code(&json), Some(2), "{verb}");
        let first: serde_json::Value =
            serde_json::from_str(out(&json).lines().next().expect("a line")).expect("is JSON");
        assert_eq!(first["code"], "E0303");
        assert!(first["line"].as_u64() > Some(1) && first["column"].as_u64() > Some(1));
    }
    assert_eq!(code(&ravelin(&["check", FIRST_LOOK])), Some(0));
    assert_eq!(code(&ravelin(&["check", "no-such-file.toml"])), Some(2));
}

#[test]
fn a_wrong_command_line_is_bad_input() {
    for arguments in [
        &["compere", FIRST_LOOK][..],
        &["compare"],
        &["compare", FIRST_LOOK, "--worlds", "many"],
        &["compare", FIRST_LOOK, "--threads", "0"],
        &["compare", FIRST_LOOK, "--lang", "xx"],
        &[],
    ] {
        let output = ravelin(arguments);
        assert_eq!(code(&output), Some(2), "{arguments:?}");
        assert!(out(&output).is_empty() && !words(&output).is_empty(), "{arguments:?}");
    }
    assert!(
        words(&ravelin(&["compere", FIRST_LOOK])).contains("compare"),
        "the near word is named"
    );
}

#[test]
fn help_manual_completions_and_schema_go_to_standard_output() {
    for arguments in [
        &["--help"][..],
        &["--version"],
        &["run", "--help"],
        &["compare", "--help"],
        &["manual"],
        &["schema"],
        &["completions", "bash"],
        &["completions", "fish"],
    ] {
        let output = ravelin(arguments);
        assert_eq!(code(&output), Some(0), "{arguments:?}");
        assert!(out(&output).contains("ravelin"), "{arguments:?}");
        assert!(words(&output).is_empty(), "{arguments:?}");
    }
    serde_json::from_slice::<serde_json::Value>(&ravelin(&["schema"]).stdout).expect("is JSON");
}
