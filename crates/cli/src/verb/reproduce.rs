//! `ravelin reproduce`: play the study that a report carries again, and compare what comes out.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use report::text::Words;
use serde_json::Value;

use study::{Findings, Keeping, Text, TextDigest};

use super::Verb;
use super::play::{Errand, Play, found_in};
use crate::outcome::Outcome;
use crate::{command_line, system, terminal};

#[derive(Args, Debug)]
pub struct Reproduce {
    report: PathBuf,
    #[arg(long, value_name = "DIR")]
    beside: Option<PathBuf>,
}

/// How the study stands in a report: JSON that no browser runs.
const OPENS: &str = "<script type=\"application/json\" id=\"ravelin-study\">";
const CLOSES: &str = "</script>";

/// The form in which a report carries its study.
const FORMAT: u64 = 1;

/// Verbs whose reports can be reproduced.
const VERBS: [&str; 3] = ["run", "compare", "sensitivity"];

/// Options that a report may ask for: those that decide results. Where to write is not among them,
/// for a report may come from a stranger.
const OPTIONS: [&str; 17] = [
    "--ends",
    "--set",
    "--claims",
    "--view",
    "--option",
    "--of",
    "--measure",
    "--walks",
    "--walk-replications",
    "--keep",
    "--base",
    "--inner",
    "--seed",
    "--replications",
    "--worlds",
    "--design",
    "--until",
];

/// Names in the study's list of files that the program carries itself.
const CATALOGUE: &str = "catalogue/";

/// The name there of what the command line changes.
const CHANGES: &str = "--set";

/// What a report carries.
struct Carried {
    version: String,
    fingerprints: [Option<String>; 2],
    arguments: Vec<String>,
    /// Name and text of each file, the scenario first; of the catalogue's, name and hash.
    texts: Vec<(String, String)>,
}

/// Why a report cannot be reproduced: a key with arguments.
type Refusal = (&'static str, Vec<(&'static str, String)>);

impl Reproduce {
    /// Take the study out of the report, play it, and compare fingerprints.
    pub fn tell(&self, words: &Arc<Words>) -> Outcome {
        let refused = |(key, args): Refusal| {
            let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.into())).collect();
            terminal::tell(&words.say(key, &args));
            Outcome::BadInput
        };
        let carried = match self.carried(words) {
            Ok(carried) => carried,
            Err(refusal) => return refused(refusal),
        };
        // Gone with everything in it when this ends.
        let folder = match tempfile::tempdir() {
            Ok(folder) => folder,
            Err(error) => return refused(unwritable(&std::env::temp_dir(), &error, words)),
        };
        let scenario = match self.laid_out(&carried, folder.path(), words) {
            Ok(scenario) => scenario,
            Err(refusal) => return refused(refusal),
        };
        let Some((errand, play)) = errand(&carried, &scenario, words) else {
            return refused(("reproduce-no-command", Vec::new()));
        };
        if let Some(refusal) = other_texts(&carried, &errand) {
            return refused(refusal);
        }
        let folder = folder.path().join("study");
        let keeping = Keeping { folder, resume: false, force: false };
        match found_in(&keeping, &errand, &play, words) {
            Ok(findings) => compared(&carried, &findings, words),
            Err(outcome) => outcome,
        }
    }

    /// What the report carries, if it is of this version.
    fn carried(&self, words: &Words) -> Result<Carried, Refusal> {
        let file = self.report.display().to_string();
        let html = std::fs::read_to_string(&self.report).map_err(|error| {
            (
                "reproduce-unreadable",
                vec![("file", file.clone()), ("reason", system::why(&error, words))],
            )
        })?;
        let no_study = || ("reproduce-no-study", vec![("file", file.clone())]);
        let json = html.split_once(OPENS).and_then(|(_, rest)| rest.split_once(CLOSES));
        let study = json.and_then(|(json, _)| serde_json::from_str(json).ok());
        let study: Value = study.ok_or_else(no_study)?;
        if study["format"] != FORMAT {
            let args = vec![("format", study["format"].to_string()), ("ours", FORMAT.to_string())];
            return Err(("reproduce-other-format", args));
        }
        let carried = Carried::of(&study).ok_or_else(no_study)?;
        let ours = env!("CARGO_PKG_VERSION");
        if carried.version != ours {
            let args = vec![("theirs", carried.version), ("ours", ours.to_owned())];
            return Err(("reproduce-other-version", args));
        }
        Ok(carried)
    }

    /// Lay the scenario out in a folder, with the files that it names beside it.
    fn laid_out(
        &self,
        carried: &Carried,
        folder: &Path,
        words: &Words,
    ) -> Result<PathBuf, Refusal> {
        let (_, text) = &carried.texts[0];
        let scenario = folder.join("scenario.toml");
        std::fs::write(&scenario, text).map_err(|error| unwritable(&scenario, &error, words))?;
        let here = self.report.parent().unwrap_or(Path::new("")).to_owned();
        let beside = self.beside.as_ref().unwrap_or(&here);
        for (name, digest) in carried.texts.iter().skip(1) {
            if name.starts_with(CATALOGUE) || name == CHANGES {
                continue;
            }
            let inside = Path::new(name).components().all(|part| {
                matches!(part, std::path::Component::Normal(_) | std::path::Component::CurDir)
            });
            let wanted = folder.join(name);
            let copied = inside
                && wanted.parent().is_some_and(|parent| std::fs::create_dir_all(parent).is_ok())
                && std::fs::copy(beside.join(name), &wanted).is_ok();
            if !copied {
                let folder = beside.display().to_string();
                let args =
                    vec![("file", name.clone()), ("hash", digest.clone()), ("folder", folder)];
                return Err(("reproduce-wants-file", args));
            }
        }
        Ok(scenario)
    }
}

fn unwritable(file: &Path, error: &std::io::Error, words: &Words) -> Refusal {
    let args = vec![("file", file.display().to_string()), ("reason", system::why(error, words))];
    ("cannot-write", args)
}

impl Carried {
    fn of(study: &Value) -> Option<Self> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        // A report may come from a stranger: what is shown of it must not steer a terminal.
        let shown = |value: &Value| text(value).filter(|text| !text.contains(char::is_control));
        let words = study["arguments"].as_array()?.iter().map(shown);
        let texts = study["texts"].as_array()?.iter();
        let texts: Option<Vec<_>> = texts
            .map(|file| {
                Some((
                    shown(&file["name"])?,
                    text(&file["text"]).or_else(|| text(&file["blake3"]))?,
                ))
            })
            .collect();
        Some(Self {
            version: shown(&study["ravelin"])?,
            fingerprints: ["fingerprint", "sensitivity_fingerprint"].map(|key| shown(&study[key])),
            arguments: words.collect::<Option<_>>()?,
            texts: texts.filter(|texts| !texts.is_empty())?,
        })
    }
}

/// What the report's command plays; nothing where it is none that a report may carry.
fn errand(carried: &Carried, scenario: &Path, words: &Words) -> Option<(Errand, Play)> {
    let (verb, pairs) = carried.arguments.split_first()?;
    let known = pairs.chunks(2).all(|pair| pair.len() == 2 && OPTIONS.contains(&&*pair[0]));
    if !VERBS.contains(&verb.as_str()) || !known {
        return None;
    }
    let mut line: Vec<OsString> = vec!["ravelin".into(), verb.into(), scenario.into()];
    // As one word each: a value that begins with a dash is no option.
    line.extend(pairs.chunks(2).map(|pair| OsString::from(format!("{}={}", pair[0], pair[1]))));
    match command_line::parse(&line, words).ok()?.verb {
        Verb::Run(run) => Some((run.errand(words)?, run.play)),
        Verb::Compare(compare) => Some((compare.errand(words)?, compare.play)),
        Verb::Sensitivity(sensitivity) => Some((sensitivity.errand(words)?, sensitivity.play)),
        _ => None,
    }
}

fn hash(text: &str) -> String {
    TextDigest::of(&Text { name: String::new(), text: text.to_owned() }).blake3
}

/// The first file that is not as it was: the program's catalogue may be another, a tile too.
fn other_texts(carried: &Carried, errand: &Errand) -> Option<Refusal> {
    let ours = errand.study.files.iter().skip(1);
    let theirs = carried.texts.iter().skip(1);
    let same_count = errand.study.files.len() == carried.texts.len();
    let same = |((our_name, ours), (name, theirs)): &(&(String, String), &(String, String))| {
        let carried = name.starts_with(CATALOGUE);
        our_name == name && if carried { hash(ours) == *theirs } else { ours == theirs }
    };
    let other = ours.zip(theirs).find(|both| !same(both));
    let name = match other {
        Some((_, (name, _))) => name.clone(),
        None if same_count => return None,
        None => carried.texts[0].0.clone(),
    };
    Some(("reproduce-other-file", vec![("file", name)]))
}

/// Are the results the same?
fn compared(carried: &Carried, findings: &Findings, words: &Words) -> Outcome {
    let ours = [
        Some(findings.fingerprint.to_string()),
        findings.sensitivity.as_ref().map(|found| found.fingerprint.to_string()),
    ];
    let shown = |fingerprints: &[Option<String>; 2]| {
        words.list(fingerprints.iter().flatten().map(String::as_str))
    };
    let (theirs, ours_shown) = (shown(&carried.fingerprints), shown(&ours));
    if ours == carried.fingerprints {
        let args = [("fingerprint", theirs.into())];
        terminal::print(words.say("reproduced", &args) + "\n");
        terminal::tell(&words.say("reproduced-of-what", &[]));
        Outcome::Done
    } else {
        let args = [("theirs", theirs.into()), ("ours", ours_shown.into())];
        terminal::print(words.say("not-reproduced", &args) + "\n");
        Outcome::CheckFailed
    }
}
