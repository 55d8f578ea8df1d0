//! Ours and theirs in turn, so that a busy machine is busy for all.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::peer::Ready;
use super::{Agreement, Aim, Benchmark};
use crate::command::{cargo, output, root};

/// Turns, and timed runs of each in a turn: nine times in all.
const TURNS: usize = 3;
const RUNS: usize = 3;

const OURS: &str = "ravelin";

/// How one case of a benchmark went.
pub struct Outcome {
    pub case: String,
    /// Median seconds of ours.
    pub ours: f64,
    /// How many things were done in that time, where they are counted.
    pub count: Option<f64>,
    pub aim: Option<Aim>,
    pub peers: Vec<Beside>,
    /// Ours over the quickest peer.
    pub ratio: Option<f64>,
    at_most: Option<f64>,
}

/// A peer on one case.
pub struct Beside {
    pub name: &'static str,
    pub version: String,
    pub seconds: f64,
    /// The largest difference of its answers from ours.
    pub apart: f64,
    agrees: bool,
}

impl Outcome {
    /// Is it as quick as asked, and do the answers agree?
    pub fn holds(&self) -> bool {
        let quick = match (self.ratio, self.at_most) {
            (Some(ratio), Some(at_most)) => ratio <= at_most,
            _ => true,
        };
        quick && self.peers.iter().all(|peer| peer.agrees)
    }
}

/// Times a benchmark and its peers.
pub fn measured(benchmark: &Benchmark) -> Result<Vec<Outcome>, String> {
    let folder = root().join("target/bench").join(benchmark.name);
    let _ = std::fs::remove_dir_all(&folder);
    let ready = peers(benchmark);
    let mut times: BTreeMap<&str, Vec<Timed>> = BTreeMap::new();
    for _ in 0..TURNS {
        times.entry(OURS).or_default().extend(timed(&ours(benchmark, &folder)?)?);
        for peer in &ready {
            times.entry(peer.name).or_default().extend(timed(&peer.run(&folder, RUNS)?)?);
        }
    }
    let mut cases: Vec<&str> = Vec::new();
    for Timed { case, .. } in &times[OURS] {
        if !cases.contains(&case.as_str()) {
            cases.push(case);
        }
    }
    cases.iter().map(|case| outcome(benchmark, &folder, case, &ready, &times)).collect()
}

fn peers(benchmark: &Benchmark) -> Vec<Ready> {
    let ready = |peer: &super::Peer| match peer.ready() {
        Ok(ready) => Some(ready),
        Err(why) => {
            println!("  skipped beside {}: {why}", peer.name());
            None
        }
    };
    benchmark.peers.iter().filter_map(ready).collect()
}

fn ours(benchmark: &Benchmark, folder: &Path) -> Result<String, String> {
    let mut call = cargo(&["bench", "--quiet", "-p", benchmark.package, "--bench", benchmark.name]);
    call.arg("--").arg(folder).arg(RUNS.to_string());
    output(call)
}

/// A line of a benchmark: a case and its times.
struct Timed {
    case: String,
    version: String,
    seconds: Vec<f64>,
    count: Option<f64>,
}

fn timed(text: &str) -> Result<Vec<Timed>, String> {
    let line = |line: &str| {
        let value: Value = serde_json::from_str(line).map_err(|e| format!("{line}: {e}"))?;
        let word = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let seconds = value["seconds"].as_array().into_iter().flatten();
        let seconds = seconds.filter_map(Value::as_f64).collect();
        let count = value["count"].as_f64();
        Ok(Timed { case: word("case"), version: word("version"), seconds, count })
    };
    text.lines().filter(|text| text.starts_with('{')).map(line).collect()
}

fn outcome(
    benchmark: &Benchmark,
    folder: &Path,
    case: &str,
    ready: &[Ready],
    times: &BTreeMap<&str, Vec<Timed>>,
) -> Result<Outcome, String> {
    let of_case = |name: &str| times[name].iter().filter(|timed| timed.case == case);
    let seconds = |name: &str| median(of_case(name).flat_map(|timed| timed.seconds.clone()));
    let answers = |name: &str| numbers(&folder.join(format!("{case}.{name}")));
    let beside = |peer: &Ready| {
        let (apart, agrees) = apart(&answers(OURS)?, &answers(peer.name)?, benchmark.agreement);
        let version = of_case(peer.name).map(|timed| timed.version.clone()).next();
        Ok(Beside {
            name: peer.name,
            version: version.unwrap_or_default(),
            seconds: seconds(peer.name),
            apart,
            agrees,
        })
    };
    let peers = ready.iter().map(beside).collect::<Result<Vec<_>, String>>()?;
    let ours = seconds(OURS);
    let quickest = peers.iter().map(|peer| peer.seconds).reduce(f64::min);
    Ok(Outcome {
        case: case.to_owned(),
        ours,
        count: of_case(OURS).find_map(|timed| timed.count),
        aim: benchmark.aims.iter().find(|(begins, _)| case.starts_with(begins)).map(|aim| aim.1),
        ratio: quickest.map(|quickest| ours / quickest),
        peers,
        at_most: benchmark.at_most,
    })
}

fn median(seconds: impl Iterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = seconds.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Doubles, little-endian.
fn numbers(file: &PathBuf) -> Result<Vec<f64>, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let number = |bytes: &[u8]| bytes.try_into().map_or(f64::NAN, f64::from_le_bytes);
    Ok(bytes.chunks(8).map(number).collect())
}

/// The largest difference, and whether it is small enough. NaN agrees with nothing.
fn apart(ours: &[f64], theirs: &[f64], agreement: Agreement) -> (f64, bool) {
    let difference = |(ours, theirs): (&f64, &f64)| match agreement {
        Agreement::Absolute(_) => (ours - theirs).abs(),
        Agreement::Relative(_) => ((ours - theirs) / theirs).abs(),
    };
    let (Agreement::Absolute(most) | Agreement::Relative(most)) = agreement;
    let differences: Vec<f64> = ours.iter().zip(theirs).map(difference).collect();
    let close = ours.len() == theirs.len() && differences.iter().all(|apart| *apart <= most);
    (differences.into_iter().fold(0.0, f64::max), close && !ours.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_that_differ_are_told() {
        let near = Agreement::Absolute(1e-9);
        assert_eq!(apart(&[1.0, 2.0], &[1.0, 2.0], near), (0.0, true));
        assert!(!apart(&[1.0, 2.0], &[1.0, 2.1], near).1);
        assert!(!apart(&[1.0], &[1.0, 2.0], near).1);
        assert!(!apart(&[f64::NAN], &[1.0], near).1);
        assert!(apart(&[1e6 + 1e-4], &[1e6], Agreement::Relative(1e-9)).1);
    }

    #[test]
    fn slower_than_asked_does_not_hold() {
        let outcome = |ratio| Outcome {
            case: String::new(),
            ours: 1.0,
            count: None,
            aim: None,
            peers: Vec::new(),
            ratio,
            at_most: Some(1.1),
        };
        assert!(outcome(Some(1.05)).holds() && !outcome(Some(1.2)).holds());
        assert!(outcome(None).holds());
    }

    #[test]
    fn times_are_read_and_their_median_taken() {
        let text = "warm\n{\"case\":\"a\",\"seconds\":[3,1,2]}\n";
        let timed = timed(text).unwrap();
        assert_eq!(timed[0].case, "a");
        assert_eq!(median(timed[0].seconds.iter().copied()), 2.0);
    }
}
