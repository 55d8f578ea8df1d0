//! Rounds on their way: support, corrections, intercepts, verdicts.

use physics::frame::{Ecef, Position};

use super::Play;
use crate::chance::Purpose;
use crate::engage::{Aim, Course, Fly, Stand, aim, crossing, margin};
use crate::plan::{FlightId, PostId};
use crate::prepare::{RoundTable, SupportTable};
use crate::queue::Event;
use crate::record::{End, Gate, Happening, Mark, What};
use crate::relief::{Constraint, SURE_KILL};
use crate::time::Time;
use crate::world::Engagement;

/// So long a round keeps to its course by itself, as one that is told nothing until it is handed over
/// does, before it is lost to those who lead it: an assumption, three turns of a radar as tracks by
/// link are kept for.
const UNLED: Time = Time::from_micros(12_000_000);
/// Times a round may be sent after a flight that is not where its track said.
const MOST_CORRECTIONS: u32 = 16;
/// The least time in which a round can be given a new course, s.
const CORRECTION: f64 = 0.05;

impl Play<'_> {
    /// A round in midcourse is handed over to itself, or one in its terminal phase is lit up.
    pub(super) fn support(&mut self, place: u32, stamp: u32, now: Time) {
        let Some(mut shot) = self.world.arms.under_way(place, stamp) else { return };
        let support = self.round(&shot).support;
        if self.comes_later(&shot, place, support, now) || shot.intercept <= now {
            return;
        }
        let held = self.guides(&shot, now);
        if let SupportTable::Terminal { .. } = support {
            let relieved = self.tables.relief.holds(shot.flight, Constraint::Channels);
            let wanted = self.tables.arms.posts[shot.post.index()].channels_for(shot.rounds);
            let free = relieved || self.free_channels(shot.post) >= wanted;
            shot.channels = if held && free && !relieved { wanted } else { 0 };
            shot.guided &= held && free;
            shot.lit = shot.guided;
            self.world.arms.busy_channels[shot.post.index()] += shot.channels;
            self.world.arms.engagements[place as usize] = shot;
            return;
        }
        if held
            && self.sent_after(place, &mut shot, now)
            && self.comes_later(&shot, place, support, now)
        {
            return;
        }
        shot.guided &= held;
        shot.alone = true;
        self.release(&mut shot);
        self.world.arms.engagements[place as usize] = shot;
        self.consider(shot.post, now);
    }

    /// A round that was sent another way may need its support later than was thought.
    fn comes_later(
        &mut self,
        shot: &Engagement,
        place: u32,
        support: SupportTable,
        now: Time,
    ) -> bool {
        let before = match support {
            SupportTable::Midcourse { alone } => alone,
            SupportTable::Terminal { lit } => lit,
            SupportTable::Whole | SupportTable::None => return false,
        };
        let at = shot.intercept - before;
        if at > now {
            self.world.queue.push(at, Event::Support { place, stamp: shot.stamp });
        }
        at > now
    }

    /// Half-way: does the track still lead where the round flies?
    pub(super) fn recheck(&mut self, place: u32, stamp: u32, now: Time) {
        let Some(mut shot) = self.world.arms.under_way(place, stamp) else { return };
        if !shot.alone && self.guides(&shot, now) {
            self.sent_after(place, &mut shot, now);
        }
    }

    /// No radar of the post guides on the flight any more: rounds that need one now are led by nobody.
    /// Those in midcourse fly on as they were told, and need it again at their handover.
    pub(super) fn guidance_breaks(&mut self, post: PostId, flight: FlightId, now: Time) {
        let Some(place) = self.track(post, flight).engagement else { return };
        let shot = self.world.arms.engagements[place as usize];
        let needed = match self.round(&shot).support {
            SupportTable::Whole => true,
            SupportTable::Terminal { .. } => shot.lit,
            SupportTable::Midcourse { .. } | SupportTable::None => false,
        };
        if needed {
            self.world.arms.engagements[place as usize].unled_since = now;
        }
    }

    /// A radar of the post guides on the flight again: rounds that have not been without for too long are
    /// led on.
    pub(super) fn guidance_resumes(&mut self, post: PostId, flight: FlightId, now: Time) {
        let Some(place) = self.track(post, flight).engagement else { return };
        let shot = &mut self.world.arms.engagements[place as usize];
        if shot.unled_since.happens() {
            shot.guided &= now - shot.unled_since <= UNLED;
            shot.unled_since = Time::NEVER;
        }
    }

    fn round(&self, shot: &Engagement) -> &RoundTable {
        &self.tables.arms.rounds[shot.interceptor.index()]
    }

    /// Is there a guiding radar with the flight in its track that can lead these rounds?
    fn guides(&self, shot: &Engagement, now: Time) -> bool {
        let (post, flight) = (shot.post, shot.flight);
        let track = self.track(post, flight);
        let led = if self.round(shot).support.needs_own_radar() {
            track.guided_here()
        } else {
            track.guides > 0
        };
        led && !self.world.arms.post_lost[post.index()] && self.in_guiding_view(post, flight, now)
    }

    /// Give its channels back.
    fn release(&mut self, shot: &mut Engagement) {
        self.world.arms.busy_channels[shot.post.index()] -= std::mem::take(&mut shot.channels);
    }

    /// If the track says that the flight will not be where the round flies, send it where it will
    /// be, as long as it has reach. Says whether it did.
    fn sent_after(&mut self, place: u32, shot: &mut Engagement, now: Time) -> bool {
        if shot.corrections >= MOST_CORRECTIONS {
            return false;
        }
        let Some(track) = self.prediction(shot.post, shot.flight, now) else { return false };
        let course = self.course_of(shot.post, track);
        let left = (shot.intercept - now).seconds();
        let basket = self.round(shot).basket;
        if course.after(left).distance(shot.point) <= basket {
            return false;
        }
        let here = shot.place_at(now);
        let Some((seconds, point)) = self.onward(shot, here, &course) else { return false };
        shot.flown += here.distance(point) - here.distance(shot.point);
        shot.origin = here;
        shot.left = now;
        shot.point = point;
        shot.corrections += 1;
        shot.intercept = now + Time::from_seconds(seconds.max(CORRECTION));
        self.world.arms.engagements[place as usize] = *shot;
        self.world.queue.push(shot.intercept, Event::Intercept { place, stamp: shot.stamp });
        true
    }

    /// Where a round that is `here` can still meet a course: at the speed that it has left, within
    /// what is left of its range.
    fn onward(
        &self,
        shot: &Engagement,
        here: Position<Ecef>,
        course: &Course,
    ) -> Option<(f64, Position<Ecef>)> {
        let round = self.round(shot);
        let flown = shot.flown - here.distance(shot.point);
        let reach = if course.falls { round.ballistic_range } else { round.max_range };
        let onward = RoundTable {
            min_range: 0.0,
            max_range: (reach - flown).max(0.0),
            ballistic_range: (reach - flown).max(0.0),
            ..*round
        };
        let fly = Fly::MeanSpeed { speed: shot.speed.max(1.0), agility: shot.lateral_g };
        match aim(course, &Stand::at(here), &fly, &onward, 0.0) {
            Aim::Now(meeting) => Some((meeting.seconds, meeting.point)),
            Aim::Later { .. } | Aim::Outside => None,
        }
    }

    pub(super) fn intercept(&mut self, place: u32, stamp: u32, now: Time) {
        let Some(mut shot) = self.world.arms.under_way(place, stamp) else { return };
        if shot.intercept != now {
            return; // it was sent another way
        }
        let (post, flight) = (shot.post, shot.flight);
        let alive = self.alive(flight, now);
        if alive {
            self.record.passed(flight, post, Gate::InTime, now);
        }
        if !shot.alone {
            let held = self.guides(&shot, now);
            if held && shot.guided && alive && self.sent_after_miss(place, &mut shot, now) {
                return;
            }
            shot.guided &= held;
        }
        let found = alive && shot.guided && self.miss(&shot, now) <= self.round(&shot).basket;
        let met = found && self.is_at_its_height(&shot, now);
        if found && !met {
            self.record.mark(flight, post, Mark::OutsideHeights, true);
        } else if met {
            self.record.passed(flight, post, Gate::Guided, now);
        } else {
            self.record.met_nothing(shot.rounds, alive);
        }
        shot.killed = met && self.kills(&shot, now);
        if shot.killed {
            self.shot_down(&shot, now);
        }
        self.release(&mut shot);
        self.world.arms.engagements[place as usize] = shot;
        let Engagement { interceptor, rounds, killed, .. } = shot;
        let what = What::Intercept { post, interceptor, rounds, guided: met, killed };
        self.record.happened(Happening { at: now, flight, what });
        let assess = self.tables.arms.posts[post.index()].assess;
        let takes = assess.takes(|| self.draw_of(Purpose::AssessTime, shot.salvo, flight, post));
        self.world.queue.push(now + takes, Event::Assess { place, stamp });
        if !shot.alone {
            self.consider(post, now);
        }
    }

    /// At the intercept the flight itself shows whether it is there.
    fn sent_after_miss(&mut self, place: u32, shot: &mut Engagement, now: Time) -> bool {
        self.miss(shot, now) > self.round(shot).basket && self.sent_after(place, shot, now)
    }

    /// How far the flight is from where the round is.
    fn miss(&self, shot: &Engagement, now: Time) -> f64 {
        self.whereabouts(shot.flight, now).distance(shot.point)
    }

    fn whereabouts(&self, flight: FlightId, now: Time) -> Position<Ecef> {
        self.fix(flight, now - self.world.starts[flight.index()]).0
    }

    /// The chance that one round that meets its flight kills it.
    fn kill_probability(&self, shot: &Engagement, now: Time) -> f64 {
        let victim = &self.tables.arms.victims[shot.flight.index()];
        let round = self.round(shot);
        if self.tables.relief.holds(shot.flight, Constraint::Kill) {
            return SURE_KILL;
        }
        let mut chance = victim.kill_probability * round.kill_factor;
        chance *= margin(shot.lateral_g, victim.evasion_g, round.margin);
        if round.crossing_factor < 1.0 {
            let velocity = self.velocity_of(shot.flight, now);
            chance *= crossing(shot.point - shot.origin, velocity, round.crossing_factor);
        }
        chance.clamp(0.0, 1.0)
    }

    /// Does any round of the salvo kill? With the chance of the salvo's correlation all of them
    /// share one fate; else each has its own. So one round's chance stays what it is, and two
    /// rounds' outcomes are correlated by just that number.
    fn kills(&self, shot: &Engagement, now: Time) -> bool {
        let (flight, post) = (shot.flight, shot.post);
        let round = self.round(shot);
        let chance = self.kill_probability(shot, now);
        let draw = |purpose, ordinal| self.draw_of(purpose, ordinal, flight, post);
        let works = |n: u32| {
            let left = round.launch_reliability;
            let guided = round.guidance_reliability;
            (left >= 1.0 || draw(Purpose::LaunchFailure, n) < left)
                && (guided >= 1.0 || draw(Purpose::GuidanceFailure, n) < guided)
        };
        let first = shot.first_shot;
        let rho = round.salvo_correlation;
        let alike = shot.rounds > 1 && rho > 0.0 && draw(Purpose::SalvoFate, shot.salvo) < rho;
        (first..first + shot.rounds).any(|n| {
            let fate = if alike { first } else { n };
            works(n) && draw(Purpose::Kill, fate) < chance
        })
    }

    /// It is hit. What comes of a ballistic flight's payload is another matter.
    fn shot_down(&mut self, shot: &Engagement, now: Time) {
        let victim = self.tables.arms.victims[shot.flight.index()];
        let whole = victim.payload_destroyed >= 1.0
            || self.draw_of(Purpose::PayloadDestroyed, shot.salvo, shot.flight, shot.post)
                < victim.payload_destroyed;
        self.end(shot.flight, if whole { End::Killed } else { End::Debris }, now);
    }

    /// The verdict is in, right or wrong: what is judged dead is let go, what is judged alive may
    /// be engaged again.
    pub(super) fn assess(&mut self, place: u32, stamp: u32, now: Time) {
        let Some(shot) = self.world.arms.under_way(place, stamp) else { return };
        self.world.arms.over(place);
        let (post, flight) = (shot.post, shot.flight);
        let dead = !self.alive(flight, shot.intercept);
        let fire = &self.tables.arms.posts[post.index()];
        let errs = |chance: f64, purpose| {
            chance > 0.0 && self.draw_of(purpose, shot.salvo, flight, post) < chance
        };
        let judged_dead = if dead {
            !errs(fire.false_alive, Purpose::FalseAlive)
        } else {
            errs(fire.false_killed, Purpose::FalseKilled)
        };
        self.track_mut(post, flight).engagement = None;
        self.end_engagement(post, flight, judged_dead, now);
        if judged_dead {
            let dealing = self.world.arms.dealing_mut(post, flight);
            (dealing.let_go, dealing.let_go_at) = (true, now);
            if !dead {
                self.record.mark(flight, post, Mark::LetGo, true);
            }
        }
        self.consider(post, now);
    }
}

impl Engagement {
    /// Where the rounds are on their way.
    fn place_at(&self, now: Time) -> Position<Ecef> {
        let whole = (self.intercept - self.left).seconds();
        let share = if whole > 0.0 { (now - self.left).seconds() / whole } else { 1.0 };
        self.origin + (self.point - self.origin) * share.clamp(0.0, 1.0)
    }
}
