//! Payload flights killed before they reached their aim points.

use engine::plan::Plan;
use engine::record::{End, Record};

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "payload_killed",
    unit: "",
    better: Better::Higher,
    signed: false,
    read: payload_killed,
};

fn payload_killed(_: &Plan, _: &Prices, record: &Record) -> f64 {
    let killed = record.ledgers().iter().filter(|l| l.payload && l.end == End::Killed);
    killed.count() as f64
}
