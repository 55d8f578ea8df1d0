//! Halved steps of every prepared table move no headline measure: the short form of
//! `cargo xtask prove steps`.
#![allow(missing_docs)]

mod halving;
mod stage;

use engine::prepare::Detail;

/// Days of each option.
const REPLICATIONS: u32 = 400;

#[test]
fn halved_steps_move_no_headline() {
    let plans = stage::plans("first-look.toml");
    let usual = halving::play(&plans, &Detail::STANDARD, REPLICATIONS, 2);
    let fine = halving::play(&plans, &Detail::STANDARD.halved(), REPLICATIONS, 2);
    let moved = usual.moved(&fine, |_, number| number);
    assert_eq!(moved.len(), 8);
    for one in &moved {
        let (by, allowed, days) = (one.by, one.allowed(), one.days);
        println!("{} {}: {by} of {allowed}, {days} days differ", one.option, one.measure);
        assert!(one.holds(), "{} {}: {by}, allowed {allowed}", one.option, one.measure);
    }
    // The planted fault: one leaker more on every day.
    let planted = |measure: &str, number: f64| number + f64::from(u8::from(measure == "leakers"));
    let caught = usual.moved(&fine, planted);
    assert!(caught.iter().filter(|one| one.measure == "leakers").all(|one| !one.holds()));
}
