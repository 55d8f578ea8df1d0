//! Cells: a flight's own time cut into blocks of looks that share one amplitude.

use super::ladder::{Hazard, Ladder, Rung};
use super::scale::{Levels, lobe_db, towards_mirror};
use super::scan::{MOST_LOOKS, Sweep};
use crate::geometry::{Lobe, Profile};
use crate::time::Time;

/// Looks of one radar at one flight that share one amplitude.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// First moment, in the flight's own time.
    pub begin: Time,
    /// First moment after it.
    pub end: Time,
    /// Its number on the flight's whole path: the key of its draws.
    pub ordinal: u32,
    /// Where the beam passes the flight, as parts of a turn of the scan, microseconds.
    pub(super) lags: [u32; 2],
    pub(super) first_knot: u32,
    pub(super) last_knot: u32,
    /// No look in it is above, none below.
    pub(super) most: Rung,
    pub(super) least: Rung,
}

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

/// All cells of a pair at one period of looks.
#[derive(Clone, Debug)]
pub(crate) struct Lattice {
    /// One turn of the scan.
    pub period: Time,
    /// Most looks that share an amplitude.
    pub looks: u32,
    pub cells: Vec<Cell>,
    /// By class of airframe.
    pub(super) hits: Vec<Hazard>,
    /// Length of a cell that is whole.
    width: Time,
}

impl Lattice {
    pub(super) fn of(profiles: &[Profile], levels: &Levels, cut: &Cut) -> Self {
        let period = cut.period.micros();
        let each = cut.sweep.looks_a_turn();
        let turns = (cut.decorrelation.micros() + period / 2) / period;
        let turns = turns.clamp(1, i64::from(MOST_LOOKS) / each);
        let mut draft = Draft {
            cut,
            levels,
            width: Time::from_micros(period * turns),
            ordinal: cut.numbered_from,
            cells: Vec::new(),
            pad: 0,
        };
        let mut first = 0;
        for (profile, end) in profiles.iter().zip(&levels.ends) {
            draft.piece(profile, first, *end);
            first = *end;
        }
        let cells = draft.cells;
        let looks = (turns * each) as u32;
        let bound = |cell: &Cell, class: &(i16, i16)| {
            cut.ladder.hit_bound(cell.most.raised(class.1), f64::from(looks))
        };
        let classes = cut.airframes.iter().filter(|_| cut.hits);
        let hazard = |class: &(i16, i16)| Hazard::over(cells.iter().map(|c| bound(c, class)));
        let hits = classes.map(hazard).collect();
        Self { period: cut.period, looks, width: draft.width, cells, hits }
    }

    /// The same as [`Lattice::cell_at`], quicker for what lies soon after a cell.
    pub fn cell_from(&self, near: u32, tau: Time) -> u32 {
        let Some(known) = self.cells.get(near as usize) else { return near };
        let on = (tau - known.begin).micros().max(0) / self.width.micros();
        let guess = near as usize + on as usize;
        match self.cells.get(guess) {
            Some(cell) if cell.begin <= tau && tau < cell.end => guess as u32,
            _ => self.cell_at(tau),
        }
    }

    /// The first cell that ends after a moment of the flight's own time.
    pub fn cell_at(&self, tau: Time) -> u32 {
        self.cells.partition_point(|cell| cell.end <= tau) as u32
    }
}

/// Cells while they are being cut.
struct Draft<'a> {
    cut: &'a Cut<'a>,
    levels: &'a Levels,
    width: Time,
    ordinal: u32,
    cells: Vec<Cell>,
    pad: i64,
}

impl Draft<'_> {
    /// Cut one piece. Cells begin anew with each, so that none depends on what comes after it.
    fn piece(&mut self, profile: &Profile, first: usize, past: usize) {
        let (rise, set) = (profile.piece.rise, profile.piece.set);
        let whole = ((set - rise).micros() + self.width.micros() - 1) / self.width.micros();
        let numbered = self.ordinal;
        self.ordinal += whole.max(0) as u32;
        if first == past {
            // What a track of an earlier piece needs to be dropped, no more.
            self.cells_between(rise, set, whole, numbered, (first, past), (0, self.pad.min(whole)));
            return;
        }
        let knots = &self.levels.knots[first..past];
        let place = |tau: Time| ((tau - rise).micros() / self.width.micros()).clamp(0, whole);
        let (seen, done) = (place(knots[0].0), place(knots[knots.len() - 1].0) + 1);
        let lead = self.pad.min(seen);
        self.cells_between(rise, set, whole, numbered, (first, past), (0, lead));
        self.cells_between(
            rise,
            set,
            whole,
            numbered,
            (first, past),
            (seen, whole.min(done + self.cut.looks_to_drop + 1)),
        );
    }

    fn cells_between(
        &mut self,
        rise: Time,
        set: Time,
        whole: i64,
        numbered: u32,
        (first, past): (usize, usize),
        (from, to): (i64, i64),
    ) {
        let mut low = first;
        for i in from..to.min(whole) {
            let begin = rise + Time::from_micros(i * self.width.micros());
            let end = (begin + self.width).min(set);
            while low + 1 < past && self.levels.knots[low + 1].0 <= begin {
                low += 1;
            }
            self.cell(begin, end, numbered + i as u32, low, past);
        }
    }

    fn cell(&mut self, begin: Time, end: Time, ordinal: u32, low: usize, past: usize) {
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
                return;
            }
        }
        let cut = self.cut;
        let azimuth = if low < past { self.azimuth(begin, low, past) } else { 0.0 };
        let passes = cut.sweep.passes(azimuth, cut.boresight_deg, cut.half_sector_deg);
        self.cells.push(Cell {
            begin,
            end,
            ordinal,
            lags: passes.map(|part| (part * cut.period.micros() as f64) as u32),
            first_knot: low as u32,
            last_knot: last as u32,
            most: Rung::above(most),
            least: Rung::below(least),
        });
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

/// The level at `tau` between knots in rising order; silence outside them.
pub(super) fn level(knots: &[(Time, f64)], tau: Time) -> f64 {
    let after = knots.partition_point(|k| k.0 <= tau);
    if after == 0 {
        return f64::NEG_INFINITY;
    }
    let (from, before) = knots[after - 1];
    if from == tau {
        return before;
    }
    match knots.get(after) {
        Some(&(to, next)) if before > f64::NEG_INFINITY && next > f64::NEG_INFINITY => {
            before + (next - before) * ((tau - from).seconds() / (to - from).seconds())
        }
        _ => f64::NEG_INFINITY,
    }
}
