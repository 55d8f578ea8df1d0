//! What stands where nothing comes: radars that look away, rounds that reach nothing, assets at which
//! nobody aims, options that are the same. None of it is an error, and all of it is played as written.

mod coming;
mod question;
mod system;

pub use question::{alike, assets, undefended};
pub use system::systems;
