//! `ravelin reproduce`: play the study that a report carries again, and compare what comes out.

use std::ffi::OsString;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use report::text::{Digits, Words};
use serde_json::Value;

use study::{Findings, Text, TextDigest};

use super::Verb;
use super::play::{Errand, Play, Written, around_the_scenario, page_in};
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
const FORMAT: u64 = 2;

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
    /// The command that the report names, and its words but for the scenario.
    command: String,
    arguments: Vec<String>,
    /// The language that the report shows first, with its digits.
    language: String,
    digits: String,
    /// Name and text of each file, the scenario first; of the catalogue's, name and hash.
    texts: Vec<(String, String)>,
    /// The whole page.
    html: String,
}

/// Why a report cannot be reproduced: a key with arguments.
type Refusal = (&'static str, Vec<(&'static str, String)>);

impl Reproduce {
    /// Take the study out of the report, play it, and compare fingerprints and the page.
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
        let Some(shown) = carried.shown() else {
            return refused(("reproduce-no-command", Vec::new()));
        };
        let written = Written { command: &carried.command, words: &shown };
        match page_in(&folder.path().join("study"), &errand, &play, &written, words) {
            Ok((findings, page)) => compared(&carried, &findings, &page, words),
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
        // Lines may have come to end otherwise on their way.
        let carried = Carried::of(&study, html.replace("\r\n", "\n")).ok_or_else(no_study)?;
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
        // Its name stands on the page; that it is one and no way to somewhere else was looked at.
        let (name, text) = &carried.texts[0];
        let scenario = folder.join(name);
        std::fs::write(&scenario, text).map_err(|error| unwritable(&scenario, &error, words))?;
        let here = self.report.parent().unwrap_or(Path::new("")).to_owned();
        let beside = self.beside.as_ref().unwrap_or(&here);
        for (name, digest) in carried.texts.iter().skip(1) {
            if name.starts_with(CATALOGUE) || name == CHANGES {
                continue;
            }
            let inside = Path::new(name)
                .components()
                .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
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
    fn of(study: &Value, html: String) -> Option<Self> {
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
        let is_name = |text: &str| {
            let mut parts = Path::new(text).components();
            matches!((parts.next(), parts.next()), (Some(Component::Normal(own)), None) if own == text)
        };
        Some(Self {
            version: shown(&study["ravelin"])?,
            fingerprints: ["fingerprint", "sensitivity_fingerprint"].map(|key| shown(&study[key])),
            command: shown(&study["command"])?,
            arguments: words.collect::<Option<_>>()?,
            language: shown(&study["language"])?,
            digits: shown(&study["digits"])?,
            texts: texts.filter(|texts| texts.first().is_some_and(|(name, _)| is_name(name)))?,
            html,
        })
    }

    /// The words of the language that the page shows first. Nothing where there are none, or where the
    /// command that the page names is not that of its arguments: it may name its scenario as it likes.
    fn shown(&self) -> Option<Arc<Words>> {
        let [before, behind] = around_the_scenario(&self.arguments);
        let scenario = self.command.strip_prefix(&before)?.strip_suffix(&behind)?;
        let one_word = !scenario.contains(' ') || scenario.starts_with('\'');
        let words = Words::in_language(&self.language).filter(|_| one_word)?;
        Some(Arc::new(words.with_digits(Digits::named(&self.digits)?)))
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

/// Are the results the same, and the page that is written of them?
fn compared(carried: &Carried, findings: &Findings, page: &[u8], words: &Words) -> Outcome {
    let ours = [
        Some(findings.fingerprint.to_string()),
        findings.sensitivity.as_ref().map(|found| found.fingerprint.to_string()),
    ];
    let shown = |fingerprints: &[Option<String>; 2]| {
        words.list(fingerprints.iter().flatten().map(String::as_str))
    };
    let (theirs, ours_shown) = (shown(&carried.fingerprints), shown(&ours));
    if ours != carried.fingerprints {
        let args = [("theirs", theirs.into()), ("ours", ours_shown.into())];
        terminal::print(words.say("not-reproduced", &args) + "\n");
        return Outcome::CheckFailed;
    }
    let fingerprint = ("fingerprint", theirs.into());
    match parting(&carried.html, &String::from_utf8_lossy(page)) {
        None => {
            terminal::print(words.say("reproduced", &[fingerprint]) + "\n");
            Outcome::Done
        }
        Some(Parting { line, theirs, ours }) => {
            let args = [
                fingerprint,
                ("line", line.into()),
                ("theirs", theirs.into()),
                ("ours", ours.into()),
            ];
            terminal::print(words.say("page-not-reproduced", &args) + "\n");
            Outcome::CheckFailed
        }
    }
}

/// Where two pages first part.
#[derive(Debug, PartialEq)]
struct Parting {
    line: usize,
    /// What each has there.
    theirs: String,
    ours: String,
}

/// So many letters are shown before the place where pages part, and from there on.
const SHOWN: [usize; 2] = [24, 48];

fn parting(theirs: &str, ours: &str) -> Option<Parting> {
    if theirs == ours {
        return None;
    }
    let same = theirs.bytes().zip(ours.bytes()).take_while(|(a, b)| a == b).count();
    let same =
        (0..=same).rev().find(|at| theirs.is_char_boundary(*at) && ours.is_char_boundary(*at));
    let same = same.unwrap_or(0);
    let before = theirs[..same].rsplit('\n').next().unwrap_or_default();
    let begin =
        before.char_indices().rev().take(SHOWN[0]).last().map_or(before.len(), |(at, _)| at);
    let shown = |page: &str| {
        let line = page[same..].split('\n').next().unwrap_or_default();
        let text = before[begin..].chars().chain(line.chars().take(SHOWN[1]));
        // A report may come from a stranger: what is shown of it must not steer a terminal.
        text.map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
    };
    let line = 1 + theirs[..same].matches('\n').count();
    Some(Parting { line, theirs: shown(theirs), ours: shown(ours) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_pages_first_part_is_shown_without_what_would_steer_a_terminal() {
        assert_eq!(parting("a\nb", "a\nb"), None);
        let of = |theirs: &str, ours: &str| {
            parting(theirs, ours).map(|Parting { line, theirs, ours }| (line, theirs, ours))
        };
        let parted =
            |line, theirs: &str, ours: &str| Some((line, theirs.to_owned(), ours.to_owned()));
        assert_eq!(of("one\nlost 8.9", "one\nlost 7.9"), parted(2, "lost 8.9", "lost 7.9"));
        assert_eq!(of("x\u{1b}[2J", "x"), parted(1, "x\u{fffd}[2J", "x"));
        assert_eq!(of("é٣", "é٤"), parted(1, "é٣", "é٤"));
        let far = "0123456789".repeat(20);
        let (_, theirs, _) = of(&format!("{far}a{far}"), &format!("{far}b")).expect("they part");
        assert_eq!(theirs.len(), SHOWN[0] + SHOWN[1]);
    }
}
