//! What posts do about it: assign, launch, guide, assess.

use physics::earth::to_ecef;

use super::Play;
use crate::chance::Purpose;
use crate::command::{Aim, Prediction, aim};
use crate::plan::{FlightId, LauncherId, PostId};
use crate::queue::Event;
use crate::record::{End, Gate, Happening, What};
use crate::time::Time;
use crate::world::Engagement;

/// A post looks again after this time at a track that it could not engage, s.
const REVIEW: f64 = 5.0;
/// A round needs no new course if the flight is this near to where it was expected, m.
const BASKET: f64 = 300.0;
/// Times a round may be sent after a flight that is not where its track said.
const MOST_CORRECTIONS: u32 = 16;
/// The least time in which a round can be given a new course, s.
const CORRECTION: f64 = 0.05;

impl Play<'_> {
    pub(super) fn review(&mut self, post: PostId, now: Time) {
        if self.world.review_at[post.index()] == now {
            self.world.review_at[post.index()] = Time::NEVER;
            self.consider(post, now);
        }
    }

    /// Nearest first: engage every track that can be engaged, and come back for the others.
    pub(super) fn consider(&mut self, post: PostId, now: Time) {
        let mut waiting = std::mem::take(&mut self.world.waiting);
        self.list_by_distance(post, now, &mut waiting);
        let mut again = f64::INFINITY;
        for (_, flight, track) in &waiting {
            if self.world.busy_channels[post.index()] >= self.tables.posts[post.index()].channels {
                break;
            }
            self.record.passed(*flight, post, Gate::Channel, now);
            again = again.min(self.engage(post, *flight, track, now));
        }
        self.world.waiting = waiting;
        if again.is_finite() {
            self.look_again(post, now + Time::from_seconds(again.clamp(CORRECTION, REVIEW)));
        }
    }

    /// The tracks that wait for an engagement, the nearest to the post first.
    fn list_by_distance(
        &mut self,
        post: PostId,
        now: Time,
        list: &mut Vec<(f64, FlightId, Prediction)>,
    ) {
        list.clear();
        let site = self.tables.posts[post.index()].site;
        for i in 0..self.world.picture.live(post).len() {
            let flight = self.world.picture.live(post)[i];
            if !self.may_engage(post, flight, now) {
                continue;
            }
            if let Some(track) = self.prediction(post, flight, now) {
                list.push((site.distance(track.position), flight, track));
            }
        }
        list.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    }

    /// Fire at a track if that can be done now; else say after how many seconds to look again.
    fn engage(&mut self, post: PostId, flight: FlightId, track: &Prediction, now: Time) -> f64 {
        let mut best: Option<(LauncherId, f64, Engagement)> = None;
        let mut wait = f64::INFINITY;
        for (i, launcher) in self.tables.launchers.iter().enumerate() {
            if launcher.post != post || self.world.rounds_left[i] == 0 {
                continue;
            }
            self.record.passed(flight, post, Gate::Round, now);
            let round = &self.tables.rounds[launcher.interceptor.index()];
            let aim = aim(track, launcher.site, round);
            if !matches!(aim, Aim::Outside) {
                self.record.passed(flight, post, Gate::Envelope, now);
            }
            match aim {
                Aim::Now { seconds, point, distance } => {
                    if !self.good_enough(post, flight, track, seconds, BASKET) {
                        wait = wait.min(REVIEW);
                        continue;
                    }
                    if best.is_none_or(|(_, soonest, _)| seconds < soonest) {
                        let engagement = Engagement::new(launcher.interceptor, point, distance);
                        best = Some((LauncherId(i as u32), seconds, engagement));
                    }
                }
                Aim::Later { seconds } => wait = wait.min(seconds),
                Aim::Outside => wait = wait.min(REVIEW),
            }
        }
        let Some((launcher, seconds, engagement)) = best else { return wait };
        self.launch(post, flight, launcher, engagement, now + Time::from_seconds(seconds), now);
        f64::INFINITY
    }

    fn launch(
        &mut self,
        post: PostId,
        flight: FlightId,
        launcher: LauncherId,
        engagement: Engagement,
        intercept: Time,
        now: Time,
    ) {
        let left = &mut self.world.rounds_left[launcher.index()];
        let rounds = self.tables.posts[post.index()].salvo.min(*left).max(1);
        *left -= rounds;
        self.world.busy_channels[post.index()] += 1;
        for _ in 0..rounds {
            self.record.launched(flight, engagement.interceptor);
        }
        self.record.passed(flight, post, Gate::Launched, now);
        self.begin_engagement(post, flight, now);
        let what = What::Launched { launcher, post, intercept };
        self.record.happened(Happening { at: now, flight, what });
        self.track_mut(post, flight).engagement = Some(Engagement { rounds, ..engagement });
        self.world.queue.push(intercept, Event::Intercept { post, flight });
    }

    pub(super) fn intercept(&mut self, post: PostId, flight: FlightId, now: Time) {
        let Some(engagement) = self.track(post, flight).engagement else { return };
        let alive = self.alive(flight, now);
        let guided = alive && self.track(post, flight).guides > 0;
        if alive {
            self.record.passed(flight, post, Gate::InTime, now);
        }
        if guided && self.correct(post, flight, &engagement, now) {
            return;
        }
        let met = guided && self.miss_distance(flight, &engagement, now) <= BASKET;
        if met {
            self.record.passed(flight, post, Gate::Guided, now);
        }
        let killed = met && self.kills(post, flight, engagement.rounds);
        if killed {
            self.end(flight, End::Killed, now);
        }
        let track = self.track_mut(post, flight);
        track.shots += engagement.rounds;
        track.engagement = Some(Engagement { killed, ..engagement });
        let what = What::Intercept { post, guided: met, killed };
        self.record.happened(Happening { at: now, flight, what });
        let verdict = now + self.tables.posts[post.index()].assessment;
        self.world.queue.push(verdict, Event::Assess { post, flight });
    }

    /// How far the flight is from where the round is.
    fn miss_distance(&self, flight: FlightId, engagement: &Engagement, now: Time) -> f64 {
        let tau = now - self.world.starts[flight.index()];
        let place = self.plan.flights[flight.index()].path.at(tau);
        to_ecef(place).distance(engagement.point)
    }

    /// Send the round after a flight that is not where it was expected, as long as it has reach.
    fn correct(
        &mut self,
        post: PostId,
        flight: FlightId,
        engagement: &Engagement,
        now: Time,
    ) -> bool {
        if engagement.corrections >= MOST_CORRECTIONS
            || self.miss_distance(flight, engagement, now) <= BASKET
        {
            return false;
        }
        let Some(track) = self.prediction(post, flight, now) else { return false };
        let round = self.tables.rounds[engagement.interceptor.index()];
        let reach = round.max_range - engagement.flown;
        let onward =
            crate::prepare::RoundTable { delay: 0.0, min_range: 0.0, max_range: reach, ..round };
        let Aim::Now { seconds, point, distance } = aim(&track, engagement.point, &onward) else {
            return false;
        };
        let corrected = Engagement {
            point,
            flown: engagement.flown + distance,
            corrections: engagement.corrections + 1,
            ..*engagement
        };
        self.track_mut(post, flight).engagement = Some(corrected);
        let at = now + Time::from_seconds(seconds.max(CORRECTION));
        self.world.queue.push(at, Event::Intercept { post, flight });
        true
    }

    /// Does any round of the salvo kill?
    fn kills(&self, post: PostId, flight: FlightId, rounds: u32) -> bool {
        let fired = self.track(post, flight).shots;
        let names = (self.tables.flight_hash[flight.index()], self.tables.post_hash[post.index()]);
        (fired..fired + rounds).any(|shot| {
            let u = self.chance.uniform(Purpose::Kill, shot, names.0, names.1);
            u < self.tables.kill_probability[flight.index()]
        })
    }

    /// The verdict is in: the channel is free, and a flight that lives may be engaged again.
    pub(super) fn assess(&mut self, post: PostId, flight: FlightId, now: Time) {
        let track = self.track_mut(post, flight);
        let killed = track.engagement.is_some_and(|engagement| engagement.killed);
        track.engagement = None;
        if killed {
            track.decided = false;
            track.version += 1;
        }
        self.world.busy_channels[post.index()] -= 1;
        self.end_engagement(post, flight);
        self.consider(post, now);
    }

    fn look_again(&mut self, post: PostId, at: Time) {
        let pending = &mut self.world.review_at[post.index()];
        if at < *pending {
            *pending = at;
            self.world.queue.push(at, Event::Review { post });
        }
    }
}
