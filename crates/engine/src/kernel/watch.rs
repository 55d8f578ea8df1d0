//! Radars' watches: what each looks for next, and the turns of its tracks.

use physics::math::exp;

use super::Play;
use crate::chance::Purpose;
use crate::geometry::WayOf;
use crate::plan::{FlightId, PostId, RadarId};
use crate::queue::Event;
use crate::record::{Gate, Happening, Mark, What};
use crate::sense::{Chain, Course, NEPERS_A_DB, Noise, Sending, Sight, Turn, Watch};
use crate::time::Time;
use crate::world::RadarState;

impl Play<'_> {
    pub(super) fn start_watches(&mut self) {
        self.start_courses();
        self.start_radars();
        for pair in 0..self.world.watches.len() {
            let (flight, radar) = self.members(pair);
            self.world.watches[pair].phase = self.scan_phase(flight, radar);
            self.note_sight(pair, Time::ZERO);
            self.await_sight(pair);
        }
    }

    /// A flight that starts now may be seen otherwise than was thought in the morning.
    pub(super) fn look_out_for(&mut self, flight: FlightId) {
        for radar in 0..self.plan.radars.len() {
            let pair = self.pair(flight, radar);
            self.world.watches[pair].version += 1;
            self.await_sight(pair);
        }
    }

    /// Ask for the first look of a pair that can see anything.
    fn await_sight(&mut self, pair: usize) {
        let (flight, _) = self.members(pair);
        if let Some(begin) = self.sight(pair).begin() {
            let origin = self.world.sensors.courses[flight.index()].origin;
            let version = self.world.watches[pair].version;
            let wake = Event::Wake { pair: pair as u32, version };
            self.world.queue.push((origin + begin).max(Time::ZERO), wake);
        }
    }

    /// The first looks of a pair that can see anything are about to come.
    pub(super) fn wake(&mut self, pair: usize, version: u32) {
        if self.world.watches[pair].version != version {
            return;
        }
        let (_, radar) = self.members(pair);
        let rule = self.tables.seen.radars[radar.index()].rule;
        let chain = Chain::new(rule, &self.watch(pair));
        let watching = &mut self.world.watches[pair];
        watching.now = chain;
        watching.awake = true;
        self.await_turn(pair);
    }

    fn start_courses(&mut self) {
        for flight in 0..self.plan.flights.len() {
            let start = self.world.starts[flight];
            let sensors = &mut self.world.sensors;
            sensors.courses[flight] =
                Course { way: WayOf::MAIN, origin: start, since: start, gone: Time::NEVER };
            let law = &self.tables.seen.airframes[flight];
            if !law.is_even() {
                let hash = self.tables.flight_hash[flight];
                let u = self.chance.uniform(Purpose::Airframe, 0, hash, 0);
                sensors.airframes[flight] = law.draw(u);
            }
        }
        self.note_noise();
    }

    /// When each radar may hear jammers, now that their courses are others.
    fn note_noise(&mut self) {
        for radar in 0..self.plan.radars.len() {
            self.world.sensors.spells[radar] = self.noise(radar, 0).whole_spell();
        }
    }

    fn noise(&self, radar: usize, flight: u32) -> Noise<'_> {
        let sensors = &self.world.sensors;
        let jammers = &self.tables.seen.jammers;
        Noise { jammers, courses: &sensors.courses, radar, flight, spell: sensors.spells[radar] }
    }

    /// An antenna that turns has one phase a day; a steered beam has one for each flight.
    fn scan_phase(&self, flight: FlightId, radar: RadarId) -> f64 {
        let one_phase = self.tables.seen.radars[radar.index()].one_phase;
        let whom = if one_phase { 0 } else { self.tables.flight_hash[flight.index()] };
        let radar_hash = self.tables.radar_hash[radar.index()];
        self.chance.uniform(Purpose::ScanPhase, 0, radar_hash, whom)
    }

    /// When the flight is first in line of sight, and when inside every limit of a radar that sends,
    /// on the way that it is on.
    fn note_sight(&mut self, pair: usize, now: Time) {
        let (flight, radar) = self.members(pair);
        let post = self.plan.radars[radar.index()].post;
        let origin = self.world.sensors.courses[flight.index()].origin;
        let place = self.place(pair);
        // Over the sea a radar sees a little past the horizon: what it may see, it may see.
        let rise = self.tables.seen.geometry.first_rise(place);
        let rise = rise.min(self.tables.seen.sights[place].first_cover);
        self.record.passed(flight, post, Gate::LineOfSight, (origin + rise).max(now));
        self.note_cover(pair, now);
    }

    fn note_cover(&mut self, pair: usize, now: Time) {
        let (flight, radar) = self.members(pair);
        let radar = &self.plan.radars[radar.index()];
        let covered = self.covered_from(pair, now);
        if covered.happens() {
            self.record.passed(flight, radar.post, Gate::Covered, covered);
            if radar.guides {
                self.record.mark(flight, radar.post, Mark::Faced, true);
            }
        }
    }

    /// The first moment from `now` on at which the flight is in line of sight and inside every limit
    /// of the radar while that sends, as far as is known.
    fn covered_from(&self, pair: usize, now: Time) -> Time {
        let (flight, radar) = self.members(pair);
        let (sight, sending) = (self.sight(pair), self.sending(radar));
        let origin = self.world.sensors.courses[flight.index()].origin;
        let mut at = now.max(origin);
        while at.happens() {
            let seen = sight.next_cover(at - origin);
            if !seen.happens() {
                break;
            }
            let sent = sending.next_sending(origin + seen);
            if sent == origin + seen {
                return sent;
            }
            at = sent;
        }
        Time::NEVER
    }

    /// A radar sends at other times than was thought: so may its post's radars cover flights that
    /// none has covered yet.
    fn note_cover_anew(&mut self, radar: RadarId, now: Time) {
        let post = self.plan.radars[radar.index()].post;
        let tables = self.tables;
        for flight in (0..self.plan.flights.len() as u32).map(FlightId) {
            let thought = self.record.passages(flight)[post.index()].at(Gate::Covered);
            if thought <= now || !self.alive(flight, now) {
                continue;
            }
            let anew =
                if thought.happens() { &*tables.desks[post.index()].radars } else { &[radar.0] };
            self.record.passes_anew(flight, post, Gate::Covered, Time::NEVER);
            for own in anew {
                self.note_cover(self.pair(flight, *own as usize), now);
            }
        }
    }

    /// Work out the pair's next turn and ask for it.
    fn await_turn(&mut self, pair: usize) {
        let mut chain = self.world.watches[pair].now;
        let turn = chain.next_turn(&self.watch(pair));
        let watching = &mut self.world.watches[pair];
        watching.next = chain;
        watching.version += 1;
        let version = watching.version;
        if let Some(turn) = turn {
            self.world.queue.push(turn.at, Event::Turn { pair: pair as u32, version });
        }
    }

    pub(super) fn turn(&mut self, pair: usize, version: u32, now: Time) {
        if self.world.watches[pair].version != version {
            return;
        }
        let (flight, radar) = self.members(pair);
        let kind = self.turn_kind(pair);
        let watching = &mut self.world.watches[pair];
        watching.now = watching.next;
        let first_hit = watching.now.first_hit;
        self.note_detection(pair, first_hit);
        if kind == Turn::Confirmed && self.is_full(radar) {
            let mut chain = self.world.watches[pair].now;
            chain.refuse(&self.watch(pair), now);
            self.world.watches[pair].now = chain;
            self.await_turn(pair);
            return;
        }
        self.world.watches[pair].held = kind == Turn::Confirmed;
        let what = match kind {
            Turn::Confirmed => What::Confirmed(radar),
            Turn::Dropped => What::Dropped(radar),
        };
        self.record.happened(Happening { at: now, flight, what });
        if self.alive(flight, now) {
            self.await_turn(pair);
        }
        match kind {
            Turn::Confirmed => {
                self.loaded(radar, 1, now);
                self.gained(flight, radar, now);
            }
            Turn::Dropped => {
                self.loaded(radar, -1, now);
                self.lost(flight, radar, now);
            }
        }
    }

    /// What the pair's pending turn is: a flight that is gone can only be dropped.
    fn turn_kind(&self, pair: usize) -> Turn {
        if self.world.watches[pair].held { Turn::Dropped } else { Turn::Confirmed }
    }

    fn is_full(&self, radar: RadarId) -> bool {
        self.world.sensors.radars[radar.index()].held
            >= self.tables.seen.radars[radar.index()].load.most_tracks
    }

    /// The radar holds one more or one fewer: its search may stretch or tighten.
    fn loaded(&mut self, radar: RadarId, more: i32, now: Time) {
        let state = &mut self.world.sensors.radars[radar.index()];
        state.held = state.held.saturating_add_signed(more);
        let step = self.tables.seen.radars[radar.index()].load.step(state.held);
        if step != state.step {
            self.stretch(radar, step, now);
        }
    }

    fn note_detection(&mut self, pair: usize, first_hit: Time) {
        let (flight, radar) = self.members(pair);
        let post = self.plan.radars[radar.index()].post;
        self.record.passed(flight, post, Gate::Detected, first_hit);
    }

    /// What was detected but never confirmed, of flights that are still up at the end of the day.
    pub(super) fn end_watches(&mut self, now: Time) {
        for pair in 0..self.world.watches.len() {
            let (flight, _) = self.members(pair);
            if self.alive(flight, now) {
                self.note_pending_detection(pair, now);
            }
        }
    }

    fn note_pending_detection(&mut self, pair: usize, now: Time) {
        let first_hit = self.world.watches[pair].next.first_hit;
        if first_hit <= now {
            self.note_detection(pair, first_hit);
        }
    }

    /// The flight is gone: every radar that holds it drops it after as many looks as its rule
    /// says, and none will find it any more.
    pub(super) fn unseen_from(&mut self, flight: FlightId, now: Time) {
        let jams = self.plan.flights[flight.index()].jammer.jams();
        self.world.sensors.courses[flight.index()].gone = now;
        for radar in 0..self.plan.radars.len() {
            let pair = self.pair(flight, radar);
            self.note_pending_detection(pair, now);
            let misses = i64::from(self.tables.seen.radars[radar].rule.misses);
            let noticed = self.watch(pair).after_looks(now, misses);
            let watching = &mut self.world.watches[pair];
            watching.version += 1;
            if watching.held {
                let version = watching.version;
                self.world.queue.push(noticed, Event::Turn { pair: pair as u32, version });
            }
        }
        if jams {
            self.note_noise();
            self.hear_anew(now);
        }
    }
}

/// Changes of what looks depend on: the walks over looks to come begin anew.
impl Play<'_> {
    /// A radar's state changes now: every walk goes up to now under the old and on under the new.
    pub(super) fn change_radar(&mut self, radar: RadarId, new: RadarState, now: Time) {
        for flight in 0..self.plan.flights.len() {
            self.pause(FlightId(flight as u32), radar, now);
        }
        let before = std::mem::replace(&mut self.world.sensors.radars[radar.index()], new);
        if (before.from, before.until) != (new.from, new.until) {
            self.note_cover_anew(radar, now);
        }
        for flight in 0..self.plan.flights.len() {
            self.go_on(FlightId(flight as u32), radar, now);
        }
    }

    /// The search of a radar is stretched or tightened: what it tracks does not notice.
    fn stretch(&mut self, radar: RadarId, step: u8, now: Time) {
        let searched = |play: &Self, flight: FlightId| {
            !play.world.watches[play.pair(flight, radar.index())].held
        };
        let flights = self.plan.flights.len() as u32;
        for flight in (0..flights).map(FlightId) {
            if searched(self, flight) {
                self.pause(flight, radar, now);
            }
        }
        self.world.sensors.radars[radar.index()].step = step;
        for flight in (0..flights).map(FlightId) {
            if searched(self, flight) {
                self.go_on(flight, radar, now);
            }
        }
    }

    /// A jammer is gone or went another way: every radar that it may have jammed hears anew. Looks
    /// before now are walked over as they were: a jammer's end does not reach back.
    fn hear_anew(&mut self, now: Time) {
        for radar in (0..self.plan.radars.len() as u32).map(RadarId) {
            let state = self.world.sensors.radars[radar.index()];
            self.change_radar(radar, state, now);
        }
    }

    /// A flight has left its main path for a branch: it is seen there from now on.
    pub(super) fn took_branch(&mut self, flight: FlightId, branch: usize, now: Time) {
        for radar in (0..self.plan.radars.len() as u32).map(RadarId) {
            self.pause(flight, radar, now);
        }
        let jams = self.plan.flights[flight.index()].jammer.jams();
        if jams {
            for pair in 0..self.world.watches.len() {
                let (other, radar) = self.members(pair);
                if other != flight {
                    self.pause(other, radar, now);
                }
            }
        }
        let course = &mut self.world.sensors.courses[flight.index()];
        *course = Course { way: WayOf::branch(branch), origin: now, since: now, ..*course };
        if jams {
            self.note_noise();
        }
        for pair in 0..self.world.watches.len() {
            let (other, radar) = self.members(pair);
            if other == flight {
                self.note_sight(pair, now);
                self.awaken(pair);
            }
            if other == flight || jams {
                self.go_on(other, radar, now);
            }
        }
    }

    /// A watch that has not begun begins now, whatever it was waiting for.
    fn awaken(&mut self, pair: usize) {
        let (_, radar) = self.members(pair);
        if !self.world.watches[pair].awake {
            let rule = self.tables.seen.radars[radar.index()].rule;
            let chain = Chain::new(rule, &self.watch(pair));
            let watching = &mut self.world.watches[pair];
            watching.now = chain;
            watching.awake = true;
            watching.version += 1;
        }
    }

    /// Does a radar's watch on a flight have anything before it?
    fn is_watched(&self, pair: usize, now: Time) -> bool {
        let (flight, _) = self.members(pair);
        let sight = self.sight(pair);
        self.world.watches[pair].awake
            && self.alive(flight, now)
            && self.world.sensors.courses[flight.index()].origin + sight.end() > now
    }

    fn pause(&mut self, flight: FlightId, radar: RadarId, now: Time) {
        let pair = self.pair(flight, radar.index());
        if !self.is_watched(pair, now) {
            return;
        }
        let mut chain = self.world.watches[pair].now;
        chain.pause(&self.watch(pair), now);
        self.world.watches[pair].now = chain;
        if chain.first_hit.happens() {
            self.note_detection(pair, chain.first_hit);
        }
    }

    fn go_on(&mut self, flight: FlightId, radar: RadarId, now: Time) {
        let pair = self.pair(flight, radar.index());
        if !self.is_watched(pair, now) {
            return;
        }
        let mut chain = self.world.watches[pair].now;
        chain.go_on(&self.watch(pair), now);
        self.world.watches[pair].now = chain;
        self.await_turn(pair);
    }
}

/// What others ask of radars.
impl Play<'_> {
    /// The place of a pair's tables on the way that its flight is on.
    pub(super) fn place(&self, pair: usize) -> usize {
        let (flight, radar) = self.members(pair);
        let way = self.world.sensors.courses[flight.index()].way;
        self.tables.seen.geometry.place(flight.index(), radar.index(), way)
    }

    pub(super) fn sight(&self, pair: usize) -> &Sight {
        &self.tables.seen.sights[self.place(pair)]
    }

    /// Is the flight in line of sight, and inside the limits, of a radar of the post that guides,
    /// holds it and sends? What guides from elsewhere by link is taken at its word.
    pub(super) fn in_guiding_view(&self, post: PostId, flight: FlightId, now: Time) -> bool {
        let mut holds = false;
        for radar in &self.tables.arms.posts[post.index()].guides {
            if self.world.watches[self.pair(flight, *radar as usize)].held {
                holds = true;
                let radar = RadarId(*radar);
                if self.sending(radar).at(now) && self.is_covered(flight, radar, now) {
                    return true;
                }
            }
        }
        !holds
    }

    /// Is a flight in line of sight and inside the limits of a radar now?
    pub(super) fn is_covered(&self, flight: FlightId, radar: RadarId, now: Time) -> bool {
        let course = &self.world.sensors.courses[flight.index()];
        let sight = self.sight(self.pair(flight, radar.index()));
        sight.level_db(now - course.origin) > f64::NEG_INFINITY
    }

    /// Mean SNR of a flight to a radar at a moment, as a ratio, of this airframe and without
    /// jamming; `None` where nothing is seen.
    pub(super) fn seen_snr(&self, flight: FlightId, radar: usize, at: Time) -> Option<f64> {
        let course = &self.world.sensors.courses[flight.index()];
        let level = self.sight(self.pair(flight, radar)).level_db(at - course.origin);
        let airframe = self.world.sensors.airframes[flight.index()].offset_db;
        (level > f64::NEG_INFINITY).then(|| exp((level + airframe) * NEPERS_A_DB))
    }

    pub(super) fn sending(&self, radar: RadarId) -> Sending<'_> {
        let state = &self.world.sensors.radars[radar.index()];
        Sending {
            schedule: &self.tables.seen.radars[radar.index()].schedule,
            phase: state.phase,
            from: state.from,
            until: state.until,
        }
    }

    /// A radar's watch on a flight, as the chain of its looks needs it.
    pub(crate) fn watch(&self, pair: usize) -> Watch<'_> {
        let (flight, radar) = self.members(pair);
        let sensors = &self.world.sensors;
        let place = self.place(pair);
        Watch {
            sight: &self.tables.seen.sights[place],
            sensing: self.tables.sensing,
            chance: self.chance,
            names: (self.tables.flight_hash[flight.index()], self.tables.radar_hash[radar.index()]),
            start: sensors.courses[flight.index()].origin,
            phase: self.world.watches[pair].phase,
            step: sensors.radars[radar.index()].step,
            airframe: sensors.airframes[flight.index()],
            sending: self.sending(radar),
            noise: self.noise(radar.index(), flight.0),
        }
    }
}
