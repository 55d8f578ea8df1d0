//! One short word for all results of a study.

use crate::journal::{Block, put_ledgers};

/// Sixteen bytes that stand for every row and ledger of a study, and for nothing else: no time,
/// host, thread, path or word is in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fingerprint(pub [u8; 16]);

impl std::fmt::Display for Fingerprint {
    /// In hexadecimal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Hashes results in the order of option, scene and replication.
pub(crate) struct ResultsHash {
    options: Vec<blake3::Hasher>,
}

impl ResultsHash {
    pub(crate) fn new(options: usize) -> Self {
        Self { options: vec![blake3::Hasher::new(); options] }
    }

    /// Add a block; within an option they come in the order of scene and replication.
    pub(crate) fn add(&mut self, option: usize, scene: u32, block: &Block) {
        let mut bytes = Vec::with_capacity(12 + block.rows.len() * 8);
        for word in [scene, block.stretch.first, block.stretch.count] {
            bytes.extend(word.to_le_bytes());
        }
        block.rows.iter().for_each(|number| bytes.extend(number.to_le_bytes()));
        put_ledgers(&mut bytes, &block.ledgers);
        self.options[option].update(&bytes);
    }

    pub(crate) fn finish(&self) -> Fingerprint {
        let mut all = blake3::Hasher::new();
        for option in &self.options {
            all.update(option.finalize().as_bytes());
        }
        let mut fingerprint = Fingerprint::default();
        fingerprint.0.copy_from_slice(&all.finalize().as_bytes()[..16]);
        fingerprint
    }
}
