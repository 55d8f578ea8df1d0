//! What posts come to know of their radars' tracks, and when they may act on them.

use super::Play;
use crate::plan::{FlightId, PostId, RadarId};
use crate::record::Gate;
use crate::time::Time;
use crate::world::Track;

impl Play<'_> {
    /// A radar has confirmed a track: its post knows of it at once.
    pub(super) fn gained(&mut self, flight: FlightId, radar: RadarId, now: Time) {
        let (post, guides) = self.reader(radar);
        let track = self.track_mut(post, flight);
        let known = track.told_of();
        track.holders += 1;
        track.guides += guides;
        let news = track.holders == 1 || (guides > 0 && track.guides == track.far_guides + 1);
        let ready = track.decided && guides > 0;
        if guides > 0 {
            self.guidance_resumes(post, flight, now);
        }
        self.record.passed(flight, post, Gate::Tracked, now);
        if self.tables.desks[post.index()].shoots {
            self.record.passed(flight, post, Gate::Shared, now);
        }
        self.record.dropped(flight, post, Time::NEVER);
        if !known {
            self.enter(post, flight, now);
        } else if ready {
            self.act(post, flight, now);
        }
        if news {
            self.share(post, flight, now);
        }
        if let Some(from) = self.world.net.teller(0, post, flight) {
            self.correlate(from, post, flight, now);
        }
    }

    /// A radar has dropped its track.
    pub(super) fn lost(&mut self, flight: FlightId, radar: RadarId, now: Time) {
        let (post, guides) = self.reader(radar);
        let track = self.track_mut(post, flight);
        track.holders -= 1;
        track.guides -= guides;
        let unguided = guides > 0 && !track.guided_here();
        let news = track.holders == 0 || (guides > 0 && track.guides == track.far_guides);
        let told_of = track.told_of();
        if unguided {
            self.guidance_breaks(post, flight, now);
        }
        if !told_of {
            self.record.dropped(flight, post, now);
            self.leave(post, flight, now);
        }
        self.merge(post, flight, now);
        if news {
            self.share(post, flight, now);
        }
    }

    fn reader(&self, radar: RadarId) -> (PostId, u32) {
        let radar = &self.plan.radars[radar.index()];
        (radar.post, u32::from(radar.guides))
    }

    pub(super) fn track(&self, post: PostId, flight: FlightId) -> &Track {
        self.world.picture.track(post, flight)
    }

    pub(super) fn track_mut(&mut self, post: PostId, flight: FlightId) -> &mut Track {
        self.world.picture.track_mut(post, flight)
    }
}

/// What befalls posts from outside.
impl Play<'_> {
    /// A post is destroyed: the net does without it.
    pub(super) fn post_is_lost(&mut self, _post: PostId, now: Time) {
        self.net_changed(now);
    }
}
