//! What posts work out: what a track is and whom it comes at.

mod corridor;
mod identify;
mod threat;

pub(crate) use corridor::Lane;
pub(crate) use identify::{Evidence, Identity, Planned};
pub(crate) use threat::threatens;

pub(crate) use crate::track::Prediction;
