//! Ballistic arcs between two points of one sphere, without air or rotation.

use crate::math::{atan, hypot, sin, sin_cos, tan};
use std::f64::consts::PI;

/// Gravitational parameter of the Earth with its atmosphere, m³/s² (WGS-84, NIMA TR8350.2).
pub const EARTH_MU: f64 = 3.986004418e14;

/// The elliptic arc that leaves a sphere, passes its apogee and comes down on the same sphere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arc {
    /// Central angle between launch and impact, rad.
    pub central_angle_rad: f64,
    /// Speed at launch and at impact, m/s.
    pub speed_m_s: f64,
    /// Eccentricity of the ellipse.
    pub eccentricity: f64,
    /// Semi-major axis, m.
    pub semi_major_axis_m: f64,
    /// Height of the apogee above the sphere, m.
    pub apogee_altitude_m: f64,
    /// Time from launch to impact, s.
    pub time_of_flight_s: f64,
}

/// The arc over a ground range with a given flight-path angle at launch.
///
/// `radius_m` is the radius of the non-rotating sphere, `range_m` the length of the great circle
/// from launch to impact, `flight_path_angle_rad` the angle of the launch velocity above the
/// horizontal, `mu` the gravitational parameter in m³/s².
///
/// `None` where no elliptic arc through an apogee joins the two points: range not in (0, 2πR),
/// angle not in [0, π/2), or a speed at or above that of escape.
///
/// Bate, Mueller & White, *Fundamentals of Astrodynamics* (1971), chapter 6 (free-flight range
/// equation 6.2-9 solved for the speed), rearranged in half angles so that short ranges lose no
/// digits. Checked by `reference/kepler_ballistic.csv`, relative 1e-9.
pub fn arc(radius_m: f64, range_m: f64, flight_path_angle_rad: f64, mu: f64) -> Option<Arc> {
    let central_angle = range_m / radius_m;
    let within = radius_m > 0.0
        && mu > 0.0
        && central_angle > 0.0
        && central_angle < 2.0 * PI
        && (0.0..PI / 2.0).contains(&flight_path_angle_rad);
    if !within {
        return None;
    }
    let energy = launch_energy(central_angle, flight_path_angle_rad)?;
    let (sin_gamma, cos_gamma) = sin_cos(flight_path_angle_rad);
    let eccentricity = hypot(1.0 - energy * cos_gamma * cos_gamma, energy * sin_gamma * cos_gamma);
    let one_less_e = energy * (2.0 - energy) * cos_gamma * cos_gamma / (1.0 + eccentricity);
    let semi_major_axis = radius_m / (2.0 - energy);
    let quarter_tan = tan(central_angle / 4.0);
    let half_way = eccentric_half_way((1.0 + eccentricity) / one_less_e, quarter_tan);
    Some(Arc {
        central_angle_rad: central_angle,
        speed_m_s: (mu / radius_m * energy).sqrt(),
        eccentricity,
        semi_major_axis_m: semi_major_axis,
        apogee_altitude_m: apogee_altitude(radius_m, central_angle, eccentricity, one_less_e),
        time_of_flight_s: 2.0
            * semi_major_axis
            * (semi_major_axis / mu).sqrt()
            * (half_way + eccentricity * sin(half_way)),
    })
}

/// The launch angle, in rad, that covers a central angle with the least speed: a quarter of what
/// is missing to half a turn (Bate, Mueller & White, equation 6.2-16).
pub fn minimum_energy_angle(central_angle_rad: f64) -> f64 {
    (PI - central_angle_rad) / 4.0
}

/// Twice the ratio of kinetic to potential energy at launch, Q = v²r/μ; below 2 for an ellipse.
fn launch_energy(central_angle: f64, gamma: f64) -> Option<f64> {
    let (sin_half, cos_half) = sin_cos(central_angle / 2.0);
    let (sin_gamma, cos_gamma) = sin_cos(gamma);
    let across = sin_gamma * cos_half + cos_gamma * sin_half;
    let energy = sin_half / (cos_gamma * across);
    (across > 0.0 && cos_gamma > 0.0 && energy > 0.0 && energy < 2.0).then_some(energy)
}

/// Eccentric anomaly from launch to apogee, from tan(ψ/2) = √((1+e)/(1−e)) tan(φ/4).
fn eccentric_half_way(stretch: f64, quarter_tan: f64) -> f64 {
    2.0 * atan(stretch.sqrt() * quarter_tan)
}

/// r_apogee − R without subtracting two large numbers: R e (1 − cos φ/2) / (1 − e).
fn apogee_altitude(radius_m: f64, central_angle: f64, eccentricity: f64, one_less_e: f64) -> f64 {
    let quarter = sin(central_angle / 4.0);
    2.0 * radius_m * eccentricity * quarter * quarter / one_less_e
}
