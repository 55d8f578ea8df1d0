//! How it went, as the shell is told.

use std::io;
use std::process::ExitCode;

use report::text::Words;

use crate::{system, terminal};

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

    /// The same where everything could be printed. Where it could not, that is said: what was asked
    /// for has not come, and the same may be asked again when there is room.
    pub fn printed(self, lost: Option<io::Error>, words: &Words) -> Self {
        let Some(reason) = lost else { return self };
        terminal::tell(
            &words.say("cannot-print", &[("reason", system::why(&reason, words).into())]),
        );
        match self {
            Self::Done | Self::CheckFailed => Self::Interrupted,
            worse => worse,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        outcome.code().into()
    }
}
