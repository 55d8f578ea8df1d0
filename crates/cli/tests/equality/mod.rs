//! Are the two kernels equal in distribution on a plan? Waiting times drawn, and every look made.
#![allow(dead_code, reason = "each user takes its own part")]

use std::ops::Range;

use engine::chance::Chance;
use engine::kernel::{Sensing, simulate};
use engine::plan::{FlightId, Plan};
use engine::prepare::Preparation;
use engine::record::{Gate, Record};
use engine::sample::Sample;
use engine::world::World;

/// First confirmations by flight (infinite where there was none), and leakers by replication.
pub struct Outcomes {
    confirmed: Vec<Vec<f64>>,
    leakers: Vec<f64>,
}

/// Play so many days of the nominal world, on two threads.
pub fn outcomes(plan: &Plan, sensing: Sensing, seed: u64, replications: u32) -> Outcomes {
    let tables = Preparation::of(plan).tables(plan, &Sample::nominal(plan), sensing);
    let half = |days: Range<u32>| -> Vec<(Vec<f64>, f64)> {
        let mut world = World::sized_for(plan, &tables);
        let mut record = Record::sized_for(plan);
        days.map(|replication| {
            let chance = Chance::new(seed, 0, replication);
            simulate(plan, &tables, chance, &mut world, &mut record);
            one_day(plan, &record)
        })
        .collect()
    };
    let middle = replications / 2;
    let (mut days, later) = rayon::join(|| half(0..middle), || half(middle..replications));
    days.extend(later);
    Outcomes {
        confirmed: (0..plan.flights.len())
            .map(|flight| days.iter().map(|day| day.0[flight]).collect())
            .collect(),
        leakers: days.iter().map(|day| day.1).collect(),
    }
}

fn one_day(plan: &Plan, record: &Record) -> (Vec<f64>, f64) {
    let confirmed = (0..plan.flights.len() as u32).map(|i| {
        let flight = FlightId(i);
        let first = record.passages(flight).iter().map(|p| p.at(Gate::Tracked)).min();
        // Since the flight's start, so that the jitter of starts does not hide the looks.
        let since = first.filter(|t| t.happens()).map(|t| t - record.ledger(flight).start);
        since.map_or(f64::INFINITY, |t| t.seconds())
    });
    let confirmed = confirmed.collect();
    (confirmed, record.ledgers().iter().filter(|ledger| ledger.leaked()).count() as f64)
}

/// Largest distance between two empirical distributions, over what it may be at an error rate.
fn kolmogorov_smirnov(a: &[f64], b: &[f64], error: f64) -> f64 {
    let sorted = |values: &[f64]| {
        let mut values = values.to_vec();
        values.sort_by(f64::total_cmp);
        values
    };
    let (a, b) = (sorted(a), sorted(b));
    let share =
        |values: &[f64], x: f64| values.partition_point(|v| *v <= x) as f64 / values.len() as f64;
    let distance =
        a.iter().chain(&b).map(|x| (share(&a, *x) - share(&b, *x)).abs()).fold(0.0, f64::max);
    let n = a.len() as f64 * b.len() as f64 / (a.len() + b.len()) as f64;
    distance / (physics::math::ln(2.0 / error) / (2.0 * n)).sqrt()
}

/// The difference of two means in standard errors; moments that never came count as `cap`.
fn difference_in_errors(a: &[f64], b: &[f64], cap: f64) -> f64 {
    let moments = |values: &[f64]| {
        let n = values.len() as f64;
        let mean = values.iter().map(|v| v.min(cap)).sum::<f64>() / n;
        let square = values.iter().map(|v| (v.min(cap) - mean) * (v.min(cap) - mean)).sum::<f64>();
        (mean, square / (n - 1.0) / n)
    };
    let ((mean_a, error_a), (mean_b, error_b)) = (moments(a), moments(b));
    let error = (error_a + error_b).sqrt();
    if error == 0.0 { 0.0 } else { (mean_a - mean_b) / error }
}

/// All comparisons, each as the worst of its kind over what it may be: above one, the kernels differ.
pub struct Comparison {
    /// First confirmations of each flight.
    pub flights: f64,
    /// Their pooled mean, for small shifts of every flight the same way.
    pub pooled: f64,
    pub leakers: f64,
}

impl Comparison {
    /// At an error rate for all of it together.
    pub fn of(a: &Outcomes, b: &Outcomes, error: f64) -> Self {
        let each = error / (a.confirmed.len() + 2) as f64;
        let bound = -physics::math::special::normal_quantile(each / 2.0);
        let pairs = || a.confirmed.iter().zip(&b.confirmed);
        let shifts: Vec<f64> = pairs().map(|(x, y)| difference_in_errors(x, y, CAP)).collect();
        Self {
            flights: pairs().map(|(x, y)| kolmogorov_smirnov(x, y, each)).fold(0.0, f64::max),
            pooled: (shifts.iter().sum::<f64>() / (shifts.len() as f64).sqrt() / bound).abs(),
            leakers: (difference_in_errors(&a.leakers, &b.leakers, f64::INFINITY) / bound).abs(),
        }
    }

    pub fn worst(&self) -> f64 {
        self.flights.max(self.pooled).max(self.leakers)
    }
}

/// A first confirmation that never came counts as this, s.
const CAP: f64 = 3_000.0;
