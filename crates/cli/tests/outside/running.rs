//! Runs the program, and reads what it leaves behind.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The shipped first scenario.
pub const FIRST_LOOK: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/first-look.toml");
/// A small one, for what is played many times.
pub const TWO_DRONES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/outside/two-drones.toml");

/// The program with these arguments, alone with its environment: no terminal, no colours asked.
pub fn ravelin<S: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ravelin"));
    command.args(arguments).env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

/// Run to the end.
pub fn run<S: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = S>) -> Output {
    ravelin(arguments).output().expect("the program starts")
}

/// The arguments that compare the options of a scenario, few times.
pub fn comparing(scenario: &str, out: &Path, replications: u32) -> Vec<String> {
    let replications = replications.to_string();
    let words = ["compare", scenario, "--worlds", "2", "--replications", &replications, "--out"];
    words.map(str::to_owned).into_iter().chain([out.display().to_string()]).collect()
}

/// A fresh place for a test, with nothing in it.
pub fn place(test: &str) -> PathBuf {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&place);
    fs::create_dir_all(&place).expect("the place can be made");
    place
}

/// Exit code of what ran to its end; a signal is none.
pub fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

/// What was said.
pub fn words(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("words are UTF-8")
}

/// What was printed.
pub fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text is UTF-8")
}

/// The run ended with this code, or else its words are shown.
#[track_caller]
pub fn ended(output: &Output, expected: i32) {
    assert_eq!(code(output), Some(expected), "{}", words(output));
}

/// The fingerprint of a finished study.
pub fn fingerprint(out: &Path) -> String {
    let bytes = fs::read(out.join("summary.json")).expect("there is a summary");
    let summary: serde_json::Value = serde_json::from_slice(&bytes).expect("it is JSON");
    let fingerprint = summary["fingerprint"].as_str().expect("it has a fingerprint").to_owned();
    assert!(fingerprint.len() >= 32 && fingerprint.chars().all(|c| c.is_ascii_hexdigit()));
    fingerprint
}

/// Every file of a folder.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    entries
        .map(|entry| entry.expect("it has a name"))
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))
        .map(|(name, path)| (name, fs::read(path).expect("it can be read")))
        .collect()
}

/// What a reader is given of a study: every file but the journal, whose blocks lie as they came.
pub fn results(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = files(folder);
    files.remove("journal.bin").expect("there is a journal");
    for name in ["summary.json", "report.html", "flights.csv"] {
        assert!(files.contains_key(name), "no {name}");
    }
    files
}

/// A small generator with a fixed seed (Steele, Lea and Flood: SplitMix64).
pub struct Dice(pub u64);

impl Dice {
    /// A whole number below `sides`.
    pub fn below(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }

    /// A share of one.
    pub fn share(&mut self) -> f64 {
        self.below(1 << 20) as f64 / f64::from(1 << 20)
    }
}
