//! Rules of assignment that weigh every launcher against every track at once.
//!
//! Value is the worth that a track threatens; a salvo of n rounds that each kill with p takes off
//! 1 - (1 - p)^n of it. *Marginal return* is den Broeder, Ellison and Emerling (1959): round by
//! round to where each takes off most, one load of a launcher and one launcher a track.
//! *Static optimal* is the assignment of one salvo a launcher that takes off most, by least cost
//! (Jonker and Volgenant 1987); it never fires more than one launcher at a track. *Rolling horizon*
//! is the same over what can be engaged within the horizon, at a price for each round: what is
//! better engaged later keeps its launcher, and only what is to be fired now is.

use physics::assign::{Costs, LeastCost};
use physics::math::powi;

use super::Meeting;

/// Most tracks that are weighed against each other at once, the first in order: the rest waits for
/// the next time.
pub(crate) const WEIGHED: usize = 64;

/// Which of the weighing rules it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Rule {
    MarginalReturn,
    StaticOptimal,
    RollingHorizon { price: f64 },
}

/// A launcher's load against a track.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Offer {
    /// Place of the track among those that wait.
    pub track: usize,
    /// The launcher and its load, in the lists of all: a launcher fires one load at a time.
    pub launcher: u32,
    pub load: u32,
    /// Rounds that the doctrine fires in this salvo, as far as there are any.
    pub salvo: u32,
    /// Does it take a channel?
    pub channel: bool,
    /// What the track threatens.
    pub value: f64,
    /// What one round is believed to do.
    pub kill: f64,
    /// Seconds until it can be fired; 0 is now.
    pub wait: f64,
    /// The meeting if it is fired now.
    pub meeting: Option<Meeting>,
}

/// A salvo to be fired now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shot {
    /// Place of the offer in the list.
    pub offer: usize,
    pub rounds: u32,
}

/// The rules with their memory, which is used again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    solver: LeastCost,
    costs: Vec<f64>,
    /// The offer behind each pair of track and column; `NONE` where there is none.
    behind: Vec<usize>,
    columns: Vec<u32>,
    left: Vec<f64>,
    pub shots: Vec<Shot>,
}

const NONE: usize = usize::MAX;

impl Rules {
    /// Room for so many tracks and loads.
    pub fn sized_for(tracks: usize, loads: usize) -> Self {
        let side = tracks + loads;
        Self {
            solver: LeastCost::sized_for(side, side),
            costs: Vec::with_capacity(side * side),
            behind: Vec::with_capacity(tracks * loads),
            columns: Vec::with_capacity(loads),
            left: Vec::with_capacity(tracks),
            shots: Vec::with_capacity(tracks),
        }
    }

    /// What to fire now, at most one salvo a track and `channels` in all, into `self.shots`.
    pub fn weigh(&mut self, rule: Rule, offers: &[Offer], tracks: usize, channels: u32) {
        self.shots.clear();
        match rule {
            Rule::MarginalReturn => self.marginal(offers, tracks, channels),
            Rule::StaticOptimal => self.optimal(offers, tracks, channels, 0.0, false),
            Rule::RollingHorizon { price } => self.optimal(offers, tracks, channels, price, true),
        }
    }

    fn marginal(&mut self, offers: &[Offer], tracks: usize, channels: u32) {
        self.left.clear();
        self.left.resize(tracks, 1.0);
        loop {
            let mut best: Option<(f64, usize)> = None;
            for (i, offer) in offers.iter().enumerate().filter(|(_, offer)| offer.wait <= 0.0) {
                let begun = self.shots.iter().find(|shot| offers[shot.offer].track == offer.track);
                let open = match begun {
                    Some(shot) => shot.offer == i && shot.rounds < offer.salvo,
                    None => self.is_open(offers, offer, channels),
                };
                let gain = offer.value * self.left[offer.track] * offer.kill;
                if open && gain > best.map_or(0.0, |(most, _)| most) {
                    best = Some((gain, i));
                }
            }
            let Some((_, chosen)) = best else { return };
            self.left[offers[chosen].track] *= 1.0 - offers[chosen].kill;
            match self.shots.iter_mut().find(|shot| shot.offer == chosen) {
                Some(shot) => shot.rounds += 1,
                None => self.shots.push(Shot { offer: chosen, rounds: 1 }),
            }
        }
    }

    /// Is the offer's launcher idle, and a channel free if it takes one?
    fn is_open(&self, offers: &[Offer], offer: &Offer, channels: u32) -> bool {
        let chosen = || self.shots.iter().map(|shot| &offers[shot.offer]);
        let guided = chosen().filter(|other| other.channel).count();
        chosen().all(|other| other.launcher != offer.launcher)
            && (!offer.channel || guided < channels as usize)
    }

    /// Rows are the tracks and, for every launcher beyond the free channels, an idler that must
    /// take one; columns are the launchers, those first that take a channel for anything, and, for
    /// every track, the choice to leave it.
    fn optimal(&mut self, offers: &[Offer], tracks: usize, channels: u32, price: f64, ahead: bool) {
        let counts = |offer: &Offer| ahead || offer.wait <= 0.0;
        let guided = self.list_launchers(offers, counts);
        let launchers = self.columns.len();
        let idlers = guided.saturating_sub(channels as usize);
        let (rows, columns) = (tracks + idlers, launchers + tracks);
        self.costs.clear();
        self.costs.resize(rows * columns, 0.0);
        self.behind.clear();
        self.behind.resize(tracks * launchers, NONE);
        for row in tracks..rows {
            self.costs[row * columns + guided..(row + 1) * columns].fill(f64::INFINITY);
        }
        for (i, offer) in offers.iter().enumerate().filter(|(_, offer)| counts(offer)) {
            let known = self.columns.iter().position(|launcher| *launcher == offer.launcher);
            let Some(column) = known else { continue };
            let takes_off = 1.0 - powi(1.0 - offer.kill, offer.salvo as i32);
            let gain = offer.value * takes_off - price * f64::from(offer.salvo);
            let cost = &mut self.costs[offer.track * columns + column];
            if -gain < *cost {
                *cost = -gain;
                self.behind[offer.track * launchers + column] = i;
            }
        }
        let Some(costs) = Costs::new(&self.costs, rows, columns) else { return };
        let Ok(assigned) = self.solver.solve(costs) else { return };
        let fires = |(row, column): &(usize, usize)| *row < tracks && *column < launchers;
        for (row, column) in assigned.pairs().filter(fires) {
            let offer = self.behind[row * launchers + column];
            if offer != NONE && offers[offer].wait <= 0.0 {
                self.shots.push(Shot { offer, rounds: offers[offer].salvo });
            }
        }
    }

    /// The launchers of the offers that count, into `self.columns`; how many of them take a channel
    /// for any track: those stand first.
    fn list_launchers(&mut self, offers: &[Offer], counts: impl Fn(&Offer) -> bool) -> usize {
        self.columns.clear();
        let mut guided = 0;
        for channel in [true, false] {
            for offer in offers.iter().filter(|o| counts(o) && o.channel == channel) {
                if !self.columns.contains(&offer.launcher) {
                    self.columns.push(offer.launcher);
                    guided += usize::from(channel);
                }
            }
        }
        guided
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(track: usize, load: u32, value: f64, kill: f64) -> Offer {
        let (salvo, channel, wait) = (1, true, 0.0);
        Offer { track, launcher: load, load, salvo, channel, value, kill, wait, meeting: None }
    }

    fn fired(
        rule: Rule,
        offers: &[Offer],
        tracks: usize,
        salvo: u32,
        channels: u32,
    ) -> Vec<(usize, u32, u32)> {
        let mut rules = Rules::sized_for(8, 8);
        let offers: Vec<Offer> = offers.iter().map(|offer| Offer { salvo, ..*offer }).collect();
        rules.weigh(rule, &offers, tracks, channels);
        let mut fired: Vec<_> = rules
            .shots
            .iter()
            .map(|shot| (offers[shot.offer].track, offers[shot.offer].load, shot.rounds))
            .collect();
        fired.sort_unstable();
        fired
    }

    #[test]
    fn the_optimum_gives_up_a_good_pair_for_two_better_ones() {
        // The first launcher is good against both; the second only against the first track.
        let offers = [
            offer(0, 0, 10.0, 0.9),
            offer(0, 1, 10.0, 0.8),
            offer(1, 0, 9.0, 0.9),
            offer(1, 1, 9.0, 0.1),
        ];
        assert_eq!(fired(Rule::StaticOptimal, &offers, 2, 1, 2), [(0, 1, 1), (1, 0, 1)]);
        assert_eq!(fired(Rule::StaticOptimal, &offers, 2, 1, 1), [(0, 0, 1)]);
        assert_eq!(fired(Rule::StaticOptimal, &offers, 2, 1, 0), []);
        assert_eq!(fired(Rule::MarginalReturn, &offers, 2, 1, 2), [(0, 0, 1), (1, 1, 1)]);
    }

    #[test]
    fn marginal_return_piles_rounds_on_what_is_worth_them() {
        let offers = [offer(0, 0, 100.0, 0.5), offer(1, 1, 1.0, 0.5)];
        assert_eq!(fired(Rule::MarginalReturn, &offers, 2, 3, 2), [(0, 0, 3), (1, 1, 3)]);
        assert_eq!(fired(Rule::MarginalReturn, &offers, 2, 3, 1), [(0, 0, 3)]);
    }

    #[test]
    fn a_launcher_fires_one_of_its_loads() {
        let both = |track, kill: [f64; 2]| {
            [0, 1]
                .map(|load| Offer { launcher: 0, ..offer(track, load, 10.0, kill[load as usize]) })
        };
        let offers = [both(0, [0.8, 0.7]), both(1, [0.6, 0.7])].concat();
        for rule in [Rule::MarginalReturn, Rule::StaticOptimal] {
            assert_eq!(fired(rule, &offers, 2, 1, 2), [(0, 0, 1)], "{rule:?}");
        }
    }

    #[test]
    fn what_takes_no_channel_fires_without_one() {
        let free = Offer { channel: false, ..offer(1, 1, 5.0, 0.5) };
        let offers = [offer(0, 0, 10.0, 0.5), free];
        for rule in [Rule::MarginalReturn, Rule::StaticOptimal] {
            assert_eq!(fired(rule, &offers, 2, 1, 0), [(1, 1, 1)], "{rule:?}");
            assert_eq!(fired(rule, &offers, 2, 1, 1), [(0, 0, 1), (1, 1, 1)], "{rule:?}");
        }
    }

    #[test]
    fn a_price_keeps_rounds_for_what_is_worth_them_and_a_horizon_keeps_launchers() {
        let cheap = [offer(0, 0, 1.0, 0.8)];
        let rule = Rule::RollingHorizon { price: 0.9 };
        assert_eq!(fired(rule, &cheap, 1, 1, 1), []);
        let soon = Offer { wait: 30.0, ..offer(1, 0, 50.0, 0.8) };
        let both = [offer(0, 0, 5.0, 0.8), soon];
        assert_eq!(
            fired(rule, &both, 2, 1, 1),
            [],
            "the one launcher waits for the worthier track"
        );
        assert_eq!(fired(Rule::StaticOptimal, &both, 2, 1, 1), [(0, 0, 1)]);
    }
}
