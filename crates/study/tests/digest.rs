//! One study has one result: at any thread count, in memory or in a folder, interrupted or not.

mod known;

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use engine::chance::{Chance, Purpose};
use known::{Known, line};
use study::{Findings, Interrupt, Keeping, Request, Settings, StudyError, Text, run_on, summary};

const SETTINGS: Settings = Settings {
    seed: 3,
    replications: 600,
    worlds: 5,
    tornado: 300,
    threads: 2,
    ..Settings::DEFAULT
};

fn texts() -> Vec<Text> {
    vec![Text { name: "study.toml".into(), text: "schema = 1\n".into() }]
}

fn keeping(name: &str) -> Keeping {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    Keeping { folder, resume: false, force: false }
}

fn run_in(model: &Known, keeping: &Keeping) -> Result<Findings, StudyError> {
    let texts = texts();
    run_on(
        model,
        &Request { texts: &texts, keeping: Some(keeping), ..Request::in_memory(SETTINGS) },
    )
}

/// The same study in memory, threads and all as in a folder.
fn uninterrupted() -> Findings {
    let texts = texts();
    run_on(&Known::pair(), &Request { texts: &texts, ..Request::in_memory(SETTINGS) })
        .expect("runs")
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    let on = |threads| {
        let settings = Settings { threads, ..SETTINGS };
        run_on(&Known::pair(), &Request::in_memory(settings)).expect("runs")
    };
    let one = on(1);
    for threads in [1, 2, 7] {
        let again = on(threads);
        assert_eq!(one.fingerprint, again.fingerprint);
        assert_eq!(summary(&one), summary(&again), "{threads} threads");
    }
}

#[test]
fn another_seed_or_one_other_bit_gives_another_fingerprint() {
    let base = uninterrupted().fingerprint;
    let other_seed = Settings { seed: 4, ..SETTINGS };
    let other = run_on(&Known::pair(), &Request::in_memory(other_seed)).expect("runs");
    assert_ne!(base, other.fingerprint);
    let mut nudged = Known::pair();
    nudged.lines[1].base = nudged.lines[1].base.next_up().next_up();
    let nudged = run_on(&nudged, &Request::in_memory(SETTINGS)).expect("runs");
    assert_ne!(base, nudged.fingerprint);
}

#[test]
fn interrupted_at_random_blocks_and_resumed_it_is_the_same() {
    let whole = uninterrupted();
    let mut keeping = keeping("interrupted");
    let texts = texts();
    for trial in 0..20 {
        let _ = fs::remove_dir_all(&keeping.folder);
        keeping.resume = false;
        let mut stops = 0;
        let findings = loop {
            let draw = Chance::new(9, trial, stops).uniform(Purpose::Look, 0, 0, 0);
            let after = 1 + (draw * 20.0) as u32;
            let told = AtomicU32::new(0);
            let stop = AtomicBool::new(false);
            let progress = |_, _| {
                if told.fetch_add(1, Ordering::Relaxed) >= after {
                    stop.store(true, Ordering::Relaxed);
                }
            };
            let request = Request {
                texts: &texts,
                keeping: Some(&keeping),
                progress: Some(&progress),
                stop: Interrupt::when(&stop),
                ..Request::in_memory(SETTINGS)
            };
            match run_on(&Known::pair(), &request) {
                Ok(findings) => break findings,
                Err(StudyError::Interrupted { done, total }) => assert!(done < total),
                Err(StudyError::InterruptedExplaining) => {}
                Err(other) => panic!("{other}"),
            }
            stops += 1;
            keeping.resume = true;
        };
        assert!(stops > 0, "trial {trial} was never stopped");
        assert_eq!(findings, whole, "trial {trial}");
        let written = fs::read(keeping.folder.join("summary.json")).expect("is there");
        assert_eq!(written, summary(&whole));
    }
}

#[test]
fn torn_or_damaged_journals_are_mended_to_the_same_bits() {
    let whole = uninterrupted();
    let mut keeping = keeping("torn");
    run_in(&Known::pair(), &keeping).expect("runs");
    keeping.resume = true;
    let journal = keeping.folder.join("journal.bin");
    let bytes = fs::read(&journal).expect("is there");
    for trial in 0..20 {
        let place = Chance::new(5, trial, 0).uniform(Purpose::Look, 0, 0, 0);
        let place = (place * bytes.len() as f64) as usize;
        let mut hurt = bytes.clone();
        if trial % 2 == 0 {
            hurt.truncate(place)
        } else {
            hurt[place] ^= 4
        }
        fs::write(&journal, hurt).expect("can be written");
        assert_eq!(run_in(&Known::pair(), &keeping).expect("resumes"), whole, "byte {place}");
    }
}

#[test]
fn a_finished_study_is_read_and_not_played_again() {
    let mut keeping = keeping("finished");
    let first = run_in(&Known::pair(), &keeping).expect("runs");
    keeping.resume = true;
    let texts = texts();
    let all_is_done = |done, all| assert_eq!(done, all, "nothing is left to play");
    let request = Request {
        texts: &texts,
        keeping: Some(&keeping),
        progress: Some(&all_is_done),
        ..Request::in_memory(SETTINGS)
    };
    assert_eq!(run_on(&Known::pair(), &request).expect("it is read"), first);
}

#[test]
fn folders_are_not_mixed() {
    let mut keeping = keeping("mixed");
    run_in(&Known::pair(), &keeping).expect("runs");
    let again = run_in(&Known::pair(), &keeping);
    assert!(matches!(again, Err(StudyError::FolderHoldsStudy { .. })));

    keeping.resume = true;
    let other = Known::new(vec![line("north", 11.0, &[]), line("south", 10.5, &[])]);
    let differs = run_in(&other, &keeping);
    assert!(
        matches!(&differs, Err(StudyError::OtherStudy { differs, .. }) if differs == "options")
    );
    let before = fs::read(keeping.folder.join("manifest.json")).expect("is there");
    assert!(String::from_utf8_lossy(&before).contains("schema = 1"), "the study is kept whole");

    keeping.force = true;
    let forced = run_in(&other, &keeping).expect("force begins anew");
    let alone = run_on(&other, &Request::in_memory(SETTINGS)).expect("runs");
    assert_eq!(forced.fingerprint, alone.fingerprint);
    assert_ne!(before, fs::read(keeping.folder.join("manifest.json")).expect("is there"));
}

#[test]
fn a_folder_of_other_files_is_left_alone() {
    let keeping = keeping("foreign");
    fs::create_dir_all(&keeping.folder).expect("can be made");
    fs::write(keeping.folder.join("thesis.txt"), "years of work").expect("can be written");
    let refused = run_in(&Known::pair(), &keeping);
    assert!(matches!(refused, Err(StudyError::FolderNotEmpty { .. })));
    assert_eq!(fs::read_dir(&keeping.folder).expect("is there").count(), 1);
}

#[test]
fn two_programs_in_one_folder_are_one_too_many() {
    let mut keeping = keeping("shared");
    run_in(&Known::pair(), &keeping).expect("runs");
    keeping.resume = true;
    let other = fs::File::open(keeping.folder.join("lock")).expect("is there");
    other.lock().expect("nobody has it");
    assert!(matches!(run_in(&Known::pair(), &keeping), Err(StudyError::FolderInUse { .. })));
    drop(other);
    assert!(run_in(&Known::pair(), &keeping).is_ok());
}

#[test]
fn nonsense_is_refused() {
    let refused = |model: &Known, settings| {
        run_on(model, &Request::in_memory(settings)).expect_err("is refused").code()
    };
    let none = Settings { replications: 0, ..SETTINGS };
    assert_eq!(refused(&Known::pair(), none), "study-nothing-to-play");
    assert_eq!(refused(&Known::new(Vec::new()), SETTINGS), "study-nothing-to-play");
    let twice = Known::new(vec![line("a", 1.0, &[]), line("a", 2.0, &[])]);
    assert_eq!(refused(&twice, SETTINGS), "study-option-twice");
    let many = Settings { worlds: (1 << 24) + 1, ..SETTINGS };
    assert_eq!(refused(&Known::pair(), many), "study-too-many");
}
