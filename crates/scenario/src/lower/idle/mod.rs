//! What stands where nothing comes: radars that look away, rounds that reach nothing, assets at which
//! nobody aims, options that are the same; what lies under the ground or in the sea. None of it is an
//! error, and all of it is played as written.

mod coming;
pub mod ground;
mod question;
mod system;

pub use question::{alike, assets, undefended};
pub use system::systems;
