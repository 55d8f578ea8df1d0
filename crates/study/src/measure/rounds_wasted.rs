//! Rounds launched at flights that were no more.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "rounds_wasted",
    unit: "",
    better: Better::Lower,
    signed: false,
    read: rounds_wasted,
};

fn rounds_wasted(_: &Plan, _: &Prices, record: &Record) -> f64 {
    f64::from(record.counts().rounds_wasted)
}
