//! Generated pages, written anew by the tests that check them.

use crate::command::{cargo, went_well};

/// Writes docs/reference from the declared field lists. Did it go well?
pub fn run() -> bool {
    let mut command = cargo(&["test", "--release", "-p", "ravelin-scenario", "generated"]);
    command.env("RAVELIN_BLESS", "1");
    went_well(command)
}
