//! Engagement closed forms against `leak_through`, `leak_limited_inventory` and `hughes_salvo`.

mod table;

use physics::engagement::*;
use physics::math::powi;
use table::{Errors, Row};

/// Relative error; where the truth is zero nothing but zero will do.
fn note(errors: &mut Errors, ours: f64, row: &Row<'_>, column: &str) {
    let truth = row.num(column);
    errors.note(if truth == 0.0 { ours * f64::INFINITY } else { ours / truth - 1.0 });
}

fn note_exact_zero(errors: &mut Errors, ours: f64, row: &Row<'_>, column: &str) {
    if ours == 0.0 && row.num(column) == 0.0 {
        errors.note(0.0)
    } else {
        note(errors, ours, row, column)
    }
}

#[test]
fn leak_through_salvos() {
    let mut errors = Errors::default();
    for row in table::read("leak_through").rows() {
        let looks = Assessment {
            false_alive: row.num("p_false_alive"),
            false_kill: row.num("p_false_kill"),
        };
        let salvos = Salvos::parse(row.text("salvos")).expect("salvos");
        let threat = leak_through(row.num("pk"), &salvos, looks).expect("probabilities");
        let raid = threat.raid(row.num("n_threats") as u32);
        let ours = [
            (threat.p_leak, "p_leak"),
            (threat.rounds, "rounds_per_threat"),
            (threat.var_rounds, "var_rounds_per_threat"),
            (raid.leakers, "exp_leakers"),
            (raid.var_leakers, "var_leakers"),
            (raid.p_no_leaker, "p_no_leaker"),
            (raid.rounds, "exp_rounds"),
            (raid.var_rounds, "var_rounds"),
        ];
        for (value, column) in ours {
            note_exact_zero(&mut errors, value, &row, column);
        }
    }
    errors.print("leak-through, relative");
    assert!(errors.worst() <= 1e-12);
}

#[test]
fn limited_magazine() {
    let mut errors = Errors::default();
    for row in table::read("leak_limited_inventory").rows() {
        let salvos = Salvos::parse(row.text("salvos")).expect("salvos");
        let (threats, rounds) = (row.num("n_threats") as u32, row.num("n_rounds") as u32);
        let raid = leak_limited_inventory(threats, rounds, row.num("pk"), &salvos).unwrap();
        let ours = [
            (raid.leakers, "exp_leakers"),
            (raid.var_leakers, "var_leakers"),
            (raid.p_no_leaker, "p_no_leaker"),
            (raid.rounds_used, "exp_rounds_used"),
        ];
        for (value, column) in ours {
            note_exact_zero(&mut errors, value, &row, column);
        }
    }
    errors.print("limited magazine, relative");
    assert!(errors.worst() <= 1e-12);
}

#[test]
fn salvo_exchanges() {
    let mut errors = Errors::default();
    for row in table::read("hughes_salvo").rows() {
        let force = |units: &str, strike: &str, defence: &str, power: &str| Force {
            units: row.num(units),
            strike: row.num(strike),
            defence: row.num(defence),
            staying_power: row.num(power),
        };
        let mut a = force("A", "alpha", "a3", "a1");
        let mut b = force("B", "beta", "b3", "b1");
        for exchanged in 1..=3 {
            let (lost_a, lost_b) = exchange(&a, &b).expect("possible forces");
            (a, b) = (a.after(lost_a), b.after(lost_b));
            let ours = [(lost_a, "dA"), (lost_b, "dB"), (a.units, "A"), (b.units, "B")];
            for (value, column) in ours {
                note_exact_zero(&mut errors, value, &row, &format!("{column}_{exchanged}"));
            }
        }
    }
    errors.print("salvo exchanges, relative");
    assert!(errors.worst() <= 1e-12);
}

#[test]
fn rounds_enough_are_no_limit() {
    for text in ["1", "2-1", "1-1-1", "4"] {
        let salvos = Salvos::parse(text).unwrap();
        for pk in [0.0, 1e-9, 0.4, 0.99, 1.0] {
            let free = leak_through(pk, &salvos, Assessment::PERFECT).unwrap().raid(7);
            let stocked = leak_limited_inventory(7, u32::MAX, pk, &salvos).unwrap();
            assert!((stocked.leakers - free.leakers).abs() < 1e-13);
            assert!((stocked.rounds_used - free.rounds).abs() < 1e-13);
            assert!((stocked.var_leakers - free.var_leakers).abs() < 1e-13);
            assert!((stocked.p_no_leaker - free.p_no_leaker).abs() < 1e-13);
        }
    }
    let salvos = Salvos::parse("2-1").unwrap();
    let empty = leak_limited_inventory(5, 0, 0.9, &salvos).unwrap();
    assert_eq!((empty.leakers, empty.p_no_leaker, empty.rounds_used), (5.0, 0.0, 0.0));
    let quiet = leak_limited_inventory(0, 9, 0.9, &salvos).unwrap();
    assert_eq!((quiet.leakers, quiet.p_no_leaker), (0.0, 1.0));
}

#[test]
fn looks_that_err_waste_rounds_or_let_threats_go() {
    let salvos = Salvos::parse("1-1").unwrap();
    // Always "alive": both rounds are fired whatever happens; always "killed": only the first.
    let never_sure = Assessment { false_alive: 1.0, false_kill: 0.0 };
    let too_sure = Assessment { false_alive: 0.0, false_kill: 1.0 };
    let wasteful = leak_through(0.6, &salvos, never_sure).unwrap();
    assert!((wasteful.rounds - 2.0).abs() < 1e-15 && wasteful.var_rounds < 1e-30);
    assert!((wasteful.p_leak - powi(1.0 - 0.6, 2)).abs() < 1e-16);
    let careless = leak_through(0.6, &salvos, too_sure).unwrap();
    assert_eq!((careless.rounds, careless.p_leak), (1.0, 1.0 - 0.6));
}

#[test]
fn salvos_are_read_strictly() {
    assert_eq!(Salvos::parse("2-1-1").unwrap().sizes(), [2, 1, 1]);
    assert_eq!(Salvos::parse("2-1-1").unwrap().to_string(), "2-1-1");
    for text in ["", "-", "2-", "0", "2-0", "a", "1.5", "-1", "1--1", "9999999"] {
        assert_eq!(Salvos::parse(text), None, "{text:?}");
    }
}

#[test]
fn impossible_engagements_have_no_answer() {
    let salvos = Salvos::parse("1").unwrap();
    for pk in [-0.1, 1.1, f64::NAN, f64::INFINITY] {
        assert_eq!(leak_through(pk, &salvos, Assessment::PERFECT), None);
        assert_eq!(leak_limited_inventory(1, 1, pk, &salvos), None);
    }
    let force = Force { units: 3.0, strike: 2.0, defence: 1.0, staying_power: 1.0 };
    assert_eq!(exchange(&force, &Force { staying_power: 0.0, ..force }), None);
    assert_eq!(exchange(&Force { units: -1.0, ..force }, &force), None);
    assert_eq!(exchange(&Force { strike: f64::NAN, ..force }, &force), None);
}
