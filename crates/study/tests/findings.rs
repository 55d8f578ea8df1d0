//! What a study finds, against closed forms.

mod known;

use engine::sample::Reading;
use known::{Known, Line, line};
use study::compare::Verdict;
use study::worlds::Worlds;
use study::{Findings, Request, Settings, run_on, summary};

const SETTINGS: Settings = Settings {
    seed: 11,
    replications: 2000,
    worlds: 41,
    tornado: 500,
    threads: 2,
    ..Settings::DEFAULT
};

fn run(lines: Vec<Line>, settings: Settings) -> Findings {
    run_on(&Known::new(lines), &Request::in_memory(settings)).expect("runs")
}

fn pair() -> Findings {
    run(Known::pair().lines, SETTINGS)
}

/// Four standard errors: 1 in 16,000.
fn near(estimate: f64, truth: f64, standard_error: f64) {
    assert!((estimate - truth).abs() < 4.0 * standard_error, "{estimate} is not {truth}");
}

#[test]
fn means_and_spreads_are_those_of_the_model() {
    let findings = pair();
    let north = &findings.options[0].measures[0];
    // Even luck of widths 4 and 1: variance 17/12; 10 + 4/2 + 1/2 in the middle of every figure.
    let deviation = (17.0_f64 / 12.0).sqrt();
    near(north.nominal.value, 12.5, deviation / 2000_f64.sqrt());
    let half = 1.961 * deviation / 2000_f64.sqrt();
    assert!((north.nominal.interval.width() / 2.0 / half - 1.0).abs() < 0.06);
    // Strata are even, so the mean over worlds has next to no error of worlds (0.03 at most).
    let over = north.over_worlds.expect("worlds were drawn");
    assert!((over.value - 12.5).abs() < 0.06, "{}", over.value);
    assert_eq!(over.replications, 40 * 2000);
    // Luck: even luck of widths 4 and 1 together is a trapezium whose tail beyond x is
    // (2.5 - x)^2 / 8, so 5 % and 95 % lie 2 (2.5 - sqrt(0.4)) apart.
    let trapezium = 2.0 * (2.5 - 0.4_f64.sqrt());
    assert!((north.luck.width() - trapezium).abs() < 0.17, "{}", north.luck.width());
    let typical = north.luck_over_worlds.expect("worlds");
    assert!((typical.width() - trapezium).abs() < 0.03, "{}", typical.width());
    // Not knowing: the spread of the worlds' true means, which their quantiles give.
    let worlds =
        Worlds::new(SETTINGS.seed, SETTINGS.design, SETTINGS.worlds, ["shared", "north/reach"]);
    let place = |world, group| match worlds.reading(world, group) {
        Reading::Quantile(quantile) => quantile,
        other => panic!("world {world} reads {other:?}"),
    };
    let mut means: Vec<f64> =
        (1..41).map(|w| 10.0 + 4.0 * place(w, "shared") + place(w, "north/reach")).collect();
    means.sort_by(f64::total_cmp);
    let between = |share: f64| {
        let below = (share * 39.0) as usize;
        means[below] + (means[below + 1] - means[below]) * (share * 39.0 - below as f64)
    };
    let not_knowing = north.not_knowing.expect("worlds");
    assert!(not_knowing.resolved);
    assert!((not_knowing.interval.low - between(0.05)).abs() < 0.1, "{not_knowing:?}");
    assert!((not_knowing.interval.high - between(0.95)).abs() < 0.1, "{not_knowing:?}");
    assert_eq!(north.world_means.len(), 41);
    assert_eq!(north.none_in, None);
}

#[test]
fn common_draws_pay_as_much_as_they_should() {
    let findings = pair();
    let comparison = &findings.comparisons[0];
    assert_eq!((comparison.first, comparison.second), (0, 1));
    let nominal = &comparison.measures[0].nominal;
    // South lies 0.5 higher and its own figure adds another 0.5 in the middle.
    near(nominal.mean.value, -1.0, (2.0_f64 / 12.0 / 2000.0).sqrt());
    // Independent: twice 17/12; paired: only the luck of their own is left, twice 1/12.
    let gain = nominal.draws_gain.expect("there is variance");
    assert!((gain / 17.0 - 1.0).abs() < 0.1, "factor {gain}");
    // Leakers are the same draws for both: the difference is nothing, and is not called a win.
    let leakers = &comparison.measures[1];
    assert_eq!((leakers.nominal.mean.value, leakers.nominal.draws_gain), (0.0, None));
    assert_eq!(leakers.first_better.expect("lower is better").count, 0);
}

#[test]
fn leakers_and_causes_are_those_of_the_model() {
    let findings = pair();
    let option = &findings.options[0];
    near(option.measures[1].nominal.value, 3.0, (10.0_f64 * 0.21 / 2000.0).sqrt());
    let total: f64 = option.causes.iter().map(|cause| cause.share).sum();
    assert!((total - 1.0).abs() < 1e-12);
    for cause in &option.causes {
        near(cause.share, 1.0 / 3.0, (2.0_f64 / 9.0 / 240_000.0).sqrt());
        assert!(cause.interval.holds(cause.share));
    }
    assert_eq!(option.rounds[0].nominal.value, 20.0);
    assert_eq!(option.ledgers.len(), 4);
}

#[test]
fn what_was_never_seen_is_bounded() {
    let lines = vec![Line { leak: 0.0, ..line("tight", 1.0, &[]) }];
    let findings = run(lines, Settings { worlds: 1, replications: 300, ..SETTINGS });
    let leakers = &findings.options[0].measures[1];
    assert_eq!((leakers.none_in, leakers.at_most()), (Some(300), Some(0.01)));
    assert_eq!(findings.verdict, Verdict::OneOption);
    assert!(leakers.over_worlds.is_none() && leakers.not_knowing.is_none());
}

/// Two options `gap` apart, whose figures of their own move them by `slope` from end to end.
fn apart(gap: f64, slope: f64) -> Vec<Line> {
    vec![
        line("good", 10.0, &[("good/reach", slope)]),
        line("bad", 10.0 + gap, &[("bad/reach", slope)]),
    ]
}

#[test]
fn a_winner_wins_in_the_worlds_and_against_every_single_figure() {
    match run(apart(2.0, 1.0), SETTINGS).verdict {
        Verdict::Winner { option: 0, won } => assert_eq!((won.count, won.of), (40, 40)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn no_winner_is_named_where_single_figures_were_not_tried() {
    let untried = Settings { tornado: 0, ..SETTINGS };
    // Nine in ten of a handful of worlds are all of them.
    let of = |worlds| run(apart(2.0, 1.0), Settings { worlds, ..SETTINGS }).verdict;
    assert!(matches!(of(10), Verdict::Leads { option: 0, won } if won.count == 9));
    assert!(matches!(of(11), Verdict::Winner { option: 0, .. }));
    assert!(matches!(run(apart(2.0, 1.0), untried).verdict, Verdict::Leads { option: 0, .. }));
    let closed = vec![line("good", 10.0, &[]), line("bad", 12.0, &[])];
    assert!(matches!(run(closed, untried).verdict, Verdict::Winner { option: 0, .. }));
}

#[test]
fn one_figure_that_turns_it_round_undoes_a_winner() {
    // Ahead by 1.8 in the middle of a figure that moves it by 4: behind at its high end and in
    // the last twentieth of the worlds, which alone would leave it the winner.
    let lines = || vec![line("good", 10.0, &[("good/reach", 4.0)]), line("bad", 13.8, &[])];
    match run(lines(), SETTINGS).verdict {
        Verdict::Undecided { leader: Some(0), won, reversed_by, hangs_on } => {
            assert!((36..=38).contains(&won.count) && won.of == 40, "{won:?}");
            assert_eq!(reversed_by, ["good/reach"]);
            assert_eq!(hangs_on, ["good/reach"]);
        }
        other => panic!("{other:?}"),
    }
    let untried = run(lines(), Settings { tornado: 0, ..SETTINGS });
    assert!(matches!(untried.verdict, Verdict::Leads { option: 0, .. }));
}

#[test]
fn no_figure_puts_ahead_what_is_ahead_at_nominal_figures() {
    // Ahead while its figure is below seven tenths of its span; its nominal value is at nine.
    let lines = |nominal, bad| {
        let good = line("good", 10.0, &[("good/reach", 6.0), ("good/idle", 0.0)]);
        vec![Line { nominal, ..good }, line("bad", bad, &[])]
    };
    let verdict = |nominal, bad| match run(lines(nominal, bad), SETTINGS).verdict {
        Verdict::Undecided { leader: Some(0), won, reversed_by, hangs_on } => {
            (won.count, reversed_by, hangs_on)
        }
        other => panic!("{other:?}"),
    };
    let reach = vec!["good/reach".to_owned()];
    assert_eq!(verdict(0.9, 14.2), (28, Vec::new(), reach.clone()));
    // Where it stands in the middle, the figure does.
    assert_eq!(verdict(0.5, 14.2), (28, reach.clone(), reach.clone()));
    // Nor does an option win that is behind at nominal figures, in however many worlds it is ahead.
    let (won, reversed_by, _) = verdict(0.99, 15.7);
    assert!(won >= 37 && reversed_by.is_empty(), "{won} {reversed_by:?}");
}

#[test]
fn options_that_are_close_are_not_decided() {
    match run(apart(0.1, 3.0), SETTINGS).verdict {
        Verdict::Undecided { won, reversed_by, hangs_on, .. } => {
            assert!(won.value() < 0.9);
            assert_eq!(reversed_by, ["bad/reach", "good/reach"]);
            assert_eq!(hangs_on.len(), 2);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_nominal_world_alone_names_no_winner() {
    let alone = Settings { worlds: 1, ..SETTINGS };
    assert_eq!(run(apart(2.0, 1.0), alone).verdict, Verdict::NominalOnly { leader: Some(0) });
}

#[test]
fn the_tornado_is_the_models_slopes() {
    let findings = pair();
    let swings: Vec<(&str, f64)> =
        findings.tornado.bars.iter().map(|bar| (bar.group.as_str(), bar.swing())).collect();
    // The shared figure moves both alike: on common draws to the last bits.
    assert_eq!(
        swings.iter().map(|s| s.0).collect::<Vec<_>>(),
        ["south/reach", "north/reach", "shared"]
    );
    for ((_, swing), truth) in swings.iter().zip([2.0, 1.0, 0.0]) {
        assert!((swing - truth).abs() < 1e-9, "{swing} is not {truth}");
    }
    let shared = &findings.tornado.bars[2];
    let moved = shared.high.means[0].value - shared.low.means[0].value;
    assert!((moved - 4.0).abs() < 1e-9, "{moved}");
}

/// Two options and many figures of the first; some do nothing, and one turns the answer round.
fn many(turning: f64) -> Vec<Line> {
    let names = (0..40).map(|i| &*format!("good/idle-{i:02}").leak());
    let mut slopes: Vec<(&'static str, f64)> =
        names.enumerate().map(|(i, name)| (name, 0.001 * i as f64)).collect();
    slopes.push(("good/reach", turning));
    let base = 10.0 - slopes.iter().map(|(_, slope)| slope / 2.0).sum::<f64>();
    vec![line("good", base, &slopes), line("bad", 11.8, &[])]
}

#[test]
fn of_more_figures_than_can_be_tried_the_worlds_say_which_to_try() {
    let settings = Settings { replications: 24, worlds: 16, tornado: 24, ..SETTINGS };
    let lines = |turning| {
        let mut lines = many(turning);
        let idle = (0..600).map(|i| (&*format!("good/more-{i}").leak(), 0.0));
        lines[0].slopes.extend(idle);
        lines
    };
    let findings = run(lines(6.0), settings);
    let tornado = &findings.tornado;
    // Two ends of 24 days each, of 4,096 that they may cost.
    assert_eq!((tornado.bars.len(), tornado.untried), (85, 641 - 85));
    assert_eq!((tornado.screening, tornado.replications), (0, 24));
    assert_eq!(tornado.bars[0].group, "good/reach");
    assert!(tornado.bars.iter().all(|bar| bar.replications() == 24));
    match &findings.verdict {
        Verdict::Undecided { leader: Some(0), reversed_by, hangs_on, .. } => {
            assert_eq!((reversed_by, hangs_on), (&vec!["good/reach".to_owned()], reversed_by));
        }
        other => panic!("{other:?}"),
    }
    // Where some were not tried nobody has won: one of those might turn it round.
    assert!(matches!(run(lines(0.5), settings).verdict, Verdict::Leads { option: 0, .. }));
}

#[test]
fn only_figures_that_could_matter_are_played_in_full() {
    let findings = run(many(4.0), SETTINGS);
    let tornado = &findings.tornado;
    assert_eq!((tornado.screening, tornado.replications), (32, 500));
    assert_eq!(tornado.bars[0].group, "good/reach");
    let full = tornado.bars.iter().filter(|bar| bar.replications() == 500);
    let rest = tornado.bars.iter().filter(|bar| bar.replications() == 32);
    // The greatest dozen; a lead of 1.8 on luck of 0.4 is safe from all others.
    assert_eq!((full.count(), rest.count()), (12, 29));
    assert!(tornado.unsettled.is_empty());
    match &findings.verdict {
        Verdict::Undecided { leader: Some(0), reversed_by, .. } => {
            assert_eq!(*reversed_by, ["good/reach"]);
        }
        other => panic!("{other:?}"),
    }
    assert!(matches!(run(many(1.0), SETTINGS).verdict, Verdict::Winner { option: 0, .. }));
}

#[test]
fn the_summary_is_json_with_units_and_intervals() {
    let bytes = summary(&pair());
    let json: serde_json::Value = serde_json::from_slice(&bytes).expect("is JSON");
    assert_eq!(json["marking"], "SIMULATION");
    assert_eq!(json["fingerprint"].as_str().map(str::len), Some(32));
    let lost = &json["options"][0]["measures"]["value_lost_worth"]["over_worlds"];
    let (low, high) = (lost["interval_95"][0].as_f64(), lost["interval_95"][1].as_f64());
    assert!(low < lost["mean"].as_f64() && lost["mean"].as_f64() < high);
}
