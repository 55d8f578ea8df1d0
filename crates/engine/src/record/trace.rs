//! Events as they happened, for replays, tests and the story of one replication.

use crate::plan::{FlightId, InterceptorId, LauncherId, PostId, RadarId};
use crate::time::Time;

/// One event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Happening {
    /// When.
    pub at: Time,
    /// To which flight.
    pub flight: FlightId,
    /// What.
    pub what: What,
}

/// Kinds of events.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// It started.
    Started,
    /// A radar confirmed a track of it.
    Confirmed(RadarId),
    /// A radar dropped its track of it.
    Dropped(RadarId),
    /// A post may engage it from now on.
    Decided(PostId),
    /// A round left for it.
    Launched {
        /// From here.
        launcher: LauncherId,
        /// On the word of this post.
        post: PostId,
        /// Of this type.
        interceptor: InterceptorId,
        /// To meet it then.
        intercept: Time,
    },
    /// A salvo met it, or came to nothing for want of a track.
    Intercept {
        /// On whose word it flew.
        post: PostId,
        /// Of which type its rounds were.
        interceptor: InterceptorId,
        /// How many.
        rounds: u32,
        /// Did it meet the living flight, its track held to the end?
        guided: bool,
        /// Did it kill?
        killed: bool,
    },
    /// It left its main path for this one of its branches.
    Turned(u8),
    /// It reached the end of its path.
    Arrived,
}

impl What {
    /// Word for it in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Confirmed(_) => "confirmed",
            Self::Dropped(_) => "dropped",
            Self::Decided(_) => "decided",
            Self::Launched { .. } => "launched",
            Self::Intercept { .. } => "intercept",
            Self::Turned(_) => "turned",
            Self::Arrived => "arrived",
        }
    }
}
