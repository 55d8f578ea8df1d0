//! Waiting lines: Erlang B and C, M/G/1 and M/D/1.
//!
//! Arrivals are Poisson throughout. Times are counted in mean service times, and `load` is the
//! offered load in erlang: arrival rate times mean service time. Page: `docs/models/queueing.md`.

use crate::math::{exp, exp_m1, ln};

/// Probability that an arrival finds all `channels` busy and is lost (Erlang B).
///
/// Holds for any law of the service time. `None` for load < 0 or NaN. Relative error about
/// `channels` roundings. Source: Erlang (1917); the recursion is Jagerman, *Bell System Technical
/// Journal* 53 (1974): B(0) = 1, B(c) = A B(c - 1) / (c + A B(c - 1)). Table: `erlang_b`.
pub fn erlang_b(channels: u32, load: f64) -> Option<f64> {
    if load.is_nan() || load < 0.0 {
        return None;
    }
    if load == f64::INFINITY {
        return Some(1.0);
    }
    let mut blocking = 1.0;
    for channel in 1..=channels {
        let busy = load * blocking;
        blocking = busy / (f64::from(channel) + busy);
        if blocking == 0.0 {
            break;
        }
    }
    Some(blocking)
}

/// What a loss system of `channels` carries of its offered load.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LossSystem {
    /// Share of arrivals lost.
    pub blocking: f64,
    /// Mean number of busy channels, load (1 - blocking).
    pub carried: f64,
    /// Share of the time that a channel is busy.
    pub utilisation: f64,
}

/// Erlang's loss system; `None` without channels or for an impossible load. Table: `erlang_b`.
pub fn loss_system(channels: u32, load: f64) -> Option<LossSystem> {
    if channels == 0 || load == f64::INFINITY {
        return None;
    }
    let blocking = erlang_b(channels, load)?;
    // 1 - B(c) as the recursion gives it: at high load the difference would cancel.
    let before = erlang_b(channels - 1, load)?;
    let served = f64::from(channels) / (f64::from(channels) + load * before);
    let carried = load * served;
    Some(LossSystem { blocking, carried, utilisation: carried / f64::from(channels) })
}

/// Probability that an arrival must wait for one of `channels` (Erlang C, M/M/c).
///
/// From Erlang B: C = c B / (c - A (1 - B)). `None` unless 0 <= load < channels: at or above it
/// the line grows without end. Source: Kleinrock, *Queueing Systems* I (1975), equation 3.40.
/// Checked against the direct sum in `tests/queueing.rs`.
pub fn erlang_c(channels: u32, load: f64) -> Option<f64> {
    let c = f64::from(channels);
    let blocking = erlang_b(channels, load)?;
    (load < c).then(|| c * blocking / ((c - load) + load * blocking))
}

/// Mean wait in M/M/c, in mean service times: C / (c - A). `None` as [`erlang_c`].
pub fn mmc_mean_wait(channels: u32, load: f64) -> Option<f64> {
    Some(erlang_c(channels, load)? / (f64::from(channels) - load))
}

/// Mean wait for one channel with any service time, in mean service times.
///
/// `variation` is the squared coefficient of variation of the service time: 0 constant, 1
/// exponential. `None` unless 0 <= load < 1 and variation >= 0. Source: Pollaczek and Khinchine;
/// Kleinrock (1975), equation 5.72: load (1 + variation) / (2 (1 - load)).
pub fn mg1_mean_wait(load: f64, variation: f64) -> Option<f64> {
    let possible = (0.0..1.0).contains(&load) && variation >= 0.0;
    possible.then(|| 0.5 * load * (1.0 + variation) / (1.0 - load))
}

/// Mean wait for one channel with constant service, in service times: load / (2 (1 - load)).
/// `None` unless 0 <= load < 1.
pub fn md1_mean_wait(load: f64) -> Option<f64> {
    mg1_mean_wait(load, 0.0)
}

/// From here on the slowest exponential alone is left: the next falls at least 1e-12 below it.
const ASYMPTOTIC: usize = 24;

/// Probability that an arrival waits longer than `wait` service times for one channel with
/// constant service (M/D/1, first come first served).
///
/// Absolute error below 1e-13. `None` unless 0 <= load < 1 and wait >= 0. Source: Franx, *A simple
/// solution for the M/D/c waiting time distribution*, Operations Research Letters 29 (2001),
/// which has no alternating sum; from 24 service times on the dominant pole, Tijms, *A First
/// Course in Stochastic Models* (2003), chapter 9. Its integral is [`md1_mean_wait`].
pub fn md1_wait_beyond(load: f64, wait: f64) -> Option<f64> {
    let possible = (0.0..1.0).contains(&load) && wait >= 0.0;
    if !possible {
        return None;
    }
    if load == 0.0 {
        return Some(0.0);
    }
    if wait >= ASYMPTOTIC as f64 {
        let rate = md1_decay(load);
        return Some((1.0 - load) / (rate + load - 1.0) * exp(-rate * wait));
    }
    Some((1.0 - md1_wait_within(load, wait)).max(0.0))
}

/// Franx's sum: with k - 1 <= wait < k, the arrival waits no longer if at most k - j customers
/// were there a service time k before, j of whom have come since.
fn md1_wait_within(load: f64, wait: f64) -> f64 {
    let at_most = md1_at_most(load);
    let k = wait.floor() as usize + 1;
    let since = load * (k as f64 - wait);
    let mut arrivals = exp(-since);
    let mut sum = 0.0;
    for j in 0..k {
        sum += arrivals * at_most[k - j];
        arrivals *= since / (j as f64 + 1.0);
    }
    sum
}

/// Probability of at most i customers in the M/D/1 system, i = 0 to [`ASYMPTOTIC`].
///
/// By level crossing: p(n) a(0) = p(0) A(n - 1) + sum of p(i) A(n - i), where a is the law of the
/// arrivals in one service time and A(k) the probability of more than k; every term is positive.
fn md1_at_most(load: f64) -> [f64; ASYMPTOTIC + 1] {
    let none = exp(-load);
    let more_than = poisson_tails(load);
    let mut number = [0.0; ASYMPTOTIC + 1];
    number[0] = 1.0 - load;
    for n in 1..=ASYMPTOTIC {
        let waiting: f64 = (1..n).map(|i| number[i] * more_than[n - i]).sum();
        number[n] = (number[0] * more_than[n - 1] + waiting) / none;
    }
    let mut sum = 0.0;
    number.map(|p| {
        sum += p;
        sum
    })
}

/// Probability that more than k arrive in one service time, k = 0 to [`ASYMPTOTIC`].
fn poisson_tails(load: f64) -> [f64; ASYMPTOTIC + 1] {
    let mut exactly = [0.0; ASYMPTOTIC + 16];
    exactly[0] = exp(-load);
    for k in 1..exactly.len() {
        exactly[k] = exactly[k - 1] * load / k as f64;
    }
    std::array::from_fn(|k| exactly[k + 1..].iter().rev().sum())
}

/// The rate s > 0 at which long waits die out: load (e^s - 1) = s.
fn md1_decay(load: f64) -> f64 {
    // Newton from above the root of a convex function comes down to it. The excess of e^s - 1
    // over s / load is positive at twice the logarithm.
    let mut s = 2.0 * (1.0 / load - 1.0).min(-ln(load) + 1.0) + 1e-300;
    for _ in 0..200 {
        let next = s - (load * exp_m1(s) - s) / (load * exp(s) - 1.0);
        if (next - s).abs() <= 1e-15 * s {
            return next;
        }
        s = next;
    }
    s
}
