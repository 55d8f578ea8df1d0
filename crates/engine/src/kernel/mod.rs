//! The loop: take the next event, let it happen.
//!
//! This is the only place that matches on events; what each brings about stands in the rooms
//! beside it.

mod air;
mod attrition;
mod causes;
mod command;
mod emission;
mod fire;
mod formation;
mod ghosts;
mod heights;
mod launch;
mod net;
mod picture;
mod salvo;
mod shots;
mod tracking;
mod watch;

pub use crate::sense::Sensing;

use crate::chance::Chance;
use crate::plan::{FlightId, Plan, RadarId};
use crate::prepare::Tables;
use crate::queue::Event;
use crate::record::Record;
use crate::time::Time;
use crate::world::World;

/// Everything one replication reads and writes.
pub(crate) struct Play<'a> {
    pub plan: &'a Plan,
    pub tables: &'a Tables,
    pub chance: Chance,
    pub world: &'a mut World,
    pub record: &'a mut Record,
}

/// Play one replication. It cannot fail, and after the first on the same world and record it
/// allocates nothing (unless the record keeps a trace).
pub fn simulate(
    plan: &Plan,
    tables: &Tables,
    chance: Chance,
    world: &mut World,
    record: &mut Record,
) {
    let mut play = Play { plan, tables, chance, world, record };
    play.begin();
    play.go_on_until(|_| false);
    play.end_watches(plan.duration);
    play.note_jammed();
    play.record.settle();
}

/// Play one replication up to the moment at which a flight starts. World and record hold the day
/// so far: clones of them may go on by [`simulate_fate`].
pub fn simulate_until_start(
    plan: &Plan,
    tables: &Tables,
    chance: Chance,
    world: &mut World,
    record: &mut Record,
    flight: FlightId,
) {
    let mut play = Play { plan, tables, chance, world, record };
    play.begin();
    let start = play.world.starts[flight.index()];
    play.world.queue.push(start, Event::Pause);
    play.go_on_until(|_| false);
}

/// Go on from where a flight starts, as far as it takes to know whether it leaks. The tables may be
/// others than up to now where nothing but this flight tells them apart.
pub fn simulate_fate(
    plan: &Plan,
    tables: &Tables,
    chance: Chance,
    world: &mut World,
    record: &mut Record,
    flight: FlightId,
) {
    let mut play = Play { plan, tables, chance, world, record };
    play.look_out_for(flight);
    play.go_on_until(|play| {
        let gone = play.world.gone[flight.index()];
        gone.happens() || play.record.ledger(flight).leaked()
    });
}

impl Play<'_> {
    /// The morning.
    fn begin(&mut self) {
        self.world.reset(self.tables);
        self.record.clear(self.plan);
        self.start_flights();
        self.draw_registrations();
        self.open_net();
        self.start_watches();
        self.heed_silence(Time::ZERO);
        self.await_false_tracks();
    }

    /// Let one event after the other happen, until the day ends, play is to stop, or enough is known.
    fn go_on_until(&mut self, enough: impl Fn(&Self) -> bool) {
        while let Some((now, event)) = self.world.queue.pop() {
            if now > self.plan.duration || event == Event::Pause || enough(self) {
                break;
            }
            self.happen(event, now);
        }
    }

    fn happen(&mut self, event: Event, now: Time) {
        match event {
            Event::Pause => {}
            Event::Intercept { place, stamp } => self.intercept(place, stamp, now),
            Event::Support { place, stamp } => self.support(place, stamp, now),
            Event::Recheck { place, stamp } => self.recheck(place, stamp, now),
            Event::Assess { place, stamp } => self.assess(place, stamp, now),
            Event::AtLine { flight } => self.at_line(flight, now),
            Event::Arrive { flight, way } => self.arrive(flight, way, now),
            Event::Lands { flight } => self.lands(flight, now),
            Event::AtBranch { flight, branch } => self.at_branch(flight, branch, now),
            Event::Reloaded { launcher } => self.reloaded(launcher, now),
            Event::Wake { pair, version } => self.wake(pair as usize, version),
            Event::Turn { pair, version } => self.turn(pair as usize, version, now),
            Event::Quiet { radar } => self.quiet(radar, now),
            Event::Decide { post, flight, version } => self.decide(post, flight, version, now),
            Event::Part { post, flight, version } => self.part(post, flight, version, now),
            Event::FalseTrack { radar, number } => self.false_track(radar, number, now),
            Event::FalseTrackEnds { post, track, serial } => {
                self.false_track_ends(post, track, serial, now);
            }
            Event::NothingThere { post, channels } => self.nothing_there(post, channels, now),
            Event::Net => self.net_changed(now),
            Event::Heard { post, flight, from, version } => {
                self.heard(post, flight, from, version, now);
            }
            Event::Identified { post, flight, version } => {
                self.identified(post, flight, version, now);
            }
            Event::Forget { post, flight, version } => self.forget(post, flight, version, now),
            Event::Again { post, flight, version } => self.again(post, flight, version, now),
            Event::Review { post } => self.review(post, now),
        }
    }
}

impl Play<'_> {
    /// The index of a (flight, radar) pair.
    pub(crate) fn pair(&self, flight: FlightId, radar: usize) -> usize {
        flight.index() * self.plan.radars.len() + radar
    }

    /// The flight and the radar of a pair.
    pub(crate) fn members(&self, pair: usize) -> (FlightId, RadarId) {
        let radars = self.plan.radars.len();
        (FlightId((pair / radars) as u32), RadarId((pair % radars) as u32))
    }

    /// Is there still something to see of the flight?
    pub(crate) fn alive(&self, flight: FlightId, now: Time) -> bool {
        self.world.gone[flight.index()] > now
    }
}
