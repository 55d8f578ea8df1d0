//! After the first replication nothing is allocated.
#![allow(missing_docs, unsafe_code)]

mod stage;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use engine::chance::Chance;
use engine::kernel::Sensing;
use engine::sample::Sample;
use stage::{Player, plans};

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

struct Counting;

fn count() {
    // While a thread ends its counter is gone; nothing is measured then.
    let _ = ALLOCATIONS.try_with(|n| n.set(n.get() + 1));
}

// SAFETY: every call is passed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc(layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        unsafe { System.realloc(at, layout, size) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

fn allocations() -> u64 {
    ALLOCATIONS.with(Cell::get)
}

#[test]
fn replications_after_the_first_allocate_nothing() {
    for plan in &plans("first-look.toml") {
        for sensing in [Sensing::Waiting, Sensing::Looks] {
            let mut player = Player::new(plan, &Sample::nominal(plan), sensing);
            player.play(Chance::new(1, 0, 0));
            let before = allocations();
            for replication in 1..200 {
                player.play(Chance::new(1, 0, replication));
            }
            assert_eq!(allocations() - before, 0, "{} {sensing:?}", plan.option);
        }
    }
    let before = allocations();
    drop(std::hint::black_box(vec![0_u8; 64]));
    assert_eq!(allocations() - before, 1, "the counter counts");
}
