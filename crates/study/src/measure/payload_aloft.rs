//! Payload flights still in the air when the day ends: neither stopped nor leaked.

use engine::plan::Plan;
use engine::record::{End, Record};

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "payload_aloft",
    unit: "",
    better: Better::Neither,
    signed: false,
    read: payload_aloft,
};

fn payload_aloft(_: &Plan, _: &Prices, record: &Record) -> f64 {
    let aloft = record.ledgers().iter().filter(|l| l.payload && l.end == End::Aloft);
    aloft.count() as f64
}
