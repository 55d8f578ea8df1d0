//! What becomes of each raid: most of it gets through, none of it does, and why it does.

use crate::estimate::{LeakSums, Tally};

use super::none::SEEN;
use super::seen::{Seen, middle};
use super::{About, Candidate, causes, weight};

pub(super) fn candidates(seen: &Seen<'_>) -> Vec<Candidate> {
    // Of a single raid all there is to say is said of the option.
    if seen.columns.raids.len() < 2 {
        return Vec::new();
    }
    let mut candidates = Vec::new();
    for option in seen.options() {
        for raid in 0..seen.columns.raids.len() {
            candidates.extend(through(seen, option, raid));
            candidates.extend(why(seen, option, raid));
        }
    }
    candidates
}

/// Most of the raid gets through, or nothing of it.
fn through(seen: &Seen<'_>, option: usize, raid: usize) -> [Candidate; 2] {
    let payloads = f64::from(seen.columns.raids[raid].payloads).max(1.0);
    let leaked = |tally: &Tally| {
        let leaks = &tally.raids[raid];
        leaks.l / leaks.replications.max(1.0) / payloads
    };
    let shares = middle(seen.of(option).map(leaked));
    let enough = seen.of(option).all(|t| t.raids[raid].replications * payloads >= SEEN);
    let candidate = |key, truth: &dyn Fn(f64) -> bool, weight| Candidate {
        key,
        option: Some(option),
        truth: seen.of(option).map(|tally| Some(truth(leaked(tally)))).collect(),
        about: vec![("raid", About::Raid(raid)), ("share", About::Share(shares))],
        weight,
    };
    [
        candidate("holds-raid-through", &|share| share > 0.5, weight::RAID * shares[1]),
        // A hundredth of the raid in the mean: nobody would notice. So many flights must have come
        // that more than that is ruled out where none was seen.
        candidate("holds-raid-stopped", &|share| enough && share < 0.01, weight::NOTHING),
    ]
}

/// Why the raid's flights leak; it matters as far as the raid makes up the leakers.
fn why(seen: &Seen<'_>, option: usize, raid: usize) -> Vec<Candidate> {
    let leaks: Vec<&LeakSums> = seen.of(option).map(|tally| &tally.raids[raid]).collect();
    let part = middle(seen.of(option).map(|tally| tally.raids[raid].l / tally.leaks.l.max(1.0)))[1];
    let causes = 0..seen.columns.causes.len();
    causes
        .filter_map(|cause| {
            causes::strongest(
                &leaks,
                cause,
                ["holds-raid-cause-most", "holds-raid-cause-first"],
                |key| Candidate {
                    key,
                    option: Some(option),
                    truth: Vec::new(),
                    about: vec![("raid", About::Raid(raid)), ("cause", About::Cause(cause))],
                    weight: weight::CAUSE_OF_RAID * part,
                },
            )
        })
        .collect()
}
