//! Chromium: what a reader meets, in every language, on a phone, by keyboard alone.

use super::{Reader, Studies, script, tool};

pub const PACKAGES: &[(&str, &str)] = &[("playwright-core", "1.65.1"), ("axe-core", "4.14.1")];
/// A browser, and letters for Arabic.
const SYSTEM: &[&str] = &["chromium", "fonts-noto-core"];

pub const READER: Reader =
    Reader { name: "chromium", about: "the report as its readers meet it", missing, ask };

/// What is missing for a browser that scripts can lead.
pub fn missing(install: bool) -> Option<String> {
    let there = tool::on_the_path("chromium") || (install && tool::apt(SYSTEM));
    if !there {
        return Some("chromium is not installed".to_owned());
    }
    tool::node(PACKAGES, install)
}

fn ask(studies: &Studies) -> bool {
    let reports = [&studies.english, &studies.arabic].map(|folder| folder.join("report.html"));
    script("node".as_ref(), "browser.mjs", &[&tool::folder(), &reports[0], &reports[1]])
}
