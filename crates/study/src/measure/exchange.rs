//! The exchange: price of the rounds launched less the price of the flights they killed.
//!
//! A difference and not a ratio, because a day without kills has no ratio and means of ratios
//! favour lucky days.

use engine::plan::Plan;
use engine::record::Record;

use super::killed_price::killed_price;
use super::rounds_price::rounds_price;
use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure =
    Measure { name: "exchange", unit: "USD", better: Better::Lower, signed: true, read: exchange };

fn exchange(plan: &Plan, prices: &Prices, record: &Record) -> f64 {
    rounds_price(plan, prices, record) - killed_price(plan, prices, record)
}
