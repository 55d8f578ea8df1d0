//! What a track is worth: how several radars' measurements make one track, how large its error
//! is, and where that puts the flight.

mod fusion;

pub(crate) use fusion::{Fusion, Part, Settled, Stated};

use physics::frame::{Ecef, Position, Vector};

/// A track as a post extrapolates it: straight on from its latest update, with the error that
/// its radars and links have put into it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Prediction {
    /// Where it should be now.
    pub position: Position<Ecef>,
    /// Velocity, m/s.
    pub velocity: Vector<Ecef>,
    /// Height now, m above the ellipsoid.
    pub height: f64,
    /// Climb, m/s.
    pub climb: f64,
    /// How large its error is, as far as the post knows.
    pub stated: Stated,
}
