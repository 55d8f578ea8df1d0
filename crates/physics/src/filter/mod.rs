//! State estimation: Kalman, extended Kalman, interacting multiple models, steady-state tracks.
//!
//! States are ordered x, vx, y, vy (, z, vz), in metres and metres per second. A step is a
//! prediction with a [`Motion`] and a correction with a [`Sensor`]; which comes first at the first
//! measurement is the caller's convention.

mod ekf;
mod imm;
mod kalman;
mod matrix;
mod motion;
mod steady;

pub use ekf::{correct_polar, polar_of, wrapped_angle};
pub use imm::Imm;
pub use kalman::{Correction, Estimate, Motion, Sensor};
pub use matrix::{Cholesky, Matrix};
pub use motion::{constant_velocity_2d, constant_velocity_3d, coordinated_turn};
pub use steady::{SteadyTrack, sigma_at_snr, tracking_index_gains};
