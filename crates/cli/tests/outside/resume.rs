//! A study that was ended in the middle goes on, and comes to the same bytes.

// How long a run takes decides when the next is ended, and nothing else.
#![allow(clippy::disallowed_types)]

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::running::{
    Dice, TWO_DRONES, code, comparing, ended, fingerprint, place, ravelin, results, run, words,
};

const REPLICATIONS: u32 = 150;
const KILLS: usize = 20;

fn asked(out: &Path) -> Vec<String> {
    let mut arguments = comparing(TWO_DRONES, out, REPLICATIONS);
    arguments.extend(["--threads", "2"].map(str::to_owned));
    arguments
}

fn resumed(out: &Path) -> Vec<String> {
    let mut arguments = asked(out);
    arguments.push("--resume".to_owned());
    arguments
}

/// A study that nobody disturbed, and how long it took.
fn undisturbed(place: &Path) -> (PathBuf, Duration) {
    let out = place.join("whole");
    let begun = Instant::now();
    ended(&run(asked(&out)), 0);
    (out, begun.elapsed())
}

fn begin(arguments: &[String]) -> Child {
    let mut command = ravelin(arguments);
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts")
}

/// When a run is killed: one moment in each twentieth of its time, and, for it depends on the machine how
/// much of that is spent before the first block, one in each twentieth of its journal.
enum Moment {
    After(Duration),
    OnceKept(u64),
}

/// Waits for the moment; false if the run was over before.
fn reached(moment: &Moment, child: &mut Child, out: &Path) -> bool {
    let running = |child: &mut Child| child.try_wait().expect("it can be asked").is_none();
    match moment {
        Moment::After(time) => {
            sleep(*time);
            running(child)
        }
        Moment::OnceKept(bytes) => loop {
            if kept(out) >= *bytes {
                return running(child);
            }
            if !running(child) {
                return false;
            }
            sleep(Duration::from_millis(2));
        },
    }
}

/// Bytes in the journal of a study.
fn kept(out: &Path) -> u64 {
    fs::metadata(out.join("journal.bin")).map_or(0, |file| file.len())
}

#[test]
fn killed_at_any_moment_it_goes_on() {
    let place = place("killed");
    let (whole, mut length) = undisturbed(&place);
    let journal = kept(&whole);
    let (expected, mut dice) = (results(&whole), Dice(20_270_301));
    let (mut killed, mut with_blocks) = (0, 0);
    for attempt in 0..3 * KILLS {
        let out = place.join(format!("{attempt}"));
        let share = (killed as f64 + dice.share()) / KILLS as f64;
        let moment = if killed % 2 == 0 {
            Moment::After(length.mul_f64(share))
        } else {
            Moment::OnceKept((0.9 * share * journal as f64) as u64 + 1)
        };
        let begun = Instant::now();
        let mut child = begin(&asked(&out));
        let in_the_middle = reached(&moment, &mut child, &out);
        child.kill().expect("it can be killed");
        if child.wait().expect("it ends").success() || !in_the_middle {
            // The machine was less busy than when the length was measured: measure anew.
            length = length.min(begun.elapsed()).mul_f64(0.8);
        } else {
            with_blocks += usize::from(kept(&out) > 0);
            killed += 1;
        }
        ended(&run(resumed(&out)), 0);
        assert_eq!(fingerprint(&out), fingerprint(&whole), "killed at {share:.3} of {length:?}");
        assert!(results(&out) == expected, "killed at {share:.3}: another file differs");
        fs::remove_dir_all(&out).expect("it can be removed");
        if killed == KILLS {
            break;
        }
    }
    println!("killed {killed} times, {with_blocks} of them with blocks in the journal");
    assert_eq!(killed, KILLS, "every moment lies within a run");
    assert!(with_blocks >= KILLS / 2, "only {with_blocks} left something to go on with");
}

#[test]
fn a_torn_tail_and_a_damaged_middle_are_played_again() {
    let place = place("torn");
    let (out, _) = undisturbed(&place);
    let (expected, journal) = (results(&out), out.join("journal.bin"));
    let whole = fs::read(&journal).expect("there is a journal");
    let damaged = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = whole.clone();
        change(&mut bytes);
        bytes
    };
    let damages = [
        ("torn", damaged(&|bytes| bytes.truncate(whole.len() - 37))),
        ("half", damaged(&|bytes| bytes.truncate(whole.len() / 2))),
        ("flipped", damaged(&|bytes| bytes[whole.len() / 3] ^= 0x10)),
        ("dirt behind it", damaged(&|bytes| bytes.extend([0xa5; 1000]))),
        ("nothing left", Vec::new()),
    ];
    for (what, bytes) in damages {
        fs::write(&journal, &bytes).expect("it can be written");
        fs::remove_file(out.join("summary.json")).expect("it was there");
        ended(&run(resumed(&out)), 0);
        assert!(results(&out) == expected, "{what}");
        let mended = fs::metadata(&journal).expect("it is there").len();
        assert!(mended >= whole.len() as u64, "{what}: {mended} of {}", whole.len());
    }
}

/// A file that is cut in the middle of a frame's head, as a full disk leaves it.
#[test]
fn a_head_alone_is_no_block() {
    let place = place("head");
    let (out, _) = undisturbed(&place);
    let (expected, journal) = (results(&out), out.join("journal.bin"));
    let head = fs::read(&journal).expect("there is a journal")[..9].to_vec();
    let mut file = OpenOptions::new().append(true).open(&journal).expect("it can be opened");
    file.write_all(&head).expect("it can be written");
    drop(file);
    ended(&run(resumed(&out)), 0);
    assert!(results(&out) == expected);
}

/// A stage of a study that takes long, by what stands in its folder while it lasts.
#[cfg(unix)]
enum Stage {
    /// So many bytes of the journal are written.
    Kept(u64),
    /// This file is there.
    There(&'static str),
}

/// The same study with less at the ends of figures, and with every flight written down, which takes long after
/// everything else.
#[cfg(unix)]
fn with_all_ledgers(out: &Path) -> Vec<String> {
    [asked(out), ["--ends", "16", "--ledger", "all"].map(str::to_owned).into()].concat()
}

#[cfg(unix)]
impl Stage {
    fn has_come(&self, out: &Path) -> bool {
        match self {
            Self::Kept(bytes) => kept(out) >= *bytes,
            Self::There(file) => out.join(file).exists(),
        }
    }
}

/// Longer than anything that is not looked away from: a replication, a world's tables, on a busy machine.
#[cfg(unix)]
const SOON: Duration = Duration::from_secs(5);

/// The study is asked to stop in a stage: it does so soon, leaves nothing half written, and says how to go on.
/// Nothing where the machine was quicker than the signal.
#[cfg(unix)]
fn interrupted_in(stage: &Stage, out: &Path) -> Option<String> {
    let mut child = begin(&with_all_ledgers(out));
    while !stage.has_come(out) && child.try_wait().expect("it can be asked").is_none() {
        sleep(Duration::from_millis(1));
    }
    let pid = child.id().to_string();
    let sent = Command::new("sh").args(["-c", "kill -TERM \"$0\"", &pid]).status();
    let asked = Instant::now();
    let output = child.wait_with_output().expect("it ends");
    if !sent.expect("there is a shell").success() || code(&output) == Some(0) {
        return None;
    }
    let (said, taken) = (words(&output), asked.elapsed());
    assert_eq!(code(&output), Some(3), "{said}");
    assert!(taken < SOON, "{taken:?} after it was asked: {said}");
    assert!(output.stdout.is_empty(), "no answer is printed");
    for file in fs::read_dir(out).expect("the folder is there") {
        let name = file.expect("it has a name").file_name().to_string_lossy().into_owned();
        assert!(name != "report.html" && !name.ends_with(".part"), "{name} is left: {said}");
    }
    Some(said)
}

/// As [`interrupted_in`], on as quick a machine as there may be.
#[cfg(unix)]
fn interrupted(stage: &Stage, out: &Path) -> String {
    let mut tries = (0..5).map(|_| {
        let _ = fs::remove_dir_all(out);
        interrupted_in(stage, out)
    });
    tries.find_map(|said| said).expect("it is asked in time")
}

#[cfg(unix)]
#[test]
fn interrupted_in_any_stage_it_stops_soon_and_says_how_to_go_on() {
    let place = place("interrupted");
    let whole = place.join("whole");
    ended(&run(with_all_ledgers(&whole)), 0);
    let journal = kept(&whole);
    for (what, stage) in [
        ("the worlds", Stage::Kept(1)),
        ("the ends of single figures", Stage::Kept(journal * 2 / 3)),
        ("what leakers are stopped but for", Stage::There("replications.csv.part")),
        ("stories, and flights told again", Stage::There("summary.json")),
    ] {
        let out = place.join("a folder's name");
        let said = interrupted(&stage, &out);
        let says = "To go on where it stopped: ravelin ";
        let (_, command) = said.split_once(says).expect("it says how");
        let go_on = format!("{} {} --ledger all", env!("CARGO_BIN_EXE_ravelin"), command.trim());
        let again = Command::new("sh").args(["-c", &go_on]).stdin(Stdio::null()).output();
        ended(&again.expect("there is a shell"), 0);
        assert_eq!(fingerprint(&out), fingerprint(&whole), "{what}");
        assert!(results(&out) == results(&whole), "{what}");
    }
}
