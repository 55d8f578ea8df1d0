//! Exact detection statistics of a square-law detector.
//!
//! `n` pulses are squared and summed, in units of the noise power of one pulse. Under noise alone
//! the sum is a gamma variate of shape n, so the threshold T solves Q(n, T) = pfa. A target adds
//! a mean single-pulse power ratio `snr` and fluctuates as one of Swerling's cases says.
//!
//! * one pulse in closed form: [`single_pulse`];
//! * any case and number of pulses: [`Detector`], which keeps the threshold;
//! * the same as a quick smooth curve of the SNR: [`Curve`];
//! * a threshold that adapts to its surroundings: [`cfar`].
//!
//! Sources: Marcum (RAND RM-754, 1947); Swerling (RAND RM-1217, 1954); Meyer & Mayer, *Radar
//! Target Detection* (1973); DiFranco & Rubin, *Radar Detection* (1968). Checking tables:
//! `detection_pd`, `detection_required_snr`, `cfar_ca`. Page: `docs/models/detection.md`.

pub mod cfar;
mod curve;
mod detector;
mod ladder;
mod mixture;
pub mod single_pulse;

pub use curve::Curve;
pub use detector::Detector;
pub use single_pulse::{marcum_q1, marcum_q1_complement};

/// How a target's echo fluctuates (Swerling 1954; case 0 is Marcum's steady target).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Swerling {
    /// Steady: every pulse has the mean power.
    Zero,
    /// Exponential power, one draw for all pulses of a look.
    One,
    /// Exponential power, drawn anew for each pulse.
    Two,
    /// Chi-square of four degrees, one draw for all pulses of a look.
    Three,
    /// Chi-square of four degrees, drawn anew for each pulse.
    Four,
}

impl Swerling {
    /// The five cases in order.
    pub const ALL: [Self; 5] = [Self::Zero, Self::One, Self::Two, Self::Three, Self::Four];

    /// The case of this number; `None` beyond 4.
    pub fn from_case(case: u32) -> Option<Self> {
        Self::ALL.get(case as usize).copied()
    }

    /// The number of the case, 0 to 4.
    pub fn case(self) -> u32 {
        self as u32
    }
}

/// Both sides of one question: was the target seen?
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Probability of detection.
    pub pd: f64,
    /// Probability of a miss, 1 - `pd`, exact in its own tail.
    pub pmiss: f64,
}

impl Outcome {
    const CERTAIN: Self = Self { pd: 1.0, pmiss: 0.0 };
    const UNDEFINED: Self = Self { pd: f64::NAN, pmiss: f64::NAN };

    fn from_pd(pd: f64) -> Self {
        Self { pd, pmiss: 1.0 - pd }
    }

    fn from_miss(pmiss: f64) -> Self {
        Self { pd: 1.0 - pmiss, pmiss }
    }

    /// ln(pd / pmiss): unbounded both ways, so that equal steps matter equally in either tail.
    pub fn log_odds(self) -> f64 {
        crate::math::ln(self.pd) - crate::math::ln(self.pmiss)
    }
}
