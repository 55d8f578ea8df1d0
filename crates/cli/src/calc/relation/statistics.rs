//! Intervals for proportions.

use physics::statistics::{clopper_pearson, wilson};

use super::super::column::Column;
use super::super::row::{Row, Verdict, refuse};
use super::{Relation, plain};

pub const BINOMIAL_INTERVAL: Relation = Relation {
    name: "binomial-interval",
    columns: &[
        Column::count("successes", 0.0),
        Column::count("trials", 1.0),
        Column::between("confidence", 0.0, 1.0),
    ],
    outputs: &["wilson_lo", "wilson_hi", "clopper_pearson_lo", "clopper_pearson_hi"],
    counts: &[],
    beside: None,
    tables: &["binomial_intervals"],
    work: |_| plain(intervals),
};

fn intervals(row: &Row, out: &mut [f64]) -> Verdict {
    let [successes, trials, confidence] = row.first();
    if successes > trials {
        return refuse(0, "calc-why-more-than-trials");
    }
    let (k, n) = (successes as u64, trials as u64);
    for (at, interval) in
        [wilson(k, n, confidence), clopper_pearson(k, n, confidence)].into_iter().enumerate()
    {
        if let Some(interval) = interval {
            out[2 * at..2 * at + 2].copy_from_slice(&[interval.low, interval.high]);
        }
    }
    Ok(())
}
