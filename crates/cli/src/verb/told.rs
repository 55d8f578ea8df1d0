//! A study that is played with all that its report tells: its other views, the days that are told again, and a
//! bar that shows how far it is.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use engine::plan::Plan;
use report::story::Story;
use report::text::Words;
use report::{Subject, Viewed};
use scenario::Study;
use study::sensitivity::{Ask, sensitivity};
use study::{Findings, Keeping, Request, Row, Settings, Simulation, StudyError, Text};

use super::play::Errand;
use crate::interrupt;
use crate::records::Rows;
use crate::terminal::Progress;

/// A study that was played, with all that its report tells.
pub struct Told<'a> {
    pub simulation: Simulation<'a>,
    pub findings: Findings,
    stories: Vec<Story>,
    views: Vec<Viewed>,
}

impl<'a> Told<'a> {
    /// Play it, its other views and the days that are told.
    pub fn of(
        errand: &'a Errand,
        settings: Settings,
        keeping: &Keeping,
        (views, rows): (Vec<OtherView>, Option<&Mutex<Rows>>),
    ) -> Result<Self, StudyError> {
        let explained = Explained { rows, explains: true };
        let (simulation, findings) = watched(errand, settings, keeping, explained)?;
        let views = views.into_iter().map(OtherView::played).collect::<Result<_, _>>()?;
        let stories = report::story::told(&simulation, &findings, interrupt::watched());
        let stories = stories.ok_or(StudyError::InterruptedExplaining)?;
        Ok(Self { simulation, findings, stories, views })
    }

    /// What a report of it is about.
    pub fn subject<'s>(
        &'s self,
        errand: &'s Errand,
        (command, arguments): (&'s str, &'s [String]),
        words: &'s Arc<Words>,
    ) -> Subject<'s> {
        Subject {
            study: &errand.study,
            plans: errand.plans(),
            findings: &self.findings,
            stories: &self.stories,
            views: &self.views,
            command,
            arguments,
            words,
        }
    }
}

/// The study of an errand in another fair view, which is kept in a folder of its own.
pub struct OtherView {
    pub errand: Errand,
    pub settings: Settings,
    pub keeping: Keeping,
}

impl OtherView {
    /// What it answers, without what explains it. Single figures are not played at their ends.
    fn played(self) -> Result<Viewed, StudyError> {
        let settings = Settings { tornado: 0, ..self.settings };
        let (_, findings) = watched(&self.errand, settings, &self.keeping, Explained::default())?;
        Ok(Viewed { study: self.errand.study, findings })
    }
}

/// What is wanted of a study beside what was found.
#[derive(Clone, Copy, Default)]
pub struct Explained<'a, 'r> {
    /// Every row as it comes.
    rows: Option<&'a Mutex<Rows<'r>>>,
    /// What explains the findings.
    explains: bool,
}

/// Run the study with a bar that shows how far it is, until it ends or somebody stops it.
pub fn watched<'a>(
    errand: &'a Errand,
    settings: Settings,
    keeping: &Keeping,
    Explained { rows, explains }: Explained,
) -> Result<(Simulation<'a>, Findings), StudyError> {
    let texts = texts(&errand.study);
    let progress = Progress::begin();
    let table = |row: Row| {
        if let Some(rows) = rows {
            rows.lock().unwrap_or_else(PoisonError::into_inner).row(&row);
        }
    };
    let request = Request {
        texts: &texts,
        settings,
        keeping: Some(keeping),
        progress: Some(&|done, all| progress.at(done, all)),
        rows: Some(&table),
        stop: interrupt::watched(),
        explains,
    };
    let found = found(errand.plans(), &request, errand.ask.as_ref());
    progress.end();
    found
}

fn found<'a>(
    plans: &'a [Plan],
    request: &Request<'_>,
    ask: Option<&Ask>,
) -> Result<(Simulation<'a>, Findings), StudyError> {
    let simulation = Simulation::heeding(plans, request.settings.threads, request.stop)?;
    let mut findings = study::run_on(&simulation, request)?;
    if let Some(ask) = ask {
        findings.sensitivity = Some(sensitivity(&simulation, ask, request)?);
    }
    Ok((simulation, findings))
}

/// The files that the study was read from, without the way to them on this machine.
fn texts(study: &Study) -> Vec<Text> {
    let own = |name: &str| Path::new(name).file_name().map(|n| n.to_string_lossy().into_owned());
    let files = study.files.iter().enumerate();
    files
        .map(|(i, (name, text))| Text {
            name: (i == 0).then(|| own(name)).flatten().unwrap_or_else(|| name.clone()),
            text: text.clone(),
        })
        .collect()
}
