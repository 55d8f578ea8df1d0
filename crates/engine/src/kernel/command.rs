//! What posts have attention for: tracks wait for a decision place, are identified, evaluated,
//! and looked at again.
//!
//! A decision place is held from the beginning of an identification to the end of the evaluation
//! that follows it; what waits for a place is served in the order in which it came.

use super::Play;
use super::fire::SOONEST;
use crate::chance::Purpose;
use crate::command::{Evidence, Identity, Planned, threatens};
use crate::plan::{FlightId, OnLoss, PostId, Side, WeaponsControl};
use crate::prepare::StepTable;
use crate::queue::Event;
use crate::record::{Gate, Happening, What};
use crate::relief::Constraint;
use crate::time::Time;
use crate::world::Stage;

/// What flies in a corridor is looked at again no sooner than this (an assumption): it can leave it.
const IN_CORRIDOR: Time = Time::from_micros(60_000_000);

impl Play<'_> {
    /// A track has come up in the post's picture: it is taken up if there is room for it.
    pub(super) fn appear(&mut self, post: PostId, flight: FlightId, now: Time) {
        self.cue(post, now);
        self.world.picture.enlist(post, flight);
        if self.takes(flight) == 0 {
            self.attend(post, flight, now);
            return;
        }
        self.world.picture.move_to(post, flight, Stage::Beyond);
        self.take_up(post, now);
    }

    /// How much of a post's attention a track takes: one part, or none where that constraint is
    /// taken away from it.
    pub(super) fn takes(&self, flight: FlightId) -> u32 {
        u32::from(!self.tables.relief.holds(flight, Constraint::Attention))
    }

    /// A track has gone from the post's picture: what it held is free again.
    pub(super) fn vanish(&mut self, post: PostId, flight: FlightId, now: Time) {
        let stage = self.track(post, flight).stage;
        self.world.picture.move_to(post, flight, Stage::Absent);
        self.world.picture.strike(post, flight);
        let track = self.track_mut(post, flight);
        (track.decided, track.again, track.kept) = (false, Time::NEVER, false);
        track.version += 1;
        (track.identity, track.found) = (Identity::Unknown, Identity::Unknown);
        let takes = self.takes(flight);
        let desk = &mut self.world.picture.desks[post.index()];
        desk.taken -= takes * u32::from(!matches!(stage, Stage::Absent | Stage::Beyond));
        desk.busy -= takes * u32::from(stage == Stage::Served);
        self.take_up(post, now);
    }

    /// Take up tracks while there is room, then serve them.
    pub(super) fn take_up(&mut self, post: PostId, now: Time) {
        while self.world.picture.desks[post.index()].taken < self.tables.desks[post.index()].tracks
        {
            let Some(flight) = self.world.picture.next_beyond(post) else { break };
            self.world.picture.move_to(post, flight, Stage::Waiting);
            self.world.picture.desks[post.index()].taken += 1;
        }
        self.serve(post, now);
    }

    /// Give free places to those who have waited longest.
    pub(super) fn serve(&mut self, post: PostId, now: Time) {
        while self.world.picture.desks[post.index()].busy < self.tables.desks[post.index()].places {
            let Some(flight) = self.world.picture.next_waiting(post) else { return };
            self.attend(post, flight, now);
        }
    }

    /// Begin to look at a track.
    fn attend(&mut self, post: PostId, flight: FlightId, now: Time) {
        self.world.picture.move_to(post, flight, Stage::Served);
        self.world.picture.desks[post.index()].busy += self.takes(flight);
        self.pass(post, flight, Gate::Attended, now);
        let told = self.identity_by_link(post, flight, now) != Identity::Unknown;
        let step = self.tables.desks[post.index()].identify;
        let takes = if told { Time::ZERO } else { self.step(post, flight, step, 0) };
        if takes > Time::ZERO {
            let version = self.track(post, flight).version;
            self.world.queue.push(now + takes, Event::Identified { post, flight, version });
        } else {
            self.identify(post, flight, now);
        }
    }

    pub(super) fn identified(&mut self, post: PostId, flight: FlightId, version: u32, now: Time) {
        if self.track(post, flight).version == version {
            self.identify(post, flight, now);
            self.serve(post, now);
        }
    }

    /// The look at a track is over: evaluate it, or leave the place and look again later.
    fn identify(&mut self, post: PostId, flight: FlightId, now: Time) {
        let (identity, settled) = self.look_at(post, flight, now);
        let track = self.track_mut(post, flight);
        (track.identity, track.again) = (identity, Time::NEVER);
        let version = track.version;
        let desk = &self.tables.desks[post.index()];
        if self.permits(post, flight, identity, now) {
            self.pass(post, flight, Gate::Identified, now);
            let takes = self.step(post, flight, desk.evaluate, 1);
            self.world.queue.push(now + takes, Event::Decide { post, flight, version });
        } else {
            self.leave_place(post, flight);
            if !settled {
                let soon = if identity == Identity::Neutral { IN_CORRIDOR } else { Time::ZERO };
                let again = now + desk.evidence.again.max(soon);
                self.look_again_at(post, flight, again);
            }
        }
        self.track_mut(post, flight).looks += 1;
    }

    /// The post will look at the track again then.
    pub(super) fn look_again_at(&mut self, post: PostId, flight: FlightId, again: Time) {
        let track = self.track_mut(post, flight);
        track.again = again;
        let version = track.version;
        self.world.queue.push(again, Event::Again { post, flight, version });
    }

    /// Note a gate in the ledger of what has one.
    fn pass(&mut self, post: PostId, flight: FlightId, gate: Gate, now: Time) {
        if !self.world.ghosts.is_ghost(flight) {
            self.record.passed(flight, post, gate, now);
        }
    }

    fn leave_place(&mut self, post: PostId, flight: FlightId) {
        self.world.picture.move_to(post, flight, Stage::Known);
        self.world.picture.desks[post.index()].busy -= self.takes(flight);
    }

    /// The evaluation of a track is over: it may be engaged.
    pub(super) fn decide(&mut self, post: PostId, flight: FlightId, version: u32, now: Time) {
        let track = self.track_mut(post, flight);
        if track.version != version || track.stage != Stage::Served {
            return;
        }
        track.decided = true;
        self.leave_place(post, flight);
        self.pass(post, flight, Gate::Decided, now);
        if self.world.ghosts.is_ghost(flight) {
            self.fire_at_ghost(post, flight, now);
        } else {
            self.record.happened(Happening { at: now, flight, what: What::Decided(post) });
            self.act(post, flight, now);
        }
        self.serve(post, now);
    }

    /// Something has changed about a track: its post does what it can, if it holds rounds at all.
    pub(super) fn act(&mut self, post: PostId, flight: FlightId, now: Time) {
        if self.tables.desks[post.index()].shoots {
            self.world.arms.dealing_mut(post, flight).look_after = Time::ZERO;
            self.consider(post, now);
        }
    }

    /// What is not known well enough is looked at again.
    pub(super) fn again(&mut self, post: PostId, flight: FlightId, version: u32, now: Time) {
        let track = self.track(post, flight);
        if track.version == version && track.stage == Stage::Known && !track.decided {
            if self.takes(flight) == 0 {
                self.attend(post, flight, now);
                return;
            }
            self.world.picture.move_to(post, flight, Stage::Waiting);
            self.serve(post, now);
        }
    }

    /// How long a step takes this time: 0 to identify, 1 to evaluate.
    fn step(&self, post: PostId, flight: FlightId, step: StepTable, which: u32) -> Time {
        if self.tables.relief.holds(flight, Constraint::Delay) {
            return Time::ZERO;
        }
        step.takes(|| {
            let ordinal = 2 * self.track(post, flight).looks + which;
            self.draw_at_post(Purpose::StepTime, ordinal, post, flight)
        })
    }

    pub(super) fn draw_at_post(
        &self,
        purpose: Purpose,
        ordinal: u32,
        post: PostId,
        flight: FlightId,
    ) -> f64 {
        let name = match self.tables.flight_hash.get(flight.index()) {
            Some(name) => *name,
            None => self.world.ghosts.ghost(post, flight).name,
        };
        self.chance.uniform(purpose, ordinal, name, self.tables.post_hash[post.index()])
    }

    /// Does it happen this time? What is certain either way needs no luck.
    fn happens(
        &self,
        chance: f64,
        purpose: Purpose,
        ordinal: u32,
        post: PostId,
        flight: FlightId,
    ) -> bool {
        chance > 0.0
            && (chance >= 1.0 || self.draw_at_post(purpose, ordinal, post, flight) < chance)
    }

    /// What one look shows. A hostile flight may show itself at each look; one that is not gives
    /// itself away falsely at the first look or never.
    fn look_at(&mut self, post: PostId, flight: FlightId, now: Time) -> (Identity, bool) {
        if self.world.ghosts.is_ghost(flight) {
            return self.look_at_ghost(post, flight);
        }
        let by = self.tables.desks[post.index()].evidence;
        let look = self.track(post, flight).looks;
        let in_corridor = by.keeps_corridors && self.in_corridor(post, flight, now);
        let truth = &self.plan.flights[flight.index()];
        let planned = (by.knows_plans && truth.plan_filed).then_some(match truth.side {
            Side::Friendly => Planned::Friendly,
            Side::Hostile | Side::Civil => Planned::Other,
        });
        let answered = by.asks.meet(truth.answers)
            && self.happens(by.answered, Purpose::Interrogation, look, post, flight);
        let behaves_hostile = match truth.side {
            Side::Hostile => self.happens(by.hostile_shown, Purpose::Behaviour, look, post, flight),
            Side::Friendly | Side::Civil => {
                self.happens(by.others_taken_for_hostile, Purpose::Behaviour, 0, post, flight)
            }
        };
        let alone = Evidence {
            answered,
            planned,
            in_corridor,
            behaves_hostile,
            by_link: Identity::Unknown,
        };
        let track = self.track_mut(post, flight);
        let found = alone.identity();
        let spares_no_more = track.found.is_spared() && !found.is_spared();
        if track.found != found {
            (track.found, track.found_at) = (found, now);
        }
        if spares_no_more {
            self.spares_no_more(post, flight, now);
        }
        let by_link = self.identity_by_link(post, flight, now);
        let all = Evidence { by_link, ..alone };
        (all.identity(), all.settles())
    }

    /// Does the track, as the post has it, lie in one of the corridors?
    fn in_corridor(&mut self, post: PostId, flight: FlightId, now: Time) -> bool {
        if self.tables.corridors.is_empty() {
            return false;
        }
        let Some(track) = self.prediction(post, flight, now) else { return false };
        self.tables.corridors.iter().any(|corridor| corridor.holds(track.position, track.height))
    }

    /// Do identity and weapons control allow the post to engage it? In self-defence, which every
    /// control allows, a post engages whatever is not spared and comes at something of its own system.
    fn permits(&mut self, post: PostId, flight: FlightId, identity: Identity, now: Time) -> bool {
        if self.tables.relief.holds(flight, Constraint::Identity) {
            return true;
        }
        let desk = &self.tables.desks[post.index()];
        let control = match (self.cut_off(post), desk.on_loss) {
            (true, OnLoss::SelfDefence) => WeaponsControl::Hold,
            _ => desk.control,
        };
        if identity.may_be_engaged(control) {
            return true;
        }
        if identity.is_spared() || self.world.ghosts.is_ghost(flight) {
            return false;
        }
        self.comes_at(post, flight, now)
    }

    /// Does the track come at something of the post's own system?
    fn comes_at(&mut self, post: PostId, flight: FlightId, now: Time) -> bool {
        let tables = self.tables;
        let sites = &tables.desks[post.index()].sites;
        self.prediction(post, flight, now).is_some_and(|track| threatens(&track, sites))
    }

    /// May the post order an engagement of this track now? It is decided on, the post is not
    /// silenced, nobody that it coordinates with has engaged it, no identity has come by link
    /// since that spares it, and it comes at the post where that may only defend itself. If not,
    /// the error says when the post has to ask again; never where news will come to it.
    pub(crate) fn may_engage(
        &mut self,
        post: PostId,
        flight: FlightId,
        now: Time,
    ) -> Result<(), Time> {
        let lost = if self.cut_off(post) {
            self.tables.desks[post.index()].on_loss
        } else {
            OnLoss::Alone
        };
        let possible = self.track(post, flight).waits()
            && lost != OnLoss::Silent
            && self.works(post, now)
            && !self.is_spared_by_link(post, flight, now);
        if !possible {
            return Err(Time::NEVER);
        }
        if let Some(until) = self.taken_until(post, flight, now) {
            return Err(until);
        }
        let relieved = self.tables.relief.holds(flight, Constraint::Identity);
        if lost == OnLoss::SelfDefence && !relieved && !self.comes_at(post, flight, now) {
            let review = self.tables.arms.posts[post.index()].review;
            return Err(now + Time::from_seconds(review.max(SOONEST)));
        }
        Ok(())
    }
}
