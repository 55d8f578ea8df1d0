//! What posts do with their rounds: engagements from launch to verdict.

use physics::frame::{Ecef, Position};

use crate::plan::InterceptorId;

/// A decision against a track, from launch to verdict.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Engagement {
    pub interceptor: InterceptorId,
    pub rounds: u32,
    /// Where the round will be at its intercept.
    pub point: Position<Ecef>,
    /// Metres flown by then.
    pub flown: f64,
    /// Times the intercept was put off since the flight was not where its track said.
    pub corrections: u32,
    pub killed: bool,
}

impl Engagement {
    /// A round on its way to a point at a distance.
    pub fn new(interceptor: InterceptorId, point: Position<Ecef>, distance: f64) -> Self {
        Self { interceptor, rounds: 0, point, flown: distance, corrections: 0, killed: false }
    }
}
