//! Geometry is worked out once for all options, however they share it.
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
use engine::sample::Sample;
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
