//! Payload flights whose carriers were killed before they released them: apart from leakers and kills.

use engine::plan::Plan;
use engine::record::{End, Record};

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "never_released",
    unit: "",
    better: Better::Higher,
    signed: false,
    read: never_released,
};

fn never_released(_: &Plan, _: &Prices, record: &Record) -> f64 {
    let never = record.ledgers().iter().filter(|l| l.payload && l.end == End::NeverReleased);
    never.count() as f64
}
