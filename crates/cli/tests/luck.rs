//! Draws are keyed by names: what happens to one flight and one radar is the same whatever else is
//! added, removed or renamed.
#![allow(missing_docs)]

mod stage;

use std::collections::BTreeMap;

use engine::chance::Chance;
use engine::plan::{Plan, Start};
use engine::sample::Sample;
use engine::time::Time;
use stage::{Dice, Player, named, plans};

type Story = BTreeMap<(String, String), Vec<(Time, String)>>;

#[test]
fn unrelated_edits_leave_every_other_draw_as_it_was() {
    let mut dice = Dice::new(8);
    let mut options = plans("first-look.toml");
    // Without launchers flights do not depend on each other: what is left is luck alone.
    for plan in &mut options {
        plan.launchers.clear();
    }
    let mut compared = 0;
    for edit in 0..500_u32 {
        let plan = &options[dice.roll(options.len())];
        let (edited, gone) = unrelated_edit(plan, &mut dice);
        let chance = Chance::new(u64::from(edit), 0, edit);
        let mut before = turns(plan, chance);
        let after = turns(&edited, chance);
        before.retain(|(flight, radar), _| *flight != gone && *radar != gone);
        for (pair, story) in &before {
            assert_eq!(after.get(pair), Some(story), "edit {edit}: {pair:?}");
        }
        compared += before.len();
    }
    assert!(compared > 5_000, "only {compared} stories were compared");
}

/// One edit, and the name it touches.
fn unrelated_edit(plan: &Plan, dice: &mut Dice) -> (Plan, String) {
    let mut plan = plan.clone();
    let flight = dice.roll(plan.flights.len());
    let radar = dice.roll(plan.radars.len());
    let name = plan.flights[flight].name.clone();
    match dice.roll(5) {
        0 => drop(plan.flights.remove(flight)),
        1 => plan.flights[flight].name = format!("renamed/{}", dice.roll(10_000)),
        2 => {
            let mut other = plan.flights[flight].clone();
            other.name = format!("added/{}", dice.roll(10_000));
            other.start = Start::Fixed(Time::from_seconds(60.0));
            plan.flights.insert(dice.roll(flight + 1), other);
            return (plan, String::new());
        }
        3 => {
            let mut other = plan.radars[radar].clone();
            other.name = format!("added/{}", dice.roll(10_000));
            plan.radars.insert(dice.roll(radar + 1), other);
            return (plan, String::new());
        }
        _ => {
            let name = plan.radars[radar].name.clone();
            plan.radars[radar].name = format!("renamed/{}", dice.roll(10_000));
            return (plan, name);
        }
    }
    (plan, name)
}

/// By flight and radar, when tracks were confirmed and dropped.
fn turns(plan: &Plan, chance: Chance) -> Story {
    let mut player = Player::traced(plan, &Sample::nominal(plan));
    let mut story = Story::new();
    for happening in player.play(chance).trace().to_vec() {
        let told = named(plan, happening.what);
        if let Some((turn @ ("confirmed" | "dropped"), radar)) = told.split_once(' ') {
            let flight = plan.flights[happening.flight.index()].name.clone();
            let pair = story.entry((flight, radar.to_owned())).or_default();
            pair.push((happening.at, turn.to_owned()));
        }
    }
    story
}
