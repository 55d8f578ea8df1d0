//! `ravelin calc`: one relation of the model, a table in, a table out.
//!
//! [`relation`] says what there is to ask for; everything else here reads a table, finds its
//! columns by name, checks every cell, and gives nothing to standard output before the whole
//! input was found sound.

mod about;
mod beside;
mod case;
mod column;
mod evaluate;
mod fault;
mod read;
mod relation;
mod row;
mod sink;

use std::path::PathBuf;

use report::text::Words;

use crate::outcome::Outcome;
use crate::{system, terminal};

pub use about::{columns, list};
pub use relation::{RELATIONS, Relation, named};

/// Evaluate a relation over standard input, with the files that stand beside it.
pub fn evaluate(relation: &Relation, files: &[PathBuf], json: bool, words: &Words) -> Outcome {
    let faults = fault::Faults::new(json, words);
    let work = match (relation.work)(files) {
        Ok(work) => work,
        Err(fault) => {
            faults.tell_of_file(&fault);
            return Outcome::BadInput;
        }
    };
    match evaluate::whole_input(relation, work, json, faults) {
        Ok(Some(mut spool)) => {
            terminal::pour(&mut spool);
            Outcome::Done
        }
        Ok(None) => Outcome::BadInput,
        Err(reason) => {
            terminal::tell(
                &words.say("calc-cannot-keep", &[("reason", system::why(&reason, words).into())]),
            );
            Outcome::Interrupted
        }
    }
}
