//! After the first replication nothing is allocated, with a net, false tracks and formations too.
#![allow(missing_docs, unsafe_code)]

mod stage;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use engine::chance::Chance;
use engine::kernel::simulate;
use engine::plan::*;
use engine::prepare::prepare;
use engine::record::Record;
use engine::sample::Sample;
use engine::time::Time;
use engine::world::World;
use stage::*;

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

struct Counting;

// SAFETY: every call is passed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // While a thread ends its counter is gone; nothing is measured then.
        let _ = ALLOCATIONS.try_with(|n| n.set(n.get() + 1));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { System.dealloc(at, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// Four posts of two systems in a star of full links, thirty flights in threes.
fn busy_day() -> Plan {
    let mut plan = empty(3_000.0);
    for i in 0..30_u32 {
        let side = [Side::Hostile, Side::Hostile, Side::Civil][i as usize % 3];
        let north = 4_000.0 * f64::from(i / 3) - 20_000.0 + 90.0 * f64::from(i % 3);
        let (from, to) = (place(150_000.0, north, 6_000.0), place(-20_000.0, 3.0 * north, 6_000.0));
        let start =
            Start::Jittered { earliest: seconds(60.0 * f64::from(i / 3)), spread: Time::ZERO };
        let flown = flight(&format!("raid-{}/{i}", i / 3), side, from, to, 220.0);
        plan.flights.push(Flight { start, plan_filed: side == Side::Civil, ..flown });
    }
    for p in 0..4_u32 {
        let site = place(5_000.0 * f64::from(p), 8_000.0 * f64::from(p) - 12_000.0, 50.0);
        plan.posts.push(Post {
            system: format!("system-{}", p / 2),
            attention: Attention { decisions: fixed(2.0), tracks: fixed(12.0) },
            steps: Steps { evaluate: Span::Exponential(fixed(6.0)), ..post("", site).steps },
            ..post(&format!("post-{p}"), site)
        });
        plan.radars.push(Radar {
            measurement: Measurement {
                range_resolution: fixed(150.0),
                beam_deg: fixed(1.5),
                range_sigma: fixed(30.0),
                angle_sigma_deg: fixed(0.15),
                registration_sigma: fixed(400.0),
            },
            disturbance: Disturbance { false_tracks_per_hour: fixed(30.0), ..Disturbance::NONE },
            ..radar(&format!("radar-{p}"), p, site, 5.0)
        });
        plan.launchers.push(launcher(&format!("launcher-{p}"), p, site));
        for (from, to) in [(0, p), (p, 0)].into_iter().filter(|_| p > 0) {
            plan.links.push(Link {
                latency: fixed(1.0),
                period: fixed(4.0),
                loss: fixed(0.1),
                capacity: fixed(9.0),
                down: vec![(seconds(500.0), seconds(700.0))],
                ..link(&format!("{from}>{to}"), from, to, Release::Coordination)
            });
        }
    }
    plan
}

#[test]
fn replications_after_the_first_allocate_nothing() {
    let plan = busy_day();
    let tables = prepare(&plan, &Sample::nominal(&plan));
    let (mut world, mut record) = (World::sized_for(&plan, &tables), Record::sized_for(&plan));
    let mut play = |replication| {
        simulate(&plan, &tables, Chance::new(1, 0, replication), &mut world, &mut record);
    };
    play(0);
    let before = ALLOCATIONS.with(Cell::get);
    (1..200).for_each(&mut play);
    assert_eq!(ALLOCATIONS.with(Cell::get) - before, 0);
    drop(std::hint::black_box(vec![0_u8; 64]));
    assert_eq!(ALLOCATIONS.with(Cell::get) - before, 1, "the counter counts");
}
