//! The long form of the proof of intervals, as the page that `cargo xtask prove intervals` keeps.

#[path = "../tests/function/mod.rs"]
mod function;
#[path = "../tests/proof/mod.rs"]
mod proof;

use proof::CLASSES;

fn main() -> std::process::ExitCode {
    let mut sound = true;
    println!("| class | what | problems | intervals | cover | must be | with the planted fault |");
    println!("| --- | --- | --- | --- | --- | --- | --- |");
    for class in CLASSES {
        let cover = class.cover(class.problems);
        let within =
            |share: f64| class.band.is_none_or(|(low, high)| low <= share && share <= high);
        sound &= within(cover.honest) && (class.band.is_none() || !within(cover.faulty));
        let band = class.band.map_or("only told".to_owned(), |(low, high)| match high {
            100.0 => format!("at least {low} %"),
            _ => format!("{low} to {high} %"),
        });
        println!(
            "| {} | {} | {} | {} | {:.2} % | {band} | {:.2} % |",
            class.name, class.what, class.problems, cover.asked, cover.honest, cover.faulty
        );
    }
    if sound { std::process::ExitCode::SUCCESS } else { std::process::ExitCode::FAILURE }
}
