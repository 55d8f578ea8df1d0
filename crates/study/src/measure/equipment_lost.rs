//! Radars, posts and launchers destroyed.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "equipment_lost",
    unit: "",
    better: Better::Lower,
    signed: false,
    read: equipment_lost,
};

fn equipment_lost(_: &Plan, _: &Prices, record: &Record) -> f64 {
    f64::from(record.counts().equipment_lost)
}
