//! Plays what a journal does not hold yet, on as many threads as the caller gives.
//!
//! Blocks are taken in order from one list and finished in any order; a block's rows depend on
//! its option, scene and replications alone, so no thread shows in a result. Tables are prepared
//! by the first thread that comes to an option and scene, shared with the others, and dropped by
//! the last: no more of them are alive than there are threads.

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use engine::chance::Chance;

use crate::error::StudyError;
use crate::journal::{Block, Journal, Ledger, Shape};
use crate::model::Model;
use crate::request::Request;
use crate::scene::{Scenes, Stretch};
use crate::threads;

/// Play every block of `scenes` that `journal` does not hold.
///
/// # Errors
/// [`StudyError::Interrupted`] where the caller asked to stop, and what went wrong in writing.
/// What was finished stays in the journal in both cases.
pub(crate) fn replicate<M: Model>(
    model: &M,
    scenes: &Scenes,
    journal: &mut Journal,
    request: &Request<'_>,
) -> Result<(), StudyError> {
    let total: u64 = scenes.stretches().map(|stretch| u64::from(stretch.count)).sum();
    let missing: Vec<Stretch> = scenes.stretches().filter(|s| !journal.holds(s)).collect();
    let left: u64 = missing.iter().map(|stretch| u64::from(stretch.count)).sum();
    let done = total - left;
    tell(request, done, total);
    if !missing.is_empty() {
        let threads = request.settings.threads.clamp(1, missing.len());
        let pool = threads::pool(threads)?;
        let stage = Stage {
            model,
            scenes,
            shape: journal.shape(),
            request,
            total,
            slots: slots(&missing),
            missing,
            next: AtomicUsize::new(0),
            done: AtomicU64::new(done),
            failed: AtomicBool::new(false),
            journal: Mutex::new(journal),
        };
        let outcomes = pool.broadcast(|_| stage.work());
        let done = stage.done.load(Ordering::Relaxed);
        let Stage { journal, .. } = stage;
        let journal = journal.into_inner().unwrap_or_else(PoisonError::into_inner);
        let settled = journal.settle();
        outcomes.into_iter().collect::<Result<(), _>>()?;
        settled?;
        if done < total {
            return Err(StudyError::Interrupted { done, total });
        }
    }
    Ok(())
}

fn tell(request: &Request<'_>, done: u64, total: u64) {
    if let Some(progress) = request.progress {
        progress(done, total);
    }
}

/// The tables of one option in one scene, while anyone still needs them.
struct Slot<T> {
    option: u32,
    scene: u32,
    state: Mutex<SlotState<T>>,
}

struct SlotState<T> {
    tables: Option<Arc<T>>,
    blocks_left: usize,
}

/// A slot for each option and scene of the missing blocks, in their order.
fn slots<T>(missing: &[Stretch]) -> Vec<Slot<T>> {
    let of_one = |a: &Stretch, b: &Stretch| (a.option, a.scene) == (b.option, b.scene);
    missing
        .chunk_by(of_one)
        .map(|blocks| Slot {
            option: blocks[0].option,
            scene: blocks[0].scene,
            state: Mutex::new(SlotState { tables: None, blocks_left: blocks.len() }),
        })
        .collect()
}

/// What the threads share.
struct Stage<'a, M: Model> {
    model: &'a M,
    scenes: &'a Scenes,
    shape: Shape,
    request: &'a Request<'a>,
    total: u64,
    missing: Vec<Stretch>,
    slots: Vec<Slot<M::Tables>>,
    next: AtomicUsize,
    done: AtomicU64,
    failed: AtomicBool,
    journal: Mutex<&'a mut Journal>,
}

/// A thread's memory, and the option and scene that it fits.
struct Memory<M: Model> {
    fits: (u32, u32),
    scratch: M::Scratch,
}

impl<M: Model> Stage<'_, M> {
    /// One thread's work: block after block until none is left or the caller says stop.
    fn work(&self) -> Result<(), StudyError> {
        let mut memory = None;
        while !self.stopped() {
            let Some(stretch) = self.missing.get(self.next.fetch_add(1, Ordering::Relaxed)) else {
                break;
            };
            let tables = self.tables(stretch);
            let Some(block) = self.play(*stretch, &tables, &mut memory) else {
                break;
            };
            drop(tables);
            self.release(stretch);
            self.keep(&block)?;
        }
        Ok(())
    }

    fn stopped(&self) -> bool {
        self.request.stop.asked() || self.failed.load(Ordering::Relaxed)
    }

    fn slot(&self, stretch: &Stretch) -> MutexGuard<'_, SlotState<M::Tables>> {
        let key = (stretch.scene, stretch.option);
        let place = self.slots.partition_point(|slot| (slot.scene, slot.option) < key);
        self.slots[place].state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The tables of a block, prepared if this is the first to need them.
    fn tables(&self, stretch: &Stretch) -> Arc<M::Tables> {
        let mut slot = self.slot(stretch);
        let prepare = || {
            let scene = stretch.scene as usize;
            let reading = |group: &str| self.scenes.reading(scene, group);
            Arc::new(self.model.prepare(stretch.option as usize, &reading))
        };
        Arc::clone(slot.tables.get_or_insert_with(prepare))
    }

    /// Say that a block is played; the last one of its option and scene drops their tables.
    fn release(&self, stretch: &Stretch) {
        let mut slot = self.slot(stretch);
        slot.blocks_left -= 1;
        if slot.blocks_left == 0 {
            slot.tables = None;
        }
    }

    /// Play a block; nothing if the caller says stop in the middle of it.
    fn play(
        &self,
        stretch: Stretch,
        tables: &M::Tables,
        memory: &mut Option<Memory<M>>,
    ) -> Option<Block> {
        let (option, scene) = (stretch.option as usize, stretch.scene as usize);
        let fits = (stretch.option, stretch.scene);
        if memory.as_ref().is_none_or(|memory| memory.fits != fits) {
            *memory = Some(Memory { fits, scratch: self.model.scratch(option, tables) });
        }
        let scratch = &mut memory.as_mut()?.scratch;
        let width = self.model.columns().width();
        let mut rows = vec![0.0; width * stretch.count as usize];
        let mut ledgers = Vec::new();
        let world = self.scenes.draws_of(scene);
        for (replication, row) in (stretch.first..).zip(rows.chunks_exact_mut(width)) {
            if self.stopped() {
                return None;
            }
            let chance = Chance::new(self.scenes.seed(), world, replication);
            self.model.play(option, tables, chance, scratch, row);
            if self.scenes.keeps_ledger(scene, replication) {
                let flights = self.model.ledger(option, scratch);
                ledgers.push(Ledger { replication, flights });
            }
        }
        Some(Block { stretch, rows, ledgers })
    }

    /// Append a block to the journal; after a failure the other threads stop too.
    fn keep(&self, block: &Block) -> Result<(), StudyError> {
        let frame = Journal::frame(block, &self.shape);
        let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        let kept = journal.append(block.stretch, &frame);
        drop(journal);
        if kept.is_err() {
            self.failed.store(true, Ordering::Relaxed);
            return kept;
        }
        let count = u64::from(block.stretch.count);
        let before = self.done.fetch_add(count, Ordering::Relaxed);
        tell(self.request, before + count, self.total);
        Ok(())
    }
}
