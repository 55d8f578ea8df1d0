//! No clairvoyance: raids that are identical up to a moment bring the same events up to it,
//! whatever comes later, in the nominal and in other worlds.
#![allow(missing_docs)]

mod stage;

use engine::chance::Chance;
use engine::plan::{FlightId, Leg, Path, Piece, Plan, Start};
use engine::record::Record;
use engine::sample::Sample;
use engine::time::Time;
use physics::earth::Geodetic;
use stage::{Dice, Player, named, plans, scattered};

/// A change to a raid and the flight from whose own time on it shows.
struct Edit {
    plan: Plan,
    flight: usize,
    tau: Time,
}

#[test]
fn what_comes_later_changes_nothing_before() {
    let mut dice = Dice::new(5);
    let options = plans("first-look.toml");
    let (mut compared, mut differing) = (0, 0);
    for edit in 0..200_u32 {
        let plan = &options[dice.roll(options.len())];
        let edited = later_edit(plan, &mut dice);
        let world = dice.roll(4) as u32;
        let sample =
            |plan: &Plan| if world == 0 { Sample::nominal(plan) } else { scattered(plan, world) };
        let mut before = Player::traced(plan, &sample(plan));
        let mut after = Player::traced(&edited.plan, &sample(&edited.plan));
        for replication in 0..5 {
            let chance = Chance::new(u64::from(edit), world, replication);
            let (one, two) = (before.play(chance), after.play(chance));
            let moment = one.ledger(FlightId(edited.flight as u32)).start + edited.tau;
            let (story, retold) = (story(plan, one, moment), story(&edited.plan, two, moment));
            assert_eq!(story, retold, "edit {edit}, replication {replication}, up to {moment:?}");
            compared += story.len();
            differing += usize::from(full(plan, one) != full(&edited.plan, two));
        }
    }
    assert!(compared > 5_000, "only {compared} events were compared");
    assert!(differing > 500, "only {differing} of 1,000 days differ at all: the edits do nothing");
}

/// Turn a flight elsewhere after one of its waypoints, or let another one start as late as that.
fn later_edit(plan: &Plan, dice: &mut Dice) -> Edit {
    let flight = dice.roll(plan.flights.len());
    let mut plan = plan.clone();
    let pieces = plan.flights[flight].path.pieces().to_vec();
    let kept = 1 + dice.roll(pieces.len() - 1);
    let tau = pieces[kept].0;
    if dice.roll(3) == 0 {
        let latest = plan.flights[flight].start.latest() + tau;
        let mut other = plan.flights[flight].clone();
        other.name = format!("another/{}", dice.roll(1_000));
        other.start = Start::Fixed(latest);
        plan.flights.push(other);
        return Edit { plan, flight, tau };
    }
    let turn = plan.flights[flight].path.at(tau);
    let away = Geodetic::new(
        turn.lat_deg + 0.2 * (dice.roll(11) as f64 - 5.0),
        turn.lon_deg + 0.2 * (dice.roll(11) as f64 - 5.0) + 0.05,
        20.0 + 500.0 * dice.roll(20) as f64,
    );
    let speed = 50.0 + 20.0 * dice.roll(20) as f64;
    let mut route: Vec<Piece> = pieces[..kept].iter().map(|(_, piece)| piece.clone()).collect();
    route.push(Piece::Leg(Leg::new(turn, away, speed)));
    plan.flights[flight].path = Path::new(route);
    Edit { plan, flight, tau }
}

/// All events before a moment, by name.
fn story(plan: &Plan, record: &Record, moment: Time) -> Vec<(Time, String, String)> {
    let told = record.trace().iter().filter(|happening| happening.at < moment);
    let mut told: Vec<_> = told
        .map(|happening| {
            let flight = plan.flights[happening.flight.index()].name.clone();
            (happening.at, flight, named(plan, happening.what))
        })
        .collect();
    told.sort();
    told
}

fn full(plan: &Plan, record: &Record) -> Vec<(Time, String, String)> {
    story(plan, record, Time::NEVER)
}
