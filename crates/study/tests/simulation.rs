//! The simulation under a study: what must hold of every row, whatever the engine does.

#[path = "../../engine/tests/stage/mod.rs"]
mod stage;

use engine::plan::*;
use engine::record::{COLUMNS, Record};
use engine::relief::Constraint;
use engine::sample::{Reading, Sample};
use stage::{empty, fixed, flight, launcher, place, post, radar, seconds};
use study::holds::About;
use study::measure::Prices;
use study::model::Cell;
use study::{Findings, Interrupt, Request, Settings, Simulation, run, summary};

const SETTINGS: Settings = Settings {
    seed: 5,
    replications: 300,
    worlds: 4,
    tornado: 100,
    threads: 2,
    ..Settings::DEFAULT
};
const FLIGHTS: u32 = 6;

fn figure(name: &str, unit: &str, low: f64, nominal: f64, high: f64) -> Figure {
    Figure {
        name: name.into(),
        group: name.into(),
        unit: unit.into(),
        law: Law::Triangular { low, nominal, high },
        grade: Grade::C,
        claims: Vec::new(),
    }
}

fn drone(number: u32) -> Flight {
    let (from, to) =
        (place(0.0, 55_500.0 + 2_220.0 * f64::from(number), 2_000.0), place(0.0, 0.0, 1_000.0));
    // The last is an escort: it leaks by no definition.
    let role = if number + 1 < FLIGHTS {
        Role::Payload { aim: AssetId(0), damage: fixed(0.2) }
    } else {
        Role::Escort
    };
    Flight { role, ..flight(&format!("drones/{number}"), Side::Hostile, from, to, 60.0) }
}

/// One fire unit before an asset, and half a dozen slow flights.
fn plan(option: &str, round: &str, rounds: u32) -> Plan {
    let site = place(0.0, 0.0, 20.0);
    let mut plan = empty(3_600.0);
    plan.option = option.into();
    plan.figures = vec![
        figure("flight/drone.kill", "1", 0.3, 0.5, 0.8),
        figure("flight/drone.price", "USD", 20e3, 35e3, 50e3),
        figure(&format!("{round}.price"), "USD", 0.5e6, 1e6, 2e6),
    ];
    plan.assets[0] = Asset { name: "base".into(), site, worth: 100.0, ..plan.assets[0].clone() };
    plan.classes[0] = FlightClass {
        name: "flight/drone".into(),
        kind: Kind::Drone,
        echo: Echo::even(fixed(-10.0), fixed(0.1)),
        kill_probability: Value::Open(FigureId(0)),
        price: Value::Open(FigureId(1)),
        ..plan.classes[0].clone()
    };
    let equipment = |name: &str| {
        let kind = AssetKind::Equipment;
        Asset { name: name.into(), kind, site, worth: 0.0 }
    };
    plan.assets.extend(["unit", "unit/radar", "unit/launcher/1"].map(equipment));
    plan.flights = (0..FLIGHTS).map(drone).collect();
    plan.radars.push(Radar {
        asset: AssetId(2),
        scan: Scan::Rotating { period: fixed(6.0) },
        reach: fixed(150e3),
        coverage: Coverage { min_range: fixed(500.0), ..Coverage::all_round(fixed(200e3)) },
        ..radar("unit/radar", 0, site, 6.0)
    });
    plan.posts.push(Post {
        asset: AssetId(1),
        steps: Steps::plain(fixed(10.0), fixed(5.0)),
        channels: fixed(2.0),
        channel_rounds: 100,
        ..post("unit", site)
    });
    let launcher = launcher("unit/launcher/1", 0, site);
    plan.launchers.push(Launcher { asset: AssetId(3), ..launcher });
    plan.launchers[0].loads[0].ready = rounds;
    plan.interceptors[0] = Interceptor {
        launch_delay: fixed(2.0),
        min_range: fixed(2e3),
        max_range: fixed(40e3),
        min_altitude: fixed(10.0),
        max_altitude: fixed(20e3),
        price: Value::Open(FigureId(2)),
        ..Interceptor::plain(round, fixed(900.0))
    };
    plan
}

fn plans() -> [Plan; 2] {
    [plan("many rounds", "round/a", 8), plan("few rounds", "round/b", 3)]
}

fn findings(threads: usize) -> Findings {
    let settings = Settings { threads, ..SETTINGS };
    run(&plans(), &Request::in_memory(settings)).expect("runs")
}

fn column(findings: &Findings, measure: &str) -> usize {
    let place = findings.columns.measures.iter().position(|m| m.name == measure);
    place.expect("is a measure")
}

#[test]
fn every_payload_flight_ends_in_one_way() {
    let findings = findings(2);
    for option in &findings.options {
        let mean = |measure| &option.measures[column(&findings, measure)];
        for world in 0..SETTINGS.worlds as usize {
            let of = |measure| mean(measure).world_means[world];
            let ends = of("leakers") + of("payload_killed") + of("payload_aloft");
            assert!((ends - f64::from(FLIGHTS - 1)).abs() < 1e-9, "{ends}");
            assert!(of("flights_killed") >= of("payload_killed"));
            let exchange = of("rounds_price") - of("killed_price");
            assert!((of("exchange") / exchange - 1.0).abs() < 1e-9);
            assert!(of("value_lost") <= 100.0);
        }
        assert!(
            mean("leakers").nominal.value > 0.0,
            "an engine that lets nothing by proves little"
        );
        assert!(mean("flights_killed").nominal.value > 0.0);
        let leakers: u64 = option.causes_nominal.iter().map(|cause| cause.leakers).sum();
        let counted = mean("leakers").nominal.value * f64::from(SETTINGS.replications);
        assert!((leakers as f64 - counted).abs() < 1e-6);
    }
}

#[test]
fn rounds_by_type_stand_in_their_own_columns() {
    let findings = findings(2);
    assert_eq!(findings.columns.rounds, ["round/a", "round/b"]);
    for (own, option) in findings.options.iter().enumerate() {
        let spent = &option.measures[column(&findings, "rounds_spent")].nominal;
        assert!(spent.value > 0.0);
        assert_eq!(option.rounds[own].nominal.value, spent.value);
        assert_eq!(option.rounds[1 - own].nominal.value, 0.0);
    }
}

#[test]
fn a_replay_is_the_replication_that_was_kept() {
    let findings = findings(2);
    let plans = plans();
    let simulation = Simulation::new(&plans, 2).expect("threads");
    for (own, option) in findings.options.iter().enumerate() {
        let plan = &plans[own];
        assert_eq!(option.ledgers.len(), 4);
        for kept in &option.ledgers {
            simulation.retelling(own, &SETTINGS, 0).told(
                [kept.replication],
                Interrupt::NEVER,
                |_, record| {
                    assert!(!record.trace().is_empty());
                    for (flight, line) in (0..).map(FlightId).zip(&kept.flights) {
                        let cells =
                            COLUMNS.iter().map(|c| Cell::from((c.read)(plan, record, flight)));
                        assert_eq!(line, &cells.collect::<Vec<_>>());
                    }
                },
            );
        }
    }
}

#[test]
fn the_worst_replication_is_the_worst() {
    let findings = findings(2);
    let plans = plans();
    let option = &findings.options[1];
    let simulation = Simulation::new(&plans, 2).expect("threads");
    let lost = |_: u32, record: &Record| 1.0 - record.worth_left()[0];
    let all = simulation.retelling(1, &SETTINGS, 0).told(
        0..SETTINGS.replications,
        Interrupt::NEVER,
        lost,
    );
    let all = all.expect("nobody stops it");
    let worst = all.iter().copied().fold(0.0, f64::max);
    assert_eq!(all[option.telling.worst as usize], worst);
}

#[test]
fn threads_do_not_show() {
    let one = findings(1);
    for threads in [2, 7] {
        let again = findings(threads);
        assert_eq!((again.fingerprint, summary(&again)), (one.fingerprint, summary(&one)));
    }
}

#[test]
fn prices_are_those_of_the_world() {
    let plan = plan("any", "round/a", 1);
    let at = |reading| Prices::of(&plan, &Sample::by_group(&plan, |_| reading));
    let at_stake = 100.0 * (1.0 - 0.8 * 0.8 * 0.8 * 0.8 * 0.8);
    let prices =
        |round, class| Prices { interceptors: vec![round], classes: vec![class], at_stake };
    let near = |a: Prices, b: Prices| {
        assert!((a.at_stake - b.at_stake).abs() < 1e-9, "{a:?}");
        assert_eq!(Prices { at_stake, ..a }, b);
    };
    near(at(Reading::Nominal), prices(1e6, 35e3));
    near(at(Reading::High), prices(2e6, 50e3));
}

#[test]
fn each_open_figure_that_can_move_the_headline_has_its_bar() {
    let findings = findings(2);
    let mut groups: Vec<&str> = findings.tornado.bars.iter().map(|b| b.group.as_str()).collect();
    groups.sort_unstable();
    assert_eq!(groups, ["flight/drone.kill"], "prices move no flight");
}

#[test]
fn options_that_are_the_same_are_called_so_once() {
    let plans = [plan("one", "round/a", 1), plan("again", "round/a", 1)];
    let findings = run(&plans, &Request::in_memory(SETTINGS)).expect("runs");
    let keys: Vec<&str> = findings.holds.iter().map(|holding| holding.key).collect();
    assert_eq!(keys.iter().filter(|key| **key == "holds-same").count(), 1, "{keys:?}");
    assert!(!keys.contains(&"holds-alike"), "{keys:?}");
    // What is said of both has no number in the middle, which would be neither's.
    let both = findings.holds.iter().filter(|holding| holding.options.len() > 1);
    let numbers = both.flat_map(|holding| &holding.about).filter_map(|(_, about)| match about {
        About::Share(middle) | About::Quantity(middle) => Some(middle[1]),
        _ => None,
    });
    let numbers: Vec<f64> = numbers.collect();
    assert!(!numbers.is_empty() && numbers.iter().all(|middle| middle.is_nan()), "{findings:?}");
}

/// Salvos of two kinds of round, whose rounds fail and share their fates: kills are those of independent
/// shots, and where the engine's rounds kill more often than the form believes, the two part.
#[test]
fn kills_are_those_of_independent_shots_in_salvos() {
    let checked = |works: f64, believed: f64| {
        let mut plan = plan("salvos", "round/a", 40);
        let second = Interceptor { name: "round/b".into(), ..plan.interceptors[0].clone() };
        plan.interceptors.push(second);
        for (round, rho) in plan.interceptors.iter_mut().zip([0.6, 0.0]) {
            round.salvo_correlation = fixed(rho);
            round.launch_reliability = fixed(works);
            round.guidance_reliability = fixed(0.9);
            round.kill_factor = fixed(believed);
        }
        let mut other = plan.launchers[0].clone();
        other.name = "unit/launcher/2".into();
        other.loads[0].interceptor = InterceptorId(1);
        plan.launchers.push(other);
        plan.posts[0].doctrine = Doctrine::nearest_first(2);
        let settings = Settings { replications: 32, worlds: 1, tornado: 0, ..SETTINGS };
        let findings = run(&[plan], &Request::in_memory(settings)).expect("runs");
        let mut shots =
            findings.cross_checks.into_iter().filter(|c| c.form.name() == "independent-shots");
        shots.next().expect("there are kills enough to tell")
    };
    for (works, factor) in [(0.8, 1.0), (1.0, 0.6), (0.5, 1.0)] {
        let check = checked(works, factor);
        assert_eq!(check.parting, None, "{check:?}");
        assert!(check.closed.holds(check.engine.value), "{check:?}");
        let width = (check.closed.high - check.closed.low) / check.engine.value;
        assert!(width < 0.4, "so wide a span says nothing: {check:?}");
    }
    let few = Settings { replications: 4, worlds: 1, tornado: 0, ..SETTINGS };
    let findings = run(&plans(), &Request::in_memory(few)).expect("runs");
    assert!(findings.cross_checks.is_empty(), "four days say nothing");
}

/// Under every rule, a leaker that had to wait for the one channel is stopped when it need not.
#[test]
fn channels_are_what_leakers_are_stopped_but_for_under_every_rule() {
    for rule in [
        Assignment::NearestFirst,
        Assignment::MarginalReturn,
        Assignment::StaticOptimal,
        Assignment::RollingHorizon,
    ] {
        let mut plan = plan("one channel", "round/a", 20);
        plan.posts[0].channels = fixed(1.0);
        plan.posts[0].doctrine.assignment = rule;
        plan.classes[0].kill_probability = fixed(0.95);
        plan.interceptors[0] = Interceptor {
            support: Support::Whole,
            flyout: Flyout::MeanSpeed(fixed(80.0)),
            max_range: fixed(8e3),
            ..plan.interceptors[0].clone()
        };
        let settings = Settings { replications: 64, worlds: 1, tornado: 0, ..SETTINGS };
        let findings = run(&[plan], &Request::in_memory(settings)).expect("runs");
        let asked = &findings.but_for[0];
        let channels = asked.alone.iter().find(|stopped| stopped.without == [Constraint::Channels]);
        let stopped = channels.map_or(0, |stopped| stopped.leakers);
        assert!(asked.sample >= 4 && stopped >= asked.sample / 2, "{rule:?} {asked:?}");
    }
}

/// Bombers leak at their release line and anti-radiation missiles at their site: both are raids that can
/// leak, and their leakers are their own.
#[test]
fn a_raid_of_bombers_has_its_own_leakers() {
    let mut plan = plan("bombers too", "round/a", 0);
    let raids = ["drones", "bombers", "seekers"];
    for (number, flight) in plan.flights.iter_mut().enumerate() {
        flight.raid = raids[number % 3].into();
        let (aim, damage) = (AssetId(0), fixed(0.2));
        flight.role = match number % 3 {
            0 => Role::Payload { aim, damage },
            1 => Role::Bomber { aim, damage, line: seconds(60.0) },
            _ => {
                let homing = Homing { hit: fixed(0.0), half_life: fixed(10.0) };
                Role::AntiRadiation { aim: AssetId(2), damage, homing }
            }
        };
    }
    let settings = Settings { replications: 4, worlds: 1, tornado: 0, ..SETTINGS };
    let findings = run(&[plan], &Request::in_memory(settings)).expect("runs");
    let option = &findings.options[0];
    for raid in raids {
        let found = option.raids.iter().find(|found| found.raid == raid).expect("it can leak");
        assert_eq!((found.payloads, found.leakers), (2, 2.0), "{raid}");
    }
    assert_eq!(option.measures[column(&findings, "leakers")].nominal.value, 6.0);
}

#[test]
fn what_is_lost_on_every_day_alike_may_not_be_more_than_the_raid_can_destroy() {
    let mut plans = plans();
    for plan in &mut plans {
        plan.launchers[0].loads[0].ready = 0;
    }
    let settings = Settings { replications: 20, worlds: 1, ..SETTINGS };
    let findings = run(&plans, &Request::in_memory(settings)).expect("runs");
    let lost = &findings.options[0].measures[column(&findings, "value_lost")].nominal;
    let at_stake = 100.0 * (1.0 - 0.8 * 0.8 * 0.8 * 0.8 * 0.8);
    assert!((lost.value - at_stake).abs() < 1e-9);
    assert!(lost.interval.low < at_stake, "another day may lose less: {lost:?}");
    assert!(lost.interval.high < at_stake + 1e-9, "none can lose more: {lost:?}");
    let saved = &findings.options[0].measures[column(&findings, "value_saved")].nominal;
    assert_eq!(saved.value, 0.0, "rounding is nothing that was saved");
}

#[test]
fn a_closed_form_that_leaves_everything_open_is_no_check() {
    let mut plans = plans();
    // One flight: of its kills a day, between none and one, 8 days leave everything open.
    for plan in &mut plans {
        plan.flights.truncate(1);
    }
    let findings = run(&plans, &Request::in_memory(SETTINGS)).expect("runs");
    for check in &findings.cross_checks {
        assert!(check.closed.low > 0.0 || check.closed.high < 1.0, "{check:?}");
    }
}
