//! The filters against their tables, their own theory and the Riccati recursion.

mod table;

use physics::filter::{
    Estimate, Imm, Matrix, Motion, Sensor, SteadyTrack, constant_velocity_2d, constant_velocity_3d,
    coordinated_turn, correct_polar, sigma_at_snr, tracking_index_gains,
};
use physics::math::{cos, ln, sin};
use physics::philox::{open_uniform, philox4x32};
use serde_json::Value;
use std::f64::consts::TAU;
use table::{Errors, Row};

const STATES: usize = 6;

/// The list of cases of one kind of filter.
fn models(kind: &str) -> Vec<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../reference/tracking_models.json");
    let text = std::fs::read_to_string(path).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    all[kind].as_array().unwrap().clone()
}

/// All numbers below a value, in order.
fn flat(value: &Value) -> Vec<f64> {
    match value {
        Value::Array(list) => list.iter().flat_map(flat).collect(),
        number => vec![number.as_f64().unwrap()],
    }
}

fn start(model: &Value) -> Estimate<STATES> {
    Estimate::padded(&flat(&model["x0"]), &flat(&model["P0"])).unwrap()
}

fn sensor(model: &Value, states: usize) -> Sensor<STATES, STATES> {
    let (h, r) = (flat(&model["H"]), flat(&model["R"]));
    Sensor::padded(&h, &r, h.len() / states, states).unwrap()
}

/// The measured components, zero beyond `count`.
fn measured<const M: usize>(row: &Row<'_>, columns: &[&str]) -> [f64; M] {
    std::array::from_fn(|k| columns.get(k).map_or(0.0, |name| row.num(name)))
}

/// What the tolerances are stated in.
#[derive(Default)]
struct FilterErrors {
    state: Errors,
    covariance: Errors,
}

impl FilterErrors {
    fn compare(&mut self, estimate: &Estimate<STATES>, states: usize, row: &Row<'_>) {
        let largest = (0..states).map(|k| row.num(&format!("P{k}{k}"))).fold(0.0, f64::max);
        for i in 0..states {
            self.state.note(estimate.mean[i] - row.num(&format!("x{i}")));
            for j in i..states {
                let expected = row.num(&format!("P{i}{j}"));
                self.covariance.note((estimate.covariance.0[i][j] - expected) / largest);
            }
        }
    }

    fn judge(&self, label: &str) {
        self.state.print(&format!("{label} state, m or m/s"));
        self.covariance.print(&format!("{label} covariance, relative to the largest"));
        assert!(self.state.worst() <= 1e-6 && self.covariance.worst() <= 1e-8);
    }
}

/// The measurement and expected rows of one case, side by side.
fn side_by_side(kind: &str, case: &str, each: &mut dyn FnMut(&Row<'_>, &Row<'_>)) {
    let (given, wanted) = (
        table::read(&format!("{kind}_measurements.csv")),
        table::read(&format!("{kind}_expected.csv")),
    );
    let of_case = |row: &Row<'_>| row.text("case") == case;
    let mut count = 0;
    for (z, x) in given.rows().filter(of_case).zip(wanted.rows().filter(of_case)) {
        assert_eq!(z.text("k"), x.text("k"));
        each(&z, &x);
        count += 1;
    }
    assert!(count > 0, "no rows of {case}");
}

#[test]
fn kalman_agrees_with_the_table() {
    let (mut errors, mut nis) = (FilterErrors::default(), Errors::default());
    for model in models("kf") {
        let states = 2 * model["dim"].as_u64().unwrap() as usize;
        let motion = Motion::padded(&flat(&model["F"]), &flat(&model["Q"]), states).unwrap();
        let sensor = sensor(&model, states);
        let mut estimate = start(&model);
        side_by_side("kalman_cv", model["case"].as_str().unwrap(), &mut |given, wanted| {
            if given.num("k") > 0.0 {
                estimate = estimate.predicted(&motion);
            }
            if given.num("valid") == 1.0 {
                let z = measured(given, &["z0", "z1", "z2"][..states / 2]);
                let correction = estimate.corrected(&z, &sensor).unwrap();
                estimate = correction.estimate;
                let expected = wanted.num("nis");
                nis.note((correction.nis - expected) / expected.max(1.0));
            }
            errors.compare(&estimate, states, wanted);
        });
    }
    errors.judge("Kalman");
    nis.print("Kalman normalised innovation squared, relative");
    assert!(nis.worst() <= 1e-8);
}

#[test]
fn extended_kalman_agrees_with_the_table() {
    let mut errors = FilterErrors::default();
    for model in models("ekf") {
        let motion = Motion::padded(&flat(&model["F"]), &flat(&model["Q"]), 6).unwrap();
        let r = flat(&model["R"]);
        let noise = Matrix::from_fn(|i, j| r[3 * i + j]);
        let mut estimate = start(&model);
        side_by_side("ekf_radar", model["case"].as_str().unwrap(), &mut |given, wanted| {
            if given.num("k") > 0.0 {
                let z = measured(given, &["range_m", "az_rad", "el_rad"]);
                estimate =
                    correct_polar(&estimate.predicted(&motion), &z, &noise).unwrap().estimate;
            }
            errors.compare(&estimate, 6, wanted);
        });
    }
    errors.judge("extended Kalman");
}

#[test]
fn interacting_models_agree_with_the_table() {
    let (mut errors, mut probability) = (FilterErrors::default(), Errors::default());
    for model in models("imm") {
        let (f, q) = (model["F"].as_array().unwrap(), model["Q"].as_array().unwrap());
        let pairs = f.iter().zip(q);
        let motions: Vec<_> =
            pairs.map(|(f, q)| Motion::padded(&flat(f), &flat(q), 4).unwrap()).collect();
        let sensor = sensor(&model, 4);
        let mut imm = Imm::new(start(&model), &flat(&model["mu0"]), &flat(&model["PI"])).unwrap();
        side_by_side("imm", model["case"].as_str().unwrap(), &mut |given, wanted| {
            if given.num("k") > 0.0 {
                imm.predict(&motions).unwrap();
                imm.correct(&measured(given, &["z0", "z1"]), &sensor).unwrap();
            }
            errors.compare(&imm.combined(), 4, wanted);
            for (j, p) in imm.probabilities().enumerate() {
                probability.note(p - wanted.num(&format!("mu{j}")));
            }
        });
    }
    errors.judge("IMM");
    probability.print("IMM mode probability");
    assert!(probability.worst() <= 1e-8);
}

#[test]
fn the_tables_matrices_are_those_of_the_motion_models() {
    let mut errors = Errors::default();
    let mut compare = |ours: &[[f64; 4]; 4], theirs: &Value| {
        for (a, b) in ours.iter().flatten().zip(flat(theirs)) {
            errors.note((a - b) / b.abs().max(1.0));
        }
    };
    for model in models("imm") {
        let (dt, w) = (model["dt"].as_f64().unwrap(), model["turn_rate_rad_s"].as_f64().unwrap());
        for (k, rate) in [0.0, w, -w].into_iter().enumerate() {
            let q = flat(&model["Q"][k])[5] / dt;
            let motion = coordinated_turn(dt, rate, q);
            compare(&motion.transition.0, &model["F"][k]);
            compare(&motion.noise.0, &model["Q"][k]);
        }
    }
    for model in models("kf").iter().filter(|model| model["dim"] == 2) {
        let dt = model["dt"].as_f64().unwrap();
        let motion = constant_velocity_2d(dt, flat(&model["Q"])[5] / dt);
        compare(&motion.transition.0, &model["F"]);
        compare(&motion.noise.0, &model["Q"]);
    }
    errors.print("motion matrices, relative");
    assert!(errors.worst() <= 1e-14);
}

/// A standard normal number that belongs to (run, step, component): Box and Muller.
fn normal(run: u32, step: u32, component: u32) -> f64 {
    let block = philox4x32([run, step, component, 0], [20, 26]);
    let (u, v) = (open_uniform(block), open_uniform([block[2], block[3], block[0], block[1]]));
    (-2.0 * ln(u)).sqrt() * cos(TAU * v)
}

/// A draw of zero mean with the given covariance.
fn drawn<const N: usize>(covariance: &Matrix<N, N>, run: u32, step: u32, from: u32) -> [f64; N] {
    // Columns of the factor by solving for unit vectors: L = M L^-T, row by row.
    let factor = covariance.cholesky().unwrap();
    let whitened_units = Matrix(Matrix::<N, N>::identity().0.map(|unit| factor.whitened(&unit)));
    let lower = covariance.times(&whitened_units);
    lower.apply(&std::array::from_fn(|k| normal(run, step, from + k as u32)))
}

/// The 0.005 % and 99.995 % points of chi-square with many degrees of freedom (Wilson and
/// Hilferty 1931; relative error below 1e-5 from 1,000 degrees on).
fn band(freedom: f64) -> (f64, f64) {
    const Z: f64 = 3.890_591_886_413_12;
    let spread = 2.0 / (9.0 * freedom);
    let point = |z: f64| freedom * physics::math::powi(1.0 - spread + z * spread.sqrt(), 3);
    (point(-Z), point(Z))
}

const RUNS: u32 = 1500;

/// Error squared of estimate and innovation, summed over independent runs, at the end of 25 steps
/// with one look in five missed. The flight moves as `motion` says, the filter believes `believed`.
fn summed_squares<const N: usize, const M: usize>(
    motion: &Motion<N>,
    believed: &Motion<N>,
    sensor: &Sensor<N, M>,
    first: &Estimate<N>,
) -> [f64; 2] {
    let (mut nees, mut nis) = (0.0, 0.0);
    for run in 0..RUNS {
        let apart = drawn(&first.covariance, run, 1000, 0);
        let mut truth: [f64; N] = std::array::from_fn(|k| first.mean[k] + apart[k]);
        let mut estimate = *first;
        let mut last = 0.0;
        for step in 0..25 {
            let pushed = drawn(&motion.noise, run, step, 0);
            let moved = motion.transition.apply(&truth);
            truth = std::array::from_fn(|k| moved[k] + pushed[k]);
            estimate = estimate.predicted(believed);
            if step % 5 != 2 {
                let noise = drawn(&sensor.noise, run, step, 100);
                let clean = sensor.observation.apply(&truth);
                let correction = estimate
                    .corrected(&std::array::from_fn(|k| clean[k] + noise[k]), sensor)
                    .unwrap();
                (estimate, last) = (correction.estimate, correction.nis);
            }
        }
        nees += estimate.nees(&truth).unwrap();
        nis += last;
    }
    [nees, nis]
}

fn in_band(sum: f64, states: usize) -> bool {
    let freedom = f64::from(RUNS) * states as f64;
    let (low, high) = band(freedom);
    println!("{sum:.1} in {low:.1} to {high:.1} ({freedom} degrees of freedom)");
    low < sum && sum < high
}

fn consistent<const N: usize, const M: usize>(
    motion: &Motion<N>,
    sensor: &Sensor<N, M>,
    first: &Estimate<N>,
) {
    let [nees, nis] = summed_squares(motion, motion, sensor, first);
    assert!(in_band(nees, N) && in_band(nis, M));
    let quiet = Motion { noise: motion.noise.scaled(0.7), ..*motion };
    let [nees, _] = summed_squares(motion, &quiet, sensor, first);
    assert!(!in_band(nees, N), "planted: a filter that believes in calmer flights must show");
}

#[test]
fn linear_filters_are_consistent() {
    let plane = Sensor {
        observation: Matrix::from_fn(|i, j| f64::from(j == 2 * i)),
        noise: Matrix([[2500.0, 900.0], [900.0, 1600.0]]),
    };
    let start = Estimate {
        mean: [1e4, 200.0, -5e3, 10.0],
        covariance: Matrix::from_fn(|i, j| if i == j { [1e4, 900.0][i % 2] } else { 0.0 }),
    };
    consistent(&constant_velocity_2d(4.0, 2.0), &plane, &start);
    consistent(&coordinated_turn(2.0, 0.1, 1.0), &plane, &start);
    let space = Sensor {
        observation: Matrix::<3, 6>::from_fn(|i, j| f64::from(j == 2 * i)),
        noise: Matrix::identity().scaled(400.0),
    };
    let start = Estimate {
        mean: [0.0; 6],
        covariance: Matrix::from_fn(|i, j| if i == j { [1e4, 900.0][i % 2] } else { 0.0 }),
    };
    consistent(&constant_velocity_3d(1.0, 5.0), &space, &start);
}

/// The covariance just after a measurement once the Riccati recursion has settled.
fn settled(motion: &Motion<2>, sigma: f64) -> Matrix<2, 2> {
    let sensor = Sensor { observation: Matrix([[1.0, 0.0]]), noise: Matrix([[sigma * sigma]]) };
    let mut estimate =
        Estimate { mean: [0.0; 2], covariance: Matrix([[sigma * sigma, 0.0], [0.0, 1e4]]) };
    for _ in 0..20_000 {
        estimate = estimate.predicted(motion).corrected(&[0.0], &sensor).unwrap().estimate;
    }
    estimate.covariance
}

fn relative(ours: &Matrix<2, 2>, theirs: &Matrix<2, 2>, errors: &mut Errors) {
    for (a, b) in ours.0.iter().flatten().zip(theirs.0.iter().flatten()) {
        errors.note(a / b - 1.0);
    }
}

fn one_axis(dt: f64, q: f64) -> Motion<2> {
    let plane = constant_velocity_2d(dt, q);
    let corner = |m: &Matrix<4, 4>| Matrix::from_fn(|i, j| m.0[i][j]);
    Motion { transition: corner(&plane.transition), noise: corner(&plane.noise) }
}

#[test]
fn the_steady_track_is_where_the_riccati_recursion_settles() {
    let mut errors = Errors::default();
    for sigma in [5.0, 50.0, 800.0] {
        for revisit in [0.1, 1.0, 4.0, 12.0] {
            for density in [0.01, 1.0, 25.0, 400.0] {
                let track = SteadyTrack::new(sigma, revisit, density).unwrap();
                let after = settled(&one_axis(revisit, density), sigma);
                relative(&track.covariance_at(0.0), &after, &mut errors);
                let later = Estimate { mean: [0.0; 2], covariance: after }
                    .predicted(&one_axis(7.5, density));
                relative(&track.covariance_at(7.5), &later.covariance, &mut errors);
            }
        }
    }
    errors.print("steady covariance against the Riccati recursion, relative");
    assert!(errors.worst() <= 1e-9);
}

#[test]
fn tracking_index_gains_are_the_books() {
    // Bar-Shalom, Li and Kirubarajan 2001: index 1 (T = 1 s, both sigmas 1) gives 0.75 and 0.5.
    assert_eq!(tracking_index_gains(1.0), Some((0.75, 0.5)));
    let mut errors = Errors::default();
    for index in [0.01, 0.1, 0.5, 1.0, 3.0, 20.0] {
        // Acceleration of sigma `index`, constant within each second: Q = index² g gᵀ.
        let push = Matrix([[0.5, 1.0]]).transposed();
        let noise = push.times(&push.transposed()).scaled(index * index);
        let after = settled(&Motion { transition: Matrix([[1.0, 1.0], [0.0, 1.0]]), noise }, 1.0);
        let (alpha, beta) = tracking_index_gains(index).unwrap();
        errors.note(after.0[0][0] / alpha - 1.0);
        errors.note(after.0[0][1] / beta - 1.0);
        // The textbook form of the same gains, which cancels where ours does not.
        let root = (index * index + 8.0 * index).sqrt();
        errors.note(-(index * index + 8.0 * index - (index + 4.0) * root) / 8.0 / alpha - 1.0);
        errors.note((index * index + 4.0 * index - index * root) / 4.0 / beta - 1.0);
    }
    errors.print("alpha and beta, relative");
    assert!(errors.worst() <= 1e-9);
    assert_eq!(tracking_index_gains(-1.0), None);
    assert_eq!(tracking_index_gains(f64::NAN), None);
}

#[test]
fn a_steady_track_ages_and_refuses_nonsense() {
    let track = SteadyTrack::new(30.0, 4.0, 1.0).unwrap();
    let sigmas: Vec<f64> = (0..20).map(|k| track.position_sigma_at(f64::from(k))).collect();
    assert!(sigmas[0] < 30.0 && sigmas.windows(2).all(|pair| pair[0] < pair[1]));
    assert_eq!(track.covariance_at(-3.0), track.covariance_at(0.0));
    for bad in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert!(SteadyTrack::new(bad, 4.0, 1.0).is_none());
        assert!(SteadyTrack::new(30.0, bad, 1.0).is_none());
        assert!(SteadyTrack::new(30.0, 4.0, bad).is_none());
    }
    let beam = SteadyTrack::in_beam(100e3, [30.0, 3e-3, 5e-3], 4.0, 1.0).unwrap();
    assert_eq!(beam[1], SteadyTrack::new(300.0, 4.0, 1.0).unwrap());
    assert!((sigma_at_snr(30.0, 20.0, 80.0, 8.0).unwrap() - 17.0).abs() < 1e-12);
    assert_eq!(sigma_at_snr(30.0, 20.0, 0.0, 0.0), None);
}

#[test]
fn padding_changes_nothing() {
    let motion = constant_velocity_2d(3.0, 0.7);
    let sensor = Sensor {
        observation: Matrix::<2, 4>::from_fn(|i, j| f64::from(j == 2 * i)),
        noise: Matrix([[90.0, 5.0], [5.0, 40.0]]),
    };
    let small =
        Estimate { mean: [3.0, 1.0, -2.0, 0.5], covariance: Matrix::identity().scaled(50.0) };
    let cells = |m: &[[f64; 4]]| m.concat();
    let wide = Estimate::<6>::padded(&small.mean, &cells(&small.covariance.0)).unwrap();
    let wide_motion =
        Motion::padded(&cells(&motion.transition.0), &cells(&motion.noise.0), 4).unwrap();
    let wide_sensor =
        Sensor::<6, 6>::padded(&cells(&sensor.observation.0), &sensor.noise.0.concat(), 2, 4)
            .unwrap();
    let narrow = small.predicted(&motion).corrected(&[4.0, -1.0], &sensor).unwrap();
    let broad = wide
        .predicted(&wide_motion)
        .corrected(&[4.0, -1.0, 0.0, 0.0, 0.0, 0.0], &wide_sensor)
        .unwrap();
    assert_eq!(narrow.estimate.mean, broad.estimate.mean[..4]);
    assert_eq!(narrow.nis, broad.nis);
    assert!((narrow.ln_likelihood - broad.ln_likelihood).abs() < 1e-13);
    assert!(Estimate::<4>::padded(&[0.0; 5], &[0.0; 25]).is_none());
    assert!(Motion::<6>::padded(&[0.0; 16], &[0.0; 15], 4).is_none());
}

#[test]
fn an_imm_is_told_what_is_no_law_and_survives_wild_plots() {
    let start =
        Estimate { mean: [0.0, 100.0, 0.0, 0.0], covariance: Matrix::identity().scaled(100.0) };
    assert!(Imm::new(start, &[0.5, 0.4], &[0.9, 0.1, 0.1, 0.9]).is_none());
    assert!(Imm::new(start, &[0.5, 0.5], &[0.9, 0.2, 0.1, 0.9]).is_none());
    assert!(Imm::new(start, &[], &[]).is_none());
    let mut imm = Imm::new(start, &[1.0, 0.0], &[1.0, 0.0, 0.1, 0.9]).unwrap();
    let motions = [constant_velocity_2d(1.0, 1.0), coordinated_turn(1.0, 0.1, 1.0)];
    let sensor = Sensor {
        observation: Matrix::<2, 4>::from_fn(|i, j| f64::from(j == 2 * i)),
        noise: Matrix::identity(),
    };
    assert!(imm.predict(&motions[..1]).is_none());
    imm.predict(&motions).unwrap();
    imm.correct(&[1e7, sin(1.0)], &sensor).unwrap();
    let probabilities: Vec<f64> = imm.probabilities().collect();
    assert_eq!(probabilities, [1.0, 0.0], "a mode that cannot be entered stays out");
    assert!(imm.correct(&[f64::NAN, 0.0], &sensor).is_none());
    assert!(imm.combined().mean.iter().all(|x| x.is_finite()));
}
