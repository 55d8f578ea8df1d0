//! Which pairs of options are drawn, where there are too many to draw them all.

use study::compare::Comparison;

use crate::answer::is_clear;
use crate::subject::Subject;

/// So many pairs are all drawn, each with its whole table open; of more the first look is at the few measures
/// that matter first.
pub const FEW: usize = 3;

/// The pairs in question with their places: of many those that the worlds leave open, or, where they settle
/// all, the closest.
pub fn in_question<'a>(subject: &Subject<'a>) -> Vec<(usize, &'a Comparison)> {
    let all = subject.findings.comparisons.iter().enumerate();
    if subject.findings.comparisons.len() <= FEW {
        return all.collect();
    }
    let open: Vec<_> = all.clone().filter(|(_, pair)| !is_settled(subject, pair)).collect();
    if !open.is_empty() {
        return open;
    }
    let apart = |pair: &Comparison| {
        pair.measures[subject.findings.columns.headline].headline().mean.value.abs()
    };
    all.min_by(|(_, a), (_, b)| apart(a).total_cmp(&apart(b))).into_iter().collect()
}

/// How many pairs are not drawn, in words.
pub fn left_out(subject: &Subject) -> Option<String> {
    let left = subject.findings.comparisons.len() - in_question(subject).len();
    (left > 0).then(|| subject.say("pairs-left-out", &[("count", left.into())]))
}

/// Is one of both better in what the answer is about, in nearly all worlds?
fn is_settled(subject: &Subject, pair: &Comparison) -> bool {
    let headline = &pair.measures[subject.findings.columns.headline];
    [&headline.first_better, &headline.second_better].into_iter().flatten().any(is_clear)
}
