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

    /// The moment by which `count` more looks have come after `now`.
    pub(crate) fn after_looks(&self, now: Time, count: i64) -> Time {
        Time::from_micros(now.micros() + count * self.sight.period.micros())
    }

    /// The look of a cell with number `j`.
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
        let mut passed = Self::NEW;
        self.walk(watch, Time::NEVER, &mut passed)
    }

    /// The latest hit at or before `now`, on the way to the next turn. What was walked over is
    /// remembered, so that the next question starts from here.
    pub(crate) fn latest_hit(&mut self, watch: &Watch, now: Time) -> Time {
        let mut walker = *self;
        walker.walk(watch, now, self);
        walker.last_hit
    }

    /// Walk until a turn comes or the looks at or before `until` are done. `passed` becomes the
    /// last state on the way from which the walk could start again.
    fn walk(&mut self, watch: &Watch, until: Time, passed: &mut Self) -> Option<Transition> {
        let cells = watch.sight.cells();
        while let Some(cell) = cells.get(self.cell as usize) {
            if watch.start + cell.begin > until {
                return None;
            }
            let Some(pattern) = self.pattern else {
                *passed = *self;
                self.enter(watch, until);
                continue;
            };
            let (first, count) = watch.looks(cell);
            while self.look < count {
                let at = watch.look(first, self.look);
                if at > until {
                    return None;
                }
                let hit = pattern >> self.look & 1 == 1;
                self.look += 1;
                if let Some(turn) = self.step(hit, at) {
                    return Some(Transition { at, turn });
                }
            }
            *self = Self { cell: self.cell + 1, look: 0, pattern: None, ..*self };
        }
        None
    }

    /// Come to the next cell that matters and see which of its looks hit.
    fn enter(&mut self, watch: &Watch, until: Time) {
        let cells = watch.sight.cells();
        let misses = self.tracking;
        if watch.sensing == Sensing::Looks {
            self.pattern = Some(looks::pattern(watch, &cells[self.cell as usize]));
            return;
        }
        let next = waiting::candidate(watch, self.cell, misses);
        if misses {
            self.pass_over_hits(watch, next, until);
        } else {
            self.pass_over_misses(watch, next);
        }
        self.cell = next;
        self.pattern = cells.get(next as usize).map(|cell| waiting::pattern(watch, cell, misses));
    }

    /// A track is held and every look before the cell `next` hits; note the latest up to `until`.
    fn pass_over_hits(&mut self, watch: &Watch, next: u32, until: Time) {
        for cell in watch.sight.cells()[self.cell as usize..next as usize].iter().rev() {
            let (first, count) = watch.looks(cell);
            let latest = (0..count).rev().map(|j| watch.look(first, j)).find(|at| *at <= until);
            if let Some(at) = latest {
                self.last_hit = at;
                self.misses = 0;
                return;
            }
        }
    }

    /// No track is held and every look before the cell `next` misses.
    fn pass_over_misses(&mut self, watch: &Watch, next: u32) {
        for cell in &watch.sight.cells()[self.cell as usize..next as usize] {
            if self.recent == 0 {
                return;
            }
            let (_, count) = watch.looks(cell);
            self.recent = if count >= 2 { 0 } else { (self.recent << count) & 0b11 };
        }
    }

    /// One look of the M-of-N logic.
    fn step(&mut self, hit: bool, at: Time) -> Option<Turn> {
        if hit {
            self.first_hit = self.first_hit.min(at);
            self.last_hit = at;
        }
        if self.tracking {
            self.misses = if hit { 0 } else { self.misses + 1 };
            if self.misses < MISSES_TO_DROP {
                return None;
            }
            *self = Self { tracking: false, misses: 0, recent: 0, ..*self };
            return Some(Turn::Dropped);
        }
        if hit && self.recent != 0 {
            *self = Self { tracking: true, misses: 0, recent: 0, ..*self };
            return Some(Turn::Confirmed);
        }
        self.recent = (self.recent << 1 | u8::from(hit)) & 0b11;
        None
    }
}
