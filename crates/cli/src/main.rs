//! The program `ravelin`: reads a command line, tells the story of its verb, and ends with a code
//! that says how it went. Only this crate prints, reads the environment and asks for threads.

#![forbid(unsafe_code)]

mod axis;
mod calc;
mod catalogue;
mod changed;
mod command_line;
mod fault;
mod help;
mod interrupt;
mod language;
mod outcome;
mod reading;
mod records;
mod system;
mod terminal;
mod until;
mod usage;
mod verb;
mod whole;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;

use outcome::Outcome;
use report::text::Words;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let (words, spoken) = language::chosen(&arguments);
    let words = Arc::new(words);
    let told = fault::guarded(&words, || spoken.unwrap_or_else(|| story(&arguments, &words)));
    told.printed(terminal::lost(), &words).into()
}

fn story(arguments: &[OsString], words: &Arc<Words>) -> Outcome {
    match command_line::parse(arguments, words) {
        Ok(command_line) => command_line.verb.tell(words),
        Err(fault) => usage::explain(&fault, words),
    }
}
