//! Rounds launched, of every type.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "rounds_spent",
    unit: "",
    better: Better::Lower,
    signed: false,
    read: rounds_spent,
};

fn rounds_spent(_: &Plan, _: &Prices, record: &Record) -> f64 {
    record.rounds_spent().iter().map(|rounds| f64::from(*rounds)).sum()
}
