//! From hits to tracks: two hits in three looks confirm, three misses in a row drop.

use super::cell::{Cell, Sight};
use super::{Sensing, looks, waiting};
use crate::chance::{Chance, Purpose};
use crate::time::Time;

/// Misses in a row that drop a track.
const MISSES_TO_DROP: u8 = 3;

/// One radar watching one flight in one replication.
#[derive(Clone, Copy)]
pub(crate) struct Watch<'a> {
    pub sight: &'a Sight,
    pub sensing: Sensing,
    pub chance: Chance,
    /// Hashes of the flight's and the radar's names.
    pub names: (u32, u32),
    /// When the flight started.
    pub start: Time,
    /// Phase of the scan.
    pub phase: Time,
    /// After this moment there is no echo any more: killed or arrived.
    pub until: Time,
}

impl Watch<'_> {
    pub(super) fn draw(&self, purpose: Purpose, ordinal: u32) -> f64 {
        self.chance.uniform(purpose, ordinal, self.names.0, self.names.1)
    }

    /// The first look of a cell and how many there are.
    pub(super) fn looks(&self, cell: &Cell) -> (Time, u32) {
        let period = self.sight.period.micros();
        let begin = (self.start + cell.begin).micros();
        let end = (self.start + cell.end).micros();
        let beat = (self.phase + cell.lag).micros();
        let first = begin + (beat - begin).rem_euclid(period);
        let count = if first < end { (end - 1 - first) / period + 1 } else { 0 };
        (Time::from_micros(first), count.min(64) as u32)
    }

    pub(super) fn look(&self, first: Time, j: u32) -> Time {
        Time::from_micros(first.micros() + i64::from(j) * self.sight.period.micros())
    }
}

/// What a radar's track did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Two hits in three looks.
    Confirmed,
    /// Three misses in a row.
    Dropped,
}

/// A turn and its moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// When.
    pub at: Time,
    /// What.
    pub turn: Turn,
}

/// Where the M-of-N logic of one (flight, radar) pair stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chain {
    cell: u32,
    look: u32,
    pattern: Option<u64>,
    drawn: bool,
    /// The last two looks, the latest in bit 0, while no track is held.
    recent: u8,
    misses: u8,
    tracking: bool,
    /// First hit ever.
    pub first_hit: Time,
    /// Latest hit.
    pub last_hit: Time,
}

impl Chain {
    /// Nothing seen yet.
    pub const NEW: Self = Self {
        cell: 0,
        look: 0,
        pattern: None,
        drawn: false,
        recent: 0,
        misses: 0,
        tracking: false,
        first_hit: Time::NEVER,
        last_hit: Time::NEVER,
    };

    /// Is a track held?
    pub fn tracking(&self) -> bool {
        self.tracking
    }

    /// Walk on to the next turn, if there is one.
    pub(crate) fn next_turn(&mut self, watch: &Watch) -> Option<Transition> {
        self.walk(watch, Time::NEVER)
    }

    /// The latest hit at or before `now`, walking on from here; call it on a copy.
    pub(crate) fn latest_hit(mut self, watch: &Watch, now: Time) -> Time {
        self.walk(watch, now);
        self.last_hit
    }

    /// Walk until a turn comes or the looks at or before `until` are done.
    fn walk(&mut self, watch: &Watch, until: Time) -> Option<Transition> {
        let cells = watch.sight.cells();
        while (self.cell as usize) < cells.len() {
            if watch.start + cells[self.cell as usize].begin > until {
                return None;
            }
            if self.pattern.is_none() && !self.enter(watch, until) {
                continue;
            }
            let cell = cells[self.cell as usize];
            let pattern = self.pattern.unwrap_or_default();
            let (first, count) = watch.looks(&cell);
            while self.look < count {
                let at = watch.look(first, self.look);
                if at > until {
                    return None;
                }
                let hit = at <= watch.until && pattern >> self.look & 1 == 1;
                self.look += 1;
                if let Some(turn) = self.step(hit, at) {
                    return Some(Transition { at, turn });
                }
            }
            self.leave(cells);
        }
        None
    }

    /// Come to the next cell that matters and see which of its looks hit. False where the walk
    /// has to start over: the cell lies behind the last, or behind `until`.
    fn enter(&mut self, watch: &Watch, until: Time) -> bool {
        let cells = watch.sight.cells();
        let misses = self.tracking;
        if watch.sensing == Sensing::Looks || watch.until <= watch.start + cells[self.cell as usize].begin {
            self.pattern = Some(looks::pattern(watch, &cells[self.cell as usize]));
            return true;
        }
        let next = waiting::candidate(watch, self.cell, misses);
        let stop = self.skip(watch, next, until);
        if stop < next || next as usize == cells.len() {
            return false;
        }
        self.pattern = Some(waiting::pattern(watch, &cells[next as usize], misses));
        true
    }

    /// Pass over cells that hold no surprise: no hit while searching, no miss while tracking.
    /// Stops early at `until` and where the flight's echo ends.
    fn skip(&mut self, watch: &Watch, next: u32, until: Time) -> u32 {
        let cells = watch.sight.cells();
        let last = until.min(watch.until);
        if self.tracking {
            self.skip_hits(watch, next, last);
        } else if next > self.cell {
            self.recent = self.recent_after(watch, next);
        }
        let reached = cells[self.cell as usize..next as usize]
            .iter()
            .position(|cell| watch.start + cell.begin > last)
            .map_or(next, |passed| self.cell + passed as u32);
        self.cell = if self.tracking { reached } else { next };
        self.cell
    }
}
