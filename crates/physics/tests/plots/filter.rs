//! Filters: gains and consistency.

use physics::filter::{Matrix, tracking_index_gains};
use physics::math::{cos, ln};

use crate::Picture;
use crate::canvas::{Axis, Plot, in_ratios};

pub const PICTURES: [Picture; 2] =
    [("tracking-index-gains", gains), ("filter-consistency", consistency)];

fn gains() -> Plot {
    let curve = |of: fn((f64, f64)) -> f64| {
        in_ratios(1e-3, 100.0, 121)
            .map(move |index| (index, of(tracking_index_gains(index).unwrap())))
    };
    let (x, y) = (Axis::log("tracking index", 1e-3, 100.0), Axis::linear("gain", 0.0, 2.0));
    Plot::new("Gains of the settled alpha-beta filter", x, y)
        .line("alpha", curve(|gains| gains.0))
        .line("beta", curve(|gains| gains.1))
        .table("worked example of the book", [(1.0, 0.75), (1.0, 0.5)])
}

/// Mean NEES of fifty settled tracks by step, with the band that a chi-square mean stays in.
fn consistency() -> Plot {
    use physics::filter::{Estimate, Sensor, constant_velocity_2d};
    const RUNS: u32 = 50;
    const STEPS: usize = 60;
    let motion = constant_velocity_2d(4.0, 2.0);
    let sensor = Sensor {
        observation: Matrix::<2, 4>::from_fn(|i, j| f64::from(j == 2 * i)),
        noise: Matrix([[2500.0, 0.0], [0.0, 1600.0]]),
    };
    let start = Estimate {
        mean: [0.0, 200.0, 0.0, 10.0],
        covariance: Matrix::from_fn(|i, j| if i == j { [1e4, 900.0][i % 2] } else { 0.0 }),
    };
    let mut sums = [0.0; STEPS];
    for run in 0..RUNS {
        let mut draw = normals(run);
        let mut truth = plus_noise(start.mean, &start.covariance, &mut draw);
        let mut estimate = start;
        for sum in &mut sums {
            truth = plus_noise(motion.transition.apply(&truth), &motion.noise, &mut draw);
            let plot = plus_noise([truth[0], truth[2]], &sensor.noise, &mut draw);
            estimate = estimate.predicted(&motion).corrected(&plot, &sensor).unwrap().estimate;
            *sum += estimate.nees(&truth).unwrap() / f64::from(RUNS);
        }
    }
    // Chi-square of 200 degrees over 50: 99.99 % lie within 3.89 deviations, near enough.
    let half = 3.89 * (2.0 * 4.0 / f64::from(RUNS)).sqrt();
    let steps = STEPS as f64;
    let (x, y) = (
        Axis::linear("step", 0.0, steps),
        Axis::linear("mean NEES of 50 tracks, four states", 0.0, 8.0),
    );
    Plot::new("A filter that knows how wrong it is", x, y)
        .line(
            "constant velocity in the plane",
            sums.iter().enumerate().map(|(k, s)| (k as f64 + 1.0, *s)),
        )
        .dashed(
            "99.99 % band of each step",
            [
                (0.0, 4.0 - half),
                (steps, 4.0 - half),
                (f64::NAN, 0.0),
                (0.0, 4.0 + half),
                (steps, 4.0 + half),
            ],
        )
}

/// A vector with Gaussian noise of this covariance.
fn plus_noise<const N: usize>(
    mean: [f64; N],
    covariance: &Matrix<N, N>,
    draw: &mut impl FnMut() -> f64,
) -> [f64; N] {
    // Lower triangle of the root, row by row.
    let mut root = [[0.0; N]; N];
    for i in 0..N {
        for j in 0..=i {
            let dot: f64 = (0..j).map(|k| root[i][k] * root[j][k]).sum();
            let rest = covariance.0[i][j] - dot;
            root[i][j] = if i == j { rest.max(0.0).sqrt() } else { rest / root[j][j] };
        }
    }
    let normal: [f64; N] = std::array::from_fn(|_| draw());
    std::array::from_fn(|i| mean[i] + (0..=i).map(|j| root[i][j] * normal[j]).sum::<f64>())
}

/// Standard normal numbers of a run, half of Box and Muller's pairs, from the counter-based generator.
fn normals(run: u32) -> impl FnMut() -> f64 {
    let mut counter = 0_u32;
    move || {
        let draws = physics::philox::philox4x32([counter, 0, 0, 0], [run, 1987]);
        counter += 1;
        let [a, b] = [0, 2].map(|k| (f64::from(draws[k]) + 0.5) / 4_294_967_296.0);
        let angle = 2.0 * std::f64::consts::PI * b;
        (-2.0 * ln(a)).sqrt() * cos(angle)
    }
}
