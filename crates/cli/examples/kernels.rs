//! The proof that the two kernels are equal in distribution on every shipped scenario, as the page that
//! `cargo xtask prove kernels` keeps. Takes the number of days of each option, 500 where nothing
//! is said; of `which-offer`, whose day is long, a tenth.

#[path = "../tests/equality/mod.rs"]
mod equality;
#[path = "../tests/stage/mod.rs"]
mod stage;

use engine::kernel::Sensing;
use engine::plan::{Plan, Value};
use engine::sample::Sample;
use equality::{Comparison, outcomes};

const REPLICATIONS: u32 = 500;
/// Error rate of all comparisons together.
const FAMILY: f64 = 1e-4;

fn main() -> std::process::ExitCode {
    let asked = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let days: u32 = asked.unwrap_or(REPLICATIONS);
    let studies = stage::shipped();
    let options: usize = studies.iter().map(|(_, plans)| plans.len()).sum();
    let error = FAMILY / options as f64;
    println!("| scenario | option | days | first confirmations | pooled | leakers |");
    println!("| --- | --- | --- | --- | --- | --- |");
    let mut sound = true;
    for (name, plans) in &studies {
        let days = if name == "which-offer" { days / 10 } else { days };
        for plan in plans {
            let compared = compared(plan, plan, days, error);
            sound &= compared.worst() < 1.0;
            tell(name, &plan.option, days, &compared);
        }
    }
    let plan = &stage::plans("first-look.toml")[1];
    let compared = compared(plan, &shifted(plan), 10 * days, error);
    tell("first-look", &format!("{}, with the planted fault", plan.option), 10 * days, &compared);
    sound &= compared.worst() > 1.0;
    if sound { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE }
}

/// Every look made of one plan, and waiting times drawn of another.
fn compared(looks: &Plan, waiting: &Plan, days: u32, error: f64) -> Comparison {
    let (looks, waiting) =
        (outcomes(looks, Sensing::Looks, 21, days), outcomes(waiting, Sensing::Waiting, 22, days));
    Comparison::of(&looks, &waiting, error)
}

fn tell(name: &str, option: &str, days: u32, compared: &Comparison) {
    let Comparison { flights, pooled, leakers } = compared;
    println!("| {name} | {option} | {days} | {flights:.2} | {pooled:.2} | {leakers:.2} |");
}

/// The planted fault: one per cent more reach is some three per cent more Pd at Pd one half.
fn shifted(plan: &Plan) -> Plan {
    let mut faulty = plan.clone();
    for radar in &mut faulty.radars {
        radar.reach = Value::Fixed(1.01 * Sample::nominal(plan).value(plan, radar.reach));
    }
    faulty
}
