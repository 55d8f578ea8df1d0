//! Replications of shipped scenarios, one thread, nothing but the kernel under the clock: tables
//! are made outside it. A time is that of the core, so that a busy machine tells the same; what is
//! made before is timed apart, by the clock on the wall, on two threads.
//!
//! `cargo bench -p ravelin-scenario --bench replications -- FOLDER REPEATS [SCENARIO]`
#![allow(missing_docs, clippy::disallowed_types, clippy::disallowed_methods)]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use engine::chance::Chance;
use engine::geometry::{Fineness, Job, Survey};
use engine::kernel::{Sensing, simulate};
use engine::plan::Plan;
use engine::prepare::{Preparation, Tables};
use engine::record::Record;
use engine::sample::Sample;
use engine::world::World;
use rayon::prelude::*;

/// A scenario, and how many replications are played at once.
const SCENARIOS: [(&str, u32); 3] =
    [("bench/erlang-loss", 20), ("bench/r60", 300), ("which-offer", 20)];

fn main() {
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with('-')).skip(1);
    let repeats = words.next().and_then(|word| word.parse().ok()).unwrap_or(3);
    let wanted = words.next().unwrap_or_default();
    for (scenario, count) in SCENARIOS.iter().filter(|(name, _)| name.contains(&wanted)) {
        let plans = plans(scenario);
        let name = scenario.trim_start_matches("bench/");
        let preparations = prepared(name, &plans, repeats);
        for (plan, preparation) in plans.iter().zip(&preparations) {
            let tables = preparation.tables(plan, &Sample::nominal(plan), Sensing::Waiting);
            played(name, plan, &tables, *count, repeats);
        }
    }
}

fn plans(scenario: &str) -> Vec<Plan> {
    let file = format!("../../scenarios/{scenario}.toml");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    scenario::read_file(&path).study.expect("a shipped scenario is valid").options
}

/// Preparation of all options on two threads: the first world, and further ones.
fn prepared(name: &str, plans: &[Plan], repeats: usize) -> Vec<Preparation> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().expect("two threads");
    pool.install(|| {
        let began = Instant::now();
        let survey = Survey::of(plans, Fineness::STANDARD);
        let profiles: Vec<_> = survey.jobs().par_iter().map(Job::run).collect();
        eprintln!("{name}: geometry {:.1?}", began.elapsed());
        let of = |(plan, geometry)| Preparation::with(plan, geometry);
        let preparations: Vec<Preparation> =
            plans.par_iter().zip(survey.assemble(profiles)).map(of).collect();
        eprintln!("{name}: with fly-outs {:.1?}", began.elapsed());
        let world = || -> Vec<Tables> {
            let of = |(plan, preparation): (&Plan, &Preparation)| {
                preparation.tables(plan, &Sample::nominal(plan), Sensing::Waiting)
            };
            plans.par_iter().zip(&preparations).map(of).collect()
        };
        black_box(world());
        say(&format!("{name}, first world"), None, &[began.elapsed()]);
        let again = (0..repeats).map(|_| {
            let began = Instant::now();
            black_box(world());
            began.elapsed()
        });
        say(&format!("{name}, further world"), None, &again.collect::<Vec<_>>());
        preparations
    })
}

fn played(name: &str, plan: &Plan, tables: &Tables, count: u32, repeats: usize) {
    let mut world = World::sized_for(plan, tables);
    let mut record = Record::sized_for(plan);
    let mut play = |replication| {
        simulate(plan, tables, Chance::new(1, 0, replication), &mut world, &mut record);
    };
    // The first one grows what grows.
    play(0);
    let times: Vec<Duration> = (0..repeats)
        .map(|_| {
            let began = on_core();
            (0..count).for_each(&mut play);
            on_core() - began
        })
        .collect();
    let arrivals = if name == "erlang-loss" { plan.flights.len() as u32 } else { 1 };
    say(&format!("{name}, {}", plan.option), Some(count * arrivals), &times);
}

/// Time that this thread has spent on a core; where the system does not tell, that of the clock.
fn on_core() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.as_deref().and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(
        || std::time::UNIX_EPOCH.elapsed().expect("a clock after 1970"),
        Duration::from_nanos,
    )
}

fn say(case: &str, count: Option<u32>, times: &[Duration]) {
    let count = count.map_or(String::new(), |count| format!("\"count\":{count},"));
    let seconds: Vec<String> =
        times.iter().map(|time| format!("{:e}", time.as_secs_f64())).collect();
    println!("{{\"case\":\"{case}\",{count}\"seconds\":[{}]}}", seconds.join(","));
}
