//! Intervals of means and of shares.

use physics::{math, statistics};

/// From a low to a high end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Low end.
    pub low: f64,
    /// High end.
    pub high: f64,
}

impl Interval {
    /// As wide as numbers go: nothing is known.
    pub const WITHOUT_ENDS: Self = Self { low: f64::NEG_INFINITY, high: f64::INFINITY };

    /// So much to either side of a middle.
    pub(crate) fn around(middle: f64, half: f64) -> Self {
        if half.is_finite() {
            Self { low: middle - half, high: middle + half }
        } else {
            Self::WITHOUT_ENDS
        }
    }

    /// Is the number inside, ends included?
    pub fn holds(&self, number: f64) -> bool {
        self.low <= number && number <= self.high
    }

    /// From end to end.
    pub fn width(&self) -> f64 {
        self.high - self.low
    }
}

/// The two intervals of a mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Around {
    pub at_95: Interval,
    pub at_99: Interval,
}

/// How often a study may be looked at before it ends: what may err is shared out among the looks,
/// so that whichever one it stops at, its intervals still hold as they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Confidence {
    looks: u32,
}

impl Confidence {
    /// Looked at once, at the end.
    pub(crate) const ONCE: Self = Self { looks: 1 };

    /// Looked at up to so many times.
    pub(crate) fn at_looks(looks: usize) -> Self {
        Self { looks: looks.max(1) as u32 }
    }

    /// What one look may err where all of them together may err `all`.
    fn share(self, all: f64) -> f64 {
        all / f64::from(self.looks)
    }

    /// The chance of something that was not seen in `n` replications, as far as 95 % do not rule
    /// it out: 3 / n at one look.
    pub(crate) fn not_ruled_out(self, n: u64) -> f64 {
        (-math::ln(self.share(0.05)) / n as f64).min(1.0)
    }
}

/// Student's t at a number of degrees of freedom, looked up once.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Student {
    at_95: f64,
    at_99: f64,
}

impl Student {
    /// At so many degrees of freedom; below one there is no interval.
    pub(crate) fn new(degrees: f64, confidence: Confidence) -> Self {
        let quantile = |outside| {
            if degrees < 1.0 {
                f64::INFINITY
            } else {
                let p = 1.0 - confidence.share(outside) / 2.0;
                statistics::student_t_quantile(p, degrees).unwrap_or(f64::INFINITY)
            }
        };
        Self { at_95: quantile(0.05), at_99: quantile(0.01) }
    }

    /// Intervals of a mean whose variance is estimated.
    pub(crate) fn around(&self, mean: f64, variance_of_mean: f64) -> Around {
        let error = variance_of_mean.sqrt();
        Around {
            at_95: Interval::around(mean, self.at_95 * error),
            at_99: Interval::around(mean, self.at_99 * error),
        }
    }
}

/// So many of so many, with the Clopper-Pearson 95 % interval of the share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// How many.
    pub count: u32,
    /// Of how many.
    pub of: u32,
    /// 95 % interval of the share behind it.
    pub interval: Interval,
}

impl Share {
    /// As a number from 0 to 1.
    pub fn value(&self) -> f64 {
        f64::from(self.count) / f64::from(self.of).max(1.0)
    }
}

/// A share with its interval.
pub(crate) fn share(count: u32, of: u32) -> Share {
    let interval = statistics::clopper_pearson(u64::from(count), u64::from(of), 0.95);
    let interval = interval.map_or(Interval { low: 0.0, high: 1.0 }, |found| Interval {
        low: found.low,
        high: found.high,
    });
    Share { count, of, interval }
}

/// Wilson's 95 % interval of a share seen in so many independent trials, which need not be whole
/// where they stand for fewer than were made (Wilson, "Probable inference, the law of succession,
/// and statistical inference", JASA 22, 1927).
pub(crate) fn wilson(share: f64, trials: f64) -> Interval {
    // The normal's 97.5 % point.
    const Z: f64 = 1.959_963_984_540_054;
    if trials <= 0.0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let shrink = 1.0 + Z * Z / trials;
    let middle = (share + Z * Z / (2.0 * trials)) / shrink;
    let spread = share * (1.0 - share) / trials + Z * Z / (4.0 * trials * trials);
    let half = Z * spread.max(0.0).sqrt() / shrink;
    // Rounding may leave the ends a hair on the wrong side of a share of none or all.
    Interval { low: (middle - half).clamp(0.0, share), high: (middle + half).clamp(share, 1.0) }
}
