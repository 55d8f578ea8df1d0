//! Unpowered and boosted flight under gravity and drag.
//!
//! [`kepler`] and [`rocket`] are closed forms. [`fall`] is the point mass on the rotating Earth,
//! [`boost`] puts a burning motor before it; both are carried forward by [`integrator`].

pub mod drag;
pub mod fall;
pub mod field;
pub mod integrator;
pub mod kepler;
pub mod rocket;
pub mod root;
mod tableau;
