//! A plan as simple as the textbook's: one post, one radar that sees everything, one launcher, one
//! type of round that meets its flight within about a second, payload flights that come head-on.

use engine::chance::Chance;
use engine::kernel::{Sensing, simulate};
use engine::plan::*;
use engine::prepare::Preparation;
use engine::record::Record;
use engine::sample::Sample;
use engine::world::World;
use physics::earth::Geodetic;

use crate::stage::*;

/// What is at the middle of everything.
pub const SITE: Geodetic = Geodetic { lat_deg: 10.0, lon_deg: 20.0, h_m: 5_000.0 };

/// A plan of `flights` payload flights, one every `gap` seconds, each killed by a round with
/// probability `pk`, and `rounds` rounds to fire at them.
pub fn plan(flights: u32, gap: f64, pk: f64, rounds: u32) -> Plan {
    let mut plan = empty(f64::from(flights) * gap + 1_000.0);
    plan.assets[0].site = SITE;
    plan.classes[0].kind = Kind::Missile;
    plan.classes[0].echo = Echo::even(fixed(20.0), fixed(0.0));
    plan.classes[0].kill_probability = fixed(pk);
    plan.flights = (0..flights).map(|i| head_on(i, f64::from(i) * gap)).collect();
    plan.radars.push(Radar {
        reach: fixed(1e9),
        coverage: Coverage::all_round(fixed(1e6)),
        ..radar("radar", 0, SITE, 10.0)
    });
    plan.posts.push(Post {
        steps: Steps::plain(fixed(0.0), fixed(0.5)),
        channels: fixed(1e6),
        channel_rounds: 100,
        control: WeaponsControl::Free,
        ..post("post", SITE)
    });
    plan.launchers.push(launcher("launcher", 0, SITE));
    plan.launchers[0].loads[0].ready = rounds;
    plan.interceptors = vec![Interceptor::plain("interceptor/fast", fixed(1e5))];
    plan
}

fn head_on(number: u32, start: f64) -> Flight {
    let far = Geodetic { lat_deg: SITE.lat_deg + 0.9, h_m: 10_000.0, ..SITE };
    let start = Start::Fixed(seconds(start));
    Flight { start, ..flight(&format!("target/{number}"), Side::Hostile, far, SITE, 250.0) }
}

/// Let the post fire salvos as a policy of the textbook says, such as `2-1-1`.
pub fn fires(plan: &mut Plan, policy: &str) {
    let sizes: Vec<u32> = policy.split('-').map(|size| size.parse().expect("a size")).collect();
    assert!(sizes[1..].windows(2).all(|pair| pair[0] == pair[1]), "{policy} cannot be said");
    let doctrine = &mut plan.posts[0].doctrine;
    doctrine.salvo = sizes[0];
    doctrine.later_salvo = sizes.get(1).copied().unwrap_or(0);
    doctrine.most_salvos = sizes.len() as u32;
}

/// Play replications one after another and read something of each.
pub fn play(plan: &Plan, seed: u64, replications: u32, read: impl FnMut(&Record)) {
    play_on(&Preparation::of(plan), plan, seed, replications, read);
}

/// The same on what was prepared before for a plan of the same paths and radars.
pub fn play_on(
    preparation: &Preparation,
    plan: &Plan,
    seed: u64,
    replications: u32,
    mut read: impl FnMut(&Record),
) {
    let tables = preparation.tables(plan, &Sample::nominal(plan), Sensing::Waiting);
    let mut world = World::sized_for(plan, &tables);
    let mut record = Record::sized_for(plan);
    for replication in 0..replications {
        simulate(plan, &tables, Chance::new(seed, 0, replication), &mut world, &mut record);
        read(&record);
    }
}

/// Flights that leaked.
pub fn leakers(record: &Record) -> u32 {
    record.ledgers().iter().filter(|ledger| ledger.leaked()).count() as u32
}

/// Rounds launched.
pub fn rounds(record: &Record) -> u32 {
    record.rounds_spent().iter().sum()
}
