//! Ballistic flights that were hit, but whose payload or debris came down: no leakers, an outcome of
//! their own.

use engine::plan::Plan;
use engine::record::{End, Record};

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "debris_landed",
    unit: "",
    better: Better::Lower,
    signed: false,
    read: debris_landed,
};

fn debris_landed(_: &Plan, _: &Prices, record: &Record) -> f64 {
    record.ledgers().iter().filter(|l| l.end == End::Debris).count() as f64
}
