//! Studies: plans in, findings out. The only crate with threads.
//!
//! A study plays every option in many worlds (one value for each uncertain figure), many
//! replications in each, and keeps what it plays in a journal that survives being interrupted.
//! [`run`] is the whole of it; [`run_on`] is the same on any [`model::Model`], so that known
//! functions can be put in the simulation's place and the statistics be proved.
//!
//! Results depend on the plans, the texts' numbers and the seed; never on threads, on the order
//! of completion, or on how often a study was interrupted.

#![forbid(unsafe_code)]

pub mod but_for;
pub mod compare;
pub mod cross_check;
mod error;
pub mod estimate;
pub mod exposure;
mod findings;
mod fingerprint;
pub mod holds;
mod interrupt;
mod journal;
pub mod measure;
pub mod model;
pub mod precision;
mod replicate;
mod request;
mod retell;
mod scene;
pub mod sensitivity;
mod simulation;
mod summary;
pub mod sweep;
mod threads;
pub mod worlds;

use std::collections::BTreeSet;

use serde_json::Value;

pub use error::StudyError;
pub use findings::{Findings, OptionFindings, RaidFindings, RoundsSpent, TextDigest};
pub use fingerprint::Fingerprint;
pub use interrupt::Interrupt;
pub use journal::{Ledger, MANIFEST};
pub use request::{Keeping, Progress, Request, Row, Rows, Settings, Text};
pub use retell::{Retelling, sample};
pub use simulation::Simulation;
pub use summary::{summarised, summary};

use but_for::ButFor;
use cross_check::CrossCheck;
use engine::plan::Plan;
use estimate::Nominal;
use journal::{Folder, Journal, Manifest};
use model::Model;
use precision::Precision;
use scene::{Scenes, Stretch};

/// Replications are numbered in 32 bits, worlds as ordinals of draws in 24.
const MOST_REPLICATIONS: u64 = u32::MAX as u64;
const MOST_WORLDS: u64 = 1 << 24;

/// Run a study of plans, one an option: play what is not kept yet, then estimate.
///
/// # Errors
/// As [`run_on`].
pub fn run(plans: &[Plan], request: &Request<'_>) -> Result<Findings, StudyError> {
    run_on(&Simulation::heeding(plans, request.settings.threads, request.stop)?, request)
}

/// Run a study on a model: play what is not kept yet, then estimate.
///
/// # Errors
/// See [`StudyError`]; after [`StudyError::Interrupted`] the same call with `resume` goes on.
pub fn run_on<M: Model>(model: &M, request: &Request<'_>) -> Result<Findings, StudyError> {
    let settings = &request.settings;
    refuse_nonsense(model, settings)?;
    let whole = Scenes::study(model, settings, settings.replications);
    let whole = whole.playing(whole.ends().all());
    let (folder, mut journal) = kept(model, &whole, request, None)?;
    let looks = precision::looks(settings);
    let mut made = Vec::new();
    let mut last = 0;
    for replications in &looks {
        last = *replications;
        let scenes = Scenes::study(model, settings, last);
        replicate::replicate(model, &scenes, &mut journal, request)?;
        let Some(until) = &settings.until else { break };
        made.push(precision::look(model, &scenes, until, &mut journal)?);
        if made.last().is_some_and(|look| look.half_width <= until.half_width) {
            break;
        }
    }
    let scenes = Scenes::study(model, settings, last);
    let scenes = play_ends(model, scenes, &mut journal, request)?;
    let folded = estimate::fold(&mut journal, &scenes, model.columns(), request)?;
    let precision = settings.until.map(|until| Precision::of(until, looks.len() as u32, made));
    let again = match request.explains {
        true => Again::played(model, request, &folded.nominal)?,
        false => Again::default(),
    };
    let findings = Findings::new(model, &scenes, request, precision, folded, again);
    if let Some(folder) = &folder {
        folder.write_summary(&summary(&findings))?;
    }
    Ok(findings)
}

/// What some replications of the nominal world tell when they are played again.
#[derive(Default)]
pub(crate) struct Again {
    pub but_for: Vec<ButFor>,
    pub cross_checks: Vec<CrossCheck>,
}

impl Again {
    fn played<M: Model>(
        model: &M,
        request: &Request<'_>,
        nominal: &[Nominal],
    ) -> Result<Self, StudyError> {
        let (Settings { seed, threads, .. }, stop) = (request.settings, request.stop);
        let options = || nominal.iter().enumerate();
        let played = threads::on(threads, || Self {
            but_for: options()
                .filter_map(|(option, nominal)| model.but_for(option, seed, &nominal.leakers, stop))
                .collect(),
            cross_checks: options()
                .flat_map(|(option, nominal)| model.cross_checks(option, seed, nominal, stop))
                .collect(),
        })?;
        match stop.asked() {
            true => Err(StudyError::InterruptedExplaining),
            false => Ok(played),
        }
    }
}

/// Play single figures at their ends: each a few times, then those that could matter as often as
/// was asked for.
fn play_ends<M: Model>(
    model: &M,
    scenes: Scenes,
    journal: &mut Journal,
    request: &Request<'_>,
) -> Result<Scenes, StudyError> {
    let scenes = scenes.playing(scenes.ends().screened());
    replicate::replicate(model, &scenes, journal, request)?;
    let chosen = compare::choose(journal, &scenes, model.columns())?;
    let scenes = scenes.playing(chosen);
    replicate::replicate(model, &scenes, journal, request)?;
    Ok(scenes)
}

/// Where the rows of these scenes are kept, with what is there already. `design` is what of them
/// the settings do not say.
fn kept<M: Model>(
    model: &M,
    scenes: &Scenes,
    request: &Request<'_>,
    design: Option<Value>,
) -> Result<(Option<Folder>, Journal), StudyError> {
    let manifest = Manifest::new(model, &request.settings, request.texts, design);
    let shape = manifest.shape(model);
    let belongs = |stretch: &Stretch| scenes.plays(stretch);
    let folder = request.keeping.map(|keeping| Folder::take(keeping, &manifest)).transpose()?;
    let journal = match &folder {
        Some(folder) => folder.journal(shape, belongs)?,
        None => Journal::in_memory(shape),
    };
    Ok((folder, journal))
}

fn refuse_nonsense<M: Model>(model: &M, settings: &Settings) -> Result<(), StudyError> {
    let options = model.options();
    if options.is_empty() || settings.replications == 0 || settings.worlds == 0 {
        return Err(StudyError::NothingToPlay);
    }
    let mut seen = BTreeSet::new();
    if let Some(option) = options.iter().find(|option| !seen.insert(*option)) {
        return Err(StudyError::OptionTwice { option: option.clone() });
    }
    if settings.design == worlds::Design::Sobol {
        refuse_too_many_for_sobol(model, settings)?;
    }
    let too_many = |setting, most| Err(StudyError::TooMany { setting, most });
    if u64::from(settings.worlds) > MOST_WORLDS {
        return too_many("worlds", MOST_WORLDS);
    }
    if u64::from(settings.replications) >= MOST_REPLICATIONS {
        return too_many("replications", MOST_REPLICATIONS - 1);
    }
    Ok(())
}

fn refuse_too_many_for_sobol<M: Model>(model: &M, settings: &Settings) -> Result<(), StudyError> {
    let options = 0..model.options().len();
    let groups: BTreeSet<String> = options.flat_map(|option| model.groups(option)).collect();
    if groups.len() > worlds::MOST_GROUPS {
        return Err(StudyError::TooManyGroups { groups: groups.len(), most: worlds::MOST_GROUPS });
    }
    let most = u64::from(worlds::MOST_POINTS) + 1;
    if u64::from(settings.worlds) > most {
        return Err(StudyError::TooMany { setting: "worlds", most });
    }
    Ok(())
}
