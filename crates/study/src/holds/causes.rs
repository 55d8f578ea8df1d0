//! Why flights leak with an option: one cause stands behind most of its leakers, or behind more of
//! them than any other.

use crate::estimate::LeakSums;

use super::seen::{Seen, middle};
use super::{About, Candidate, weight};

/// Leakers of a world from which on it makes sense to ask why.
pub const FEW: u32 = 20;

pub(super) fn candidates(seen: &Seen<'_>) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for option in seen.options() {
        for cause in 0..seen.columns.causes.len() {
            let leaks: Vec<&LeakSums> = seen.of(option).map(|tally| &tally.leaks).collect();
            candidates.extend(strongest(
                &leaks,
                cause,
                ["holds-cause-most", "holds-cause-first"],
                |key| Candidate {
                    key,
                    option: Some(option),
                    truth: Vec::new(),
                    about: vec![("cause", About::Cause(cause))],
                    weight: weight::CAUSE,
                },
            ));
        }
    }
    candidates
}

/// The stronger of two sentences about a cause that holds, if either: it is behind more than half of
/// the leakers; it is behind more of them than any other. Their share is added to what is said.
pub(super) fn strongest(
    leaks: &[&LeakSums],
    cause: usize,
    [most, first]: [&'static str; 2],
    about: impl Fn(&'static str) -> Candidate,
) -> Option<Candidate> {
    let enough = |leaks: &LeakSums| leaks.l >= f64::from(FEW);
    let asked = leaks.iter().filter(|leaks| enough(leaks));
    let shares = middle(asked.map(|leaks| leaks.share(cause)));
    let sentence = |key, truth: fn(&LeakSums, usize) -> bool| {
        let mut candidate = about(key);
        let told = |leaks: &&LeakSums| enough(leaks).then(|| truth(leaks, cause));
        candidate.truth = leaks.iter().map(told).collect();
        candidate.about.push(("share", About::Share(shares)));
        candidate.weight *= shares[1];
        candidate
    };
    let more_than_half = |leaks: &LeakSums, cause| leaks.interval(cause).low > 0.5;
    let more_than_any = |leaks: &LeakSums, cause| {
        let others = (0..leaks.causes.len()).filter(|other| *other != cause);
        others.map(|other| leaks.share(other)).all(|s| s < leaks.interval(cause).low)
    };
    [sentence(most, more_than_half), sentence(first, more_than_any)]
        .into_iter()
        .find(Candidate::holds)
}
