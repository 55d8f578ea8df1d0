//! Rounds that came when their flight was no more.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "rounds_too_late",
    unit: "",
    better: Better::Lower,
    signed: false,
    read: rounds_too_late,
};

fn rounds_too_late(_: &Plan, _: &Prices, record: &Record) -> f64 {
    f64::from(record.counts().rounds_too_late)
}
