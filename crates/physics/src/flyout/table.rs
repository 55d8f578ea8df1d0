//! Fly-outs over ground range and altitude, made once and looked up often.
//!
//! Every node of the table is an arrival: rows run from the lowest altitude to the ceiling, and
//! each row from its own nearest to its own farthest range. So the edges are part of the table
//! and nothing is interpolated across them.

use super::air::Air;
use super::reach::{Arrival, Reach, lucky_first};
use crate::math::sin;
use std::cell::Cell;
use std::f64::consts::FRAC_PI_2;

/// How a table is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    /// Lowest altitude, m.
    pub floor_m: f64,
    /// Highest altitude of interest, m; the table ends there or where nothing is reached.
    pub ceiling_m: f64,
    /// Longest ground range of interest, m.
    pub farthest_m: f64,
    /// Rows of altitude, at least 2; they stand closer near the floor and near the ceiling, where
    /// the farthest range turns sharply.
    pub rows: usize,
    /// Columns of range, at least 2; they stand closer near the launcher, where it gathers speed.
    pub columns: usize,
}

/// A table of fly-outs of one type of interceptor.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub(super) floor_m: f64,
    pub(super) ceiling_m: f64,
    pub(super) columns: usize,
    /// Where the rows stand between floor and ceiling.
    pub(super) shares: Vec<f64>,
    pub(super) edges: Vec<Edge>,
    pub(super) nodes: Vec<Node>,
}

/// Nearest and farthest ground range of one row, m; NaN in a row where nothing is reached.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Edge {
    /// Nearest range, m.
    pub near_m: f64,
    /// Farthest range, m.
    pub far_m: f64,
}

/// What the table answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Node {
    /// Time of flight, s.
    pub time_s: f64,
    /// Speed on arrival, m/s.
    pub speed_m_s: f64,
    /// Lateral acceleration available on arrival, g.
    pub lateral_g: f64,
}

const NOWHERE: Edge = Edge { near_m: f64::NAN, far_m: f64::NAN };
const NEVER: Node = Node { time_s: f64::NAN, speed_m_s: f64::NAN, lateral_g: f64::NAN };

/// To what share of the farthest range an edge is found, and of the altitudes the ceiling.
const EDGE_HALVINGS: u32 = 11;
/// Ranges that are tried for a first one that is reached.
const SCANNED: u32 = 24;

impl Table {
    /// The table of what `reach` reaches within `grid`.
    ///
    /// `None` if nothing is reached anywhere, or the grid has fewer than two rows or columns. A
    /// row is taken to be reached from one nearest to one farthest range without a gap.
    pub fn of<A: Air + Copy>(reach: &Reach<A>, grid: &Grid) -> Option<Self> {
        let sound = grid.rows >= 2
            && grid.columns >= 2
            && grid.floor_m.is_finite()
            && grid.ceiling_m.is_finite()
            && grid.farthest_m.is_finite()
            && grid.farthest_m > 0.0;
        let ceiling_m = if sound { ceiling(reach, grid)? } else { return None };
        let mut table = Table {
            floor_m: grid.floor_m,
            ceiling_m,
            columns: grid.columns,
            shares: (0..grid.rows).map(|row| row_share(row, grid.rows)).collect(),
            edges: Vec::with_capacity(grid.rows),
            nodes: Vec::with_capacity(grid.rows * grid.columns),
        };
        for row in 0..grid.rows {
            let altitude_m = mix(table.floor_m, table.ceiling_m, table.shares[row]);
            let edge = edge(reach, altitude_m, grid.farthest_m).unwrap_or(NOWHERE);
            table.edges.push(edge);
            table.fill(reach, edge, altitude_m);
        }
        Some(table)
    }

    /// What happens at a ground range and altitude in metres; `None` where nothing arrives.
    ///
    /// Bilinear between the nodes, its error therefore of second order in their spacing. Allocates
    /// nothing.
    pub fn at(&self, ground_range_m: f64, altitude_m: f64) -> Option<Node> {
        let (row, up) = self.row_below(altitude_m)?;
        let edge = self.edges[row].towards(&self.edges[row + 1], up);
        if !(edge.near_m..=edge.far_m).contains(&ground_range_m) {
            return None;
        }
        let width = edge.far_m - edge.near_m;
        let share = if width > 0.0 { (ground_range_m - edge.near_m) / width } else { 0.0 };
        let intervals = (self.columns - 1) as f64;
        let column = ((share.sqrt() * intervals) as usize).min(self.columns - 2);
        let (from, to) = (column_share(column, intervals), column_share(column + 1, intervals));
        let along = (share - from) / (to - from);
        let in_row = |row: usize| {
            let first = row * self.columns + column;
            self.nodes[first].towards(&self.nodes[first + 1], along)
        };
        Some(in_row(row).towards(&in_row(row + 1), up))
    }

    /// The ranges between which an altitude is reached; `None` where it is not at all.
    pub fn edge(&self, altitude_m: f64) -> Option<Edge> {
        let (row, up) = self.row_below(altitude_m)?;
        let edge = self.edges[row].towards(&self.edges[row + 1], up);
        (edge.near_m <= edge.far_m).then_some(edge)
    }

    /// The least seconds that any arrival takes for a metre of ground range: time and range are
    /// blended between the same nodes with the same weights, so that none lies below all nodes.
    pub fn least_s_per_m(&self) -> f64 {
        let intervals = (self.columns - 1) as f64;
        let mut least = f64::INFINITY;
        for (edge, nodes) in self.edges.iter().zip(self.nodes.chunks(self.columns)) {
            for (column, node) in nodes.iter().enumerate() {
                let range = mix(edge.near_m, edge.far_m, column_share(column, intervals));
                // Rows that nothing reaches hold no numbers.
                if range > 0.0 && node.time_s >= 0.0 {
                    least = least.min(node.time_s / range);
                }
            }
        }
        if least.is_finite() { least } else { 0.0 }
    }

    /// Lowest altitude of the table, m.
    pub fn floor_m(&self) -> f64 {
        self.floor_m
    }

    /// Highest altitude that is reached, m.
    pub fn ceiling_m(&self) -> f64 {
        self.ceiling_m
    }

    pub(super) fn is_shaped_as(&self, other: &Table) -> bool {
        self.columns == other.columns && self.nodes.len() == other.nodes.len()
    }

    /// The row at or below an altitude and how far it is, as a share, to the one above.
    fn row_below(&self, altitude_m: f64) -> Option<(usize, f64)> {
        if !(self.floor_m..=self.ceiling_m).contains(&altitude_m) {
            return None;
        }
        let height = self.ceiling_m - self.floor_m;
        let share = if height > 0.0 { (altitude_m - self.floor_m) / height } else { 0.0 };
        let row = self.shares.partition_point(|below| *below <= share);
        let row = row.clamp(1, self.shares.len() - 1) - 1;
        let (below, next) = (self.shares[row], self.shares[row + 1]);
        Some((row, (share - below) / (next - below)))
    }

    fn fill<A: Air + Copy>(&mut self, reach: &Reach<A>, edge: Edge, altitude_m: f64) {
        let intervals = (self.columns - 1) as f64;
        let mut previous = NEVER;
        for column in 0..self.columns {
            let range = edge.near_m + (edge.far_m - edge.near_m) * column_share(column, intervals);
            // On the very edge the coarse search may fail where the fine one did not: its
            // neighbour stands in.
            let arrival = reach.first_arrival(range, altitude_m);
            let node = arrival.map_or(previous, Node::from);
            self.nodes.push(node);
            previous = node;
        }
    }
}

impl From<Arrival> for Node {
    fn from(arrival: Arrival) -> Self {
        Node { time_s: arrival.time_s, speed_m_s: arrival.speed_m_s, lateral_g: arrival.lateral_g }
    }
}

impl Edge {
    pub(super) fn towards(&self, other: &Edge, share: f64) -> Edge {
        Edge {
            near_m: mix(self.near_m, other.near_m, share),
            far_m: mix(self.far_m, other.far_m, share),
        }
    }
}

impl Node {
    pub(super) fn towards(&self, other: &Node, share: f64) -> Node {
        Node {
            time_s: mix(self.time_s, other.time_s, share),
            speed_m_s: mix(self.speed_m_s, other.speed_m_s, share),
            lateral_g: mix(self.lateral_g, other.lateral_g, share),
        }
    }
}

pub(super) fn mix(from: f64, to: f64, share: f64) -> f64 {
    from + (to - from) * share
}

/// Where a row stands between floor and ceiling: closer at both ends, sin² of even angles.
fn row_share(row: usize, rows: usize) -> f64 {
    let sine = sin(FRAC_PI_2 * row as f64 / (rows - 1) as f64);
    sine * sine
}

/// Where a column stands between the edges: the square of even shares.
fn column_share(column: usize, intervals: f64) -> f64 {
    column as f64 / intervals * (column as f64 / intervals)
}

/// The nearest and farthest range at which an altitude is reached.
fn edge<A: Air + Copy>(reach: &Reach<A>, altitude_m: f64, farthest_m: f64) -> Option<Edge> {
    let lucky = Cell::new(0);
    let arrives = |range: f64| reach.has_arrival(range, altitude_m, &lucky);
    let range_of = |part: u32| farthest_m * f64::from(part) / f64::from(SCANNED);
    let hits: (Option<u32>, Option<u32>) = (
        (0..=SCANNED).find(|&part| arrives(range_of(part))),
        (0..=SCANNED).rev().find(|&part| arrives(range_of(part))),
    );
    let (first, last) = (hits.0?, hits.1?);
    let near_m = match first {
        0 => 0.0,
        part => boundary(arrives, range_of(part), range_of(part - 1)),
    };
    let far_m = match last {
        SCANNED => farthest_m,
        part => boundary(arrives, range_of(part), range_of(part + 1)),
    };
    Some(Edge { near_m, far_m })
}

/// The highest altitude within the grid that is reached at any range.
fn ceiling<A: Air + Copy>(reach: &Reach<A>, grid: &Grid) -> Option<f64> {
    let (lucky_range, lucky_rung) = (Cell::new(0), Cell::new(0));
    let reached = |altitude: f64| {
        lucky_first(&lucky_range, SCANNED, |part| {
            let range = grid.farthest_m * f64::from(part) / f64::from(SCANNED);
            reach.reaches_as_before(range, altitude, &lucky_rung)
        })
    };
    let altitude_of =
        |part: u32| mix(grid.floor_m, grid.ceiling_m, f64::from(part) / f64::from(SCANNED));
    match (0..=SCANNED).rev().find(|&part| reached(altitude_of(part)))? {
        SCANNED => Some(grid.ceiling_m),
        part => Some(boundary(reached, altitude_of(part), altitude_of(part + 1))),
    }
}

/// The last point known to be inside on the way from one inside to one outside.
fn boundary(inside: impl Fn(f64) -> bool, mut within: f64, mut without: f64) -> f64 {
    for _ in 0..EDGE_HALVINGS {
        let middle = 0.5 * (within + without);
        if inside(middle) {
            within = middle;
        } else {
            without = middle;
        }
    }
    within
}
