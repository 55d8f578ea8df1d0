//! Heights over the ground, and whether a round and its flight meet inside the round's.

use physics::earth::to_geodetic;

use super::Play;
use crate::engage::Course;
use crate::plan::{Ground, Kind, PostId, elevation};
use crate::time::Time;
use crate::track::Prediction;
use crate::world::Engagement;

/// Above this height, m, no ground makes a flight too low for a round: higher than any mountain.
const ABOVE_ALL: f64 = 10_000.0;
/// So much less than a round's floor or more than its ceiling, m, is no reason to miss: no path and
/// no elevation is known so well (an assumption).
const SLACK: f64 = 1.0;

impl Play<'_> {
    /// The course of a track as a post takes it, over the ground that its maps show below: below
    /// the track; of what falls, at the post, since it comes down near there if it is met at all.
    pub(super) fn course_of(&self, post: PostId, track: Prediction) -> Course {
        let course = Course::of(track);
        let ground = match &self.plan.environment.ground {
            _ if course.falls => self.tables.arms.posts[post.index()].ground,
            Ground::Tiles(_) if track.height < ABOVE_ALL => {
                elevation(&self.plan.environment.ground, to_geodetic(track.position))
            }
            Ground::Tiles(_) | Ground::Smooth => 0.0,
        };
        course.over(ground)
    }

    /// Is the flight of an engagement inside the heights at which its rounds can meet it? Of what
    /// falls it is enough that its track led there: it crosses every height on its way down.
    pub(super) fn is_at_its_height(&self, shot: &Engagement, now: Time) -> bool {
        let class = self.plan.flights[shot.flight.index()].class;
        if self.plan.classes[class.index()].kind == Kind::Ballistic {
            return true;
        }
        let round = &self.tables.arms.rounds[shot.interceptor.index()];
        let tau = now - self.world.starts[shot.flight.index()];
        let (place, height) = self.fix(shot.flight, tau);
        let ground = match &self.plan.environment.ground {
            Ground::Tiles(_) => elevation(&self.plan.environment.ground, to_geodetic(place)),
            Ground::Smooth => 0.0,
        };
        height - ground >= round.min_altitude - SLACK && height <= round.max_altitude + SLACK
    }
}
