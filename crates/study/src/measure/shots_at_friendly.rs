//! Rounds launched at friendly flights.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "shots_at_friendly",
    unit: "",
    better: Better::Lower,
    signed: false,
    read: shots_at_friendly,
};

fn shots_at_friendly(_: &Plan, _: &Prices, record: &Record) -> f64 {
    f64::from(record.counts().shots_at_friendly)
}
