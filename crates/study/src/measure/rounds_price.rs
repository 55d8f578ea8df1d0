//! Price of the rounds launched, at this world's prices.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "rounds_price",
    unit: "USD",
    better: Better::Lower,
    signed: false,
    read: rounds_price,
};

pub(super) fn rounds_price(_: &Plan, prices: &Prices, record: &Record) -> f64 {
    let spent = record.rounds_spent().iter().zip(&prices.interceptors);
    spent.map(|(rounds, price)| f64::from(*rounds) * price).sum()
}
