//! Results as a table, and as the page that is kept.

use super::run::Outcome;
use super::{Aim, Benchmark};

/// One row a case: our time, each peer's, the ratio and the difference of the answers.
pub fn table(benchmark: &Benchmark, outcomes: &[Outcome]) -> String {
    let peers: Vec<String> = outcomes
        .first()
        .map(|first| first.peers.iter().map(|p| format!("{} {}", p.name, p.version)).collect())
        .unwrap_or_default();
    let mut text = format!("| {} | ravelin, ms |", benchmark.name);
    for peer in &peers {
        text += &format!(" {peer}, ms |");
    }
    if !peers.is_empty() {
        text += " ravelin / quickest peer | answers apart |";
    }
    let counted = outcomes.iter().any(|outcome| outcome.count.is_some());
    if counted {
        text += " a second | aim |";
    }
    let columns = text.matches('|').count() - 1;
    text += &format!("\n|{}\n", " --- |".repeat(columns));
    for outcome in outcomes {
        text += &row(outcome, counted);
    }
    text
}

fn row(outcome: &Outcome, counted: bool) -> String {
    let mut text = format!("| {} | {} |", outcome.case, milliseconds(outcome.ours));
    for peer in &outcome.peers {
        text += &format!(" {} |", milliseconds(peer.seconds));
    }
    if let Some(ratio) = outcome.ratio {
        let apart = outcome.peers.iter().map(|peer| peer.apart).fold(0.0, f64::max);
        let word = if outcome.holds() { "" } else { " **not held**" };
        text += &format!(" {}{word} | {apart:.1e} |", times(ratio));
    }
    if counted {
        let rate = outcome.count.map_or(String::new(), |count| short(count / outcome.ours));
        let aim = match outcome.aim {
            Some(Aim::ASecond(rate)) => format!("{} a second", short(rate)),
            Some(Aim::Seconds(seconds)) => format!("{} ms", milliseconds(seconds)),
            None => String::new(),
        };
        text += &format!(" {rate} | {aim} |");
    }
    text + "\n"
}

/// A number in three digits or so.
fn short(number: f64) -> String {
    if number < 100.0 { format!("{number:.1}") } else { format!("{number:.0}") }
}

fn milliseconds(seconds: f64) -> String {
    let ms = seconds * 1e3;
    if ms < 10.0 { format!("{ms:.2}") } else { format!("{ms:.1}") }
}

/// A ratio; a small one as `1/58`.
fn times(ratio: f64) -> String {
    if ratio < 0.1 { format!("1/{:.0}", 1.0 / ratio) } else { format!("{ratio:.2}") }
}

/// The page.
pub fn page(tables: &[(&Benchmark, String)], machine: &str) -> String {
    let mut text = format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench --keep`; `cargo xtask bench NAME` runs one. \
         Ours and the peers run in turn on the same questions, on one thread; a time is the median \
         of nine after an unmeasured run. Peers that are not installed are skipped, with a word. A \
         bound that is not held, or answers that differ, end the command with code 1.\n\n{machine}\n"
    );
    for (benchmark, table) in tables {
        text += &format!(
            "\n## {}\n\n{}{}\n\n{table}",
            benchmark.name,
            benchmark.about,
            asked(benchmark)
        );
    }
    text
}

fn asked(benchmark: &Benchmark) -> String {
    match benchmark.at_most {
        Some(most) => format!(" Asked: at most {} of the quickest peer's time.", times(most)),
        None => String::new(),
    }
}
