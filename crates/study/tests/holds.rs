//! What holds anyway, and how sturdy the order of options is.

mod known;

use known::{Known, line};
use study::holds::About;
use study::{Findings, Request, Settings, run_on};

const SETTINGS: Settings = Settings {
    seed: 4,
    replications: 400,
    worlds: 33,
    tornado: 64,
    threads: 2,
    ..Settings::DEFAULT
};

fn findings(lines: Vec<known::Line>) -> Findings {
    run_on(&Known::new(lines), &Request::in_memory(SETTINGS)).expect("runs")
}

fn told<'a>(findings: &'a Findings, key: &str) -> Vec<&'a study::holds::Holding> {
    findings.holds.iter().filter(|holding| holding.key == key).collect()
}

#[test]
fn an_undecided_comparison_still_teaches() {
    // The headline hangs on a figure, the leakers do not.
    let lines = vec![
        line("good", 10.0, &[("good/reach", 6.0)]),
        known::Line { leak: 0.6, ..line("bad", 13.0, &[]) },
    ];
    let findings = findings(lines);
    let less = told(&findings, "holds-less");
    assert_eq!(less.len(), 1, "{:?}", findings.holds);
    assert_eq!(less[0].about[0], ("first", About::Option(0)));
    assert_eq!(less[0].about[2], ("measure", About::Measure(1)));
    let About::Quantity(by) = less[0].about[3].1 else { panic!("{less:?}") };
    assert!(by[0] < 3.0 && 3.0 < by[2] && (by[1] - 3.0).abs() < 0.1, "{by:?}");
    assert_eq!((less[0].worlds.count, less[0].worlds.of), (32, 32));
    // It weighs as much as a half less of what comes next to the headline does.
    assert!((less[0].weight - 0.95 * 0.5).abs() < 0.02);
}

#[test]
fn what_is_true_in_fewer_worlds_is_not_told() {
    // Ahead in five worlds of six.
    let findings =
        findings(vec![line("good", 10.0, &[("good/reach", 6.0)]), line("bad", 15.0, &[])]);
    assert!(told(&findings, "holds-less").is_empty(), "{:?}", findings.holds);
}

#[test]
fn what_holds_for_all_options_is_said_once() {
    let still = |name| known::Line { leak: 0.0, ..line(name, 10.0, &[]) };
    let findings = findings(vec![still("one"), still("two"), still("three")]);
    let nothing = told(&findings, "holds-nothing-leaks");
    assert_eq!(nothing.len(), 1, "{:?}", findings.holds);
    assert_eq!(nothing[0].options, [0, 1, 2]);
}

#[test]
fn options_that_hardly_differ_are_said_to_be_alike() {
    let findings = findings(vec![line("one", 10.0, &[]), line("two", 10.02, &[])]);
    assert!(
        told(&findings, "holds-alike").iter().any(|h| h.about[2].1 == About::Measure(0)),
        "{:?}",
        findings.holds
    );
}

#[test]
fn the_order_of_options_has_its_share_of_worlds() {
    // The second moves from 8 to 14 past the first's 11: ahead in half of the worlds.
    let findings = findings(vec![line("still", 11.0, &[]), line("moving", 8.0, &[("reach", 6.0)])]);
    let ranking = &findings.rankings[0];
    let first = ranking.places[0].worlds[0];
    assert!((15..=17).contains(&first.count) && first.of == 32, "{first:?}");
    assert!(first.interval.holds(0.5));
    let clear = ranking.places[0].clear;
    assert!(clear.count <= first.count && clear.count >= 14);
}

#[test]
fn each_raid_has_its_leakers_and_their_causes() {
    let findings = findings(vec![line("one", 10.0, &[])]);
    let raid = &findings.options[0].raids[0];
    assert_eq!((raid.raid.as_str(), raid.payloads), ("drones", 10));
    // 12,800 replications of ten flights at 0.3: four standard errors are 0.05.
    assert!((raid.leakers - 3.0).abs() < 0.06, "{}", raid.leakers);
    let all: u64 = findings.options[0].causes.iter().map(|cause| cause.leakers).sum();
    assert_eq!(raid.causes.iter().map(|cause| cause.leakers).sum::<u64>(), all);
}

#[test]
fn of_options_that_hardly_differ_one_measure_is_named() {
    let findings = findings(vec![line("one", 10.0, &[]), line("two", 10.01, &[])]);
    assert!(told(&findings, "holds-alike").len() <= 1, "{:?}", findings.holds);
    assert!(told(&findings, "holds-same").is_empty(), "{:?}", findings.holds);
}
