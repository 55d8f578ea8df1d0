//! Memory that was used before leaves no trace: a day is the same on it as on fresh memory, and the
//! same if it stops on the way and goes on from a copy.
#![allow(missing_docs)]

mod stage;

use engine::chance::Chance;
use engine::kernel::{Sensing, simulate, simulate_fate, simulate_until_start};
use engine::plan::FlightId;
use engine::record::{Happening, Record};
use engine::relief::{Constraint, Reliever};
use engine::sample::Sample;
use engine::world::World;
use stage::{Player, plans, scattered};

/// The last has posts that hear of several radars from each other.
const SHIPPED: [&str; 4] = ["net.toml", "saturation.toml", "ballistic.toml", "which-offer.toml"];

fn day(player: &mut Player, replication: u32) -> Vec<Happening> {
    player.play(Chance::new(1, 0, replication)).trace().to_vec()
}

#[test]
fn a_day_is_the_same_on_memory_that_has_seen_others() {
    for scenario in SHIPPED {
        let plan = &plans(scenario)[0];
        let mut used = Player::traced(plan, &scattered(plan, 3));
        for replication in 0..3 {
            let again = day(&mut used, replication);
            used.world = World::sized_for(plan, &used.tables);
            assert!(again == day(&mut used, replication), "{scenario} {replication}");
            day(&mut used, replication + 10);
        }
    }
}

/// Leakers of the first days, with everything that can be taken away from them: each is stopped just
/// where it is stopped in a day that is played whole.
#[test]
fn a_fate_goes_on_from_where_the_flight_starts() {
    let mut stopped = [0; Constraint::ALL.len()];
    for scenario in SHIPPED {
        let plan = &plans(scenario)[0];
        let mut player = Player::new(plan, &Sample::nominal(plan), Sensing::Waiting);
        let tables = player.tables.clone();
        let reliever = Reliever::new(plan, &tables);
        let chance = Chance::new(1, 0, 0);
        let record = player.play(chance);
        let flights = (0..plan.flights.len() as u32).map(FlightId);
        let leakers: Vec<FlightId> = flights.filter(|f| record.ledger(*f).leaked()).collect();
        for flight in leakers.into_iter().step_by(12) {
            let relieved = reliever.of(flight);
            let as_it_was = relieved.without(&[]);
            let mut morning = (World::sized_for(plan, &as_it_was), Record::sized_for(plan));
            let (world, record) = (&mut morning.0, &mut morning.1);
            simulate_until_start(plan, &as_it_was, chance, world, record, flight);
            let leaks = |way: &[Constraint]| {
                let tables = relieved.without(way);
                let (mut world, mut record) = morning.clone();
                simulate_fate(plan, &tables, chance, &mut world, &mut record, flight);
                let leaks = record.ledger(flight).leaked();
                simulate(plan, &tables, chance, &mut world, &mut record);
                assert_eq!(leaks, record.ledger(flight).leaked(), "{scenario} {flight:?} {way:?}");
                leaks
            };
            assert!(leaks(&[]), "it leaks if nothing is taken away");
            for (one, stopped) in Constraint::ALL.iter().zip(&mut stopped) {
                *stopped += u32::from(!leaks(&[*one]));
            }
        }
    }
    assert!(stopped.iter().filter(|count| **count > 0).count() >= 3, "{stopped:?}");
}
