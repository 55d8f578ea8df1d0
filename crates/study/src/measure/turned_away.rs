//! Payload flights that turned away when fired at, and did not do what they came for.

use engine::plan::Plan;
use engine::record::{End, Record};

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "turned_away",
    unit: "",
    better: Better::Higher,
    signed: false,
    read: turned_away,
};

fn turned_away(_: &Plan, _: &Prices, record: &Record) -> f64 {
    let away = record.ledgers().iter().filter(|l| l.payload && l.end == End::TurnedAway);
    away.count() as f64
}
