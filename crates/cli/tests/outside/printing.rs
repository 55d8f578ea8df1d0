//! Where what is asked for goes: a full disk is said, a reader who went away is not, links stay links.

use std::fs::{self, OpenOptions};
use std::process::Stdio;

use crate::running::{TWO_DRONES, code, ended, place, ravelin, run, words};

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_by_every_verb_that_prints() {
    let out = place("full").join("out");
    let folder = out.display().to_string();
    let study = ["run", TWO_DRONES, "--worlds", "1", "--replications", "2", "--out", &folder];
    for line in [
        &["schema"][..],
        &["--help"],
        &["catalogue", "list"],
        &["catalogue", "claims", "--json"],
        &["explain"],
        &["calc", "--list"],
        &["completions", "bash"],
        &study,
    ] {
        let full = OpenOptions::new().write(true).open("/dev/full").expect("Linux has one");
        let output = ravelin(line).stdout(full).stderr(Stdio::piped()).output().expect("it starts");
        assert_eq!(code(&output), Some(3), "{line:?}: {}", words(&output));
        assert!(words(&output).contains("could not be printed"), "{line:?}: {}", words(&output));
    }
}

#[test]
fn a_reader_who_went_away_is_no_fault() {
    let mut child = ravelin(["catalogue", "claims", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    ended(&output, 0);
    assert_eq!(words(&output), "");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_scenario_stays_one_when_it_is_formed() {
    let place = place("linked");
    let (file, link) = (place.join("real.toml"), place.join("link.toml"));
    let text = fs::read_to_string(TWO_DRONES).expect("it is there");
    let unformed = text.replacen("title = ", "title    =   ", 1);
    assert_ne!(text, unformed);
    fs::write(&file, &unformed).expect("it can be written");
    std::os::unix::fs::symlink("real.toml", &link).expect("it can be linked");
    ended(&run(["fmt", &link.display().to_string()]), 0);
    assert!(fs::symlink_metadata(&link).expect("it is there").is_symlink());
    assert_ne!(fs::read_to_string(&file).expect("it is there"), unformed, "it is formed");
}

/// What is advised can be copied into a shell.
#[test]
fn a_name_with_a_space_is_quoted_where_a_command_is_shown() {
    let file = place("spaced").join("my file.toml");
    let output = run(["new", &file.display().to_string()]);
    ended(&output, 0);
    let quoted = format!("ravelin check '{}'", file.display());
    assert!(words(&output).contains(&quoted), "{}", words(&output));
    assert!(fs::read_to_string(&file).expect("it is there").contains(&quoted));
}
