//! Sobol' indices of functions in closed form, through the same code as a study: the reference table
//! `sobol_indices.csv` without luck and with it, and the honesty of the intervals.

mod function;

use function::{Function, input};
use study::sensitivity::{Ask, Index, Moving, Sensitivity, sensitivity};
use study::{Request, Settings};

const SETTINGS: Settings = Settings { seed: 20, threads: 2, ..Settings::DEFAULT };

/// One function of the table.
struct Case {
    function: String,
    parameters: Vec<f64>,
    variance: f64,
    /// By input: first order and total.
    truth: Vec<(f64, f64)>,
}

fn table() -> Vec<Case> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../reference/sobol_indices.csv");
    let text = std::fs::read_to_string(path).expect("the table is there");
    let mut cases: Vec<Case> = Vec::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let number = |at: usize| cells[at].parse::<f64>().expect("is a number");
        if cells[3] == "0" {
            let parameters = cells[2].split(';').map(|p| p.parse().expect("is a number"));
            cases.push(Case {
                function: cells[1].to_owned(),
                parameters: parameters.collect(),
                variance: number(5),
                truth: Vec::new(),
            });
        }
        cases.last_mut().expect("a case has begun").truth.push((number(6), number(7)));
    }
    assert_eq!(cases.len(), 7);
    cases
}

impl Case {
    fn function(&self) -> Function {
        match self.function.as_str() {
            "ishigami" => Function::ishigami(self.parameters[0], self.parameters[1]),
            "g" => Function::g(self.parameters.clone()),
            other => panic!("unheard of: {other}"),
        }
    }
}

fn found(function: &Function, ask: &Ask, seed: u64) -> Sensitivity {
    let request = Request::in_memory(Settings { seed, ..SETTINGS });
    sensitivity(function, ask, &request).expect("runs")
}

/// First order and total of an input; nothing where screening set it aside.
fn of(found: &Sensitivity, at: usize) -> Option<(Index, Index)> {
    let factors = &found.indices.as_ref()?.factors;
    let ours = factors.iter().find(|factor| factor.moving == Moving::Group(input(at)))?;
    Some((ours.first, ours.total))
}

/// Plays every case and gives the greatest error, and how many of how many intervals miss.
fn errors(luck: bool, ask: &Ask) -> (f64, usize, usize) {
    let (mut worst, mut misses, mut all) = (0.0_f64, 0, 0);
    for case in table() {
        let function = match luck {
            true => case.function().with_luck(case.variance.sqrt()),
            false => case.function(),
        };
        let found = found(&function, ask, SETTINGS.seed);
        for (at, (first, total)) in case.truth.iter().enumerate() {
            let Some((s, t)) = of(&found, at) else {
                // Screening may only set aside what does next to nothing.
                assert!(*total < 0.001, "{} input {at} was set aside", case.function);
                continue;
            };
            for (index, truth) in [(s, *first), (t, *total)] {
                worst = worst.max((index.value - truth).abs());
                misses += usize::from(!index.interval.holds(truth));
                all += 1;
            }
        }
    }
    (worst, misses, all)
}

#[test]
fn the_reference_table_is_met_at_2_to_the_14() {
    let ask = Ask { base: 1 << 14, replications: 2, walk_replications: 2, ..Ask::default() };
    let (worst, misses, all) = errors(false, &ask);
    println!("without luck: worst {worst}, {misses} of {all} intervals miss");
    assert!(worst < 0.01, "worst error {worst}");
    assert!(all >= 40, "{all} indices were judged");
    // 99.99 % of a binomial of 60 trials at 0.05 lie in 0 ..= 11.
    assert!(misses <= 11, "{misses} of {all} intervals miss");
}

#[test]
fn luck_as_large_as_what_the_inputs_do_is_taken_out() {
    // One replication's variance is the variance over the inputs; 400 replications.
    let ask = Ask {
        base: 1 << 14,
        replications: 400,
        walk_replications: 400,
        walks: 16,
        ..Ask::default()
    };
    let (worst, misses, all) = errors(true, &ask);
    println!("with luck: worst {worst}, {misses} of {all} intervals miss");
    assert!(worst < 0.02, "worst error {worst}");
    assert!(misses <= 11, "{misses} of {all} intervals miss");
}

#[test]
fn luck_that_is_left_in_is_seen() {
    // The planted fault: half of the luck taken out by pretending to twice the replications.
    let function = Function::ishigami(7.0, 0.1).with_luck(13.844_587_940_719_258_f64.sqrt());
    let ask = Ask { base: 1 << 12, replications: 4, walk_replications: 400, ..Ask::default() };
    let found = found(&function, &ask, SETTINGS.seed);
    let indices = found.indices.as_ref().expect("inputs do something");
    assert!((indices.variance / 13.8446 - 1.0).abs() < 0.05, "{}", indices.variance);
    assert!((indices.noise / (13.8446 / 4.0) - 1.0).abs() < 0.05, "{}", indices.noise);
    let (_, total) = of(&found, 1).expect("it does something");
    let left_in = (0.4424 * 13.8446 + 13.8446 / 4.0) / (13.8446 * 1.25);
    assert!((total.value - 0.4424).abs() < 0.05, "{total:?}");
    assert!((left_in - 0.4424_f64).abs() > 0.1, "the fault would be seen");
}

#[test]
fn inputs_that_do_nothing_are_set_aside_and_counted_together() {
    let function = Function::new(6, |u| 3.0 * u[0] + u[1]).with_luck(1.0);
    let ask = Ask { keep: 1, ..Ask::default() };
    let found = found(&function, &ask, 3);
    let effects: Vec<(&str, bool)> =
        found.screening.effects.iter().map(|e| (e.group.as_str(), e.told)).collect();
    assert_eq!(&effects[..2], [("input/00", true), ("input/01", true)]);
    let indices = found.indices.as_ref().expect("one is left");
    assert_eq!(indices.factors[0].moving, Moving::Group(input(0)));
    assert_eq!(indices.factors[1].moving, Moving::Others(5));
    // 9 to 1.
    let total = &indices.factors[1].total;
    assert!((total.value - 0.1).abs() < 0.05 && total.interval.holds(0.1), "{total:?}");
    // The tornado goes from end to end.
    let swing = &found.screening.swings[0];
    assert!((swing.high.value - swing.low.value - 3.0).abs() < 1e-9);
}

#[test]
fn nothing_that_moves_is_no_index() {
    let function = Function::new(3, |_| 1.0).with_luck(1.0);
    let found = found(&function, &Ask::default(), 5);
    assert!(found.indices.is_none() || found.indices.is_some_and(|i| i.factors.is_empty()));
}

#[test]
fn a_seed_gives_one_answer_on_any_threads() {
    let function = || Function::g(vec![0.0, 1.0, 4.5]).with_luck(0.5);
    let ask = Ask { base: 64, ..Ask::default() };
    let of = |threads| {
        let request = Request::in_memory(Settings { threads, ..SETTINGS });
        sensitivity(&function(), &ask, &request).expect("runs")
    };
    assert_eq!(of(1), of(3));
    let other = Request::in_memory(Settings { seed: 21, ..SETTINGS });
    let other = sensitivity(&function(), &ask, &other).expect("runs");
    assert_ne!(of(1).fingerprint, other.fingerprint);
}
