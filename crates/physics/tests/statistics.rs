//! Intervals for proportions against their table.
#![allow(missing_docs)]

mod table;

use physics::statistics::{clopper_pearson, wilson};
use table::{Errors, read};

#[test]
fn binomial_intervals() {
    let (mut wilsons, mut clopper_pearsons) = (Errors::default(), Errors::default());
    for row in read("binomial_intervals").rows() {
        let (k, n) = (row.num("successes") as u64, row.num("trials") as u64);
        let confidence = row.num("confidence");
        let (low, high) = wilson(k, n, confidence).expect("sound");
        wilsons.note(low - row.num("wilson_lo"));
        wilsons.note(high - row.num("wilson_hi"));
        let (low, high) = clopper_pearson(k, n, confidence).expect("sound");
        clopper_pearsons.note(low - row.num("clopper_pearson_lo"));
        clopper_pearsons.note(high - row.num("clopper_pearson_hi"));
    }
    wilsons.print("Wilson");
    clopper_pearsons.print("Clopper-Pearson");
    assert!(wilsons.worst() < 1e-9 && clopper_pearsons.worst() < 1e-9);
}
