//! Two options hardly differ in something that matters.

use super::seen::{Seen, middle};
use super::{About, Candidate, weight};

/// Two means are alike where the 99 % interval of their paired difference stays within this share
/// of the larger.
const WITHIN: f64 = 0.05;

pub(super) fn candidates(seen: &Seen<'_>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (pair, options) in seen.pairs.list().iter().enumerate() {
        for measure in 0..seen.columns.measures.len() {
            candidates.extend(alike(seen, pair, *options, measure));
        }
    }
    candidates
}

fn alike(
    seen: &Seen<'_>,
    pair: usize,
    (a, b): (usize, usize),
    measure: usize,
) -> Option<Candidate> {
    let level = super::less::larger(seen, (a, b), measure);
    if level == 0.0 {
        return None;
    }
    let worlds = seen.difference(pair, measure);
    let means = seen.tallies.iter().map(|world| {
        let mean = |option: usize| world[option].measures[measure].mean.abs();
        mean(a).max(mean(b))
    });
    let truth = worlds.iter().zip(means).map(|(difference, larger)| {
        Some(difference.low >= -WITHIN * larger && difference.high <= WITHIN * larger)
    });
    Some(Candidate {
        key: "holds-alike",
        option: None,
        truth: truth.collect(),
        about: vec![
            ("first", About::Option(a)),
            ("second", About::Option(b)),
            ("measure", About::Measure(measure)),
            ("within", About::Share([WITHIN; 3])),
            ("level", About::Quantity(middle(seen.of(a).map(|t| t.measures[measure].mean)))),
        ],
        weight: weight::ALIKE * weight::of_measure(&seen.columns.measures[measure].name),
    })
}
