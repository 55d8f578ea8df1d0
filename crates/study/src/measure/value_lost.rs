//! Worth destroyed at the defended assets: the headline.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "value_lost",
    unit: "worth",
    better: Better::Lower,
    signed: false,
    read: value_lost,
};

pub(super) fn value_lost(plan: &Plan, _: &Prices, record: &Record) -> f64 {
    let assets = plan.assets.iter().zip(record.worth_left());
    assets.map(|(asset, left)| asset.worth * (1.0 - left)).sum()
}
