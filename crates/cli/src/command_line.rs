//! The command line: verbs and their options. Their help stands in the message files.

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser};
use report::text::{Digits, Words};

use crate::help;
use crate::verb::Verb;

// No doc comments on what clap reads: it would show them as help, in English only.
#[derive(Debug, Parser)]
#[command(name = "ravelin", version, subcommand_required = true)]
pub struct CommandLine {
    #[command(subcommand)]
    pub verb: Verb,
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    #[arg(long, global = true, value_name = "DIGITS", value_parser = Digits::ALL.map(Digits::name))]
    digits: Option<String>,
}

/// What clap knows, in words.
pub fn command(words: &Words) -> clap::Command {
    help::worded(CommandLine::command(), words)
}

/// What the arguments ask for, or why that cannot be told; help and version are among the reasons.
pub fn parse(arguments: &[OsString], words: &Words) -> Result<CommandLine, clap::Error> {
    let matches = command(words).try_get_matches_from(arguments)?;
    CommandLine::from_arg_matches(&matches)
}
