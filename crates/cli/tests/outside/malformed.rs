//! A hundred spoilt files: each is pointed at or still valid, and none brings the program down.

// A program that hangs is told by a clock.
#![allow(clippy::disallowed_types)]

use std::fs::{self, File};
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::running::{Dice, FIRST_LOOK, place, ravelin};

const FILES: usize = 100;
const PATIENCE: Duration = Duration::from_secs(10);

/// The good file with one thing spoilt, and in which way.
fn spoilt(good: &str, dice: &mut Dice) -> (&'static str, Vec<u8>) {
    // Where something can be spoilt: words for readers may be any words.
    let for_readers = ["#", "title", "question", "note", "says"];
    let places: Vec<(usize, &str)> = good
        .split_inclusive('\n')
        .scan(0, |at, line| Some((std::mem::replace(at, *at + line.len()), line)))
        .filter(|(_, line)| line.contains('=') || line.starts_with('['))
        .filter(|(_, line)| !for_readers.iter().any(|word| line.starts_with(word)))
        .collect();
    let (start, line) = places[dice.below(places.len())];
    let value = line.find('=').map_or(start, |at| start + at + 1);
    let (from, to) = (start + dice.below(line.len()), start + line.len() - 1);
    let (way, cut, instead): (_, _, Vec<u8>) = match dice.below(14) {
        0 => ("line deleted", start..to, Vec::new()),
        1 => ("line doubled", to..to, format!("\n{line}").into()),
        2 => ("rest of the line deleted", from..to, Vec::new()),
        3 => ("rest of the file deleted", from..good.len(), Vec::new()),
        4 => ("value a number", value..to, b" -17".to_vec()),
        5 => ("value a flag", value..to, b" true".to_vec()),
        6 => ("value too large", value..to, b" 99999999999999999999".to_vec()),
        7 if line.starts_with("name") => ("a name", value..to, b" \"3 parsec\"".to_vec()),
        7 => ("value of another unit", value..to, b" \"3 parsec\"".to_vec()),
        8 => ("value nested deep", value..to, [b'['; 20_000].to_vec()),
        9 => ("value not a number", value..to, b" nan".to_vec()),
        10 => ("not UTF-8", from..from, vec![0xc3, 0x28]),
        11 => ("NUL", from..from, vec![0]),
        12 => ("turned text", from..from, "\u{202e}".into()),
        _ => ("key misspelt", start..start, b"x".to_vec()),
    };
    let mut bytes = good.as_bytes()[..cut.start].to_vec();
    bytes.extend(instead);
    bytes.extend(&good.as_bytes()[cut.end..]);
    (way, bytes)
}

/// What a check printed and said, and its code; none if it ran out of patience.
fn checked(file: &Path, json: bool) -> (Option<i32>, String, String) {
    let [out, err] = ["out", "err"].map(|stream| file.with_extension(stream));
    let create = |path: &Path| File::create(path).expect("it can be written");
    let mut command = ravelin(["check"]);
    command.arg(file).args(json.then_some("--json"));
    command.stdout(Stdio::from(create(&out))).stderr(Stdio::from(create(&err)));
    let mut child = command.spawn().expect("it starts");
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("it can be asked") {
            break Some(status);
        }
        if begun.elapsed() > PATIENCE {
            child.kill().expect("it can be killed");
            child.wait().expect("it ends");
            break None;
        }
        sleep(Duration::from_millis(1));
    };
    let text = |path: &Path| fs::read_to_string(path).expect("it is UTF-8");
    (status.and_then(|status| status.code()), text(&out), text(&err))
}

/// Every `--> file:line:column` that was said.
fn places(said: &str, file: &Path) -> Vec<(usize, usize)> {
    let arrow = format!("--> {}:", file.display());
    said.lines()
        .filter_map(|line| line.trim_start().strip_prefix(&arrow))
        .map(|place| {
            let (line, column) = place.split_once(':').expect("a line and a column");
            (line.parse().expect("a line"), column.trim().parse().expect("a column"))
        })
        .collect()
}

fn is_pointed_at(what: &str, file: &Path, lines: usize) {
    let (code, printed, said) = checked(file, false);
    assert_eq!(code, Some(2), "{what}: {said}");
    assert_eq!(printed, "", "{what}: words on standard output");
    let places = places(&said, file);
    assert!(!places.is_empty(), "{what} is not pointed at: {said}");
    for (line, column) in places {
        assert!((1..=lines + 1).contains(&line) && column >= 1, "{what}: {line}:{column}");
    }
}

fn is_listed_as_json(what: &str, file: &Path) {
    let (code, printed, said) = checked(file, true);
    assert_eq!(code, Some(2), "{what}: {said}");
    let mut errors = 0;
    for line in printed.lines() {
        let fault: serde_json::Value = serde_json::from_str(line).expect(what);
        assert_eq!(fault["file"].as_str(), Some(file.display().to_string().as_str()), "{what}");
        for number in ["line", "column"] {
            assert!(fault[number].as_u64().is_some_and(|n| n >= 1), "{what}: {fault}");
        }
        for text in ["code", "message"] {
            assert!(fault[text].as_str().is_some_and(|t| !t.is_empty()), "{what}: {fault}");
        }
        errors += usize::from(fault["severity"] == "error");
    }
    assert!(errors > 0, "{what}: nothing but {printed}");
}

#[test]
fn a_hundred_spoilt_files_are_pointed_at() {
    let place = place("malformed");
    let good = fs::read_to_string(FIRST_LOOK).expect("it is shipped");
    let (mut dice, mut valid) = (Dice(1), Vec::new());
    for index in 0..FILES {
        let (way, bytes) = spoilt(&good, &mut dice);
        let file = place.join(format!("{index:02}.toml"));
        fs::write(&file, &bytes).expect("it can be written");
        let what = format!("{way}, {}", file.display());
        let lines = bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
        match checked(&file, false).0 {
            Some(0) => valid.push(what),
            _ => {
                is_pointed_at(&what, &file, lines);
                is_listed_as_json(&what, &file);
            }
        }
    }
    println!("still valid, {} of {FILES}:\n{}", valid.len(), valid.join("\n"));
    assert!(valid.len() < FILES / 4, "{} were not noticed", valid.len());
    let harmless = ["line deleted", "line doubled", "rest of", "turned text", "a name"];
    for what in valid {
        assert!(harmless.iter().any(|way| what.starts_with(way)), "{what} was not noticed");
    }
}
