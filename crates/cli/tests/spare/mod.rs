//! Whom a defence shoots at when it knows who everybody is.
#![allow(dead_code, reason = "each user takes its own part")]

use std::path::Path;
use std::sync::Mutex;

use engine::plan::{Identification, Measurement, ModeSets, Plan, Side, Value, WeaponsControl};
use study::{Keeping, Request, Row, Settings, Simulation, Text, run_on};

/// The plan with every source of identity perfect, weapons tight, and radars that measure exactly:
/// nothing is swapped, duplicated or unresolved, and no track is false.
pub fn perfect(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    for post in &mut plan.posts {
        post.identification = Identification::PERFECT;
        post.control = WeaponsControl::Tight;
    }
    for radar in &mut plan.radars {
        // The beam's width stays: the sea's lobes and clutter hang on it.
        let beam_deg = radar.measurement.beam_deg;
        radar.measurement = Measurement { beam_deg, ..Measurement::EXACT };
        radar.disturbance.false_tracks_per_hour = Value::Fixed(0.0);
    }
    for link in &mut plan.links {
        link.interface.registration_sigma = Value::Fixed(0.0);
        link.interface.sigma_factor = Value::Fixed(1.0);
        link.interface.keeps_identity = true;
    }
    for flight in plan.flights.iter_mut().filter(|flight| flight.side != Side::Hostile) {
        flight.answers = ModeSets(u16::MAX);
        flight.plan_filed = true;
    }
    plan
}

/// The planted fault: one in a hundred of the others is taken for hostile, and answers nobody.
pub fn mistaken(plan: &Plan) -> Plan {
    let mut plan = perfect(plan);
    for post in &mut plan.posts {
        post.identification.others_taken_for_hostile = Value::Fixed(0.01);
        post.identification.knows_plans = false;
    }
    for flight in plan.flights.iter_mut().filter(|flight| flight.side != Side::Hostile) {
        flight.answers = ModeSets(0);
    }
    plan
}

/// Shots of all options at hostile flights, and at friendly and civil ones, over so many days each
/// in the nominal world.
pub fn shots(plans: &[Plan], replications: u32, threads: usize) -> [f64; 2] {
    counted(plans, replications, threads, &Request::in_memory(Settings::DEFAULT))
}

/// The same, kept in a folder: where it holds days that this very program played before it was
/// interrupted, they are not played again.
pub fn shots_kept(plans: &[Plan], replications: u32, threads: usize, folder: &Path) -> [f64; 2] {
    let program = std::env::current_exe().and_then(std::fs::read).expect("a program can be read");
    let texts = [Text { name: "program".into(), text: blake3::hash(&program).to_string() }];
    let keeping = Keeping { folder: folder.to_owned(), resume: true, force: true };
    let request = Request::in_memory(Settings::DEFAULT);
    let request = Request { texts: &texts, keeping: Some(&keeping), ..request };
    counted(plans, replications, threads, &request)
}

fn counted(plans: &[Plan], replications: u32, threads: usize, request: &Request<'_>) -> [f64; 2] {
    let settings = Settings { replications, worlds: 1, tornado: 0, threads, ..Settings::DEFAULT };
    let sums = Mutex::new([0.0; 2]);
    let keep = |row: Row<'_>| {
        let of = |name: &str| {
            let place = row.columns.measures.iter().position(|measure| measure.name == name);
            row.numbers[place.expect("a measure of every study")]
        };
        let mut sums = sums.lock().unwrap();
        sums[0] += of("rounds_spent");
        sums[1] += of("shots_at_civil") + of("shots_at_friendly");
    };
    let request = Request { settings, rows: Some(&keep), explains: false, ..*request };
    let simulation = Simulation::new(plans, settings.threads).expect("there are threads");
    run_on(&simulation, &request).expect("it can be played");
    let [all, others] = sums.into_inner().unwrap();
    [all - others, others]
}
