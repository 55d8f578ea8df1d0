//! Distances between sets of points: OSPA and GOSPA.
//!
//! How well a picture fits the truth when neither the number of objects nor the pairing is
//! given. Both are metrics; both cap each error at the cut-off c and charge what has no partner.

mod set_distance;

pub use set_distance::{Gospa, Order, Ospa, SetDistance};
