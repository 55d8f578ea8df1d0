//! Assignment and weapon-target assignment against their tables, other solvers and enumeration.

mod table;

use pathfinding::prelude::{Matrix, kuhn_munkres_min};
use physics::assign::weapon_target::{EXACT_WEAPONS, Engagement, bounded, exact, greedy, proven};
use physics::assign::{Costs, LeastCost, Refusal};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeMap;
use table::Errors;

/// A dense case as the long form gives it.
#[derive(Default)]
struct Cells {
    rows: usize,
    cols: usize,
    at: BTreeMap<(usize, usize), f64>,
}

impl Cells {
    fn dense(&self) -> Vec<f64> {
        assert_eq!(self.at.len(), self.rows * self.cols);
        self.at.values().copied().collect()
    }
}

fn long_form(name: &str, row: &str, col: &str, cell: &str) -> BTreeMap<String, Cells> {
    let mut cases: BTreeMap<String, Cells> = BTreeMap::new();
    for line in table::read(name).rows() {
        let case = cases.entry(line.text("case").to_owned()).or_default();
        let (i, j) = (line.num(row) as usize, line.num(col) as usize);
        case.rows = case.rows.max(i + 1);
        case.cols = case.cols.max(j + 1);
        case.at.insert((i, j), line.num(cell));
    }
    cases
}

/// The cost of the solver's answer, after checking that it is an assignment and sums to it.
fn solve(solver: &mut LeastCost, cells: &[f64], rows: usize, cols: usize) -> Result<f64, Refusal> {
    let assigned = solver.solve(Costs::new(cells, rows, cols).unwrap())?;
    let pairs: Vec<_> = assigned.pairs().collect();
    assert_eq!(pairs.len(), rows.min(cols));
    let distinct =
        |list: Vec<usize>| list.into_iter().collect::<std::collections::BTreeSet<_>>().len();
    assert_eq!(distinct(pairs.iter().map(|p| p.0).collect()), pairs.len());
    assert_eq!(distinct(pairs.iter().map(|p| p.1).collect()), pairs.len());
    let sum: f64 = pairs.iter().map(|&(i, j)| cells[i * cols + j]).sum();
    assert!((sum - assigned.cost).abs() <= 1e-12 * sum.abs().max(1.0));
    Ok(assigned.cost)
}

#[test]
fn least_costs_agree_with_the_table() {
    let cases = long_form("assignment_costs.csv", "row", "col", "cost");
    let mut solver = LeastCost::new();
    let mut errors = Errors::default();
    for row in table::read("assignment_expected.csv").rows() {
        let case = &cases[row.text("case")];
        let cost = solve(&mut solver, &case.dense(), case.rows, case.cols);
        if row.num("feasible") == 0.0 {
            assert_eq!(cost, Err(Refusal::Infeasible));
        } else {
            let expected = row.num("optimal_cost");
            let scale = if expected == 0.0 { 1.0 } else { expected };
            errors.note((cost.unwrap() - expected) / scale);
        }
    }
    errors.print("least cost, relative");
    assert!(errors.worst() <= 1e-9);
}

#[test]
fn what_is_not_a_cost_is_named_by_its_place() {
    let mut solver = LeastCost::new();
    for bad in [f64::NAN, f64::NEG_INFINITY, 1e300] {
        for (rows, cols) in [(3, 3), (2, 5), (5, 2)] {
            let mut cells = vec![1.0; rows * cols];
            cells[cols + 1] = bad;
            assert_eq!(
                solve(&mut solver, &cells, rows, cols),
                Err(Refusal::Unusable { row: 1, col: 1 })
            );
        }
    }
}

#[test]
fn empty_and_impossible_tables_have_their_answers() {
    let mut solver = LeastCost::new();
    assert_eq!(solve(&mut solver, &[], 0, 7), Ok(0.0));
    assert_eq!(solve(&mut solver, &[], 7, 0), Ok(0.0));
    assert!(solve(&mut solver, &[], 0, 0).unwrap().is_sign_positive());
    let inf = f64::INFINITY;
    assert_eq!(solve(&mut solver, &[inf], 1, 1), Err(Refusal::Infeasible));
    // Three rows that share two columns.
    let shared = [1.0, 2.0, inf, 3.0, 4.0, inf, 5.0, 6.0, inf];
    assert_eq!(solve(&mut solver, &shared, 3, 3), Err(Refusal::Infeasible));
    assert!(Costs::new(&[1.0; 5], 2, 3).is_none());
    assert!(Costs::new(&[], usize::MAX, usize::MAX).is_none());
}

/// Rows in turn take the cheapest column left: an upper bound, where it finds its way at all.
fn row_greedy(cells: &[f64], rows: usize, cols: usize) -> f64 {
    let mut taken = vec![false; cols];
    let mut cost = 0.0;
    for row in cells.chunks(cols).take(rows) {
        let open = (0..cols).filter(|&j| !taken[j]);
        let Some(j) = open.min_by(|&a, &b| row[a].total_cmp(&row[b])) else {
            return cost;
        };
        taken[j] = true;
        cost += row[j];
    }
    cost
}

/// A random table of whole numbers, some of them forbidden.
fn tables() -> impl Strategy<Value = (usize, usize, Vec<Option<i32>>)> {
    (1_usize..14, 1_usize..14, 0.0..0.9).prop_flat_map(|(rows, cols, forbidden)| {
        let cell = proptest::option::weighted(1.0 - forbidden, -50..50);
        (Just(rows), Just(cols), proptest::collection::vec(cell, rows * cols))
    })
}

/// The same tables at every run.
fn cases(number: u32) -> ProptestConfig {
    ProptestConfig {
        cases: number,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1987),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(4000))]

    #[test]
    fn least_cost_equals_the_hungarian_method_and_never_exceeds_greedy((rows, cols, table) in tables()) {
        const FORBIDDEN: i64 = 1_000_000;
        let cells: Vec<f64> = table.iter().map(|c| c.map_or(f64::INFINITY, f64::from)).collect();
        let weight = |i: usize, j: usize| table[i * cols + j].map_or(FORBIDDEN, i64::from);
        let (short, long) = (rows.min(cols), rows.max(cols));
        let upright = Matrix::from_fn(short, long, |(i, j)| if rows <= cols { weight(i, j) } else { weight(j, i) });
        let (oracle, _) = kuhn_munkres_min(&upright);
        let cost = solve(&mut LeastCost::new(), &cells, rows, cols);
        if oracle > FORBIDDEN / 2 {
            prop_assert_eq!(cost, Err(Refusal::Infeasible));
        } else {
            prop_assert_eq!(cost, Ok(oracle as f64));
        }
        if rows <= cols {
            prop_assert!(cost.unwrap_or(f64::INFINITY) <= row_greedy(&cells, rows, cols));
        }
    }

    #[test]
    fn gated_tables_equal_the_hungarian_method((rows, cols, table) in tables(), closed in prop_oneof![Just(49_i64), 50_i64..2000]) {
        let weight = |i: usize, j: usize| table[i * cols + j].map_or(closed, i64::from);
        let cells: Vec<f64> = (0..rows * cols).map(|k| weight(k / cols, k % cols) as f64).collect();
        let (short, long) = (rows.min(cols), rows.max(cols));
        let upright = Matrix::from_fn(short, long, |(i, j)| if rows <= cols { weight(i, j) } else { weight(j, i) });
        let (oracle, _) = kuhn_munkres_min(&upright);
        let mut solver = LeastCost::new();
        prop_assert_eq!(solve(&mut solver, &cells, rows, cols), Ok(oracle as f64));
    }

    #[test]
    fn turning_a_table_turns_only_its_answer(rows in 1_usize..20, cols in 1_usize..20, seed in any::<u64>()) {
        let cells: Vec<f64> = (0..rows * cols).map(|k| unit(seed, k as u64) * 100.0 - 50.0).collect();
        let turned: Vec<f64> = (0..rows * cols).map(|k| cells[(k % rows) * cols + k / rows]).collect();
        let upright = solve(&mut LeastCost::new(), &cells, rows, cols).unwrap();
        let other = solve(&mut LeastCost::new(), &turned, cols, rows).unwrap();
        prop_assert!((upright - other).abs() <= 1e-10);
    }

    #[test]
    fn any_bits_are_answered_without_panic(rows in 1_usize..7, cols in 1_usize..7, bits in proptest::collection::vec(any::<f64>(), 36)) {
        let _ = LeastCost::new().solve(Costs::new(&bits[..rows * cols], rows, cols).unwrap());
    }

    #[test]
    fn fire_plans_stay_in_order(weapons in 0_usize..8, targets in 1_usize..8, seed in any::<u64>()) {
        let kill: Vec<f64> = (0..weapons * targets).map(|k| sure_or_not(unit(seed, k as u64))).collect();
        let values: Vec<f64> = (0..targets).map(|j| (unit(seed, 1000 + j as u64) * 9.0).floor()).collect();
        let engagement = Engagement::new(&values, &kill, weapons).unwrap();
        let best = exact(engagement).unwrap().surviving_value;
        let found = bounded(engagement, 100);
        prop_assert!((best - enumerated(engagement)).abs() <= 1e-12 * best.max(1.0));
        prop_assert!(found.lower_bound <= best);
        prop_assert!(found.plan.surviving_value >= best * (1.0 - 1e-12));
        prop_assert!(found.plan.surviving_value <= greedy(engagement).surviving_value);
    }
}

/// A number in (0, 1) that belongs to (seed, k).
fn unit(seed: u64, k: u64) -> f64 {
    let key = [seed as u32, (seed >> 32) as u32];
    physics::philox::open_uniform(physics::philox::philox4x32([k as u32, 0, 0, 0], key))
}

/// Stretches (0, 1) so that some shots never kill and some always do.
fn sure_or_not(u: f64) -> f64 {
    (1.4 * u - 0.2).clamp(0.0, 1.0)
}

/// The least surviving value over every plan there is (up to 100,000 of them).
fn enumerated(engagement: Engagement<'_>) -> f64 {
    let (weapons, targets) = (engagement.weapons(), engagement.targets());
    let plans = (targets as u64).pow(weapons as u32);
    if plans > 100_000 {
        return exact(engagement).unwrap().surviving_value;
    }
    let plan = |number: u64| {
        (0..weapons as u32)
            .map(|i| (number / (targets as u64).pow(i) % targets as u64) as usize)
            .collect::<Vec<_>>()
    };
    (0..plans).map(|n| engagement.surviving_value(&plan(n)).unwrap()).fold(f64::INFINITY, f64::min)
}

#[test]
fn large_tables_equal_the_hungarian_method() {
    let mut solver = LeastCost::sized_for(300, 300);
    for (rows, cols, span) in [(300, 300, 1e6), (300, 300, 30.0), (200, 300, 1e6), (300, 150, 50.0)]
    {
        let cells: Vec<f64> =
            (0..rows * cols).map(|k| (unit(rows as u64, k as u64) * span).floor()).collect();
        let (short, long) = (rows.min(cols), rows.max(cols));
        let at = |i: usize, j: usize| {
            cells[if rows <= cols { i * cols + j } else { j * cols + i }] as i64
        };
        let (oracle, _) = kuhn_munkres_min(&Matrix::from_fn(short, long, |(i, j)| at(i, j)));
        assert_eq!(solve(&mut solver, &cells, rows, cols), Ok(oracle as f64));
    }
}

/// Tracks and plots in a plane, mostly outside each other's gates.
#[test]
fn large_gated_tables_equal_the_hungarian_method() {
    let mut solver = LeastCost::sized_for(250, 250);
    for (rows, cols, gate, closed) in [
        (250, 250, 0.05, 5_000_i64),
        (250, 250, 0.15, 1001),
        (150, 250, 0.2, 100_000),
        (250, 100, 0.1, 3_000),
    ] {
        let place =
            |k: usize| (unit(closed as u64, 2 * k as u64), unit(closed as u64, 2 * k as u64 + 1));
        let at = |i: usize, j: usize| {
            let ((x, y), (u, v)) = (place(i), place(1000 + j));
            let share = ((x - u) * (x - u) + (y - v) * (y - v)) / (gate * gate);
            if share < 1.0 { (1000.0 * share) as i64 } else { closed }
        };
        let cells: Vec<f64> = (0..rows * cols).map(|k| at(k / cols, k % cols) as f64).collect();
        let (short, long) = (rows.min(cols), rows.max(cols));
        let upright = |(i, j)| if rows <= cols { at(i, j) } else { at(j, i) };
        let (oracle, _) = kuhn_munkres_min(&Matrix::from_fn(short, long, upright));
        assert_eq!(solve(&mut solver, &cells, rows, cols), Ok(oracle as f64));
    }
}

#[test]
fn weapon_target_plans_agree_with_the_table() {
    let cases = long_form("wta_instances.csv", "weapon", "target", "pk");
    let values = long_form("wta_instances.csv", "weapon", "target", "value");
    let (mut optimal, mut marginal, mut gaps) =
        (Errors::default(), Errors::default(), Errors::default());
    for row in table::read("wta_expected.csv").rows() {
        let case = &cases[row.text("case")];
        let worth = &values[row.text("case")].dense()[..case.cols];
        let kill = case.dense();
        let engagement = Engagement::new(worth, &kill, case.rows).unwrap();
        let (best, mmr) =
            (row.num("optimal_surviving_value"), row.num("greedy_mmr_surviving_value"));
        optimal.note(exact(engagement).unwrap().surviving_value / best - 1.0);
        marginal.note(greedy(engagement).surviving_value / mmr - 1.0);
        let found = bounded(engagement, 300);
        assert!(found.lower_bound <= best && found.plan.surviving_value >= best * (1.0 - 1e-9));
        assert!(found.plan.surviving_value <= mmr * (1.0 + 1e-9));
        gaps.note(found.gap());
    }
    optimal.print("weapon-target optimum, relative");
    marginal.print("maximum marginal return, relative");
    gaps.print("gap between the bounded plan and its bound, relative");
    assert!(optimal.worst() <= 1e-9 && marginal.worst() <= 1e-9);
    assert!(gaps.worst() < 0.02, "the bound has lost its use");
}

/// One weapon that can do no harm puts an engagement beyond the exact method, and changes nothing.
#[test]
fn a_plan_is_proved_best_beyond_the_exact_method() {
    for seed in 0..4 {
        let (weapons, targets) = (EXACT_WEAPONS, 6);
        let mut kill: Vec<f64> =
            (0..weapons * targets).map(|k| 0.2 + 0.7 * unit(seed, k as u64)).collect();
        let values: Vec<f64> =
            (0..targets).map(|j| 1.0 + (9.0 * unit(seed, 9000 + j as u64)).floor()).collect();
        let best = exact(Engagement::new(&values, &kill, weapons).unwrap()).unwrap();
        kill.extend([0.0; 6]);
        let one_more = Engagement::new(&values, &kill, weapons + 1).unwrap();
        assert!(exact(one_more).is_none());
        let found = proven(one_more, 2000).unwrap();
        assert!((found.surviving_value / best.surviving_value - 1.0).abs() < 1e-10, "{seed}");
        let spent = one_more.surviving_value(&found.target_of).unwrap();
        assert!((spent / found.surviving_value - 1.0).abs() < 1e-12);
        let gap = bounded(one_more, 1000).gap();
        assert!(gap <= 1e-10 || proven(one_more, 0).is_none(), "no bounds, no proof");
    }
}

#[test]
fn a_large_raid_is_planned_within_a_proven_gap() {
    let (weapons, targets) = (120, 60);
    let kill: Vec<f64> = (0..weapons * targets).map(|k| 0.9 * unit(5, k as u64)).collect();
    let values: Vec<f64> = (0..targets).map(|j| 1.0 + 99.0 * unit(6, j as u64)).collect();
    let engagement = Engagement::new(&values, &kill, weapons).unwrap();
    assert!(weapons > EXACT_WEAPONS && exact(engagement).is_none());
    let found = bounded(engagement, 300);
    println!(
        "{weapons} weapons, {targets} targets: gap {:.4}, greedy {:.4} worse",
        found.gap(),
        greedy(engagement).surviving_value / found.plan.surviving_value - 1.0
    );
    assert!(found.gap() > 0.0 && found.gap() < 0.05);
}

#[test]
fn engagements_out_of_range_are_refused() {
    assert!(Engagement::new(&[1.0], &[1.1], 1).is_none());
    assert!(Engagement::new(&[1.0], &[f64::NAN], 1).is_none());
    assert!(Engagement::new(&[-1.0], &[0.5], 1).is_none());
    assert!(Engagement::new(&[], &[], 1).is_none());
    assert!(Engagement::new(&[1.0], &[0.5], 2).is_none());
    let nobody = Engagement::new(&[3.0, 4.0], &[], 0).unwrap();
    assert_eq!(exact(nobody).unwrap().surviving_value, 7.0);
    assert_eq!(nobody.surviving_value(&[0]), None);
}
