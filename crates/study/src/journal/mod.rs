//! The blocks of a study as they are finished, in any order, each whole or not there.
//!
//! After a crash, a full disk or a power failure the journal is opened again: what is whole is
//! kept, a torn tail is cut off, and what was damaged in the middle is passed over; both are
//! simply played again, and give the same bits.

mod folder;
mod frame;
mod manifest;
mod medium;

use std::collections::BTreeMap;
use std::path::PathBuf;

pub(crate) use folder::Folder;
pub use folder::MANIFEST;
pub use frame::Ledger;
pub(crate) use frame::{Block, Shape, put_ledgers};
pub(crate) use manifest::{Manifest, asked};
use medium::Medium;

use crate::error::StudyError;
use crate::scene::Stretch;

/// Bytes read at once while looking for the next frame behind a damaged one.
const WINDOW: usize = 1 << 16;

/// The blocks of one study.
pub(crate) struct Journal {
    medium: Box<dyn Medium>,
    file: PathBuf,
    shape: Shape,
    index: BTreeMap<Stretch, (u64, u64)>,
    end: u64,
}

impl Journal {
    /// An empty journal in memory.
    pub(crate) fn in_memory(shape: Shape) -> Self {
        Self {
            medium: Box::new(Vec::new()),
            file: PathBuf::new(),
            shape,
            index: BTreeMap::new(),
            end: 0,
        }
    }

    /// Open what `medium` holds: index every whole block that `belongs`, and cut off what
    /// follows the last one.
    pub(crate) fn open(
        medium: Box<dyn Medium>,
        file: PathBuf,
        shape: Shape,
        belongs: impl Fn(&Stretch) -> bool,
    ) -> Result<Self, StudyError> {
        let mut journal = Self { medium, file, shape, index: BTreeMap::new(), end: 0 };
        let length = journal.medium.length().map_err(|why| journal.unreadable(why))?;
        let mut at = 0;
        while at < length {
            match journal.block_at(at, length)? {
                Some((block, size)) => {
                    if belongs(&block.stretch) {
                        journal.index.entry(block.stretch).or_insert((at, size));
                    }
                    at += size;
                    journal.end = at;
                }
                None => at = journal.next_magic(at + 1, length)?,
            }
        }
        if journal.end < length {
            let cut = journal.medium.cut(journal.end);
            cut.map_err(|why| journal.unwritable(why))?;
        }
        Ok(journal)
    }

    /// Shape of the rows, and whose they are.
    pub(crate) fn shape(&self) -> Shape {
        self.shape
    }

    /// Is a block there?
    pub(crate) fn holds(&self, stretch: &Stretch) -> bool {
        self.index.contains_key(stretch)
    }

    /// Replications that are there.
    #[cfg(test)]
    pub(crate) fn replications(&self) -> u64 {
        self.index.keys().map(|stretch| u64::from(stretch.count)).sum()
    }

    /// The frame of a block, to be appended.
    pub(crate) fn frame(block: &Block, shape: &Shape) -> Vec<u8> {
        frame::encode(block, shape)
    }

    /// Append a frame. Where that fails (a full disk), what was there before stays whole.
    pub(crate) fn append(&mut self, stretch: Stretch, frame: &[u8]) -> Result<(), StudyError> {
        if let Err(why) = self.medium.write_at(self.end, frame) {
            // If the cut fails too, the torn tail is found and cut when the journal is opened.
            let _ = self.medium.cut(self.end);
            return Err(self.unwritable(why));
        }
        self.index.insert(stretch, (self.end, frame.len() as u64));
        self.end += frame.len() as u64;
        Ok(())
    }

    /// See to it that every block outlasts a power failure.
    pub(crate) fn settle(&mut self) -> Result<(), StudyError> {
        let settled = self.medium.settle();
        settled.map_err(|why| self.unwritable(why))
    }

    /// Read a block that [`Self::holds`].
    pub(crate) fn read(&mut self, stretch: &Stretch) -> Result<Block, StudyError> {
        let (offset, size) = self.index.get(stretch).copied().unwrap_or((self.end, 0));
        let block = self.block_at(offset, offset + size)?;
        block
            .map(|(block, _)| block)
            .filter(|block| block.stretch == *stretch)
            .ok_or_else(|| StudyError::JournalDamaged { file: self.file.clone(), offset })
    }

    /// The whole block that begins at `at` and ends by `limit`, with its size.
    fn block_at(&mut self, at: u64, limit: u64) -> Result<Option<(Block, u64)>, StudyError> {
        if at + frame::HEAD as u64 > limit {
            return Ok(None);
        }
        let mut bytes = vec![0; frame::HEAD];
        self.fill(at, &mut bytes)?;
        let Some(size) = frame::promised_length(&bytes).filter(|size| *size <= limit - at) else {
            return Ok(None);
        };
        bytes.resize(size as usize, 0);
        self.fill(at, &mut bytes)?;
        Ok(frame::decode(&bytes, &self.shape).map(|block| (block, size)))
    }

    /// Where the next frame may begin, at `from` or later; `length` where there is none.
    fn next_magic(&mut self, from: u64, length: u64) -> Result<u64, StudyError> {
        let overlap = frame::MAGIC.len() - 1;
        let mut at = from;
        while at + (overlap as u64) < length {
            let mut window = vec![0; WINDOW.min((length - at) as usize)];
            self.fill(at, &mut window)?;
            if let Some(place) = window.windows(frame::MAGIC.len()).position(|w| w == frame::MAGIC)
            {
                return Ok(at + place as u64);
            }
            at += (window.len() - overlap) as u64;
        }
        Ok(length)
    }

    fn fill(&mut self, at: u64, bytes: &mut [u8]) -> Result<(), StudyError> {
        let read = self.medium.read_at(at, bytes);
        read.map_err(|why| self.unreadable(why))
    }

    fn unreadable(&self, why: std::io::Error) -> StudyError {
        StudyError::Unreadable { file: self.file.clone(), why }
    }

    fn unwritable(&self, why: std::io::Error) -> StudyError {
        StudyError::Unwritable { file: self.file.clone(), why }
    }
}

#[cfg(test)]
mod tests;
