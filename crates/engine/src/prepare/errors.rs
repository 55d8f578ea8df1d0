//! How well radars measure, in one world.

use physics::earth::to_ecef;
use physics::frame::{Ecef, Position};

use crate::plan::{Plan, Radar, Value};

/// What a radar's looks are worth.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ErrorTable {
    pub site: Position<Ecef>,
    /// Variance of range at the reference SNR, m².
    pub range2: f64,
    /// Variance of an angle at the reference SNR, rad².
    pub angle2: f64,
    /// Resolution in range, m, and in angle, rad.
    pub range_resolution: f64,
    pub beam: f64,
    /// Standard deviation of the error of place, m.
    pub registration: f64,
}

impl ErrorTable {
    /// Does it measure without any error?
    pub fn exact(&self) -> bool {
        self.range2 + self.angle2 + self.registration <= 0.0
    }
}

/// The tables of a plan's radars.
pub(super) fn errors(plan: &Plan, value: &impl Fn(Value) -> f64) -> Vec<ErrorTable> {
    let table = |radar: &Radar| {
        let by = &radar.measurement;
        let (range, angle) = (value(by.range_sigma), value(by.angle_sigma_deg).to_radians());
        ErrorTable {
            site: to_ecef(radar.site),
            range2: range * range,
            angle2: angle * angle,
            range_resolution: value(by.range_resolution),
            beam: value(by.beam_deg).to_radians(),
            registration: value(by.registration_sigma).max(0.0),
        }
    };
    plan.radars.iter().map(table).collect()
}
