//! From hits to tracks: so many hits in so many looks confirm, so many misses in a row drop.

use super::lattice::Lattice;
use super::waiting::Candidate;
use super::watch::{FROM_THE_START, Watch};
use super::{Sensing, looks, waiting};
use crate::plan::Confirmation;
use crate::time::Time;

/// What a radar's track did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Enough hits among the latest looks.
    Confirmed,
    /// Enough misses in a row.
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
    rule: Confirmation,
    /// The lattice of looks that it is on, and since when: looks up to then are not its own.
    lattice: u8,
    since: Time,
    cell: u32,
    look: u32,
    pattern: Option<u64>,
    /// What comes into question next, once it was drawn.
    asked: Option<Candidate>,
    /// The last looks, the latest in bit 0, while no track is held.
    recent: u8,
    misses: u8,
    tracking: bool,
    /// The last look that the rule was told of.
    stepped: Time,
    /// First hit ever.
    pub first_hit: Time,
    /// Latest hit.
    pub last_hit: Time,
}

impl Chain {
    /// Nothing seen yet.
    pub const NEW: Self = Self {
        rule: Confirmation { hits: 2, looks: 3, misses: 3 },
        lattice: 0,
        since: FROM_THE_START,
        cell: 0,
        look: 0,
        pattern: None,
        asked: None,
        recent: 0,
        misses: 0,
        tracking: false,
        stepped: FROM_THE_START,
        first_hit: Time::NEVER,
        last_hit: Time::NEVER,
    };

    /// Nothing seen yet, under a rule of confirmation, on a watch's first lattice.
    pub(crate) fn new(rule: Confirmation, watch: &Watch) -> Self {
        Self { rule, lattice: watch.sight.lattice_for(false, watch.step), ..Self::NEW }
    }

    /// Is a track held?
    pub fn tracking(&self) -> bool {
        self.tracking
    }

    /// Walk on to the next turn, if there is one.
    pub(crate) fn next_turn(&mut self, watch: &Watch) -> Option<Transition> {
        let mut passed = *self;
        self.walk(watch, Time::NEVER, &mut passed)
    }

    /// The latest hit at or before `now`, on the way to the next turn. What was walked over is
    /// remembered, so that the next question starts from here.
    pub(crate) fn latest_hit(&mut self, watch: &Watch, now: Time) -> Time {
        let mut walker = *self;
        walker.walk(watch, now, self);
        walker.last_hit
    }

    /// Walk over the looks before `now`, as long as things are what `watch` says; what comes from
    /// `now` on is left to [`Chain::go_on`].
    pub(crate) fn pause(&mut self, watch: &Watch, now: Time) {
        let mut passed = *self;
        self.walk(watch, now - Time::from_micros(1), &mut passed);
    }

    /// Go on from `now` under a watch that is another: on another lattice, another way, silent or
    /// jammed. What was seen is kept, looks to come are drawn anew.
    pub(crate) fn go_on(&mut self, watch: &Watch, now: Time) {
        self.enter_lattice(watch, (now - Time::from_micros(1)).max(self.stepped));
    }

    /// The radar has no room for the track that it just confirmed: the count begins anew.
    pub(crate) fn refuse(&mut self, watch: &Watch, now: Time) {
        *self = Self { tracking: false, misses: 0, recent: 0, ..*self };
        self.enter_lattice(watch, now);
    }

    fn enter_lattice(&mut self, watch: &Watch, since: Time) {
        let place = watch.sight.lattice_for(self.tracking, watch.step);
        let cell =
            watch.sight.lattice(place).map_or(0, |lattice| lattice.cell_at(since - watch.start));
        *self = Self { lattice: place, since, cell, look: 0, pattern: None, asked: None, ..*self };
    }

    /// Walk until a turn comes or the looks at or before `until` are done. `passed` becomes the
    /// last state on the way from which the walk could start again.
    fn walk(&mut self, watch: &Watch, until: Time, passed: &mut Self) -> Option<Transition> {
        let lattice = watch.sight.lattice(self.lattice)?;
        while let Some(cell) = lattice.cells.get(self.cell as usize) {
            if watch.start + cell.begin > until {
                return None;
            }
            let Some(pattern) = self.pattern else {
                if self.asked.is_none() && watch.sensing == Sensing::Waiting {
                    self.ask(watch, lattice);
                }
                *passed = *self;
                self.enter(watch, lattice, until);
                continue;
            };
            let train = watch.looks(lattice, cell);
            while self.look < train.count {
                let at = train.look(self.look);
                if at > until {
                    return None;
                }
                let hit = pattern >> self.look & 1 == 1;
                self.look += 1;
                if at <= self.since {
                    continue;
                }
                if let Some(turn) = self.step(hit, at) {
                    if watch.sight.lattice_for(self.tracking, watch.step) != self.lattice {
                        self.enter_lattice(watch, at);
                    }
                    return Some(Transition { at, turn });
                }
            }
            *self = Self { cell: self.cell + 1, look: 0, pattern: None, ..*self };
        }
        None
    }

    /// Draw the next cell that matters.
    fn ask(&mut self, watch: &Watch, lattice: &Lattice) {
        let (misses, since) = (self.tracking, self.since);
        self.asked = Some(waiting::candidate(watch, lattice, self.cell, misses, since));
    }

    /// Come to the next cell that matters and see which of its looks hit.
    fn enter(&mut self, watch: &Watch, lattice: &Lattice, until: Time) {
        let cells = &lattice.cells;
        let (misses, since) = (self.tracking, self.since);
        if watch.sensing == Sensing::Looks {
            let cell = &cells[self.cell as usize];
            self.pattern = Some(looks::pattern(watch, lattice, cell, since));
            return;
        }
        let Some(candidate) = self.asked else { return };
        let next = candidate.cell;
        if misses {
            self.pass_over_hits(watch, lattice, next, until);
        } else {
            self.pass_over_misses(watch, lattice, next);
        }
        self.cell = next;
        if cells.get(next as usize).is_some_and(|cell| watch.start + cell.begin <= until) {
            self.asked = None;
            self.pattern = waiting::pattern(watch, lattice, candidate, misses, since);
        }
    }

    /// A track is held and every look before the cell `next` hits; note the latest up to `until`.
    fn pass_over_hits(&mut self, watch: &Watch, lattice: &Lattice, next: u32, until: Time) {
        let past = next.min(lattice.cell_at(until - watch.start) + 1).max(self.cell);
        for cell in lattice.cells[self.cell as usize..past as usize].iter().rev() {
            let train = watch.looks(lattice, cell);
            let own = |at: &Time| *at <= until && *at > self.since;
            let latest = (0..train.count).rev().map(|j| train.look(j)).find(own);
            if let Some(at) = latest {
                self.last_hit = at;
                self.misses = 0;
                return;
            }
        }
    }

    /// No track is held and every look before the cell `next` misses.
    fn pass_over_misses(&mut self, watch: &Watch, lattice: &Lattice, next: u32) {
        for cell in &lattice.cells[self.cell as usize..next as usize] {
            if self.recent == 0 {
                return;
            }
            let train = watch.looks(lattice, cell);
            let count = train.count - train.after(self.since);
            self.recent = if count >= 8 { 0 } else { self.remembered(self.recent << count) };
        }
    }

    /// The looks that still count when the next one comes: one fewer than the rule looks at.
    fn remembered(&self, recent: u8) -> u8 {
        recent & ((1_u16 << (self.rule.looks.clamp(1, 8) - 1)) - 1) as u8
    }

    /// One look of the M-of-N logic.
    fn step(&mut self, hit: bool, at: Time) -> Option<Turn> {
        self.stepped = at;
        if hit {
            self.first_hit = self.first_hit.min(at);
            self.last_hit = at;
        }
        if self.tracking {
            self.misses = if hit { 0 } else { self.misses + 1 };
            if self.misses < self.rule.misses {
                return None;
            }
            *self = Self { tracking: false, misses: 0, recent: 0, ..*self };
            return Some(Turn::Dropped);
        }
        if hit && self.recent.count_ones() + 1 >= u32::from(self.rule.hits) {
            *self = Self { tracking: true, misses: 0, recent: 0, ..*self };
            return Some(Turn::Confirmed);
        }
        self.recent = self.remembered(self.recent << 1 | u8::from(hit));
        None
    }
}
