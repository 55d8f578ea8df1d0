//! The loop: take the next event, let it happen.
//!
//! This is the only place that matches on events; what each brings about stands in the rooms
//! beside it.

mod air;
mod attrition;
mod command;
mod emission;
mod fire;
mod formation;
mod ghosts;
mod net;
mod picture;
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
    play(Play { plan, tables, chance, world, record }, |_| false);
}

/// Play one replication as far as it takes to know what becomes of a flight: whether it leaked.
/// The record is that of [`simulate`] as far as this flight's leaking goes, and no further.
pub fn simulate_fate(
    plan: &Plan,
    tables: &Tables,
    chance: Chance,
    world: &mut World,
    record: &mut Record,
    flight: FlightId,
) {
    let settled = |play: &Play| {
        let gone = play.world.gone[flight.index()];
        gone.happens() || play.record.ledger(flight).leaked()
    };
    play(Play { plan, tables, chance, world, record }, settled);
}

/// Play until the day ends or enough is known.
fn play(mut play: Play<'_>, enough: impl Fn(&Play<'_>) -> bool) {
    let (plan, tables) = (play.plan, play.tables);
    play.world.reset(tables);
    play.record.clear(plan);
    play.start_flights();
    play.draw_registrations();
    play.open_net();
    play.start_watches();
    play.heed_silence(Time::ZERO);
    play.await_false_tracks();
    while let Some((now, event)) = play.world.queue.pop() {
        if now > plan.duration || enough(&play) {
            break;
        }
        match event {
            Event::Intercept { place, stamp } => play.intercept(place, stamp, now),
            Event::Support { place, stamp } => play.support(place, stamp, now),
            Event::Recheck { place, stamp } => play.recheck(place, stamp, now),
            Event::Assess { place, stamp } => play.assess(place, stamp, now),
            Event::AtLine { flight } => play.at_line(flight, now),
            Event::Arrive { flight, way } => play.arrive(flight, way, now),
            Event::Lands { flight } => play.lands(flight, now),
            Event::AtBranch { flight, branch } => play.at_branch(flight, branch, now),
            Event::Reloaded { launcher } => play.reloaded(launcher, now),
            Event::Wake { pair, version } => play.wake(pair as usize, version),
            Event::Turn { pair, version } => play.turn(pair as usize, version, now),
            Event::Quiet { radar } => play.quiet(radar, now),
            Event::Decide { post, flight, version } => play.decide(post, flight, version, now),
            Event::Part { post, flight, version } => play.part(post, flight, version, now),
            Event::FalseTrack { radar, number } => play.false_track(radar, number, now),
            Event::FalseTrackEnds { post, track, serial } => {
                play.false_track_ends(post, track, serial, now);
            }
            Event::NothingThere { post } => play.nothing_there(post, now),
            Event::Net => play.net_changed(now),
            Event::Heard { post, flight, from, version } => {
                play.heard(post, flight, from, version, now);
            }
            Event::Identified { post, flight, version } => {
                play.identified(post, flight, version, now);
            }
            Event::Again { post, flight, version } => play.again(post, flight, version, now),
            Event::Review { post } => play.review(post, now),
        }
    }
    play.end_watches(plan.duration);
    play.record.settle();
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
