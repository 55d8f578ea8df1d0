//! Waiting lines against `erlang_b`, direct sums, Pollaczek-Khinchine and a simulated line.

mod table;

use physics::math::{exp, ln_1p};
use physics::queueing::*;
use table::Errors;

#[test]
fn erlang_loss() {
    let mut errors = Errors::default();
    for row in table::read("erlang_b").rows() {
        let (channels, load) = (row.num("channels") as u32, row.num("offered_load_erlang"));
        let ours = loss_system(channels, load).expect("a possible system");
        assert_eq!(Some(ours.blocking), erlang_b(channels, load));
        errors.note(ours.blocking / row.num("blocking") - 1.0);
        errors.note(ours.carried / row.num("carried_erlang") - 1.0);
        errors.note(ours.utilisation / row.num("utilisation") - 1.0);
    }
    errors.print("Erlang B, relative");
    assert!(errors.worst() <= 1e-12);
}

/// Erlang C by its definition: the weights A^k / k! summed.
fn erlang_c_direct(channels: u32, load: f64) -> f64 {
    let (mut weight, mut below) = (1.0, 0.0);
    for k in 0..channels {
        below += weight;
        weight *= load / f64::from(k + 1);
    }
    let waiting = weight / (1.0 - load / f64::from(channels));
    waiting / (below + waiting)
}

#[test]
fn erlang_c_from_b_is_the_direct_sum() {
    let mut errors = Errors::default();
    for channels in 1..=40 {
        for share in [0.001, 0.1, 0.5, 0.9, 0.999] {
            let load = share * f64::from(channels);
            errors.note(erlang_c(channels, load).unwrap() / erlang_c_direct(channels, load) - 1.0);
        }
    }
    errors.print("Erlang C against the direct sum, relative");
    assert!(errors.worst() <= 1e-12);
    // One channel waits with probability equal to its load, load / (1 - load) services long.
    assert!((erlang_c(1, 0.7).unwrap() - 0.7).abs() < 1e-15);
    assert!((mmc_mean_wait(1, 0.7).unwrap() - mg1_mean_wait(0.7, 1.0).unwrap()).abs() < 1e-14);
}

/// M/D/1 by Erlang's alternating sum, which holds its digits only for short waits.
fn md1_alternating(load: f64, wait: f64) -> f64 {
    let mut sum = 0.0;
    for k in 0..=wait.floor() as i32 {
        let argument = load * (wait - f64::from(k));
        let mut term = exp(argument);
        for i in 1..=k {
            term *= -argument / f64::from(i);
        }
        sum += term;
    }
    1.0 - (1.0 - load) * sum
}

#[test]
fn md1_law_agrees_with_erlangs_sum() {
    let mut errors = Errors::default();
    for load in [0.05, 0.3, 0.6, 0.9, 0.99] {
        for step in 0..60 {
            let wait = 0.1 * f64::from(step);
            errors.note(md1_wait_beyond(load, wait).unwrap() - md1_alternating(load, wait));
        }
    }
    errors.print("M/D/1 waiting law against the alternating sum, absolute");
    assert!(errors.worst() <= 1e-12);
}

#[test]
fn md1_law_integrates_to_pollaczek_khinchine() {
    let mut errors = Errors::default();
    for load in [0.1, 0.4, 0.7, 0.9, 0.95] {
        // The law has kinks at whole service times: Simpson between them.
        let (parts, whole) = (40, 1200);
        let h = 1.0 / f64::from(parts);
        let mut integral = 0.0;
        for k in 0..whole {
            for part in 0..parts {
                let from = f64::from(k) + f64::from(part) * h;
                // Not quite the end: there the next branch begins.
                let at =
                    |share: f64| md1_wait_beyond(load, from + share * h * (1.0 - 1e-13)).unwrap();
                integral += h / 6.0 * (at(0.0) + 4.0 * at(0.5) + at(1.0));
            }
        }
        errors.note(integral / md1_mean_wait(load).unwrap() - 1.0);
    }
    errors.print("M/D/1 mean of the law against Pollaczek-Khinchine, relative");
    assert!(errors.worst() <= 1e-8);
}

#[test]
fn md1_law_is_seamless_where_the_pole_takes_over() {
    for load in [0.01, 0.2, 0.5, 0.8, 0.95, 0.999] {
        let (before, after) = (md1_wait_beyond(load, 24.0 - 1e-12), md1_wait_beyond(load, 24.0));
        assert!((before.unwrap() - after.unwrap()).abs() < 2e-12, "{load} {before:?} {after:?}");
    }
}

#[test]
fn a_simulated_line_waits_as_the_law_says() {
    // Lindley's recursion with a fixed seed. Successive waits are correlated, so every 300th is
    // counted; five deviations of a binomial leave less than 1e-6 to chance.
    let (load, samples) = (0.7, 20_000u32);
    let mut seed = 0x9e37_79b9_7f4a_7c15u64;
    let mut uniform = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (((seed >> 12) as f64) + 0.5) / (1u64 << 52) as f64
    };
    let (mut wait, mut beyond) = (0f64, [0u32; 4]);
    let marks = [0.0, 0.5, 1.5, 4.0];
    for _ in 0..samples {
        for _ in 0..300 {
            wait = (wait + 1.0 + ln_1p(-uniform()) / load).max(0.0);
        }
        for (count, mark) in beyond.iter_mut().zip(marks) {
            *count += u32::from(wait > mark);
        }
    }
    let fits = |load: f64| {
        beyond.iter().zip(marks).all(|(&count, mark)| {
            let p = md1_wait_beyond(load, mark).unwrap();
            let n = f64::from(samples);
            (f64::from(count) - n * p).abs() < 5.0 * (n * p * (1.0 - p)).sqrt()
        })
    };
    assert!(fits(load));
    assert!(!fits(load + 0.03), "a planted fault of 0.03 erlang must show");
}

#[test]
fn impossible_lines_have_no_answer() {
    assert_eq!(erlang_b(3, -1.0), None);
    assert_eq!(erlang_b(3, f64::NAN), None);
    assert_eq!(erlang_b(3, f64::INFINITY), Some(1.0));
    assert_eq!(erlang_b(0, 2.0), Some(1.0));
    assert_eq!(erlang_b(2, 0.0), Some(0.0));
    assert_eq!(erlang_b(u32::MAX, 1e-3), Some(0.0));
    assert_eq!(loss_system(0, 1.0), None);
    assert_eq!(erlang_c(2, 2.0), None);
    assert_eq!(erlang_c(2, f64::NAN), None);
    assert_eq!(md1_mean_wait(1.0), None);
    assert_eq!(md1_wait_beyond(1.0, 1.0), None);
    assert_eq!(md1_wait_beyond(0.5, -1.0), None);
    assert_eq!(md1_wait_beyond(0.5, f64::NAN), None);
    assert_eq!(md1_wait_beyond(0.5, f64::INFINITY), Some(0.0));
    assert_eq!(md1_wait_beyond(0.0, 0.0), Some(0.0));
    assert_eq!(mg1_mean_wait(0.5, -1.0), None);
}
