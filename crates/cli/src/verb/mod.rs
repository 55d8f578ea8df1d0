//! The verbs, one file each.

mod calc;
mod catalogue;
mod check;
mod compare;
mod completions;
mod explain;
mod exposure;
mod fmt;
mod manual;
mod new;
mod play;
mod reproduce;
mod run;
mod schema;
mod sensitivity;
mod sweep;
mod told;

use std::sync::Arc;

use clap::Subcommand;
use report::text::Words;

use crate::outcome::Outcome;

#[derive(Debug, Subcommand)]
pub enum Verb {
    Run(run::Run),
    Compare(compare::Compare),
    Sensitivity(sensitivity::Sensitivity),
    Sweep(sweep::Sweep),
    Exposure(exposure::Exposure),
    Reproduce(reproduce::Reproduce),
    Check(check::Check),
    New(new::New),
    Fmt(fmt::Fmt),
    Explain(explain::Explain),
    Calc(calc::Calc),
    Catalogue(catalogue::Catalogue),
    Schema(schema::Schema),
    Completions(completions::Completions),
    Manual(manual::Manual),
}

impl Verb {
    /// The story of the verb.
    pub fn tell(&self, words: &Arc<Words>) -> Outcome {
        match self {
            Self::Run(run) => run.tell(words),
            Self::Compare(compare) => compare.tell(words),
            Self::Sensitivity(sensitivity) => sensitivity.tell(words),
            Self::Sweep(sweep) => sweep.tell(words),
            Self::Exposure(exposure) => exposure.tell(words),
            Self::Reproduce(reproduce) => reproduce.tell(words),
            Self::Check(check) => check.tell(words),
            Self::New(new) => new.tell(words),
            Self::Fmt(fmt) => fmt.tell(words),
            Self::Explain(explain) => explain.tell(words),
            Self::Calc(calc) => calc.tell(words),
            Self::Catalogue(catalogue) => catalogue.tell(words),
            Self::Schema(schema) => schema.tell(words),
            Self::Completions(completions) => completions.tell(words),
            Self::Manual(manual) => manual.tell(words),
        }
    }
}
