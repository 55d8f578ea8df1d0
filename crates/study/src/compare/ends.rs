//! Which single figures are played at their ends, and how often.
//!
//! Every figure is played at both ends a few times, on the first draws of the nominal world. The full
//! number is kept for those that could matter: that move the answer most, or that those few
//! replications do not rule out to turn a winner round. An end that is played in full has the rows
//! that it would have if all were, so that choosing can only miss a reversal, never make one. All
//! ends together cost no more than the worlds do. Where not even a few replications of every figure
//! can be had for that, the worlds say which figures are worth it, and the others are not tried.

use std::collections::BTreeSet;

use crate::precision;
use crate::request::Settings;

/// Replications of every end, at most.
const SCREENING: u32 = 32;

/// Fewer replications of every end say too little to choose by.
const LEAST: u32 = 8;

/// Of fewer drawn worlds, what figures go with answers is luck.
const FEWEST_DRAWN: u32 = 8;

/// What ends may cost in replications where the worlds cost less.
const FLOOR: u64 = 4096;

/// How far the ends of single figures are played.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Ends {
    /// Replications of every end; none where the worlds alone say which could matter.
    pub screening: u32,
    /// Replications of the ends that could matter.
    pub replications: u32,
    /// What all ends together may cost.
    pub budget: u64,
    /// Groups that are played in full.
    pub full: BTreeSet<String>,
    /// Groups that might turn a winner round, for which nothing of the budget was left.
    pub unsettled: BTreeSet<String>,
    /// What would have been enough, where the study is too small for those that were asked for.
    pub enough: Option<Enough>,
    state: State,
}

/// How large a study must be for its single figures to be played at their ends. Either is enough, all
/// else as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enough {
    /// So many worlds.
    pub worlds: u64,
    /// So many replications; nothing where more would not help, since the study is first looked at
    /// after fewer.
    pub replications: Option<u64>,
}

/// How far they are played by now.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum State {
    /// Not at all.
    #[default]
    Planned,
    /// Each a few times, and in full the groups that were chosen.
    Played,
    /// All of them in full: what a journal may hold at most.
    All,
}

impl Ends {
    /// Of a study whose options leave so many groups open each. None are played where all of them
    /// together, at the fewest replications that say anything, would cost more than they may.
    pub(crate) fn planned(settings: &Settings, open: &[usize]) -> Self {
        let fewest = precision::looks(settings).first().copied().unwrap_or(0);
        let days = open.len() as u64 * u64::from(settings.worlds) * u64::from(fewest);
        let budget = days.max(FLOOR);
        let ends = 2 * open.iter().sum::<usize>() as u64;
        let replications = settings.tornado.min(fewest);
        // Half of it at most goes into looking at all of them, unless that is too little.
        let even = (budget / 2 / ends.max(1)).max(u64::from(LEAST));
        let screening = even.min(u64::from(SCREENING.min(replications))) as u32;
        if u64::from(screening) * ends > budget {
            // Then the worlds choose, if there are enough of them.
            let chosen = settings.worlds > FEWEST_DRAWN && replications >= LEAST;
            let (replications, budget) = if chosen { (replications, budget) } else { (0, 0) };
            let enough = Some(enough(settings, open.len() as u64, ends, fewest));
            return Self { replications, budget, enough, ..Self::default() };
        }
        Self { screening, replications, budget, ..Self::default() }
    }

    /// All of them, so often each.
    pub(crate) fn all_at(replications: u32) -> Self {
        let planned = Self { screening: replications, replications, ..Self::default() };
        planned.all()
    }

    /// All of them in full.
    pub(crate) fn all(&self) -> Self {
        Self { state: State::All, ..self.clone() }
    }

    /// Each of them a few times.
    pub(crate) fn screened(&self) -> Self {
        Self { state: State::Played, ..self.clone() }
    }

    /// Do the worlds alone say which groups could matter?
    pub(crate) fn by_worlds(&self) -> bool {
        self.screening == 0 && self.replications > 0
    }

    /// Is a group played as often as was asked for?
    pub(crate) fn in_full(&self, group: &str) -> bool {
        self.screening == self.replications || self.full.contains(group)
    }

    /// Replications of each end of a group.
    pub(crate) fn replications_of(&self, group: &str) -> u32 {
        match self.state {
            State::Planned => 0,
            State::All => self.replications,
            State::Played if self.in_full(group) => self.replications,
            State::Played => self.screening,
        }
    }
}

/// The worlds, or the replications, that cost as much as so many ends at the fewest replications that
/// say anything.
fn enough(settings: &Settings, options: u64, ends: u64, fewest: u32) -> Enough {
    let cost = |replications: u32| u64::from(LEAST.min(settings.tornado).min(replications)) * ends;
    Enough {
        worlds: cost(fewest).div_ceil(options * u64::from(fewest)),
        replications: (fewest == settings.replications)
            .then(|| cost(u32::MAX).div_ceil(options * u64::from(settings.worlds))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn planned(replications: u32, worlds: u32, open: &[usize]) -> Ends {
        Ends::planned(&Settings { replications, worlds, ..Settings::DEFAULT }, open)
    }

    #[test]
    fn all_ends_together_cost_no_more_than_the_worlds_or_a_floor() {
        for (replications, worlds) in [(1000, 32), (50, 2), (12, 1), (100, 8), (4000, 64)] {
            for open in [vec![344; 5], vec![20; 2], vec![3], vec![0, 1]] {
                let ends = planned(replications, worlds, &open);
                let played = 2 * open.iter().sum::<usize>() as u64;
                let days = open.len() as u64 * u64::from(replications) * u64::from(worlds);
                let cost = u64::from(ends.screening) * played;
                assert!(cost <= days.max(FLOOR), "{replications} {worlds} {open:?}");
                assert!(ends.replications <= replications.min(256));
            }
        }
    }

    #[test]
    fn a_small_study_plays_fewer_of_each_and_a_tiny_one_none() {
        assert_eq!(planned(1000, 32, &[344; 5]).screening, 23);
        assert_eq!(planned(1000, 32, &[20; 2]).screening, 32);
        assert_eq!(planned(50, 2, &[344; 5]).screening, 0);
        assert_eq!(planned(50, 2, &[10; 2]).screening, 32);
        assert_eq!(planned(5, 2, &[10; 2]).screening, 5);
    }

    #[test]
    fn what_is_said_to_be_enough_is_and_one_less_is_not() {
        for (replications, worlds, tornado) in [(50, 2, 256), (4, 5, 24), (400, 2, 6), (2, 9, 256)]
        {
            let settings = |replications: u64, worlds: u64| Settings {
                replications: replications as u32,
                worlds: worlds as u32,
                tornado,
                ..Settings::DEFAULT
            };
            let own = settings(replications, worlds);
            let played = |own: &Settings| Ends::planned(own, &[344; 5]).screening > 0;
            let Some(enough) = Ends::planned(&own, &[344; 5]).enough else {
                panic!("{replications} x {worlds} is too small");
            };
            assert!(played(&settings(replications, enough.worlds)));
            assert!(!played(&settings(replications, enough.worlds - 1)));
            let days = enough.replications.expect("it is looked at once");
            assert!(played(&settings(days, worlds)));
            assert!(!played(&settings(days - 1, worlds)));
        }
        assert_eq!(planned(1000, 32, &[344; 5]).enough, None);
        let until =
            Some(crate::precision::Until { measure: 0, half_width: 0.1, differences: false });
        let looked_at = Settings { replications: 4000, worlds: 2, until, ..Settings::DEFAULT };
        let enough = Ends::planned(&looked_at, &[344; 5]).enough.expect("256 days are too few");
        assert_eq!(enough, Enough { worlds: 22, replications: None });
    }

    #[test]
    fn where_not_all_can_be_tried_the_worlds_say_which() {
        let ends = planned(24, 16, &[400; 5]);
        assert!(ends.by_worlds());
        assert_eq!((ends.replications, ends.budget), (24, FLOOR));
        // They are asked neither where they are too few nor where nothing is to be played.
        assert_eq!(planned(24, 8, &[400; 5]).replications, 0);
        assert_eq!(planned(4, 16, &[400; 5]).replications, 0);
        assert!(!planned(24, 64, &[3; 5]).by_worlds());
    }
}
