//! Rounds that nobody could guide to the end, their flight alive.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "rounds_unguided",
    unit: "",
    better: Better::Lower,
    signed: false,
    read: rounds_unguided,
};

fn rounds_unguided(_: &Plan, _: &Prices, record: &Record) -> f64 {
    f64::from(record.counts().rounds_unguided)
}
