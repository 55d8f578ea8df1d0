//! What flights do: start, release, turn away, arrive, end.

use physics::frame::{Ecef, Position, Vector};
use physics::math::ln;

use super::Play;
use crate::chance::Purpose;
use crate::plan::{FlightId, Origin, Role, Start};
use crate::queue::Event;
use crate::record::{End, Happening, What};
use crate::time::Time;

/// A flight's velocity is what it moves in this time.
const INSTANT: Time = Time::from_micros(100_000);

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
            let arrival = start + flight.path.duration();
            self.world.queue.push(arrival, Event::Arrive { flight: id, way: 0 });
            if let Role::Bomber { line, .. } = flight.role {
                self.world.queue.push(start + line, Event::AtLine { flight: id });
            }
            for (number, branch) in flight.branches.iter().enumerate() {
                let event = Event::AtBranch { flight: id, branch: number as u8 + 1 };
                self.world.queue.push(start + branch.at, event);
            }
        }
    }

    /// Where a flight is at a moment of its own time, on the way that it has taken, and its height
    /// above the ellipsoid, m.
    pub(super) fn fix(&self, flight: FlightId, tau: Time) -> (Position<Ecef>, f64) {
        let plan = &self.plan.flights[flight.index()];
        match self.world.arms.way[flight.index()] {
            0 => plan.path.fix(tau),
            way => {
                let branch = &plan.branches[usize::from(way) - 1];
                if tau < branch.at { plan.path.fix(tau) } else { branch.path.fix(tau - branch.at) }
            }
        }
    }

    pub(super) fn velocity_of(&self, flight: FlightId, now: Time) -> Vector<Ecef> {
        let tau = now - self.world.starts[flight.index()];
        let before = (tau - INSTANT).max(Time::ZERO);
        let span = (tau - before).seconds().max(1e-6);
        let moved = self.fix(flight, tau).0 - self.fix(flight, before).0;
        moved * (1.0 / span)
    }

    /// A flight is where it may leave its main path: it does if it was fired at and has not left
    /// it before. What it carries goes with it: what was to be released here or further on is not.
    pub(super) fn at_branch(&mut self, flight: FlightId, branch: u8, now: Time) {
        let i = flight.index();
        let reacts = self.world.arms.fired_at[i] && self.world.arms.way[i] == 0;
        if !reacts || !self.alive(flight, now) {
            return;
        }
        self.world.arms.way[i] = branch;
        let taken = &self.plan.flights[i].branches[usize::from(branch) - 1];
        let arrival = now + taken.path.duration();
        self.world.queue.push(arrival, Event::Arrive { flight, way: branch });
        let what = What::Turned(branch - 1);
        self.record.happened(Happening { at: now, flight, what });
        self.took_branch(flight, usize::from(branch) - 1, now);
        self.never_release(flight, now);
    }

    /// What a flight would have released from this moment on never is.
    fn never_release(&mut self, flight: FlightId, from: Time) {
        let tables = self.tables;
        for child in &tables.arms.children[flight.index()] {
            if self.world.starts[child.index()] >= from && self.alive(*child, from) {
                self.end(*child, End::NeverReleased, from);
            }
        }
    }

    /// Does the flight still do what it came for, on the way that it has taken?
    fn keeps_role(&self, flight: FlightId) -> bool {
        let way = usize::from(self.world.arms.way[flight.index()]);
        way == 0 || self.plan.flights[flight.index()].branches[way - 1].keeps_role
    }

    pub(super) fn at_line(&mut self, flight: FlightId, now: Time) {
        if self.alive(flight, now) && self.keeps_role(flight) {
            self.strikes(flight, now);
        }
    }

    pub(super) fn arrive(&mut self, flight: FlightId, way: u8, now: Time) {
        if !self.alive(flight, now) || self.world.arms.way[flight.index()] != way {
            return;
        }
        let role = self.plan.flights[flight.index()].role;
        let keeps = self.keeps_role(flight);
        let turned = role.can_leak() && !keeps && !self.record.ledger(flight).leaked();
        self.end(flight, if turned { End::TurnedAway } else { End::Arrived }, now);
        self.record.happened(Happening { at: now, flight, what: What::Arrived });
        if keeps && !matches!(role, Role::Bomber { .. }) {
            self.strikes(flight, now);
        }
    }

    /// The flight has leaked: it does its damage.
    fn strikes(&mut self, flight: FlightId, now: Time) {
        let role = self.plan.flights[flight.index()].role;
        let Some((aim, _)) = role.aim() else { return };
        self.record.leaked(flight, now);
        let victim = self.tables.arms.victims[flight.index()];
        if let Role::AntiRadiation { .. } = role
            && !self.homes(flight, aim, now)
        {
            return;
        }
        self.hit(flight, aim, victim.damage, now);
    }

    /// What is left of a ballistic flight that was hit comes down where it was aimed at.
    pub(super) fn lands(&mut self, flight: FlightId, now: Time) {
        let victim = self.tables.arms.victims[flight.index()];
        if let Some((aim, _)) = self.plan.flights[flight.index()].role.aim() {
            self.hit(flight, aim, victim.damage * victim.debris_damage, now);
        }
    }

    /// The flight is no more: every radar that holds it misses it from now on, what it carries is
    /// gone, and what it would have released never is.
    pub(super) fn end(&mut self, flight: FlightId, end: End, now: Time) {
        self.world.gone[flight.index()] = now;
        self.record.ended(flight, end, now);
        if self.tables.net.carries[flight.index()] {
            self.net_changed(now);
        }
        if end == End::Debris {
            let arrival = self.arrival_of(flight);
            self.world.queue.push(arrival.max(now), Event::Lands { flight });
        }
        self.unseen_from(flight, now);
        self.carried_is_lost(flight, now);
        let tables = self.tables;
        for child in &tables.arms.children[flight.index()] {
            if self.world.starts[child.index()] > now && self.alive(*child, now) {
                self.end(*child, End::NeverReleased, now);
            }
        }
    }

    fn arrival_of(&self, flight: FlightId) -> Time {
        let plan = &self.plan.flights[flight.index()];
        let start = self.world.starts[flight.index()];
        match self.world.arms.way[flight.index()] {
            0 => start + plan.path.duration(),
            way => {
                let branch = &plan.branches[usize::from(way) - 1];
                start + branch.at + branch.path.duration()
            }
        }
    }
}
