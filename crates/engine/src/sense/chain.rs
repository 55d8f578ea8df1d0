//! From hits to tracks: so many hits in so many looks confirm, so many misses in a row drop.

use std::ops::Range;

use super::lattice::{Cell, Lattice};
use super::looks::Echo;
use super::singles::{Single, Singles};
use super::waiting::Candidate;
use super::watch::{FROM_THE_START, Watch};
use super::{Sensing, looks, waiting};
use crate::time::Time;

/// How a radar's tracks come and go in one world: so many hits in so many looks confirm, so many
/// misses in a row drop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rule {
    pub hits: u8,
    pub looks: u8,
    pub misses: u8,
}

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
    rule: Rule,
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
        rule: Rule { hits: 2, looks: 3, misses: 3 },
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
    pub(crate) fn new(rule: Rule, watch: &Watch) -> Self {
        Self { rule, lattice: watch.sight.lattice_for(false, watch.step), ..Self::NEW }
    }

    /// Is a track held?
    pub fn tracking(&self) -> bool {
        self.tracking
    }

    /// Walk on to the next turn, if there is one.
    pub(crate) fn next_turn(&mut self, watch: &Watch) -> Option<Transition> {
        if self.tracking {
            return self.next_drop(watch);
        }
        self.walk(watch, Time::NEVER)
    }

    /// The latest hit at or before `now`, on the way to the next turn; while no track is held, the
    /// latest of the last one.
    pub(crate) fn latest_hit(&self, watch: &Watch, now: Time) -> Time {
        if self.tracking { self.trail(watch, now).hit } else { self.last_hit }
    }

    /// Walk over the looks before `now`, as long as things are what `watch` says; what comes from
    /// `now` on is left to [`Chain::go_on`].
    pub(crate) fn pause(&mut self, watch: &Watch, now: Time) {
        let before = now - Time::from_micros(1);
        if self.tracking {
            let trail = self.trail(watch, before);
            (self.last_hit, self.misses) = (trail.hit, trail.misses);
            self.stepped = self.stepped.max(trail.last);
        } else {
            self.walk(watch, before);
        }
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

    /// No track is held: walk until one is confirmed or the looks at or before `until` are done.
    fn walk(&mut self, watch: &Watch, until: Time) -> Option<Transition> {
        let lattice = watch.sight.lattice(self.lattice)?;
        if lattice.looks == 1 && watch.sensing == Sensing::Waiting {
            return self.walk_singly(watch, lattice, until);
        }
        self.walk_on(watch, lattice, until)
    }

    /// The same over cells of one look: those that are gone into in any case follow each other without
    /// being asked for.
    fn walk_singly(&mut self, watch: &Watch, lattice: &Lattice, until: Time) -> Option<Transition> {
        let mut singles = Singles::of(watch, lattice);
        while let Some((begin, end)) = singles.span(self.cell) {
            if begin > until {
                return None;
            }
            let look = singles.look(self.cell);
            if self.pattern.is_none() {
                let sends = || watch.sending.next_sending(begin.max(self.since)) < end;
                let next = look
                    .filter(|look| self.asked.is_none() && singles.is_gone_into(look) && sends());
                let Some(look) = next else {
                    self.come_to_candidate(watch, lattice, until);
                    continue;
                };
                if look.at > until {
                    return None;
                }
                self.pattern = Some(u64::from(singles.hits(look)));
            }
            if let Some(look) = look.filter(|_| self.look == 0) {
                if look.at > until {
                    return None;
                }
                self.look = 1;
                let hit = self.pattern.is_some_and(|pattern| pattern & 1 == 1);
                if look.at > self.since && self.confirms(hit, look.at) {
                    return Some(self.confirmed(watch, look.at));
                }
            }
            (self.cell, self.look, self.pattern) = (self.cell + 1, 0, None);
        }
        None
    }

    fn walk_on(&mut self, watch: &Watch, lattice: &Lattice, until: Time) -> Option<Transition> {
        while let Some(cell) = lattice.cell(self.cell) {
            if watch.start + cell.begin > until {
                return None;
            }
            let Some(pattern) = self.pattern else {
                self.come_to_candidate(watch, lattice, until);
                continue;
            };
            let train = watch.looks(lattice, &cell);
            while self.look < train.count {
                let at = train.look(self.look);
                if at > until {
                    return None;
                }
                let hit = pattern >> self.look & 1 == 1;
                self.look += 1;
                if at > self.since && self.confirms(hit, at) {
                    return Some(self.confirmed(watch, at));
                }
            }
            (self.cell, self.look, self.pattern) = (self.cell + 1, 0, None);
        }
        None
    }

    fn confirmed(&mut self, watch: &Watch, at: Time) -> Transition {
        if watch.sight.lattice_for(true, watch.step) != self.lattice {
            self.enter_lattice(watch, at);
        }
        Transition { at, turn: Turn::Confirmed }
    }

    /// Come to the next cell that matters, drawn if it was not yet, and see which of its looks hit.
    fn come_to_candidate(&mut self, watch: &Watch, lattice: &Lattice, until: Time) {
        if watch.sensing == Sensing::Looks {
            let cell = lattice.cell(self.cell);
            self.pattern = cell.map(|cell| looks::pattern(watch, lattice, &cell, self.since));
            return;
        }
        let candidate =
            self.asked.unwrap_or_else(|| waiting::candidate(watch, lattice, self.cell, self.since));
        self.asked = Some(candidate);
        let next = candidate.cell;
        self.pass_over_misses(watch, lattice, next);
        self.cell = next;
        if lattice.cell(next).is_some_and(|cell| watch.start + cell.begin <= until) {
            self.asked = None;
            self.pattern = waiting::pattern(watch, lattice, candidate, self.since);
        }
    }

    /// Every look before the cell `next` misses.
    fn pass_over_misses(&mut self, watch: &Watch, lattice: &Lattice, next: u32) {
        for cell in (self.cell..next).map_while(|place| lattice.cell(place)) {
            if self.recent == 0 {
                return;
            }
            let train = watch.looks(lattice, &cell);
            let count = train.count - train.after(self.since);
            self.recent = if count >= 8 { 0 } else { self.remembered(self.recent << count) };
        }
    }

    /// The looks that still count when the next one comes: one fewer than the rule looks at.
    fn remembered(&self, recent: u8) -> u8 {
        recent & ((1_u16 << (self.rule.looks.clamp(1, 8) - 1)) - 1) as u8
    }

    /// One look while no track is held: does it confirm one?
    fn confirms(&mut self, hit: bool, at: Time) -> bool {
        self.stepped = at;
        if hit {
            self.first_hit = self.first_hit.min(at);
            self.last_hit = at;
        }
        if hit && self.recent.count_ones() + 1 >= u32::from(self.rule.hits) {
            *self = Self { tracking: true, misses: 0, recent: 0, ..*self };
            return true;
        }
        self.recent = self.remembered(self.recent << 1 | u8::from(hit));
        false
    }
}

/// While a track is held, each look falls by its own draw, whoever asks and whenever.
impl Chain {
    /// Looks up to here have been counted.
    fn told(&self) -> Time {
        self.since.max(self.stepped)
    }

    /// The look at which the rule drops the track.
    fn next_drop(&mut self, watch: &Watch) -> Option<Transition> {
        let lattice = watch.sight.lattice(self.lattice)?;
        let cells = lattice.len();
        let mut from = self.cell;
        let mut singles = Singles::of(watch, lattice);
        while from < cells {
            let dropped = if lattice.looks == 1 {
                let needed = u32::from(self.rule.misses.saturating_sub(self.misses)).max(1);
                let past = (from + needed).min(cells);
                let dropped = self.leap(&mut singles, from..past);
                from = past;
                dropped
            } else {
                from += 1;
                self.step(watch, lattice, from - 1)
            };
            if let Some((at, look)) = dropped {
                let cell = from - 1;
                let pattern = self.pattern.filter(|_| cell == self.cell).or_else(|| {
                    let cell = lattice.cell(cell)?;
                    Some(looks::pattern(watch, lattice, &cell, self.since))
                });
                let again = Self { tracking: false, misses: 0, recent: 0, stepped: at, ..*self };
                *self = Self { cell, look, pattern, asked: None, ..again };
                if watch.sight.lattice_for(false, watch.step) != self.lattice {
                    self.enter_lattice(watch, at);
                }
                return Some(Transition { at, turn: Turn::Dropped });
            }
        }
        None
    }

    /// As many cells of one look as may drop the track: if the last of them hits, the others do
    /// not matter, and so on back (as Boyer and Moore 1977 search text). Returns the moment at
    /// which the track was dropped, and the number of the look after it.
    fn leap(&mut self, singles: &mut Singles, cells: Range<u32>) -> Option<(Time, u32)> {
        let (mut missed, mut latest) = (0, None);
        for place in cells.rev() {
            let Some(look) = singles.look(place) else { continue };
            if look.at <= self.told() {
                continue;
            }
            if self.hits_alone(singles, place, look) {
                (self.last_hit, self.misses) = (look.at, missed);
                return None;
            }
            missed += 1;
            latest.get_or_insert(look.at);
        }
        self.misses += missed;
        latest.filter(|_| self.misses >= self.rule.misses).map(|at| (at, 1))
    }

    /// The looks of one cell, in leaps as well.
    fn step(&mut self, watch: &Watch, lattice: &Lattice, place: u32) -> Option<(Time, u32)> {
        let cell = lattice.cell(place)?;
        let train = watch.looks(lattice, &cell);
        let drawn = self.drawn(watch, lattice, (place, &cell));
        let mut from = train.after(self.told());
        while from < train.count {
            let needed = u32::from(self.rule.misses.saturating_sub(self.misses)).max(1);
            let past = (from + needed).min(train.count);
            match (from..past).rev().find(|look| drawn.hits(*look, train.look(*look))) {
                Some(hit) => {
                    (self.last_hit, self.misses) = (train.look(hit), (past - 1 - hit) as u8);
                }
                None => self.misses += (past - from) as u8,
            }
            if self.misses >= self.rule.misses {
                return Some((train.look(past - 1), past));
            }
            from = past;
        }
        None
    }

    /// The latest hit at or before a moment before the track is dropped, and the misses since.
    fn trail(&self, watch: &Watch, now: Time) -> Trail {
        let mut trail = Trail { hit: self.last_hit, misses: 0, last: self.stepped };
        let Some(lattice) = watch.sight.lattice(self.lattice) else { return trail };
        let newest = lattice.cell_at(now - watch.start);
        let mut singles = Singles::of(watch, lattice);
        for place in (self.cell..=newest).rev() {
            if lattice.looks == 1 {
                let Some(look) = singles.look(place) else { continue };
                let hits = || self.hits_alone(&mut singles, place, look);
                if self.ends(&mut trail, look.at, now, hits) {
                    return trail;
                }
                continue;
            }
            let Some(cell) = lattice.cell(place) else { continue };
            let train = watch.looks(lattice, &cell);
            let drawn = self.drawn(watch, lattice, (place, &cell));
            for (look, at) in (0..train.count).rev().map(|look| (look, train.look(look))) {
                if self.ends(&mut trail, at, now, || drawn.hits(look, at)) {
                    return trail;
                }
            }
        }
        Trail { misses: trail.misses + self.misses, ..trail }
    }

    /// One look further back: does the trail end there, with a hit or with what has been counted?
    fn ends(&self, trail: &mut Trail, at: Time, now: Time, hits: impl FnOnce() -> bool) -> bool {
        if at > now {
            return false;
        }
        if at <= self.told() {
            trail.misses += self.misses;
            return true;
        }
        trail.last = trail.last.max(at);
        if hits() {
            trail.hit = at;
            return true;
        }
        trail.misses += 1;
        false
    }

    /// Does the only look of a cell hit?
    fn hits_alone(&self, singles: &mut Singles, place: u32, look: Single) -> bool {
        match self.pattern {
            Some(pattern) if place == self.cell => pattern & 1 == 1,
            _ => singles.hits(look),
        }
    }

    /// What is drawn of a cell: where the track was confirmed in it, as was found then.
    fn drawn<'a>(
        &self,
        watch: &'a Watch<'a>,
        lattice: &Lattice,
        (place, cell): (u32, &Cell),
    ) -> Drawn<'a> {
        match self.pattern {
            Some(pattern) if place == self.cell => Drawn::Pattern(pattern),
            _ => Drawn::Echo(Echo::of(watch, lattice, cell, self.since)),
        }
    }
}

/// What tells whether the looks of a cell hit.
enum Drawn<'a> {
    Pattern(u64),
    Echo(Echo<'a>),
}

impl Drawn<'_> {
    fn hits(&self, look: u32, at: Time) -> bool {
        match self {
            Self::Pattern(pattern) => pattern >> look & 1 == 1,
            Self::Echo(echo) => echo.hits(at),
        }
    }
}

/// The latest looks at a track that is held.
struct Trail {
    hit: Time,
    misses: u8,
    /// The latest look of all.
    last: Time,
}
