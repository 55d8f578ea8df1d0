//! Engagements ordered by one post while another post's rounds were on their way to the same flight.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "double_engagements",
    unit: "",
    better: Better::Lower,
    signed: false,
    read: double_engagements,
};

fn double_engagements(_: &Plan, _: &Prices, record: &Record) -> f64 {
    record.ledgers().iter().map(|l| f64::from(l.double_engagements)).sum()
}
