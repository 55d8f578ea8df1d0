//! Payload flights that reached their aim points alive.

use engine::plan::Plan;
use engine::record::Record;

use super::{Better, Measure, Prices};

pub(super) const MEASURE: Measure =
    Measure { name: "leakers", unit: "", better: Better::Lower, signed: false, read: leakers };

fn leakers(_: &Plan, _: &Prices, record: &Record) -> f64 {
    record.ledgers().iter().filter(|ledger| ledger.leaked()).count() as f64
}
