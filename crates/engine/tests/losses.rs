//! What the raid destroys, and what flights do when somebody stands in their way.
#![allow(missing_docs)]

mod stage;

use engine::plan::*;
use engine::record::{End, Happening, Record, What};
use engine::time::Time;
use stage::*;

const RADAR: AssetId = AssetId(1);
const DAYS: u32 = 4_000;

/// A fire unit that sees far; nothing in the air.
fn unit() -> Plan {
    let mut plan = empty(1_000.0);
    let site = place(0.0, 0.0, 20.0);
    let equipment = Asset { name: "radar".into(), kind: AssetKind::Equipment, site, worth: 0.0 };
    plan.assets.push(equipment);
    plan.posts.push(post("post", site));
    plan.radars.push(Radar { asset: RADAR, ..radar("radar", 0, site, 2.0) });
    plan.launchers.push(launcher("launcher", 0, site));
    plan
}

fn from_east(name: &str, starts: f64, role: Role) -> Flight {
    let (from, to) = (place(60_000.0, 3_000.0, 3_000.0), place(0.0, 0.0, 300.0));
    let start = Start::Fixed(seconds(starts));
    Flight { start, role, ..flight(name, Side::Hostile, from, to, 300.0) }
}

const fn at_the_radar(damage: f64) -> Role {
    Role::Payload { aim: RADAR, damage: fixed(damage) }
}

/// When radars confirmed tracks of a flight.
fn confirmed(record: &Record, flight: u32) -> Vec<Time> {
    let confirms =
        |it: &&Happening| it.flight == FlightId(flight) && matches!(it.what, What::Confirmed(_));
    record.trace().iter().filter(confirms).map(|it| it.at).collect()
}

/// A count of `n` whose expectation is a share of it, within 3.9 standard errors.
fn is_share(count: u32, n: u32, share: f64) -> bool {
    let expected = f64::from(n) * share;
    (f64::from(count) - expected).abs() <= 3.9 * (expected * (1.0 - share)).sqrt()
}

#[test]
fn a_radar_that_is_hit_sees_no_more() {
    let mut plan = unit();
    plan.launchers.clear();
    plan.flights.push(from_east("first/0", 0.0, at_the_radar(1.0)));
    plan.flights.push(from_east("second/0", 250.0, Role::Escort));
    let mut player = Player::new(&plan);
    let record = player.play(0);
    assert_eq!(confirmed(record, 0).len(), 1);
    assert_eq!(confirmed(record, 1).len(), 0, "nobody looks any more");
    assert_eq!(record.counts().equipment_lost, 1);
    plan.flights[0].role = at_the_radar(0.0);
    let mut player = Player::new(&plan);
    let record = player.play(0);
    assert_eq!(confirmed(record, 1).len(), 1, "a miss destroys nothing");
    assert_eq!(record.counts().equipment_lost, 0);
}

#[test]
fn a_launcher_or_a_post_that_is_hit_fires_no_more() {
    for hit_post in [false, true] {
        let mut plan = unit();
        plan.radars[0].asset = AssetId(0);
        let of = if hit_post { &mut plan.posts[0].asset } else { &mut plan.launchers[0].asset };
        *of = RADAR;
        plan.classes[0].kill_probability = fixed(0.0);
        plan.posts[0].doctrine.most_salvos = 1;
        plan.flights.push(from_east("first/0", 0.0, at_the_radar(1.0)));
        plan.flights.push(from_east("second/0", 250.0, at_the_radar(1.0)));
        let mut player = Player::new(&plan);
        let record = player.play(0);
        let shots = [0, 1].map(|flight| record.ledger(FlightId(flight)).shots);
        assert_eq!(shots, [1, 0], "post hit: {hit_post}");
    }
}

/// Shares of days on which an anti-radiation flight destroys a radar.
fn homed_in(emission: Emission) -> u32 {
    let mut plan = unit();
    plan.launchers.clear();
    plan.radars[0].emission = emission;
    let homing = Homing { hit: fixed(0.8), half_life: fixed(30.0) };
    let role = Role::AntiRadiation { aim: RADAR, damage: fixed(1.0), homing };
    plan.flights.push(from_east("hunter/0", 0.0, role));
    let mut player = Player::new(&plan);
    (0..DAYS).map(|day| player.play(day).counts().equipment_lost).sum()
}

#[test]
fn silence_saves_a_radar_from_what_flies_at_its_emissions() {
    assert!(is_share(homed_in(Emission::On), DAYS, 0.8));
    assert_eq!(homed_in(Emission::Silent), 0);
    let arrival = 60_075.0 / 300.0;
    let spans = vec![(Time::ZERO, seconds(arrival - 30.0))];
    let silent_for_a_half_life = homed_in(Emission::Scheduled(spans));
    assert!(is_share(silent_for_a_half_life, DAYS, 0.4), "{silent_for_a_half_life} of {DAYS}");
    assert!(!is_share(homed_in(Emission::On), DAYS, 0.76), "the count would show a wrong chance");
}

/// Its post orders a radar silent that by its plan sends all day: that is silence too.
#[test]
fn a_radar_that_is_ordered_silent_sends_for_nobody() {
    let mut plan = unit();
    plan.launchers.clear();
    plan.radars[0].emission = Emission::Scheduled(vec![(Time::ZERO, seconds(1_000.0))]);
    plan.posts.push(post("above", place(-2_000.0, 0.0, 20.0)));
    plan.posts[0].superior = Superior::Post(PostId(1));
    plan.posts[0].on_loss = OnLoss::Silent;
    let arrival = 60_075.0 / 300.0;
    let down = vec![(seconds(arrival - 60.0), seconds(1_000.0))];
    plan.links.push(Link { down, ..link("above>post", 1, 0, Release::Coordination) });
    let homing = Homing { hit: fixed(0.8), half_life: fixed(30.0) };
    let role = Role::AntiRadiation { aim: RADAR, damage: fixed(1.0), homing };
    plan.flights.push(from_east("hunter/0", 0.0, role));
    let mut player = Player::new(&plan);
    let lost: u32 = (0..DAYS).map(|day| player.play(day).counts().equipment_lost).sum();
    assert!(is_share(lost, DAYS, 0.2), "{lost} of {DAYS}: silent for two half-lives");
}

/// A carrier that flies past, and what it releases after so many seconds of its way.
fn carrier(kill: f64, released_at: f64) -> Plan {
    let mut plan = unit();
    plan.classes[0].kill_probability = fixed(kill);
    let (from, to) = (place(60_000.0, 20_000.0, 6_000.0), place(-60_000.0, 20_000.0, 6_000.0));
    let carrier = flight("carrier/0", Side::Hostile, from, to, 300.0);
    plan.flights.push(Flight { role: Role::Escort, ..carrier });
    let begins = plan.flights[0].path.at(seconds(released_at));
    let released = flight("released/0", Side::Hostile, begins, place(0.0, 0.0, 300.0), 300.0);
    let start = Start::Released { by: FlightId(0), at: seconds(released_at) };
    plan.flights.push(Flight { start, ..released });
    plan
}

#[test]
fn a_carrier_that_is_killed_releases_nothing_more() {
    let ends = |plan: &Plan| {
        let mut player = Player::new(plan);
        let record = player.play(0);
        [0, 1].map(|flight| record.ledger(FlightId(flight)).end)
    };
    assert_eq!(ends(&carrier(1.0, 300.0)), [End::Killed, End::NeverReleased]);
    assert_eq!(ends(&carrier(0.0, 300.0)), [End::Arrived, End::Arrived]);
    let [carrier, released] = ends(&carrier(1.0, 1.0));
    assert_eq!((carrier, released), (End::Killed, End::Killed), "released in time, met on its own");
}

#[test]
fn a_carrier_that_turned_away_releases_nothing_more() {
    let released = |at: f64, fired_at: bool| {
        let mut plan = carrier(0.0, at);
        if !fired_at {
            plan.launchers.clear();
        }
        let turn = seconds(100.0);
        let away = Leg::new(plan.flights[0].path.at(turn), place(60_000.0, 90_000.0, 6e3), 300.0);
        let path = Path::new(vec![Piece::Leg(away)]);
        let when = Trigger::FiredAt;
        plan.flights[0].branches.push(Branch { at: turn, when, path, keeps_role: false });
        let mut player = Player::new(&plan);
        player.play(0).ledger(FlightId(1)).end
    };
    assert_eq!(released(300.0, true), End::NeverReleased);
    assert_eq!(released(100.0, true), End::NeverReleased, "it turns before it releases");
    assert_eq!(released(99.0, true), End::Arrived);
    assert_eq!(released(300.0, false), End::Arrived);
}

#[test]
fn a_bomber_leaks_at_its_line_and_not_at_its_end() {
    let bomber = |line: f64, kill: f64| {
        let mut plan = unit();
        plan.classes[0].kill_probability = fixed(kill);
        let role = Role::Bomber { aim: AssetId(0), line: seconds(line), damage: fixed(0.25) };
        plan.flights.push(from_east("bomber/0", 0.0, role));
        let mut player = Player::new(&plan);
        let record = player.play(0);
        let ledger = *record.ledger(FlightId(0));
        (ledger.leaked(), ledger.end, record.worth_left()[0])
    };
    assert_eq!(bomber(150.0, 0.0), (true, End::Arrived, 0.75));
    assert_eq!(bomber(1.0, 1.0), (true, End::Killed, 0.75), "killed, but after its line");
    assert_eq!(bomber(150.0, 1.0), (false, End::Killed, 1.0));
}

#[test]
fn who_was_fired_at_takes_the_way_that_was_written_for_it() {
    let reacting = |defended: bool, keeps_role: bool| {
        let mut plan = unit();
        plan.classes[0].kill_probability = fixed(0.0);
        if !defended {
            plan.launchers.clear();
        }
        let main =
            from_east("strike/0", 0.0, Role::Payload { aim: AssetId(0), damage: fixed(0.5) });
        let at = seconds(100.0);
        let from = main.path.at(at);
        let away = Leg::new(from, place(50_000.0, 40_000.0, 3_000.0), 300.0);
        let branch = Branch {
            at,
            when: Trigger::FiredAt,
            path: Path::new(vec![Piece::Leg(away)]),
            keeps_role,
        };
        plan.flights.push(Flight { branches: vec![branch], ..main });
        let mut player = Player::new(&plan);
        let record = player.play(0);
        let turned = record.trace().iter().filter(|it| matches!(it.what, What::Turned(0))).count();
        let ledger = record.ledger(FlightId(0));
        (turned, ledger.end, ledger.leaked())
    };
    assert_eq!(reacting(false, false), (0, End::Arrived, true));
    assert_eq!(reacting(true, false), (1, End::TurnedAway, false));
    assert_eq!(reacting(true, true), (1, End::Arrived, true));
}

/// A fire unit that goes silent when it hears nothing from above, as it does from 100 s to 150 s.
fn silenced(on_loss: OnLoss) -> Plan {
    let mut plan = unit();
    plan.classes[0].kill_probability = fixed(0.0);
    plan.posts.push(post("above", place(-2_000.0, 0.0, 20.0)));
    plan.posts[0].superior = Superior::Post(PostId(1));
    plan.posts[0].on_loss = on_loss;
    let down = vec![(seconds(100.0), seconds(150.0))];
    plan.links.push(Link { down, ..link("above>post", 1, 0, Release::Coordination) });
    plan.flights.push(from_east("strike/0", 0.0, Role::Escort));
    plan
}

#[test]
fn a_post_that_goes_silent_without_its_superior_looks_and_fires_no_more_until_it_is_back() {
    let story = |on_loss: OnLoss| {
        let plan = silenced(on_loss);
        let mut player = Player::new(&plan);
        let record = player.play(0);
        let launched = |it: &&Happening| matches!(it.what, What::Launched { .. });
        let at = |it: &Happening| it.at.seconds();
        let dropped = |it: &&Happening| matches!(it.what, What::Dropped(_));
        let launches: Vec<f64> = record.trace().iter().filter(launched).map(at).collect();
        let drops: Vec<f64> = record.trace().iter().filter(dropped).map(at).collect();
        (confirmed(record, 0).iter().map(|t| t.seconds()).collect::<Vec<_>>(), drops, launches)
    };
    let cut = |t: &&f64| (100.0..150.0).contains(*t);
    let (confirmed, dropped, launches) = story(OnLoss::Silent);
    assert_eq!((confirmed.len(), confirmed.iter().filter(cut).count()), (2, 0), "{confirmed:?}");
    assert!(confirmed[1] >= 150.0 && confirmed[1] < 165.0, "{confirmed:?}");
    assert_eq!(dropped.iter().filter(cut).count(), 1, "{dropped:?}");
    assert_eq!(launches.iter().filter(cut).count(), 0, "{launches:?}");
    assert!(launches.iter().any(|t| *t < 100.0) && launches.iter().any(|t| *t > 150.0));
    let (confirmed, _, launches) = story(OnLoss::Alone);
    assert_eq!(confirmed.len(), 1, "who goes on alone goes on looking");
    assert!(launches.iter().filter(cut).count() > 0);
}

/// Launches at a flight that passes by a post which loses the one above it after it has decided.
fn launches_at_what_passes_by(on_loss: OnLoss) -> Vec<f64> {
    let mut plan = silenced(on_loss);
    let (from, to) = (place(60_000.0, 30_000.0, 6_000.0), place(-60_000.0, 30_000.0, 6_000.0));
    plan.flights = vec![flight("strike/0", Side::Hostile, from, to, 300.0)];
    let mut player = Player::new(&plan);
    let record = player.play(0);
    let launched = |it: &&Happening| matches!(it.what, What::Launched { .. });
    record.trace().iter().filter(launched).map(|it| it.at.seconds()).collect()
}

#[test]
fn a_post_that_may_only_defend_itself_leaves_alone_what_it_had_decided_on() {
    let cut = |t: &&f64| (100.0..150.0).contains(*t);
    let launches = launches_at_what_passes_by(OnLoss::SelfDefence);
    assert_eq!(launches.iter().filter(cut).count(), 0, "{launches:?}");
    assert!(launches.iter().any(|t| *t < 100.0), "{launches:?}");
    let back = launches.iter().find(|t| **t >= 150.0).expect("it comes back to it");
    assert!(*back < 150.1, "as soon as the way is back: {launches:?}");
    assert!(launches_at_what_passes_by(OnLoss::Alone).iter().filter(cut).count() > 0);
}
