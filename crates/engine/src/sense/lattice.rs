//! Cells: a flight's own time cut into blocks of looks that share one amplitude.
//!
//! There are millions in a world, and most are only passed over. So the tables hold of each what its
//! bounds are and when the beam comes, eight bytes; the rest follows from where it stands in its run.

use std::ops::Range;

use super::cut::{Cut, cells};
use super::ladder::{BLOCK, Ladder, Rung, Waits};
use super::scale::Levels;
use super::scan::MOST_LOOKS;
use crate::geometry::Profile;
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
    /// Knots of its piece among which those about it are: the first, and the first one past them.
    pub(super) knots: (u32, u32),
    /// No look in it is above, none below.
    pub(super) most: Rung,
    pub(super) least: Rung,
}

/// A cell as the tables hold it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packed {
    pub lag: u32,
    pub most: Rung,
    pub least: Rung,
}

/// Cells that follow each other without a gap, on one piece of the path.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// Its first cell, with the number and the beginning of that.
    pub first: u32,
    pub ordinal: u32,
    pub begin: Time,
    /// Where the piece ends, and its last cell with it.
    pub set: Time,
    /// The first knot of the piece, and the first one past it.
    pub knots: (u32, u32),
}

/// What [`cells`] makes.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    pub list: Vec<Packed>,
    pub runs: Vec<Run>,
    /// Where the beam passes a second time in a turn, if it does.
    pub back: Vec<u32>,
    /// By block of [`BLOCK`] cells, the run that its first cell stands in, and the last knot at or
    /// before that cell's beginning (the first one of its piece where there is none).
    pub runs_of: Vec<u32>,
    pub knots_of: Vec<u32>,
}

/// All cells of a pair at one period of looks.
#[derive(Clone, Debug)]
pub(crate) struct Lattice {
    /// One turn of the scan.
    pub period: Time,
    /// Most looks that share an amplitude.
    pub looks: u32,
    pub(super) cells: Cells,
    /// By class of airframe.
    waits: Vec<Waits>,
    /// Length of a cell that is whole.
    width: Time,
}

impl Lattice {
    pub(super) fn of(profiles: &[Profile], levels: &Levels, cut: &Cut) -> Self {
        let period = cut.period.micros();
        let each = cut.sweep.looks_a_turn();
        let turns = (cut.decorrelation.micros() + period / 2) / period;
        let turns = turns.clamp(1, i64::from(MOST_LOOKS) / each);
        let looks = (turns * each) as u32;
        let width = Time::from_micros(period * turns);
        let cells = cells(profiles, levels, cut, width);
        let classes = cut.airframes.iter().filter(|_| cut.hits);
        let waits = classes
            .map(|(_, above)| Waits::over(&cells.list, |cell| cell.most, cut.ladder, looks, *above))
            .collect();
        Self { period: cut.period, looks, width, cells, waits }
    }

    /// How many cells there are.
    pub fn len(&self) -> u32 {
        self.cells.list.len() as u32
    }

    /// A cell by its place.
    pub fn cell(&self, place: u32) -> Option<Cell> {
        let Packed { lag, most, least } = *self.cells.list.get(place as usize)?;
        let run = &self.cells.runs[self.run_of(place)];
        let into = place - run.first;
        let begin = run.begin + Time::from_micros(i64::from(into) * self.width.micros());
        Some(Cell {
            begin,
            end: (begin + self.width).min(run.set),
            ordinal: run.ordinal + into,
            lags: [lag, self.cells.back.get(place as usize).copied().unwrap_or(lag)],
            knots: self.knots_about(place, run),
            most,
            least,
        })
    }

    /// Knots of the run's piece among which those about a cell are, and as few others as is known.
    fn knots_about(&self, place: u32, run: &Run) -> (u32, u32) {
        let (first, past) = run.knots;
        let block = place as usize / BLOCK;
        let from =
            if block * BLOCK >= run.first as usize { self.cells.knots_of[block] } else { first };
        let next = self.cells.runs_of.get(block + 1).map(|at| &self.cells.runs[*at as usize]);
        let same = next.is_some_and(|next| next.first == run.first);
        (from, if same { past.min(self.cells.knots_of[block + 1] + 2) } else { past })
    }

    /// The run that a cell stands in, and the cells of that.
    pub(super) fn run(&self, place: u32) -> (&Run, Range<u32>) {
        let at = self.run_of(place);
        let run = &self.cells.runs[at];
        (run, run.first..self.past(at))
    }

    /// A knot near a cell.
    pub(super) fn knot_near(&self, place: u32) -> usize {
        self.cells.knots_of[place as usize / BLOCK] as usize
    }

    /// The run that a cell stands in.
    fn run_of(&self, place: u32) -> usize {
        let known = self.cells.runs_of[place as usize / BLOCK] as usize;
        let later = self.cells.runs[known + 1..].iter().take_while(|run| run.first <= place);
        known + later.count()
    }

    /// The first cell after a run.
    fn past(&self, run: usize) -> u32 {
        self.cells.runs.get(run + 1).map_or(self.len(), |next| next.first)
    }

    /// The last moment of all cells, or nothing where there are none.
    pub fn end(&self) -> Option<Time> {
        self.len().checked_sub(1).and_then(|last| self.cell(last)).map(|cell| cell.end)
    }

    /// The first cell that ends after a moment of the flight's own time.
    pub fn cell_at(&self, tau: Time) -> u32 {
        let runs = &self.cells.runs;
        let end = |i: usize, run: &Run| {
            let cells = self.past(i) - run.first;
            let whole = Time::from_micros(i64::from(cells) * self.width.micros());
            (run.begin + whole).min(run.set)
        };
        let begun = runs.partition_point(|run| run.begin <= tau);
        let Some(at) = begun.checked_sub(1) else { return 0 };
        let run = &runs[at];
        if end(at, run) <= tau {
            return self.past(at);
        }
        run.first + ((tau - run.begin).micros() / self.width.micros()) as u32
    }

    /// The next cell from `from` on that comes into question for a class of airframe, given an
    /// exponential draw; the number of cells where none does before the end.
    pub(super) fn candidate(&self, class: u8, from: u32, exponential: f64, ladder: &Ladder) -> u32 {
        self.waits[class as usize].candidate(
            &self.cells.list,
            |cell| cell.most,
            ladder,
            from,
            exponential,
        )
    }
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
