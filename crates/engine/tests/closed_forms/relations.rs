//! What more or less of something must do, and what nothing of it must.

use engine::plan::{Plan, Value};
use engine::record::LeakCause;

use crate::stage::fixed;
use crate::textbook::{fires, leakers, plan, play, rounds};

/// Mean leakers and the standard error of the mean.
fn mean_leakers(plan: &Plan, seed: u64, replications: u32) -> (f64, f64) {
    let (mut sum, mut squares) = (0.0, 0.0);
    play(plan, seed, replications, |record| {
        let leaked = f64::from(leakers(record));
        sum += leaked;
        squares += leaked * leaked;
    });
    let n = f64::from(replications);
    let mean = sum / n;
    (mean, ((squares / n - mean * mean) / n).sqrt())
}

/// Does the second plan leak more than the first, beyond 3.9 standard errors?
fn leaks_more(first: &Plan, second: &Plan) -> bool {
    let (one, two) = (mean_leakers(first, 400, 4_000), mean_leakers(second, 401, 4_000));
    two.0 - one.0 > 3.9 * (one.1 * one.1 + two.1 * two.1).sqrt()
}

#[test]
fn more_rounds_and_less_delay_never_add_leakers() {
    let with = |magazine, delay| {
        let mut plan = plan(12, 5.0, 0.6, magazine);
        plan.posts[0].steps.launch = engine::plan::Span::Fixed(fixed(delay));
        plan
    };
    for (few, many) in [(4, 6), (10, 14), (14, 20)] {
        assert!(!leaks_more(&with(few, 1.0), &with(many, 1.0)), "{few} to {many} rounds");
    }
    for (slow, quick) in [(200.0, 100.0), (350.0, 300.0), (390.0, 380.0)] {
        assert!(!leaks_more(&with(100, slow), &with(100, quick)), "{slow} s to {quick} s");
    }
    assert!(leaks_more(&with(14, 1.0), &with(6, 1.0)), "fewer rounds are seen to leak more");
    assert!(leaks_more(&with(100, 300.0), &with(100, 395.0)), "more delay is seen to leak more");
}

fn correlated(rho: f64) -> Plan {
    let mut plan = plan(50, 3.0, 0.6, 1_000_000);
    fires(&mut plan, "2");
    plan.interceptors[0].salvo_correlation = Value::Fixed(rho);
    plan
}

#[test]
fn no_correlation_is_the_binomial_and_correlation_is_the_mixture() {
    for (rho, seed) in [(0.0, 410), (0.3, 411), (1.0, 412)] {
        let known = (1.0 - rho) * 0.16 + rho * 0.4;
        let (mut leaked, replications) = (0_u64, 2_000_u32);
        play(&correlated(rho), seed, replications, |record| leaked += u64::from(leakers(record)));
        let n = f64::from(replications) * 50.0;
        let off = leaked as f64 / n - known;
        let error = (known * (1.0 - known) / n).sqrt();
        assert!(off.abs() < 3.9 * error, "rho {rho}: off by {:.1} errors", off / error);
    }
}

#[test]
fn without_correlation_not_a_draw_differs() {
    let outcomes = |plan: &Plan| {
        let mut all = Vec::new();
        play(plan, 413, 200, |record| all.push((leakers(record), rounds(record))));
        all
    };
    let mut never = correlated(0.0);
    assert_eq!(outcomes(&never), outcomes(&correlated(1e-300)));
    never.interceptors[0].kill_factor = Value::Fixed(0.9);
    assert_ne!(outcomes(&never), outcomes(&correlated(0.0)), "a difference would be seen");
}

#[test]
fn without_radars_nothing_is_ever_in_line_of_sight() {
    let mut plan = plan(20, 5.0, 0.6, 100);
    plan.radars.clear();
    play(&plan, 420, 3, |record| {
        assert_eq!(leakers(record), 20);
        for flight in (0..20).map(engine::plan::FlightId) {
            assert_eq!(record.leak_cause(flight), Some(LeakCause::NeverInLineOfSight));
        }
    });
}

#[test]
fn failures_to_launch_and_to_guide_take_their_share() {
    let mut plan = plan(50, 3.0, 0.8, 1_000_000);
    fires(&mut plan, "1");
    plan.interceptors[0].launch_reliability = fixed(0.9);
    plan.interceptors[0].guidance_reliability = fixed(0.7);
    let mut leaked = 0_u64;
    play(&plan, 430, 1_000, |record| leaked += u64::from(leakers(record)));
    let (known, n) = (1.0 - 0.8 * 0.9 * 0.7, 50_000.0_f64);
    let error = (known * (1.0_f64 - known) / n).sqrt();
    assert!((leaked as f64 / n - known).abs() < 3.9 * error);
}
