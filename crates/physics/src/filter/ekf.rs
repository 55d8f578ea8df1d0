//! The extended Kalman filter on range, azimuth and elevation.
//!
//! Bar-Shalom, Li and Kirubarajan (2001), section 10.3: first order, with the Jacobian at the
//! prediction. Azimuth is clockwise from the y axis (north), elevation up from the xy plane; the
//! sensor stands at the origin. Checked by `reference/ekf_radar_expected.csv`.
//!
//! The filter takes the sensor's error cloud for an ellipsoid. Far out it is bent: as a rule the
//! flat picture serves while range x sigma_az² stays below 0.4 sigma_range (Bar-Shalom et al.,
//! section 10.4.3), and beyond that the filter is too sure of itself.

use super::kalman::{Correction, Estimate, Sensor};
use super::matrix::Matrix;
use crate::math::atan2;
use std::f64::consts::{PI, TAU};

/// Range (m), azimuth (rad) and elevation (rad) of a state x, vx, y, vy, z, vz, and their
/// derivatives by it; `None` on the vertical through the sensor, where azimuth has no derivative.
pub fn polar_of(state: &[f64; 6]) -> Option<([f64; 3], Matrix<3, 6>)> {
    let [x, _, y, _, z, _] = *state;
    let ground2 = x * x + y * y;
    let range2 = ground2 + z * z;
    if !(ground2 > 0.0 && range2 < f64::INFINITY) {
        return None;
    }
    let (ground, range) = (ground2.sqrt(), range2.sqrt());
    let jacobian = Matrix([
        [x / range, 0.0, y / range, 0.0, z / range, 0.0],
        [y / ground2, 0.0, -x / ground2, 0.0, 0.0, 0.0],
        [-x * z / (range2 * ground), 0.0, -y * z / (range2 * ground), 0.0, ground / range2, 0.0],
    ]);
    Some(([range, atan2(x, y), atan2(z, ground)], jacobian))
}

/// The estimate after a radar measured range (m), azimuth and elevation (rad) with noise
/// covariance `noise`.
///
/// `None` where the prediction stands on the vertical through the sensor, or where the innovation
/// covariance is not positive definite.
pub fn correct_polar(
    estimate: &Estimate<6>,
    measured: &[f64; 3],
    noise: &Matrix<3, 3>,
) -> Option<Correction<6>> {
    let (expected, observation) = polar_of(&estimate.mean)?;
    let innovation = [
        measured[0] - expected[0],
        wrapped_angle(measured[1] - expected[1]),
        measured[2] - expected[2],
    ];
    estimate.corrected_by(&innovation, &Sensor { observation, noise: *noise })
}

/// The angle less whole turns, in [-pi, pi) radians.
pub fn wrapped_angle(angle: f64) -> f64 {
    if (-PI..PI).contains(&angle) {
        return angle;
    }
    let wrapped = angle - TAU * ((angle + PI) / TAU).floor();
    // Rounding may leave the half-open interval by a hair at either end.
    if wrapped.is_nan() || (-PI..PI).contains(&wrapped) { wrapped } else { -PI }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_jacobian_is_the_slope() {
        let state = [31e3, -200.0, -17e3, 50.0, 6e3, 3.0];
        let (_, jacobian) = polar_of(&state).unwrap();
        for j in 0..6 {
            let nudged = |by: f64| {
                let mut moved = state;
                moved[j] += by;
                polar_of(&moved).unwrap().0
            };
            let (ahead, behind) = (nudged(1.0), nudged(-1.0));
            for i in 0..3 {
                let slope = (ahead[i] - behind[i]) / 2.0;
                assert!((slope - jacobian.0[i][j]).abs() < 1e-8 * jacobian.0[i][0].abs());
            }
        }
    }

    #[test]
    fn angles_wrap_into_one_turn() {
        assert_eq!(wrapped_angle(PI), -PI);
        assert_eq!(wrapped_angle(-PI), -PI);
        assert!((wrapped_angle(3.5 * PI) + 0.5 * PI).abs() < 1e-15);
        assert!(wrapped_angle(f64::NAN).is_nan());
        for k in -2000..2000 {
            assert!((-PI..PI).contains(&wrapped_angle(f64::from(k) * 0.37)));
        }
    }

    #[test]
    fn straight_overhead_there_is_no_azimuth() {
        assert!(polar_of(&[0.0, 1.0, 0.0, 1.0, 5e3, 0.0]).is_none());
        assert!(polar_of(&[f64::NAN; 6]).is_none());
    }
}
