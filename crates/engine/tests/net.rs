//! Links: what comes to a post over them is what it would see itself, later, less, or not at all.
#![allow(missing_docs)]

mod stage;

use engine::plan::*;
use engine::record::{Gate, Happening, Ledger, What};
use engine::time::Time;
use stage::*;

const EYES: PostId = PostId(0);
const FIRE: PostId = PostId(1);

/// Sixteen hostile flights that come in on a town from several sides.
fn raid(plan: &mut Plan) {
    for i in 0..16 {
        let side = f64::from(i % 4) * 12_000.0 - 18_000.0;
        let from = place(110_000.0, side, 3_000.0 + 100.0 * f64::from(i));
        let start = Start::Fixed(seconds(20.0 * f64::from(i)));
        let name = format!("raid-{i}/0");
        let to = place(0.0, 0.0, 300.0);
        plan.flights.push(Flight { start, ..flight(&name, Side::Hostile, from, to, 250.0) });
    }
}

fn measuring() -> Measurement {
    Measurement { range_sigma: fixed(20.0), angle_sigma_deg: fixed(0.02), ..Measurement::EXACT }
}

/// Who sees passes on to who shoots.
fn eyes_and_fire(links: Vec<Link>) -> Plan {
    let mut plan = empty(1_200.0);
    raid(&mut plan);
    let site = place(0.0, 0.0, 20.0);
    plan.posts.push(post("eyes", site));
    plan.posts.push(post("fire", site));
    plan.radars.push(Radar { measurement: measuring(), ..radar("radar", EYES.0, site, 2.0) });
    plan.launchers.push(launcher("launcher", FIRE.0, site));
    plan.interceptors[0].support = Support::Midcourse { alone: fixed(5.0) };
    plan.links = links;
    plan
}

fn ledgers(plan: &Plan, replication: u32) -> (Vec<Ledger>, Vec<u32>) {
    let mut player = Player::new(plan);
    let record = player.play(replication);
    (record.ledgers().to_vec(), record.rounds_spent().to_vec())
}

#[test]
fn a_picture_shared_without_delay_is_ones_own() {
    let shared = eyes_and_fire(vec![link("eyes>fire", 0, 1, Release::EngagementQuality)]);
    let mut own = eyes_and_fire(Vec::new());
    own.radars[0].post = FIRE;
    let mut blind = eyes_and_fire(vec![link("eyes>fire", 0, 1, Release::Surveillance)]);
    blind.links[0].latency = fixed(1.0);
    let (mut one, mut two) = (Player::new(&shared), Player::new(&own));
    let mut shots = 0;
    for replication in 0..100 {
        let (a, b) = (one.play(replication).ledgers(), two.play(replication).ledgers());
        assert_eq!(a, b, "replication {replication}");
        shots += a.iter().map(|ledger| ledger.shots).sum::<u32>();
    }
    assert!(shots > 1_500, "only {shots} shots");
    let (held, _) = ledgers(&blind, 0);
    assert!(held.iter().all(|ledger| ledger.shots == 0), "nobody fires on a track to look at");
}

#[test]
fn a_link_that_was_never_up_is_no_link() {
    let mut cut = eyes_and_fire(vec![
        link("eyes>fire", 0, 1, Release::Coordination),
        link("fire>eyes", 1, 0, Release::Coordination),
    ]);
    for link in &mut cut.links {
        link.down = vec![(Time::ZERO, Time::NEVER)];
    }
    cut.posts[1].superior = Superior::Post(EYES);
    cut.radars.push(radar("second", FIRE.0, place(0.0, 500.0, 20.0), 4.0));
    let mut alone = cut.clone();
    alone.links.clear();
    alone.posts[1].superior = Superior::Nobody;
    let (mut one, mut two) = (Player::new(&cut), Player::new(&alone));
    for replication in 0..100 {
        let (a, b) = (one.play(replication), two.play(replication));
        assert_eq!(a.ledgers(), b.ledgers());
        for flight in (0..16).map(FlightId) {
            assert_eq!(a.passages(flight), b.passages(flight));
        }
    }
    let mut silent = cut;
    silent.posts[1].on_loss = OnLoss::Silent;
    let (held, _) = ledgers(&silent, 0);
    assert!(held.iter().all(|ledger| ledger.shots == 0), "who goes silent fires no more");
}

#[test]
fn latency_and_capacity_are_what_they_say() {
    let mut plan = eyes_and_fire(vec![link("eyes>fire", 0, 1, Release::EngagementQuality)]);
    plan.links[0].latency = fixed(7.0);
    plan.links[0].capacity = fixed(3.0);
    plan.launchers.clear();
    let mut player = Player::new(&plan);
    let record = player.play(3);
    let mut known = Vec::new();
    for i in 0..16 {
        let passages = record.passages(FlightId(i));
        let (seen, told) = (passages[0].at(Gate::Tracked), passages[1].at(Gate::Tracked));
        if told.happens() {
            known.push((told, record.ledger(FlightId(i)).ended));
            if i < 3 {
                assert_eq!(told - seen, seconds(7.0));
            }
        }
    }
    for (told, _) in &known {
        let at_once = known.iter().filter(|(t, ended)| t <= told && told < ended).count();
        assert!(at_once <= 3, "{at_once} tracks on a link for three");
    }
    assert!(known.len() > 3, "what waits gets the room of what ends");
}

#[test]
fn a_track_by_link_outlives_its_link_by_little() {
    let mut plan = eyes_and_fire(vec![link("eyes>fire", 0, 1, Release::EngagementQuality)]);
    plan.links[0].down = vec![(seconds(130.0), seconds(400.0))];
    plan.posts[1].control = WeaponsControl::Hold;
    plan.posts[1].superior = Superior::Post(EYES);
    let mut player = Player::new(&plan);
    let record = player.play(0);
    let told = |i: u32| record.passages(FlightId(i))[1].at(Gate::Tracked);
    assert!(told(0) < seconds(130.0));
    // The eighth starts at 140 s, while the link is down, and is known as soon as it is back.
    assert_eq!(told(7), seconds(400.0));
}

/// Two posts see the same raid and both shoot.
fn two_shooters(links: Vec<Link>) -> Plan {
    let mut plan = eyes_and_fire(links);
    plan.radars.push(radar("second", FIRE.0, place(0.0, 500.0, 20.0), 2.0));
    plan.launchers.push(launcher("other", EYES.0, place(0.0, 700.0, 20.0)));
    plan
}

fn doubles(plan: &Plan) -> u32 {
    let mut player = Player::new(plan);
    let day = |replication| {
        let record = player.play(replication);
        record.ledgers().iter().map(|ledger| ledger.double_engagements).sum::<u32>()
    };
    (0..50).map(day).sum()
}

#[test]
fn coordination_ends_double_engagements_and_latency_brings_some_back() {
    let both = |latency: f64| {
        [(0, 1), (1, 0)].map(|(from, to)| Link {
            latency: fixed(latency),
            ..link(&format!("{from}>{to}"), from, to, Release::Coordination)
        })
    };
    let apart = doubles(&two_shooters(Vec::new()));
    let together = doubles(&two_shooters(both(0.0).to_vec()));
    let late = doubles(&two_shooters(both(3.0).to_vec()));
    assert!(apart > 200, "only {apart} doubles without coordination");
    assert_eq!(together, 0);
    assert!(late > 0 && late < apart, "{late} of {apart}");
}

/// That an engagement is over is known as late as that it began, so that nobody fires at a track of
/// which only the news that it was killed is still under way; and what one has judged killed the
/// others leave alone while slow radars still hold it.
#[test]
fn what_another_has_killed_is_not_fired_at() {
    let wasted = |release: Release, misses: f64| {
        let links = [(0, 1), (1, 0)].map(|(from, to)| Link {
            latency: fixed(6.0),
            ..link(&format!("{from}>{to}"), from, to, release)
        });
        let mut plan = two_shooters(links.to_vec());
        for radar in &mut plan.radars {
            radar.confirmation.misses = fixed(misses);
        }
        let mut player = Player::new(&plan);
        let of = |replication| {
            let counts = *player.play(replication).counts();
            assert!(counts.rounds_wasted <= counts.rounds_too_late);
            counts.rounds_wasted
        };
        (0..50).map(of).sum::<u32>()
    };
    for misses in [3.0, 8.0] {
        let (apart, together) =
            (wasted(Release::Surveillance, misses), wasted(Release::Coordination, misses));
        assert!(apart > 100 && together * 20 < apart, "{misses}: {together}, {apart} apart");
    }
}

#[test]
fn a_foreign_track_is_fired_on_if_it_is_good_enough() {
    let mut plan = eyes_and_fire(vec![link("eyes>fire", 0, 1, Release::EngagementQuality)]);
    plan.posts[0].system = "another".into();
    plan.interceptors[0].support = Support::Midcourse { alone: fixed(5.0) };
    let first_shot = |plan: &Plan| {
        let mut player = Player::new(plan);
        player.play(0).passages(FlightId(0))[1].at(Gate::Launched).seconds()
    };
    let good = first_shot(&plan);
    plan.radars[0].measurement.angle_sigma_deg = fixed(60.0);
    let poor = first_shot(&plan);
    // Off by kilometres far out; near enough for a basket of 300 m in the last ten kilometres.
    assert!(good < 30.0 && poor > 350.0, "{good} s, {poor} s");
    plan.posts[0].system = plan.posts[1].system.clone();
    assert_eq!(first_shot(&plan), good, "inside a system the loop is closed");
}

#[test]
fn tracks_of_one_flight_that_registration_puts_apart_take_attention_twice() {
    let mut plan = two_shooters(vec![link("eyes>fire", 0, 1, Release::Surveillance)]);
    plan.posts[0].system = "another".into();
    plan.posts[1].attention = Attention { decisions: fixed(1.0), tracks: fixed(1e6) };
    plan.posts[1].steps.evaluate = Span::Fixed(fixed(30.0));
    plan.radars[1].measurement = measuring();
    plan.launchers.clear();
    let decided = |plan: &Plan| {
        let mut player = Player::new(plan);
        let record = player.play(0);
        let at = |i| record.passages(FlightId(i))[1].at(Gate::Decided);
        (0..16).filter(|i| at(*i).happens()).count()
    };
    let before = decided(&plan);
    plan.links[0].interface.registration_sigma = fixed(5_000.0);
    let after = decided(&plan);
    assert!(after + 3 < before, "a post that sees double gets less done: {after}, {before}");
}

/// What comes later on a path changes nothing before, however the picture came to the post.
#[test]
fn nobody_is_told_what_has_not_happened_yet() {
    let noisy = |from: u32, to: u32| Link {
        latency: fixed(3.0),
        jitter: fixed(0.7),
        period: fixed(4.0),
        loss: fixed(0.2),
        ..link(&format!("{from}>{to}"), from, to, Release::Coordination)
    };
    let mut plan = two_shooters(vec![noisy(0, 1), noisy(1, 0)]);
    plan.posts[0].system = "another".into();
    plan.radars[0].measurement.registration_sigma = fixed(300.0);
    let turned = seconds(60.0);
    let turn = |plan: &mut Plan, to| {
        let path = &plan.flights[2].path;
        let (from, there) = (path.at(Time::ZERO), path.at(turned));
        let legs = [Leg::new(from, there, 250.0), Leg::new(there, to, 250.0)];
        plan.flights[2].path = Path::new(legs.map(Piece::Leg).to_vec());
    };
    let mut edited = plan.clone();
    turn(&mut plan, place(0.0, 0.0, 300.0));
    turn(&mut edited, place(60_000.0, 90_000.0, 9_000.0));
    let (mut one, mut two) = (Player::new(&plan), Player::new(&edited));
    let (mut compared, mut differing) = (0, 0);
    for replication in 0..60 {
        let (a, b) = (one.play(replication), two.play(replication));
        let moment = a.ledger(FlightId(2)).start + turned;
        let before = |happening: &&engine::record::Happening| happening.at < moment;
        let told: Vec<_> = a.trace().iter().filter(before).collect();
        assert_eq!(told, b.trace().iter().filter(before).collect::<Vec<_>>());
        compared += told.len();
        differing += usize::from(a.trace() != b.trace());
    }
    assert!(compared > 1_000 && differing > 30, "{compared} compared, {differing} days differ");
}

/// A post, its radar and its link on an aircraft that is on station from one moment to another.
#[test]
fn what_flies_is_on_the_net_while_it_is_on_station() {
    for (from, until) in [(0.0, 150.0), (100.0, 250.0)] {
        let mut plan = eyes_and_fire(vec![link("eyes>fire", 0, 1, Release::EngagementQuality)]);
        plan.launchers.clear();
        let (high, away) = (place(-20_000.0, 0.0, 9_000.0), place(-20_000.0, 90_000.0, 9_000.0));
        plan.flights.push(Flight {
            role: Role::Escort,
            ..flight("eye/0", Side::Friendly, high, away, 180.0)
        });
        let aboard = FlightId(plan.flights.len() as u32 - 1);
        let mount = Mount::Aboard { flight: aboard, from: seconds(from), until: seconds(until) };
        (plan.posts[0].mount, plan.posts[0].site) = (mount, high);
        (plan.radars[0].mount, plan.radars[0].site) = (mount, high);
        let mut player = Player::new(&plan);
        let record = player.play(0);
        let mut told = 0;
        for raid in (0..16).map(FlightId) {
            let at = record.passages(raid)[1].at(Gate::Tracked);
            if at.happens() {
                told += 1;
                assert!((from..=until).contains(&at.seconds()), "{raid:?} told at {at:?}");
            }
        }
        assert!(told >= 6, "{told} of 16 were told of from {from} to {until}");
    }
}

#[test]
fn a_round_that_is_guided_all_the_way_is_not_fired_on_anothers_track() {
    let shots = |support: Support, system: &str| {
        let mut plan = eyes_and_fire(vec![link("eyes>fire", 0, 1, Release::EngagementQuality)]);
        plan.posts[0].system = system.into();
        plan.interceptors[0].support = support;
        plan.interceptors[0].basket = fixed(3_000.0);
        let mut player = Player::new(&plan);
        player.play(0).ledgers().iter().map(|ledger| ledger.shots).sum::<u32>()
    };
    // Another battery of the same order is another post too.
    for system in ["another", "system"] {
        assert!(shots(Support::Midcourse { alone: fixed(5.0) }, system) > 0);
        assert_eq!(shots(Support::Whole, system), 0, "{system}");
        assert_eq!(shots(Support::Terminal { lit: fixed(20.0) }, system), 0, "{system}");
    }
}

/// One flight that nothing kills before two posts that coordinate: the first fires once, the second
/// decides a little later.
fn one_after_the_other(latency: f64) -> Plan {
    let links = [(0, 1), (1, 0)].map(|(from, to)| Link {
        latency: fixed(latency),
        ..link(&format!("{from}>{to}"), from, to, Release::Coordination)
    });
    let mut plan = two_shooters(links.to_vec());
    plan.flights.truncate(1);
    plan.classes[0].kill_probability = fixed(0.0);
    plan.posts[0].doctrine.most_salvos = 1;
    plan.posts[1].doctrine.most_salvos = 1;
    plan.posts[1].steps.evaluate = Span::Fixed(fixed(15.0));
    plan
}

/// When the two posts launched, and when the first had its verdict, s.
fn launches(plan: &Plan) -> ([f64; 2], f64) {
    let mut player = Player::new(plan);
    let record = player.play(0);
    let met = record.trace().iter().find_map(|it| match it.what {
        What::Intercept { .. } => Some(it.at.seconds()),
        _ => None,
    });
    let at = |post: usize| record.passages(FlightId(0))[post].at(Gate::Launched).seconds();
    ([at(0), at(1)], met.expect("somebody fires") + 1.0)
}

#[test]
fn what_another_has_not_killed_is_taken_over_as_soon_as_that_is_known() {
    for latency in [0.0, 6.0] {
        let ([_, second], verdict) = launches(&one_after_the_other(latency));
        assert!((second - verdict - latency).abs() < 0.01, "{second}, {verdict}, {latency}");
    }
}

#[test]
fn coordination_is_remembered_for_a_while_when_its_way_is_cut() {
    let mut plan = one_after_the_other(0.0);
    plan.links[0].down = vec![(seconds(30.0), seconds(1_000.0))];
    let ([first, second], verdict) = launches(&plan);
    assert!(first < 25.0 && verdict > 60.0, "under way at the cut: {first}, {verdict}");
    assert!((second - 42.0).abs() < 0.01, "{second}: 12 s after the cut");
}

/// A better way that is down for a while beside a poorer one, which stays.
#[test]
fn what_a_way_releases_is_learnt_when_it_changes() {
    let mut plan = eyes_and_fire(vec![
        link("eyes>fire", 0, 1, Release::EngagementQuality),
        link("eyes>relay", 0, 2, Release::Surveillance),
        link("relay>fire", 2, 1, Release::Surveillance),
    ]);
    plan.posts.push(post("relay", place(0.0, 0.0, 20.0)));
    plan.links[0].down = vec![(seconds(200.0), seconds(300.0))];
    plan.classes[0].kill_probability = fixed(0.0);
    plan.flights.truncate(10);
    let mut player = Player::new(&plan);
    let record = player.play(0);
    let launched = |it: &&Happening| matches!(it.what, What::Launched { .. });
    let at: Vec<f64> = record.trace().iter().filter(launched).map(|it| it.at.seconds()).collect();
    let between = |from: f64, to: f64| at.iter().filter(|t| (from..to).contains(*t)).count();
    assert!(between(150.0, 200.0) > 0, "{at:?}");
    assert_eq!(between(200.1, 300.0), 0, "tracks to look at: {at:?}");
    assert!(between(300.0, 300.1) > 0, "at once when they may be fired on again: {at:?}");
}

/// A flight in a corridor that only the post which sees it keeps, until it turns out of it.
#[test]
fn what_was_spared_on_anothers_word_is_looked_at_again_when_that_changes() {
    let mut plan = eyes_and_fire(vec![link("eyes>fire", 0, 1, Release::EngagementQuality)]);
    plan.flights.truncate(1);
    let (from, out) = (place(110_000.0, 0.0, 5_000.0), place(80_000.0, 0.0, 5_000.0));
    let legs = [Leg::new(from, out, 250.0), Leg::new(out, place(0.0, 40_000.0, 5_000.0), 250.0)];
    plan.flights[0].path = Path::new(legs.map(Piece::Leg).to_vec());
    plan.posts[0].identification.keeps_corridors = true;
    plan.posts[0].identification.hostile_shown = fixed(0.0);
    plan.posts[1].control = WeaponsControl::Free;
    plan.corridors.push(Corridor {
        name: "lane".into(),
        line: vec![place(120_000.0, 0.0, 0.0), place(-20_000.0, 0.0, 0.0)],
        half_width: 3_000.0,
        floor: 4_000.0,
        ceiling: 6_000.0,
    });
    let mut player = Player::new(&plan);
    let at = player.play(0).passages(FlightId(0))[1].at(Gate::Launched).seconds();
    assert!((120.0..250.0).contains(&at), "spared while it kept the corridor, not after: {at}");
}
