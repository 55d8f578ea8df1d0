//! The long form of the proof of steps, as the page that `cargo xtask prove steps` keeps. Takes the
//! number of days of all options together, 20,000 where nothing is said.

#[path = "../tests/halving/mod.rs"]
mod halving;
#[path = "../tests/stage/mod.rs"]
mod stage;

use engine::prepare::Detail;

const REPLICATIONS: u32 = 20_000;

fn main() -> std::process::ExitCode {
    let asked = std::env::args().nth(1).and_then(|text| text.parse().ok());
    let plans = stage::plans("which-offer.toml");
    let days = asked.unwrap_or(REPLICATIONS).div_ceil(plans.len() as u32);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let usual = halving::play(&plans, &Detail::STANDARD, days, threads);
    let fine = halving::play(&plans, &Detail::STANDARD.halved(), days, threads);
    let moved = usual.moved(&fine, |_, number| number);
    println!("`which-offer`, nominal world, {days} days of each option on the same luck.\n");
    println!(
        "| option | measure | mean | moves by | standard error | band of luck | may move by | days that differ |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- |");
    for one in &moved {
        println!(
            "| {} | {} | {:.4} | {:+.5} | {:.5} | {:.2} | {:.4} | {} |",
            one.option,
            one.measure,
            one.usual,
            one.by,
            one.error,
            one.band,
            one.allowed(),
            one.days
        );
    }
    let sound = moved.iter().all(halving::Moved::holds);
    if sound { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE }
}
