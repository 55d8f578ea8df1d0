//! Tracks that are no flights: how they come, what they cost, how they go.

use physics::earth::to_geodetic;
use physics::frame::Vector;
use physics::math::{cos, ln, sin};

use super::Play;
use super::tracking::local_axes;
use crate::chance::Purpose;
use crate::command::{Evidence, Identity};
use crate::engage::{Aim, Course, aim};
use crate::plan::{FlightId, OnLoss, PostId, RadarId};
use crate::queue::Event;
use crate::time::Time;
use crate::track::{Prediction, Stated};
use crate::world::{Origin, Stage};

/// False tracks stand this high above their radar, m: clutter is low.
const CLUTTER_HEIGHT: f64 = 500.0;
/// Two tracks are taken for one if the square of their distance is at most this often the sum of
/// their variances: the 99 % quantile of chi-square with two degrees (Blackman and Popoli 1999,
/// section 6.3, on gates).
const GATE: f64 = 9.21;

impl Play<'_> {
    /// Each radar's false tracks come as a Poisson stream.
    pub(super) fn await_false_tracks(&mut self) {
        for radar in (0..self.plan.radars.len() as u32).map(RadarId) {
            self.await_false_track(radar, 0, Time::ZERO);
        }
    }

    fn await_false_track(&mut self, radar: RadarId, number: u32, now: Time) {
        let gap = self.tables.clutter[radar.index()].mean_gap;
        if gap.is_finite() {
            let u = self.chance.uniform(
                Purpose::FalseTrackGap,
                number,
                self.tables.radar_hash[radar.index()],
                0,
            );
            let at = now + Time::from_seconds(-ln(u) * gap);
            self.world.queue.push(at, Event::FalseTrack { radar, number });
        }
    }

    pub(super) fn false_track(&mut self, radar: RadarId, number: u32, now: Time) {
        let hash = self.tables.radar_hash[radar.index()];
        let table = self.tables.clutter[radar.index()];
        let draw = |part| self.chance.uniform(Purpose::FalseTrackPlace, 2 * number + part, hash, 0);
        // Evenly over the area of the sector.
        let azimuth = table.from_rad + table.width_rad * draw(0);
        let near2 = table.nearest * table.nearest;
        let range = (near2 + draw(1) * (table.farthest * table.farthest - near2)).sqrt();
        let site = self.tables.errors[radar.index()].site;
        let [up, east, north] = local_axes(site);
        let way = east * (range * sin(azimuth)) + north * (range * cos(azimuth));
        let place = site + way + up * CLUTTER_HEIGHT;
        let post = self.plan.radars[radar.index()].post;
        let name = hash ^ number.wrapping_mul(0x9e37_79b1);
        if self.sending(radar).at(now)
            && let Some(track) = self.haunt(post, Origin::Clutter { radar, place }, name, now)
        {
            let serial = self.world.ghosts.ghost(post, track).serial;
            let ends = Event::FalseTrackEnds { post, track, serial };
            self.world.queue.push(now + table.lasts, ends);
        }
        self.await_false_track(radar, number + 1, now);
    }

    pub(super) fn false_track_ends(
        &mut self,
        post: PostId,
        track: FlightId,
        serial: u32,
        now: Time,
    ) {
        if self.world.ghosts.ghost(post, track).serial == serial {
            self.exorcise(post, track, now);
        }
    }

    fn haunt(&mut self, post: PostId, origin: Origin, name: u32, now: Time) -> Option<FlightId> {
        let (track, _) = self.world.ghosts.rise(post, origin, name)?;
        self.appear(post, track, now);
        Some(track)
    }

    fn exorcise(&mut self, post: PostId, track: FlightId, now: Time) {
        self.vanish(post, track, now);
        self.world.ghosts.lay(post, track);
    }

    /// What a look at a ghost shows: nothing answers, no plan is filed, and it may fly anywhere. A
    /// second track of a flight is what its first one is, and as settled as that.
    pub(super) fn look_at_ghost(&self, post: PostId, track: FlightId) -> (Identity, bool) {
        let by = &self.tables.desks[post.index()].evidence;
        let ghost = self.world.ghosts.ghost(post, track);
        let place = match ghost.origin {
            Origin::Duplicate(flight) => {
                let first = self.track(post, flight);
                let settled = first.stage == Stage::Known && !first.again.happens();
                return (first.identity, settled && first.identity.is_spared());
            }
            Origin::Clutter { place, .. } => place,
            Origin::Nothing => return (Identity::Unknown, false),
        };
        let u = self.chance.uniform(
            Purpose::Behaviour,
            0,
            ghost.name,
            self.tables.post_hash[post.index()],
        );
        let in_corridor = by.keeps_corridors
            && self.tables.corridors.iter().any(|lane| lane.holds(place, CLUTTER_HEIGHT));
        let behaves_hostile = u < by.others_taken_for_hostile;
        (Evidence { in_corridor, behaves_hostile, ..Evidence::NONE }.identity(), false)
    }

    /// Where a ghost seems to be.
    fn seeming(&mut self, post: PostId, track: FlightId, now: Time) -> Option<Prediction> {
        match self.world.ghosts.ghost(post, track).origin {
            Origin::Clutter { place, .. } => Some(Prediction {
                position: place,
                velocity: Vector::new(0.0, 0.0, 0.0),
                height: to_geodetic(place).h_m,
                climb: 0.0,
                stated: Stated::EXACT,
            }),
            Origin::Duplicate(flight) => self.prediction(post, flight, now),
            Origin::Nothing => None,
        }
    }

    /// May the post fire at a ghost as at a flight: does a radar of its own that sends guide on it, and
    /// is the post neither off the day nor held back without the post above it?
    fn may_fire_at(&self, post: PostId, track: FlightId, now: Time) -> bool {
        let alone = self.tables.desks[post.index()].on_loss == OnLoss::Alone;
        let guided = match self.world.ghosts.ghost(post, track).origin {
            Origin::Clutter { radar, .. } => {
                self.plan.radars[radar.index()].guides && self.sending(radar).at(now)
            }
            Origin::Duplicate(flight) => {
                self.track(post, flight).guides > 0 && self.in_guiding_view(post, flight, now)
            }
            Origin::Nothing => false,
        };
        guided && self.works(post, now) && (alone || !self.cut_off(post))
    }

    /// A post has decided to engage a ghost: it fires one salvo of what gets there soonest, if anything
    /// does, and learns by its verdict that nothing is there.
    pub(super) fn fire_at_ghost(&mut self, post: PostId, track: FlightId, now: Time) {
        if !self.may_fire_at(post, track, now) {
            return;
        }
        let Some(seeming) = self.seeming(post, track, now) else { return };
        let tables = self.tables;
        let fire = &tables.arms.posts[post.index()];
        let course = self.course_of(post, seeming);
        let step = fire.launch.takes(|| self.draw_at_post(Purpose::LaunchTime, 0, post, track));
        let mut best: Option<(f64, u32)> = None;
        for load in &fire.loads {
            if let Some(seconds) = self.reaches_ghost(post, *load, &course, step, now)
                && best.is_none_or(|(least, _)| seconds < least)
            {
                best = Some((seconds, *load));
            }
        }
        let Some((seconds, load)) = best else { return };
        let entry = &tables.arms.loads[load as usize];
        let round = &tables.arms.rounds[entry.interceptor.index()];
        let left = self.beyond_reserve(fire, round, course.falls);
        let magazine = &mut self.world.arms.magazines[load as usize];
        let rounds = fire.salvo.min(magazine.ready).min(left);
        magazine.ready -= rounds;
        self.occupy(entry.launcher, rounds, now);
        let channels = fire.channels_for(rounds) * u32::from(round.support.takes_channel());
        self.world.arms.busy_channels[post.index()] += channels;
        self.record.launched_at_nothing(entry.interceptor, rounds);
        let verdict = now + Time::from_seconds(seconds + fire.assess.middle());
        self.world.queue.push(verdict, Event::NothingThere { post, channels });
    }

    /// Seconds until a round of a load would be where a ghost seems to be, if it can be fired now.
    fn reaches_ghost(
        &self,
        post: PostId,
        load: u32,
        course: &Course,
        step: Time,
        now: Time,
    ) -> Option<f64> {
        let tables = self.tables;
        let fire = &tables.arms.posts[post.index()];
        let entry = &tables.arms.loads[load as usize];
        let round = &tables.arms.rounds[entry.interceptor.index()];
        let channels = fire.channels_for(fire.salvo).min(fire.channels).max(1);
        let ready = self.world.arms.magazines[load as usize].ready > 0
            && self.world.arms.launchers[entry.launcher.index()].ready_at <= now
            && round.against_air
            && self.beyond_reserve(fire, round, course.falls) > 0
            && self.stands(entry.launcher, now)
            && (!round.support.takes_channel() || self.free_channels(post) >= channels);
        if !ready {
            return None;
        }
        let launcher = &tables.arms.launchers[entry.launcher.index()];
        let fly = &tables.arms.flies[entry.interceptor.index()];
        match aim(course, &launcher.stand, fly, round, round.delay + step.seconds()) {
            Aim::Now(met) => launcher
                .stand
                .faces(met.point, launcher.bearing, launcher.half_sector_cos)
                .then_some(met.seconds),
            Aim::Later { .. } | Aim::Outside => None,
        }
    }

    pub(super) fn nothing_there(&mut self, post: PostId, channels: u32, now: Time) {
        self.world.arms.busy_channels[post.index()] -= channels;
        self.consider(post, now);
    }

    /// A post that holds a flight itself is told of it by another, or the other way round: if
    /// their errors of place put the two tracks too far apart, it takes them for two flights.
    pub(super) fn correlate(&mut self, from: PostId, post: PostId, flight: FlightId, now: Time) {
        if self.world.ghosts.places == 0
            || !self.tables.errs
            || self.tables.desks[from.index()].system == self.tables.desks[post.index()].system
            || self.track(post, flight).holders == 0
            || self.world.ghosts.duplicate(post, flight).is_some()
        {
            return;
        }
        let Some(apart) = self.apart(from, post, flight, now) else { return };
        if apart > GATE {
            let hashes =
                (self.tables.flight_hash[flight.index()], self.tables.post_hash[post.index()]);
            self.haunt(post, Origin::Duplicate(flight), hashes.0.rotate_left(16) ^ hashes.1, now);
        }
    }

    /// Whoever told of it or held it does so no more: there is nothing to take for two.
    pub(super) fn merge(&mut self, post: PostId, flight: FlightId, now: Time) {
        let track = self.track(post, flight);
        if track.holders > 0 && track.sources > 0 {
            return;
        }
        if let Some(ghost) = self.world.ghosts.duplicate(post, flight) {
            self.exorcise(post, ghost, now);
        }
    }
}
