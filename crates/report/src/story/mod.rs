//! The story behind the numbers: single days told again, and where flights were stopped in many.

mod day;
mod stop;
mod way;

use engine::plan::Plan;
use study::{Findings, retell};

pub use day::{Day, Flown, Mark};
pub use stop::{Raid, Stop};

/// So many days are looked at for where flights are stopped.
const DAYS: u32 = 100;

/// What is told of one option. All of it is of the nominal world.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The replication nearest to the median loss.
    pub typical: Day,
    /// The replication with the greatest loss.
    pub worst: Day,
    /// Days looked at for the stops.
    pub days: u32,
    /// Where flights were stopped in these days, by raid.
    pub raids: Vec<Raid>,
}

/// The stories of all options that were played.
pub fn told(plans: &[Plan], findings: &Findings) -> Vec<Story> {
    let settings = &findings.settings;
    let days = settings.replications.min(DAYS);
    let pairs = plans.iter().zip(&findings.options).enumerate();
    pairs
        .map(|(option, (plan, found))| {
            let telling = found.telling;
            let mut raids = Raid::of_plan(plan);
            retell(plans, option, settings, 0, 0..days, |_, record| {
                raids.iter_mut().for_each(|raid| raid.add(plan, record));
            });
            let mut told = Vec::new();
            let both = [telling.typical, telling.worst];
            retell(plans, option, settings, 0, both, |replication, record| {
                told.push(Day::of(plan, replication, record));
            });
            let worst = told.pop().unwrap_or_default();
            Story { typical: told.pop().unwrap_or_default(), worst, days, raids }
        })
        .collect()
}
