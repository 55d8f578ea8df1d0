//! The static weapon-target assignment problem.
//!
//! Every weapon fires once, at one target; the sum over targets of worth times survival,
//!
//! ```text
//! S(x) = sum_j V_j prod_{i at j} (1 - p_ij)
//! ```
//!
//! is to be least. Shots are independent. Manne, "A target-assignment problem", Operations
//! Research 6 (1958) 346-351; Washburn and Kress, "Combat Modeling" (2009), chapter 2. The
//! problem is NP-complete (Lloyd and Witsenhausen 1986), so there are four ways here:
//! [`exact`] for few weapons, [`greedy`] (maximum marginal return) for any number, [`bounded`], a
//! better plan together with a proof of how far from the best it can be, and [`proven`], the best
//! plan wherever a bounded search can prove it.
//!
//! Checked by `reference/wta_expected.csv`.

use super::{wta_bound, wta_improve, wta_search};

/// The most weapons that [`exact`] takes: its work grows as targets times 3 to the weapons.
pub const EXACT_WEAPONS: usize = 16;

/// Weapons, targets, what the targets are worth, and how likely each shot kills.
#[derive(Clone, Copy, Debug)]
pub struct Engagement<'a> {
    pub(super) values: &'a [f64],
    kill: &'a [f64],
    weapons: usize,
}

impl<'a> Engagement<'a> {
    /// `values[j]` is the worth of target j (any unit, finite, not negative), and
    /// `kill[i * targets + j]` the probability that weapon i kills target j.
    ///
    /// `None` if a value or a probability is out of range, the table is not weapons by targets,
    /// or there are weapons and no target.
    pub fn new(values: &'a [f64], kill: &'a [f64], weapons: usize) -> Option<Self> {
        let whole = weapons.checked_mul(values.len())? == kill.len();
        let aimed = weapons == 0 || !values.is_empty();
        let worthy = values.iter().all(|v| (0.0..=1e290).contains(v));
        let likely = kill.iter().all(|p| (0.0..=1.0).contains(p));
        (whole && aimed && worthy && likely).then_some(Self { values, kill, weapons })
    }

    /// Number of weapons.
    pub fn weapons(&self) -> usize {
        self.weapons
    }

    /// Number of targets.
    pub fn targets(&self) -> usize {
        self.values.len()
    }

    /// Probability that `target` survives a shot by `weapon`.
    pub(super) fn survival(&self, weapon: usize, target: usize) -> f64 {
        1.0 - self.kill[weapon * self.values.len() + target]
    }

    /// Surviving value of a plan that sends weapon i at target `target_of[i]`, in the unit of the
    /// values; `None` if the plan names another number of weapons or a target there is not.
    pub fn surviving_value(&self, target_of: &[usize]) -> Option<f64> {
        let known = target_of.iter().all(|&j| j < self.targets());
        (known && target_of.len() == self.weapons).then(|| {
            let left = |j| self.values[j] * self.survival_of(j, target_of);
            (0..self.targets()).map(left).fold(0.0, |sum, left| sum + left)
        })
    }

    fn survival_of(&self, target: usize, target_of: &[usize]) -> f64 {
        let shots = target_of.iter().enumerate().filter(|&(_, &j)| j == target);
        shots.map(|(i, _)| self.survival(i, target)).product()
    }
}

/// Which target each weapon fires at, and what survives.
#[derive(Clone, Debug, PartialEq)]
pub struct FirePlan {
    /// The target of each weapon.
    pub target_of: Vec<usize>,
    /// Expected surviving value, in the unit of the values.
    pub surviving_value: f64,
}

impl FirePlan {
    pub(super) fn of(engagement: Engagement<'_>, target_of: Vec<usize>) -> Self {
        let surviving_value = engagement.surviving_value(&target_of).unwrap_or(f64::INFINITY);
        Self { target_of, surviving_value }
    }
}

/// Maximum marginal return: the shot that takes off most value is fixed first, then the one that
/// takes off most of what is left, until no weapon is left.
///
/// den Broeder, Ellison and Emerling, "On optimum target assignments", Operations Research 7
/// (1959) 322-326, prove it optimal when p depends on the target alone. Ties go to the first
/// weapon, then the first target.
pub fn greedy(engagement: Engagement<'_>) -> FirePlan {
    completed(engagement, vec![UNAIMED; engagement.weapons])
}

/// A weapon of a plan under construction that has no target yet.
pub(super) const UNAIMED: usize = usize::MAX;

/// The plan with its unaimed weapons spent by maximum marginal return.
pub(super) fn completed(engagement: Engagement<'_>, mut target_of: Vec<usize>) -> FirePlan {
    let mut left = engagement.values.to_vec();
    for (i, &j) in target_of.iter().enumerate().filter(|&(_, &j)| j != UNAIMED) {
        left[j] *= engagement.survival(i, j);
    }
    let unaimed = target_of.iter().filter(|&&j| j == UNAIMED).count();
    for _ in 0..unaimed {
        if let Some((weapon, target)) = best_shot(engagement, &left, &target_of) {
            target_of[weapon] = target;
            left[target] *= engagement.survival(weapon, target);
        }
    }
    FirePlan::of(engagement, target_of)
}

fn best_shot(
    engagement: Engagement<'_>,
    left: &[f64],
    target_of: &[usize],
) -> Option<(usize, usize)> {
    let mut best = None;
    let mut best_return = f64::NEG_INFINITY;
    for (i, _) in target_of.iter().enumerate().filter(|&(_, &j)| j == UNAIMED) {
        for (j, value) in left.iter().enumerate() {
            let taken_off = value * (1.0 - engagement.survival(i, j));
            if taken_off > best_return {
                best_return = taken_off;
                best = Some((i, j));
            }
        }
    }
    best
}

/// The plan with the least surviving value, by dynamic programming over sets of weapons: the best
/// use of a set on the targets up to j is the best split between j and those before it.
///
/// `None` above [`EXACT_WEAPONS`] weapons.
pub fn exact(engagement: Engagement<'_>) -> Option<FirePlan> {
    if engagement.weapons > EXACT_WEAPONS {
        return None;
    }
    let sets = 1_usize << engagement.weapons;
    let mut least = vec![0.0; sets];
    let mut least_before = vec![0.0; sets];
    let mut survival = vec![1.0; sets];
    let mut chosen = vec![0_u16; sets * engagement.targets()];
    for (j, choice) in chosen.chunks_exact_mut(sets).enumerate() {
        survival_of_sets(engagement, j, &mut survival);
        std::mem::swap(&mut least, &mut least_before);
        let value = engagement.values[j];
        for (set, (least, choice)) in least.iter_mut().zip(choice).enumerate() {
            (*least, *choice) = best_split(set, value, &survival, &least_before);
        }
    }
    Some(FirePlan::of(engagement, trace(engagement, &chosen)))
}

/// Survival of target `j` under each set of weapons, from the set without its lowest weapon.
fn survival_of_sets(engagement: Engagement<'_>, j: usize, survival: &mut [f64]) {
    for set in 1..survival.len() {
        let lowest = set.trailing_zeros() as usize;
        survival[set] = survival[set & (set - 1)] * engagement.survival(lowest, j);
    }
}

/// The best part of `set` to fire at this target, the rest being spent on those before it.
fn best_split(set: usize, value: f64, survival: &[f64], least_before: &[f64]) -> (f64, u16) {
    let mut best = (value + least_before[set], 0);
    let mut part = set;
    while part > 0 {
        let left = value * survival[part] + least_before[set ^ part];
        if left < best.0 {
            best = (left, part as u16); // a set of at most 16 weapons
        }
        part = (part - 1) & set;
    }
    best
}

/// Walks the choices back from the last target. The first target takes what nobody wanted.
fn trace(engagement: Engagement<'_>, chosen: &[u16]) -> Vec<usize> {
    let sets = 1_usize << engagement.weapons;
    let mut target_of = vec![0; engagement.weapons];
    let mut set = sets - 1;
    for (j, choice) in chosen.chunks_exact(sets).enumerate().rev() {
        let part = usize::from(choice[set]);
        for (i, target) in target_of.iter_mut().enumerate() {
            if part >> i & 1 == 1 {
                *target = j;
            }
        }
        set ^= part;
    }
    target_of
}

/// A plan, and a value that no plan can go below.
#[derive(Clone, Debug, PartialEq)]
pub struct BoundedPlan {
    /// The best plan found; at least as good as [`greedy`].
    pub plan: FirePlan,
    /// Proven lower bound on the surviving value of every plan, in the unit of the values.
    pub lower_bound: f64,
}

impl BoundedPlan {
    /// How much of the plan's surviving value might be avoidable at most, in [0, 1].
    pub fn gap(&self) -> f64 {
        if self.plan.surviving_value > 0.0 {
            1.0 - self.lower_bound / self.plan.surviving_value
        } else {
            0.0
        }
    }
}

/// A plan for any number of weapons, with a proven bound.
///
/// The bound is Lagrangian: every weapon has a price and each target buys the set that suits it.
/// What the targets buy, repaired to a plan, moved and swapped about until neither helps, is
/// the plan; [`greedy`] improved alike is the first. Prices are moved at most `rounds` times;
/// more rounds bring a tighter bound (300 is usual), and zero still give a valid one.
pub fn bounded(engagement: Engagement<'_>, rounds: usize) -> BoundedPlan {
    let start = improved(engagement, greedy(engagement));
    let (relaxed, plan) = wta_bound::lower_bound(engagement, start, rounds);
    let lower_bound = relaxed.clamp(0.0, plan.surviving_value);
    BoundedPlan { plan, lower_bound }
}

/// The plan after local search, or the plan itself where rounding would make that worse.
pub(super) fn improved(engagement: Engagement<'_>, start: FirePlan) -> FirePlan {
    let end = FirePlan::of(engagement, wta_improve::improved(engagement, &start.target_of));
    if end.surviving_value < start.surviving_value { end } else { start }
}

/// The plan with the least surviving value for any number of weapons, to 1e-10 relative, where
/// branch and bound can prove it with at most `parts` bounds; `None` where it cannot.
pub fn proven(engagement: Engagement<'_>, parts: usize) -> Option<FirePlan> {
    exact(engagement).or_else(|| wta_search::proven(engagement, parts))
}
