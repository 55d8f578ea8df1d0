//! What worlds do to a mean, and what they do to luck.

use super::Mean;
use super::interval::{Confidence, Interval, Student};
use super::moments::{Moments, smooth_quantile};

/// How far the mean moves with what public figures leave open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NotKnowing {
    /// 5 % to 95 % of the worlds' means, inner noise removed.
    pub interval: Interval,
    /// Do the worlds' means differ by more than their own noise explains? Where they do not, the
    /// interval has no width, and more replications would be needed to see one.
    pub resolved: bool,
}

/// The mean over worlds with the interval that replications leave it. The worlds are taken as
/// they are: how far the mean moves between them is not knowing, another spread. The degrees of
/// freedom are Satterthwaite's ("An approximate distribution of estimates of variance
/// components", Biometrics Bulletin 2, 1946, eq. 17).
pub(crate) fn mean_over_worlds(worlds: &[Moments], confidence: Confidence) -> Option<Mean> {
    let value = mean(worlds.iter().map(|world| world.mean))?;
    let count = worlds.len() as f64;
    let noise: f64 = worlds.iter().map(Moments::variance_of_mean).sum();
    let squares: f64 = worlds
        .iter()
        .map(|w| w.variance_of_mean() * w.variance_of_mean() / (f64::from(w.count) - 1.0).max(1.0))
        .sum();
    let degrees =
        if squares > 0.0 { noise * noise / squares } else { f64::from(worlds[0].count) - 1.0 };
    let interval = Student::new(degrees, confidence).around(value, noise / (count * count)).at_95;
    let replications = worlds.iter().map(|world| u64::from(world.count)).sum();
    Some(Mean { value, interval, replications })
}

/// 5 % to 95 % of the worlds' means with the inner noise removed: the variance that finitely many
/// replications add to the means is taken from the variance between them, and the means are drawn
/// towards their middle until what is left remains. Nothing for fewer than two worlds.
pub(crate) fn not_knowing(worlds: &[Moments]) -> Option<NotKnowing> {
    if worlds.len() < 2 {
        return None;
    }
    let between = Moments::of(worlds.iter().map(|world| world.mean));
    let within = mean(worlds.iter().map(Moments::variance_of_mean))?;
    let left = between.variance - within;
    let resolved = left > 0.0;
    let draw = if resolved { (left / between.variance).sqrt() } else { 0.0 };
    let mut means: Vec<f64> =
        worlds.iter().map(|world| between.mean + draw * (world.mean - between.mean)).collect();
    means.sort_by(f64::total_cmp);
    let interval =
        Interval { low: smooth_quantile(&means, 0.05), high: smooth_quantile(&means, 0.95) };
    Some(NotKnowing { interval, resolved })
}

/// The means over worlds of each world's own luck.
pub(crate) fn luck_over_worlds(worlds: &[Interval]) -> Option<Interval> {
    let low = mean(worlds.iter().map(|luck| luck.low))?;
    let high = mean(worlds.iter().map(|luck| luck.high))?;
    Some(Interval { low, high })
}

fn mean(numbers: impl ExactSizeIterator<Item = f64>) -> Option<f64> {
    let count = numbers.len();
    (count > 0).then(|| numbers.sum::<f64>() / count as f64)
}
