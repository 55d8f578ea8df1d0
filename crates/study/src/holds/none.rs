//! Nothing at all gets through with an option.

use super::seen::Seen;
use super::{Candidate, weight};

/// Replications or flights of a world that must have been seen before nothing counts as nothing: a chance of
/// one in a hundred is then ruled out.
pub(super) const SEEN: f64 = 300.0;

pub(super) fn candidates(seen: &Seen<'_>) -> Vec<Candidate> {
    let nothing = |option: usize| Candidate {
        key: "holds-nothing-leaks",
        option: Some(option),
        truth: seen
            .of(option)
            .map(|t| Some(t.leaks.l == 0.0 && t.leaks.replications >= SEEN))
            .collect(),
        about: Vec::new(),
        weight: weight::NOTHING,
    };
    seen.options().map(nothing).collect()
}
