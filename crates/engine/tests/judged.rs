//! What a post judges killed, rightly or wrongly.
#![allow(missing_docs)]

mod stage;

use engine::plan::*;
use engine::record::{Happening, LeakCause, What};
use stage::*;

/// A fire unit whose rounds never hit, and which takes every flight for killed all the same.
fn easily_content(range: f64) -> Plan {
    let mut plan = under(1);
    plan.interceptors[0].max_range = fixed(range);
    plan.posts[0].verdicts = Verdicts { false_killed: fixed(1.0), ..Verdicts::TRUE };
    plan
}

/// When rounds left, s, and why the flight leaked.
fn launched(plan: &Plan) -> (Vec<f64>, Option<LeakCause>) {
    let mut player = Player::new(plan);
    let record = player.play(0);
    let launched = |it: &&Happening| matches!(it.what, What::Launched { .. });
    let times = record.trace().iter().filter(launched).map(|it| it.at.seconds()).collect();
    (times, record.leak_cause(FlightId(0)))
}

#[test]
fn what_still_flies_half_a_minute_after_the_verdict_is_fired_at_again() {
    let (times, _) = launched(&easily_content(60_000.0));
    assert!(times.len() >= 3, "{times:?}");
    assert!(times.windows(2).all(|pair| pair[1] - pair[0] > 30.0), "no sooner: {times:?}");
}

#[test]
fn what_was_taken_for_dead_to_the_end_leaks_for_that() {
    // It is met for the last time a few seconds before it is there.
    let mut plan = easily_content(6_000.0);
    assert_eq!(launched(&plan).1, Some(LeakCause::WronglyJudgedKilled));
    // A round that came to nothing for want of guidance was judged as wrongly.
    plan.interceptors[0].guidance_reliability = fixed(0.0);
    let (times, cause) = launched(&plan);
    assert_eq!((times.len(), cause), (1, Some(LeakCause::WronglyJudgedKilled)));
}
