//! A post with bounded attention is a waiting line: Erlang's M/M/c and M/D/1, met in the
//! simulation as it is, with tracks as customers.
//!
//! Flights come as a Poisson stream, are seen at once, and wait for one of the post's decision
//! places. The first third of each day warms the line up and is not counted. A day's mean is one
//! observation; the interval of the mean over the days is to cover the closed form. All rows
//! together miss no more often than 95 % intervals do; a service time 5 % longer than stated is
//! caught.
#![allow(missing_docs)]

mod stage;

use engine::plan::*;
use engine::record::Gate;
use engine::time::Time;
use physics::queueing::{erlang_c, md1_mean_wait, mmc_mean_wait};
use stage::*;

/// Mean service time, s.
const SERVICE: f64 = 10.0;
const CUSTOMERS: usize = 450;
const DAYS: u32 = 160;

/// A post of so many places at so many erlang.
fn waiting_post(places: u32, load: f64, service: Span) -> Plan {
    let gap = SERVICE / load;
    let mut plan = empty(gap * CUSTOMERS as f64 * 3.0 + 10_000.0);
    let (site, far) = (place(0.0, 0.0, 10.0), place(40_000.0, 0.0, 5_000.0));
    plan.posts.push(Post {
        steps: Steps { evaluate: service, ..Steps::plain(fixed(0.0), fixed(0.0)) },
        attention: Attention { decisions: fixed(f64::from(places)), tracks: fixed(1e6) },
        ..post("post", site)
    });
    plan.radars.push(radar("radar", 0, site, 20.0));
    for i in 0..CUSTOMERS {
        let after = match i {
            0 => Origin::Moment(Time::ZERO),
            _ => Origin::Flight(FlightId(i as u32 - 1)),
        };
        let start = Start::Poisson { after, mean_gap: seconds(gap) };
        let name = format!("stream/{i}");
        let there = place(40_000.0, 30_000.0, 5_000.0);
        plan.flights.push(Flight { start, ..flight(&name, Side::Hostile, far, there, 10.0) });
    }
    plan
}

/// By day: the share of customers who wait, and their mean wait in service times.
fn observe(plan: &Plan) -> Vec<[f64; 2]> {
    let mut player = Player::new(plan);
    let day = |replication| {
        let record = player.play(replication);
        let waits = (CUSTOMERS / 3..CUSTOMERS).map(|i| {
            let passage = &record.passages(FlightId(i as u32))[0];
            assert!(passage.at(Gate::Decided).happens(), "served before the flight is over");
            (passage.at(Gate::Attended) - passage.at(Gate::Tracked)).seconds()
        });
        let waits: Vec<f64> = waits.collect();
        let n = waits.len() as f64;
        let waited = waits.iter().filter(|wait| **wait > 0.0).count() as f64;
        [waited / n, waits.iter().sum::<f64>() / n / SERVICE]
    };
    (0..DAYS).map(day).collect()
}

/// Does the 95 % interval of the mean miss the value?
fn misses(days: &[[f64; 2]], which: usize, value: f64) -> bool {
    let n = days.len() as f64;
    let mean = days.iter().map(|day| day[which]).sum::<f64>() / n;
    let spread = days.iter().map(|day| (day[which] - mean) * (day[which] - mean)).sum::<f64>();
    let error = (spread / (n - 1.0) / n).sqrt();
    (mean - value).abs() > 1.975 * error
}

/// Places and load of the rows.
const ROWS: [(u32, f64); 7] =
    [(1, 0.5), (1, 0.7), (2, 1.0), (2, 1.5), (4, 3.0), (8, 6.0), (8, 6.8)];

/// How many of the intervals miss, with service so much longer than stated.
fn missed(longer: f64) -> usize {
    let mut missed = 0;
    for (places, load) in ROWS {
        let plan = waiting_post(places, load, Span::Exponential(fixed(longer * SERVICE)));
        let days = observe(&plan);
        let wait = erlang_c(places, load).expect("below saturation");
        let mean = mmc_mean_wait(places, load).expect("below saturation");
        missed += usize::from(misses(&days, 0, wait)) + usize::from(misses(&days, 1, mean));
    }
    for load in [0.3, 0.6, 0.75] {
        let days = observe(&waiting_post(1, load, Span::Fixed(fixed(longer * SERVICE))));
        let mean = md1_mean_wait(load).expect("below saturation");
        missed += usize::from(misses(&days, 0, load)) + usize::from(misses(&days, 1, mean));
    }
    missed
}

#[test]
fn posts_wait_as_erlang_says() {
    // Of 20 intervals at 5 %, seven or more miss once in 30,000 times.
    let right = missed(1.0);
    assert!(right <= 6, "{right} of 20 intervals miss");
    let wrong = missed(1.05);
    assert!(wrong > 6, "a service 5 % longer is not caught: {wrong} of 20 miss");
}
