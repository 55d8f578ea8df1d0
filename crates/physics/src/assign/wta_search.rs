//! Branch and bound for fire plans of more weapons than go through the subsets.

use super::weapon_target::{Engagement, FirePlan, bounded, exact};

/// Few enough weapons to go through all subsets at once.
const LEAF: usize = 11;
/// More weapons than this are hopeless, and each bound dear: the first must do.
const MOST_WEAPONS: usize = 32;
/// Price rounds at the root, and at every part, which begins near the end.
const FIRST_ROUNDS: usize = 1000;
const ROUNDS: usize = 60;
/// A part whose bound comes this near to the best plan, relatively, holds nothing better.
const PROVED: f64 = 1e-10;

/// The plan with the least surviving value for any number of weapons, if at most `parts` bounds
/// prove it.
///
/// One weapon after another is given each target in turn, which leaves a smaller engagement with
/// that target worth less; a part is dropped when its Lagrangian bound reaches the best plan known.
pub(super) fn proven(engagement: Engagement<'_>, parts: usize) -> Option<FirePlan> {
    let root = bounded(engagement, FIRST_ROUNDS);
    let mut search = Search { engagement, best: root.plan, parts };
    if search.closed(root.lower_bound) {
        return Some(search.best);
    }
    if engagement.weapons() > MOST_WEAPONS {
        return None;
    }
    let open = Part {
        values: engagement.values.to_vec(),
        target_of: vec![usize::MAX; engagement.weapons()],
    };
    search.branch(&open).then_some(search.best)
}

/// Some weapons have their targets; the values are what those weapons leave.
#[derive(Clone)]
struct Part {
    values: Vec<f64>,
    target_of: Vec<usize>,
}

struct Search<'a> {
    engagement: Engagement<'a>,
    best: FirePlan,
    parts: usize,
}

impl Search<'_> {
    fn closed(&self, lower_bound: f64) -> bool {
        lower_bound >= self.best.surviving_value * (1.0 - PROVED)
    }

    /// Goes through a part; false if the bounds are spent.
    fn explore(&mut self, part: &Part) -> bool {
        let free: Vec<usize> = free(part).collect();
        let targets = part.values.len();
        let kill: Vec<f64> = free
            .iter()
            .flat_map(|&i| (0..targets).map(move |j| (i, j)))
            .map(|(i, j)| 1.0 - self.engagement.survival(i, j))
            .collect();
        let Some(rest) = Engagement::new(&part.values, &kill, free.len()) else { return false };
        if free.len() <= LEAF {
            if let Some(plan) = exact(rest) {
                self.keep(part, &free, &plan);
            }
            return true;
        }
        if self.parts == 0 {
            return false;
        }
        self.parts -= 1;
        let found = bounded(rest, ROUNDS);
        self.keep(part, &free, &found.plan);
        self.closed(found.lower_bound) || self.branch(part)
    }

    /// Gives the weapon that matters most each target, the likeliest first.
    fn branch(&mut self, part: &Part) -> bool {
        let gain = |i: usize, j: usize| part.values[j] * (1.0 - self.engagement.survival(i, j));
        let most = |i: &usize| (0..part.values.len()).map(|j| gain(*i, j)).fold(0.0, f64::max);
        let Some(weapon) = free(part).max_by(|a, b| most(a).total_cmp(&most(b))) else {
            return true;
        };
        let mut targets: Vec<usize> = (0..part.values.len()).collect();
        targets.sort_by(|&a, &b| gain(weapon, b).total_cmp(&gain(weapon, a)));
        targets.into_iter().all(|target| {
            let mut next = part.clone();
            next.values[target] *= self.engagement.survival(weapon, target);
            next.target_of[weapon] = target;
            self.explore(&next)
        })
    }

    fn keep(&mut self, part: &Part, free: &[usize], rest: &FirePlan) {
        if rest.surviving_value < self.best.surviving_value {
            let mut target_of = part.target_of.clone();
            for (&i, &j) in free.iter().zip(&rest.target_of) {
                target_of[i] = j;
            }
            self.best = FirePlan::of(self.engagement, target_of);
        }
    }
}

fn free(part: &Part) -> impl Iterator<Item = usize> {
    part.target_of.iter().enumerate().filter(|(_, target)| **target == usize::MAX).map(|(i, _)| i)
}
