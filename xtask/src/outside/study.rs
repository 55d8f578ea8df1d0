//! The studies that outside readers read: small ones, written by the program as anybody gets it.

use std::path::PathBuf;

use crate::command::{cargo, root, went_well};

/// Folders of studies.
pub struct Studies {
    /// Of a comparison, said in English.
    pub english: PathBuf,
    /// Of the same, said in Arabic with Arabic digits.
    pub arabic: PathBuf,
}

/// Plays them; none where the program fails.
pub fn made() -> Option<Studies> {
    let folder = root().join("target/outside");
    let studies = Studies { english: folder.join("en"), arabic: folder.join("ar") };
    let well = played(&studies.english, &[])
        && played(&studies.arabic, &["--lang", "ar", "--digits", "arab"]);
    well.then_some(studies)
}

fn played(folder: &std::path::Path, more: &[&str]) -> bool {
    let mut command = cargo(&["run", "--release", "--quiet", "--locked", "--", "compare"]);
    command.args(["scenarios/first-look.toml", "--worlds", "12", "--replications", "40"]);
    command.args(["--force", "--ledger", "all", "--json", "--out"]).arg(folder).args(more);
    command.stdout(std::process::Stdio::null());
    went_well(command)
}
