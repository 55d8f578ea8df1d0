//! What a track is worth once its filter has settled: the steady state of the nearly constant
//! velocity filter on one axis, and how it spreads with age.
//!
//! Kalata, "The tracking index: a generalized parameter for alpha-beta and alpha-beta-gamma
//! target trackers", IEEE Transactions on Aerospace and Electronic Systems 20 (1984) 174-182;
//! Bar-Shalom, Li and Kirubarajan (2001), section 6.5. Checked against the Riccati recursion and
//! the book's worked gains in `tests/filter.rs`.

use super::matrix::Matrix;
use super::motion::white_acceleration;

/// The settled track of one axis: measured every revisit with one sigma, predicted in between.
///
/// Holds for a probability of detection near one and looks at an even pace; a missed look is an
/// age of one revisit more. Before about 3/alpha looks a track is worse than this.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SteadyTrack {
    density: f64,
    position: f64,
    cross: f64,
    velocity: f64,
}

impl SteadyTrack {
    /// From the measurement `sigma` (m), the `revisit` time (s) and the spectral `density` of the
    /// white noise acceleration (m²/s³); `None` unless all three are positive and finite and
    /// density x revisit³ / sigma² lies in [1e-24, 1e24].
    ///
    /// With lambda² = density revisit³ / sigma²: u = 1/3 + sqrt(1/12 + 4/lambda²),
    /// beta = 12 / (6 (u + sqrt u) + 1), alpha = beta sqrt u. The covariance just after a
    /// measurement is alpha sigma², beta sigma² / revisit and density revisit (sqrt u - 1/2).
    pub fn new(sigma: f64, revisit: f64, density: f64) -> Option<Self> {
        let index2 = density * revisit * revisit * revisit / (sigma * sigma);
        let positive = sigma > 0.0 && revisit > 0.0 && density > 0.0;
        if !(positive && (1e-24..=1e24).contains(&index2)) {
            return None;
        }
        let u = 1.0 / 3.0 + (1.0 / 12.0 + 4.0 / index2).sqrt();
        let root = u.sqrt();
        let beta = 12.0 / (6.0 * (u + root) + 1.0);
        Some(Self {
            density,
            position: beta * root * sigma * sigma,
            cross: beta * sigma * sigma / revisit,
            velocity: density * revisit * (root - 0.5),
        })
    }

    /// The three axes of a radar's beam at `range` (m): along the beam, across it in azimuth, and
    /// across it in elevation, from the sigmas of range (m), azimuth and elevation (rad).
    ///
    /// Curvature over the cross-range error and the axes' turning with the flight are left out.
    pub fn in_beam(range: f64, sigmas: [f64; 3], revisit: f64, density: f64) -> Option<[Self; 3]> {
        let [along, azimuth, elevation] = sigmas;
        Some([
            Self::new(along, revisit, density)?,
            Self::new(range * azimuth, revisit, density)?,
            Self::new(range * elevation, revisit, density)?,
        ])
    }

    /// Covariance of (position, velocity) `age` seconds after the last measurement, in m², m²/s
    /// and m²/s². A negative age or NaN counts as zero.
    pub fn covariance_at(&self, age: f64) -> Matrix<2, 2> {
        let age = age.max(0.0);
        let [[grown, mixed], [_, wandered]] = white_acceleration(age, self.density);
        let cross = self.cross + age * self.velocity + mixed;
        let position = self.position + 2.0 * age * self.cross + age * age * self.velocity + grown;
        Matrix([[position, cross], [cross, self.velocity + wandered]])
    }

    /// Standard deviation of position `age` seconds after the last measurement, m.
    pub fn position_sigma_at(&self, age: f64) -> f64 {
        self.covariance_at(age).0[0][0].sqrt()
    }
}

/// A measurement's sigma at a signal-to-noise ratio (a plain ratio), from its `sigma` at a
/// `reference` ratio: range, azimuth and elevation errors of thermal noise all go as one over the
/// root of SNR (Skolnik, "Introduction to Radar Systems", 3rd ed., section 6.3), down to `floor`,
/// the share that no signal mends. `None` unless all are usable and the ratios positive.
pub fn sigma_at_snr(sigma: f64, reference: f64, snr: f64, floor: f64) -> Option<f64> {
    let usable = sigma >= 0.0 && floor >= 0.0 && reference > 0.0 && snr > 0.0;
    let thermal2 = sigma * sigma * (reference / snr);
    let both = (thermal2 + floor * floor).sqrt();
    (usable && both.is_finite()).then_some(both)
}

/// Gains (alpha, beta) of the alpha-beta filter for the tracking index
/// lambda = sigma_a revisit² / sigma, where the acceleration is constant within each revisit and
/// sigma_a its standard deviation (Kalata 1984; Bar-Shalom et al. 2001, section 6.5.3).
///
/// With r = 4 / (4 + lambda + sqrt(lambda² + 8 lambda)): alpha = 1 - r², beta = 2 (1 - r)².
/// `None` for a negative index or NaN.
pub fn tracking_index_gains(index: f64) -> Option<(f64, f64)> {
    if !(0.0..1e150).contains(&index) {
        return None;
    }
    let swing = index + (index * (index + 8.0)).sqrt();
    let kept = swing / (4.0 + swing); // 1 - r
    Some((kept * (2.0 - kept), 2.0 * kept * kept))
}
