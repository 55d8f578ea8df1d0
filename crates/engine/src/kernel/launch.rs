//! What comes of an order: rounds leave their launcher, which is busy and filled up again.

use super::Play;
use crate::engage::Meeting;
use crate::plan::{FlightId, InterceptorId, LauncherId, PostId};
use crate::prepare::SupportTable;
use crate::queue::Event;
use crate::record::{Gate, Happening, What};
use crate::relief::Constraint;
use crate::time::Time;
use crate::world::Engagement;

/// Courses shorter than twice this are not looked at again half-way.
const LEAST_HALF: Time = Time::from_micros(2_000_000);

impl Play<'_> {
    /// The launcher is busy for the interval of each round; one that is empty is filled up.
    pub(super) fn occupy(&mut self, launcher: LauncherId, rounds: u32, now: Time) {
        let table = &self.tables.arms.launchers[launcher.index()];
        let magazines = &self.world.arms.magazines[table.loads.clone()];
        let empty = magazines.iter().all(|magazine| magazine.ready == 0);
        let store = magazines.iter().any(|magazine| magazine.store > 0);
        let state = &mut self.world.arms.launchers[launcher.index()];
        let busy = table.interval.micros() * i64::from(rounds);
        state.ready_at = now + Time::from_micros(busy);
        if empty && store && !state.reloading {
            state.reloading = true;
            self.world.queue.push(now + table.reload, Event::Reloaded { launcher });
        }
    }

    /// The launcher has been filled up from its store.
    pub(super) fn reloaded(&mut self, launcher: LauncherId, now: Time) {
        let table = &self.tables.arms.launchers[launcher.index()];
        let state = &mut self.world.arms.launchers[launcher.index()];
        state.reloading = false;
        if state.lost {
            return;
        }
        for i in table.loads.clone() {
            let full = self.tables.arms.loads[i].ready;
            let magazine = &mut self.world.arms.magazines[i];
            let moved = (full - magazine.ready).min(magazine.store);
            magazine.ready += moved;
            magazine.store -= moved;
        }
        self.consider(table.post, now);
    }

    #[allow(clippy::too_many_arguments)] // one salvo is all of these
    pub(super) fn launch(
        &mut self,
        post: PostId,
        flight: FlightId,
        launcher: LauncherId,
        interceptor: InterceptorId,
        rounds: u32,
        meeting: Meeting,
        now: Time,
    ) {
        let intercept = now + Time::from_seconds(meeting.seconds);
        let round = &self.tables.arms.rounds[interceptor.index()];
        let support = round.support;
        let takes =
            support.takes_channel() && !self.tables.relief.holds(flight, Constraint::Channels);
        let fire = &self.tables.arms.posts[post.index()];
        let channels = if takes { fire.channels_for(rounds) } else { 0 };
        self.world.arms.busy_channels[post.index()] += channels;
        let dealing = self.world.arms.dealing_mut(post, flight);
        let (first_shot, salvo) = (dealing.shots, dealing.salvos);
        dealing.shots += rounds;
        dealing.salvos += 1;
        self.record.launched(flight, interceptor, rounds);
        self.record.passed(flight, post, Gate::Launched, now);
        self.note_shot(flight, rounds, now);
        self.begin_engagement(post, flight, now);
        let what = What::Launched { launcher, post, interceptor, intercept };
        self.record.happened(Happening { at: now, flight, what });
        let engagement = Engagement {
            post,
            flight,
            interceptor,
            first_shot,
            rounds,
            salvo,
            origin: self.tables.arms.launchers[launcher.index()].stand.position,
            left: now,
            point: meeting.point,
            intercept,
            speed: meeting.speed,
            lateral_g: meeting.lateral_g,
            flown: meeting.distance,
            corrections: 0,
            alone: support == SupportTable::None,
            guided: true,
            lit: false,
            unled_since: Time::NEVER,
            channels,
            killed: false,
            stamp: 0,
        };
        let (place, stamp) = self.world.arms.begin(engagement);
        self.track_mut(post, flight).engagement = Some(place);
        self.follow_up(place, stamp, support, now, intercept);
    }

    /// What comes of a launch, in time.
    fn follow_up(
        &mut self,
        place: u32,
        stamp: u32,
        support: SupportTable,
        now: Time,
        intercept: Time,
    ) {
        self.world.queue.push(intercept, Event::Intercept { place, stamp });
        match support {
            SupportTable::Midcourse { alone } => {
                let at = (intercept - alone).max(now);
                self.world.queue.push(at, Event::Support { place, stamp });
            }
            SupportTable::Terminal { lit } => {
                let at = (intercept - lit).max(now);
                self.world.queue.push(at, Event::Support { place, stamp });
            }
            SupportTable::Whole | SupportTable::None => {}
        }
        let halfway = Time::from_micros((intercept - now).micros() / 2);
        if support != SupportTable::None && halfway >= LEAST_HALF {
            self.world.queue.push(now + halfway, Event::Recheck { place, stamp });
        }
    }

    /// Rounds at whom, and beside whose.
    fn note_shot(&mut self, flight: FlightId, rounds: u32, now: Time) {
        let side = self.plan.flights[flight.index()].side;
        self.record.shot_at(side, rounds);
        if !self.alive(flight, now) {
            self.record.wasted(rounds);
        }
        self.world.arms.fired_at[flight.index()] = true;
    }
}
