//! Tables of one interceptor at several motors and drags, and what lies between them.
//!
//! What the public does not know of motor and drag acts through two factors, one on the specific
//! impulse and one on the drag coefficient. Tables are made at a few values of each; a world's
//! own table is blended from them without another integration. That works node by node because
//! every node of a [`Table`] stands at a share of that table's own edges.

use super::air::Air;
use super::interceptor::{Burn, Interceptor};
use super::reach::Reach;
use super::table::{Grid, Table, mix};
use crate::flight::drag::DragCurve;

/// The factors at which tables are made; each list rises and has one to a few entries.
#[derive(Clone, Debug, PartialEq)]
pub struct Knots {
    /// Factors on the specific impulse.
    pub impulse: Vec<f64>,
    /// Factors on the drag coefficient.
    pub drag: Vec<f64>,
}

/// The tables at all pairs of factors.
#[derive(Clone, Debug, PartialEq)]
pub struct Family {
    knots: Knots,
    /// By impulse, then by drag.
    tables: Vec<Table>,
}

impl Family {
    /// Makes the tables. `None` if a list of knots is empty, does not rise or is not positive, or
    /// if at some pair nothing is reached at all.
    pub fn of<A: Air + Copy>(reach: &Reach<A>, grid: &Grid, knots: Knots) -> Option<Self> {
        if !(rises(&knots.impulse) && rises(&knots.drag)) {
            return None;
        }
        let mut tables = Vec::with_capacity(knots.impulse.len() * knots.drag.len());
        for &impulse in &knots.impulse {
            for &drag in &knots.drag {
                tables.push(scaled_table(reach, grid, impulse, drag)?);
            }
        }
        Some(Family { knots, tables })
    }

    /// The table at a pair of factors, linear between the knots; factors beyond them are taken at
    /// the last knot. Allocates the table; [`Family::blend_into`] does not.
    pub fn at(&self, impulse: f64, drag: f64) -> Table {
        let mut table = self.tables[0].clone();
        self.blend_into(&mut table, impulse, drag);
        table
    }

    /// As [`Family::at`], into a table that came from this family; another is replaced.
    pub fn blend_into(&self, table: &mut Table, impulse: f64, drag: f64) {
        if !table.is_shaped_as(&self.tables[0]) {
            table.clone_from(&self.tables[0]);
        }
        let (row, up) = place(&self.knots.impulse, impulse);
        let (column, along) = place(&self.knots.drag, drag);
        let columns = self.knots.drag.len();
        let above = (row + 1).min(self.knots.impulse.len() - 1);
        let beside = (column + 1).min(columns - 1);
        let corner = |row: usize, column: usize| &self.tables[row * columns + column];
        let corners = [
            (corner(row, column), corner(row, beside)),
            (corner(above, column), corner(above, beside)),
        ];
        let number = |of: &dyn Fn(&Table) -> f64| {
            let [low, high] = corners.map(|(left, right)| mix(of(left), of(right), along));
            mix(low, high, up)
        };
        table.floor_m = number(&|t| t.floor_m);
        table.ceiling_m = number(&|t| t.ceiling_m);
        for (at, edge) in table.edges.iter_mut().enumerate() {
            let [low, high] =
                corners.map(|(left, right)| left.edges[at].towards(&right.edges[at], along));
            *edge = low.towards(&high, up);
        }
        for (at, node) in table.nodes.iter_mut().enumerate() {
            let [low, high] =
                corners.map(|(left, right)| left.nodes[at].towards(&right.nodes[at], along));
            *node = low.towards(&high, up);
        }
    }
}

fn rises(list: &[f64]) -> bool {
    let positive = list.iter().all(|factor| *factor > 0.0 && factor.is_finite());
    positive && !list.is_empty() && list.windows(2).all(|pair| pair[0] < pair[1])
}

/// The knot at or below a factor and the share of the way to the next.
fn place(knots: &[f64], factor: f64) -> (usize, f64) {
    let below = knots.partition_point(|knot| *knot <= factor).max(1) - 1;
    match knots.get(below + 1) {
        Some(next) => (below, ((factor - knots[below]) / (next - knots[below])).max(0.0)),
        None => (below, 0.0),
    }
}

fn scaled_table<A: Air + Copy>(
    reach: &Reach<A>,
    grid: &Grid,
    impulse: f64,
    drag: f64,
) -> Option<Table> {
    let stronger =
        |burn: &Burn| Burn { specific_impulse_s: burn.specific_impulse_s * impulse, ..*burn };
    let burns: Vec<Burn> = reach.interceptor.burns.iter().map(stronger).collect();
    let drag: DragCurve = reach.interceptor.drag.scaled(drag)?;
    let interceptor = Interceptor { burns: &burns, drag: &drag, ..*reach.interceptor };
    Table::of(&Reach { interceptor: &interceptor, ..*reach }, grid)
}
