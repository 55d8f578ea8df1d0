//! `ravelin manual`: the manual page.

use clap::Args;
use clap_mangen::Man;
use report::text::Words;

use crate::outcome::Outcome;
use crate::{command_line, terminal};

#[derive(Args, Debug)]
pub struct Manual {}

impl Manual {
    /// Print it.
    pub fn tell(&self, words: &Words) -> Outcome {
        let mut page = Vec::new();
        let written = Man::new(command_line::command(words)).render(&mut page);
        written.expect("memory can be written to");
        terminal::print(page);
        Outcome::Done
    }
}
