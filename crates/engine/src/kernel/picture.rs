//! What posts come to know of their radars' tracks, and when they may act on them.

use physics::earth::to_ecef;
use physics::frame::{Position, Vector};

use super::Play;
use crate::command::Prediction;
use crate::plan::{FlightId, PostId, RadarId};
use crate::queue::Event;
use crate::record::{Gate, Happening, Mark, What};
use crate::time::Time;

/// A track's velocity is what it moved in this time before its latest update, s.
const BASELINE: Time = Time::from_micros(1_000_000);

/// What a post that reads its own radars passes with a confirmed track: nobody else has to share
/// it, its attention is unbounded, and whatever is tracked may be engaged.
const TAKEN_UP: [Gate; 5] =
    [Gate::Resolved, Gate::Tracked, Gate::Shared, Gate::Attended, Gate::Identified];

impl Play<'_> {
    pub(super) fn gained(&mut self, flight: FlightId, radar: RadarId, now: Time) {
        let (post, guides) = self.reader(radar);
        let reaction = self.tables.posts[post.index()].reaction;
        let track = self.track_mut(post, flight);
        track.holders += 1;
        track.guides += guides;
        let (first, version) = (track.holders == 1, track.version);
        let ready = track.decided && guides > 0;
        for gate in TAKEN_UP {
            self.record.passed(flight, post, gate, now);
        }
        self.record.mark(flight, post, Mark::Dropped, false);
        if first {
            self.world.queue.push(now + reaction, Event::Decide { post, flight, version });
        } else if ready {
            self.consider(post, now);
        }
    }

    pub(super) fn lost(&mut self, flight: FlightId, radar: RadarId) {
        let (post, guides) = self.reader(radar);
        let track = self.track_mut(post, flight);
        track.holders -= 1;
        track.guides -= guides;
        if track.holders == 0 {
            track.decided = false;
            track.version += 1;
            self.record.mark(flight, post, Mark::Dropped, true);
        }
    }

    fn reader(&self, radar: RadarId) -> (PostId, u32) {
        let radar = &self.plan.radars[radar.index()];
        (radar.post, u32::from(radar.guides))
    }

    pub(super) fn decide(&mut self, post: PostId, flight: FlightId, version: u32, now: Time) {
        let track = self.track_mut(post, flight);
        if track.version != version || track.decided {
            return;
        }
        track.decided = true;
        self.record.passed(flight, post, Gate::Decided, now);
        self.record.happened(Happening { at: now, flight, what: What::Decided(post) });
        self.consider(post, now);
    }

    pub(super) fn track(&self, post: PostId, flight: FlightId) -> &crate::world::Track {
        &self.world.tracks[post.index() * self.plan.flights.len() + flight.index()]
    }

    pub(super) fn track_mut(&mut self, post: PostId, flight: FlightId) -> &mut crate::world::Track {
        &mut self.world.tracks[post.index() * self.plan.flights.len() + flight.index()]
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
        for radar in 0..self.plan.radars.len() {
            let pair = self.pair(flight, radar);
            if self.plan.radars[radar].post == post && self.world.watches[pair].held {
                let mut chain = self.world.watches[pair].now;
                latest = latest.max(Some(chain.latest_hit(&self.watch(pair), seen_until)));
                self.world.watches[pair].now = chain;
            }
        }
        latest
    }
}
