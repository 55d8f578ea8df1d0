//! Least-cost assignment and weapon-target assignment, over tables in long form.

use physics::assign::weapon_target::{Engagement, greedy, proven};
use physics::assign::{Costs, LeastCost, Refusal as NoAssignment};

use super::super::column::Column;
use super::super::row::{Refusal, Row, Verdict, refuse};
use super::{CaseWork, Relation, Work};

type Answers = Result<Option<Vec<f64>>, Refusal>;

/// A dense table that comes in cell by cell: what stands at a row and a column.
#[derive(Default)]
struct Cells {
    given: Vec<(usize, usize, f64)>,
    rows: usize,
    cols: usize,
}

impl Cells {
    fn put(&mut self, row: f64, col: f64, cell: f64) {
        let (row, col) = (row as usize, col as usize);
        self.rows = self.rows.max(row.saturating_add(1));
        self.cols = self.cols.max(col.saturating_add(1));
        self.given.push((row, col, cell));
    }

    /// The table row by row; refused unless every pair stands there once.
    fn dense(&self) -> Result<Vec<f64>, Refusal> {
        const ROW: usize = 1;
        if self.rows.checked_mul(self.cols) != Some(self.given.len()) {
            return refuse(ROW, "calc-why-not-dense");
        }
        let mut dense = vec![f64::NAN; self.given.len()];
        for &(row, col, cell) in &self.given {
            let place = &mut dense[row * self.cols + col];
            if !place.is_nan() {
                return refuse(ROW, "calc-why-not-dense");
            }
            *place = cell;
        }
        Ok(dense)
    }

    fn clear(&mut self) {
        self.given.clear();
        (self.rows, self.cols) = (0, 0);
    }
}

pub const ASSIGNMENT: Relation = Relation {
    name: "assignment",
    columns: &[
        Column::word("case"),
        Column::count("row", 0.0),
        Column::count("col", 0.0),
        Column::any("cost").or_infinite(),
    ],
    outputs: &["feasible", "n_assigned", "optimal_cost"],
    counts: &["feasible", "n_assigned"],
    beside: None,
    tables: &["assignment_costs", "assignment_expected"],
    work: |_| Ok(Work::Cases(Box::<Assignment>::default())),
};

#[derive(Default)]
struct Assignment {
    cells: Cells,
    solver: LeastCost,
}

impl CaseWork for Assignment {
    fn take(&mut self, row: &Row) -> Verdict {
        const COST: usize = 3;
        let [_, line, col, cost] = row.first();
        // Only forbidding is infinite, and sums must stay finite.
        if cost < -1e290 || (cost > 1e290 && cost.is_finite()) {
            return refuse(COST, "calc-why-cost");
        }
        self.cells.put(line, col, cost);
        Ok(())
    }

    fn close(&mut self, _: &str) -> Answers {
        let dense = self.cells.dense();
        let (rows, cols) = (self.cells.rows, self.cells.cols);
        self.cells.clear();
        let dense = dense?;
        let Some(costs) = Costs::new(&dense, rows, cols) else { return Ok(None) };
        let pairs = rows.min(cols) as f64;
        Ok(Some(match self.solver.solve(costs) {
            Ok(assigned) => vec![1.0, pairs, assigned.cost],
            Err(NoAssignment::Infeasible | NoAssignment::Unusable { .. }) => {
                vec![0.0, pairs, f64::NAN]
            }
        }))
    }

    fn forget(&mut self) {
        self.cells.clear();
    }
}

pub const WEAPON_TARGET: Relation = Relation {
    name: "weapon-target",
    columns: &[
        Column::word("case"),
        Column::count("weapon", 0.0),
        Column::count("target", 0.0),
        Column::within("value", 0.0, 1e290),
        Column::within("pk", 0.0, 1.0),
    ],
    outputs: &["optimal_surviving_value", "greedy_mmr_surviving_value"],
    counts: &[],
    beside: None,
    tables: &["wta_instances", "wta_expected"],
    work: |_| Ok(Work::Cases(Box::<WeaponTarget>::default())),
};

#[derive(Default)]
struct WeaponTarget {
    kill: Cells,
    /// Target and its worth, as given with each pair.
    worth: Vec<(usize, f64)>,
}

/// Bounds that may be spent on proving a plan of many weapons best: some ten seconds at most.
const PARTS: usize = 2000;

impl CaseWork for WeaponTarget {
    fn take(&mut self, row: &Row) -> Verdict {
        let [_, weapon, target, value, pk] = row.first();
        self.kill.put(weapon, target, pk);
        self.worth.push((target as usize, value));
        Ok(())
    }

    fn close(&mut self, _: &str) -> Answers {
        let answers = self.answers();
        self.forget();
        answers
    }

    fn forget(&mut self) {
        self.kill.clear();
        self.worth.clear();
    }
}

impl WeaponTarget {
    fn answers(&self) -> Answers {
        let kill = self.kill.dense()?;
        let values = self.values()?;
        let Some(engagement) = Engagement::new(&values, &kill, self.kill.rows) else {
            return Ok(None);
        };
        let best = proven(engagement, PARTS).map_or(f64::NAN, |plan| plan.surviving_value);
        Ok(Some(vec![best, greedy(engagement).surviving_value]))
    }

    /// The worth of each target, which every row of it must state alike.
    fn values(&self) -> Result<Vec<f64>, Refusal> {
        const VALUE: usize = 3;
        let mut values = vec![f64::NAN; self.kill.cols];
        for &(target, value) in &self.worth {
            let known = &mut values[target];
            if !known.is_nan() && *known != value {
                return refuse(VALUE, "calc-why-two-values");
            }
            *known = value;
        }
        Ok(values)
    }
}
