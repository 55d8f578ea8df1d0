//! Where a post believes a flight to be, and how well it knows.

use physics::frame::{Ecef, Position, Vector};
use physics::math::special::normal_quantile;

use super::Play;
use crate::chance::Purpose;
use crate::engage::Course;
use crate::plan::{FlightId, PostId};
use crate::prepare::RoundTable;
use crate::record::Mark;
use crate::time::Time;
use crate::track::{Fusion, Part, Prediction, Settled, Stated};
use crate::world::{Contribution, Flow, Glimpse};

/// A track's velocity is what it moved in this time before its latest update, s.
const BASELINE: Time = Time::from_micros(1_000_000);
/// What a radar has not hit in so many looks adds nothing to a track.
const LOOKS_THAT_COUNT: i64 = 4;
/// SNR at which a radar's errors are stated: 13 dB.
const REFERENCE_SNR: f64 = 19.952_623_149_688_797;
/// No signal makes an error smaller than this share of the stated one (an assumption: with a
/// stated tenth of the beam it is the hundredth that Skolnik and Barton give as what can be had).
const FLOOR: f64 = 0.1;
/// A filter's memory in looks: for so long a track keeps one error (an assumption).
const MEMORY: f64 = 4.0;

impl Play<'_> {
    /// Errors of place are drawn once a day for each radar and each interface.
    pub(super) fn draw_registrations(&mut self) {
        let tables = self.tables;
        let places = |sigma: f64, name: u32, purpose: Purpose| {
            let part = |k| sigma * normal_quantile(self.chance.uniform(purpose, k, name, 0));
            if sigma > 0.0 { [part(0), part(1)] } else { [0.0; 2] }
        };
        for (i, radar) in tables.errors.iter().enumerate() {
            let name = tables.radar_hash[i];
            self.world.errors.radars[i] = places(radar.registration, name, Purpose::Registration);
        }
        for (i, link) in tables.net.links.iter().enumerate() {
            self.world.errors.links[i] =
                places(link.registration, link.hash, Purpose::InterfaceRegistration);
        }
    }

    /// Where a post believes a flight to be now: straight on from the latest hit of any radar that
    /// it has a track from, its own or by link, with the error of that track.
    pub(crate) fn prediction(
        &mut self,
        post: PostId,
        flight: FlightId,
        now: Time,
    ) -> Option<Prediction> {
        let latest = self.gather(post, flight, now)?;
        let exact = self.straight_on(flight, latest, now);
        if self.world.errors.parts.is_empty() {
            return Some(exact);
        }
        let here = exact.position + exact.velocity * (latest - now).seconds();
        let settled = self.settle(flight, here)?;
        Some(self.with_error(exact, &settled, (post, flight), latest, now))
    }

    /// Can a round be guided to a flight at all? On a track from elsewhere only rounds are fired that
    /// look for themselves in the end: no radar of another post leads or lights up for them, though it
    /// be one of the same system.
    pub(super) fn may_be_guided(&self, post: PostId, flight: FlightId, round: &RoundTable) -> bool {
        !round.support.needs_own_radar() || self.track(post, flight).guided_here()
    }

    /// Is the track good enough to fire on? A radar of the post's own system that guides closes
    /// the loop on what it measures. On a track from another system alone the error in which the
    /// round is left to itself has to lie inside its basket: predicted so many seconds after the
    /// latest update, from the last one that the round gets until it finds its flight.
    pub(super) fn good_enough(
        &self,
        post: PostId,
        flight: FlightId,
        track: &Prediction,
        seconds: f64,
        basket: f64,
    ) -> bool {
        self.track(post, flight).guided_by_system() || track.stated.sigma_after(seconds) <= basket
    }

    /// The truth as of the latest hit, carried on in a straight line, or falling where it falls.
    fn straight_on(&mut self, flight: FlightId, latest: Time, now: Time) -> Prediction {
        let tau = latest - self.world.starts[flight.index()];
        let way = self.world.arms.way[flight.index()];
        let seen = match self.world.errors.glimpses[flight.index()] {
            Some(known) if known.tau == tau && known.way == way => known.seen,
            _ => {
                let seen = self.seen_at(flight, tau);
                self.world.errors.glimpses[flight.index()] = Some(Glimpse { tau, way, seen });
                seen
            }
        };
        Course::of(seen).later((now - latest).seconds()).now
    }

    /// Where a flight was at a moment of its own time, and how it had moved just before.
    fn seen_at(&self, flight: FlightId, tau: Time) -> Prediction {
        let before = (tau - BASELINE).max(Time::ZERO);
        let ((position, height), (earlier, lower)) =
            (self.fix(flight, tau), self.fix(flight, before));
        let span = (tau - before).seconds();
        let per_second = if span > 0.0 { 1.0 / span } else { 0.0 };
        Prediction {
            position,
            velocity: (position - earlier) * per_second,
            height,
            climb: (height - lower) * per_second,
            stated: Stated::EXACT,
        }
    }

    /// Find every radar that tells the post of the flight, and the latest hit of all.
    fn gather(&mut self, post: PostId, flight: FlightId, now: Time) -> Option<Time> {
        let mut latest = self.gather_own(post, flight, now);
        let mut next = 0;
        while let Some(from) = self.world.net.teller(next, post, flight) {
            next = from.0 + 1;
            latest = latest.max(self.gather_from((from, post, flight), latest, now));
        }
        latest
    }

    /// What the post's own radars bring.
    fn gather_own(&mut self, post: PostId, flight: FlightId, now: Time) -> Option<Time> {
        self.world.errors.parts.clear();
        let seen_until = now.min(self.world.gone[flight.index()]);
        let mut latest = None;
        let tables = self.tables;
        for radar in &tables.desks[post.index()].radars {
            let pair = self.pair(flight, *radar as usize);
            if self.world.watches[pair].held {
                let hit = self.world.watches[pair].now.latest_hit(&self.watch(pair), seen_until);
                latest = latest.max(Some(hit));
                self.contribute(*radar as usize, hit, 1.0, [0.0; 2]);
            }
        }
        latest
    }

    /// What another post's radars bring, as old as the way from there makes it. If the post has a
    /// later hit already, when they hit matters no more: they count as of what is known there.
    fn gather_from(&mut self, flow: Flow, latest: Option<Time>, now: Time) -> Option<Time> {
        let (from, _, flight) = flow;
        let known = self.known_of(flow, now);
        let overtaken = known < now && latest.is_some_and(|hit| known <= hit);
        let known = known.min(self.world.gone[flight.index()]);
        let route = *self.route(flow);
        let mut bias = [0.0; 2];
        for link in route.links() {
            let [east, north] = self.world.errors.links[link];
            bias = [bias[0] + east, bias[1] + north];
        }
        let tables = self.tables;
        let mut latest = None;
        for radar in &tables.desks[from.index()].radars {
            let pair = self.pair(flight, *radar as usize);
            if overtaken {
                if self.world.watches[pair].held {
                    self.contribute(*radar as usize, known, route.sigma_factor, bias);
                }
                continue;
            }
            let Some(hit) = self.heard_hit(pair, known) else { continue };
            let counts = self.watch(pair).after_looks(hit, LOOKS_THAT_COUNT) >= known;
            if counts {
                self.contribute(*radar as usize, hit, route.sigma_factor, bias);
            }
            latest = latest.max(Some(hit));
        }
        latest
    }

    /// May a post take a flight for alive? What it judged killed it does again once a radar has hit it after
    /// the verdict, and for long enough that no slow one holds what is no more. Otherwise, when to ask
    /// again.
    pub(super) fn flies_on(
        &mut self,
        post: PostId,
        flight: FlightId,
        now: Time,
    ) -> Result<(), Time> {
        let dealing = *self.world.arms.dealing(post, flight);
        if !dealing.let_go {
            return Ok(());
        }
        let doubted_after = self.tables.arms.posts[post.index()].doubted_after;
        if !doubted_after.happens() {
            return Err(Time::NEVER);
        }
        if now < dealing.let_go_at + doubted_after {
            return Err(dealing.let_go_at + doubted_after);
        }
        if self.gather(post, flight, now).is_none_or(|hit| hit <= dealing.let_go_at) {
            return Err(now + doubted_after);
        }
        self.world.arms.dealing_mut(post, flight).let_go = false;
        self.record.mark(flight, post, Mark::LetGo, false);
        Ok(())
    }

    /// How far the constant errors of place put a post's own track of a flight and another's from
    /// each other: the square of the distance over the sum of the variances of both tracks.
    pub(super) fn apart(
        &mut self,
        from: PostId,
        post: PostId,
        flight: FlightId,
        now: Time,
    ) -> Option<f64> {
        let latest = self.gather_own(post, flight, now)?;
        let exact = self.straight_on(flight, latest, now);
        let mine = self.settle(flight, exact.position)?;
        self.world.errors.parts.clear();
        self.gather_from((from, post, flight), None, now)?;
        let theirs = self.settle(flight, exact.position)?;
        let age = (now - latest).seconds();
        let (one, other) = (mine.stated(age).sigma_after(0.0), theirs.stated(age).sigma_after(0.0));
        let (east, north) = (mine.bias[0] - theirs.bias[0], mine.bias[1] - theirs.bias[1]);
        Some((east * east + north * north) / (one * one + other * other))
    }

    /// The latest hit of a pair as of a moment that may lie some time back.
    fn heard_hit(&self, pair: usize, known: Time) -> Option<Time> {
        let hit = self.world.watches[pair].now.latest_hit(&self.watch(pair), known);
        hit.happens().then_some(hit.min(known))
    }

    fn contribute(&mut self, radar: usize, hit: Time, growth: f64, bias: [f64; 2]) {
        let [east, north] = self.world.errors.radars[radar];
        let bias = [bias[0] + east, bias[1] + north];
        if self.tables.errs {
            self.world.errors.parts.push(Contribution { radar, hit, growth, bias });
        }
    }

    /// The settled track of all contributions, for a flight that is here.
    fn settle(&mut self, flight: FlightId, here: Position<Ecef>) -> Option<Settled> {
        let mut fusion = Fusion::default();
        for i in 0..self.world.errors.parts.len() {
            let Contribution { radar, hit, growth, bias } = self.world.errors.parts[i];
            let snr = self.seen_snr(flight, radar, hit).unwrap_or(REFERENCE_SNR);
            let by = &self.tables.errors[radar];
            let share2 = growth * growth * (REFERENCE_SNR / snr).max(FLOOR * FLOOR);
            let gap = here - by.site;
            let [up, east, north] = local_axes(here);
            let (rise, e, n) = (gap.dot(up), gap.dot(east), gap.dot(north));
            let ground2 = (e * e + n * n).max(1.0);
            let slant2 = ground2 + rise * rise;
            let (ground, sine2) = (ground2.sqrt(), rise * rise / slant2);
            let (range2, across2) = (share2 * by.range2, share2 * by.angle2 * slant2);
            fusion.add(&Part {
                along: [e / ground, n / ground],
                sigmas: [
                    (range2 * (1.0 - sine2) + across2 * sine2).sqrt(),
                    across2.sqrt(),
                    (range2 * sine2 + across2 * (1.0 - sine2)).sqrt(),
                ],
                revisit: self.tables.seen.radars[radar].track_period.seconds(),
                bias,
            });
        }
        fusion.settled()
    }

    /// The track with its drawn error, which stays for as long as a filter remembers.
    fn with_error(
        &mut self,
        exact: Prediction,
        settled: &Settled,
        (post, flight): (PostId, FlightId),
        latest: Time,
        now: Time,
    ) -> Prediction {
        let block = (latest.seconds() / (MEMORY * settled.revisit)) as u32 & 0x001f_ffff;
        let names = (self.tables.flight_hash[flight.index()], self.tables.post_hash[post.index()]);
        let chance = self.chance;
        let normal = self.world.errors.normal(post, flight, block, || {
            std::array::from_fn(|k| {
                let ordinal = 8 * block + k as u32;
                normal_quantile(chance.uniform(Purpose::TrackError, ordinal, names.0, names.1))
            })
        });
        let age = (now - latest).seconds();
        let error = settled.error(&normal, age);
        let [up, east, north] = local_axes(exact.position);
        let turned = |[e, n, u]: [f64; 3]| east * e + north * n + up * u;
        Prediction {
            position: exact.position + turned(error.place),
            velocity: exact.velocity + turned(error.velocity),
            height: exact.height + error.place[2],
            climb: exact.climb + error.velocity[2],
            stated: settled.stated(age),
        }
    }
}

/// Up (from the Earth's centre: at most 0.2 degrees off the vertical), east and north of a place.
pub(super) fn local_axes(place: Position<Ecef>) -> [Vector<Ecef>; 3] {
    let [x, y, z] = place.xyz();
    let (axis, centre) = ((x * x + y * y).sqrt().max(1e-3), (x * x + y * y + z * z).sqrt());
    let up = Vector::new(x / centre, y / centre, z / centre);
    let east = Vector::new(-y / axis, x / axis, 0.0);
    let north = Vector::new(-z * x / (centre * axis), -z * y / (centre * axis), axis / centre);
    [up, east, north]
}
