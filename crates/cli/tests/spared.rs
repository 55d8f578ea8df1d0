//! Who is known is spared: the short form of `cargo xtask prove identity`.
#![allow(missing_docs)]

mod spare;
mod stage;

use engine::plan::Plan;

/// Days of each option.
const REPLICATIONS: u32 = 300;

#[test]
fn with_perfect_identity_no_friend_is_shot_at() {
    let plans = stage::plans("neighbours.toml");
    let known: Vec<Plan> = plans.iter().map(spare::perfect).collect();
    let [at_hostile, at_others] = spare::shots(&known, REPLICATIONS, 2);
    assert!(at_hostile > 1_000.0, "{at_hostile}");
    assert_eq!(at_others, 0.0);
    let mistaken: Vec<Plan> = plans.iter().map(spare::mistaken).collect();
    let [_, at_others] = spare::shots(&mistaken, REPLICATIONS, 2);
    assert!(at_others > 0.0, "the planted fault is not seen");
}
