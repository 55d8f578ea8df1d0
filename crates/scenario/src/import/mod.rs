//! Finished files that a scenario takes in beside its own text.

mod tile;
mod traffic;

pub use tile::terrain;
pub use traffic::{Recorded, Track, read as traffic};

/// What a file that is no text is called among the files of a study: a digest of its bytes.
fn digest(bytes: &[u8]) -> String {
    format!("blake3 {}", blake3::hash(bytes).to_hex())
}
