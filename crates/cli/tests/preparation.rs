//! Geometry is worked out once for all options, however they share it, and what radars see once for
//! all worlds in which it is the same.
#![allow(missing_docs)]
#![allow(
    clippy::disallowed_types,
    reason = "it tells how long preparation takes; nothing depends on it"
)]

mod stage;

use std::time::Instant;

use engine::geometry::{Fineness, Geometry, Job, Survey};
use engine::kernel::Sensing;
use engine::prepare::Preparation;
use engine::sample::{Reading, Sample};
use rayon::prelude::*;
use stage::plans;

#[test]
fn options_share_their_geometry() {
    let plans = plans("which-offer.toml");
    let began = Instant::now();
    let survey = Survey::of(&plans, Fineness::STANDARD);
    let profiles: Vec<_> = survey.jobs().par_iter().map(Job::run).collect();
    let knots: usize =
        profiles.iter().flatten().flat_map(|p| p.stretches()).map(|s| s.knots.len()).sum();
    println!("{} jobs, {knots} knots, {:?}", survey.jobs().len(), began.elapsed());
    let geometries = survey.assemble(profiles);
    for (plan, geometry) in plans.iter().zip(geometries).skip(1).take(1) {
        let alone = Geometry::of(plan);
        assert_eq!(alone.places(), geometry.places());
        for place in 0..alone.places() {
            assert_eq!(alone.profiles(place), geometry.profiles(place));
        }
        let began = Instant::now();
        let preparation = Preparation::with(plan, geometry);
        println!("{}: whole preparation {:?}", plan.option, began.elapsed());
        let began = Instant::now();
        let _ = preparation.tables(plan, &Sample::nominal(plan), Sensing::Waiting);
        println!("{}: one world {:?}", plan.option, began.elapsed());
    }
}

/// Groups of figures of a plan that are moved, each by itself.
const MOVED: usize = 24;

#[test]
fn a_world_made_beside_another_is_the_same_world() {
    let plans = plans("first-look.toml");
    for plan in &plans {
        let preparation = Preparation::of(plan);
        let nominal = preparation.tables(plan, &Sample::nominal(plan), Sensing::Waiting);
        let (mut alone_took, mut beside_took) = (0.0, 0.0);
        for figure in plan.figures.iter().step_by(plan.figures.len().div_ceil(MOVED)) {
            let high = |group: &str| match group == figure.group {
                true => Reading::High,
                false => Reading::Nominal,
            };
            let sample = Sample::by_group(plan, high);
            let began = Instant::now();
            let alone = preparation.tables(plan, &sample, Sensing::Waiting);
            alone_took += began.elapsed().as_secs_f64();
            let began = Instant::now();
            let beside = preparation.tables_beside(plan, &sample, Sensing::Waiting, Some(&nominal));
            beside_took += began.elapsed().as_secs_f64();
            assert!(format!("{alone:?}") == format!("{beside:?}"), "{}", figure.name);
        }
        println!("{}: alone {alone_took:.3} s, beside {beside_took:.3} s", plan.option);
    }
}
