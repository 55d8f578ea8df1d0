//! Tracking filters over measurements, case after case.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use physics::filter::{Estimate, Imm, Matrix, Motion, Sensor, correct_polar};
use serde_json::Value;

use super::super::beside::{self, Beside, FileFault};
use super::super::case::Cases;
use super::super::column::Column;
use super::super::row::{Refusal, Row, Verdict, refuse};
use super::{Relation, RowWork, Work};

/// The most states a filter has; smaller ones lie in its corner.
const STATES: usize = 6;
const CASE: usize = 0;
const STEP: usize = 1;
const VALID: usize = 3;
/// The first column of the measurement.
const MEASURED: usize = 4;

const MODELS: Beside = Beside { option: "models", required: true, many: false };

/// The columns before the measurement. Without the column `valid` every measurement is.
const fn leading() -> [Column; 4] {
    [
        Column::word("case"),
        Column::count("k", 0.0),
        Column::any("t_s"),
        Column::whole("valid", 0.0, 1.0).optional(),
    ]
}

const fn measurement(name: &'static str) -> Column {
    Column::any(name).or_nan()
}

pub const KALMAN: Relation = Relation {
    name: "kalman",
    columns: &{
        let [case, k, t, valid] = leading();
        [case, k, t, valid, measurement("z0"), measurement("z1"), measurement("z2").optional()]
    },
    outputs: &[
        "x0", "x1", "x2", "x3", "x4", "x5", "nis", "P00", "P01", "P02", "P03", "P04", "P05", "P11",
        "P12", "P13", "P14", "P15", "P22", "P23", "P24", "P25", "P33", "P34", "P35", "P44", "P45",
        "P55",
    ],
    counts: &[],
    beside: Some(MODELS),
    tables: &["kalman_cv_measurements", "kalman_cv_expected"],
    work: |files| over_cases(files, "kf", kalman),
};

pub const EKF: Relation = Relation {
    name: "ekf",
    columns: &{
        let [case, k, t, valid] = leading();
        [case, k, t, valid, measurement("range_m"), measurement("az_rad"), measurement("el_rad")]
    },
    outputs: &[
        "x0", "x1", "x2", "x3", "x4", "x5", "P00", "P01", "P02", "P03", "P04", "P05", "P11", "P12",
        "P13", "P14", "P15", "P22", "P23", "P24", "P25", "P33", "P34", "P35", "P44", "P45", "P55",
    ],
    counts: &[],
    beside: Some(MODELS),
    tables: &["ekf_radar_measurements", "ekf_radar_expected"],
    work: |files| over_cases(files, "ekf", ekf),
};

pub const IMM: Relation = Relation {
    name: "imm",
    columns: &{
        let [case, k, t, valid] = leading();
        [case, k, t, valid, measurement("z0"), measurement("z1")]
    },
    outputs: &[
        "mu0", "mu1", "mu2", "x0", "x1", "x2", "x3", "P00", "P01", "P02", "P03", "P11", "P12",
        "P13", "P22", "P23", "P33",
    ],
    counts: &[],
    beside: Some(MODELS),
    tables: &["imm_measurements", "imm_expected"],
    work: |files| over_cases(files, "imm", imm),
};

/// One step of a filter: whether it is the first, what was measured, and where the answers go.
type Filter = Box<dyn FnMut(Step, &mut [f64]) -> Verdict>;

struct Step<'a> {
    first: bool,
    row: &'a Row<'a>,
}

impl Step<'_> {
    /// The first `count` components of the measurement and zeros behind them; `None` where there
    /// is no measurement.
    fn measured<const M: usize>(&self, count: usize) -> Result<Option<[f64; M]>, Refusal> {
        if self.row.numbers[VALID] == 0.0 {
            return Ok(None);
        }
        let mut z: [f64; M] = self.row.from(MEASURED);
        z[count..].fill(0.0);
        match z.iter().position(|component| component.is_nan()) {
            Some(at) => {
                refuse((MEASURED + at).min(self.row.numbers.len() - 1), "calc-why-not-measured")
            }
            None => Ok(Some(z)),
        }
    }
}

/// The steps of a case, which count on from zero.
#[derive(Default)]
struct Steps {
    next: f64,
    last_row: u64,
    /// A row of the case did not get here: it was bad, and nothing will be printed.
    row_missing: bool,
}

enum Taken {
    InOrder,
    OutOfOrder,
    AfterBadRow,
}

impl Steps {
    fn begin(&mut self) {
        (self.next, self.row_missing) = (0.0, false);
    }

    fn take(&mut self, row: u64, k: f64) -> Taken {
        self.row_missing |= row != self.last_row + 1;
        let in_order = k == self.next;
        (self.next, self.last_row) = (k + 1.0, row);
        match (self.row_missing, in_order) {
            (true, _) => Taken::AfterBadRow,
            (false, true) => Taken::InOrder,
            (false, false) => Taken::OutOfOrder,
        }
    }
}

/// The filter of each case of a model file, started where the table enters the case.
fn over_cases(
    files: &[PathBuf],
    kind: &str,
    start: fn(&Value) -> Option<Filter>,
) -> Result<Work, FileFault> {
    let models = models(files, kind, start)?;
    let mut cases = Cases::default();
    let mut filter: Option<Filter> = None;
    let mut steps = Steps::default();
    let work: RowWork = Box::new(move |row, out| {
        if cases.enter(row.word(CASE), CASE)? {
            filter = models.get(row.word(CASE)).and_then(start);
            steps.begin();
        }
        let Some(filter) = &mut filter else { return refuse(CASE, "calc-why-no-model") };
        let k = row.numbers[STEP];
        match steps.take(row.number, k) {
            Taken::InOrder => filter(Step { first: k == 0.0, row }, out),
            Taken::OutOfOrder => refuse(STEP, "calc-why-step"),
            Taken::AfterBadRow => Ok(()),
        }
    });
    Ok(Work::Rows(work))
}

fn models(
    files: &[PathBuf],
    kind: &str,
    start: fn(&Value) -> Option<Filter>,
) -> Result<BTreeMap<String, Value>, FileFault> {
    let file = files.first().map(PathBuf::as_path).unwrap_or(Path::new(""));
    let all = beside::json(file)?;
    let list = all.get(kind).and_then(Value::as_array);
    let list = list.ok_or_else(|| FileFault::new(file, "calc-file-no-models", kind))?;
    let mut models = BTreeMap::new();
    for (at, model) in list.iter().enumerate() {
        let name = model.get("case").and_then(Value::as_str);
        let place = || format!("{kind}[{at}]");
        let name = name.ok_or_else(|| FileFault::new(file, "calc-file-broken-model", place()))?;
        if start(model).is_none() {
            return Err(FileFault::new(file, "calc-file-broken-model", place()));
        }
        models.insert(name.to_owned(), model.clone());
    }
    Ok(models)
}

/// All numbers of a field, in order.
fn list(model: &Value, field: &str) -> Option<Vec<f64>> {
    model.get(field).and_then(beside::numbers)
}

fn prior(model: &Value) -> Option<(Estimate<STATES>, usize)> {
    let mean = list(model, "x0")?;
    Some((Estimate::padded(&mean, &list(model, "P0")?)?, mean.len()))
}

/// The linear sensor of a model and the number of components that it measures.
fn sensor(model: &Value, states: usize) -> Option<(Sensor<STATES, STATES>, usize)> {
    let observation = list(model, "H")?;
    let measured = observation.len().checked_div(states)?;
    Some((Sensor::padded(&observation, &list(model, "R")?, measured, states)?, measured))
}

/// The upper triangle of the covariance of `states` states among `of`, NaN where there is none.
fn triangle<'a>(
    estimate: &'a Estimate<STATES>,
    states: usize,
    of: usize,
) -> impl Iterator<Item = f64> + 'a {
    let pairs = (0..of).flat_map(move |i| (i..of).map(move |j| (i, j)));
    pairs.map(move |(i, j)| if j < states { estimate.covariance.0[i][j] } else { f64::NAN })
}

fn put(out: &mut [f64], answers: impl Iterator<Item = f64>) {
    out.iter_mut().zip(answers).for_each(|(place, answer)| *place = answer);
}

/// Prior at step 0, corrected at once; then predict and correct.
fn kalman(model: &Value) -> Option<Filter> {
    let (mut estimate, states) = prior(model)?;
    let motion = Motion::padded(&list(model, "F")?, &list(model, "Q")?, states)?;
    let (sensor, components) = sensor(model, states)?;
    let fits = components <= 3;
    fits.then(|| {
        let filter: Filter = Box::new(move |step, out| {
            if !step.first {
                estimate = estimate.predicted(&motion);
            }
            let mut nis = f64::NAN;
            if let Some(z) = step.measured(components)? {
                let Some(correction) = estimate.corrected(&z, &sensor) else {
                    return refuse(CASE, "calc-why-covariance");
                };
                (estimate, nis) = (correction.estimate, correction.nis);
            }
            put(out, (0..STATES).map(|i| if i < states { estimate.mean[i] } else { f64::NAN }));
            out[STATES] = nis;
            put(&mut out[STATES + 1..], triangle(&estimate, states, STATES));
            Ok(())
        });
        filter
    })
}

/// Posterior at step 0, left as it is; then predict and correct on range, azimuth, elevation.
fn ekf(model: &Value) -> Option<Filter> {
    let (mut estimate, states) = prior(model)?;
    let motion = Motion::padded(&list(model, "F")?, &list(model, "Q")?, states)?;
    let r = list(model, "R")?;
    let fits = states == STATES && r.len() == 9;
    fits.then(|| {
        let noise = Matrix::from_fn(|i, j| r[3 * i + j]);
        let filter: Filter = Box::new(move |step, out| {
            if !step.first {
                estimate = estimate.predicted(&motion);
                if let Some(z) = step.measured(3)? {
                    let corrected = correct_polar(&estimate, &z, &noise);
                    let Some(correction) = corrected else {
                        return refuse(CASE, "calc-why-covariance");
                    };
                    estimate = correction.estimate;
                }
            }
            put(out, estimate.mean.into_iter());
            put(&mut out[STATES..], triangle(&estimate, STATES, STATES));
            Ok(())
        });
        filter
    })
}

/// All modes start from the posterior at step 0; then mix, predict, correct and weigh.
fn imm(model: &Value) -> Option<Filter> {
    const PLANE: usize = 4;
    const MODES: usize = 3;
    let (estimate, states) = prior(model)?;
    let each = |field: &str| model.get(field).and_then(Value::as_array);
    let pairs = each("F")?.iter().zip(each("Q")?);
    let motion =
        |(f, q)| Motion::<STATES>::padded(&beside::numbers(f)?, &beside::numbers(q)?, states);
    let motions: Vec<_> = pairs.map(motion).collect::<Option<_>>()?;
    let (sensor, components) = sensor(model, states)?;
    let probabilities = list(model, "mu0")?;
    let mut imm = Imm::new(estimate, &probabilities, &list(model, "PI")?)?;
    let fits = states <= PLANE
        && components <= 2
        && motions.len() == probabilities.len()
        && motions.len() <= MODES;
    fits.then(|| {
        let filter: Filter = Box::new(move |step, out| {
            if !step.first {
                let moved = imm.predict(&motions);
                let corrected = match step.measured(components)? {
                    Some(z) => moved.and_then(|()| imm.correct(&z, &sensor)),
                    None => moved,
                };
                if corrected.is_none() {
                    return refuse(CASE, "calc-why-covariance");
                }
            }
            let combined = imm.combined();
            put(out, imm.probabilities());
            put(&mut out[MODES..], combined.mean.into_iter().take(states));
            put(&mut out[MODES + PLANE..], triangle(&combined, states, PLANE));
            Ok(())
        });
        filter
    })
}
