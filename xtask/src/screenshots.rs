//! Pictures of the report for docs/guide, made anew in one go.

use crate::command::{root, went_well};
use crate::outside::{browser, made, tool};

/// Plays the study that is shown, and takes every picture. Did it go well?
pub fn run() -> bool {
    if let Some(why) = browser::missing(true) {
        println!("screenshots: {why}");
        return false;
    }
    let Some(studies) = made() else { return false };
    let folder = root().join("docs/guide/images");
    let mut node = std::process::Command::new("node");
    node.arg(root().join("xtask/src/outside/screenshots.mjs")).arg(tool::folder());
    node.arg(studies.english.join("report.html")).arg(&folder);
    std::fs::create_dir_all(&folder).is_ok() && went_well(node)
}
