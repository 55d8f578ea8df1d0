//! Flights so near to each other that a post's radars take them for one, and their parting.
//!
//! A flight whose track comes up beside one that the post already has, and that none of its radars
//! can tell from it, is hidden behind it: one track, one identity, one engagement at a time. Every
//! few seconds it is seen whether they have parted. The track goes on with either flight: with
//! the one it had, or with the other by the chance that two measurements so far apart are taken for
//! each other. If the flight in front goes, one of those behind it takes over its track; if nobody is
//! behind it, what was known of it is kept in mind for a while.

use physics::frame::{Ecef, Position};
use physics::math::special::normal_cdf;

use super::Play;
use crate::chance::Purpose;
use crate::command::Identity;
use crate::plan::{FlightId, PostId};
use crate::queue::Event;
use crate::record::Gate;
use crate::time::Time;
use crate::world::Stage;

/// How often it is seen whether flights have parted.
const OFTEN: Time = Time::from_micros(4_000_000);

/// For how long a post keeps in mind what it knew of a track that all have lost: an assumption, three
/// turns of a slow radar. A course that errs by 20 m/s has gone 600 m astray by then, which the
/// gate of a new track still holds.
const KEPT: Time = Time::from_micros(30_000_000);

/// What a track that goes on with another flight takes along.
#[derive(Clone, Copy)]
struct Belief {
    identity: Identity,
    found: Identity,
    found_at: Time,
    decided: bool,
}

impl Play<'_> {
    /// A flight has come into a post's picture, alone or behind another.
    pub(super) fn enter(&mut self, post: PostId, flight: FlightId, now: Time) {
        if self.track(post, flight).kept {
            self.find_again(post, flight, now);
        } else if let Some(leader) = self.unresolved_from(post, flight, now) {
            let track = self.track_mut(post, flight);
            track.leader = Some(leader);
            track.version += 1;
            let version = track.version;
            self.world.queue.push(now + OFTEN, Event::Part { post, flight, version });
        } else {
            self.record.passed(flight, post, Gate::Resolved, now);
            self.appear(post, flight, now);
        }
    }

    /// A flight has gone from a post's picture.
    pub(super) fn leave(&mut self, post: PostId, flight: FlightId, now: Time) {
        if self.track(post, flight).leader.is_some() {
            let track = self.track_mut(post, flight);
            track.leader = None;
            track.version += 1;
            return;
        }
        if self.is_worth_keeping(post, flight) {
            self.keep(post, flight, now);
            return;
        }
        let belief = self.belief(post, flight);
        self.vanish(post, flight, now);
        let tables = self.tables;
        let mut heir = None;
        for other in &tables.companions[flight.index()] {
            if self.track(post, *other).leader != Some(flight) {
                continue;
            }
            self.track_mut(post, *other).leader = heir;
            if heir.is_none() {
                heir = Some(*other);
                self.track_mut(post, *other).version += 1;
                self.record.passed(*other, post, Gate::Resolved, now);
                self.inherit(post, *other, belief, now);
                self.share(post, *other, now);
            }
        }
    }

    /// Was the track looked at and not judged killed, and is nothing hidden behind it that could go
    /// on with it?
    fn is_worth_keeping(&self, post: PostId, flight: FlightId) -> bool {
        let hidden = |other: &FlightId| self.track(post, *other).leader == Some(flight);
        self.track(post, flight).stage == Stage::Known
            && !self.world.arms.dealing(post, flight).let_go
            && !self.tables.companions[flight.index()].iter().any(hidden)
    }

    fn keep(&mut self, post: PostId, flight: FlightId, now: Time) {
        let track = self.track_mut(post, flight);
        track.kept = true;
        track.version += 1;
        let version = track.version;
        self.world.queue.push(now + KEPT, Event::Forget { post, flight, version });
    }

    /// A track that was kept in mind is there again: what was known of it still holds.
    fn find_again(&mut self, post: PostId, flight: FlightId, now: Time) {
        let track = self.track_mut(post, flight);
        track.kept = false;
        track.version += 1;
        let (version, decided, again) = (track.version, track.decided, track.again);
        if decided {
            self.act(post, flight, now);
        } else if again.happens() {
            self.world.queue.push(again.max(now), Event::Again { post, flight, version });
        }
    }

    /// A track that was lost has been kept in mind for long enough.
    pub(super) fn forget(&mut self, post: PostId, flight: FlightId, version: u32, now: Time) {
        if self.track(post, flight).version == version {
            self.vanish(post, flight, now);
        }
    }

    /// Have the flights parted?
    pub(super) fn part(&mut self, post: PostId, flight: FlightId, version: u32, now: Time) {
        let track = self.track(post, flight);
        let (true, Some(leader)) = (track.version == version, track.leader) else { return };
        if self.are_one(post, flight, leader, now) {
            self.world.queue.push(now + OFTEN, Event::Part { post, flight, version });
            return;
        }
        let track = self.track_mut(post, flight);
        track.leader = None;
        track.version += 1;
        self.record.passed(flight, post, Gate::Resolved, now);
        if self.swapped(post, flight, leader, now) {
            let belief = self.belief(post, leader);
            self.vanish(post, leader, now);
            self.inherit(post, flight, belief, now);
            self.appear(post, leader, now);
        } else {
            self.appear(post, flight, now);
        }
        self.share(post, flight, now);
    }

    fn belief(&self, post: PostId, flight: FlightId) -> Option<Belief> {
        let track = self.track(post, flight);
        (track.stage == Stage::Known).then_some(Belief {
            identity: track.identity,
            found: track.found,
            found_at: track.found_at,
            decided: track.decided,
        })
    }

    /// The track of another flight goes on as this flight's; where nothing was known yet it
    /// begins anew.
    fn inherit(&mut self, post: PostId, flight: FlightId, belief: Option<Belief>, now: Time) {
        let takes = self.takes(flight);
        let room = takes == 0
            || self.world.picture.desks[post.index()].taken
                < self.tables.desks[post.index()].tracks;
        let (Some(belief), true) = (belief, room) else {
            self.appear(post, flight, now);
            return;
        };
        self.world.picture.enlist(post, flight);
        self.world.picture.move_to(post, flight, Stage::Known);
        self.world.picture.desks[post.index()].taken += takes;
        let track = self.track_mut(post, flight);
        (track.identity, track.found) = (belief.identity, belief.found);
        (track.found_at, track.decided) = (belief.found_at, belief.decided);
        self.record.passed(flight, post, Gate::Attended, now);
        if belief.decided {
            self.record.passed(flight, post, Gate::Identified, now);
            self.record.passed(flight, post, Gate::Decided, now);
            self.act(post, flight, now);
        } else if !belief.identity.is_spared() {
            let again = now + self.tables.desks[post.index()].evidence.again;
            self.look_again_at(post, flight, again);
        }
    }

    /// Is the parted track taken for the other's? With two tracks and two measurements at a
    /// distance d, the nearest pairing is the wrong one with the chance that a normal number of
    /// deviation sqrt(2) sigma passes d (docs/models/picture.md). What is engaged is kept in view.
    fn swapped(&mut self, post: PostId, flight: FlightId, leader: FlightId, now: Time) -> bool {
        if !self.tables.errs || self.track(post, leader).engagements > 0 {
            return false;
        }
        let Some(track) = self.prediction(post, leader, now) else { return false };
        let sigma = track.stated.sigma_after(0.0);
        let apart = self.found_at(flight, now).distance(self.found_at(leader, now));
        if sigma <= 0.0 {
            return false;
        }
        let names = (self.tables.flight_hash[flight.index()], self.tables.post_hash[post.index()]);
        let u = self.chance.uniform(Purpose::Swap, 0, names.0, names.1);
        u < normal_cdf(-apart / (std::f64::consts::SQRT_2 * sigma))
    }

    /// The flight in a post's picture that this one cannot be told from, if there is one.
    fn unresolved_from(&self, post: PostId, flight: FlightId, now: Time) -> Option<FlightId> {
        self.tables.companions[flight.index()].iter().copied().find(|other| {
            let track = self.track(post, *other);
            track.told_of()
                && track.leader.is_none()
                && self.alive(*other, now)
                && self.are_one(post, flight, *other, now)
        })
    }

    /// Do the post's radars take the two for one? Not if one that holds both tells them apart in
    /// range or in angle, and not if none holds both.
    fn are_one(&self, post: PostId, one: FlightId, other: FlightId, now: Time) -> bool {
        let holds = |radar: &&u32| {
            [one, other]
                .into_iter()
                .all(|flight| self.world.watches[self.pair(flight, **radar as usize)].held)
        };
        let mut both = self.tables.desks[post.index()].radars.iter().filter(holds).peekable();
        if both.peek().is_none() {
            return false;
        }
        let (here, there) = (self.found_at(one, now), self.found_at(other, now));
        both.all(|radar| {
            let by = &self.tables.errors[*radar as usize];
            let (gap, way) = (there - here, here - by.site);
            let range = way.length().max(1.0);
            let deeper = gap.dot(way) / range;
            let across = (gap.dot(gap) - deeper * deeper).max(0.0).sqrt();
            deeper.abs() < by.range_resolution && across < by.beam * range
        })
    }

    /// Where a radar that looks finds the flight.
    fn found_at(&self, flight: FlightId, now: Time) -> Position<Ecef> {
        let seen = now.min(self.world.gone[flight.index()]);
        self.fix(flight, seen - self.world.starts[flight.index()]).0
    }
}
