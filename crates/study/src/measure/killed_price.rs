//! Price of the flights killed, at this world's prices.

use engine::plan::Plan;
use engine::record::{End, Record};

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure = Measure {
    name: "killed_price",
    unit: "USD",
    better: Better::Higher,
    signed: false,
    read: killed_price,
};

pub(super) fn killed_price(plan: &Plan, prices: &Prices, record: &Record) -> f64 {
    let flights = plan.flights.iter().zip(record.ledgers());
    let killed = flights.filter(|(_, ledger)| ledger.end == End::Killed);
    killed.map(|(flight, _)| prices.classes[flight.class.index()]).sum()
}
