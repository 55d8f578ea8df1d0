//! Least-cost assignment of 1000 tracks to 1000 plots, dense and gated.

mod timing;

use physics::assign::{Costs, LeastCost};

const SIZE: usize = 1000;
/// Share of the pairs that pass a gate.
const PASSING: f64 = 0.02;

fn main() {
    let bench = timing::Bench::from_command_line();
    let mut uniform = timing::uniforms(2);
    let dense: Vec<f64> = (0..SIZE * SIZE).map(|_| uniform()).collect();
    solve(&bench, "dense uniform", &dense);
    for (case, true_share, closed) in [
        ("gated, closed pairs forbidden", 1.0, f64::INFINITY),
        ("gated, closed pairs dear", 1.0, 1e6),
        ("gated, half clutter", 0.5, 1e6),
    ] {
        solve(&bench, case, &gated(true_share, closed));
    }
}

/// Squared distances between tracks and plots in a plane, beyond a gate `closed`. A share of the
/// tracks has its plot inside its gate, the others' plots lie anywhere.
fn gated(true_share: f64, closed: f64) -> Vec<f64> {
    let mut uniform = timing::uniforms(3);
    let gate = (PASSING / std::f64::consts::PI).sqrt();
    let tracks: Vec<(f64, f64)> = (0..SIZE).map(|_| (uniform(), uniform())).collect();
    let mut plot = |&(x, y): &(f64, f64)| {
        let (u, v) = (uniform(), uniform());
        if uniform() < true_share { (x + gate * (u - 0.5), y + gate * (v - 0.5)) } else { (u, v) }
    };
    let plots: Vec<(f64, f64)> = tracks.iter().map(&mut plot).collect();
    let cost = |&(x, y): &(f64, f64), &(u, v): &(f64, f64)| {
        let share = ((x - u) * (x - u) + (y - v) * (y - v)) / (gate * gate);
        if share <= 1.0 { share } else { closed }
    };
    tracks.iter().flat_map(|track| plots.iter().map(move |plot| cost(track, plot))).collect()
}

fn solve(bench: &timing::Bench, case: &str, cells: &[f64]) {
    bench.keep(&format!("{case}.question"), cells);
    let costs = Costs::new(cells, SIZE, SIZE).expect("a square table");
    let mut solver = LeastCost::sized_for(SIZE, SIZE);
    let mut cost = f64::NAN;
    bench.time(
        case,
        || (),
        |()| {
            cost = solver.solve(costs).expect("an assignment").cost;
            cost
        },
    );
    bench.keep(&format!("{case}.ravelin"), &[cost]);
}
