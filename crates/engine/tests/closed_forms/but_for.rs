//! One constraint taken away at a time stops just the leaker that it let through.

use engine::chance::Chance;
use engine::kernel::simulate;
use engine::plan::{FlightId, Leg, Path, Piece, Plan, Release, WeaponsControl};
use engine::prepare::prepare;
use engine::record::{LeakCause, Record};
use engine::relief::{Constraint, Reliever};
use engine::sample::Sample;
use engine::world::World;

use physics::earth::Geodetic;

use crate::stage::fixed;
use crate::textbook::{SITE, fires, plan};

/// Whether the flight leaks, and why, without some constraints.
fn leaks_without(plan: &Plan, flight: FlightId, without: &[Constraint]) -> Option<LeakCause> {
    let sample = Sample::nominal(plan);
    let world = prepare(plan, &sample);
    let tables = Reliever::new(plan, &world).of(flight).without(without);
    let mut world = World::sized_for(plan, &tables);
    let mut record = Record::sized_for(plan);
    simulate(plan, &tables, Chance::new(9, 0, 0), &mut world, &mut record);
    record.leak_cause(flight)
}

/// The first flight leaks for this cause, and of all constraints only these let it through.
fn only(plan: &Plan, flight: u32, cause: LeakCause, by: &[Constraint]) {
    let flight = FlightId(flight);
    assert_eq!(leaks_without(plan, flight, &[]), Some(cause));
    let stops = |one: &&Constraint| leaks_without(plan, flight, &[**one]).is_none();
    let found: Vec<Constraint> = Constraint::ALL.iter().filter(stops).copied().collect();
    assert_eq!(found, by, "{cause:?}");
}

fn sure(flights: u32) -> Plan {
    let mut plan = plan(flights, 0.0, 1.0, 100);
    fires(&mut plan, "1");
    plan
}

#[test]
fn each_constraint_stops_what_it_let_through() {
    let mut channels = sure(3);
    channels.posts[0].channels = fixed(0.0);
    only(&channels, 1, LeakCause::NoChannel, &[Constraint::Channels]);

    let mut rounds = sure(3);
    rounds.launchers[0].loads[0].ready = 0;
    only(&rounds, 1, LeakCause::NoRound, &[Constraint::Rounds]);

    let mut delay = sure(1);
    delay.posts[0].steps.evaluate = engine::plan::Span::Fixed(fixed(5_000.0));
    only(&delay, 0, LeakCause::OutOfTime, &[Constraint::Delay]);

    let mut identity = sure(1);
    identity.posts[0].control = WeaponsControl::Tight;
    identity.posts[0].identification.hostile_shown = fixed(0.0);
    // It passes by: what comes at the post is fired at in self-defence.
    let by = |north: f64| Geodetic { lat_deg: SITE.lat_deg + north, h_m: 5_000.0, ..SITE };
    identity.flights[0].path = Path::new(vec![Piece::Leg(Leg::new(by(0.9), by(0.5), 250.0))]);
    only(&identity, 0, LeakCause::HeldForIdentity, &[Constraint::Identity]);

    let mut kill = sure(1);
    kill.classes[0].kill_probability = fixed(0.0);
    only(&kill, 0, LeakCause::AllShotsMissed, &[Constraint::Kill]);

    let mut attention = sure(3);
    attention.posts[0].attention.decisions = fixed(0.0);
    only(&attention, 1, LeakCause::PostSaturated, &[Constraint::Attention]);

    let mut horizon = sure(1);
    let at = |north: f64| Geodetic { lat_deg: SITE.lat_deg + north, h_m: 10.0, ..SITE };
    horizon.flights[0].path = Path::new(vec![Piece::Leg(Leg::new(at(0.9), at(0.5), 250.0))]);
    horizon.radars[0].site.h_m = 10.0;
    only(&horizon, 0, LeakCause::NeverInLineOfSight, &[Constraint::Horizon]);
}

#[test]
fn what_nobody_shares_is_shared() {
    let mut plan = sure(1);
    let mut watcher = plan.posts[0].clone();
    watcher.name = "watcher".to_owned();
    watcher.system = "watchers".to_owned();
    // A round that another system's radar would have to guide is never fired on its word.
    plan.interceptors[0].support = engine::plan::Support::None;
    plan.posts.push(watcher);
    plan.radars[0].post = engine::plan::PostId(1);
    assert!(plan.links.iter().all(|link| link.release == Release::Nothing));
    only(&plan, 0, LeakCause::NotShared, &[Constraint::Sharing]);
}
