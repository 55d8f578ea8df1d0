//! Stopping by precision.

mod known;

use known::{Known, Line, line};
use study::precision::Until;
use study::worlds::Design;
use study::{Findings, Request, Settings, StudyError, run_on};

fn settings(until: Option<Until>) -> Settings {
    Settings { replications: 8192, worlds: 1, tornado: 0, until, ..Settings::DEFAULT }
}

fn run(lines: Vec<Line>, settings: Settings) -> Findings {
    run_on(&Known::new(lines), &Request::in_memory(settings)).expect("runs")
}

fn until(measure: usize, half_width: f64) -> Option<Until> {
    Some(Until { measure, half_width, differences: false })
}

#[test]
fn it_stops_at_the_first_look_that_is_precise_enough() {
    // Leakers of ten flights at 0.3: variance 2.1. Six looks up to 8,192: 1 - 0.05/6 wants 2.64
    // standard errors, so that 0.1 wants 1,464 replications and 2,048 are the next look.
    let findings = run(vec![line("one", 1.0, &[])], settings(until(1, 0.1)));
    let precision = findings.precision.as_ref().expect("it was asked");
    assert!(precision.reached);
    assert_eq!(precision.planned, 6);
    let looks: Vec<u32> = precision.looks.iter().map(|look| look.replications).collect();
    assert_eq!(looks, [256, 512, 1024, 2048]);
    assert_eq!(findings.settings.replications, 2048);
    let leakers = &findings.options[0].measures[1].nominal;
    assert_eq!(leakers.replications, 2048);
    assert!(leakers.interval.width() / 2.0 <= 0.1);
    // The interval allows for six looks: 2.64 and not 1.96 standard errors.
    let error = (2.1_f64 / 2048.0).sqrt();
    assert!((leakers.interval.width() / 2.0 / error - 2.64).abs() < 0.1);
    // The same replications without a stop are the same rows.
    let plain = run(vec![line("one", 1.0, &[])], Settings { replications: 2048, ..settings(None) });
    assert_eq!(plain.fingerprint, findings.fingerprint);
}

#[test]
fn what_was_not_reached_says_what_it_would_take() {
    let findings = run(vec![line("one", 1.0, &[])], settings(until(1, 0.01)));
    let precision = findings.precision.expect("it was asked");
    assert!(!precision.reached);
    let needed = precision.needed.expect("it can be told") as f64;
    let truth = 2.64 * 2.64 * 2.1 / 1e-4;
    assert!((needed / truth - 1.0).abs() < 0.06, "{needed} is not {truth}");
}

#[test]
fn differences_are_judged_on_common_draws() {
    let pair = || vec![line("one", 1.0, &[]), line("two", 2.0, &[])];
    // A difference of variance 1/6 against means of variance 17/12.
    let asked = |differences| Some(Until { measure: 0, half_width: 0.05, differences });
    let means = run(pair(), settings(asked(false)));
    let differences = run(pair(), settings(asked(true)));
    assert_eq!(differences.settings.replications, 512);
    assert_eq!(means.settings.replications, 4096);
}

#[test]
fn nothing_seen_is_not_precise() {
    let none = || vec![Line { leak: 0.0, ..line("tight", 1.0, &[]) }];
    // The greatest outcome is not known: no number of zeros will do.
    let blind = run(none(), settings(until(1, 0.1)));
    let precision = blind.precision.expect("it was asked");
    assert_eq!((precision.reached, precision.needed), (false, None));
    assert_eq!(blind.settings.replications, 8192);
    // Ten flights at most: 10 ln(6/0.05) / n is 47.9 / n, and half of it 0.047 at 512.
    let mut known = Known::new(none());
    known.most = 10.0;
    let bounded = run_on(&known, &Request::in_memory(settings(until(1, 0.05)))).expect("runs");
    assert!(bounded.precision.expect("it was asked").reached);
    assert_eq!(bounded.settings.replications, 512);
}

#[test]
fn sobol_points_refuse_more_groups_than_they_serve() {
    let names: Vec<&'static str> = (0..33).map(|i| &*String::leak(format!("g/{i}"))).collect();
    let slopes: Vec<(&'static str, f64)> = names.iter().map(|name| (*name, 1.0)).collect();
    let ask = |slopes: &[(&'static str, f64)]| {
        let settings =
            Settings { design: Design::Sobol, worlds: 9, replications: 4, ..Settings::DEFAULT };
        run_on(&Known::new(vec![line("one", 1.0, slopes)]), &Request::in_memory(settings))
    };
    assert!(matches!(ask(&slopes), Err(StudyError::TooManyGroups { groups: 33, most: 32 })));
    assert!(ask(&slopes[..32]).is_ok());
}
