//! Motion of what flies without steering: Kepler arcs, falls, rockets.
//!
//! [`kepler`] and [`rocket`] are closed forms. [`fall`] is the point mass on the turning Earth,
//! [`boost`] puts a burning motor before it, [`aim`] finds its elevation, [`trajectory`] keeps
//! the flight as a table; all are carried forward by [`integrator`].

pub mod aim;
pub mod boost;
pub mod drag;
pub mod fall;
pub mod field;
pub mod integrator;
pub mod kepler;
pub mod rocket;
pub mod root;
mod tableau;
pub mod trajectory;
