//! How the variance that open figures cause is shared out among them.
//!
//! With f the mean of a point, and A, B and the mixtures A(i) as in [`super::base`]:
//!
//! first order S(i) = mean((f(B) - c) (f(A(i)) - f(A))) / V (Saltelli et al. 2010, eq. b),
//! total T(i) = mean((f(A) - f(A(i)))^2) / 2 V (Jansen 1999, eq. f),
//!
//! c the mean and V the variance over A and B. A point's mean is known from finitely many
//! replications only. Their luck is independent from point to point, so it drops out of the products
//! of S, and adds its own variance to every square: that is estimated from the replications and
//! taken out of V and T. Intervals come from the scatter of independent scrambles, by the jackknife
//! with Student's t.

use physics::statistics;

use crate::error::StudyError;
use crate::estimate::Interval;
use crate::model::Model;

use super::base::{Base, Matrix};
use super::outcomes::Outcomes;

/// An index with its 95 % interval, both cut to [0, 1] where every index lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Index {
    /// The estimate.
    pub value: f64,
    /// Its interval.
    pub interval: Interval,
}

/// What moves by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moving {
    /// One group of figures.
    Group(String),
    /// So many groups that screening set aside, all together.
    Others(usize),
}

/// One factor's share of the variance.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// What moves.
    pub moving: Moving,
    /// First order: the share of the variance that would go if this were known.
    pub first: Index,
    /// Total: the share that would be left if everything but this were known.
    pub total: Index,
}

/// How the variance is shared out.
#[derive(Clone, Debug, PartialEq)]
pub struct Indices {
    /// Mean over everything that figures leave open.
    pub mean: f64,
    /// Variance of the mean over everything that figures leave open, luck taken out.
    pub variance: f64,
    /// Variance that the luck of finitely many replications had added.
    pub noise: f64,
    /// Base samples.
    pub base: u32,
    /// Scrambles they are made of.
    pub scrambles: u32,
    /// Replications at each point.
    pub replications: u32,
    /// Points played.
    pub points: u32,
    /// By factor, the largest total first. Empty where the variance is not told from luck.
    pub factors: Vec<Factor>,
}

/// Means of the rows of one scramble, and the variances of those means.
struct Rows {
    a: Vec<(f64, f64)>,
    b: Vec<(f64, f64)>,
    mixed: Vec<Vec<(f64, f64)>>,
}

/// What one scramble says: of the variance, and of each factor's part in it.
struct Parts {
    variance: f64,
    noise: f64,
    first: Vec<f64>,
    total: Vec<f64>,
}

/// The indices from the second stage's rows.
pub(super) fn indices<M: Model>(
    outcomes: &mut Outcomes<'_, M>,
    base: &Base,
) -> Result<Indices, StudyError> {
    let mut scrambles = Vec::new();
    for scramble in 0..base.scrambles() {
        scrambles.push(rows(outcomes, base, scramble)?);
    }
    let samples = scrambles.iter().flat_map(|rows| rows.a.iter().chain(&rows.b));
    let count = samples.clone().count() as f64;
    let mean = samples.map(|(mean, _)| mean).sum::<f64>() / count;
    let parts: Vec<Parts> = scrambles.iter().map(|rows| parts(rows, mean)).collect();
    let average = |of: fn(&Parts) -> f64| parts.iter().map(of).sum::<f64>() / parts.len() as f64;
    Ok(Indices {
        mean,
        variance: average(|parts| parts.variance).max(0.0),
        noise: average(|parts| parts.noise),
        base: base.scrambles() * base.points(),
        scrambles: base.scrambles(),
        replications: outcomes.ask.replications,
        points: crate::scene::Points::count(base),
        factors: factors(base, &parts),
    })
}

fn rows<M: Model>(
    outcomes: &mut Outcomes<'_, M>,
    base: &Base,
    scramble: u32,
) -> Result<Rows, StudyError> {
    let mut rows = Rows { a: Vec::new(), b: Vec::new(), mixed: vec![Vec::new(); base.factors()] };
    for point in 0..base.points() {
        let mut at = |matrix| -> Result<(f64, f64), StudyError> {
            let moments = outcomes.moments(base.number(scramble, point, matrix) as usize)?;
            Ok((moments.mean, moments.variance_of_mean()))
        };
        rows.a.push(at(Matrix::A)?);
        rows.b.push(at(Matrix::B)?);
        for (factor, into) in rows.mixed.iter_mut().enumerate() {
            into.push(at(Matrix::Mixed(factor))?);
        }
    }
    Ok(rows)
}

fn parts(rows: &Rows, centre: f64) -> Parts {
    let count = rows.a.len() as f64;
    let both = rows.a.iter().chain(&rows.b);
    let noise = both.clone().map(|(_, noise)| noise).sum::<f64>() / (2.0 * count);
    let square = both.map(|(mean, _)| (mean - centre) * (mean - centre)).sum::<f64>();
    let first = |mixed: &Vec<(f64, f64)>| {
        let products = rows.a.iter().zip(&rows.b).zip(mixed);
        products.map(|((a, b), mixed)| (b.0 - centre) * (mixed.0 - a.0)).sum::<f64>() / count
    };
    let total = |mixed: &Vec<(f64, f64)>| {
        let squares = rows.a.iter().zip(mixed).map(|(a, mixed)| {
            let change = a.0 - mixed.0;
            (change * change - a.1 - mixed.1) / 2.0
        });
        squares.sum::<f64>() / count
    };
    Parts {
        variance: square / (2.0 * count) - noise,
        noise,
        first: rows.mixed.iter().map(first).collect(),
        total: rows.mixed.iter().map(total).collect(),
    }
}

/// Every factor's indices; none where the variance is not clear of zero.
fn factors(base: &Base, parts: &[Parts]) -> Vec<Factor> {
    let told = ratio(parts, |parts| parts.variance, |_| 1.0);
    if !told.is_some_and(|variance| variance.interval.low > 0.0) {
        return Vec::new();
    }
    let groups = base.groups().iter().map(|group| Moving::Group(group.clone()));
    let others = (!base.others().is_empty()).then_some(Moving::Others(base.others().len()));
    let mut factors: Vec<Factor> = groups
        .chain(others)
        .enumerate()
        .filter_map(|(at, moving)| {
            let first = ratio(parts, |parts| parts.first[at], |parts| parts.variance)?;
            let total = ratio(parts, |parts| parts.total[at], |parts| parts.variance)?;
            Some(Factor { moving, first: first.cut(), total: total.cut() })
        })
        .collect();
    factors.sort_by(|a, b| b.total.value.total_cmp(&a.total.value));
    factors
}

/// The ratio of two sums over scrambles, with an interval by leaving out each in turn (Quenouille
/// and Tukey; Miller, "The jackknife: a review", Biometrika 61, 1974).
fn ratio(
    parts: &[Parts],
    over: impl Fn(&Parts) -> f64,
    under: impl Fn(&Parts) -> f64,
) -> Option<Index> {
    let count = parts.len() as f64;
    let (all_over, all_under) =
        parts.iter().fold((0.0, 0.0), |(a, b), parts| (a + over(parts), b + under(parts)));
    let value = all_over / all_under;
    let without: Vec<f64> =
        parts.iter().map(|parts| (all_over - over(parts)) / (all_under - under(parts))).collect();
    let middle = without.iter().sum::<f64>() / count;
    let scatter = without.iter().map(|x| (x - middle) * (x - middle)).sum::<f64>();
    let error = ((count - 1.0) / count * scatter).sqrt();
    let student = statistics::student_t_quantile(0.975, count - 1.0)?;
    value.is_finite().then(|| Index { value, interval: Interval::around(value, student * error) })
}

impl Index {
    /// Cut to [0, 1]. Where the whole interval lies outside, it is put around the nearer end, as wide
    /// as it was: the estimate is off, not sure.
    fn cut(self) -> Self {
        let Interval { low, high } = self.interval;
        let value = self.value.clamp(0.0, 1.0);
        let outside = high < 0.0 || low > 1.0;
        let half = (high - low) / 2.0;
        let (low, high) = if outside { (value - half, value + half) } else { (low, high) };
        Self { value, interval: Interval { low: low.max(0.0), high: high.min(1.0) } }
    }
}
