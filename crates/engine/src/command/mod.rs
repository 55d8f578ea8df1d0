//! What posts work out: where a round can meet a track.

mod intercept;

pub(crate) use intercept::{Aim, Prediction, aim};
