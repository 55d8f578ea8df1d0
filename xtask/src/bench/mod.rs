//! `cargo xtask bench`: our time beside that of peers, on the same questions in the same run.
//!
//! One file a benchmark, one line in the list. A benchmark is a target of `cargo bench` that writes
//! its questions and answers to a folder and its times to standard output, and any number of peers
//! that do the same to the same questions. A benchmark without peers is only timed.

mod assignment;
mod detection;
mod geodesic;
mod kept;
mod machine;
mod peer;
mod replications;
mod report;
mod run;

use crate::command::root;
use peer::Peer;
use run::Outcome;

/// Something of ours that is timed.
pub struct Benchmark {
    /// The target of `cargo bench`, and what to call it on the command line.
    pub name: &'static str,
    /// The package that has it.
    pub package: &'static str,
    /// What is timed, in a sentence.
    pub about: &'static str,
    pub peers: &'static [Peer],
    /// Our median may be at most so many times that of the quickest peer.
    pub at_most: Option<f64>,
    /// What is aimed at, for cases whose names begin so. It is shown and fails nothing: a busy
    /// machine is no fault of the code.
    pub aims: &'static [(&'static str, Aim)],
    /// How far answers may lie from a peer's.
    pub agreement: Agreement,
}

/// What a case aims at.
#[derive(Clone, Copy, Debug)]
pub enum Aim {
    /// So many of what it counts in a second.
    ASecond(f64),
    /// Done in so many seconds.
    Seconds(f64),
}

/// How far two answers may lie apart.
#[derive(Clone, Copy, Debug)]
pub enum Agreement {
    /// In the unit of the answer.
    Absolute(f64),
    /// As a share of the peer's answer.
    Relative(f64),
}

const BENCHMARKS: [Benchmark; 5] = [
    detection::DETECTION,
    assignment::ASSIGNMENT,
    geodesic::GEODESIC,
    replications::REPLICATIONS,
    report::REPORT,
];

/// Runs those named, or all; `--keep` writes BENCHMARKS.md. Did each hold its bounds?
pub fn run(words: &[String]) -> bool {
    let keep = words.iter().any(|word| word == "--keep");
    let names: Vec<&String> = words.iter().filter(|word| *word != "--keep").collect();
    if let Some(unknown) = names.iter().find(|name| BENCHMARKS.iter().all(|b| b.name != **name)) {
        let known: Vec<&str> = BENCHMARKS.iter().map(|benchmark| benchmark.name).collect();
        eprintln!("no benchmark is called {unknown}; there are {}", known.join(", "));
        return false;
    }
    let asked =
        BENCHMARKS.iter().filter(|b| names.is_empty() || names.iter().any(|n| *n == b.name));
    let mut pages = Vec::new();
    let mut well = true;
    for benchmark in asked {
        println!("{}", benchmark.about);
        match run::measured(benchmark) {
            Ok(outcomes) => {
                let table = kept::table(benchmark, &outcomes);
                println!("\n{table}");
                well &= outcomes.iter().all(Outcome::holds);
                pages.push((benchmark, table));
            }
            Err(error) => {
                println!("{}: {error}", benchmark.name);
                well = false;
            }
        }
    }
    if keep && well && pages.len() == BENCHMARKS.len() {
        let page = kept::page(&pages, &machine::described());
        well = std::fs::write(root().join("BENCHMARKS.md"), page).is_ok();
        println!("written: BENCHMARKS.md");
    } else if keep {
        println!("nothing kept: that needs every benchmark, and every bound held");
    }
    well
}
