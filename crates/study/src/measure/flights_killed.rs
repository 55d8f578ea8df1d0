//! Flights of any role killed.

use engine::plan::Plan;
use engine::record::{End, Record};

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "flights_killed",
    unit: "",
    better: Better::Higher,
    signed: false,
    read: flights_killed,
};

fn flights_killed(_: &Plan, _: &Prices, record: &Record) -> f64 {
    record.ledgers().iter().filter(|ledger| ledger.end == End::Killed).count() as f64
}
