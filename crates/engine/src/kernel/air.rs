//! What flights do: start, arrive, end.

use physics::math::ln;

use super::Play;
use crate::chance::Purpose;
use crate::plan::{FlightId, Origin, Start};
use crate::queue::Event;
use crate::record::{End, Happening, What};
use crate::sense::Turn;
use crate::time::Time;

/// Looks after its end by which a flight's track is dropped.
const LOOKS_TO_NOTICE: i64 = 3;

impl Play<'_> {
    pub(super) fn start_flights(&mut self) {
        for (i, flight) in self.plan.flights.iter().enumerate() {
            let id = FlightId(i as u32);
            let start = match flight.start {
                Start::Fixed(at) => at,
                Start::Jittered { earliest, spread } => {
                    let u = self.chance.uniform(Purpose::Start, 0, self.tables.flight_hash[i], 0);
                    earliest + Time::from_seconds(u * spread.seconds())
                }
                Start::Poisson { after, mean_gap } => {
                    let u = self.chance.uniform(Purpose::Start, 0, self.tables.flight_hash[i], 0);
                    let origin = match after {
                        Origin::Moment(at) => at,
                        Origin::Flight(before) => self.world.starts[before.index()],
                    };
                    origin + Time::from_seconds(-ln(u) * mean_gap.seconds())
                }
                Start::Released { by, at } => self.world.starts[by.index()] + at,
            };
            self.world.starts[i] = start;
            self.record.started(id, start);
            self.world.queue.push(start + flight.path.duration(), Event::Arrive { flight: id });
        }
    }

    pub(super) fn arrive(&mut self, flight: FlightId, now: Time) {
        if !self.alive(flight, now) {
            return;
        }
        self.end(flight, End::Arrived, now);
        self.record.happened(Happening { at: now, flight, what: What::Arrived });
        if let Some((aim, _)) = self.plan.flights[flight.index()].role.aim() {
            self.record.damaged(aim, self.tables.damage[flight.index()]);
        }
    }

    /// The flight is no more: every radar that holds it misses it from now on.
    pub(super) fn end(&mut self, flight: FlightId, end: End, now: Time) {
        self.world.gone[flight.index()] = now;
        self.record.ended(flight, end, now);
        if self.tables.net.carries[flight.index()] {
            self.net_changed(now);
        }
        for radar in 0..self.plan.radars.len() {
            let pair = self.pair(flight, radar);
            let noticed = self.watch(pair).after_looks(now, LOOKS_TO_NOTICE);
            let watching = &mut self.world.watches[pair];
            watching.version += 1;
            if watching.held {
                let version = watching.version;
                self.world.queue.push(noticed, Event::Turn { pair: pair as u32, version });
            }
        }
    }

    /// What the pair's pending turn is: a flight that is gone can only be dropped.
    pub(super) fn turn_kind(&self, pair: usize) -> Turn {
        if self.world.watches[pair].held { Turn::Dropped } else { Turn::Confirmed }
    }
}
