//! Chores of the project: `cargo xtask tidy`, `test`, `bench`, `bless`.

#![forbid(unsafe_code)]

mod bench;
mod bless;
mod command;
mod outside;
mod prove;
mod screenshots;
mod test;
mod tidy;
mod tree;

use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask VERB

  tidy    hold the rules of the project that no compiler holds
  test    tidy, format, lints, every test and each outside reader that is there; then say what
          was not tested: [--everything] installs the others and skips nothing
  bench   time ours beside its peers: [NAME...] [--keep]
  prove   [NAME] the long proofs, whose last result docs/proofs keeps
  bless   write the pages of docs/reference and the pictures of docs/models anew
  screenshots
          take the pictures of docs/guide anew";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (verb, rest) = words.split_first().map_or(("", &[][..]), |(verb, rest)| (&**verb, rest));
    let well = match verb {
        "tidy" => tidy::run(),
        "test" => test::run(rest),
        "bench" => bench::run(rest),
        "prove" => prove::run(rest),
        "bless" => bless::run(),
        "screenshots" => screenshots::run(),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
