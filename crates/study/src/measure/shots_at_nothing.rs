//! Rounds launched at false tracks, behind which nothing flew.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "shots_at_nothing",
    unit: "",
    better: Better::Lower,
    signed: false,
    read: shots_at_nothing,
};

fn shots_at_nothing(_: &Plan, _: &Prices, record: &Record) -> f64 {
    f64::from(record.counts().shots_at_nothing)
}
