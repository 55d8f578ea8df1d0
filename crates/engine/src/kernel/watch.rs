//! Radars' watches: what each looks for next, and the turns of its tracks.

use super::Play;
use crate::chance::Purpose;
use crate::plan::{FlightId, PostId, RadarId};
use crate::queue::Event;
use crate::record::{Gate, Happening, What};
use crate::sense::{Turn, beat};
use crate::time::Time;

impl Play<'_> {
    pub(super) fn start_watches(&mut self) {
        for pair in 0..self.world.watches.len() {
            let (flight, radar) = self.members(pair);
            self.world.watches[pair].phase = self.scan_phase(flight, radar, pair);
            self.note_sight(flight, radar, pair);
            self.await_turn(pair);
        }
    }

    /// An antenna that turns has one phase a day; a steered beam has one for each flight.
    fn scan_phase(&self, flight: FlightId, radar: RadarId, pair: usize) -> Time {
        let one_phase = beat(self.plan.radars[radar.index()].scan).one_phase;
        let whom = if one_phase { 0 } else { self.tables.flight_hash[flight.index()] };
        let radar_hash = self.tables.radar_hash[radar.index()];
        let u = self.chance.uniform(Purpose::ScanPhase, 0, radar_hash, whom);
        let period = self.tables.sights[pair].period.micros();
        Time::from_micros((u * period as f64) as i64)
    }

    fn note_sight(&mut self, flight: FlightId, radar: RadarId, pair: usize) {
        let post = self.plan.radars[radar.index()].post;
        let start = self.world.starts[flight.index()];
        let (rise, cover) = (self.tables.first_rise[pair], self.tables.sights[pair].first_cover);
        self.record.passed(flight, post, Gate::LineOfSight, start + rise);
        self.record.passed(flight, post, Gate::Covered, start + cover);
    }

    /// Work out the pair's next turn and ask for it.
    fn await_turn(&mut self, pair: usize) {
        let mut chain = self.world.watches[pair].now;
        let turn = chain.next_turn(&self.watch(pair));
        let (flight, radar) = self.members(pair);
        let post = self.plan.radars[radar.index()].post;
        self.record.passed(flight, post, Gate::Detected, chain.first_hit);
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
        watching.held = kind == Turn::Confirmed;
        let what = match kind {
            Turn::Confirmed => What::Confirmed(radar),
            Turn::Dropped => What::Dropped(radar),
        };
        self.record.happened(Happening { at: now, flight, what });
        match kind {
            Turn::Confirmed => self.gained(flight, radar, now),
            Turn::Dropped => self.lost(flight, radar, now),
        }
        if self.alive(flight, now) {
            self.await_turn(pair);
        }
    }
}

/// What befalls radars and flights from outside.
impl Play<'_> {
    /// A radar is destroyed: its tracks are gone at once, and it looks no more.
    pub(super) fn radar_is_lost(&mut self, radar: RadarId, now: Time) {
        for flight in (0..self.plan.flights.len() as u32).map(FlightId) {
            let pair = self.pair(flight, radar.index());
            let watching = &mut self.world.watches[pair];
            watching.version += 1;
            if std::mem::replace(&mut watching.held, false) {
                let what = What::Dropped(radar);
                self.record.happened(Happening { at: now, flight, what });
                self.lost(flight, radar, now);
            }
        }
    }

    /// A flight has left its main path. Its sights along the branch go on from here.
    pub(super) fn took_branch(&mut self, _flight: FlightId, _now: Time) {}

    /// For how long a radar has not sent, s.
    pub(super) fn silent_for(&self, _radar: RadarId, _now: Time) -> f64 {
        0.0
    }

    /// Is the flight in line of sight, and inside the limits, of a radar of the post that guides
    /// and holds it? What guides from elsewhere by link is taken at its word.
    pub(super) fn in_guiding_view(&self, post: PostId, flight: FlightId, now: Time) -> bool {
        let tau = now - self.world.starts[flight.index()];
        let mut holds = false;
        for radar in &self.tables.arms.posts[post.index()].guides {
            let pair = self.pair(flight, *radar as usize);
            if !self.world.watches[pair].held {
                continue;
            }
            holds = true;
            let cells = self.tables.sights[pair].cells();
            let cell = cells.partition_point(|cell| cell.begin <= tau);
            if cell > 0 && tau < cells[cell - 1].end {
                return true;
            }
        }
        !holds
    }
}
