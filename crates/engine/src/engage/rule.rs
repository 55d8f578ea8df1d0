//! Rules of assignment that weigh every launcher against every track at once.
//!
//! Value is the worth that a track threatens; a salvo of n rounds that each kill with p takes off
//! 1 - (1 - p)^n of it. *Marginal return* is den Broeder, Ellison and Emerling (1959): round by
//! round to where each takes off most. *Static optimal* is the assignment of one salvo a launcher
//! that takes off most, by least cost (Jonker and Volgenant 1987); it never fires more than one
//! launcher at a track. *Rolling horizon* is the same over what can be engaged within the horizon,
//! at a price for each round: what is better engaged later keeps its launcher, and only what is to
//! be fired now is.

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
    /// The load in the list of all.
    pub load: u32,
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
    pub fn weigh(
        &mut self,
        rule: Rule,
        offers: &[Offer],
        tracks: usize,
        salvo: u32,
        channels: u32,
    ) {
        self.shots.clear();
        match rule {
            Rule::MarginalReturn => self.marginal(offers, tracks, salvo, channels),
            Rule::StaticOptimal => self.optimal(offers, tracks, salvo, channels, 0.0, false),
            Rule::RollingHorizon { price } => {
                self.optimal(offers, tracks, salvo, channels, price, true);
            }
        }
    }

    fn marginal(&mut self, offers: &[Offer], tracks: usize, salvo: u32, channels: u32) {
        self.left.clear();
        self.left.resize(tracks, 1.0);
        loop {
            let mut best: Option<(f64, usize)> = None;
            for (i, offer) in offers.iter().enumerate().filter(|(_, offer)| offer.wait <= 0.0) {
                let begun = self.shots.iter().find(|shot| offers[shot.offer].track == offer.track);
                let taken = self.shots.iter().any(|shot| offers[shot.offer].load == offer.load);
                let open = match begun {
                    Some(shot) => shot.offer == i && shot.rounds < salvo,
                    None => !taken && self.shots.len() < channels as usize,
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

    /// Rows are the tracks and, for every launcher beyond the free channels, an idler that must
    /// take one; columns are the loads and, for every track, the choice to leave it.
    fn optimal(
        &mut self,
        offers: &[Offer],
        tracks: usize,
        salvo: u32,
        channels: u32,
        price: f64,
        ahead: bool,
    ) {
        self.columns.clear();
        for offer in offers.iter().filter(|offer| ahead || offer.wait <= 0.0) {
            if !self.columns.contains(&offer.load) {
                self.columns.push(offer.load);
            }
        }
        let loads = self.columns.len();
        let idlers = loads.saturating_sub(channels as usize);
        let (rows, columns) = (tracks + idlers, loads + tracks);
        self.costs.clear();
        self.costs.resize(rows * columns, 0.0);
        self.behind.clear();
        self.behind.resize(tracks * loads, NONE);
        for row in tracks..rows {
            self.costs[row * columns + loads..(row + 1) * columns].fill(f64::INFINITY);
        }
        for (i, offer) in offers.iter().enumerate().filter(|(_, o)| ahead || o.wait <= 0.0) {
            let Some(column) = self.columns.iter().position(|load| *load == offer.load) else {
                continue;
            };
            let takes_off = 1.0 - powi(1.0 - offer.kill, salvo as i32);
            let gain = offer.value * takes_off - price * f64::from(salvo);
            if gain > 0.0 {
                self.costs[offer.track * columns + column] = -gain;
                self.behind[offer.track * loads + column] = i;
            }
        }
        let Some(costs) = Costs::new(&self.costs, rows, columns) else { return };
        let Ok(assigned) = self.solver.solve(costs) else { return };
        for (row, column) in assigned.pairs().filter(|(row, col)| *row < tracks && *col < loads) {
            let offer = self.behind[row * loads + column];
            if offer != NONE && offers[offer].wait <= 0.0 {
                self.shots.push(Shot { offer, rounds: salvo });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer(track: usize, load: u32, value: f64, kill: f64) -> Offer {
        Offer { track, load, value, kill, wait: 0.0, meeting: None }
    }

    fn fired(
        rule: Rule,
        offers: &[Offer],
        tracks: usize,
        salvo: u32,
        channels: u32,
    ) -> Vec<(usize, u32, u32)> {
        let mut rules = Rules::sized_for(8, 8);
        rules.weigh(rule, offers, tracks, salvo, channels);
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
