//! The story behind the numbers: single days told again, and where flights were stopped in many.

mod day;
mod stop;
mod way;

use engine::record::Record;
use study::estimate::Telling;
use study::{Findings, Interrupt, Simulation};

pub use day::{Day, Flown, Mark};
pub use stop::{Raid, Stop};

/// Days looked at for where flights are stopped: as many as bring so many flights, within bounds.
const FLIGHTS: u32 = 4_000;
const DAYS: std::ops::RangeInclusive<u32> = 25..=100;

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

/// The stories of all options that were played. Nothing where somebody asks to stop.
pub fn told(
    simulation: &Simulation,
    findings: &Findings,
    stop: Interrupt<'_>,
) -> Option<Vec<Story>> {
    let options = 0..findings.options.len();
    options.map(|option| of_option(simulation, findings, option, stop)).collect()
}

fn of_option(
    simulation: &Simulation,
    findings: &Findings,
    option: usize,
    stop: Interrupt<'_>,
) -> Option<Story> {
    let (settings, plan) = (&findings.settings, &simulation.plans()[option]);
    let days = (FLIGHTS / plan.flights.len().max(1) as u32).clamp(*DAYS.start(), *DAYS.end());
    let days = settings.replications.min(days);
    let mut raids = Raid::of_plan(plan);
    let retelling = simulation.retelling(option, settings, 0);
    let each = retelling.told(0..days, stop, |_, record| {
        raids.iter().map(|raid| raid.on(plan, record)).collect::<Vec<_>>()
    });
    for day in each? {
        raids.iter_mut().zip(day).for_each(|(raid, day)| raid.add(day));
    }
    let Telling { typical, worst } = findings.options[option].telling;
    let both = [typical, worst];
    let day = |replication, record: &Record| Day::of(plan, replication, record);
    let mut told = retelling.told(both, stop, day)?;
    let worst = told.pop().unwrap_or_default();
    Some(Story { typical: told.pop().unwrap_or_default(), worst, days, raids })
}
