//! Local search on a fire plan: single shots are moved and pairs of shots swapped.

use super::weapon_target::Engagement;

/// A change must take off more than this share of the value it touches, so that rounding alone
/// never keeps the search going.
const WORTH_A_CHANGE: f64 = 1e-12;
const SWEEPS: usize = 100;

/// The plan after moves and swaps that each lower the surviving value, until none does (or a
/// hundred sweeps are over).
pub(super) fn improved(engagement: Engagement<'_>, target_of: &[usize]) -> Vec<usize> {
    let mut fire = Fire::of(engagement, target_of);
    for _ in 0..SWEEPS {
        let moved = fire.move_shots();
        let swapped = fire.swap_shots();
        if !moved && !swapped {
            break;
        }
    }
    fire.target_of
}

/// A plan under change, with the shooters of each target.
struct Fire<'a> {
    engagement: Engagement<'a>,
    target_of: Vec<usize>,
    shooters: Vec<Vec<usize>>,
}

impl<'a> Fire<'a> {
    fn of(engagement: Engagement<'a>, target_of: &[usize]) -> Self {
        let mut shooters = vec![Vec::new(); engagement.targets()];
        for (i, &j) in target_of.iter().enumerate() {
            shooters[j].push(i);
        }
        Self { engagement, target_of: target_of.to_vec(), shooters }
    }

    /// What is left of a target's value without one of its shooters, and with another.
    fn left(&self, target: usize, without: Option<usize>, with: Option<usize>) -> f64 {
        let staying = self.shooters[target].iter().copied().filter(|&i| Some(i) != without);
        let survival = |i| self.engagement.survival(i, target);
        self.engagement.values[target] * staying.chain(with).map(survival).product::<f64>()
    }

    fn send(&mut self, weapon: usize, target: usize) {
        let from = std::mem::replace(&mut self.target_of[weapon], target);
        self.shooters[from].retain(|&i| i != weapon);
        self.shooters[target].push(weapon);
    }

    /// Moves each shot to where it takes off most, if that is elsewhere.
    fn move_shots(&mut self) -> bool {
        let mut any = false;
        for i in 0..self.engagement.weapons() {
            let from = self.target_of[i];
            let given_up = self.left(from, Some(i), None) - self.left(from, None, None);
            let (mut best, mut most) = (from, 0.0);
            for j in (0..self.engagement.targets()).filter(|&j| j != from) {
                let gain = self.left(j, None, None) - self.left(j, None, Some(i)) - given_up;
                if gain > most && gain > WORTH_A_CHANGE * self.engagement.values[j] {
                    (best, most) = (j, gain);
                }
            }
            if best != from {
                self.send(i, best);
                any = true;
            }
        }
        any
    }

    /// Exchanges the targets of two shots wherever that takes off more.
    fn swap_shots(&mut self) -> bool {
        let mut any = false;
        for i in 0..self.engagement.weapons() {
            for k in i + 1..self.engagement.weapons() {
                let (a, b) = (self.target_of[i], self.target_of[k]);
                if a != b && self.swap_helps(i, a, k, b) {
                    self.send(i, b);
                    self.send(k, a);
                    any = true;
                }
            }
        }
        any
    }

    fn swap_helps(&self, i: usize, a: usize, k: usize, b: usize) -> bool {
        let before = self.left(a, None, None) + self.left(b, None, None);
        let after = self.left(a, Some(i), Some(k)) + self.left(b, Some(k), Some(i));
        before - after > WORTH_A_CHANGE * before
    }
}
