//! How cells are cut out of the pieces of a path.

use super::ladder::{BLOCK, Ladder, Rung};
use super::lattice::{Cells, Packed, Run, level};
use super::scale::{Levels, lobe_db, towards_mirror};
use super::scan::Sweep;
use crate::geometry::{Lobe, Profile};
use crate::time::Time;

/// What cells are cut by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cut<'a> {
    pub period: Time,
    pub decorrelation: Time,
    pub sweep: Sweep,
    pub boresight_deg: f64,
    pub half_sector_deg: f64,
    pub beam_deg: f64,
    /// Looks after the last that can be seen which a track needs to be dropped.
    pub looks_to_drop: i64,
    /// Classes of airframes: how many rungs each may lie above and below its class's mean.
    pub airframes: &'a [(i16, i16)],
    pub ladder: &'a Ladder,
    /// Are the bounds on hits wanted?
    pub hits: bool,
    /// What its cells' numbers begin at.
    pub numbered_from: u32,
}

/// All cells of a pair, each so wide, where anything can be seen and as long after as it takes to
/// drop a track.
pub(super) fn cells(profiles: &[Profile], levels: &Levels, cut: &Cut, width: Time) -> Cells {
    let mut draft =
        Draft { cut, levels, width, ordinal: cut.numbered_from, cells: Cells::default(), pad: 0 };
    let mut first = 0;
    for (profile, end) in profiles.iter().zip(&levels.ends) {
        draft.piece(profile, first, *end);
        first = *end;
    }
    draft.cells
}

/// Cells while they are being cut.
struct Draft<'a> {
    cut: &'a Cut<'a>,
    levels: &'a Levels,
    width: Time,
    ordinal: u32,
    cells: Cells,
    pad: i64,
}

/// A piece of the path while it is being cut.
#[derive(Clone, Copy)]
struct Piece {
    rise: Time,
    set: Time,
    /// How many cells would cover it, and the number of the first.
    whole: i64,
    numbered: u32,
    /// Its first knot, and the first one past it.
    knots: (usize, usize),
}

impl Draft<'_> {
    /// Cut one piece. Cells begin anew with each, so that none depends on what comes after it.
    fn piece(&mut self, profile: &Profile, first: usize, past: usize) {
        let (rise, set) = (profile.piece.rise, profile.piece.set);
        let width = self.width.micros();
        let whole = ((set - rise).micros() + width - 1) / width;
        let piece = Piece { rise, set, whole, numbered: self.ordinal, knots: (first, past) };
        self.ordinal += whole.max(0) as u32;
        let knots = &self.levels.knots[first..past];
        let (Some(rises), Some(sets)) = (knots.first(), knots.last()) else {
            // What a track of an earlier piece needs to be dropped, no more.
            self.cells_between(&piece, 0, self.pad.min(whole));
            return;
        };
        let place = |tau: Time| ((tau - rise).micros() / width).clamp(0, whole);
        let (seen, done) = (place(rises.0), place(sets.0) + 1);
        self.cells_between(&piece, 0, self.pad.min(seen));
        self.cells_between(&piece, seen, whole.min(done + self.cut.looks_to_drop + 1));
    }

    fn cells_between(&mut self, piece: &Piece, from: i64, to: i64) {
        let (mut low, past) = piece.knots;
        let mut open = false;
        for i in from..to.min(piece.whole) {
            let begin = piece.rise + Time::from_micros(i * self.width.micros());
            let end = (begin + self.width).min(piece.set);
            while low + 1 < past && self.levels.knots[low + 1].0 <= begin {
                low += 1;
            }
            let Some(cell) = self.cell(begin, end, low, past) else {
                open = false;
                continue;
            };
            if !open {
                self.open_run(piece, i, begin);
                open = true;
            }
            self.push(cell, low);
        }
    }

    fn open_run(&mut self, piece: &Piece, i: i64, begin: Time) {
        self.cells.runs.push(Run {
            first: self.cells.list.len() as u32,
            ordinal: piece.numbered + i as u32,
            begin,
            set: piece.set,
            knots: (piece.knots.0 as u32, piece.knots.1 as u32),
        });
    }

    fn push(&mut self, (passes, most, least): ([f64; 2], Rung, Rung), knot: usize) {
        let period = self.cut.period.micros() as f64;
        let [lag, back] = passes.map(|part| (part * period) as u32);
        if self.cells.list.len().is_multiple_of(BLOCK) {
            self.cells.runs_of.push(self.cells.runs.len() as u32 - 1);
            self.cells.knots_of.push(knot as u32);
        }
        self.cells.list.push(Packed { lag, most, least });
        if self.cut.sweep.looks_a_turn() > 1 {
            self.cells.back.push(back);
        }
    }

    /// Where the beam passes in a cell, and its bounds; none where nothing is seen any more.
    fn cell(
        &mut self,
        begin: Time,
        end: Time,
        low: usize,
        past: usize,
    ) -> Option<([f64; 2], Rung, Rung)> {
        let mut last = low;
        while last < past && self.levels.knots[last].0 < end {
            last += 1;
        }
        let last = last.min(past.saturating_sub(1)).max(low);
        let (least, most) = self.extremes(begin, end, low, last, past);
        if most > f64::NEG_INFINITY {
            self.pad = self.cut.looks_to_drop + 1;
        } else {
            self.pad -= 1;
            if self.pad < 0 {
                self.pad = 0;
                return None;
            }
        }
        let cut = self.cut;
        let azimuth = if low < past { self.azimuth(begin, low, past) } else { 0.0 };
        let passes = cut.sweep.passes(azimuth, cut.boresight_deg, cut.half_sector_deg);
        Some((passes, Rung::above(most), Rung::below(least)))
    }

    /// The azimuth at a moment, or at the nearest knot.
    fn azimuth(&self, tau: Time, low: usize, past: usize) -> f64 {
        let knots = &self.levels.knots;
        let azimuth = |knot: usize| self.levels.directions[knot][0];
        if tau <= knots[low].0 || low + 1 >= past {
            return azimuth(low);
        }
        let span = (knots[low + 1].0 - knots[low].0).seconds();
        let share = ((tau - knots[low].0).seconds() / span).min(1.0);
        azimuth(low) + (azimuth(low + 1) - azimuth(low)) * share
    }

    /// Lowest and highest level inside a cell.
    fn extremes(&self, begin: Time, end: Time, low: usize, last: usize, past: usize) -> (f64, f64) {
        const NOTHING: (f64, f64) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
        if low >= past {
            return NOTHING;
        }
        let knots = &self.levels.knots[low..=last];
        let final_moment = end - Time::from_micros(1);
        let mut extremes: Option<(f64, f64)> = None;
        let mut take = |least: f64, most: f64| {
            let known = extremes.get_or_insert((least, most));
            *known = (known.0.min(least), known.1.max(most));
        };
        if begin < knots[0].0 || final_moment > knots[knots.len() - 1].0 {
            take(f64::NEG_INFINITY, f64::NEG_INFINITY);
        }
        for (i, pair) in knots.windows(2).enumerate() {
            let (from, to) = (pair[0].0.max(begin), pair[1].0.min(final_moment));
            if to < from {
                continue;
            }
            let ends = [from, to].map(|tau| level(pair, tau));
            let (least, most) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            let between = pair[1].0 - pair[0].0 > Time::from_micros(1);
            if between && ends.contains(&f64::NEG_INFINITY) {
                take(f64::NEG_INFINITY, most + self.brightest());
                continue;
            }
            if self.levels.lobes.is_empty() {
                take(least, most);
            } else {
                let (dim, bright) = self.lobes_between(low + i, from, to);
                take(least + dim, most + bright);
            }
        }
        if knots.len() == 1 && (begin..=final_moment).contains(&knots[0].0) {
            take(f64::NEG_INFINITY, knots[0].1 + self.brightest());
        }
        extremes.unwrap_or(NOTHING)
    }

    /// What the sea's lobes may add at most, anywhere, dB.
    fn brightest(&self) -> f64 {
        if self.levels.lobes.is_empty() { 0.0 } else { lobe_db(1.0, 1.0) }
    }

    /// What the sea's lobes add at least and at most between two moments of one stretch of knots.
    fn lobes_between(&self, knot: usize, from: Time, to: Time) -> (f64, f64) {
        let (a, b) = (&self.levels.lobes[knot], &self.levels.lobes[knot + 1]);
        if a.ratio == 0.0 && b.ratio == 0.0 {
            return (0.0, 0.0);
        }
        let (start, end) = (self.levels.knots[knot].0, self.levels.knots[knot + 1].0);
        let span = (end - start).seconds();
        let at = |tau: Time| a.towards(b, span, (tau - start).seconds() / span);
        lobe_extremes(&at(from), &at(to), (to - from).seconds(), self.cut.beam_deg)
    }
}

/// Least and greatest of what lobes add between two of them, `span` seconds apart.
fn lobe_extremes(a: &Lobe, b: &Lobe, span: f64, beam_deg: f64) -> (f64, f64) {
    // A cubic stays inside the hull of its control values.
    let hull = [a.phase, a.phase + span * a.rate / 3.0, b.phase - span * b.rate / 3.0, b.phase];
    let low = hull.iter().copied().fold(f64::INFINITY, f64::min) - 1e-6;
    let high = hull.iter().copied().fold(f64::NEG_INFINITY, f64::max) + 1e-6;
    let holds = |phase: f64| {
        let turn = std::f64::consts::TAU;
        ((low - phase) / turn).ceil() * turn + phase <= high
    };
    let ends = [physics::math::cos(low), physics::math::cos(high)];
    let brightest = if holds(0.0) { 1.0 } else { ends[0].max(ends[1]) };
    let dimmest = if holds(std::f64::consts::PI) { -1.0 } else { ends[0].min(ends[1]) };
    let (near, far) = (a.below_deg.min(b.below_deg), a.below_deg.max(b.below_deg));
    let least = a.ratio.min(b.ratio) * towards_mirror(far, beam_deg);
    let most = a.ratio.max(b.ratio) * towards_mirror(near, beam_deg);
    // 1 + 2 m c + m2 is convex in m: greatest at an end, least at an end or at m = -c.
    let bright = lobe_db(least, brightest).max(lobe_db(most, brightest));
    let turning = (-dimmest).clamp(least, most);
    let dim = lobe_db(least, dimmest).min(lobe_db(most, dimmest)).min(lobe_db(turning, dimmest));
    (dim, bright)
}
