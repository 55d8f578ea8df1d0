//! What posts tell each other: tracks, their ends, identities and engagements.

use super::Play;
use crate::command::Identity;
use crate::link::{Messenger, Route, routes};
use crate::plan::{FlightId, Mount, PostId, Release, Superior};
use crate::queue::Event;
use crate::record::{Gate, Mark};
use crate::relief::Constraint;
use crate::time::Time;
use crate::world::{Flow, Set, Stage};

/// How long a post keeps a track by link of which no update comes any more: an assumption, three
/// turns of a slow radar.
const COAST: Time = Time::from_micros(12_000_000);
/// So long others leave alone what a post that they coordinate with has judged killed: what still flies
/// after three turns of a slow radar was judged wrongly (an assumption).
const KILL_HOLDS: Time = Time::from_micros(30_000_000);
/// The least time after which a post asks again for news.
const AT_LEAST: Time = Time::from_micros(1_000);
/// A message of this version says that the way is cut.
const CUT: u32 = u32::MAX;

/// What a post that is told of a track need not do itself.
const TOLD: [Gate; 5] =
    [Gate::LineOfSight, Gate::Covered, Gate::Detected, Gate::Resolved, Gate::Tracked];

impl Play<'_> {
    /// Ask for every change of the net that is known in the morning.
    pub(super) fn open_net(&mut self) {
        let tables = self.tables;
        for at in &tables.net.changes {
            self.world.queue.push(*at, Event::Net);
        }
        for mount in &tables.net.mounts {
            if let Mount::Aboard { flight, from, until } = *mount {
                let start = self.world.starts[flight.index()];
                self.world.queue.push(start + from, Event::Net);
                self.world.queue.push(start + until, Event::Net);
            }
        }
    }

    /// Does the post work: not destroyed, and, if it flies, on station?
    pub(crate) fn works(&self, post: PostId, now: Time) -> bool {
        let on_station = match self.tables.net.mounts[post.index()] {
            Mount::Ground => true,
            Mount::Aboard { flight, from, until } => {
                let start = self.world.starts[flight.index()];
                (start + from..start + until).contains(&now) && self.alive(flight, now)
            }
        };
        on_station && !self.world.arms.post_lost[post.index()]
    }

    /// What a post's own radars hold of a flight has changed: pass it on.
    pub(super) fn share(&mut self, from: PostId, flight: FlightId, now: Time) {
        if self.tables.net.links.is_empty() && !self.tells_all(flight) {
            return;
        }
        let track = self.track_mut(from, flight);
        track.turns += 1;
        let holds = track.shown();
        for to in (0..self.plan.posts.len() as u32).map(PostId) {
            let flow = (from, to, flight);
            if self.world.net.has(Set::Flowing, flow) || (holds && self.admit(flow)) {
                self.send(flow, now);
            }
        }
    }

    fn send(&mut self, flow: Flow, now: Time) {
        let (from, post, flight) = flow;
        let version = self.track(from, flight).turns;
        let arrival = self.arrival(flow, now);
        if arrival > now {
            self.world.queue.push(arrival, Event::Heard { post, flight, from, version });
        } else {
            self.heard(post, flight, from, version, now);
        }
    }

    /// When what the sender knows now is known to the receiver.
    fn arrival(&self, flow: Flow, now: Time) -> Time {
        let (_, _, flight) = flow;
        let route = self.route(flow);
        route.links().fold(now, |at, link| self.messenger(link, flight).arrival(at))
    }

    /// The sender's moment of which the receiver knows now.
    pub(super) fn known_of(&self, flow: Flow, now: Time) -> Time {
        let (from, to, flight) = flow;
        let route = self.route(flow);
        if !route.leads() {
            return self.world.net.cut_at(from, to).min(now);
        }
        route.links().rev().fold(now, |at, link| self.messenger(link, flight).known(at))
    }

    /// The way that a track goes.
    pub(super) fn route(&self, (from, to, flight): Flow) -> &Route {
        if self.tells_all(flight) && from != to {
            return &Route::AT_ONCE;
        }
        self.world.net.route(from, to)
    }

    /// Does everybody hear of the flight at once, whatever the net is?
    fn tells_all(&self, flight: FlightId) -> bool {
        self.tables.relief.holds(flight, Constraint::Sharing)
    }

    fn messenger(&self, link: usize, flight: FlightId) -> Messenger<'_> {
        let (by, hash) = (&self.tables.net.links[link], self.tables.flight_hash[flight.index()]);
        let known = &self.world.net.lucks[link * self.plan.flights.len() + flight.index()];
        if let Some(luck) = known.get() {
            return Messenger { link: by, chance: self.chance, flight: hash, luck };
        }
        let messenger = Messenger::of(by, self.chance, hash);
        known.set(Some(messenger.luck));
        messenger
    }

    /// Let a track onto its way, if there is one with room.
    fn admit(&mut self, flow: Flow) -> bool {
        let route = *self.route(flow);
        if !route.leads() {
            return false;
        }
        if self.tables.net.bounded {
            if !self.has_room(flow) {
                let net = &mut self.world.net;
                if !net.blocked.contains(&flow) {
                    net.blocked.push(flow);
                }
                return false;
            }
            self.load(flow);
        }
        self.world.net.put(Set::Flowing, flow, true);
        true
    }

    fn load(&mut self, flow: Flow) {
        let (_, _, flight) = flow;
        let route = *self.route(flow);
        for link in route.links() {
            let uses = self.world.net.uses(link, flight);
            *uses += 1;
            let first = *uses == 1;
            self.world.net.carried[link] += u32::from(first);
        }
    }

    /// A track is off its way: whoever waits for the room may have it.
    fn unload(&mut self, flow: Flow, now: Time) {
        let (_, _, flight) = flow;
        self.world.net.put(Set::Flowing, flow, false);
        if !self.tables.net.bounded {
            return;
        }
        let route = *self.route(flow);
        for link in route.links() {
            let uses = self.world.net.uses(link, flight);
            *uses -= 1;
            let last = *uses == 0;
            self.world.net.carried[link] -= u32::from(last);
        }
        self.let_waiting_in(now);
    }

    /// Let those in who have waited longest and for whom there is room now.
    fn let_waiting_in(&mut self, now: Time) {
        let mut i = 0;
        while let Some(flow) = self.world.net.blocked.get(i).copied() {
            let wanted =
                self.track(flow.0, flow.2).shown() && !self.world.net.has(Set::Flowing, flow);
            if wanted && !self.has_room(flow) {
                i += 1;
                continue;
            }
            self.world.net.blocked.remove(i);
            if wanted && self.admit(flow) {
                self.send(flow, now);
            }
        }
    }

    fn has_room(&mut self, flow: Flow) -> bool {
        let (_, _, flight) = flow;
        let route = *self.route(flow);
        let links = &self.tables.net.links;
        let net = &mut self.world.net;
        route
            .links()
            .all(|link| *net.uses(link, flight) > 0 || net.carried[link] < links[link].capacity)
    }

    /// A message about a track has come.
    pub(super) fn heard(
        &mut self,
        to: PostId,
        flight: FlightId,
        from: PostId,
        version: u32,
        now: Time,
    ) {
        let flow = (from, to, flight);
        let flowing = self.world.net.has(Set::Flowing, flow);
        if version == CUT {
            if !flowing {
                self.tell(flow, false, false, now);
            }
            return;
        }
        let track = self.track(from, flight);
        if !flowing || track.turns != version {
            return;
        }
        let (held, guided) = (track.shown(), track.guided_here());
        if !held {
            self.unload(flow, now);
        }
        let release = self.route(flow).release;
        self.tell(flow, held, guided && release >= Release::EngagementQuality, now);
    }

    /// The receiver knows that the sender holds the flight, or that it does not any more.
    fn tell(&mut self, flow: Flow, held: bool, guides: bool, now: Time) {
        let (from, to, flight) = flow;
        let was_held = self.world.net.put(Set::Told, flow, held);
        let was_guiding = self.world.net.put(Set::Guiding, flow, guides);
        let desks = &self.tables.desks;
        let foreign = desks[from.index()].system != desks[to.index()].system;
        let track = self.track_mut(to, flight);
        let known = track.told_of();
        track.sources = track.sources + u32::from(held) - u32::from(was_held);
        let changed = |count: u32| count + u32::from(guides) - u32::from(was_guiding);
        (track.guides, track.far_guides) = (changed(track.guides), changed(track.far_guides));
        if foreign {
            track.foreign_guides = changed(track.foreign_guides);
        }
        let (told, ready) = (track.told_of(), track.decided && guides && !was_guiding);
        if held && !was_held {
            self.note_shared(from, to, flight, now);
        }
        if guides {
            self.record.mark(flight, to, Mark::Faced, true);
        }
        if told && !known {
            self.enter(to, flight, now);
        } else if known && !told {
            self.record.dropped(flight, to, now);
            self.leave(to, flight, now);
        } else if ready {
            self.act(to, flight, now);
        }
        if held && !was_held {
            self.correlate(from, to, flight, now);
        } else if was_held && !held {
            self.merge(to, flight, now);
        }
    }

    /// A post no longer finds that a flight is spared: those who spare it on its word look again as soon
    /// as they know.
    pub(super) fn spares_no_more(&mut self, from: PostId, flight: FlightId, now: Time) {
        if self.tables.net.links.is_empty() {
            return;
        }
        for to in (0..self.plan.posts.len() as u32).map(PostId) {
            let flow = (from, to, flight);
            if self.world.net.has(Set::Told, flow) && self.route(flow).leads() {
                let track = self.track(to, flight);
                let spares = track.stage == Stage::Known && track.identity.is_spared();
                if spares && !track.again.happens() {
                    let known = self.arrival(flow, now);
                    self.look_again_at(to, flight, known);
                }
            }
        }
    }

    fn note_shared(&mut self, from: PostId, to: PostId, flight: FlightId, now: Time) {
        for gate in TOLD {
            self.record.passed(flight, to, gate, now);
        }
        self.record.dropped(flight, to, Time::NEVER);
        if self.tables.desks[to.index()].shoots {
            self.record.passed(flight, to, Gate::Shared, now);
            self.record.passed(flight, from, Gate::Shared, now);
        }
    }

    /// Links went down or came back, posts were lost or came on station: find all ways anew.
    pub(super) fn net_changed(&mut self, now: Time) {
        let mut changed = false;
        for (i, link) in self.tables.net.links.iter().enumerate() {
            let up = link.up(now) && self.works(link.from, now) && self.works(link.to, now);
            changed |= std::mem::replace(&mut self.world.net.up[i], up) != up;
        }
        if !changed {
            return;
        }
        let net = &mut self.world.net;
        net.keep_releases();
        let crate::world::Net { up, scratch, routes: ways, .. } = net;
        routes(&self.tables.net.links, |link| up[link], scratch, ways);
        self.cut_flows(now);
        let posts = self.plan.posts.len() as u32;
        for from in (0..posts).map(PostId) {
            for i in 0..self.world.picture.live(from).len() {
                let flight = self.world.picture.live(from)[i];
                if !self.track(from, flight).shown() {
                    continue;
                }
                for to in (0..posts).map(PostId) {
                    let flow = (from, to, flight);
                    // What a way releases to whom the track flows already is news too.
                    let news = if self.world.net.has(Set::Flowing, flow) {
                        self.world.net.has_changed(from, to)
                    } else {
                        self.admit(flow)
                    };
                    if news {
                        self.send(flow, now);
                    }
                }
            }
        }
        // Before the first watch begins, `simulate` asks.
        if now > Time::ZERO {
            self.heed_silence(now);
            self.all_look_again(now);
        }
    }

    /// What the net forbade or allowed may have changed: whoever shoots looks again.
    fn all_look_again(&mut self, now: Time) {
        for post in (0..self.plan.posts.len() as u32).map(PostId) {
            if self.tables.desks[post.index()].shoots {
                self.look_again(post, now);
            }
        }
    }

    /// End what has no way any more, and count anew what the links carry.
    fn cut_flows(&mut self, now: Time) {
        self.world.net.carried.fill(0);
        self.world.net.flows.fill(0);
        self.world.net.note_cuts(now);
        let posts = self.plan.posts.len() as u32;
        for flight in (0..self.plan.flights.len() as u32).map(FlightId) {
            for (from, post) in (0..posts * posts).map(|i| (PostId(i / posts), PostId(i % posts))) {
                let flow = (from, post, flight);
                if !self.world.net.has(Set::Flowing, flow) {
                    continue;
                }
                if self.route(flow).leads() {
                    if self.tables.net.bounded {
                        self.load(flow);
                    }
                } else {
                    self.world.net.put(Set::Flowing, flow, false);
                    let cut = Event::Heard { post, flight, from, version: CUT };
                    self.world.queue.push(now + COAST, cut);
                }
            }
        }
    }

    /// The surest identity that other posts have found themselves and passed on.
    pub(super) fn identity_by_link(&self, post: PostId, flight: FlightId, now: Time) -> Identity {
        let mut told = Identity::Unknown;
        for from in self.world.net.tellers(post, flight) {
            let track = self.track(from, flight);
            let passes = self.route((from, post, flight)).keeps_identity;
            if passes
                && track.found.outweighs(told)
                && track.found_at <= self.known_of((from, post, flight), now)
            {
                told = track.found;
            }
        }
        told
    }

    /// Has anybody passed on that the flight is a friend or neutral? Then it is spared for as long as
    /// its track lasts and nobody says otherwise.
    pub(super) fn is_spared_by_link(&mut self, post: PostId, flight: FlightId, now: Time) -> bool {
        if self.track(post, flight).sources == 0 {
            return false;
        }
        let told = self.identity_by_link(post, flight, now);
        if told.is_spared() {
            let track = self.track_mut(post, flight);
            (track.identity, track.decided, track.again) = (told, false, Time::NEVER);
            self.record.mark(flight, post, Mark::Spared, true);
        }
        told.is_spared()
    }

    /// Has the post lost the post above it, or the way from there?
    pub(super) fn cut_off(&self, post: PostId) -> bool {
        match self.tables.desks[post.index()].superior {
            Superior::Nobody => false,
            Superior::Post(above) => !self.world.net.route(above, post).leads(),
        }
    }

    /// Until when the post leaves the flight to others with which it coordinates: until it knows that
    /// the engagement of which it knows is over, never while that is still to come. That an engagement
    /// has begun and that it is over come as late as the links are. Once a way is cut no news comes over
    /// it, and after a while nobody counts on it any more.
    pub(super) fn taken_until(&self, post: PostId, flight: FlightId, now: Time) -> Option<Time> {
        if !self.world.arms.fired_at[flight.index()] {
            return None;
        }
        let posts = (0..self.plan.posts.len() as u32).map(PostId);
        posts.filter_map(|other| self.taken_by(other, post, flight, now)).max()
    }

    /// The same of one other.
    fn taken_by(&self, other: PostId, post: PostId, flight: FlightId, now: Time) -> Option<Time> {
        let track = self.track(other, flight);
        if !track.engaged_at.happens() || other == post {
            return None;
        }
        let flow = (other, post, flight);
        let coordinates = self.world.net.route(other, post).release == Release::Coordination;
        let (known, forgotten) = if coordinates {
            (self.known_of(flow, now), Time::NEVER)
        } else {
            let cut = self.world.net.coordinated_until(other, post)?;
            (cut.min(now), cut + COAST)
        };
        let spans = [track.engaged(), track.engaged_before];
        let (_, until) =
            spans.into_iter().find(|(from, until)| *from <= known && known < *until)?;
        match (coordinates, until.happens()) {
            (true, true) => Some(self.arrival(flow, until).max(now + AT_LEAST)),
            (true, false) => Some(Time::NEVER),
            (false, _) => (now < forgotten).then_some(forgotten),
        }
    }

    /// A post has fired at a flight: those who coordinate with it will leave it alone.
    pub(super) fn begin_engagement(&mut self, post: PostId, flight: FlightId, now: Time) {
        let track = self.track_mut(post, flight);
        track.engagements += 1;
        if track.engagements > 1 {
            return;
        }
        track.engaged_before = (track.engaged_at, track.engaged_until);
        track.engaged_at = now;
        if self.world.net.engagers[flight.index()] > 0 {
            self.record.engaged_twice(flight);
        }
        self.world.net.engagers[flight.index()] += 1;
    }

    /// A post has its verdict on a salvo. What it judges killed the others still leave alone for a
    /// while.
    pub(super) fn end_engagement(
        &mut self,
        post: PostId,
        flight: FlightId,
        judged_dead: bool,
        now: Time,
    ) {
        let track = self.track_mut(post, flight);
        track.engagements -= 1;
        if track.engagements == 0 {
            let until = if judged_dead { now + KILL_HOLDS } else { now };
            track.engaged_until = until;
            self.world.net.engagers[flight.index()] -= 1;
            self.release_to_others(post, flight, until);
        }
    }

    /// Others left the flight to a post whose engagement of it is over then: they look again as soon as
    /// they know.
    fn release_to_others(&mut self, post: PostId, flight: FlightId, until: Time) {
        for other in (0..self.plan.posts.len() as u32).map(PostId) {
            let coordinates = self.world.net.route(post, other).release == Release::Coordination;
            let waits =
                self.tables.desks[other.index()].shoots && self.track(other, flight).waits();
            if coordinates && waits {
                let known = self.arrival((post, other, flight), until);
                self.look_again(other, known);
            }
        }
    }
}
