//! What posts order: who is engaged, with what, and when to look again. What comes of an order stands
//! in [`super::launch`].

use super::Play;
use crate::chance::Purpose;
use crate::engage::{Aim, Meeting, Offer, Rule, WEIGHED, aim, threatened};
use crate::plan::{Assignment, FlightId, PostId};
use crate::prepare::{FireTable, SupportTable};
use crate::queue::Event;
use crate::record::{Gate, Mark};
use crate::relief::Constraint;
use crate::time::Time;
use crate::world::Waiting;

/// The least time after which a post looks again, s.
pub(super) const SOONEST: f64 = 0.05;
/// A load that can be fired at a track now.
#[derive(Clone, Copy)]
pub(super) struct Choice {
    pub load: u32,
    pub meeting: Meeting,
    spared: bool,
}

/// Why a load cannot be fired at a track now, by what ends it.
#[derive(Clone, Copy)]
enum Hold {
    /// So many seconds.
    Seconds(f64),
    /// Something that happens to the post: a channel is free, a round is ready.
    Event,
    /// A change of the track.
    Track,
}

impl Play<'_> {
    pub(super) fn review(&mut self, post: PostId, now: Time) {
        if self.world.arms.review_at[post.index()] == now {
            self.world.arms.review_at[post.index()] = Time::NEVER;
            self.consider(post, now);
        }
    }

    /// Engage what can be engaged, by the post's rule, and come back for the rest.
    pub(super) fn consider(&mut self, post: PostId, now: Time) {
        let tables = self.tables;
        let fire = &tables.arms.posts[post.index()];
        let relieved_of_channels = tables.relief.of_any(Constraint::Channels);
        if self.world.arms.post_lost[post.index()] || fire.loads.is_empty() {
            return;
        }
        if fire.channel_first && !self.has_channel(post) && !relieved_of_channels {
            self.note_refusals(post, now);
            return;
        }
        let mut waiting = std::mem::take(&mut self.world.arms.waiting);
        let later = self.list_waiting(post, fire, now, &mut waiting);
        let again = if fire.weighs() {
            later_by(now, self.weigh(post, fire, &waiting, now), fire)
        } else {
            self.in_order(post, fire, &waiting, now)
        };
        self.world.arms.waiting = waiting;
        if again.min(later).happens() {
            self.look_again(post, again.min(later));
        }
    }

    /// The tracks that wait for an engagement, in the order in which they are taken. Those at
    /// which nothing can be fired yet are left for the moment that is returned; a rule that weighs
    /// all against all sees them too.
    fn list_waiting(
        &mut self,
        post: PostId,
        fire: &FireTable,
        now: Time,
        list: &mut Vec<Waiting>,
    ) -> Time {
        list.clear();
        let mut later = Time::NEVER;
        for i in 0..self.world.picture.live(post).len() {
            let flight = self.world.picture.live(post)[i];
            if self.world.ghosts.is_ghost(flight) {
                continue;
            }
            if let Err(then) = self.flies_on(post, flight, now) {
                later = later.min(then);
                continue;
            }
            let dealing = *self.world.arms.dealing(post, flight);
            if fire.most_salvos > 0 && dealing.salvos >= fire.most_salvos {
                continue;
            }
            if let Err(then) = self.may_engage(post, flight, now) {
                self.note_bar(post, flight, now);
                later = later.min(then);
                continue;
            }
            if dealing.look_after > now && !fire.weighs() {
                later = later.min(dealing.look_after);
                continue;
            }
            let Some(track) = self.prediction(post, flight, now) else { continue };
            let course = self.course_of(post, track);
            let nearest = fire.assignment == Assignment::NearestFirst;
            let value = if nearest { 0.0 } else { threatened(&course, &self.tables.arms.defended) };
            let key = if nearest { fire.site.distance(track.position) } else { -value };
            list.push(Waiting { key, flight, course, value });
        }
        list.sort_unstable_by(|a, b| a.key.total_cmp(&b.key).then(a.flight.cmp(&b.flight)));
        later
    }

    /// One after another, each with the best load there is for it. Returns when to look again.
    fn in_order(&mut self, post: PostId, fire: &FireTable, waiting: &[Waiting], now: Time) -> Time {
        let mut next = Time::NEVER;
        for track in waiting {
            if fire.channel_first && !self.may_take_channel(post, track.flight) {
                self.record.mark(track.flight, post, Mark::NoChannel, true);
                continue;
            }
            let (mut best, mut again, mut events): (Option<Choice>, _, _) =
                (None, f64::INFINITY, 0);
            for load in &fire.loads {
                match self.try_load(post, fire, *load, track, now) {
                    Ok(choice) if best.is_none_or(|old| choice.is_better_than(&old)) => {
                        best = Some(choice);
                    }
                    Ok(_) => {}
                    Err(Hold::Seconds(wait)) => again = again.min(wait),
                    Err(Hold::Event) => events += 1,
                    Err(Hold::Track) => {}
                }
            }
            if let Some(choice) = best {
                self.fire(post, fire, track, choice, None, now);
            } else if let Some(after) = self.look_after(fire, track, again, events > 0, now) {
                next = next.min(after);
                self.world.arms.dealing_mut(post, track.flight).look_after = after;
            }
        }
        next
    }

    /// When a post looks again at a track at which nothing can be fired for so many seconds; never
    /// where only the track's own change can help; nothing where an event of the post can. What is
    /// too far for a round ordered before to meet it, however it turned, is left alone for so long.
    fn look_after(
        &self,
        fire: &FireTable,
        track: &Waiting,
        seconds: f64,
        by_event: bool,
        now: Time,
    ) -> Option<Time> {
        let there = track.course.now;
        let speed = there.velocity.length();
        let in_reach = (fire.site.distance(there.position) - fire.reach) / (FASTER * speed);
        let beyond = in_reach - fire.lead;
        let after = later_by(now, seconds, fire);
        // What climbs or dives steeply may be on its way to speeds that no aircraft has.
        let level = !track.course.falls && there.climb.abs() < LEVEL * speed;
        if level && beyond > fire.review && beyond.is_finite() {
            let then = now + Time::from_seconds(beyond);
            return Some(if after.happens() { after.max(then) } else { then });
        }
        (after.happens() || !by_event).then_some(after)
    }

    /// All launchers against all tracks.
    fn weigh(&mut self, post: PostId, fire: &FireTable, waiting: &[Waiting], now: Time) -> f64 {
        let mut again = if waiting.len() > WEIGHED { fire.review } else { f64::INFINITY };
        let waiting = &waiting[..waiting.len().min(WEIGHED)];
        let rule = match fire.assignment {
            Assignment::StaticOptimal => Rule::StaticOptimal,
            Assignment::RollingHorizon => Rule::RollingHorizon { price: fire.round_price },
            _ => Rule::MarginalReturn,
        };
        let mut offers = std::mem::take(&mut self.world.arms.offers);
        offers.clear();
        for (track, seen) in waiting.iter().enumerate() {
            for load in &fire.loads {
                let offer = self.offer(post, fire, (track, seen), *load);
                match self.try_load(post, fire, *load, seen, now) {
                    Ok(choice) => {
                        let wanted = self.wanted(post, fire, seen, &choice);
                        let salvo = wanted.min(self.room(post, fire, *load, seen));
                        offers.push(Offer { salvo, meeting: Some(choice.meeting), ..offer });
                    }
                    Err(Hold::Seconds(wait)) => {
                        again = again.min(wait);
                        if wait <= fire.horizon {
                            offers.push(Offer { wait: wait.max(SOONEST), ..offer });
                        }
                    }
                    Err(Hold::Event | Hold::Track) => {}
                }
            }
        }
        let guided = offers.iter().filter(|offer| offer.channel);
        let each = guided.map(|offer| fire.channels_for(offer.salvo)).max().unwrap_or(1).max(1);
        let salvos = self.free_channels(post) / each;
        self.world.arms.rules.weigh(rule, &offers, waiting.len(), salvos);
        for i in 0..self.world.arms.rules.shots.len() {
            let shot = self.world.arms.rules.shots[i];
            let offer = offers[shot.offer];
            if let Some(meeting) = offer.meeting {
                let choice = Choice { load: offer.load, meeting, spared: false };
                self.fire(post, fire, &waiting[offer.track], choice, Some(shot.rounds), now);
            }
        }
        again = again.min(self.until_next_shot(post, fire, waiting, &offers, now));
        self.world.arms.offers = offers;
        again
    }

    /// Seconds until the post weighs again what it could have fired at and did not: until one of the
    /// launchers that could is ready again. A free channel or a filled launcher brings it back anyway.
    fn until_next_shot(
        &self,
        post: PostId,
        fire: &FireTable,
        waiting: &[Waiting],
        offers: &[Offer],
        now: Time,
    ) -> f64 {
        let channel = self.free_channels(post) > 0;
        let left = |offer: &&Offer| {
            let engaged = self.track(post, waiting[offer.track].flight).engagement.is_some();
            offer.meeting.is_some() && !engaged && (channel || !offer.channel)
        };
        let ready = |offer: &Offer| {
            let ready_at = self.world.arms.launchers[offer.launcher as usize].ready_at;
            if ready_at > now { (ready_at - now).seconds() } else { fire.review }
        };
        offers.iter().filter(left).map(ready).fold(f64::INFINITY, f64::min)
    }

    /// A load against a track, as the rules that weigh see it, for the next salvo of the doctrine.
    fn offer(
        &self,
        post: PostId,
        fire: &FireTable,
        (track, seen): (usize, &Waiting),
        load: u32,
    ) -> Offer {
        let entry = &self.tables.arms.loads[load as usize];
        let round = &self.tables.arms.rounds[entry.interceptor.index()];
        let relieved = self.tables.relief.holds(seen.flight, Constraint::Channels);
        Offer {
            track,
            launcher: entry.launcher.0,
            load,
            salvo: self.usual_salvo(post, fire, seen.flight),
            channel: round.support.takes_channel() && !relieved,
            value: seen.value.max(LEAST_VALUE),
            kill: round.believed,
            wait: 0.0,
            meeting: None,
        }
    }

    /// Can this load be fired at this track now? If not, what has to come first.
    fn try_load(
        &mut self,
        post: PostId,
        fire: &FireTable,
        load: u32,
        track: &Waiting,
        now: Time,
    ) -> Result<Choice, Hold> {
        let tables = self.tables;
        let (entry, flight) = (&tables.arms.loads[load as usize], track.flight);
        let round = &tables.arms.rounds[entry.interceptor.index()];
        if round.support.takes_channel() && !self.may_take_channel(post, flight) {
            self.record.mark(flight, post, Mark::NoChannel, true);
            return Err(Hold::Event);
        }
        self.record.passed(flight, post, Gate::Channel, now);
        let fits = if track.course.falls { round.against_ballistic } else { round.against_air };
        if !fits {
            return Err(Hold::Event);
        }
        if !self.stands(entry.launcher, now) {
            self.note_lost_rounds(post, flight, load);
            let comes = self.will_stand(entry.launcher, now);
            return Err(if comes { Hold::Seconds(fire.review) } else { Hold::Track });
        }
        let launcher = self.world.arms.launchers[entry.launcher.index()];
        let endless = tables.relief.holds(flight, Constraint::Rounds);
        if self.world.arms.magazines[load as usize].ready == 0 && !endless {
            return Err(Hold::Event);
        }
        if !endless && self.beyond_reserve(fire, round, track.course.falls) == 0 {
            self.record.mark(flight, post, Mark::Reserve, true);
            return Err(Hold::Event);
        }
        self.record.passed(flight, post, Gate::Round, now);
        if !self.may_be_guided(post, flight, round) {
            return Err(Hold::Track);
        }
        if launcher.ready_at > now {
            return Err(Hold::Seconds((launcher.ready_at - now).seconds()));
        }
        let table = &tables.arms.launchers[entry.launcher.index()];
        let delay = round.delay + self.launch_step(post, fire, flight).seconds();
        let fly = &tables.arms.flies[entry.interceptor.index()];
        match aim(&track.course, &table.stand, fly, round, delay) {
            Aim::Outside => Err(Hold::Seconds(fire.review)),
            Aim::Later { seconds } => {
                self.record.passed(flight, post, Gate::Envelope, now);
                Err(Hold::Seconds(seconds))
            }
            Aim::Now(meeting) => self.try_meeting(post, fire, load, (track, meeting), now),
        }
    }

    /// The same of a load that would reach the track: is it known, faced and lit well enough?
    fn try_meeting(
        &mut self,
        post: PostId,
        fire: &FireTable,
        load: u32,
        (track, meeting): (&Waiting, Meeting),
        now: Time,
    ) -> Result<Choice, Hold> {
        let tables = self.tables;
        let (entry, flight) = (&tables.arms.loads[load as usize], track.flight);
        let round = &tables.arms.rounds[entry.interceptor.index()];
        let table = &tables.arms.launchers[entry.launcher.index()];
        let unguided = round.support.unguided(meeting.seconds);
        if !self.good_enough(post, flight, &track.course.now, unguided, round.basket)
            || !table.stand.faces(meeting.point, table.bearing, table.half_sector_cos)
        {
            return Err(Hold::Seconds(fire.review));
        }
        self.record.passed(flight, post, Gate::Envelope, now);
        let intercept = now + Time::from_seconds(meeting.seconds);
        let salvo = self.usual_salvo(post, fire, flight);
        if let SupportTable::Terminal { lit } = round.support
            && !self.light_is_free(post, fire, salvo, intercept, lit)
        {
            return Err(Hold::Seconds(SOONEST + lit.seconds()));
        }
        let spared = !track.course.falls && !round.against_ballistic;
        Ok(Choice { load, meeting, spared })
    }

    /// Time from the order to the launcher's readiness for the next salvo at this flight.
    fn launch_step(&self, post: PostId, fire: &FireTable, flight: FlightId) -> Time {
        if self.tables.relief.holds(flight, Constraint::Delay) {
            return Time::ZERO;
        }
        let salvo = self.world.arms.dealing(post, flight).salvos;
        fire.launch.takes(|| self.draw_of(Purpose::LaunchTime, salvo, flight, post))
    }

    /// Fire a load at a track. A rule may say how many rounds; else it is the doctrine's salvo,
    /// or its last chance where no look could be followed by another shot.
    fn fire(
        &mut self,
        post: PostId,
        fire: &FireTable,
        track: &Waiting,
        choice: Choice,
        rounds: Option<u32>,
        now: Time,
    ) {
        let load = &self.tables.arms.loads[choice.load as usize];
        let wanted = rounds.unwrap_or_else(|| self.wanted(post, fire, track, &choice));
        let rounds = wanted.min(self.room(post, fire, choice.load, track));
        if rounds == 0 {
            return;
        }
        let magazine = &mut self.world.arms.magazines[choice.load as usize];
        magazine.ready -= rounds.min(magazine.ready);
        self.occupy(load.launcher, rounds, now);
        self.launch(
            post,
            track.flight,
            load.launcher,
            load.interceptor,
            rounds,
            choice.meeting,
            now,
        );
    }

    pub(super) fn look_again(&mut self, post: PostId, at: Time) {
        let pending = &mut self.world.arms.review_at[post.index()];
        if at < *pending {
            *pending = at;
            self.world.queue.push(at, Event::Review { post });
        }
    }

    /// A draw of one post about one flight.
    pub(super) fn draw_of(
        &self,
        purpose: Purpose,
        ordinal: u32,
        flight: FlightId,
        post: PostId,
    ) -> f64 {
        let names = (self.tables.flight_hash[flight.index()], self.tables.post_hash[post.index()]);
        self.chance.uniform(purpose, ordinal, names.0, names.1)
    }
}

/// How much faster than its track a flight may become on its way into reach: an assumption.
const FASTER: f64 = 1.5;
/// Sine of the steepest climb or dive of a flight that is taken to keep about its speed.
const LEVEL: f64 = 0.3;
/// What a track counts that threatens nothing of worth: it is engaged last, but it is.
const LEAST_VALUE: f64 = 1e-9;

/// When a post looks again that has to wait so many seconds.
fn later_by(now: Time, seconds: f64, fire: &FireTable) -> Time {
    if seconds.is_finite() {
        now + Time::from_seconds(seconds.clamp(SOONEST, fire.review))
    } else {
        Time::NEVER
    }
}

impl Choice {
    /// Rounds that are no good against ballistic flights go first where they do, then the
    /// soonest meeting.
    fn is_better_than(&self, other: &Self) -> bool {
        match (self.spared, other.spared) {
            (true, false) => true,
            (false, true) => false,
            _ => self.meeting.seconds < other.meeting.seconds,
        }
    }
}
