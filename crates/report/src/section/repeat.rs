//! How to repeat it, and what the page carries for that.

use serde_json::json;

use crate::page::{Block, Section};
use crate::subject::Subject;
use crate::table::Table;

/// The section.
pub fn section(subject: &Subject) -> Option<Section> {
    let blocks = vec![
        Block::Text(subject.say("repeat-read", &[("version", (&subject.findings.version).into())])),
        Block::Code(subject.command.to_owned()),
        Block::Table(numbers(subject)),
        Block::Folded(texts(subject)),
        Block::Text(subject.say("repeat-carried", &[])),
    ];
    Some(Section { id: "repeat", heading: subject.say("heading-repeat", &[]), blocks })
}

fn two_columns(subject: &Subject, caption: &str, heads: [&str; 2]) -> Table {
    let heads = heads.map(|key| (subject.say(key, &[]), false));
    Table::new(subject.say(caption, &[]), heads)
}

fn numbers(subject: &Subject) -> Table {
    let findings = subject.findings;
    let mut table =
        two_columns(subject, "repeat-numbers", ["column-head-what", "column-head-value"]);
    for (key, value) in [
        ("repeat-version", findings.version.clone()),
        ("repeat-seed", findings.settings.seed.to_string()),
        ("repeat-replications", findings.settings.replications.to_string()),
        ("repeat-worlds", findings.settings.worlds.to_string()),
        ("repeat-tornado", findings.tornado.replications.to_string()),
        ("repeat-fingerprint", findings.fingerprint.to_string()),
    ] {
        table.row([subject.say(key, &[]).into(), value.into()]);
    }
    table
}

fn texts(subject: &Subject) -> Table {
    let mut table = two_columns(subject, "repeat-texts", ["column-head-file", "column-head-hash"]);
    for text in &subject.findings.texts {
        table.row([text.name.as_str().into(), text.blake3.as_str().into()]);
    }
    table
}

/// Files that the program carries itself, so that a report needs no more than their hashes.
const CATALOGUE: &str = "catalogue/";

/// The study as JSON: every text and number that is needed to play it again.
pub fn carried(subject: &Subject) -> String {
    let findings = subject.findings;
    // By the names within the study, which hold no path of this machine.
    let names = subject
        .study
        .files
        .iter()
        .enumerate()
        .map(|(i, (name, _))| findings.texts.get(i).map_or(name, |text| &text.name));
    let texts = names.zip(&subject.study.files);
    let hashes = findings.texts.iter().map(|text| &text.blake3);
    let texts: Vec<_> = texts
        .zip(hashes.map(Some).chain(std::iter::repeat(None)))
        .map(|((name, (_, text)), hash)| match hash {
            Some(hash) if name.starts_with(CATALOGUE) => json!({ "name": name, "blake3": hash }),
            _ => json!({ "name": name, "text": text }),
        })
        .collect();
    let options: Vec<_> = findings.options.iter().map(|option| &option.option).collect();
    json!({
        "marking": "SIMULATION",
        "format": 2,
        "ravelin": findings.version,
        "fingerprint": findings.fingerprint.to_string(),
        "sensitivity_fingerprint":
            findings.sensitivity.as_ref().map(|found| found.fingerprint.to_string()),
        "command": subject.command,
        "arguments": subject.arguments,
        "language": subject.words.code(),
        "digits": subject.words.digits().name(),
        "seed": findings.settings.seed,
        "replications": findings.settings.replications,
        "worlds": findings.settings.worlds,
        "tornado_replications": findings.tornado.replications,
        "options": options,
        "texts": texts,
    })
    .to_string()
}
