//! The magazine: nobody kills more than his rounds allow.

use engine::plan::{Plan, Presence};
use engine::sample::Sample;
use physics::engagement::{Salvos, leak_limited_inventory};

use super::shots::{Chances, Played};
use super::{Checked, CrossCheck, Form, of_mean};
use crate::estimate::Interval;

/// Looks after which a flight that still lives is left alone: shots that all miss so often do not
/// matter.
const LOOKS: usize = 24;
/// Where the rounds would be enough for so many times the flights, they are no limit worth a check.
const AMPLE: f64 = 2.0;

/// The check; nothing where there are rounds in plenty.
pub(super) fn check(checked: &Checked<'_>, played: &Played) -> Option<CrossCheck> {
    let flights = checked.plan.flights.len() as u32;
    let rounds = held(checked.plan, checked.sample);
    let kills = Chances::of(checked).greatest();
    if played.is_empty() || f64::from(rounds) * kills > AMPLE * f64::from(flights) {
        return None;
    }
    let one_by_one = Salvos::new(vec![1; LOOKS])?;
    let left = leak_limited_inventory(flights, rounds, kills, &one_by_one)?;
    let most = f64::from(flights) - left.leakers;
    let seen = || played.iter().map(|day| day.iter().map(|kills| kills.seen).sum::<f64>());
    let closed = Interval { low: 0.0, high: most };
    let (over, under) = (seen().map(|seen| seen - most), seen().map(|seen| -seen));
    Some(of_mean(checked.option, Form::Magazine, seen(), closed, over, under))
}

/// Every round of the option, ready or in store, on launchers that are there.
fn held(plan: &Plan, sample: &Sample) -> u32 {
    let there = |presence| match presence {
        Presence::Always => true,
        Presence::InCount { count, before } => {
            sample.figure(plan, count).round() > f64::from(before)
        }
    };
    let launchers = plan.launchers.iter().filter(|launcher| there(launcher.presence));
    let loads = launchers.flat_map(|launcher| &launcher.loads);
    loads.fold(0, |sum: u32, load| sum.saturating_add(load.ready).saturating_add(load.store))
}
