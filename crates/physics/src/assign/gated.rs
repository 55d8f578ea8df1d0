//! Least-cost assignment where most pairs cost the same and nothing costs more: tables of tracks
//! and plots, where a pair outside the gate is forbidden or has one dear cost.
//!
//! Shortest augmenting paths over the open pairs alone. Prices start at zero and only ever fall,
//! and a column without a row still has price zero. So the closed pair that lengthens a path least
//! leads to a column that is free, whichever: it is one more way to end a path, and closed pairs
//! need never be looked at one by one. Paths end no later than that, so no row's own price exceeds
//! the closed cost, which is what optimality asks of closed pairs.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::lapjv::{Costs, LeastCost, NOBODY, Refusal};
use super::row::first_unusable;

/// Rows from which it is guessed whether the table is gated.
const SAMPLE: usize = 16;

/// The open pairs of a gated table, row by row, and the search's queue.
#[derive(Clone, Debug, Default)]
pub(super) struct Gates {
    /// What a closed pair costs.
    closed: f64,
    /// Where each row's open pairs begin; one more for the end.
    begin: Vec<usize>,
    open: Vec<Open>,
    queue: BinaryHeap<Waiting>,
    /// No column before this one is free.
    free_from: usize,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    column: usize,
    cost: f64,
}

/// A column that a path has reached; the nearest comes out of the queue first.
#[derive(Clone, Copy, Debug)]
struct Waiting {
    distance: f64,
    column: usize,
}

impl Gates {
    /// Memory for the open pairs of `rows` by `cols`.
    pub fn reserve(&mut self, rows: usize, cols: usize) {
        self.begin.reserve(rows + 1);
        self.open.reserve(most_open(rows, cols) + cols);
        self.queue.reserve(most_open(rows, cols));
    }

    #[cfg(test)]
    pub fn room(&self) -> [usize; 3] {
        [self.begin.capacity(), self.open.capacity(), self.queue.capacity()]
    }

    /// Lists the open pairs; false if the table is not gated, or an entry is unusable.
    pub fn read(&mut self, costs: Costs<'_>) -> bool {
        let Some(closed) = closed_cost(costs) else { return false };
        self.closed = closed;
        self.begin.clear();
        self.open.clear();
        for i in 0..costs.rows {
            self.begin.push(self.open.len());
            let pairs = costs.row(i).iter().enumerate().filter(|&(_, &cost)| cost != closed);
            self.open.extend(pairs.map(|(column, &cost)| Open { column, cost }));
            let new = &self.open[self.begin[i]..];
            // A NaN is no less than anything, and so not a gated table's either.
            let in_order = new.iter().all(|pair| pair.cost < closed && pair.cost >= -1e290);
            if !in_order || self.open.len() > most_open(costs.rows, costs.cols) {
                return false;
            }
        }
        self.begin.push(self.open.len());
        true
    }
}

/// More open pairs than this are no gated table.
fn most_open(rows: usize, cols: usize) -> usize {
    rows * cols / 2
}

/// The largest entry of some rows, if it is a cost and half of their entries are the same.
fn closed_cost(costs: Costs<'_>) -> Option<f64> {
    let rows = || (0..costs.rows).step_by(costs.rows.div_ceil(SAMPLE).max(1));
    let entries = || rows().flat_map(|i| costs.row(i));
    let largest = entries().fold(f64::NEG_INFINITY, |most, &cost| f64::max(most, cost));
    let (mut same, mut all) = (0, 0);
    for &cost in entries() {
        all += 1;
        same += usize::from(cost == largest);
    }
    (2 * same > all && first_unusable(&[largest]).is_none()).then_some(largest)
}

impl LeastCost {
    /// Assigns every row of a table whose gates were read. Prices are zero, no row has a column.
    pub(super) fn solve_gated(&mut self, costs: Costs<'_>) -> Result<(), Refusal> {
        self.gates.free_from = 0;
        (0..costs.rows).try_for_each(|row| self.augment_gated(costs, row))
    }

    /// As [`LeastCost::augment`], over open pairs and one closed.
    fn augment_gated(&mut self, costs: Costs<'_>, root: usize) -> Result<(), Refusal> {
        self.distance.fill(f64::INFINITY);
        self.tree.clear();
        self.gates.queue.clear();
        let mut end = End { length: f64::INFINITY, column: NOBODY, by_closed: NOBODY };
        let (mut row, mut offset) = (root, 0.0);
        loop {
            self.relax_gated(row, offset, &mut end);
            let Some(Waiting { distance, column }) = self.nearest_gated(end.length) else { break };
            row = self.row_of[column];
            offset = costs.at(row, column) - self.price[column] - distance;
            self.close(column, distance);
        }
        if end.length == f64::INFINITY {
            return Err(Refusal::Infeasible);
        }
        if end.by_closed != NOBODY {
            end.column = self.any_free();
            self.from[end.column] = end.by_closed;
        }
        self.unwind(end.length);
        self.flip(root, end.column);
        Ok(())
    }

    fn relax_gated(&mut self, row: usize, offset: f64, end: &mut End) {
        let by_closed = self.gates.closed - offset;
        if by_closed < end.length {
            *end = End { length: by_closed, column: NOBODY, by_closed: row };
        }
        let pairs = self.gates.begin[row]..self.gates.begin[row + 1];
        for &Open { column, cost } in &self.gates.open[pairs] {
            let distance = cost - self.price[column] - offset;
            // A path that is no shorter than the end known leads nowhere.
            if distance < self.distance[column] && distance < end.length {
                self.distance[column] = distance;
                self.from[column] = row;
                if self.row_of[column] == NOBODY {
                    *end = End { length: distance, column, by_closed: NOBODY };
                } else {
                    self.gates.queue.push(Waiting { distance, column });
                }
            }
        }
    }

    /// The nearest column that is still to be gone on from, if it is nearer than an end.
    fn nearest_gated(&mut self, length: f64) -> Option<Waiting> {
        loop {
            let next = self.gates.queue.pop()?;
            if next.distance >= length {
                return None;
            }
            if next.distance == self.distance[next.column] {
                return Some(next);
            }
        }
    }

    /// The first free column. Columns never become free again.
    fn any_free(&mut self) -> usize {
        while self.row_of[self.gates.free_from] != NOBODY {
            self.gates.free_from += 1;
        }
        self.gates.free_from
    }
}

/// The nearest free column found: through an open pair, or by this row's closed ones.
#[derive(Clone, Copy, Debug)]
struct End {
    length: f64,
    column: usize,
    by_closed: usize,
}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        let farther = self.distance.total_cmp(&other.distance);
        farther.then(self.column.cmp(&other.column)).reverse()
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Waiting {}
