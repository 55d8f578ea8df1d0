//! Cells of one look each, which most lattices have: they are gone through without taking each apart,
//! and what was found out for one look is kept for the next.

use std::ops::Range;

use super::jamming::Direction;
use super::lattice::{Lattice, Packed};
use super::watch::Watch;
use crate::time::Time;

/// The looks of a lattice on which each cell has one, in one replication.
pub(super) struct Singles<'a> {
    watch: &'a Watch<'a>,
    lattice: &'a Lattice,
    /// Cells of the present run, its first moment and its end.
    cells: Range<u32>,
    begin: i64,
    set: Time,
    /// From there to the first beat of a beam that does not lag.
    lead: i64,
    /// Knots of the run's piece, and the first one after the latest look that was asked about.
    knots: Range<usize>,
    after: usize,
    /// No jammer is in sight from here until just before there.
    lull: (Time, Time),
}

/// The only look of a cell.
#[derive(Clone, Copy)]
pub(super) struct Single {
    pub at: Time,
    cell: Packed,
}

impl<'a> Singles<'a> {
    /// Of a lattice on which each cell has one look.
    pub fn of(watch: &'a Watch<'a>, lattice: &'a Lattice) -> Self {
        let nowhere = (Time::NEVER, Time::NEVER);
        let (set, begin, lead) = (watch.start, 0, 0);
        Self { watch, lattice, cells: 0..0, begin, set, lead, knots: 0..0, after: 0, lull: nowhere }
    }

    /// A cell's look; nothing where the piece ends before it.
    pub fn look(&mut self, place: u32) -> Option<Single> {
        let cell = *self.lattice.cells.list.get(place as usize)?;
        let begin = self.begin_of(place);
        let period = self.lattice.period.micros();
        let lag = self.lead + i64::from(cell.lag);
        let at = Time::from_micros(begin + if lag < period { lag } else { lag - period });
        (at < self.set).then_some(Single { at, cell })
    }

    /// Where a cell begins and ends.
    pub fn span(&mut self, place: u32) -> Option<(Time, Time)> {
        self.lattice.cells.list.get(place as usize)?;
        let begin = self.begin_of(place);
        let end = Time::from_micros(begin + self.lattice.period.micros()).min(self.set);
        Some((Time::from_micros(begin), end))
    }

    /// Is a look's cell gone into in any case?
    pub fn is_gone_into(&self, look: &Single) -> bool {
        let class = self.watch.airframe.class;
        self.watch.sight.bound(self.lattice, look.cell.most, class) >= 1.0
    }

    fn begin_of(&mut self, place: u32) -> i64 {
        if !self.cells.contains(&place) {
            self.enter_run_of(place);
        }
        self.begin + i64::from(place - self.cells.start) * self.lattice.period.micros()
    }

    fn enter_run_of(&mut self, place: u32) {
        let (run, cells) = self.lattice.run(place);
        let period = self.lattice.period.micros();
        let phase = (self.watch.phase * period as f64) as i64;
        self.cells = cells;
        self.begin = (self.watch.start + run.begin).micros();
        self.set = self.watch.start + run.set;
        self.lead = (phase - self.begin).rem_euclid(period);
        self.knots = run.knots.0 as usize..run.knots.1 as usize;
        self.after = self.lattice.knot_near(place);
    }

    /// Does a look hit? It is asked as little as tells: first the bounds of its cell, then those in
    /// the noise about it, last the signal itself.
    pub fn hits(&mut self, look: Single) -> bool {
        let Single { at, cell } = look;
        let watch = self.watch;
        let (least, most) = watch.sight.hit_between(cell.least, cell.most, watch.airframe);
        if most <= 0.0 {
            return false;
        }
        let u = watch.draw_look(at);
        if u >= most || !watch.sending.at(at) {
            return false;
        }
        if self.is_quiet(at) {
            return u < least || u < self.chance(at, None);
        }
        let tau = at - watch.start;
        let direction = watch.sight.direction_after(self.knot_after(tau), &self.knots, tau);
        let noise = watch.noise.between(direction, at);
        let (least, most) =
            watch.sight.hit_in_noise((cell.least, cell.most), watch.airframe, noise);
        u < least || (u < most && u < self.chance(at, Some(direction)))
    }

    /// Is no jammer in sight?
    fn is_quiet(&mut self, at: Time) -> bool {
        if self.lull.0 <= at && at < self.lull.1 {
            return true;
        }
        let next = self.watch.noise.next(at);
        if next > at {
            self.lull = (at, next);
        }
        next > at
    }

    /// The chance of a hit while the radar sends, in the noise towards a direction if there is any.
    fn chance(&mut self, at: Time, noisy: Option<Direction>) -> f64 {
        let watch = self.watch;
        let tau = at - watch.start;
        let level = watch.sight.level_after(self.knot_after(tau), &self.knots, tau);
        if level == f64::NEG_INFINITY {
            return 0.0;
        }
        let quiet = watch.ratio(level);
        let over = noisy.map_or(0.0, |direction| watch.noise.over_thermal(direction, at));
        watch.sight.detection(quiet / (1.0 + over))
    }

    /// The first knot of the run's piece after a moment.
    fn knot_after(&mut self, tau: Time) -> usize {
        self.after = self.watch.sight.knot_after(&self.knots, self.after, tau);
        self.after
    }
}
