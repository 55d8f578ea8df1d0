//! The relations: one list, one file a topic.

mod assignment;
mod atmosphere;
mod ballistics;
mod detection;
mod earth;
mod engagement;
mod filters;
mod propagation;
mod radar;
mod set_distance;
mod statistics;
mod terrain;

use std::path::PathBuf;

use super::beside::{Beside, FileFault};
use super::column::Column;
use super::row::{Refusal, Row, Verdict};
use super::sink::Cell;

/// A relation of the model that `ravelin calc` evaluates. Its line, source and validity stand in
/// the message files under `help-NAME`, `calc-NAME-source` and `calc-NAME-valid`.
pub struct Relation {
    /// What it is called on the command line.
    pub name: &'static str,
    /// The columns that it reads.
    pub columns: &'static [Column],
    /// The columns that it gives; of a relation over cases, behind the case.
    pub outputs: &'static [&'static str],
    /// Those outputs that count something.
    pub counts: &'static [&'static str],
    /// The file that it takes.
    pub beside: Option<Beside>,
    /// The tables of `reference/` that check it.
    pub tables: &'static [&'static str],
    /// How it is evaluated, with the files that it was given.
    pub work: fn(&[PathBuf]) -> Result<Work, FileFault>,
}

/// How a relation is evaluated.
pub enum Work {
    /// A row gives a row.
    Rows(RowWork),
    /// The rows of a case give a row.
    Cases(Box<dyn CaseWork>),
}

/// Fills in the answers to a row. They are NaN before: where there is no answer, nothing is done.
pub type RowWork = Box<dyn FnMut(&Row, &mut [f64]) -> Verdict>;

/// A relation over cases.
pub trait CaseWork {
    /// Take in a row of the current case.
    fn take(&mut self, row: &Row) -> Verdict;

    /// The case is whole: its answers, or `None` where they come at the end.
    fn close(&mut self, case: &str) -> Result<Option<Vec<f64>>, Refusal>;

    /// Forget the current case: a row of it was bad.
    fn forget(&mut self);

    /// The table is read: the answers that waited for it.
    fn finish(&mut self) -> Vec<(String, Vec<f64>)> {
        Vec::new()
    }
}

impl Relation {
    /// An answer as a cell.
    pub fn cell(&self, output: usize, number: f64) -> Cell<'static> {
        if self.counts.contains(&self.outputs[output]) {
            Cell::Whole(number)
        } else {
            Cell::Number(number)
        }
    }
}

/// The work of a relation that needs nothing but the row.
fn plain(work: fn(&Row, &mut [f64]) -> Verdict) -> Result<Work, FileFault> {
    Ok(Work::Rows(Box::new(work)))
}

/// Every relation, in the order in which they are listed.
pub const RELATIONS: &[Relation] = &[
    earth::GEODESIC_INVERSE,
    earth::GEODESIC_DIRECT,
    earth::ECEF,
    earth::GEODETIC,
    earth::ENU,
    atmosphere::ATMOSPHERE,
    detection::DETECTION_PROBABILITY,
    detection::REQUIRED_SNR,
    detection::CFAR,
    propagation::GAS,
    propagation::GAS_PATH,
    propagation::RAIN,
    propagation::HORIZON,
    propagation::PATH,
    radar::RADAR_EQUATION,
    ballistics::KEPLER,
    ballistics::FALL,
    ballistics::ROCKET,
    engagement::ERLANG_B,
    engagement::LEAK_THROUGH,
    engagement::LEAK_INVENTORY,
    engagement::SALVO,
    statistics::BINOMIAL_INTERVAL,
    terrain::ELEVATION,
    terrain::LINE_OF_SIGHT,
    assignment::ASSIGNMENT,
    assignment::WEAPON_TARGET,
    set_distance::SET_DISTANCE,
    filters::KALMAN,
    filters::EKF,
    filters::IMM,
];

/// The relation of a name.
pub fn named(name: &str) -> Option<&'static Relation> {
    RELATIONS.iter().find(|relation| relation.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use report::text::Words;

    #[test]
    fn each_relation_has_its_line_its_source_and_its_validity() {
        let words = Words::english();
        for relation in RELATIONS {
            for key in ["help-NAME", "calc-NAME-source", "calc-NAME-valid"] {
                let key = key.replace("NAME", relation.name);
                assert!(words.say_if_known(&key, &[]).is_some(), "{key}");
            }
            assert!(relation.counts.iter().all(|count| relation.outputs.contains(count)));
            let names: Vec<&str> = relation.columns.iter().map(|column| column.name).collect();
            assert!(
                (1..names.len()).all(|at| !names[..at].contains(&names[at])),
                "{}",
                relation.name
            );
        }
    }
}
