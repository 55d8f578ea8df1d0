//! The Lagrangian bound of the weapon-target assignment problem.
//!
//! Put a price u_i >= 0 on each weapon and let every target buy the set of weapons that is best
//! for it alone. For any prices,
//!
//! ```text
//! L(u) = sum_j min_S [ V_j prod_{i in S} (1 - p_ij) + sum_{i in S} u_i ] - sum_i u_i
//! ```
//!
//! is at most the least surviving value (weak duality; Fisher, "The Lagrangian relaxation method
//! for solving integer programming problems", Management Science 27 (1981) 1-18). The prices
//! rise where a weapon is bought more than once and fall where it is not bought.

use super::weapon_target::{Engagement, FirePlan, UNAIMED, completed, improved};
use crate::math::{exp, ln};

/// Survivals below exp(-40) are lifted to it; what that may add is taken off the bound.
const MOST_EXPONENT: f64 = 40.0;
/// Taken off the bound, as a share of the total value: the lifted survivals (4e-18) and rounding.
const MARGIN: f64 = 1e-13;
/// Sets looked at per target and round before the search settles for a bound on the rest.
const MOST_NODES: usize = 4096;
/// Rounds without a better bound after which the price moves are halved.
const STALE: usize = 10;
/// A repaired plan is worth a local search if it leaves at most this times the best plan's value.
const PROMISING: f64 = 1.1;

/// A value that no plan goes below, and the best plan met on the way, which starts from `plan`.
pub(super) fn lower_bound(
    engagement: Engagement<'_>,
    mut plan: FirePlan,
    rounds: usize,
) -> (f64, FirePlan) {
    let mut price = marginal_prices(engagement, &plan);
    let mut sales = vec![Sales::default(); engagement.weapons()];
    let mut shop = Shop::default();
    let margin = MARGIN * engagement.values.iter().sum::<f64>();
    let (mut best, mut stride, mut stale) = (f64::NEG_INFINITY, 1.0, 0);
    for _ in 0..=rounds {
        sales.fill(Sales::default());
        let spent: f64 =
            (0..engagement.targets()).map(|j| shop.buy(engagement, j, &price, &mut sales)).sum();
        let bound = spent - price.iter().sum::<f64>() - margin;
        stale = if bound > best { 0 } else { stale + 1 };
        best = best.max(bound);
        if stale == STALE {
            (stride, stale) = (stride / 2.0, 0);
        }
        plan = better_plan(engagement, plan, &sales);
        if !move_prices(&mut price, &sales, stride * (plan.surviving_value - bound)) {
            break;
        }
    }
    (best, plan)
}

/// What the targets bought, where they agree, completed and (if promising) improved; or the plan
/// there was.
fn better_plan(engagement: Engagement<'_>, plan: FirePlan, sales: &[Sales]) -> FirePlan {
    let agreed = |sale: &Sales| if sale.count == 1 { sale.buyer } else { UNAIMED };
    let mut repaired = completed(engagement, sales.iter().map(agreed).collect());
    if repaired.surviving_value < PROMISING * plan.surviving_value {
        repaired = improved(engagement, repaired);
    }
    if repaired.surviving_value < plan.surviving_value { repaired } else { plan }
}

/// How many targets bought a weapon at the present prices, and the last that did.
#[derive(Clone, Copy, Debug, Default)]
struct Sales {
    count: u32,
    buyer: usize,
}

/// What the plan would lose without each weapon: a first guess at its price.
fn marginal_prices(engagement: Engagement<'_>, plan: &FirePlan) -> Vec<f64> {
    let mut left = engagement.values.to_vec();
    for (i, &j) in plan.target_of.iter().enumerate() {
        left[j] *= survival(engagement, i, j);
    }
    let marginal = |(i, &j): (usize, &usize)| {
        let survival = survival(engagement, i, j);
        left[j] / survival - left[j]
    };
    plan.target_of.iter().enumerate().map(marginal).collect()
}

/// One subgradient step of Polyak's length; false if every weapon is bought exactly once or the
/// gap is closed, when the prices cannot be bettered.
fn move_prices(price: &mut [f64], sales: &[Sales], gap: f64) -> bool {
    let excess = |sale: &Sales| f64::from(sale.count) - 1.0;
    let square: f64 = sales.iter().map(|sale| excess(sale) * excess(sale)).sum();
    if square == 0.0 || gap <= 0.0 {
        return false;
    }
    for (price, sale) in price.iter_mut().zip(sales) {
        *price = (*price + gap / square * excess(sale)).max(0.0);
    }
    true
}

fn survival(engagement: Engagement<'_>, weapon: usize, target: usize) -> f64 {
    engagement.survival(weapon, target).max(exp(-MOST_EXPONENT))
}

/// A weapon as one target sees it: what it leaves, its price, and price per unit of exponent.
#[derive(Clone, Copy, Debug)]
struct Offer {
    weapon: usize,
    survival: f64,
    price: f64,
    rate: f64,
}

/// A set of offers bought: the parent's and at most one more; offers from `next` on are open.
#[derive(Clone, Copy, Debug)]
struct Basket {
    parent: usize,
    weapon: usize,
    next: usize,
    left: f64,
    paid: f64,
}

const NOTHING: usize = usize::MAX;

/// Scratch memory of one target's search for its best set.
#[derive(Default)]
struct Shop {
    offers: Vec<Offer>,
    baskets: Vec<Basket>,
    open: Vec<usize>,
}

impl Shop {
    /// The least of value left and prices paid over all sets, or a bound below it, by branch and
    /// bound; counts the weapons of the best set found.
    fn buy(
        &mut self,
        engagement: Engagement<'_>,
        j: usize,
        price: &[f64],
        sales: &mut [Sales],
    ) -> f64 {
        self.lay_out(engagement, j, price);
        self.baskets.clear();
        self.open.clear();
        self.put(Basket {
            parent: NOTHING,
            weapon: NOTHING,
            next: 0,
            left: engagement.values[j],
            paid: 0.0,
        });
        let (mut best, mut least) = (0, f64::INFINITY);
        while let Some(at) = self.open.pop() {
            let basket = self.baskets[at];
            if basket.left + basket.paid < least {
                (best, least) = (at, basket.left + basket.paid);
            }
            if self.floor(basket) >= least {
                continue;
            }
            if self.baskets.len() >= MOST_NODES {
                self.open.push(at);
                break;
            }
            self.branch(at, basket);
        }
        let unseen = self.open.iter().map(|&at| self.floor(self.baskets[at]));
        let floor = unseen.fold(least, f64::min);
        self.count(best, j, sales);
        floor
    }

    /// The offers that could be worth their price at all, cheapest per unit of exponent first.
    fn lay_out(&mut self, engagement: Engagement<'_>, j: usize, price: &[f64]) {
        self.offers.clear();
        for (weapon, &price) in price.iter().enumerate() {
            let survival = survival(engagement, weapon, j);
            if price < engagement.values[j] * (1.0 - survival) {
                self.offers.push(Offer { weapon, survival, price, rate: -price / ln(survival) });
            }
        }
        self.offers.sort_by(|a, b| a.rate.total_cmp(&b.rate));
    }

    fn put(&mut self, basket: Basket) {
        self.open.push(self.baskets.len());
        self.baskets.push(basket);
    }

    /// Without the next offer, and (looked at first) with it.
    fn branch(&mut self, at: usize, basket: Basket) {
        let Some(&offer) = self.offers.get(basket.next) else {
            return;
        };
        let next = basket.next + 1;
        self.put(Basket { parent: at, weapon: NOTHING, next, ..basket });
        self.put(Basket {
            parent: at,
            weapon: offer.weapon,
            next,
            left: basket.left * offer.survival,
            paid: basket.paid + offer.price,
        });
    }

    /// No set that goes on from this basket costs less: the open offers are at best as cheap per
    /// unit of exponent t as the next, and min over t of left e^-t + rate t is known.
    fn floor(&self, basket: Basket) -> f64 {
        let more = match self.offers.get(basket.next) {
            None => basket.left,
            Some(offer) if offer.rate <= 0.0 => 0.0,
            Some(offer) if offer.rate < basket.left => {
                offer.rate * (1.0 + ln(basket.left / offer.rate))
            }
            Some(_) => basket.left,
        };
        basket.paid + more
    }

    fn count(&self, mut at: usize, j: usize, sales: &mut [Sales]) {
        while at != NOTHING {
            let basket = self.baskets[at];
            if basket.weapon != NOTHING {
                let sale = &mut sales[basket.weapon];
                *sale = Sales { count: sale.count + 1, buyer: j };
            }
            at = basket.parent;
        }
    }
}
