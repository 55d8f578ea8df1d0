//! html-validate: is the report sound HTML?

use super::{Reader, Studies, script, tool};

const PACKAGES: &[(&str, &str)] = &[("html-validate", "10.17.0")];

pub const READER: Reader = Reader {
    name: "html-validate",
    about: "the report is sound HTML",
    missing: |install| tool::node(PACKAGES, install),
    ask,
};

fn ask(studies: &Studies) -> bool {
    let reports = [&studies.english, &studies.arabic].map(|folder| folder.join("report.html"));
    script("node".as_ref(), "markup.mjs", &[&tool::folder(), &reports[0], &reports[1]])
}
