//! Raids: groups become flights, each with its own path and start.

mod class;
mod fall;
mod group;
mod plausible;
mod recorded;
mod role;
mod start;
mod way;

use std::collections::BTreeMap;

use engine::plan::{Flight, FlightClass};
use engine::time::Time;
pub use fall::Known as Falls;
use group::Group;
pub use group::station;
pub use role::word as role;

use super::Context;
use super::figures::Figures;
use super::laydown::Laydown;
use super::roster::Roster;
use crate::diagnostic::{Code, Diagnostic};

/// What flies.
pub struct Raids {
    /// Types of flight.
    pub classes: Vec<FlightClass>,
    /// Every flight.
    pub flights: Vec<Flight>,
}

/// All flights of an option; nothing where any of them is no flight.
pub fn lower(
    context: &Context<'_>,
    roster: &Roster<'_>,
    laydown: &Laydown,
    figures: &mut Figures,
    found: &mut Vec<Diagnostic>,
) -> Option<Raids> {
    let mut raids = Raids { classes: Vec::new(), flights: Vec::new() };
    let mut passes = BTreeMap::new();
    let before = found.len();
    for entry in &roster.entries {
        let raid = entry.raid;
        let Some(catalogued) = context.shelf.entries.flight(&raid.class.value) else { continue };
        let class = class::lower(&mut raids.classes, &raid.class.value, catalogued, figures);
        let carriers = raid.released.as_ref().and_then(|by| {
            let carriers = roster.get(&by.by.value)?;
            let first = carriers.first.index();
            let flights = raids.flights.get(first..first + carriers.count as usize)?;
            Some((carriers, flights, passes.get(&by.by.value)?))
        });
        if raid.released.is_some() && carriers.is_none() {
            continue;
        }
        let group = Group::of(context, entry, class, catalogued, laydown, figures, found);
        let Some(group) = group else { continue };
        plausible::look(raid, catalogued, found);
        let Some(made) = group.flights(carriers, found) else { continue };
        arrives_in_time(context, &group, &made.flights, found);
        passes.insert(raid.name.value.clone(), made.passes);
        raids.flights.extend(made.flights);
    }
    recorded::add(context, &mut raids, figures, found);
    let sound = found[before..].iter().all(|d| d.severity() == crate::Severity::Warning);
    sound.then_some(raids)
}

/// Warn of a group whose last flight is still on its way when the day ends.
fn arrives_in_time(
    context: &Context<'_>,
    group: &Group<'_>,
    flights: &[Flight],
    found: &mut Vec<Diagnostic>,
) {
    let arrivals = flights.iter().map(|f| group.begins(f) + f.path.duration());
    let Some(last) = arrivals.max() else { return };
    let duration = context.scenario.duration.value;
    if group.can_leak() && last > Time::from_seconds(duration) {
        let minutes = |seconds: f64| format!("{:.1} min", seconds / 60.0);
        let name = &group.raid().name;
        let fault = Diagnostic::new(Code::ArrivesAfterEnd, name.span)
            .with("raid", &*name.value)
            .with("arrival", minutes(last.seconds()))
            .with("duration", minutes(duration));
        found.push(fault);
    }
}
