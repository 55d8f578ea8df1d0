//! Motion models of tracking: nearly constant velocity and the coordinated turn.
//!
//! Bar-Shalom, Li and Kirubarajan (2001), sections 6.2.2 and 11.7.1. Checked through the filters
//! by `reference/tracking_models.json`, which holds the matrices.

use super::kalman::Motion;
use super::matrix::Matrix;
use crate::math::sin_cos;

/// Nearly constant velocity in the plane over `dt` seconds: white noise acceleration of spectral
/// density `q`, m²/s³, on each axis. Over a time t velocity wanders by sqrt(q t).
pub fn constant_velocity_2d(dt: f64, q: f64) -> Motion<4> {
    constant_velocity(dt, q)
}

/// The same in space.
pub fn constant_velocity_3d(dt: f64, q: f64) -> Motion<6> {
    constant_velocity(dt, q)
}

fn constant_velocity<const N: usize>(dt: f64, q: f64) -> Motion<N> {
    Motion {
        transition: by_axis(&[[1.0, dt], [0.0, 1.0]]),
        noise: by_axis(&white_acceleration(dt, q)),
    }
}

/// Covariance of (position, velocity) after `dt` seconds of white noise acceleration.
pub(super) fn white_acceleration(dt: f64, q: f64) -> [[f64; 2]; 2] {
    let cross = q * dt * dt / 2.0;
    [[q * dt * dt * dt / 3.0, cross], [cross, q * dt]]
}

/// One block for each axis on the diagonal.
fn by_axis<const N: usize>(block: &[[f64; 2]; 2]) -> Matrix<N, N> {
    Matrix::from_fn(|i, j| if i / 2 == j / 2 { block[i % 2][j % 2] } else { 0.0 })
}

/// A turn in the plane at the known rate `omega` (rad/s, counter-clockwise positive) over `dt`
/// seconds, with white noise acceleration of density `q` on each axis. At rate zero it is the
/// constant velocity.
pub fn coordinated_turn(dt: f64, omega: f64, q: f64) -> Motion<4> {
    let angle = omega * dt;
    let (sin, cos) = sin_cos(angle);
    let half = sin_cos(angle / 2.0).0;
    // sin(wt)/w and (1 - cos(wt))/w, the latter without cancellation, each with its limit.
    let (along, aside) =
        if angle == 0.0 { (dt, 0.0) } else { (sin / omega, 2.0 * half * half / omega) };
    Motion {
        transition: Matrix([
            [1.0, along, 0.0, -aside],
            [0.0, cos, 0.0, -sin],
            [0.0, aside, 1.0, along],
            [0.0, sin, 0.0, cos],
        ]),
        noise: by_axis(&white_acceleration(dt, q)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_quarter_turns_come_home() {
        let quarter = coordinated_turn(10.0, std::f64::consts::FRAC_PI_2 / 10.0, 0.0);
        let start = [100.0, 250.0, -40.0, 30.0];
        let end = (0..4).fold(start, |state, _| quarter.transition.apply(&state));
        for (a, b) in start.iter().zip(end) {
            assert!((a - b).abs() < 1e-9);
        }
    }

    #[test]
    fn a_turn_at_rate_zero_is_straight() {
        assert_eq!(coordinated_turn(4.0, 0.0, 2.0), constant_velocity_2d(4.0, 2.0));
        let slow = coordinated_turn(4.0, 1e-9, 2.0).transition;
        let straight = constant_velocity_2d(4.0, 2.0).transition;
        let apart = slow.minus(&straight).0.into_iter().flatten().map(f64::abs);
        assert!(apart.fold(0.0, f64::max) < 1e-8);
    }
}
