//! What posts come to know of their radars' tracks, and when they may act on them.

use physics::earth::to_ecef;
use physics::frame::{Position, Vector};

use super::Play;
use crate::command::Prediction;
use crate::plan::{FlightId, PostId, RadarId};
use crate::record::{Gate, Mark};
use crate::time::Time;
use crate::world::Track;

/// A track's velocity is what it moved in this time before its latest update, s.
const BASELINE: Time = Time::from_micros(1_000_000);

impl Play<'_> {
    /// A radar has confirmed a track: its post knows of it at once.
    pub(super) fn gained(&mut self, flight: FlightId, radar: RadarId, now: Time) {
        let (post, guides) = self.reader(radar);
        let track = self.track_mut(post, flight);
        let known = track.told_of();
        track.holders += 1;
        track.guides += guides;
        let ready = track.decided && guides > 0;
        self.record.passed(flight, post, Gate::Resolved, now);
        self.record.passed(flight, post, Gate::Tracked, now);
        if self.tables.desks[post.index()].shoots {
            self.record.passed(flight, post, Gate::Shared, now);
        }
        self.record.mark(flight, post, Mark::Dropped, false);
        if !known {
            self.appear(post, flight, now);
        } else if ready {
            self.consider(post, now);
        }
    }

    /// A radar has dropped its track.
    pub(super) fn lost(&mut self, flight: FlightId, radar: RadarId, now: Time) {
        let (post, guides) = self.reader(radar);
        let track = self.track_mut(post, flight);
        track.holders -= 1;
        track.guides -= guides;
        if !track.told_of() {
            self.record.mark(flight, post, Mark::Dropped, true);
            self.vanish(post, flight, now);
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

    /// Where a post believes a flight to be now: straight on from the latest hit of any radar of
    /// its that holds it.
    pub(super) fn prediction(
        &mut self,
        post: PostId,
        flight: FlightId,
        now: Time,
    ) -> Option<Prediction> {
        let latest = self.latest_hit(post, flight, now)?;
        let tau = latest - self.world.starts[flight.index()];
        let before = (tau - BASELINE).max(Time::ZERO);
        let path = &self.plan.flights[flight.index()].path;
        let (here, there) = (path.at(tau), path.at(before));
        let (age, span) = ((now - latest).seconds(), (tau - before).seconds());
        let per_second = if span > 0.0 { 1.0 / span } else { 0.0 };
        let ([x, y, z], [u, v, w]) = (to_ecef(here).xyz(), to_ecef(there).xyz());
        let moved = [x - u, y - v, z - w].map(|way| way * per_second);
        let climb = (here.h_m - there.h_m) * per_second;
        Some(Prediction {
            position: Position::new(x + moved[0] * age, y + moved[1] * age, z + moved[2] * age),
            velocity: Vector::new(moved[0], moved[1], moved[2]),
            height: here.h_m + climb * age,
            climb,
        })
    }

    /// The latest hit by any radar of the post that holds the flight.
    fn latest_hit(&mut self, post: PostId, flight: FlightId, now: Time) -> Option<Time> {
        let seen_until = now.min(self.world.gone[flight.index()]);
        let mut latest = None;
        let tables = self.tables;
        for radar in &tables.desks[post.index()].radars {
            let pair = self.pair(flight, *radar as usize);
            if self.world.watches[pair].held {
                let mut chain = self.world.watches[pair].now;
                latest = latest.max(Some(chain.latest_hit(&self.watch(pair), seen_until)));
                self.world.watches[pair].now = chain;
            }
        }
        latest
    }
}
