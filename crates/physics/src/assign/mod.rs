//! Who takes what: least-cost assignment and weapons to targets.
//!
//! [`lapjv`] pairs rows with columns at least total cost (plots with tracks, truth with tracks);
//! [`weapon_target`] spreads shots over targets so that the least value survives.

mod gated;
pub mod lapjv;
mod row;
pub mod weapon_target;
mod wta_bound;
mod wta_improve;
mod wta_search;

pub use lapjv::{Assigned, Costs, LeastCost, Refusal};
