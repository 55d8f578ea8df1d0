//! What posts believe: the state of every (post, flight) track.

use super::Engagement;

/// What a post knows of a flight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Track {
    /// Radars of the post that hold it.
    pub holders: u32,
    /// Of these, radars that can guide.
    pub guides: u32,
    pub decided: bool,
    pub version: u32,
    /// Shots ordered at it by this post.
    pub shots: u32,
    pub engagement: Option<Engagement>,
}

impl Track {
    /// Nothing known yet.
    pub const UNKNOWN: Self =
        Self { holders: 0, guides: 0, decided: false, version: 0, shots: 0, engagement: None };

    /// May it be engaged, and is it not yet?
    pub fn waits(&self) -> bool {
        self.decided && self.guides > 0 && self.engagement.is_none()
    }
}
