//! How finely everything is tabulated, in one value, so that a proof can halve it.

use crate::geometry::Fineness;

/// How fine the tables of a preparation are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Detail {
    /// Of signals along paths.
    pub fineness: Fineness,
    /// Rows, and columns, of the table of a round's times of flight.
    pub envelope: usize,
    /// What the integrator of fly-outs may err, as a multiple of the tolerance it is proved with.
    pub slack: f64,
}

impl Detail {
    /// What studies use. Against tables of twice as many rows, times of flight differ by less than
    /// what the figures leave open by far; the integrator moves them by parts in 100,000 (in
    /// 1,000 in one node of twenty), less than what lies between two rows.
    pub const STANDARD: Self = Self { fineness: Fineness::STANDARD, envelope: 9, slack: 30.0 };

    /// Every step and tolerance halved: results should not care.
    pub fn halved(&self) -> Self {
        Self {
            fineness: self.fineness.halved(),
            envelope: 2 * self.envelope - 1,
            slack: 0.5 * self.slack,
        }
    }
}
