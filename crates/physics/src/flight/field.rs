//! What accelerates a free body near the Earth, in the frame that turns with it.

use crate::earth::wgs84::{A, GM, J2, OMEGA};

/// Attraction of the Earth at a point fixed by Earth-centred coordinates in metres, m/s²: the
/// central term and the flattening J2.
///
/// Vallado, *Fundamentals of Astrodynamics and Applications*, 4th ed., equation 8-30. Higher terms
/// are left out: 4.4e-5 m/s² of normal gravity at the equator, and local anomalies of the order of
/// 1e-3 m/s². Checked by `reference/fall_*.csv`.
pub fn gravitation(position_m: [f64; 3]) -> [f64; 3] {
    let [x, y, z] = position_m;
    let square = x * x + y * y + z * z;
    let central = -GM / (square * square.sqrt());
    let flattening = 1.5 * J2 * (A * A / square);
    let polar = 5.0 * z * z / square;
    let across = central * (1.0 + flattening * (1.0 - polar));
    let along = central * (1.0 + flattening * (3.0 - polar));
    [across * x, across * y, along * z]
}

/// Acceleration of a body without air, seen from the turning Earth, m/s²: [`gravitation`], the
/// centrifugal and the Coriolis term for a velocity relative to the Earth in m/s.
pub fn free_acceleration(position_m: [f64; 3], velocity_m_s: [f64; 3]) -> [f64; 3] {
    let [gx, gy, gz] = gravitation(position_m);
    let [x, y, _] = position_m;
    let [vx, vy, _] = velocity_m_s;
    [gx + OMEGA * (OMEGA * x + 2.0 * vy), gy + OMEGA * (OMEGA * y - 2.0 * vx), gz]
}

/// The Jacobi integral, J/kg: what the energy of a free body becomes in a turning frame. It is
/// constant as long as there is no air and no thrust.
pub fn jacobi_integral(position_m: [f64; 3], velocity_m_s: [f64; 3]) -> f64 {
    let [x, y, z] = position_m;
    let [vx, vy, vz] = velocity_m_s;
    let square = x * x + y * y + z * z;
    let legendre = 1.5 * (z * z / square) - 0.5;
    let potential = GM / square.sqrt() * (1.0 - J2 * (A * A / square) * legendre);
    0.5 * (vx * vx + vy * vy + vz * vz) - 0.5 * OMEGA * OMEGA * (x * x + y * y) - potential
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The potential less its centrifugal part, by the integral at rest.
    fn attraction(position: [f64; 3]) -> f64 {
        let [x, y, _] = position;
        jacobi_integral(position, [0.0; 3]) + 0.5 * OMEGA * OMEGA * (x * x + y * y)
    }

    #[test]
    fn attraction_is_the_slope_of_the_potential() {
        let place = [3.1e6, -4.0e6, 4.2e6];
        for axis in 0..3 {
            let (mut ahead, mut behind) = (place, place);
            ahead[axis] += 500.0;
            behind[axis] -= 500.0;
            let slope = -(attraction(ahead) - attraction(behind)) / 1000.0;
            assert!((slope - gravitation(place)[axis]).abs() < 1e-7, "axis {axis}");
        }
    }

    #[test]
    fn bodies_at_rest_weigh_what_normal_gravity_says_but_for_higher_terms() {
        let equator = free_acceleration([A, 0.0, 0.0], [0.0; 3]);
        let missing = equator[0] + crate::earth::normal_gravity(0.0);
        println!("{missing:.1e} m/s² from normal gravity at the equator");
        assert!(missing.abs() < 1e-4);
    }
}
