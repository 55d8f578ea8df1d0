//! Interacting multiple models: several Kalman filters that exchange what they believe.
//!
//! Blom and Bar-Shalom, "The interacting multiple model algorithm for systems with Markovian
//! switching coefficients", IEEE Transactions on Automatic Control 33 (1988) 780-783; Bar-Shalom,
//! Li and Kirubarajan (2001), section 11.6.6. Checked by `reference/imm_expected.csv`.

use super::kalman::{Estimate, Motion, Sensor};
use super::matrix::Matrix;
use crate::math::exp;

/// The modes' estimates and probabilities. A cycle is [`predict`](Self::predict) (mix, then move)
/// and [`correct`](Self::correct) (correct each mode, then weigh the modes); without a
/// measurement it is the prediction alone. After [`new`](Self::new) nothing allocates.
#[derive(Clone, Debug)]
pub struct Imm<const N: usize> {
    modes: Vec<Mode<N>>,
    /// P(mode j now | mode i before), row i.
    switching: Vec<f64>,
}

#[derive(Clone, Copy, Debug)]
struct Mode<const N: usize> {
    estimate: Estimate<N>,
    probability: f64,
    /// Scratch: the estimate on its way through a step, and its probability or log-likelihood.
    next: Estimate<N>,
    weight: f64,
}

impl<const N: usize> Imm<N> {
    /// All modes start from one posterior estimate. `switching` holds P(mode j | mode i before)
    /// at [i * modes + j], `probabilities` one entry a mode.
    ///
    /// `None` unless there is a mode, the lengths match, and the probabilities and each row of
    /// `switching` lie in [0, 1] and sum to one (within 1e-9).
    pub fn new(start: Estimate<N>, probabilities: &[f64], switching: &[f64]) -> Option<Self> {
        let count = probabilities.len();
        let square = count > 0 && switching.len() == count * count;
        let sound = square && is_law(probabilities) && switching.chunks(count).all(is_law);
        let mode = |&probability: &f64| Mode {
            estimate: start,
            probability,
            next: start,
            weight: probability,
        };
        sound.then(|| Self {
            modes: probabilities.iter().map(mode).collect(),
            switching: switching.to_vec(),
        })
    }

    /// Probability of each mode.
    pub fn probabilities(&self) -> impl Iterator<Item = f64> + '_ {
        self.modes.iter().map(|mode| mode.probability)
    }

    /// Mixes the modes' estimates and moves each by its own motion; `None`, with nothing changed,
    /// unless there is one motion a mode.
    pub fn predict(&mut self, motions: &[Motion<N>]) -> Option<()> {
        if motions.len() != self.modes.len() {
            return None;
        }
        for (j, motion) in motions.iter().enumerate() {
            let weight = (0..self.modes.len()).map(|i| self.joint(i, j)).sum();
            // A mode that cannot be reached has nothing to mix and goes on from its own belief.
            let mixed = if weight > 0.0 {
                mixture(
                    self.modes
                        .iter()
                        .enumerate()
                        .map(|(i, mode)| (self.joint(i, j) / weight, &mode.estimate)),
                )
            } else {
                self.modes[j].estimate
            };
            self.modes[j].next = mixed.predicted(motion);
            self.modes[j].weight = weight;
        }
        for mode in &mut self.modes {
            (mode.estimate, mode.probability) = (mode.next, mode.weight);
        }
        Some(())
    }

    /// P(mode i before and mode j now).
    fn joint(&self, i: usize, j: usize) -> f64 {
        self.switching[i * self.modes.len() + j] * self.modes[i].probability
    }

    /// Corrects every mode with the measurement `z` and weighs the modes by how well they had
    /// expected it; `None`, with nothing changed, if an innovation covariance is not positive
    /// definite or the measurement is not a number.
    pub fn correct<const M: usize>(&mut self, z: &[f64; M], sensor: &Sensor<N, M>) -> Option<()> {
        let mut likeliest = f64::NEG_INFINITY;
        for mode in &mut self.modes {
            let correction = mode.estimate.corrected(z, sensor)?;
            (mode.next, mode.weight) = (correction.estimate, correction.ln_likelihood);
            if mode.probability > 0.0 {
                likeliest = likeliest.max(mode.weight);
            }
        }
        // Relative to the likeliest, so that a wild measurement does not turn all weights to zero.
        let weight = |mode: &Mode<N>| mode.probability * exp(mode.weight - likeliest);
        let total: f64 = self.modes.iter().filter(|mode| mode.probability > 0.0).map(weight).sum();
        if !(total > 0.0 && total < f64::INFINITY) {
            return None;
        }
        for mode in &mut self.modes {
            mode.estimate = mode.next;
            if mode.probability > 0.0 {
                mode.probability = weight(mode) / total;
            }
        }
        Some(())
    }

    /// The mean and covariance of the mixture of all modes.
    pub fn combined(&self) -> Estimate<N> {
        mixture(self.modes.iter().map(|mode| (mode.probability, &mode.estimate)))
    }
}

/// Mean and covariance of a mixture: the mean covariance and the spread of the means.
fn mixture<'a, const N: usize>(
    parts: impl Iterator<Item = (f64, &'a Estimate<N>)> + Clone,
) -> Estimate<N> {
    let mut mean = [0.0; N];
    for (weight, part) in parts.clone() {
        mean = std::array::from_fn(|k| mean[k] + weight * part.mean[k]);
    }
    let mut covariance = Matrix::ZERO;
    for (weight, part) in parts {
        let apart: [f64; N] = std::array::from_fn(|k| part.mean[k] - mean[k]);
        let about_mean = part.covariance.plus(&Matrix::outer(&apart, &apart));
        covariance = covariance.plus(&about_mean.scaled(weight));
    }
    Estimate { mean, covariance }
}

fn is_law(probabilities: &[f64]) -> bool {
    let each = probabilities.iter().all(|p| (0.0..=1.0).contains(p));
    each && (probabilities.iter().sum::<f64>() - 1.0).abs() <= 1e-9
}
