//! `ravelin completions`: a completion script for a shell.

use clap::Args;
use clap_complete::Shell;
use report::text::Words;

use crate::outcome::Outcome;
use crate::{command_line, terminal};

#[derive(Args, Debug)]
pub struct Completions {
    shell: Shell,
}

impl Completions {
    /// Print it.
    pub fn tell(&self, words: &Words) -> Outcome {
        let mut command = command_line::command(words);
        let name = command.get_name().to_owned();
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut command, name, &mut script);
        terminal::print(script);
        Outcome::Done
    }
}
