//! OSPA: Schuhmacher, Vo and Vo, "A consistent metric for performance evaluation of multi-object
//! filters", IEEE Transactions on Signal Processing 56 (2008) 3447-3457. GOSPA: Rahmathullah,
//! García-Fernández and Svensson, "Generalized optimal sub-pattern assignment metric", Fusion
//! 2017. Checked by `reference/ospa_gospa_expected.csv`.

use crate::assign::{Costs, LeastCost};
use crate::math::pow;

/// The order p of both metrics and their cut-off c.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Order {
    cutoff: f64,
    power: f64,
    cutoff_pow: f64,
}

impl Order {
    /// A cut-off in metres, positive, and a power of at least one; `None` otherwise, and where
    /// cut-off to that power leaves 1e-280 to 1e280.
    pub fn new(cutoff: f64, power: f64) -> Option<Self> {
        let mut order = Self { cutoff, power, cutoff_pow: 0.0 };
        order.cutoff_pow = order.pow_of_square(cutoff * cutoff);
        let sound = cutoff > 0.0 && (1.0..f64::INFINITY).contains(&power);
        (sound && (1e-280..=1e280).contains(&order.cutoff_pow)).then_some(order)
    }

    /// d^p from d², without a root where p = 2 makes it needless.
    fn pow_of_square(&self, square: f64) -> f64 {
        if self.power == 2.0 {
            square
        } else if self.power == 1.0 {
            square.sqrt()
        } else {
            pow(square, self.power / 2.0)
        }
    }

    fn root(&self, x: f64) -> f64 {
        if self.power == 2.0 {
            x.sqrt()
        } else if self.power == 1.0 {
            x
        } else {
            pow(x, 1.0 / self.power)
        }
    }
}

/// OSPA with its two parts, all in metres: distance^p = localisation^p + cardinality^p.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ospa {
    /// The distance, from zero to the cut-off; an average error for each object.
    pub distance: f64,
    /// The part from objects being elsewhere.
    pub localisation: f64,
    /// The part from the sets' different sizes.
    pub cardinality: f64,
}

/// GOSPA (alpha = 2) with its parts left in m^p, so that they add up: distance^p =
/// localisation + missed + unfounded.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gospa {
    /// The distance in metres: a sum over objects, unbounded.
    pub distance: f64,
    /// Sum of d^p over the assigned pairs.
    pub localisation: f64,
    /// c^p / 2 for each true object without a track.
    pub missed: f64,
    /// c^p / 2 for each track without a true object.
    pub unfounded: f64,
    /// Number of pairs nearer than the cut-off that are assigned.
    pub assigned: usize,
}

/// Both metrics, with scratch memory: measuring sets no larger than before allocates nothing.
#[derive(Clone, Debug, Default)]
pub struct SetDistance {
    solver: LeastCost,
    cells: Vec<f64>,
}

impl SetDistance {
    /// Without memory yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// OSPA and GOSPA between true points and tracks, in metres (z = 0 in the plane). Two empty
    /// sets are at distance zero.
    ///
    /// Both pair the points by the least sum of min(d, c)^p: a GOSPA pair at or beyond the
    /// cut-off costs as much as the two points unassigned, and is counted so. `None` unless every
    /// coordinate is finite.
    pub fn between(
        &mut self,
        truth: &[[f64; 3]],
        tracks: &[[f64; 3]],
        order: Order,
    ) -> Option<(Ospa, Gospa)> {
        let finite = |points: &[[f64; 3]]| points.iter().flatten().all(|x| x.is_finite());
        if !(finite(truth) && finite(tracks)) {
            return None;
        }
        self.cells.clear();
        for a in truth {
            let capped = |b| order.pow_of_square(squared_distance(a, b)).min(order.cutoff_pow);
            self.cells.extend(tracks.iter().map(capped));
        }
        let costs = Costs::new(&self.cells, truth.len(), tracks.len())?;
        let least = self.solver.solve(costs).ok()?;
        let near = least
            .pairs()
            .map(|(i, j)| self.cells[i * tracks.len() + j])
            .filter(|&cost| cost < order.cutoff_pow);
        let (assigned, localisation) = near.fold((0, 0.0), |(n, sum), d| (n + 1, sum + d));
        let ospa = ospa_of(least.cost, truth.len(), tracks.len(), order);
        Some((ospa, gospa_of(localisation, assigned, truth.len(), tracks.len(), order)))
    }
}

fn ospa_of(least: f64, truth: usize, tracks: usize, order: Order) -> Ospa {
    let larger = truth.max(tracks);
    if larger == 0 {
        return Ospa { distance: 0.0, localisation: 0.0, cardinality: 0.0 };
    }
    let unpaired = larger - truth.min(tracks);
    let surplus = order.cutoff_pow * unpaired as f64;
    let each = |sum: f64| order.root(sum / larger as f64);
    let distance = each(least + surplus).min(order.cutoff);
    Ospa { distance, localisation: each(least), cardinality: each(surplus) }
}

fn gospa_of(
    localisation: f64,
    assigned: usize,
    truth: usize,
    tracks: usize,
    order: Order,
) -> Gospa {
    let half = |count: usize| order.cutoff_pow / 2.0 * count as f64;
    let (missed, unfounded) = (half(truth - assigned), half(tracks - assigned));
    let distance = order.root(localisation + missed + unfounded);
    Gospa { distance, localisation, missed, unfounded, assigned }
}

fn squared_distance(a: &[f64; 3], b: &[f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum()
}
