//! Magazines, launchers, channels: what limits how fast a fire unit can fire.
#![allow(missing_docs)]

mod stage;

use engine::plan::*;
use engine::record::{End, Happening, LeakCause, What};
use engine::time::Time;
use stage::*;

/// Launches and intercepts of a day, s.
fn shots(plan: &Plan) -> (Vec<f64>, Vec<f64>) {
    let mut player = Player::new(plan);
    let record = player.play(0);
    let times = |of: fn(&What) -> bool| {
        let happened = record.trace().iter().filter(|it: &&Happening| of(&it.what));
        happened.map(|it| it.at.seconds()).collect()
    };
    let launched = times(|what| matches!(what, What::Launched { .. }));
    (launched, times(|what| matches!(what, What::Intercept { .. })))
}

#[test]
fn an_empty_launcher_is_filled_up_once_from_its_store() {
    let mut plan = under(1);
    plan.launchers[0].loads[0] = Load { interceptor: InterceptorId(0), ready: 2, store: 3 };
    plan.launchers[0].reload = fixed(100.0);
    let (launched, _) = shots(&plan);
    assert_eq!(launched.len(), 5, "two, two more, and what is left of the store: {launched:?}");
    assert!(launched[2] - launched[1] >= 100.0, "{launched:?}");
    assert!(launched[4] - launched[3] >= 100.0, "{launched:?}");
    plan.launchers[0].loads[0].store = 0;
    assert_eq!(shots(&plan).0.len(), 2);
}

/// A post leaves a flight alone that passes far beyond its reach; when it turns in, the post is there
/// as soon as for one that came straight.
#[test]
fn what_turns_in_from_afar_is_met_as_soon_as_what_comes_straight() {
    let first_launch = |bend: Option<f64>| {
        let mut plan = under(1);
        let (turn, town) = (place(250_000.0, 0.0, 5_000.0), place(0.0, 0.0, 5_000.0));
        let way_in = Leg::new(turn, town, 250.0);
        let pieces = match bend {
            Some(before) => {
                let from = place(250_000.0, -250.0 * before, 5_000.0);
                vec![Piece::Leg(Leg::new(from, turn, 250.0)), Piece::Leg(way_in)]
            }
            None => vec![Piece::Leg(way_in)],
        };
        plan.flights[0].path = Path::new(pieces);
        plan.duration = seconds(2_000.0);
        plan.interceptors[0].max_range = fixed(60_000.0);
        plan.interceptors[0].ballistic_range = fixed(60_000.0);
        let reaches_turn = plan.flights[0].path.duration().seconds() - 1_000.0;
        shots(&plan).0[0] - reaches_turn
    };
    let straight = first_launch(None);
    for before in [100.0, 333.0, 600.0] {
        let late = first_launch(Some(before)) - straight;
        assert!(late.abs() < 6.0, "{late} s after {before} s of passing by");
    }
}

#[test]
fn two_rounds_leave_a_launcher_an_interval_apart() {
    let mut plan = under(4);
    plan.launchers[0].interval = fixed(7.0);
    plan.posts[0].doctrine.most_salvos = 1;
    let (launched, _) = shots(&plan);
    let gaps: Vec<f64> = launched.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert_eq!(launched.len(), 4);
    assert!(gaps.iter().all(|gap| (6.9999..7.1).contains(gap)), "{gaps:?}");
    plan.launchers[0].interval = fixed(0.0);
    let (launched, _) = shots(&plan);
    assert!(launched.windows(2).any(|pair| pair[1] - pair[0] < 5.0), "{launched:?}");
}

/// Two flights at once before a unit of one channel: the two launches and the two intercepts.
fn with_one_channel(support: Support) -> ([f64; 2], [f64; 2]) {
    let mut plan = under(2);
    plan.posts[0].channels = fixed(1.0);
    plan.posts[0].doctrine.most_salvos = 1;
    plan.interceptors[0].support = support;
    let (launched, met) = shots(&plan);
    let two = |list: Vec<f64>| [list[0], list[1]];
    (two(launched), two(met))
}

#[test]
fn each_kind_of_support_holds_the_channel_for_its_own_time() {
    let (launched, met) = with_one_channel(Support::Whole);
    assert!((launched[1] - met[0]).abs() < 0.2, "{launched:?} {met:?}");
    let (launched, met) = with_one_channel(Support::Midcourse { alone: fixed(20.0) });
    assert!((launched[1] - (met[0] - 20.0)).abs() < 0.2, "{launched:?} {met:?}");
    let (launched, _) = with_one_channel(Support::None);
    assert!((launched[1] - launched[0]).abs() < 3.0, "{launched:?}");
    let (launched, met) = with_one_channel(Support::Terminal { lit: fixed(12.0) });
    assert!(launched[1] < met[0], "the second is in the air before the first arrives: {met:?}");
    assert!(met[1] - met[0] >= 12.0, "two are lit up one after the other: {met:?}");
}

/// Is a round guided to the end whose radar is silent from the 20th second on, until so long after?
fn guided_over_a_gap(support: Support, silent: f64) -> bool {
    let mut plan = under(1);
    plan.interceptors[0].support = support;
    if silent > 0.0 {
        let spans = vec![(Time::ZERO, seconds(20.0)), (seconds(20.0 + silent), seconds(1_000.0))];
        plan.radars[0].emission = Emission::Scheduled(spans);
    }
    let mut player = Player::new(&plan);
    let record = player.play(0);
    let first = record.trace().iter().find_map(|it| match it.what {
        What::Intercept { guided, .. } => Some((it.at, guided)),
        _ => None,
    });
    let (met, guided) = first.expect("it was fired at");
    assert!(met > seconds(60.0), "{met:?}");
    guided
}

#[test]
fn what_is_guided_all_the_way_does_not_outlive_a_long_gap_in_its_track() {
    let midcourse = Support::Midcourse { alone: fixed(10.0) };
    let late = Support::Terminal { lit: fixed(10.0) };
    let early = Support::Terminal { lit: fixed(60.0) };
    for support in [Support::Whole, midcourse, late, early] {
        assert!(guided_over_a_gap(support, 0.0) && guided_over_a_gap(support, 11.0), "{support:?}");
    }
    assert!(guided_over_a_gap(midcourse, 25.0), "it has the track again at the handover");
    assert!(guided_over_a_gap(late, 25.0), "lit up after it");
    assert!(!guided_over_a_gap(Support::Whole, 25.0));
    assert!(!guided_over_a_gap(early, 25.0), "lit up before it");
}

/// Rounds of each salvo at so many flights, in the order of their intercepts, and when they met, where
/// one round is fired first and two after each look.
fn salvos(flights: u32, channels: f64, channel_rounds: u32) -> Vec<(f64, u32)> {
    let mut plan = under(flights);
    plan.posts[0].channels = fixed(channels);
    plan.posts[0].channel_rounds = channel_rounds;
    plan.posts[0].doctrine =
        Doctrine { later_salvo: 2, most_salvos: 2, ..Doctrine::nearest_first(1) };
    let mut player = Player::new(&plan);
    let met = player.play(0).trace().iter().filter_map(|it| match it.what {
        What::Intercept { rounds, .. } => Some((it.at.seconds(), rounds)),
        _ => None,
    });
    met.collect()
}

#[test]
fn a_salvo_takes_the_channels_that_its_rounds_need() {
    let rounds = |list: Vec<(f64, u32)>| list.into_iter().map(|(_, n)| n).collect::<Vec<_>>();
    assert_eq!(rounds(salvos(1, 1.0, 2)), [1, 2]);
    assert_eq!(rounds(salvos(1, 2.0, 1)), [1, 2]);
    assert_eq!(rounds(salvos(1, 1.0, 1)), [1, 1], "no more than its channels lead");
    // Two flights: the first salvos fly side by side, of the later ones each takes both channels.
    let gap = |channel_rounds: u32| {
        let met = salvos(2, 2.0, channel_rounds);
        assert_eq!(met.iter().map(|(_, n)| *n).collect::<Vec<_>>(), [1, 1, 2, 2]);
        (met[1].0 - met[0].0, met[3].0 - met[2].0)
    };
    let (first, later) = gap(2);
    assert!(first < 3.0 && later < 3.0, "{first} s, {later} s");
    let (first, later) = gap(1);
    assert!(first < 3.0 && later > 10.0, "{first} s, {later} s");
}

#[test]
fn rounds_in_reserve_are_kept_from_what_is_not_ballistic() {
    let mut plan = under(1);
    plan.launchers[0].loads[0].ready = 5;
    plan.posts[0].doctrine.ballistic_reserve = 3;
    assert_eq!(shots(&plan).0.len(), 2);
    plan.posts[0].doctrine.ballistic_reserve = 0;
    assert_eq!(shots(&plan).0.len(), 5);
}

#[test]
fn a_hit_that_spares_the_payload_leaves_debris_that_lands() {
    let mut plan = under(1);
    plan.classes[0].kill_probability = fixed(1.0);
    plan.classes[0].payload_destroyed = fixed(0.0);
    plan.classes[0].debris_damage = fixed(0.4);
    plan.flights[0].role = Role::Payload { aim: AssetId(0), damage: fixed(0.5) };
    let mut player = Player::new(&plan);
    let record = player.play(0);
    let ledger = record.ledger(FlightId(0));
    assert_eq!((ledger.end, ledger.leaked()), (End::Debris, false), "debris is no leaker");
    assert!((record.worth_left()[0] - (1.0 - 0.5 * 0.4)).abs() < 1e-12);
    plan.classes[0].payload_destroyed = fixed(1.0);
    let mut player = Player::new(&plan);
    let record = player.play(0);
    assert_eq!((record.ledger(FlightId(0)).end, record.worth_left()[0]), (End::Killed, 1.0));
}

#[test]
fn a_flight_wrongly_judged_killed_is_let_go_and_one_wrongly_judged_alive_costs_rounds() {
    let shots_of = |kill: f64, verdicts: Verdicts| {
        let mut plan = under(1);
        plan.classes[0].kill_probability = fixed(kill);
        plan.posts[0].verdicts = verdicts;
        plan.posts[0].doctrine.most_salvos = 6;
        plan.radars[0].confirmation.misses = fixed(60.0);
        shots(&plan).0.len()
    };
    assert_eq!(shots_of(0.0, Verdicts::TRUE), 6);
    let content = Verdicts { false_killed: fixed(1.0), ..Verdicts::TRUE };
    let for_good = Verdicts { doubted_after: fixed(f64::INFINITY), ..content };
    assert_eq!(shots_of(0.0, for_good), 1);
    assert_eq!(shots_of(0.0, content), 6, "it is seen to fly on");
    assert_eq!(shots_of(1.0, Verdicts::TRUE), 1);
    assert!(shots_of(1.0, Verdicts { false_alive: fixed(1.0), ..Verdicts::TRUE }) > 1);
}

/// How high the first rounds, which want such a margin over what evades, meet a falling flight, m.
fn met_at(margin: f64) -> f64 {
    met_beside(margin, None)
}

/// The same where another class flies too, which evades with so much, but only much later.
fn met_beside(margin: f64, evasion: Option<f64>) -> f64 {
    let mut plan = under(0);
    plan.classes[0].kind = Kind::Ballistic;
    if let Some(evasion) = evasion {
        plan.classes.push(FlightClass { evasion_g: fixed(evasion), ..plan.classes[0].clone() });
    }
    let (from, aim) = (place(0.0, 200_000.0, 0.0), place(0.0, 0.0, 20.0));
    let path = fall(from, aim, Arc::CutOff { elevation_deg: 55.0 });
    plan.flights.push(Flight { path, ..flight("raid/0", Side::Hostile, from, aim, 250.0) });
    plan.interceptors[0] = Interceptor {
        flyout: Flyout::PointMass(Motor {
            launch_mass: 1_835.0,
            burnout_mass: 700.0,
            burn: 12.0,
            specific_impulse: fixed(230.0),
            area: 0.212,
            drag_factor: fixed(1.0),
            limit_g: 25.0,
            longest: 150.0,
        }),
        max_range: fixed(150_000.0),
        ballistic_range: fixed(100_000.0),
        min_altitude: fixed(100.0),
        max_altitude: fixed(35_000.0),
        margin: fixed(margin),
        ..Interceptor::plain("interceptor/any", fixed(0.0))
    };
    let (_, met) = shots(&plan);
    plan.flights[0].path.at(seconds(met[0])).h_m
}

#[test]
fn what_falls_and_evades_is_met_where_a_round_can_still_turn() {
    let (soonest, agile) = (met_at(0.0), met_at(3.0));
    assert!(soonest > 20_000.0, "met as soon as can be: {soonest} m");
    assert!(agile < 0.8 * soonest, "met lower, in denser air: {agile} m, not {soonest} m");
    let most = met_at(1_000.0);
    assert!((most - agile).abs() < 2_000.0, "never more than half of what it can pull: {most} m");
}

#[test]
fn what_comes_later_in_the_day_does_not_change_what_a_post_believes() {
    assert_eq!(met_beside(3.0, Some(20.0)), met_at(3.0));
}

/// Why a flight leaked past a post whose search radar sees it, and whose guiding radar looks
/// towards a bearing.
fn cause_of_a_leak(bearing: f64) -> LeakCause {
    let mut plan = under(1);
    let mut guide = radar("guide", 0, plan.posts[0].site, 2.0);
    guide.coverage.boresight_deg = bearing;
    guide.coverage.sector_deg = fixed(90.0);
    plan.radars[0].guides = false;
    plan.radars.push(guide);
    let mut player = Player::new(&plan);
    player.play(0).leak_cause(FlightId(0)).expect("nothing kills it")
}

#[test]
fn a_guiding_radar_that_looks_away_is_named() {
    assert_eq!(cause_of_a_leak(90.0), LeakCause::AllShotsMissed);
    assert_eq!(cause_of_a_leak(270.0), LeakCause::SilentOrOutOfSector);
}
