//! A study holds no more tables at once than it has threads, prepares each once, and uses a
//! thread's memory again.

mod known;

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use engine::chance::Chance;
use engine::sample::Reading;
use known::Known;
use study::model::{Cell, Columns, Model};
use study::{Request, Settings, run_on};

/// Counts the tables that are alive.
#[derive(Default)]
struct Census {
    alive: AtomicUsize,
    most: AtomicUsize,
    prepared: Mutex<BTreeMap<(usize, String), usize>>,
    scratches: AtomicUsize,
}

struct Counted<'a> {
    known: Known,
    census: &'a Census,
}

struct Table<'a> {
    mean: f64,
    census: &'a Census,
}

impl Drop for Table<'_> {
    fn drop(&mut self) {
        self.census.alive.fetch_sub(1, Ordering::SeqCst);
    }
}

impl<'a> Model for Counted<'a> {
    type Tables = Table<'a>;
    type Scratch = u32;

    fn options(&self) -> Vec<String> {
        self.known.options()
    }
    fn columns(&self) -> &Columns {
        self.known.columns()
    }
    fn groups(&self, option: usize) -> Vec<String> {
        self.known.groups(option)
    }
    fn digest(&self, option: usize) -> blake3::Hash {
        self.known.digest(option)
    }
    fn prepare(&self, option: usize, reading: &dyn Fn(&str) -> Reading) -> Table<'a> {
        let alive = self.census.alive.fetch_add(1, Ordering::SeqCst) + 1;
        self.census.most.fetch_max(alive, Ordering::SeqCst);
        let readings: Vec<Reading> = self.groups(option).iter().map(|g| reading(g)).collect();
        let mut prepared = self.census.prepared.lock().expect("no panic");
        *prepared.entry((option, format!("{readings:?}"))).or_default() += 1;
        Table { mean: self.known.prepare(option, reading), census: self.census }
    }
    fn scratch(&self, option: usize, tables: &Table<'a>) -> u32 {
        self.census.scratches.fetch_add(1, Ordering::SeqCst);
        self.known.scratch(option, &tables.mean)
    }
    fn play(
        &self,
        option: usize,
        tables: &Table<'a>,
        chance: Chance,
        s: &mut u32,
        row: &mut [f64],
    ) {
        self.known.play(option, &tables.mean, chance, s, row);
    }
    fn ledger(&self, option: usize, scratch: &u32) -> Vec<Vec<Cell>> {
        self.known.ledger(option, scratch)
    }
}

#[test]
fn tables_are_prepared_once_and_dropped_in_time() {
    for threads in [1, 3] {
        let census = Census::default();
        let model = Counted { known: Known::pair(), census: &census };
        let settings = Settings {
            seed: 1,
            replications: 1000,
            worlds: 20,
            tornado: 100,
            threads,
            ..Settings::DEFAULT
        };
        run_on(&model, &Request::in_memory(settings)).expect("runs");
        assert_eq!(census.alive.load(Ordering::SeqCst), 0);
        let most = census.most.load(Ordering::SeqCst);
        assert!(most <= threads, "{most} tables at once on {threads} threads");
        let prepared = census.prepared.lock().expect("no panic");
        // Twenty worlds of two options, and each option at both ends of its two groups.
        assert_eq!(prepared.len(), 2 * 20 + 2 * 2 * 2);
        // An end that is played in full is prepared for each stage.
        let twice = prepared.values().filter(|times| **times == 2).count();
        assert!(prepared.values().all(|times| *times <= 2) && twice == 2 * 2 * 2);
        let scratches = census.scratches.load(Ordering::SeqCst);
        let times: u32 = prepared.values().map(|times| *times as u32).sum();
        let times = times as usize;
        assert!(scratches <= times * threads);
        assert!(threads > 1 || scratches == times);
    }
}
