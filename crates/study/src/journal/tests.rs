//! What a journal must survive.

use std::io;

use super::frame::tests::{SHAPE, block};
use super::*;

fn bytes_of(blocks: &[Block]) -> Vec<u8> {
    blocks.iter().flat_map(|block| Journal::frame(block, &SHAPE)).collect()
}

fn open(bytes: Vec<u8>) -> Journal {
    Journal::open(Box::new(bytes), PathBuf::new(), SHAPE, |_| true).expect("memory can be read")
}

fn three() -> [Block; 3] {
    [block(1, 256, 9), block(0, 0, 5), block(1, 0, 7)]
}

#[test]
fn blocks_come_back_in_whatever_order_they_were_written() {
    let mut journal = Journal::in_memory(SHAPE);
    for block in three() {
        journal.append(block.stretch, &Journal::frame(&block, &SHAPE)).expect("memory has room");
    }
    for block in three() {
        assert_eq!(journal.read(&block.stretch).expect("it is there"), block);
    }
    assert_eq!(journal.replications(), 21);
}

#[test]
fn a_tail_torn_at_any_byte_is_cut_off_and_only_it() {
    let blocks = three();
    let whole = bytes_of(&blocks);
    let kept = bytes_of(&blocks[..2]);
    for torn in kept.len()..whole.len() {
        let mut journal = open(whole[..torn].to_vec());
        assert_eq!(journal.end, kept.len() as u64, "torn at {torn}");
        assert_eq!(journal.medium.length().expect("memory"), kept.len() as u64);
        assert!(journal.holds(&blocks[1].stretch) && !journal.holds(&blocks[2].stretch));
        // What is appended after the cut is read back when the journal is opened again.
        journal.append(blocks[2].stretch, &Journal::frame(&blocks[2], &SHAPE)).expect("room");
        assert_eq!(journal.read(&blocks[2].stretch).expect("it is there"), blocks[2]);
    }
}

#[test]
fn damage_in_the_middle_costs_one_block() {
    let blocks = three();
    let whole = bytes_of(&blocks);
    let second = bytes_of(&blocks[..1]).len()..bytes_of(&blocks[..2]).len();
    for place in second {
        let mut damaged = whole.clone();
        damaged[place] ^= 0x10;
        let mut journal = open(damaged);
        assert!(!journal.holds(&blocks[1].stretch), "byte {place}");
        for i in [0, 2] {
            assert_eq!(journal.read(&blocks[i].stretch).expect("untouched"), blocks[i]);
        }
        assert_eq!(journal.end, whole.len() as u64);
    }
}

#[test]
fn damage_after_opening_is_an_error_and_not_a_result() {
    let blocks = three();
    let mut journal = open(bytes_of(&blocks));
    let mut bytes = bytes_of(&blocks);
    bytes[80] ^= 1;
    journal.medium = Box::new(bytes);
    let read = journal.read(&blocks[0].stretch);
    assert!(matches!(read, Err(StudyError::JournalDamaged { offset: 0, .. })));
}

#[test]
fn a_block_that_does_not_belong_is_passed_over() {
    let blocks = three();
    let journal = Journal::open(Box::new(bytes_of(&blocks)), PathBuf::new(), SHAPE, |stretch| {
        stretch.option == 1
    });
    assert_eq!(journal.expect("memory").replications(), 16);
}

/// A disk with room for so many bytes: it takes what fits and then says so.
struct SmallDisk {
    bytes: Vec<u8>,
    room: usize,
}

impl Medium for SmallDisk {
    fn length(&mut self) -> io::Result<u64> {
        self.bytes.length()
    }
    fn read_at(&mut self, offset: u64, into: &mut [u8]) -> io::Result<()> {
        self.bytes.read_at(offset, into)
    }
    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        let fits = self.room.saturating_sub(offset as usize).min(bytes.len());
        self.bytes.write_at(offset, &bytes[..fits])?;
        if fits < bytes.len() { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
    }
    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.bytes.cut(length)
    }
    fn settle(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_keeps_what_was_finished() {
    let blocks = three();
    let whole = bytes_of(&blocks);
    for room in bytes_of(&blocks[..2]).len()..whole.len() {
        let disk = SmallDisk { bytes: Vec::new(), room };
        let mut journal =
            Journal::open(Box::new(disk), PathBuf::new(), SHAPE, |_| true).expect("empty");
        let [first, second, third] =
            blocks.each_ref().map(|b| journal.append(b.stretch, &Journal::frame(b, &SHAPE)));
        assert!(first.is_ok() && second.is_ok());
        assert!(matches!(third, Err(StudyError::Unwritable { .. })), "room for {room}");
        assert_eq!(journal.read(&blocks[1].stretch).expect("kept"), blocks[1]);
        assert_eq!(journal.medium.length().expect("memory"), journal.end);
    }
}
