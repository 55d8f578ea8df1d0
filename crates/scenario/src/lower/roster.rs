//! Who flies in an option, in which order: carriers before what they release.

use engine::plan::FlightId;

use super::Context;
use super::option::Whole;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Raid, SideWord};

/// A group of flights with its place in the plan.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    /// As it was written.
    pub raid: &'a Raid,
    /// The first of its flights; the others follow.
    pub first: FlightId,
    /// How many flights it has.
    pub count: u32,
}

/// The groups of an option.
pub struct Roster<'a> {
    /// In the order of their flights.
    pub entries: Vec<Entry<'a>>,
}

impl<'a> Roster<'a> {
    /// Everyone who flies in an option; nothing where carriers release each other in a circle.
    pub fn of(
        context: &Context<'a>,
        option: &Whole<'_>,
        found: &mut Vec<Diagnostic>,
    ) -> Option<Self> {
        let said = found.len();
        grounded_are_friendly(context, option, found);
        let flies = |raid: &&Raid| !option.without.contains(&raid.name.value.as_str());
        let mut waiting: Vec<&Raid> = context.scenario.raid.iter().filter(flies).collect();
        let mut roster = Self { entries: Vec::new() };
        let mut next = 0;
        while !waiting.is_empty() {
            let ready = waiting.iter().position(|raid| match &raid.released {
                None => true,
                Some(released) => roster.get(&released.by.value).is_some(),
            });
            let Some(ready) = ready else {
                waiting.iter().for_each(|raid| found.extend(stranded(raid)));
                return None;
            };
            let raid = waiting.remove(ready);
            let carriers = raid.released.as_ref().and_then(|by| roster.get(&by.by.value));
            let count = raid.count.value.saturating_mul(carriers.map_or(1, |entry| entry.count));
            roster.entries.push(Entry { raid, first: FlightId(next), count });
            next = next.saturating_add(count);
        }
        (found.len() == said).then_some(roster)
    }

    /// A group by its name.
    pub fn get(&self, name: &str) -> Option<&Entry<'a>> {
        self.entries.iter().find(|entry| entry.raid.name.value == name)
    }
}

/// Why a group that is released never flies: its carriers do not.
fn stranded(raid: &Raid) -> Option<Diagnostic> {
    let by = &raid.released.as_ref()?.by;
    Some(Diagnostic::new(Code::Circular, by.span).with("name", &*by.value))
}

/// Only the defender's own flights may stay on the ground: the raid is the same in every option.
fn grounded_are_friendly(context: &Context<'_>, option: &Whole<'_>, found: &mut Vec<Diagnostic>) {
    for raid in option.table.without.iter().flatten() {
        let flown = context.scenario.raid.iter().find(|own| own.name.value == raid.value);
        if flown.is_some_and(|own| own.side != SideWord::Friendly) {
            let fault = Diagnostic::new(Code::GroundedNotFriendly, raid.span);
            found.push(fault.with("raid", &*raid.value));
        }
    }
}
