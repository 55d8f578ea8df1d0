//! What `run`, `compare` and `sensitivity` share: play a study, write its reports, print the answer.

use std::io::ErrorKind;
use std::num::NonZero;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use clap::Args;
use engine::plan::Plan;
use report::records::{Again, Ledgers};
use report::text::Words;
use report::{Subject, format};
use scenario::language::ViewWord;
use scenario::vary::Changes;
use scenario::{Reading, Study};
use study::sensitivity::Ask;
use study::worlds::Design;
use study::{Findings, Keeping, Settings, Simulation, StudyError};

use super::told::{Explained, OtherView, Told, watched};
use crate::changed::Changed;
use crate::outcome::Outcome;
use crate::records::{self, Rows};
use crate::whole::{MOST_REPLICATIONS, MOST_THREADS, MOST_WORLDS, whole};
use crate::{interrupt, system, terminal, until};

#[derive(Args, Clone, Debug)]
pub struct Play {
    pub scenario: PathBuf,
    #[command(flatten)]
    changed: Changed,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(1, MOST_REPLICATIONS))]
    replications: Option<u32>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(1, MOST_WORLDS))]
    worlds: Option<u32>,
    #[arg(long, value_name = "DESIGN", value_parser = Design::ALL.map(Design::name))]
    design: Option<String>,
    #[arg(long, value_name = "PRECISION")]
    until: Option<String>,
    #[arg(long, value_name = "N", value_parser = whole::<u32>(0, MOST_REPLICATIONS))]
    ends: Option<u32>,
    #[arg(long, value_name = "WHICH", value_parser = Ledgers::ALL.map(Ledgers::name))]
    ledger: Option<String>,
    #[arg(long, value_name = "S", value_parser = whole::<u64>(0, u64::MAX))]
    seed: Option<u64>,
    #[arg(long, value_name = "T", value_parser = whole::<usize>(1, MOST_THREADS))]
    threads: Option<usize>,
    #[arg(long)]
    pub(super) resume: bool,
    #[arg(long)]
    pub(super) force: bool,
    #[arg(long)]
    pub json: bool,
}

/// What a verb plays, beside what all of them ask.
pub struct Errand {
    /// The verb.
    pub verb: &'static str,
    /// What was read.
    pub study: Study,
    /// The options that are played, by their places in the study.
    pub options: Range<usize>,
    /// What else the command line needs to ask for the same again: options with their values.
    pub chosen: Vec<(&'static str, String)>,
    /// What the answer hangs on, where that is asked.
    pub ask: Option<Ask>,
}

/// Play what a verb asks, write the reports, print the answer. An errand that is not there was said
/// to be at fault.
pub fn play(errand: Option<Errand>, asked: &Play, words: &Arc<Words>) -> Outcome {
    let Some(errand) = errand else { return Outcome::BadInput };
    let Some(views) = asked.other_views(&errand, words) else { return Outcome::BadInput };
    let Some(settings) = asked.settings(&errand.study, words) else { return Outcome::BadInput };
    let folder = asked.folder(errand.verb);
    let keeping = Keeping { folder, resume: asked.resume, force: asked.force };
    let arguments = asked.arguments(&errand, &settings);
    let command = asked.command(&arguments);
    if keeping.force && keeping.folder.join(study::MANIFEST).exists() {
        clear_reports(&keeping.folder);
    }
    let options = errand.plans().iter().map(|plan| plan.option.clone()).collect();
    let rows = Mutex::new(Rows::into_folder(&keeping.folder, options, words));
    let told = Told::of(&errand, settings, &keeping, (views, Some(&rows)));
    let rows = rows.into_inner().unwrap_or_else(PoisonError::into_inner);
    let told = match told {
        Ok(told) => told,
        Err(fault) => return explain(&fault, &command, &keeping.folder, words),
    };
    let subject = told.subject(&errand, (&command, &arguments), words);
    let publish = || asked.publish(&subject, &told.simulation, &keeping.folder);
    match rows.end().and_then(|()| publish()) {
        Ok(()) => asked.answer(&subject, &keeping.folder),
        Err((_, reason)) if reason.kind() == ErrorKind::Interrupted => {
            explain(&StudyError::InterruptedExplaining, &command, &keeping.folder, words)
        }
        Err((file, reason)) => cannot_write(&file, &reason, words),
    }
}

/// What a report was written of and how, for writing it again.
pub struct Written<'a> {
    /// The command that it names.
    pub command: &'a str,
    /// The language that it shows first.
    pub words: &'a Arc<Words>,
}

/// Play what a verb asks and give what was found, with the page that is written of it; kept in the folder.
pub fn page_in(
    folder: &Path,
    errand: &Errand,
    asked: &Play,
    written: &Written,
    words: &Words,
) -> Result<(Findings, Vec<u8>), Outcome> {
    let asked = Play { out: Some(folder.to_owned()), ..asked.clone() };
    let settings = asked.settings(&errand.study, words).ok_or(Outcome::BadInput)?;
    let views = asked.other_views(errand, words).ok_or(Outcome::BadInput)?;
    let keeping = Keeping { folder: folder.to_owned(), resume: false, force: false };
    let told = Told::of(errand, settings, &keeping, (views, None));
    let told = told.map_err(|fault| outcome(&fault, words))?;
    let arguments = asked.arguments(errand, &settings);
    let subject = told.subject(errand, (written.command, &arguments), written.words);
    let page = (format::ALL[0].write)(&subject);
    Ok((told.findings, page))
}

/// Play what a verb asks and give only what was found, without a report; kept in the folder.
pub fn found_in(
    keeping: &Keeping,
    errand: &Errand,
    asked: &Play,
    words: &Words,
) -> Result<Findings, Outcome> {
    let settings = asked.settings(&errand.study, words).ok_or(Outcome::BadInput)?;
    let found = watched(errand, settings, keeping, Explained::default());
    found.map(|(_, findings)| findings).map_err(|fault| outcome(&fault, words))
}

fn outcome(fault: &StudyError, words: &Words) -> Outcome {
    told(fault, words);
    match fault {
        StudyError::Unwritable { .. } => Outcome::Interrupted,
        fault if fault.is_interruption() => Outcome::Interrupted,
        _ => Outcome::BadInput,
    }
}

impl Errand {
    /// The options that are played.
    pub fn plans(&self) -> &[Plan] {
        &self.study.options[self.options.clone()]
    }
}

fn cannot_write(file: &Path, reason: &std::io::Error, words: &Words) -> Outcome {
    let (file, reason) = (file.display().to_string(), system::why(reason, words));
    let args = [("file", file.into()), ("reason", reason.into())];
    terminal::tell(&words.say("cannot-write", &args));
    Outcome::Interrupted
}

/// Reports of the study that is thrown away must not stand beside what is left of another. What
/// cannot be removed will be written over or named when the new reports are written.
fn clear_reports(folder: &Path) {
    let reports = format::ALL.iter().map(|format| folder.join(format.file));
    for file in reports.chain(records::files(folder)) {
        let _ = std::fs::remove_file(file);
    }
}

/// A whole file or none: what is half written never bears the name.
pub fn write_whole(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let part = file.with_extension("part");
    std::fs::write(&part, bytes)?;
    std::fs::rename(&part, file)
}

/// Say what is wrong with a study.
fn told(fault: &StudyError, words: &Words) {
    let mut args = fault.args();
    if let StudyError::Unreadable { why, .. } | StudyError::Unwritable { why, .. } = fault {
        args.retain(|(name, _)| *name != "why");
        args.push(("why", system::why(why, words)));
    }
    let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.into())).collect();
    terminal::tell(&words.say(fault.code(), &args));
}

fn explain(fault: &StudyError, command: &str, folder: &Path, words: &Words) -> Outcome {
    told(fault, words);
    let begun = folder.join(study::MANIFEST).exists();
    let can_go_on = match fault {
        StudyError::Unwritable { .. } => begun,
        StudyError::JournalDamaged { .. } => true,
        fault => fault.is_interruption(),
    };
    match can_go_on {
        true => {
            let again =
                format!("{command} --out {} --resume", quoted(&folder.display().to_string()));
            terminal::tell(&words.say("interrupted-go-on", &[("command", again.into())]));
            Outcome::Interrupted
        }
        false => Outcome::BadInput,
    }
}

impl Play {
    /// The study of the scenario as the command line changes it; what is at fault is said.
    pub fn read(&self, words: &Words) -> Option<Study> {
        self.changed.read(&self.scenario, self.json, words)
    }

    /// The scenario with the same changes; nothing is said of it.
    pub fn reading(&self, vary: &[(String, String)], words: &Words) -> Option<Reading> {
        let changes = self.changed.changes(words)?;
        let changes = Changes { vary: vary.to_vec(), ..changes };
        Some(scenario::read_file_changed(&self.scenario, &changes))
    }

    /// The seed that the command line names, or the usual one.
    pub fn seed_asked(&self) -> u64 {
        self.seed.unwrap_or(Settings::DEFAULT.seed)
    }

    /// The same errand in the other fair views that the scenario names, where it compares and no
    /// view is asked for; what is at fault is said.
    fn other_views(&self, errand: &Errand, words: &Words) -> Option<Vec<OtherView>> {
        if errand.verb != "compare" || self.changed.names_view() {
            return Some(Vec::new());
        }
        let others = errand.study.views.iter().filter(|view| **view != errand.study.view);
        let other = |view: &ViewWord| {
            let folder = self.folder(errand.verb).join(view.word());
            let changed = self.changed.in_view(*view);
            let asked = Self { changed, ..self.clone() };
            let study = asked.read(words)?;
            let settings = asked.settings(&study, words)?;
            let options = 0..study.options.len();
            let (verb, chosen, ask) = (errand.verb, Vec::new(), None);
            let errand = Errand { verb, study, options, chosen, ask };
            let keeping = Keeping { folder, resume: self.resume, force: self.force };
            Some(OtherView { errand, settings, keeping })
        };
        others.map(other).collect()
    }

    /// Write every format and every table into the folder.
    fn publish(
        &self,
        subject: &Subject,
        simulation: &Simulation,
        folder: &Path,
    ) -> Result<(), (PathBuf, std::io::Error)> {
        for format in format::ALL {
            let file = folder.join(format.file);
            write_whole(&file, &(format.write)(subject)).map_err(|fault| (file, fault))?;
        }
        let asked = |ledgers: &Ledgers| Some(ledgers.name()) == self.ledger.as_deref();
        let ledgers = Ledgers::ALL.into_iter().find(asked).unwrap_or_default();
        let again = Again { simulation, stop: interrupt::watched() };
        records::write(subject, (ledgers == Ledgers::All).then_some(&again), folder)
    }

    /// Print the answer.
    fn answer(&self, subject: &Subject, folder: &Path) -> Outcome {
        let report = folder.join(format::ALL[0].file).display().to_string();
        if self.json {
            terminal::print((format::JSON.write)(subject));
        } else {
            terminal::print(report::terminal::answer(subject, &report));
        }
        Outcome::Done
    }

    /// The numbers of the study; where the precision asked for cannot be read, that is said.
    fn settings(&self, study: &Study, words: &Words) -> Option<Settings> {
        let until = match &self.until {
            Some(text) => Some(until::read(text, words)?),
            None => None,
        };
        let cores = || std::thread::available_parallelism().map_or(1, NonZero::get);
        let most = if until.is_some() { until::MOST } else { study.settings.replications };
        let design = Design::ALL.into_iter();
        let mut design = design.filter(|design| Some(design.name()) == self.design.as_deref());
        Some(Settings {
            seed: self.seed.unwrap_or(study.settings.seed),
            replications: self.replications.unwrap_or(most),
            worlds: self.worlds.unwrap_or(study.settings.worlds),
            tornado: self.ends.unwrap_or(Settings::DEFAULT.tornado),
            design: design.next().unwrap_or_default(),
            until,
            threads: self.threads.unwrap_or_else(cores),
        })
    }

    /// Where the study is kept: as asked, or in `studies/` under the scenario's name; one option
    /// alone does not stand in the way of the comparison.
    pub fn folder(&self, verb: &str) -> PathBuf {
        let stem = self.scenario.file_stem().unwrap_or(self.scenario.as_os_str());
        let mut name = stem.to_owned();
        if verb != "compare" {
            name.push(format!("-{verb}"));
        }
        self.out.clone().unwrap_or_else(|| Path::new("studies").join(name))
    }

    /// The command that asks for an errand again, with what else its verb was told.
    pub fn command_of(
        &self,
        errand: &Errand,
        more: Vec<(&'static str, String)>,
        words: &Words,
    ) -> String {
        let Some(settings) = self.settings(&errand.study, words) else { return String::new() };
        let mut arguments = self.arguments(errand, &settings);
        arguments.extend(more.into_iter().flat_map(|(option, value)| [option.to_owned(), value]));
        self.command(&arguments)
    }

    /// The command that asks for the same again, whatever the defaults will be then.
    fn command(&self, arguments: &[String]) -> String {
        let [before, behind] = around_the_scenario(arguments);
        format!("{before}{}{behind}", quoted(&self.scenario.display().to_string()))
    }

    /// The words of that command: the verb, and what stands behind the scenario.
    fn arguments(&self, errand: &Errand, settings: &Settings) -> Vec<String> {
        let mut pairs = self.changed.chosen();
        pairs.extend(errand.chosen.iter().cloned());
        pairs.push(("--seed", settings.seed.to_string()));
        pairs.push(("--replications", settings.replications.to_string()));
        pairs.push(("--worlds", settings.worlds.to_string()));
        pairs.extend(self.ends.map(|ends| ("--ends", ends.to_string())));
        if settings.design != Design::default() {
            pairs.push(("--design", settings.design.name().to_owned()));
        }
        pairs.extend(self.until.iter().map(|until| ("--until", until.clone())));
        let verb = std::iter::once(errand.verb.to_owned());
        let pairs = pairs.into_iter().flat_map(|(option, value)| [option.to_owned(), value]);
        verb.chain(pairs).collect()
    }
}

/// A command, given its words, up to the scenario and behind it.
pub fn around_the_scenario(arguments: &[String]) -> [String; 2] {
    let verb = arguments.first().map_or("", String::as_str);
    let options = arguments.iter().skip(1).map(|argument| format!(" {}", quoted(argument)));
    [format!("ravelin {verb} "), options.collect()]
}

/// As a shell takes it for one word.
pub fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=,:+@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_shell_would_split_is_quoted() {
        assert_eq!(quoted("scenarios/first-look.toml"), "scenarios/first-look.toml");
        assert_eq!(quoted("my raid's.toml"), "'my raid'\\''s.toml'");
        assert_eq!(quoted(""), "''");
    }
}
