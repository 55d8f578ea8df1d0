//! What posts work out: what a track is, where a round can meet it.

mod corridor;
mod identify;
mod intercept;
mod threat;

pub(crate) use corridor::Lane;
pub(crate) use identify::{Evidence, Identity, Planned};
pub(crate) use intercept::{Aim, aim};
pub(crate) use threat::threatens;

pub(crate) use crate::track::Prediction;
