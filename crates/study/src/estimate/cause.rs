//! Why flights leaked: shares of all leakers by cause.

use super::interval::{Interval, wilson};

/// One cause's part in an option's leakers.
#[derive(Clone, Debug, PartialEq)]
pub struct CauseShare {
    /// The cause.
    pub cause: String,
    /// Leakers with this cause.
    pub leakers: u64,
    /// Their share of all leakers, 0 to 1; the shares of an option sum to 1, or are all 0 where
    /// nothing leaked.
    pub share: f64,
    /// 95 % interval of the share: Wilson's at the number of leakers that would tell as much if
    /// each leaked by itself. Leakers of one replication share its luck, so these are fewer.
    pub interval: Interval,
}

/// Sums over replications of one cause's leakers `c` and of all leakers `l`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct CauseSums {
    pub c: f64,
    pub cc: f64,
    pub cl: f64,
}

/// Sums over the rows of one option and scene, or of many.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct LeakSums {
    pub replications: f64,
    pub l: f64,
    pub ll: f64,
    pub causes: Vec<CauseSums>,
}

impl LeakSums {
    pub(crate) fn none(causes: usize) -> Self {
        Self { replications: 0.0, l: 0.0, ll: 0.0, causes: vec![CauseSums::default(); causes] }
    }

    /// Add one replication's counts by cause.
    pub(crate) fn add_row(&mut self, counts: &[f64]) {
        let leakers: f64 = counts.iter().sum();
        self.replications += 1.0;
        self.l += leakers;
        self.ll += leakers * leakers;
        for (sums, count) in self.causes.iter_mut().zip(counts) {
            sums.c += count;
            sums.cc += count * count;
            sums.cl += count * leakers;
        }
    }

    /// Add another's sums.
    pub(crate) fn add(&mut self, other: &Self) {
        self.replications += other.replications;
        self.l += other.l;
        self.ll += other.ll;
        for (sums, more) in self.causes.iter_mut().zip(&other.causes) {
            sums.c += more.c;
            sums.cc += more.cc;
            sums.cl += more.cl;
        }
    }

    /// A cause's share of all leakers; 0 where nothing leaked.
    pub(crate) fn share(&self, cause: usize) -> f64 {
        if self.l > 0.0 { self.causes[cause].c / self.l } else { 0.0 }
    }

    /// The 95 % interval of a cause's share.
    pub(crate) fn interval(&self, cause: usize) -> Interval {
        let share = self.share(cause);
        wilson(share, self.independent_leakers(&self.causes[cause], share))
    }

    /// The share of each cause. The variance of a share is that of a ratio of two sums over
    /// replications (Cochran, "Sampling Techniques", 3rd ed. 1977, eq. 6.13); what it exceeds the
    /// binomial's by is Kish's design effect, which divides the number of leakers.
    pub(crate) fn shares(&self, names: &[String]) -> Vec<CauseShare> {
        let each = names.iter().enumerate();
        each.map(|(cause, name)| CauseShare {
            cause: name.clone(),
            leakers: self.causes[cause].c as u64,
            share: self.share(cause),
            interval: self.interval(cause),
        })
        .collect()
    }

    fn independent_leakers(&self, sums: &CauseSums, share: f64) -> f64 {
        let n = self.replications;
        let residual = (sums.cc - 2.0 * share * sums.cl + share * share * self.ll).max(0.0);
        let variance = n / (n - 1.0).max(1.0) * residual / (self.l * self.l).max(1.0);
        let binomial = share * (1.0 - share) / self.l.max(1.0);
        let effect =
            if binomial > 0.0 { (variance / binomial).max(1.0) } else { self.mean_cluster() };
        self.l / effect
    }

    /// Leakers that a leaker has beside it in its replication, itself included: the design effect
    /// where none or all have a cause, as if one replication's leakers always went together.
    fn mean_cluster(&self) -> f64 {
        if self.l > 0.0 { self.ll / self.l } else { 1.0 }
    }
}
