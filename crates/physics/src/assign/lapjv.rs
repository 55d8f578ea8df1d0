//! Least-cost assignment after Jonker and Volgenant.
//!
//! R. Jonker and A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
//! assignment problems", Computing 38 (1987) 325-340: column reduction, reduction transfer,
//! augmenting row reduction, then one shortest augmenting path for each row still free. A
//! rectangular table is solved as it is, without padding, with the shorter side as rows: its
//! column prices start at zero, only ever fall, and fall only in columns that stay assigned,
//! which is what optimality asks of the columns left over. Tables that are mostly closed gates go
//! another way, in `gated.rs`.
//!
//! Checked by `reference/assignment_expected.csv` and against other solvers on random tables.

use super::gated::Gates;
use super::row::{first_unusable, lower_columns, places, relax, two_least};

pub(super) const NOBODY: usize = usize::MAX;

/// A dense table of costs, row by row. +infinity forbids a pair; negative costs are welcome.
#[derive(Clone, Copy, Debug)]
pub struct Costs<'a> {
    cells: &'a [f64],
    pub(super) rows: usize,
    pub(super) cols: usize,
}

impl<'a> Costs<'a> {
    /// The table of `rows` by `cols` whose entry (i, j) is `cells[i * cols + j]`; `None` unless
    /// there are exactly `rows * cols` cells.
    pub fn new(cells: &'a [f64], rows: usize, cols: usize) -> Option<Self> {
        (rows.checked_mul(cols)? == cells.len()).then_some(Self { cells, rows, cols })
    }

    pub(super) fn row(&self, i: usize) -> &'a [f64] {
        &self.cells[i * self.cols..(i + 1) * self.cols]
    }

    pub(super) fn at(&self, i: usize, j: usize) -> f64 {
        self.cells[i * self.cols + j]
    }
}

/// Why a table has no least-cost assignment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// An entry is NaN, -infinity, or beyond 1e290 in size.
    Unusable {
        /// Row of the entry.
        row: usize,
        /// Column of the entry.
        col: usize,
    },
    /// The forbidden pairs leave no way to assign min(rows, cols) pairs.
    Infeasible,
}

/// A least-cost assignment of min(rows, cols) pairs.
#[derive(Clone, Copy, Debug)]
pub struct Assigned<'a> {
    /// Sum of the assigned entries, in the unit of the costs. It is unique; the pairs need not be.
    pub cost: f64,
    of_short: &'a [usize],
    turned: bool,
}

impl<'a> Assigned<'a> {
    /// The pairs (row, column), in order of the shorter side.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + use<'a> {
        let turned = self.turned;
        let pair = move |(i, &j)| if turned { (j, i) } else { (i, j) };
        self.of_short.iter().enumerate().map(pair)
    }
}

/// The solver with its scratch memory, which grows to the largest table it has met: solving again
/// at that size or below allocates nothing.
#[derive(Clone, Debug, Default)]
pub struct LeastCost {
    col_of: Vec<usize>,
    pub(super) row_of: Vec<usize>,
    pub(super) price: Vec<f64>,
    pub(super) distance: Vec<f64>,
    pub(super) from: Vec<usize>,
    free: Vec<usize>,
    pub(super) tree: Vec<Branch>,
    turned: Vec<f64>,
    pub(super) gates: Gates,
}

/// A column that the growing shortest-path tree has reached for good.
#[derive(Clone, Copy, Debug)]
pub(super) struct Branch {
    column: usize,
    price: f64,
    distance: f64,
}

impl LeastCost {
    /// A solver without memory yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A solver whose memory already suffices for tables up to `rows` by `cols`.
    pub fn sized_for(rows: usize, cols: usize) -> Self {
        let (short, long) = (rows.min(cols), rows.max(cols));
        let mut solver = Self::default();
        solver.clear(short, long);
        solver.free.reserve(short);
        solver.tree.reserve(long);
        solver.gates.reserve(short, long);
        solver.turned.reserve(if rows == cols { 0 } else { short * long });
        solver
    }

    /// The assignment of min(`rows`, `cols`) pairs that costs least.
    ///
    /// Cubic time in the shorter side at worst. An empty table is assigned at cost zero.
    pub fn solve(&mut self, costs: Costs<'_>) -> Result<Assigned<'_>, Refusal> {
        let turned = costs.rows > costs.cols;
        let cost = if turned {
            let mut cells = std::mem::take(&mut self.turned);
            turn(costs, &mut cells);
            let upright = Costs { cells: &cells, rows: costs.cols, cols: costs.rows };
            let cost = self.solve_upright(upright);
            self.turned = cells;
            cost.map_err(Refusal::turned)?
        } else {
            self.solve_upright(costs)?
        };
        Ok(Assigned { cost, of_short: &self.col_of, turned })
    }

    /// Solves a table that has at least as many columns as rows.
    fn solve_upright(&mut self, costs: Costs<'_>) -> Result<f64, Refusal> {
        self.clear(costs.rows, costs.cols);
        if self.gates.read(costs) {
            self.solve_gated(costs)?;
        } else {
            self.solve_dense(costs)?;
        }
        let pairs = self.col_of.iter().enumerate();
        Ok(pairs.fold(0.0, |sum, (i, &j)| sum + costs.at(i, j))) // an empty sum() is -0.0
    }

    fn solve_dense(&mut self, costs: Costs<'_>) -> Result<(), Refusal> {
        if costs.rows == costs.cols {
            self.reduce_columns(costs)?;
            self.transfer_reduction(costs);
        } else {
            refuse_unusable(costs)?;
            self.free.extend(0..costs.rows);
        }
        self.reduce_rows(costs)?;
        self.reduce_rows(costs)?;
        while let Some(row) = self.free.pop() {
            self.augment(costs, row)?;
        }
        Ok(())
    }

    fn clear(&mut self, rows: usize, cols: usize) {
        fn filled<T: Clone>(list: &mut Vec<T>, length: usize, value: T) {
            list.clear();
            list.resize(length, value);
        }
        filled(&mut self.col_of, rows, NOBODY);
        filled(&mut self.row_of, cols, NOBODY);
        filled(&mut self.price, cols, 0.0);
        filled(&mut self.distance, cols, 0.0);
        filled(&mut self.from, cols, NOBODY);
        self.free.clear();
        self.tree.clear();
    }

    /// Prices each column at its least cost and gives it to that row if the row has none yet.
    /// The values are checked on the way, while a row is in the processor's cache.
    fn reduce_columns(&mut self, costs: Costs<'_>) -> Result<(), Refusal> {
        self.price.fill(f64::INFINITY);
        for i in 0..costs.rows {
            let row = costs.row(i);
            refuse_unusable_in(row, i)?;
            lower_columns(row, i, &mut self.price, &mut self.row_of);
        }
        for j in (0..costs.cols).rev() {
            let i = self.row_of[j];
            if i == NOBODY {
                return Err(Refusal::Infeasible);
            }
            if self.col_of[i] == NOBODY {
                self.col_of[i] = j;
            } else {
                self.row_of[j] = NOBODY;
                self.from[self.col_of[i]] = i; // the row has a choice: nothing to transfer
            }
        }
        Ok(())
    }

    /// Lowers the price of each column whose row has only that one, by as much as the row's next
    /// best allows: room for the rows that come after. Not worth a reading of the whole table
    /// when few come after.
    fn transfer_reduction(&mut self, costs: Costs<'_>) {
        let col_of = &self.col_of;
        self.free.extend((0..costs.rows).filter(|&i| col_of[i] == NOBODY));
        if self.free.len() < costs.rows / 8 {
            return;
        }
        for i in 0..costs.rows {
            let j = self.col_of[i];
            if j != NOBODY && self.from[j] == NOBODY {
                self.transfer_from(costs, i, j);
            }
        }
    }

    fn transfer_from(&mut self, costs: Costs<'_>, i: usize, j: usize) {
        let held = std::mem::replace(&mut self.price[j], f64::NEG_INFINITY);
        let next = two_least(costs.row(i), &self.price).least;
        let slack = next - (costs.at(i, j) - held);
        self.price[j] = if slack < f64::INFINITY { held - slack } else { held };
    }

    /// Augmenting row reduction: each free row takes its best column and pushes out the holder,
    /// lowering the price so that second best is as good; the pushed-out row goes next.
    ///
    /// Rows that would push without lowering a price wait for the next pass, and a bound on the
    /// pushes of a pass ends a war of ever smaller steps.
    fn reduce_rows(&mut self, costs: Costs<'_>) -> Result<(), Refusal> {
        let mut pushes_left = costs.rows;
        let mut waiting = 0;
        for k in 0..self.free.len() {
            let mut row = self.free[k];
            loop {
                let (pushed, lowered) = self.take_best(costs, row)?;
                if pushed == NOBODY {
                    break;
                }
                if !lowered || pushes_left == 0 {
                    self.free[waiting] = pushed;
                    waiting += 1;
                    break;
                }
                pushes_left -= 1;
                row = pushed;
            }
        }
        self.free.truncate(waiting);
        Ok(())
    }

    /// Gives `row` its best column; returns who was pushed out, and whether the price fell.
    fn take_best(&mut self, costs: Costs<'_>, row: usize) -> Result<(usize, bool), Refusal> {
        let best = two_least(costs.row(row), &self.price);
        if best.least == f64::INFINITY {
            return Err(Refusal::Infeasible);
        }
        let mut column = best.column;
        let mut lowered = false;
        if best.least < best.second {
            let price = self.price[column] - (best.second - best.least);
            // An only choice has no second best: its price stays, and the pushed-out row waits.
            if price < self.price[column] && price > f64::NEG_INFINITY {
                self.price[column] = price;
                lowered = true;
            }
        } else if self.row_of[column] != NOBODY {
            column = self.other_best(costs.row(row), best.least, column);
        }
        let pushed = std::mem::replace(&mut self.row_of[column], row);
        if pushed != NOBODY {
            self.col_of[pushed] = NOBODY;
        }
        self.col_of[row] = column;
        Ok((pushed, lowered))
    }

    /// Another column as good as `first`, a free one if there is one.
    fn other_best(&self, row: &[f64], least: f64, first: usize) -> usize {
        let tied = |&j: &usize| row[j] - self.price[j] == least;
        let free = |&j: &usize| self.row_of[j] == NOBODY;
        let ties = || (first + 1..row.len()).filter(tied);
        ties().find(free).or_else(|| ties().next()).unwrap_or(first)
    }

    /// Assigns one more row along the shortest alternating path to a free column (Dijkstra's
    /// algorithm on reduced costs), and sets prices so that assigned pairs stay tight.
    fn augment(&mut self, costs: Costs<'_>, root: usize) -> Result<(), Refusal> {
        self.distance.fill(f64::INFINITY);
        self.tree.clear();
        let (mut row, mut offset) = (root, 0.0);
        let (end, length) = loop {
            let least =
                relax(costs.row(row), &self.price, offset, row, &mut self.distance, &mut self.from);
            if least == f64::INFINITY {
                return Err(Refusal::Infeasible);
            }
            let column = self.nearest(least);
            if self.row_of[column] == NOBODY {
                break (column, least);
            }
            row = self.row_of[column];
            offset = costs.at(row, column) - self.price[column] - least;
            self.close(column, least);
        };
        self.unwind(length);
        self.flip(root, end);
        Ok(())
    }

    /// The column at the least distance, a free one if there is one.
    fn nearest(&self, least: f64) -> usize {
        let mut held = NOBODY;
        for j in places(&self.distance, least) {
            if self.row_of[j] == NOBODY {
                return j;
            }
            held = held.min(j);
        }
        held
    }

    /// Takes a column into the tree. Its price reads -infinity from here to [`Self::unwind`], so
    /// that no later row can seem to reach it on a shorter way, rounding or not.
    pub(super) fn close(&mut self, column: usize, distance: f64) {
        let price = std::mem::replace(&mut self.price[column], f64::NEG_INFINITY);
        self.distance[column] = f64::INFINITY;
        self.tree.push(Branch { column, price, distance });
    }

    /// Gives the tree's columns their prices back, lowered by how much nearer they were than the
    /// end of the path.
    pub(super) fn unwind(&mut self, length: f64) {
        for branch in &self.tree {
            self.price[branch.column] = branch.price - (length - branch.distance);
        }
    }

    /// Swaps assigned and unassigned pairs along the path from `end` back to `root`.
    pub(super) fn flip(&mut self, root: usize, end: usize) {
        let mut column = end;
        loop {
            let row = self.from[column];
            self.row_of[column] = row;
            let next = std::mem::replace(&mut self.col_of[row], column);
            if row == root {
                return;
            }
            column = next;
        }
    }
}

impl Refusal {
    fn turned(self) -> Self {
        match self {
            Self::Unusable { row, col } => Self::Unusable { row: col, col: row },
            Self::Infeasible => Self::Infeasible,
        }
    }
}

fn refuse_unusable(costs: Costs<'_>) -> Result<(), Refusal> {
    (0..costs.rows).try_for_each(|i| refuse_unusable_in(costs.row(i), i))
}

fn refuse_unusable_in(row: &[f64], i: usize) -> Result<(), Refusal> {
    first_unusable(row).map_or(Ok(()), |col| Err(Refusal::Unusable { row: i, col }))
}

/// Writes the transpose into `cells`, by square tiles that fit the cache.
fn turn(costs: Costs<'_>, cells: &mut Vec<f64>) {
    const TILE: usize = 16;
    cells.clear();
    cells.resize(costs.rows * costs.cols, 0.0);
    for top in (0..costs.rows).step_by(TILE) {
        for left in (0..costs.cols).step_by(TILE) {
            for i in top..(top + TILE).min(costs.rows) {
                for j in left..(left + TILE).min(costs.cols) {
                    cells[j * costs.rows + i] = costs.at(i, j);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_solver_sized_beforehand_does_not_grow() {
        fn room(solver: &LeastCost) -> Vec<usize> {
            let mut room = vec![
                solver.col_of.capacity(),
                solver.row_of.capacity(),
                solver.price.capacity(),
                solver.distance.capacity(),
                solver.free.capacity(),
                solver.tree.capacity(),
                solver.turned.capacity(),
            ];
            room.extend(solver.gates.room());
            room
        }
        let cells: Vec<f64> = (0..600).map(|k| f64::from(k * 7919 % 601)).collect();
        let mut solver = LeastCost::sized_for(20, 30);
        let before = room(&solver);
        for (rows, cols) in [(20, 30), (30, 20), (20, 20), (5, 9)] {
            let costs = Costs::new(&cells[..rows * cols], rows, cols).unwrap();
            assert!(solver.solve(costs).is_ok());
        }
        assert_eq!(room(&solver), before);
    }
}
