//! Worth that the raid would have destroyed had nothing been stopped, less what it did destroy.

use engine::plan::Plan;
use engine::record::Record;

use super::value_lost::value_lost;
use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "value_saved",
    unit: "worth",
    better: Better::Higher,
    signed: true,
    read: value_saved,
};

fn value_saved(plan: &Plan, prices: &Prices, record: &Record) -> f64 {
    let saved = prices.at_stake - value_lost(plan, prices, record);
    // The two sums go through the flights in different orders: what rounding leaves is nothing.
    if saved.abs() <= 1e-12 * prices.at_stake { 0.0 } else { saved }
}
