//! D. A. Wilkening, "A simple model for calculating ballistic missile defense effectiveness",
//! Science & Global Security 8 (1999) 183-215: W warheads, n shots at each, single-shot kill
//! probability k, and a factor p for the tracking and discrimination of a warhead that is common
//! to all shots at it. The chance that none leaks is [p (1 - (1 - k)^n)]^W, whether the shots are
//! fired together or with looks between; the looks save rounds.

use engine::plan::{Arc, Path, WeaponsControl};
use engine::time::Time;
use physics::earth::Geodetic;
use physics::math::powi;

use crate::judge::{Effort, Tally};
use crate::stage::{fall, fixed};
use crate::textbook::{SITE, fires, leakers, plan, play, rounds};

struct Case {
    warheads: u32,
    shots: u32,
    kill: f64,
    track: f64,
}

const CASES: [Case; 6] = [
    Case { warheads: 1, shots: 1, kill: 0.5, track: 0.9 },
    Case { warheads: 2, shots: 2, kill: 0.6, track: 0.9 },
    Case { warheads: 4, shots: 2, kill: 0.8, track: 0.95 },
    Case { warheads: 4, shots: 4, kill: 0.5, track: 0.98 },
    Case { warheads: 10, shots: 3, kill: 0.7, track: 0.99 },
    Case { warheads: 20, shots: 4, kill: 0.7, track: 0.995 },
];

/// A short-range ballistic missile of generic figures, on a real trajectory.
fn trajectory() -> Path {
    let launch = Geodetic { lat_deg: SITE.lat_deg + 2.4, h_m: 0.0, ..SITE };
    let aim = Geodetic { h_m: 0.0, ..SITE };
    fall(launch, aim, Arc::Lofted)
}

fn judge(effort: Effort, fault: f64) -> Tally {
    let path = trajectory();
    let mut tally = Tally::default();
    for (number, case) in CASES.iter().enumerate() {
        let each = case.track * (1.0 - powi(1.0 - case.kill, case.shots as i32));
        let none = powi(each, case.warheads as i32);
        let looks = (1..=case.shots).map(|n| powi(1.0 - case.kill, n as i32 - 1)).sum::<f64>();
        for (policy, fired) in
            [(case.shots.to_string(), f64::from(case.shots)), (looked(case.shots), looks)]
        {
            let mut plan = plan(case.warheads, 2.0, case.kill + fault, 1_000_000);
            for flight in &mut plan.flights {
                flight.path = path.clone();
            }
            plan.duration = Time::from_seconds(5_000.0);
            plan.posts[0].identification.hostile_shown = fixed(case.track);
            plan.posts[0].identification.again = fixed(1e5);
            plan.posts[0].control = WeaponsControl::Tight;
            // Above the air, on the way down: nothing is fired at a missile that still burns.
            plan.interceptors[0].keep_out_altitude = fixed(40_000.0);
            plan.interceptors[0].max_range = fixed(150_000.0);
            plan.interceptors[0].ballistic_range = fixed(150_000.0);
            fires(&mut plan, &policy);
            let trials = effort.trials(none).unwrap_or(20_000).min(20_000);
            let (mut clean, mut shot, mut spent) = (0, 0_u64, 0.0);
            play(&plan, 300 + number as u64, trials, |record| {
                clean += u64::from(leakers(record) == 0);
                shot += u64::from(rounds(record));
                spent += f64::from(rounds(record)) * f64::from(rounds(record));
            });
            let n = u64::from(trials);
            let name = format!("Wilkening case {number}, {policy}");
            tally.count(&name, clean, n, none);
            let mean = case.track * fired * f64::from(case.warheads);
            let variance = spent / n as f64 - (shot as f64 / n as f64) * (shot as f64 / n as f64);
            tally.mean(&format!("{name}, rounds"), shot as f64, n, mean, variance);
        }
    }
    tally
}

/// One round at a time, with a look after each.
fn looked(shots: u32) -> String {
    vec!["1"; shots as usize].join("-")
}

#[test]
fn a_ballistic_raid_leaks_as_wilkening_says() {
    let effort = Effort::of_this_run();
    let tally = judge(effort, 0.0);
    assert!(tally.holds("Wilkening"));
    assert!(!judge(effort, 0.1).holds("Wilkening with a fault"), "a fault is caught");
}
