//! Generated pages and pictures, written anew by the tests that check them.

use crate::command::{cargo, went_well};

/// The tests that write instead of checking.
const WRITERS: [&[&str]; 2] = [
    &["test", "--release", "-p", "ravelin-scenario", "generated"],
    &["test", "--release", "-p", "ravelin-physics", "--test", "plots"],
];

/// Writes docs/reference from the declared field lists, and the pictures of docs/models from the
/// physics. Did it go well?
pub fn run() -> bool {
    WRITERS.iter().all(|call| {
        let mut command = cargo(call);
        command.env("RAVELIN_BLESS", "1");
        went_well(command)
    })
}
