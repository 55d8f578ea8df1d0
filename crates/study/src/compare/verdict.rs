//! Is there a winner? Only where the worlds carry it and no single figure turns it round.

use crate::estimate::{Share, Student, share};
use crate::measure::Better;
use crate::scene::{Scene, Scenes};

use super::pair::{Difference, Pairs, judged};
use super::tornado::Tornado;

/// The share of worlds in which a winner must win.
const SHARE: f64 = 0.9;

/// Drawn worlds without which no winner is named: of fewer, nine in ten are all of them, and all of a
/// handful may agree by chance.
pub const FEWEST_WORLDS: u32 = 10;

/// Figures that an open comparison is said to hang on, at most.
const HANGS_ON: usize = 5;

/// What a study says of its options on the headline measure.
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict {
    /// There is nothing to compare.
    OneOption,
    /// Only the nominal world was looked at: what public figures leave open is not in it.
    NominalOnly {
        /// The option that is better than every other there, 99 % intervals clear of zero.
        leader: Option<usize>,
    },
    /// An option wins in at least 90 % of the worlds, and no single figure at an end of its own
    /// turns that round.
    Winner {
        /// The option.
        option: usize,
        /// Worlds it wins.
        won: Share,
    },
    /// An option wins in at least 90 % of the worlds, but these are fewer than [`FEWEST_WORLDS`], or
    /// single figures were not tried, or not often enough to tell: no winner may be named.
    Leads {
        /// The option.
        option: usize,
        /// Worlds it wins.
        won: Share,
    },
    /// Public figures do not decide it.
    Undecided {
        /// The option that wins most worlds, if any wins one.
        leader: Option<usize>,
        /// Worlds it wins.
        won: Share,
        /// Groups of figures that, alone and at one end, put another option clearly ahead of the leader. One
        /// that is ahead of it at the nominal figures already is put there by none.
        reversed_by: Vec<String>,
        /// What it hangs on: those groups that turn its lead round, or, where none does, those that
        /// move its difference to another option (any difference where nobody leads) most and more
        /// than luck explains, the most first; empty where single figures were not tried.
        hangs_on: Vec<String>,
    },
}

/// Judge from the paired differences of the headline measure, by scene and pair.
pub(crate) fn judge(
    scenes: &Scenes,
    pairs: &Pairs,
    headline: &[Vec<Difference>],
    better: Better,
    tornado: &Tornado,
) -> Verdict {
    if scenes.options() < 2 {
        return Verdict::OneOption;
    }
    let bench = Bench { scenes, pairs, headline, better };
    let (leader, won) = bench.leader();
    if scenes.worlds() < 2 {
        return Verdict::NominalOnly { leader };
    }
    let reversed_by = leader.map_or_else(Vec::new, |leader| bench.reversals(leader));
    let all = tornado.untried == 0 && tornado.unsettled.is_empty();
    let tried = tornado.replications > 0 && all;
    let checked = tried || !scenes.has_open_figures();
    match leader {
        Some(option)
            if won.value() >= SHARE && reversed_by.is_empty() && !bench.is_behind(option) =>
        {
            if checked && won.of >= FEWEST_WORLDS {
                Verdict::Winner { option, won }
            } else {
                Verdict::Leads { option, won }
            }
        }
        _ => {
            let hangs_on = bench.hangs_on(leader, &reversed_by);
            Verdict::Undecided { leader, won, reversed_by, hangs_on }
        }
    }
}

/// The option that the worlds would make the winner, if any, from their differences: single
/// figures may still undo it.
pub(crate) fn candidate(
    scenes: &Scenes,
    pairs: &Pairs,
    worlds: &[Vec<Difference>],
    better: Better,
) -> Option<usize> {
    let (leader, won) = Bench { scenes, pairs, headline: worlds, better }.leader();
    leader.filter(|_| scenes.worlds() > 1 && won.value() >= SHARE)
}

/// What the judge has before him.
struct Bench<'a> {
    scenes: &'a Scenes,
    pairs: &'a Pairs,
    headline: &'a [Vec<Difference>],
    better: Better,
}

impl Bench<'_> {
    /// The option that wins most worlds, the earlier of equals, and how many.
    fn leader(&self) -> (Option<usize>, Share) {
        let worlds = judged(&self.headline[..self.scenes.worlds() as usize]);
        let won = |option: usize| {
            worlds.iter().filter(|world| self.beats_all(option, world)).count() as u32
        };
        let most = (0..self.scenes.options()).map(|option| (option, won(option)));
        let best = most.fold((0, 0), |best, next| if next.1 > best.1 { next } else { best });
        let leader = (best.1 > 0).then_some(best.0);
        (leader, share(best.1, worlds.len() as u32))
    }

    /// Is an option better than every other, each 99 % interval clear of zero?
    fn beats_all(&self, option: usize, differences: &[Difference]) -> bool {
        self.against(option, differences).all(|wins| wins == Some(true))
    }

    /// For each pair that an option is in: does it win (`true`), lose (`false`), or neither?
    fn against<'b>(
        &'b self,
        option: usize,
        differences: &'b [Difference],
    ) -> impl Iterator<Item = Option<bool>> + 'b {
        let pairs = self.pairs.list().iter().zip(differences);
        pairs.filter(move |((a, b), _)| *a == option || *b == option).map(
            move |((first, _), difference)| {
                let degrees = f64::from(difference.moments.count) - 1.0;
                let wins = difference
                    .first_wins(self.better, &Student::new(degrees, self.scenes.confidence()));
                wins.map(|first_wins| first_wins == (*first == option))
            },
        )
    }

    /// The ends that were played: each group's name with its differences.
    fn ends(&self) -> impl Iterator<Item = (&String, &Vec<Difference>)> {
        let tried = |group: &String| self.scenes.ends().replications_of(group) > 0;
        self.scenes.list().iter().zip(self.headline).filter_map(move |(scene, differences)| {
            match scene {
                Scene::End { group, .. } if tried(group) => Some((group, differences)),
                Scene::End { .. } | Scene::World(_) | Scene::Point(_) => None,
            }
        })
    }

    /// Is another option clearly ahead of one at the nominal figures?
    fn is_behind(&self, option: usize) -> bool {
        self.against(option, &self.headline[0]).any(|wins| wins == Some(false))
    }

    /// Groups that, at one end, make the leader lose to another option to which it does not lose at the
    /// nominal figures.
    fn reversals(&self, leader: usize) -> Vec<String> {
        let nominal: Vec<_> = self.against(leader, &self.headline[0]).collect();
        let turned = self.ends().filter(|(_, differences)| {
            let both = self.against(leader, differences).zip(&nominal);
            both.into_iter().any(|(wins, nominal)| wins == Some(false) && *nominal != Some(false))
        });
        let mut groups: Vec<String> = turned.map(|(group, _)| group.clone()).collect();
        groups.dedup();
        groups
    }

    /// Groups by how far they move a difference of the leader's (of any pair where there is no
    /// leader) away from the nominal world's; where some turn it round, those alone. Only those that were
    /// played in full: among hundreds of others luck alone would move one far.
    fn hangs_on(&self, leader: Option<usize>, reversed_by: &[String]) -> Vec<String> {
        let mut moved: Vec<(bool, f64, &String)> = Vec::new();
        let settled = |group: &String| self.scenes.ends().in_full(group);
        for (group, differences) in self.ends().filter(|(group, _)| settled(group)) {
            let shift = self.clear_shift(leader, differences);
            let turns = reversed_by.contains(group);
            match moved.last_mut().filter(|last| last.2 == group) {
                Some(last) => last.1 = last.1.max(shift),
                None => moved.push((turns, shift, group)),
            }
        }
        let some_turn = moved.iter().any(|(turns, _, _)| *turns);
        moved.retain(|(turns, shift, _)| if some_turn { *turns } else { *shift > 0.0 });
        moved.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.2.cmp(b.2)));
        let most = if some_turn { moved.len() } else { HANGS_ON };
        moved.into_iter().take(most).map(|(_, _, group)| group.clone()).collect()
    }

    /// The greatest move of a difference at an end from the nominal world's, where it is more
    /// than both means' noise explains at 99 %; 0 where it is not. The noise is taken as if the
    /// two were independent: they share draws, so it is less.
    fn clear_shift(&self, leader: Option<usize>, differences: &[Difference]) -> f64 {
        let pairs = self.pairs.list().iter().zip(differences.iter().zip(&self.headline[0]));
        let ours = pairs.filter(|((a, b), _)| leader.is_none_or(|o| *a == o || *b == o));
        let shifts = ours.map(|(_, (end, nominal))| {
            let shift = end.moments.mean - nominal.moments.mean;
            let noise = end.moments.variance_of_mean() + nominal.moments.variance_of_mean();
            let student =
                Student::new(f64::from(end.moments.count) - 1.0, self.scenes.confidence());
            if student.around(shift, noise).at_99.holds(0.0) { 0.0 } else { shift.abs() }
        });
        shifts.fold(0.0, f64::max)
    }
}
