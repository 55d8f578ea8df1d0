//! From rows to what is known: means with their intervals, and the three spreads apart.
//!
//! *Luck* is what one replication's outcome does in one world; *not knowing* is what the mean
//! does from world to world, the noise of finitely many replications taken out; *computing* is
//! the interval of a mean, which more replications shrink. They are never merged.

mod cause;
mod fold;
mod interval;
mod moments;
mod spread;

pub use cause::CauseShare;
pub(crate) use cause::LeakSums;
pub(crate) use fold::{Folded, Tally, column, fold, outcomes};
pub use fold::{Nominal, Telling};
pub(crate) use interval::wilson;
pub(crate) use interval::{Confidence, Student, share};
pub use interval::{Interval, Share};
pub(crate) use moments::{Moments, smooth_quantile};
pub use spread::NotKnowing;
pub(crate) use spread::{luck_over_worlds, mean_over_worlds, not_knowing};

/// A mean with its 95 % interval: what is not known of it for want of replications.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// The mean.
    pub value: f64,
    /// Its 95 % interval by Student's t; without ends where there is only one replication.
    pub interval: Interval,
    /// Replications behind it.
    pub replications: u64,
}

impl Mean {
    /// The same of outcomes that cannot be below zero, unless they are `signed`: neither can their mean,
    /// so the part of its interval below zero holds nothing that may be true. What is left covers the
    /// truth exactly as often.
    pub(crate) fn within(mut self, signed: bool) -> Self {
        if !signed {
            self.interval.low = self.interval.low.max(0.0);
        }
        self
    }
}

/// What is known of one measure of one option.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// Mean in the nominal world.
    pub nominal: Mean,
    /// Mean over the drawn worlds; its interval is that of the mean over these very worlds.
    pub over_worlds: Option<Mean>,
    /// Luck: 5 % to 95 % of one replication's outcomes in the nominal world.
    pub luck: Interval,
    /// Luck in the drawn worlds: the means over worlds of each world's own 5 % and 95 %.
    pub luck_over_worlds: Option<Interval>,
    /// Not knowing: 5 % to 95 % of the drawn worlds' means, inner noise removed.
    pub not_knowing: Option<NotKnowing>,
    /// Mean of each world, the nominal one first.
    pub world_means: Vec<f64>,
    /// Where every replication of every world gave zero: how many they were. A replication gives
    /// something else with a chance of at most [`Estimate::at_most`], on 95 %.
    pub none_in: Option<u64>,
}

impl Estimate {
    /// The mean to be named first: over the drawn worlds where there are any.
    pub fn headline(&self) -> &Mean {
        self.over_worlds.as_ref().unwrap_or(&self.nominal)
    }

    /// Where nothing was ever seen: the chance per replication that 95 % do not rule out, three
    /// over n (Hanley and Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA
    /// 249, 1983).
    pub fn at_most(&self) -> Option<f64> {
        self.none_in.map(|n| (3.0 / n as f64).min(1.0))
    }
}

/// The mean of one option's measure in one scene.
pub(crate) fn mean_of(moments: &Moments, student: &Student) -> Mean {
    Mean {
        value: moments.mean,
        interval: student.around(moments.mean, moments.variance_of_mean()).at_95,
        replications: u64::from(moments.count),
    }
}

/// What outcomes of a measure can be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bounds {
    /// Can they be below zero?
    pub signed: bool,
    /// The greatest; infinite where that is not known.
    pub most: f64,
}

impl Bounds {
    /// What these bounds say of a mean over worlds. Where the outcomes of each world were alike, Student's
    /// interval is a point, and says too much: another outcome has a chance of up to 3/n on 95 % (Hanley and
    /// Lippman-Hand 1983, of all n replications together), and may lie at either bound. Worlds that are alike
    /// within may differ among each other: then it may be in the one where it takes away, or adds, most.
    fn hold(self, mean: Mean, worlds: &[Moments]) -> Mean {
        let mean = mean.within(self.signed);
        let alike = mean.replications > 1 && mean.interval.width() == 0.0;
        if !alike || self.signed || !self.most.is_finite() {
            return mean;
        }
        let chance = (3.0 / mean.replications as f64).min(1.0);
        let means = || worlds.iter().map(|world| world.mean);
        let (least, greatest) =
            (means().fold(mean.value, f64::min), means().fold(mean.value, f64::max));
        let low = (mean.value - chance * greatest).max(0.0);
        let high = (mean.value + chance * (self.most - least)).min(self.most);
        Mean { interval: Interval { low, high }, ..mean }
    }
}

/// What is known of one measure of one option from its tallies: the nominal world's first, then
/// those of the drawn worlds.
pub(crate) fn estimate(
    tallies: &[&Tally],
    (measure, bounds): (usize, Bounds),
    confidence: Confidence,
) -> Estimate {
    let moments: Vec<Moments> = tallies.iter().map(|tally| tally.measures[measure]).collect();
    let luck: Vec<Interval> = tallies.iter().map(|tally| tally.luck[measure]).collect();
    let (nominal, drawn) = (&moments[0], &moments[1..]);
    let all_zero = moments.iter().all(|world| world.mean == 0.0 && world.variance == 0.0);
    let replications = moments.iter().map(|world| u64::from(world.count)).sum();
    Estimate {
        nominal: bounds.hold(
            mean_of(nominal, &Student::new(f64::from(nominal.count) - 1.0, confidence)),
            &moments[..1],
        ),
        over_worlds: mean_over_worlds(drawn, confidence).map(|mean| bounds.hold(mean, drawn)),
        luck: luck[0],
        luck_over_worlds: luck_over_worlds(&luck[1..]),
        not_knowing: not_knowing(drawn),
        world_means: moments.iter().map(|world| world.mean).collect(),
        none_in: all_zero.then_some(replications),
    }
}

#[cfg(test)]
mod tests;
