//! The long form of the proof of identity, as the page that `cargo xtask prove identity` keeps.
//! Takes the number of days, 100,000 where nothing is said. Interrupted, it goes on where it was.

#[path = "../tests/spare/mod.rs"]
mod spare;
#[path = "../tests/stage/mod.rs"]
mod stage;

use std::path::Path;

use engine::plan::Plan;

const REPLICATIONS: u32 = 100_000;
/// Where days are kept that were played before.
const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/prove/identity");
/// Days of the planted fault, at most.
const FAULTY: u32 = 1_000;

fn main() -> std::process::ExitCode {
    let asked = std::env::args().nth(1).and_then(|text| text.parse().ok());
    // Of all options together.
    let days: u32 = asked.unwrap_or(REPLICATIONS);
    let plans = stage::plans("which-offer.toml");
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let each = days.div_ceil(plans.len() as u32);
    println!("| `which-offer` | days | shots at hostile flights | at friendly and civil ones |");
    println!("| --- | --- | --- | --- |");
    let told = |what: &str, change: fn(&Plan) -> Plan, each: u32| {
        let changed: Vec<Plan> = plans.iter().map(change).collect();
        let folder = Path::new(KEPT).join(what.replace(' ', "-"));
        let [at_hostile, at_others] = spare::shots_kept(&changed, each, threads, &folder);
        let days = each * plans.len() as u32;
        println!("| {what} | {days} | {at_hostile} | {at_others} |");
        at_others
    };
    let spared = told("everybody is known", spare::perfect, each);
    let faulty = told("with the planted fault", spare::mistaken, each.min(FAULTY));
    let sound = spared == 0.0 && faulty > 0.0;
    if sound { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE }
}
