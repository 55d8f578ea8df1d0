//! How it went, as the shell is told.

use std::process::ExitCode;

/// How a verb went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// It ran, and what was to be checked is not so.
    CheckFailed,
    /// The input is at fault: a scenario, an option of the command line, a folder.
    BadInput,
    /// Interrupted, with what was finished kept: it can go on.
    Interrupted,
    /// A fault of the program.
    OurFault,
}

impl Outcome {
    /// The exit code.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::CheckFailed => 1,
            Self::BadInput => 2,
            Self::Interrupted => 3,
            Self::OurFault => 4,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        outcome.code().into()
    }
}
