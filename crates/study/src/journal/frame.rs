//! One block of the journal as bytes: framed, so that its end is known before it is read, and
//! checksummed, so that it is whole or it is nothing.
//!
//! All numbers are little-endian:
//!
//! | bytes | what |
//! | --- | --- |
//! | 4 | `RVLN` |
//! | 4 | version of this layout |
//! | 8 | length of the frame from its first byte to its last |
//! | 16 | which study it belongs to: the start of its manifest's BLAKE3 |
//! | 4 x 4 | option, scene, first replication, how many |
//! | 4 + 4 | measures and counts in a row |
//! | rows | measures as f64, counts as LEB128: most of them are small |
//! | 4 | how many full ledgers; each as below |
//! | 16 | start of the BLAKE3 of all bytes before |
//!
//! A ledger is its replication (4), its lines (4), and in each line the number of its cells (4)
//! and the cells: a byte for the kind and then the value.

use crate::model::Cell;
use crate::scene::Stretch;

/// How a frame begins.
pub(crate) const MAGIC: [u8; 4] = *b"RVLN";
const VERSION: u32 = 2;
/// Bytes up to the length, the length included.
pub(crate) const HEAD: usize = 16;
const CHECKSUM: usize = 16;
const FIXED: usize = HEAD + 16 + 6 * 4 + 4 + CHECKSUM;

/// Which study a frame belongs to.
pub(crate) type StudyId = [u8; 16];

/// The full ledger of one replication.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger {
    /// Its replication.
    pub replication: u32,
    /// A line a flight, the columns those of the engine's list.
    pub flights: Vec<Vec<Cell>>,
}

/// What a block holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    pub stretch: Stretch,
    /// Row after row.
    pub rows: Vec<f64>,
    pub ledgers: Vec<Ledger>,
}

/// Shape of the rows, and whose they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    pub study: StudyId,
    pub measures: usize,
    pub counts: usize,
}

impl Shape {
    fn width(&self) -> usize {
        self.measures + self.counts
    }
}

/// The frame of a block.
pub(crate) fn encode(block: &Block, shape: &Shape) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(FIXED + block.rows.len() * 8);
    bytes.extend(MAGIC);
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend([0; 8]);
    bytes.extend(shape.study);
    let Stretch { option, scene, first, count } = block.stretch;
    for word in [option, scene, first, count, shape.measures as u32, shape.counts as u32] {
        bytes.extend(word.to_le_bytes());
    }
    for row in block.rows.chunks_exact(shape.width()) {
        let (measures, counts) = row.split_at(shape.measures);
        measures.iter().for_each(|value| bytes.extend(value.to_le_bytes()));
        counts.iter().for_each(|count| put_count(&mut bytes, *count as u32));
    }
    put_ledgers(&mut bytes, &block.ledgers);
    let length = (bytes.len() + CHECKSUM) as u64;
    bytes[8..HEAD].copy_from_slice(&length.to_le_bytes());
    let checksum = checksum(&bytes);
    bytes.extend(checksum);
    bytes
}

/// The length that a frame's head promises, if it is a head at all.
pub(crate) fn promised_length(head: &[u8]) -> Option<u64> {
    let mut reader = Reader(head);
    let ours = reader.take(4)? == MAGIC && reader.word()? == VERSION;
    let length = reader.long()?;
    (ours && length >= FIXED as u64).then_some(length)
}

/// The block of a whole frame, or nothing if a single bit of it is not as it was written, or if
/// it belongs to another study.
pub(crate) fn decode(frame: &[u8], shape: &Shape) -> Option<Block> {
    if promised_length(frame)? != frame.len() as u64 {
        return None;
    }
    let (body, sum) = frame.split_at(frame.len() - CHECKSUM);
    if checksum(body) != sum {
        return None;
    }
    let mut reader = Reader(&body[HEAD..]);
    if reader.take(16)? != shape.study {
        return None;
    }
    let stretch = Stretch {
        option: reader.word()?,
        scene: reader.word()?,
        first: reader.word()?,
        count: reader.word()?,
    };
    if reader.word()? as usize != shape.measures || reader.word()? as usize != shape.counts {
        return None;
    }
    let mut rows = Vec::with_capacity(stretch.count as usize * shape.width());
    for _ in 0..stretch.count {
        for _ in 0..shape.measures {
            rows.push(reader.number()?);
        }
        for _ in 0..shape.counts {
            rows.push(f64::from(reader.count()?));
        }
    }
    let ledgers = take_ledgers(&mut reader)?;
    reader.0.is_empty().then_some(Block { stretch, rows, ledgers })
}

fn checksum(bytes: &[u8]) -> [u8; CHECKSUM] {
    let mut sum = [0; CHECKSUM];
    sum.copy_from_slice(&blake3::hash(bytes).as_bytes()[..CHECKSUM]);
    sum
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
fn put_count(bytes: &mut Vec<u8>, count: u32) {
    let mut left = count;
    while left >= 0x80 {
        bytes.push((left & 0x7f) as u8 | 0x80);
        left >>= 7;
    }
    bytes.push(left as u8);
}

/// The bytes of full ledgers.
pub(crate) fn put_ledgers(bytes: &mut Vec<u8>, ledgers: &[Ledger]) {
    bytes.extend((ledgers.len() as u32).to_le_bytes());
    for ledger in ledgers {
        bytes.extend(ledger.replication.to_le_bytes());
        bytes.extend((ledger.flights.len() as u32).to_le_bytes());
        for line in &ledger.flights {
            bytes.extend((line.len() as u32).to_le_bytes());
            line.iter().for_each(|cell| put_cell(bytes, cell));
        }
    }
}

fn put_cell(bytes: &mut Vec<u8>, cell: &Cell) {
    match cell {
        Cell::Text(text) => {
            bytes.push(0);
            bytes.extend((text.len() as u32).to_le_bytes());
            bytes.extend(text.as_bytes());
        }
        Cell::Count(count) => {
            bytes.push(1);
            bytes.extend(count.to_le_bytes());
        }
        Cell::Flag(flag) => bytes.extend([2, u8::from(*flag)]),
        Cell::Moment(None) => bytes.push(3),
        Cell::Moment(Some(seconds)) => {
            bytes.push(4);
            bytes.extend(seconds.to_le_bytes());
        }
    }
}

fn take_ledgers(reader: &mut Reader<'_>) -> Option<Vec<Ledger>> {
    (0..reader.word()?)
        .map(|_| {
            let replication = reader.word()?;
            let flights = (0..reader.word()?).map(|_| take_line(reader)).collect::<Option<_>>()?;
            Some(Ledger { replication, flights })
        })
        .collect()
}

fn take_line(reader: &mut Reader<'_>) -> Option<Vec<Cell>> {
    (0..reader.word()?).map(|_| take_cell(reader)).collect()
}

fn take_cell(reader: &mut Reader<'_>) -> Option<Cell> {
    Some(match reader.take(1)?[0] {
        0 => {
            let length = reader.word()? as usize;
            Cell::Text(String::from_utf8(reader.take(length)?.to_vec()).ok()?)
        }
        1 => Cell::Count(reader.word()?),
        2 => Cell::Flag(reader.take(1)?[0] != 0),
        3 => Cell::Moment(None),
        4 => Cell::Moment(Some(reader.number()?)),
        _ => return None,
    })
}

/// Takes numbers off the front of bytes.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn word(&mut self) -> Option<u32> {
        Some(u32::from_le_bytes(self.take(4)?.try_into().ok()?))
    }

    fn count(&mut self) -> Option<u32> {
        let mut count = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = self.take(1)?[0];
            count |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(count).ok();
            }
        }
        None
    }

    fn long(&mut self) -> Option<u64> {
        Some(u64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }

    fn number(&mut self) -> Option<f64> {
        Some(f64::from_le_bytes(self.take(8)?.try_into().ok()?))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub const SHAPE: Shape = Shape { study: *b"sixteen bytes id", measures: 2, counts: 3 };

    pub fn block(option: u32, first: u32, count: u32) -> Block {
        let rows = (0..count)
            .flat_map(|i| {
                let x = f64::from(first + i);
                [x / 3.0, -x * 1e-300, x, x + 1.0, 4e9]
            })
            .collect();
        let line = vec![
            Cell::Text("drones/3 \u{645}".into()),
            Cell::Count(7),
            Cell::Flag(true),
            Cell::Moment(None),
            Cell::Moment(Some(12.25)),
        ];
        let ledgers = vec![
            Ledger { replication: first, flights: vec![line.clone(), line] },
            Ledger { replication: first + 1, flights: Vec::new() },
        ];
        Block { stretch: Stretch { option, scene: 5, first, count }, rows, ledgers }
    }

    #[test]
    fn a_block_comes_back_bit_for_bit() {
        let written = block(2, 512, 100);
        let frame = encode(&written, &SHAPE);
        assert_eq!(promised_length(&frame), Some(frame.len() as u64));
        assert_eq!(decode(&frame, &SHAPE), Some(written));
    }

    #[test]
    fn every_flipped_bit_is_found() {
        let frame = encode(&block(0, 0, 4), &SHAPE);
        for bit in 0..frame.len() * 8 {
            let mut flipped = frame.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(decode(&flipped, &SHAPE), None, "bit {bit}");
        }
    }

    #[test]
    fn every_cut_is_found() {
        let frame = encode(&block(0, 0, 4), &SHAPE);
        for cut in 0..frame.len() {
            assert_eq!(decode(&frame[..cut], &SHAPE), None, "cut at {cut}");
        }
    }

    #[test]
    fn another_study_or_shape_is_refused() {
        let frame = encode(&block(0, 0, 4), &SHAPE);
        assert_eq!(decode(&frame, &Shape { study: [0; 16], ..SHAPE }), None);
        assert_eq!(decode(&frame, &Shape { measures: 3, counts: 1, ..SHAPE }), None);
    }
}
