//! Two options hardly differ in something that matters.

use super::seen::{Seen, middle};
use super::{About, Candidate, weight};

/// Two means are alike where the 99 % interval of their paired difference stays within this share
/// of the larger.
const WITHIN: f64 = 0.05;

/// Of each pair what matters most, or that it is the same in everything: a list of all that hardly
/// differs would hide the rest.
pub(super) fn candidates(seen: &Seen<'_>) -> Vec<Candidate> {
    let pairs = seen.pairs.list().iter().enumerate();
    pairs.filter_map(|(pair, options)| of_pair(seen, pair, *options)).collect()
}

fn of_pair(seen: &Seen<'_>, pair: usize, options: (usize, usize)) -> Option<Candidate> {
    let measures = 0..seen.columns.measures.len();
    let mut alike: Vec<Candidate> = measures
        .clone()
        .filter_map(|measure| alike(seen, pair, options, measure))
        .filter(Candidate::holds)
        .collect();
    alike.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let first = alike.into_iter().next()?;
    let never = |measure: usize| {
        seen.differences.iter().all(|world| {
            let difference = world[pair][measure].moments;
            difference.mean == 0.0 && difference.variance == 0.0
        })
    };
    if measures.clone().all(never) {
        let about = first.about.into_iter().take(2).collect();
        return Some(Candidate { key: "holds-same", about, ..first });
    }
    Some(first)
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
