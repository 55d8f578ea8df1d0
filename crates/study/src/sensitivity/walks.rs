//! Walks through the open figures: from a random point each figure in turn takes one long step.
//!
//! Morris, "Factorial sampling plans for preliminary computational experiments", Technometrics 33
//! (1991), on four levels of each figure's quantile (1/8, 3/8, 5/8 and 7/8) with steps of half the
//! range. Where a walk begins and in which order it steps are draws keyed by the names of groups.

use engine::chance::{Chance, Purpose, name_hash};
use engine::sample::Reading;

use crate::scene::Points;

/// How far a step goes, as a share of the range of quantiles.
pub(super) const STEP: f64 = 0.5;

/// All walks.
pub(super) struct Walks {
    walks: Vec<Walk>,
    /// By place, sorted.
    groups: Vec<String>,
}

/// One walk: by group, where it begins and when it steps.
struct Walk {
    begin: Vec<f64>,
    turn: Vec<u32>,
}

impl Walks {
    pub(super) fn new(seed: u64, walks: u32, groups: &[String]) -> Self {
        let mut groups = groups.to_vec();
        groups.sort();
        let walks = (0..walks).map(|number| Walk::new(seed, number, &groups)).collect();
        Self { walks, groups }
    }

    /// Points of one walk.
    fn points(&self) -> u32 {
        self.groups.len() as u32 + 1
    }

    /// The two points between which a group steps in a walk, and which way: 1 up, -1 down.
    pub(super) fn step(&self, walk: u32, group: usize) -> (u32, u32, f64) {
        let first = walk * self.points();
        let Walk { begin, turn } = &self.walks[walk as usize];
        let before = first + turn[group];
        let sign = if begin[group] < 0.5 { 1.0 } else { -1.0 };
        (before, before + 1, sign)
    }

    /// How many walks there are.
    pub(super) fn walks(&self) -> u32 {
        self.walks.len() as u32
    }
}

impl Walk {
    fn new(seed: u64, number: u32, groups: &[String]) -> Self {
        let chance = Chance::new(seed, 0, 0);
        let key = name_hash("sensitivity/walk");
        let draw = |purpose, group: &str| chance.uniform(purpose, number, name_hash(group), key);
        let level = |group: &String| {
            let level = (draw(Purpose::FigurePlace, group) * 4.0).floor();
            (level + 0.5) / 4.0
        };
        let mut order: Vec<usize> = (0..groups.len()).collect();
        order.sort_by(|a, b| {
            let draw = |at: usize| draw(Purpose::FigureOrder, &groups[at]);
            draw(*a).total_cmp(&draw(*b)).then(a.cmp(b))
        });
        let mut turn = vec![0; groups.len()];
        for (step, group) in (0..).zip(order) {
            turn[group] = step;
        }
        Self { begin: groups.iter().map(level).collect(), turn }
    }
}

impl Points for Walks {
    fn count(&self) -> u32 {
        self.walks() * self.points()
    }

    fn reading(&self, point: u32, group: &str) -> Reading {
        let Ok(at) = self.groups.binary_search_by(|known| known.as_str().cmp(group)) else {
            return Reading::Nominal;
        };
        let walk = &self.walks[(point / self.points()) as usize];
        let stepped = walk.turn[at] < point % self.points();
        let begin = walk.begin[at];
        let end = if begin < 0.5 { begin + STEP } else { begin - STEP };
        Reading::Quantile(if stepped { end } else { begin })
    }

    /// The points of one walk share their draws, so that luck cancels in a step.
    fn draws(&self, point: u32) -> u32 {
        1 + point / self.points()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_group_steps_once_in_a_walk() {
        let names: Vec<String> = ["c", "a", "b"].map(str::to_owned).into();
        let walks = Walks::new(7, 20, &names);
        assert_eq!(walks.count(), 80);
        for walk in 0..20 {
            for (at, name) in ["a", "b", "c"].iter().enumerate() {
                let (before, after, sign) = walks.step(walk, at);
                let place = |point| match walks.reading(point, name) {
                    Reading::Quantile(quantile) => quantile,
                    other => panic!("{other:?}"),
                };
                assert_eq!(place(after) - place(before), sign * STEP);
                for other in ["a", "b", "c"].iter().filter(|other| *other != name) {
                    assert_eq!(walks.reading(before, other), walks.reading(after, other));
                }
                assert_eq!(walks.draws(before), walks.draws(after));
            }
        }
    }
}
