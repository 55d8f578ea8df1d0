//! Why a flight leaked, played: each cause that its moments alone do not tell is brought about.
#![allow(missing_docs)]

mod stage;

use engine::plan::*;
use engine::record::LeakCause;
use stage::*;

/// A fire unit whose rounds never kill, and a flight from the east that arrives overhead.
fn unit() -> Plan {
    let mut plan = under(0);
    plan.flights.push(from_east("raid/0"));
    plan
}

fn from_east(name: &str) -> Flight {
    let (from, to) = (place(90_000.0, 0.0, 5_000.0), place(0.0, 0.0, 5_000.0));
    flight(name, Side::Hostile, from, to, 250.0)
}

fn cause_of(plan: &Plan, flight: u32) -> LeakCause {
    let mut player = Player::new(plan);
    player.play(0).leak_cause(FlightId(flight)).expect("it leaks")
}

/// A raid, and far behind it a jammer whose noise fills every beam.
fn under_noise(rcs_dbsm: f64, jams: bool) -> LeakCause {
    let mut plan = unit();
    plan.classes[0].echo = Echo::even(fixed(rcs_dbsm), fixed(0.1));
    plan.radars[0].reach = fixed(60_000.0);
    plan.radars[0].disturbance.sidelobe_db = fixed(0.0);
    let there = place(200_000.0, 0.0, 9_000.0);
    let noise = if jams { 1e12 } else { 0.0 };
    let path = Path::new(vec![Piece::Hold(Hold::hover(there, seconds(900.0)))]);
    plan.flights.push(Flight {
        path,
        role: Role::Escort,
        jammer: Jammer { noise_range: [fixed(noise); Band::COUNT] },
        ..flight("jammer/0", Side::Hostile, there, there, 250.0)
    });
    cause_of(&plan, 0)
}

#[test]
fn a_flight_that_noise_alone_hides_is_jammed() {
    assert_eq!(under_noise(0.0, true), LeakCause::Jammed);
    assert_eq!(under_noise(0.0, false), LeakCause::AllShotsMissed);
    let small = under_noise(-150.0, true);
    assert_eq!(small, LeakCause::NotDetectedInTime, "nobody would have seen it anyway");
}

/// A flight that the guiding radar holds for a while, and that is decided on when it does no more.
#[test]
fn no_channel_is_told_only_where_one_was_asked_for_and_refused() {
    let mut plan = unit();
    plan.radars[0].guides = false;
    let mut guide = radar("guide", 0, plan.posts[0].site, 2.0);
    guide.coverage.sector_deg = fixed(90.0);
    guide.coverage.boresight_deg = 90.0;
    plan.radars.push(guide);
    plan.posts[0].steps = Steps::plain(fixed(350.0), fixed(0.0));
    let legs = [(90_000.0, 0.0), (60_000.0, 0.0), (20_000.0, 60_000.0), (0.0, 30_000.0)];
    let places = legs.map(|(east, north)| place(east, north, 5_000.0));
    let leg = |pair: &[_]| Piece::Leg(Leg::new(pair[0], pair[1], 250.0));
    plan.flights[0].path = Path::new(places.windows(2).map(leg).collect());
    assert_eq!(cause_of(&plan, 0), LeakCause::NotTracked);

    let mut plan = unit();
    plan.posts[0].channels = fixed(0.0);
    assert_eq!(cause_of(&plan, 0), LeakCause::NoChannel);
}

#[test]
fn a_centre_without_rounds_does_not_outrank_who_shoots() {
    let mut plan = unit();
    plan.posts[0].steps = Steps::plain(fixed(3_600.0), fixed(0.0));
    assert_eq!(cause_of(&plan, 0), LeakCause::OutOfTime);
    let site = place(2_000.0, 0.0, 20.0);
    plan.posts.push(post("eye", site));
    plan.radars.push(Radar { guides: false, ..radar("eye", 1, site, 2.0) });
    plan.links.push(link("eye>post", 1, 0, Release::Surveillance));
    assert_eq!(cause_of(&plan, 0), LeakCause::OutOfTime);
}

#[test]
fn a_track_that_is_dropped_overhead_is_not_what_it_leaked_by() {
    let mut plan = unit();
    plan.radars[0].coverage.max_elevation_deg = fixed(45.0);
    // A plan was filed for it, so that it is spared in self-defence too.
    plan.flights[0].plan_filed = true;
    assert_eq!(cause_of(&plan, 0), LeakCause::HeldForIdentity);
    // From 60 km on nothing is seen: it is lost minutes before.
    plan.radars[0].coverage.min_range = fixed(60_000.0);
    assert_eq!(cause_of(&plan, 0), LeakCause::NotTracked);
}

/// The launcher is hit by the first flight; so many of its rounds were left.
fn after_the_launcher(left: u32) -> LeakCause {
    let mut plan = unit();
    let site = place(0.0, 0.0, 20.0);
    let kind = AssetKind::Equipment;
    plan.assets.push(Asset { name: "launcher".into(), kind, site, worth: 0.0 });
    plan.launchers[0].asset = AssetId(1);
    plan.launchers[0].loads[0].ready = 1 + left;
    plan.posts[0].doctrine.most_salvos = 1;
    plan.flights[0].role = Role::Payload { aim: AssetId(1), damage: fixed(1.0) };
    plan.flights.push(Flight { start: Start::Fixed(seconds(400.0)), ..from_east("then/0") });
    cause_of(&plan, 1)
}

#[test]
fn rounds_that_were_destroyed_are_a_lost_site_and_rounds_that_were_fired_are_none() {
    assert_eq!(after_the_launcher(5), LeakCause::SiteLost);
    assert_eq!(after_the_launcher(0), LeakCause::NoRound);
}

#[test]
fn radars_that_are_off_while_a_flight_passes_were_silent() {
    let mut plan = unit();
    let during = |from: f64, until: f64| Emission::Scheduled(vec![(seconds(from), seconds(until))]);
    plan.radars[0].emission = during(500.0, 900.0);
    assert_eq!(cause_of(&plan, 0), LeakCause::SilentOrOutOfSector);
    // On for the last seconds of its way, too few for a track.
    plan.radars[0].emission = during(359.0, 900.0);
    plan.radars[0].confirmation = Confirmation { hits: 9, looks: 9, misses: fixed(3.0) };
    let late = cause_of(&plan, 0);
    assert!(matches!(late, LeakCause::NotDetectedInTime | LeakCause::NotTracked), "{late:?}");
}

/// Days on which a flight at 30 m is shot at, killed, and leaks outside the envelope, of fifty.
fn low_flyer(floor: f64, above: f64) -> [u32; 3] {
    let mut plan = unit();
    plan.classes[0].kill_probability = fixed(1.0);
    plan.interceptors[0].min_altitude = fixed(floor);
    plan.radars[0].measurement =
        Measurement { range_sigma: fixed(20.0), angle_sigma_deg: fixed(0.2), ..Measurement::EXACT };
    let (from, to) = (place(60_000.0, 0.0, above), place(0.0, 0.0, above));
    plan.flights[0].path = Path::new(vec![Piece::Leg(Leg::new(from, to, 250.0))]);
    let mut player = Player::new(&plan);
    let mut days = [0; 3];
    for day in 0..50 {
        let record = player.play(day);
        let ledger = record.ledger(FlightId(0));
        days[0] += u32::from(ledger.shots > 0);
        days[1] += u32::from(!ledger.leaked());
        days[2] += u32::from(record.leak_cause(FlightId(0)) == Some(LeakCause::OutsideEnvelope));
    }
    days
}

#[test]
fn nothing_is_killed_below_the_floor_of_a_round_whatever_its_track_says() {
    let [shot_at, killed, outside] = low_flyer(50.0, 30.0);
    assert!(shot_at > 10, "its track seems high enough often: {shot_at}");
    assert_eq!((killed, outside), (0, 50));
    assert_eq!(low_flyer(20.0, 30.0)[1], 50, "above the floor it is met sooner or later");
}

/// Rounds in 50 days whose flight was no more guided at, under a radar that sends so.
fn unguided(emission: Emission) -> u32 {
    let mut plan = unit();
    plan.radars[0] = radar("radar", 0, plan.posts[0].site, 1.0);
    plan.radars[0].emission = emission;
    plan.radars[0].confirmation.misses = fixed(12.0);
    let mut player = Player::new(&plan);
    (0..50).map(|day| player.play(day).counts().rounds_unguided).sum()
}

#[test]
fn a_radar_that_is_silent_at_the_moment_guides_nothing() {
    assert_eq!(unguided(Emission::On), 0);
    let blinking = unguided(Emission::Blinking { on: fixed(5.0), off: fixed(5.0) });
    assert!(blinking > 50, "{blinking}");
}
