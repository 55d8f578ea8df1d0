//! Wilkening's form: the chance that nothing of a ballistic raid leaks.

use engine::plan::Kind;

use super::{Checked, CrossCheck, Form, Parting};
use crate::estimate::{Confidence, Interval, Mean, Moments, Nominal, Student, share};

/// Replications below which the share of clean ones says little.
const LEAST: usize = 100;

/// A check for each ballistic raid of at least two flights.
pub(super) fn checks(checked: &Checked<'_>, nominal: &Nominal) -> Vec<CrossCheck> {
    let raids = checked.columns.raids.iter().zip(&nominal.of_raids);
    let ballistic = raids.filter(|(raid, days)| {
        days.len() >= LEAST && raid.payloads > 1 && falls(checked, &raid.name)
    });
    ballistic
        .filter_map(|(raid, days)| {
            let (engine, closed) = none_leaks(raid.payloads, days)?;
            let parting = if engine.interval.low > closed.high {
                Some(Parting::Above)
            } else if engine.interval.high < closed.low {
                Some(Parting::Below)
            } else {
                None
            };
            let form = Form::NoneLeaks { raid: raid.name.clone() };
            Some(CrossCheck { option: checked.option, form, engine, closed, parting })
        })
        .collect()
}

fn falls(checked: &Checked<'_>, raid: &str) -> bool {
    let plan = checked.plan;
    let mut flights = plan.flights.iter().filter(|f| f.raid == raid && f.role.can_leak());
    flights.any(|flight| plan.classes[flight.class.index()].kind == Kind::Ballistic)
}

/// The share of days without a leaker, and what it would be if each of the raid's flights leaked with
/// the share of all, whatever the others do; nothing where none or all always leak.
fn none_leaks(payloads: u32, days: &[u32]) -> Option<(Mean, Interval)> {
    let leaked = Moments::of(days.iter().map(|leakers| f64::from(*leakers)));
    let flights = f64::from(payloads);
    if leaked.mean <= 0.0 || leaked.mean >= flights {
        return None;
    }
    let student = Student::new(f64::from(leaked.count) - 1.0, Confidence::ONCE);
    let around = student.around(leaked.mean, leaked.variance_of_mean()).at_99;
    let all_stopped = |leakers: f64| {
        let stopped = 1.0 - (leakers / flights).clamp(0.0, 1.0);
        (0..payloads).fold(1.0, |product, _| product * stopped)
    };
    let closed = Interval { low: all_stopped(around.high), high: all_stopped(around.low) };
    let clean = share(days.iter().filter(|day| **day == 0).count() as u32, days.len() as u32);
    let engine =
        Mean { value: clean.value(), interval: clean.interval, replications: days.len() as u64 };
    Some((engine, closed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fates_of_their_own_agree_and_one_fate_for_all_parts() {
        // Each of four flights leaks on every second day, all together or each for itself.
        let apart: Vec<u32> = (0..1600_u32).map(|day| (day % 16).count_ones()).collect();
        let together: Vec<u32> = (0..1600_u32).map(|day| 4 * (day % 2)).collect();
        let (engine, closed) = none_leaks(4, &apart).expect("some leak");
        assert!(closed.holds(engine.value), "{engine:?} {closed:?}");
        let (engine, closed) = none_leaks(4, &together).expect("some leak");
        assert!(engine.interval.low > closed.high, "{engine:?} {closed:?}");
    }
}
