//! Chores of the project: `cargo xtask tidy`, `cargo xtask test`, `cargo xtask bless`.

#![forbid(unsafe_code)]

mod bless;
mod command;
mod test;
mod tidy;
mod tree;

use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask VERB

  tidy    hold the rules of the project that no compiler holds
  test    tidy, format, lints and every test; then say what was not tested
  bless   write the generated pages of docs/reference anew";

fn main() -> ExitCode {
    let verb = std::env::args().nth(1).unwrap_or_default();
    let well = match verb.as_str() {
        "tidy" => tidy::run(),
        "test" => test::run(),
        "bless" => bless::run(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
