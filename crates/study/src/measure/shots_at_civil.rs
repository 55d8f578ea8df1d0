//! Rounds launched at civil flights.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "shots_at_civil",
    unit: "",
    better: Better::Lower,
    signed: false,
    read: shots_at_civil,
};

fn shots_at_civil(_: &Plan, _: &Prices, record: &Record) -> f64 {
    f64::from(record.counts().shots_at_civil)
}
