//! The Kalman filter: predict with a linear motion, correct with a linear measurement.
//!
//! R. E. Kalman, "A new approach to linear filtering and prediction problems", Journal of Basic
//! Engineering 82 (1960) 35-45; Bar-Shalom, Li and Kirubarajan, "Estimation with Applications to
//! Tracking and Navigation" (2001), section 5.2. Checked by `reference/kalman_cv_expected.csv`.

use super::matrix::Matrix;
use crate::math::ln;
use std::f64::consts::TAU;

/// What is believed of a state: its mean and the covariance of the error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate<const N: usize> {
    /// The expected state.
    pub mean: [f64; N],
    /// Covariance of its error.
    pub covariance: Matrix<N, N>,
}

/// A linear motion over one step: x' = F x + w, with w zero-mean of covariance Q.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Motion<const N: usize> {
    /// F, the transition matrix.
    pub transition: Matrix<N, N>,
    /// Q, the covariance of the process noise over the step.
    pub noise: Matrix<N, N>,
}

/// A linear measurement: z = H x + v, with v zero-mean of covariance R.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sensor<const N: usize, const M: usize> {
    /// H, the observation matrix.
    pub observation: Matrix<M, N>,
    /// R, the covariance of the measurement noise.
    pub noise: Matrix<M, M>,
}

/// The outcome of a correction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correction<const N: usize> {
    /// The corrected estimate.
    pub estimate: Estimate<N>,
    /// Normalised innovation squared, chi-square with M degrees of freedom if all models hold.
    pub nis: f64,
    /// Natural logarithm of the innovation's Gaussian density.
    pub ln_likelihood: f64,
}

impl<const N: usize> Estimate<N> {
    /// The estimate one motion later.
    pub fn predicted(&self, motion: &Motion<N>) -> Self {
        Self {
            mean: motion.transition.apply(&self.mean),
            covariance: motion.transition.spread(&self.covariance).plus(&motion.noise),
        }
    }

    /// The estimate after measuring `z`; `None` if the innovation covariance is not positive
    /// definite.
    pub fn corrected<const M: usize>(
        &self,
        z: &[f64; M],
        sensor: &Sensor<N, M>,
    ) -> Option<Correction<N>> {
        let expected = sensor.observation.apply(&self.mean);
        let innovation = std::array::from_fn(|k| z[k] - expected[k]);
        self.corrected_by(&innovation, sensor)
    }

    /// The same when the innovation, measured less expected, was formed by the caller: what a
    /// non-linear or an angular measurement needs, with its Jacobian as the observation matrix.
    ///
    /// The covariance is in Joseph's form, (I - KH) P (I - KH)ᵀ + K R Kᵀ, which stays positive
    /// where the short form P - K S Kᵀ loses it to rounding.
    pub fn corrected_by<const M: usize>(
        &self,
        innovation: &[f64; M],
        sensor: &Sensor<N, M>,
    ) -> Option<Correction<N>> {
        let h = &sensor.observation;
        let spread = h.spread(&self.covariance).plus(&sensor.noise).cholesky()?;
        let cross = h.times(&self.covariance); // S⁻¹ of its columns are the rows of the gain
        let gain = Matrix(cross.transposed().0.map(|column| spread.solve(&column)));
        let step = gain.apply(innovation);
        let kept = Matrix::identity().minus(&gain.times(h));
        let estimate = Estimate {
            mean: std::array::from_fn(|k| self.mean[k] + step[k]),
            covariance: kept.spread(&self.covariance).plus(&gain.spread(&sensor.noise)),
        };
        let nis = spread.squared_distance(innovation);
        let ln_likelihood = -0.5 * (nis + spread.ln_determinant() + M as f64 * ln(TAU));
        Some(Correction { estimate, nis, ln_likelihood })
    }

    /// Normalised estimation error squared against the true state: chi-square with N degrees of
    /// freedom for a consistent filter. `None` if the covariance is not positive definite.
    pub fn nees(&self, truth: &[f64; N]) -> Option<f64> {
        let error = std::array::from_fn(|k| truth[k] - self.mean[k]);
        Some(self.covariance.cholesky()?.squared_distance(&error))
    }

    /// An estimate of fewer than N states in the corner of one of N: the idle states are zero and
    /// certain. `covariance` is row by row. `None` if the lengths do not match or exceed N.
    pub fn padded(mean: &[f64], covariance: &[f64]) -> Option<Self> {
        let states = mean.len();
        Some(Self {
            covariance: in_corner(covariance, states, states, 0.0)?,
            mean: std::array::from_fn(|k| mean.get(k).copied().unwrap_or(0.0)),
        })
    }
}

impl<const N: usize> Motion<N> {
    /// A motion of `states` states in the corner of one of N; the idle states stand still. Lists
    /// are row by row. `None` if the lengths do not match or exceed N.
    pub fn padded(transition: &[f64], noise: &[f64], states: usize) -> Option<Self> {
        Some(Self {
            transition: in_corner(transition, states, states, 1.0)?,
            noise: in_corner(noise, states, states, 0.0)?,
        })
    }
}

impl<const N: usize, const M: usize> Sensor<N, M> {
    /// A sensor of `measurements` by `states` in the corner of one of M by N. Measure zero on the
    /// idle components: they see nothing, and their noise of 1/(2 pi) makes the density of that
    /// zero one, so that estimate, NIS and likelihood are those of the small sensor. Lists are
    /// row by row. `None` if the lengths do not match or exceed M and N.
    pub fn padded(
        observation: &[f64],
        noise: &[f64],
        measurements: usize,
        states: usize,
    ) -> Option<Self> {
        Some(Self {
            observation: in_corner(observation, measurements, states, 0.0)?,
            noise: in_corner(noise, measurements, measurements, 1.0 / TAU)?,
        })
    }
}

/// `cells` (row by row) in the upper left corner, `idle` on the rest of the diagonal.
fn in_corner<const R: usize, const C: usize>(
    cells: &[f64],
    rows: usize,
    cols: usize,
    idle: f64,
) -> Option<Matrix<R, C>> {
    let fits = rows <= R && cols <= C && rows * cols == cells.len();
    fits.then(|| {
        Matrix::from_fn(|i, j| match (i < rows && j < cols, i == j) {
            (true, _) => cells[i * cols + j],
            (false, true) => idle,
            (false, false) => 0.0,
        })
    })
}
