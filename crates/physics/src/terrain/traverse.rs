//! A straight path over a grid, cut where it crosses from cell to cell.

use super::grid::{DUST, Grid, Lattice};

/// A straight path over a lattice: column and row are linear in t, 0 at its start and 1 at its
/// end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path {
    column: f64,
    row: f64,
    columns: f64,
    rows: f64,
}

/// The ground under a part of a path inside one cell: on it, bilinear ground is exactly
/// `c[0] + c[1] τ + c[2] τ²` with τ = t - start, up to τ = `span`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub start: f64,
    pub span: f64,
    pub c: [f64; 3],
}

impl Path {
    /// The path between two places given by their coordinates.
    pub fn new(lattice: &Lattice, from: (f64, f64), to: (f64, f64)) -> Self {
        let (column, row) = lattice.locate(from.0, from.1);
        let (end_column, end_row) = lattice.locate(to.0, to.1);
        Self { column, row, columns: end_column - column, rows: end_row - row }
    }

    /// The part of the path over the lattice, as first and last t in [0, 1] (Liang & Barsky 1984).
    pub fn inside(&self, lattice: &Lattice) -> Option<(f64, f64)> {
        let (last_column, last_row) = lattice.last();
        let (enter_x, leave_x) = between(self.column, self.columns, last_column)?;
        let (enter_y, leave_y) = between(self.row, self.rows, last_row)?;
        let enter = enter_x.max(enter_y).max(0.0);
        let leave = leave_x.min(leave_y).min(1.0);
        (enter <= leave).then_some((enter, leave))
    }

    fn at(&self, t: f64) -> (f64, f64) {
        (self.column + self.columns * t, self.row + self.rows * t)
    }

    /// The ground between `start` and `end`, which lie in one cell.
    fn piece(&self, grid: &Grid, start: f64, end: f64) -> Piece {
        let (middle_column, middle_row) = self.at(start + (end - start) / 2.0);
        let (i, j) = grid.cell_of(middle_column, middle_row);
        let share = |(column, row): (f64, f64)| {
            ((column - i as f64).clamp(0.0, 1.0), (row - j as f64).clamp(0.0, 1.0))
        };
        let (x, y) = share(self.at(start));
        let mut cell = grid.cell(i, j);
        if (cell.north_west + cell.north_east + cell.south_west + cell.south_east).is_nan() {
            let (end_x, end_y) = share(self.at(end));
            cell = cell.without_weightless([x, end_x], [y, end_y]);
        }
        let east = cell.north_east - cell.north_west;
        let south = cell.south_west - cell.north_west;
        let twist = cell.south_east - cell.south_west - east;
        let along_east = (east + twist * y) * self.columns;
        let along_south = (south + twist * x) * self.rows;
        Piece {
            start,
            span: end - start,
            c: [cell.height(x, y), along_east + along_south, twist * self.columns * self.rows],
        }
    }

    /// The pieces of ground from `start` to `end`, both inside the grid.
    pub fn pieces<'g>(
        &'g self,
        grid: &'g Grid,
        start: f64,
        end: f64,
    ) -> impl Iterator<Item = Piece> + 'g {
        let (column, row) = self.at(start);
        let mut next_column = Crossings::new(self.column, self.columns, column);
        let mut next_row = Crossings::new(self.row, self.rows, row);
        let mut from = start;
        let mut done = false;
        std::iter::from_fn(move || {
            if done {
                return None;
            }
            let crossing = next_column.t.min(next_row.t);
            let to = crossing.clamp(from, end);
            done = crossing >= end || crossing.is_nan();
            if next_column.t <= to {
                next_column.advance();
            }
            if next_row.t <= to {
                next_row.advance();
            }
            let piece = self.piece(grid, from, to);
            from = to;
            Some(piece)
        })
    }
}

/// The t at which `at + by t` passes whole numbers, one after the other.
struct Crossings {
    at: f64,
    by: f64,
    line: f64,
    t: f64,
}

impl Crossings {
    /// From the value `now` on.
    fn new(at: f64, by: f64, now: f64) -> Self {
        let line = if by > 0.0 { now.floor() } else { now.ceil() };
        let mut crossings = Self { at, by, line, t: f64::INFINITY };
        crossings.advance();
        crossings
    }

    fn advance(&mut self) {
        if self.by != 0.0 {
            self.line += 1.0_f64.copysign(self.by);
            self.t = (self.line - self.at) / self.by;
        }
    }
}

/// Where `at + by t` lies in [0, last], dust allowed.
fn between(at: f64, by: f64, last: f64) -> Option<(f64, f64)> {
    let (low, high) = (-DUST, last + DUST);
    if by == 0.0 {
        return (low..=high).contains(&at).then_some((f64::NEG_INFINITY, f64::INFINITY));
    }
    let (a, b) = ((low - at) / by, (high - at) / by);
    (a.is_finite() && b.is_finite()).then_some((a.min(b), a.max(b)))
}
