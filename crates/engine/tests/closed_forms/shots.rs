//! Independent shots with looks that err, and one magazine for all.

use engine::plan::{Plan, Verdicts};

use crate::judge::{Effort, Row, Tally, rows};
use crate::stage::fixed;
use crate::textbook::{fires, leakers, plan, play, rounds};

/// Flights of one replication: none of them matters to another.
const AT_ONCE: u32 = 50;

fn independent(row: &Row, pk: f64) -> Plan {
    let mut plan = plan(AT_ONCE, 3.0, pk, 1_000_000);
    fires(&mut plan, row.text("salvos"));
    plan.posts[0].verdicts = Verdicts {
        false_alive: fixed(row.number("p_false_alive")),
        false_killed: fixed(row.number("p_false_kill")),
        // What is judged killed is abandoned for good.
        doubted_after: fixed(f64::INFINITY),
    };
    plan
}

/// All rows of the table; `fault` is what the kill probability is off by.
fn leak_through(effort: Effort, fault: f64) -> Tally {
    let mut tally = Tally::default();
    for row in rows("leak_through.csv") {
        let (p_leak, name) = (row.number("p_leak"), format!("leak_through {}", row.text("id")));
        let Some(trials) = effort.trials(p_leak) else {
            tally.skip(name);
            continue;
        };
        let replications = trials.div_ceil(AT_ONCE);
        let (mut leaked, mut fired) = (0, 0);
        let seed = 100 + row.number("id") as u64;
        play(&independent(&row, row.number("pk") + fault), seed, replications, |record| {
            leaked += u64::from(leakers(record));
            fired += u64::from(rounds(record));
        });
        let played = u64::from(replications * AT_ONCE);
        tally.count(&name, leaked, played, p_leak);
        let (mean, variance) =
            (row.number("rounds_per_threat"), row.number("var_rounds_per_threat"));
        if variance > 0.0 {
            tally.mean(&format!("{name} rounds"), fired as f64, played, mean, variance);
        } else {
            assert_eq!(fired as f64, mean * played as f64, "{name}: rounds that are certain");
        }
    }
    tally
}

#[test]
fn independent_shots_leak_as_the_chain_says() {
    let effort = Effort::of_this_run();
    let tally = leak_through(effort, 0.0);
    assert!(tally.rows() > 150, "only {} intervals were judged", tally.rows());
    assert!(tally.holds("leak_through"));
    assert!(!leak_through(effort, 0.05).holds("leak_through with a fault"), "a fault is caught");
}

fn limited_inventory(effort: Effort, fault: f64) -> Tally {
    let mut tally = Tally::default();
    for row in rows("leak_limited_inventory.csv") {
        let name = format!("leak_limited_inventory {}", row.text("id"));
        let (threats, magazine) = (row.number("n_threats") as u32, row.number("n_rounds") as u32);
        let mut plan = plan(threats, 600.0, row.number("pk") + fault, magazine);
        fires(&mut plan, row.text("salvos"));
        let none = row.number("p_no_leaker");
        let replications = match effort.trials(none) {
            Some(trials) => trials.div_ceil(threats).max(400),
            None => 400,
        };
        let (mut leaked, mut clean, mut fired) = (0, 0, 0);
        play(&plan, 200 + row.number("id") as u64, replications, |record| {
            leaked += u64::from(leakers(record));
            clean += u64::from(leakers(record) == 0);
            fired += u64::from(rounds(record));
        });
        let played = u64::from(replications);
        let expected = none.min(1.0 - none) * f64::from(replications);
        if expected >= 20.0 {
            tally.count(&format!("{name} no leaker"), clean, played, none);
        } else {
            tally.skip(format!("{name} no leaker"));
        }
        let (mean, variance) = (row.number("exp_leakers"), row.number("var_leakers"));
        if variance * f64::from(replications) >= 20.0 {
            tally.mean(&format!("{name} leakers"), leaked as f64, played, mean, variance);
        }
        let most = f64::from(magazine) * played as f64;
        assert!(fired as f64 <= most, "{name}: no round is fired twice");
    }
    tally
}

#[test]
fn one_magazine_runs_dry_as_the_recursion_says() {
    let effort = Effort::of_this_run();
    let tally = limited_inventory(effort, 0.0);
    assert!(tally.rows() > 50, "only {} intervals were judged", tally.rows());
    assert!(tally.holds("leak_limited_inventory"));
    assert!(!limited_inventory(effort, 0.05).holds("one magazine with a fault"), "it is caught");
}
