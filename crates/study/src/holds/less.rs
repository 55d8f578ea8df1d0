//! One option has less of something than another, day by day.

use crate::compare::Difference;

use super::seen::{Seen, middle};
use super::{About, Candidate, weight};

pub(super) fn candidates(seen: &Seen<'_>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for (pair, options) in seen.pairs.list().iter().enumerate() {
        for measure in 0..seen.columns.measures.len() {
            candidates
                .extend([false, true].map(|turned| less(seen, pair, *options, measure, turned)));
        }
    }
    candidates
}

fn less(
    seen: &Seen<'_>,
    pair: usize,
    (a, b): (usize, usize),
    measure: usize,
    turned: bool,
) -> Candidate {
    let sign = if turned { -1.0 } else { 1.0 };
    let (first, second) = if turned { (b, a) } else { (a, b) };
    let judged = seen.difference(pair, measure);
    let worlds = judged.iter().zip(seen.differences);
    let truth = worlds.map(|(judged, world)| {
        let clear = if turned { judged.low > 0.0 } else { judged.high < 0.0 };
        Some(clear && told(&world[pair][measure]))
    });
    let by = middle(judged.iter().map(|judged| -sign * judged.mean));
    Candidate {
        key: "holds-less",
        option: None,
        truth: truth.collect(),
        about: vec![
            ("first", About::Option(first)),
            ("second", About::Option(second)),
            ("measure", About::Measure(measure)),
            ("by", About::Quantity(by)),
        ],
        weight: weight::of_measure(&seen.columns.measures[measure].name)
            * part(by[1], larger(seen, (a, b), measure)),
    }
}

/// A difference that never varied must have been seen often enough.
fn told(difference: &Difference) -> bool {
    difference.moments.variance > 0.0 || difference.moments.count >= 8
}

/// The larger of two options' means in the middle world.
pub(super) fn larger(seen: &Seen<'_>, (a, b): (usize, usize), measure: usize) -> f64 {
    let middle_of =
        |option| middle(seen.of(option).map(|tally| tally.measures[measure].mean.abs()))[1];
    middle_of(a).max(middle_of(b))
}

fn part(by: f64, of: f64) -> f64 {
    if of > 0.0 { (by / of).clamp(0.0, 1.0) } else { 0.0 }
}
