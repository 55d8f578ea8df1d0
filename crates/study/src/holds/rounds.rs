//! Rounds run out: flights get through because no round is left.

use super::seen::{Seen, middle};
use super::{About, Candidate, weight};

/// The cause that says so.
const NO_ROUND: &str = "no-round";

/// The share of leakers from which on it is worth a sentence.
const FROM: f64 = 0.05;

pub(super) fn candidates(seen: &Seen<'_>) -> Vec<Candidate> {
    let Some(cause) = seen.columns.causes.iter().position(|cause| cause == NO_ROUND) else {
        return Vec::new();
    };
    let run_out = |option: usize| {
        let shares = middle(seen.of(option).map(|tally| tally.leaks.share(cause)));
        Candidate {
            key: "holds-rounds-run-out",
            option: Some(option),
            truth: seen.of(option).map(|t| Some(t.leaks.interval(cause).low > FROM)).collect(),
            about: vec![("share", About::Share(shares))],
            weight: weight::NO_ROUND * (0.5 + shares[1] / 2.0),
        }
    };
    seen.options().map(run_out).collect()
}
