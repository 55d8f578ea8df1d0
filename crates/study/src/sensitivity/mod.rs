//! What an answer hangs on: of a measure of one option, or of the paired difference of two, which
//! open figures move it, and how much of what is not known each of them explains.
//!
//! Two stages, both played as a study is. *Screening* walks through the open figures one after the
//! other (Morris) and puts each at its ends (the tornado): cheap, and enough to tell which figures
//! do nothing. *Indices* then share out the variance that the open figures cause (Sobol', Saltelli)
//! among those that do something, the others moving together as one more.

mod base;
mod indices;
mod outcomes;
mod screening;
mod summary;
mod walks;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::json;

pub use indices::{Factor, Index, Indices, Moving};
pub use screening::{Effect, Screening, Swing};
pub use summary::summary;

use crate::error::StudyError;
use crate::estimate::Mean;
use crate::fingerprint::{Fingerprint, ResultsHash};
use crate::journal::Journal;
use crate::model::Model;
use crate::replicate::replicate;
use crate::request::{Keeping, Request};
use crate::scene::Scenes;
use crate::worlds::{MOST_GROUPS, MOST_POINTS};

use base::Base;
use outcomes::Outcomes;
use walks::Walks;

/// What the sensitivity is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// The mean of one option.
    Option(usize),
    /// The mean of the paired difference of two, the first less the second.
    Difference(usize, usize),
}

impl Of {
    /// The options that must be played.
    fn plays(self, options: usize) -> Vec<bool> {
        let ours = |option: usize| match self {
            Self::Option(one) => option == one,
            Self::Difference(first, second) => option == first || option == second,
        };
        (0..options).map(ours).collect()
    }
}

/// What is asked of a sensitivity study.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Of what.
    pub of: Of,
    /// In which measure, by its place among the columns.
    pub measure: usize,
    /// Walks through all open figures; each takes one point more than there are groups.
    pub walks: u32,
    /// Replications at each point of a walk, at each end and in the nominal world; at least 2.
    pub walk_replications: u32,
    /// Groups that have indices of their own, at most; no more than [`MOST_GROUPS`].
    pub keep: usize,
    /// Base samples in all; each takes two points more than there are groups with indices.
    pub base: u32,
    /// Independent scrambles that the base samples are made of, each an estimate by itself.
    pub scrambles: u32,
    /// Replications at each point of a base sample; at least 2.
    pub replications: u32,
}

impl Default for Ask {
    fn default() -> Self {
        Self {
            of: Of::Option(0),
            measure: 0,
            walks: 8,
            walk_replications: 100,
            keep: 10,
            base: 512,
            scrambles: 8,
            replications: 40,
        }
    }
}

/// What a sensitivity study has found.
#[derive(Clone, Debug, PartialEq)]
pub struct Sensitivity {
    /// What was asked.
    pub ask: Ask,
    /// The mean in the nominal world.
    pub nominal: Mean,
    /// Single figures: walked through, and at their ends.
    pub screening: Screening,
    /// How the variance is shared out; nothing where screening found no figure that moves the
    /// answer beyond luck.
    pub indices: Option<Indices>,
    /// Stands for every row that was played for it.
    pub fingerprint: Fingerprint,
}

/// Ask what an answer hangs on, on a model whose study the request describes. What is kept stands in
/// the study's folder, in folders of its own.
///
/// # Errors
/// See [`StudyError`]; after [`StudyError::Interrupted`] the same call with `resume` goes on.
pub fn sensitivity<M: Model>(
    model: &M,
    ask: &Ask,
    request: &Request<'_>,
) -> Result<Sensitivity, StudyError> {
    refuse_nonsense(model, ask)?;
    let mut hash = ResultsHash::new(1);
    let (nominal, screening) = screen(model, ask, request, &mut hash)?;
    let kept = screening.kept(ask.keep);
    let indices = match kept.is_empty() {
        true => None,
        false => Some(share_out(model, ask, request, &screening, kept, &mut hash)?),
    };
    Ok(Sensitivity { ask: *ask, nominal, screening, indices, fingerprint: hash.finish() })
}

fn refuse_nonsense<M: Model>(model: &M, ask: &Ask) -> Result<(), StudyError> {
    let options = model.options().len();
    let there = ask.of.plays(options).into_iter().filter(|plays| *plays).count();
    let asked = match ask.of {
        Of::Option(_) => 1,
        Of::Difference(..) => 2,
    };
    let played = ask.walks.min(ask.base).min(ask.scrambles);
    if there < asked || ask.measure >= model.columns().measures.len() || played == 0 {
        return Err(StudyError::NothingToPlay);
    }
    let at_least = |setting, given: u32, least: u32| {
        (given < least).then_some(StudyError::TooFew { setting, least: u64::from(least) })
    };
    let too_few = [
        at_least("walk-replications", ask.walk_replications, 2),
        at_least("inner", ask.replications, 2),
        at_least("scrambles", ask.scrambles, 2),
        at_least("base", ask.base, ask.scrambles),
    ];
    if let Some(fault) = too_few.into_iter().flatten().next() {
        return Err(fault);
    }
    if ask.keep > MOST_GROUPS {
        return Err(StudyError::TooManyGroups { groups: ask.keep, most: MOST_GROUPS });
    }
    let most = u64::from(MOST_POINTS);
    if u64::from(ask.base / ask.scrambles) > most {
        return Err(StudyError::TooMany { setting: "base", most });
    }
    Ok(())
}

/// The groups that the options in question leave open, in the order of the alphabet.
fn groups<M: Model>(model: &M, of: Of) -> Vec<String> {
    let plays = of.plays(model.options().len());
    let options = plays.iter().enumerate().filter(|(_, plays)| **plays);
    let groups: BTreeSet<String> = options.flat_map(|(option, _)| model.groups(option)).collect();
    groups.into_iter().collect()
}

/// The first stage.
fn screen<M: Model>(
    model: &M,
    ask: &Ask,
    request: &Request<'_>,
    hash: &mut ResultsHash,
) -> Result<(Mean, Screening), StudyError> {
    let groups = groups(model, ask.of);
    let walks = Arc::new(Walks::new(request.settings.seed, ask.walks, &groups));
    let plays = ask.of.plays(model.options().len());
    let points = Arc::clone(&walks);
    let scenes = Scenes::points(model, request.settings.seed, points, plays, ask.walk_replications)
        .with_ends(&groups, ask.walk_replications);
    let design = json!({
        "stage": "screening", "walks": ask.walks, "replications": ask.walk_replications,
        "of": described(ask, model), "groups": groups,
    });
    let mut journal = play(model, &scenes, request, "screening", design)?;
    let mut outcomes = Outcomes { journal: &mut journal, scenes: &scenes, model, ask, hash };
    screening::screen(&mut outcomes, &walks, groups)
}

/// The second stage.
fn share_out<M: Model>(
    model: &M,
    ask: &Ask,
    request: &Request<'_>,
    screening: &Screening,
    kept: Vec<String>,
    hash: &mut ResultsHash,
) -> Result<Indices, StudyError> {
    let seed = request.settings.seed;
    let all = screening.effects.iter().map(|effect| &effect.group);
    let others: Vec<String> = all.filter(|group| !kept.contains(group)).cloned().collect();
    let base = Arc::new(Base::new(seed, ask, kept, others));
    let plays = ask.of.plays(model.options().len());
    let points = Arc::clone(&base);
    let scenes = Scenes::points(model, seed, points, plays, ask.replications);
    let design = json!({
        "stage": "indices", "base": ask.base, "scrambles": ask.scrambles,
        "replications": ask.replications, "of": described(ask, model),
        "groups": base.groups(), "others": base.others(),
    });
    let mut journal = play(model, &scenes, request, "indices", design)?;
    let mut outcomes = Outcomes { journal: &mut journal, scenes: &scenes, model, ask, hash };
    indices::indices(&mut outcomes, &base)
}

fn described<M: Model>(ask: &Ask, model: &M) -> serde_json::Value {
    let options = model.options();
    let names = match ask.of {
        Of::Option(one) => vec![&options[one]],
        Of::Difference(first, second) => vec![&options[first], &options[second]],
    };
    json!({ "measure": model.columns().measures[ask.measure].name, "options": names })
}

/// Play a stage, kept in a folder of its own inside the study's.
fn play<M: Model>(
    model: &M,
    scenes: &Scenes,
    request: &Request<'_>,
    name: &str,
    design: serde_json::Value,
) -> Result<Journal, StudyError> {
    let keeping = request.keeping.map(|study| Keeping {
        folder: study.folder.join(name),
        resume: study.resume,
        force: study.force,
    });
    let request = Request { keeping: keeping.as_ref(), ..*request };
    // The lock is held until the stage is played.
    let (_folder, mut journal) = crate::kept(model, scenes, &request, Some(design))?;
    replicate(model, scenes, &mut journal, &request)?;
    Ok(journal)
}
