//! Estimates against closed forms, with fixed seeds, each with a fault that it must catch.

use engine::chance::{Chance, Purpose};

use super::cause::LeakSums;
use super::interval::wilson;
use super::*;

fn uniform(world: u32, replication: u32, ordinal: u32) -> f64 {
    Chance::new(77, world, replication).uniform(Purpose::Look, ordinal, 1, 2)
}

/// Nearly normal, mean 0 and variance 1: twelve uniforms less six.
fn normal(world: u32, replication: u32) -> f64 {
    (0..12).map(|ordinal| uniform(world, replication, ordinal)).sum::<f64>() - 6.0
}

/// The share of 4,000 problems in which the 95 % interval of eight normal outcomes covers their
/// mean, each interval made `scale` times as wide.
fn cover(scale: f64) -> f64 {
    let problems = 4000;
    let student = Student::new(7.0, Confidence::ONCE);
    let covered = (0..problems).filter(|world| {
        let moments = Moments::of((0..8).map(|replication| normal(*world, replication)));
        let interval = mean_of(&moments, &student).interval;
        interval.width() / 2.0 * scale >= moments.mean.abs()
    });
    covered.count() as f64 / f64::from(problems)
}

#[test]
fn intervals_of_means_cover_as_they_say() {
    // Binomial with 4,000 trials at 0.95: 1 in 10,000 lies outside 0.95 +- 0.0134.
    assert!((cover(1.0) - 0.95).abs() < 0.0134, "cover {}", cover(1.0));
    // The normal's quantile in the place of Student's, the usual fault, is seen.
    assert!((cover(1.96 / 2.3646) - 0.95).abs() > 0.0134);
}

/// One outcome in twenty is 1, the others are 0: of twelve, most are all nothing.
fn rare(world: u32) -> Moments {
    let seen = |replication| f64::from(u8::from(uniform(world, replication, 99) < 0.05));
    Moments::of((0..12).map(seen))
}

#[test]
fn a_mean_of_what_cannot_be_below_zero_has_no_interval_that_is() {
    let student = Student::new(11.0, Confidence::ONCE);
    let mut below = 0;
    for world in 0..2000 {
        let (whole, within) = (mean_of(&rare(world), &student), mean_of(&rare(world), &student));
        let within = within.within(false);
        assert!(within.interval.low >= 0.0 && within.interval.holds(within.value));
        // It covers the truth exactly when the whole interval does, and all that may be true of it.
        assert_eq!(within.interval.holds(0.05), whole.interval.holds(0.05));
        assert_eq!(within.interval.high, whole.interval.high);
        assert_eq!(whole.within(true), whole);
        below += u32::from(whole.interval.low < 0.0);
    }
    assert!(below > 500, "there is something to draw in: {below}");
}

#[test]
fn one_replication_has_no_interval() {
    let alone = Moments::of([3.0].into_iter());
    assert_eq!(
        mean_of(&alone, &Student::new(0.0, Confidence::ONCE)).interval,
        Interval::WITHOUT_ENDS
    );
}

/// Worlds whose true means are spread evenly over 0 to `spread`, seen through `replications` of
/// noise of variance 1.
fn noisy_worlds(spread: f64, replications: u32) -> Vec<Moments> {
    let mean = |world: u32| spread * (f64::from(world) + 0.5) / 400.0;
    (0..400)
        .map(|world| Moments::of((0..replications).map(|r| mean(world) + normal(world, r))))
        .collect()
}

#[test]
fn not_knowing_is_freed_of_inner_noise() {
    // True means on [0, 1]: 5 % to 95 % are 0.9 apart. Noise of 10 replications adds 0.1 to a
    // variance of 1/12 and would show them about 1.4 apart.
    let worlds = noisy_worlds(1.0, 10);
    let freed = not_knowing(&worlds).expect("many worlds");
    assert!(freed.resolved);
    assert!((freed.interval.width() - 0.9).abs() < 0.12, "{}", freed.interval.width());
    let mut raw: Vec<f64> = worlds.iter().map(|world| world.mean).collect();
    raw.sort_by(f64::total_cmp);
    let raw =
        super::moments::smooth_quantile(&raw, 0.95) - super::moments::smooth_quantile(&raw, 0.05);
    assert!(raw > 1.2, "noise left in would be seen: {raw}");
}

#[test]
fn worlds_that_do_not_differ_are_said_not_to() {
    let all_alike: Vec<Moments> =
        (0..3).map(|_| Moments { count: 9, mean: 2.0, variance: 4.0 }).collect();
    let spread = not_knowing(&all_alike).expect("three worlds");
    assert!(!spread.resolved);
    assert_eq!(spread.interval, Interval { low: 2.0, high: 2.0 });
    assert_eq!(not_knowing(&all_alike[..1]), None);
}

#[test]
fn the_mean_over_worlds_has_the_noise_of_all_replications() {
    let worlds = noisy_worlds(1.0, 10);
    let mean = mean_over_worlds(&worlds, Confidence::ONCE).expect("worlds");
    assert_eq!(mean.replications, 4000);
    // 4,000 outcomes of variance 1: half an interval is 1.96 / sqrt(4000), whatever the worlds do.
    assert!((mean.interval.width() / 2.0 - 0.031).abs() < 0.001, "{}", mean.interval.width());
    assert!((mean.value - 0.5).abs() < 0.062);
}

#[test]
fn nothing_seen_is_not_nothing_possible() {
    let none = Tally {
        measures: vec![Moments::of([0.0; 300].into_iter())],
        luck: vec![Interval { low: 0.0, high: 0.0 }],
        rounds: Vec::new(),
        leaks: LeakSums::none(0),
        raids: Vec::new(),
    };
    let bounds = Bounds { signed: false, most: 20.0 };
    let found = estimate(&[&none], (0, bounds), Confidence::ONCE);
    assert_eq!((found.none_in, found.at_most()), (Some(300), Some(0.01)));
    // Up to one day in a hundred may have all twenty.
    assert_eq!(found.nominal.interval, Interval { low: 0.0, high: 0.2 });
    // Three on each of 300 days: as many may have none, or all twenty.
    let always = Tally { measures: vec![Moments::of([3.0; 300].into_iter())], ..none.clone() };
    let found = estimate(&[&always], (0, bounds), Confidence::ONCE);
    let Interval { low, high } = found.nominal.interval;
    assert!((low - 2.97).abs() < 1e-12 && (high - 3.17).abs() < 1e-12, "{low} {high}");
    // Where nobody knows how much it may be, nothing is made up.
    let open = Bounds { most: f64::INFINITY, ..bounds };
    let found = estimate(&[&none], (0, open), Confidence::ONCE);
    assert_eq!(found.nominal.interval, Interval { low: 0.0, high: 0.0 });
}

#[test]
fn worlds_that_are_alike_within_but_differ_are_not_taken_for_alike() {
    let world = |each: f64| Tally {
        measures: vec![Moments::of([each; 300].into_iter())],
        luck: vec![Interval { low: each, high: each }],
        rounds: Vec::new(),
        leaks: LeakSums::none(0),
        raids: Vec::new(),
    };
    let over = |worlds: &[Tally]| {
        let tallies: Vec<&Tally> = worlds.iter().collect();
        let bounds = Bounds { signed: false, most: 20.0 };
        let found = estimate(&tallies, (0, bounds), Confidence::ONCE);
        found.over_worlds.expect("drawn worlds").interval
    };
    // On 600 days one in two hundred may have been otherwise, all of them in the world where that takes
    // away eighteen, or in the one where it adds eighteen.
    let Interval { low, high } = over(&[world(10.0), world(2.0), world(18.0)]);
    assert!((low - (10.0 - 18.0 / 200.0)).abs() < 1e-12, "{low}");
    assert!((high - (10.0 + 18.0 / 200.0)).abs() < 1e-12, "{high}");
    // Alike among each other they leave less open, though the mean is the same.
    let Interval { low, high } = over(&[world(10.0), world(10.0), world(10.0)]);
    assert!((low - (10.0 - 10.0 / 200.0)).abs() < 1e-12, "{low}");
    assert!((high - (10.0 + 10.0 / 200.0)).abs() < 1e-12, "{high}");
    // No mean leaves the bounds.
    let Interval { low, high } = over(&[world(10.0), world(0.0), world(20.0)]);
    assert!(low >= 0.0 && high <= 20.0, "{low} {high}");
}

#[test]
fn shares_of_causes_sum_to_all_leakers() {
    let mut sums = LeakSums::none(3);
    for replication in 0..500 {
        let mut counts = [0.0; 3];
        for flight in 0..4 {
            counts[(uniform(0, replication, flight) * 3.0) as usize] += 1.0;
        }
        sums.add_row(&counts);
    }
    let names: Vec<String> = ["a", "b", "c"].map(str::to_owned).into();
    let shares = sums.shares(&names);
    assert!((shares.iter().map(|s| s.share).sum::<f64>() - 1.0).abs() < 1e-12);
    assert_eq!(shares.iter().map(|s| s.leakers).sum::<u64>(), 2000);
    for share in &shares {
        assert!(share.interval.holds(1.0 / 3.0), "{share:?}");
        // Independent leakers: as wide as a binomial's of nearly 2,000.
        assert!((share.interval.width() / wilson(1.0 / 3.0, 2000.0).width() - 1.0).abs() < 0.15);
    }
}

#[test]
fn leakers_that_go_together_tell_less() {
    let mut sums = LeakSums::none(2);
    for replication in 0..500 {
        let all = if uniform(1, replication, 0) < 0.5 { [4.0, 0.0] } else { [0.0, 4.0] };
        sums.add_row(&all);
    }
    let shares = sums.shares(&["a".to_owned(), "b".to_owned()]);
    let alone = wilson(shares[0].share, 2000.0).width();
    let together = shares[0].interval.width();
    assert!((together / alone - 2.0).abs() < 0.1, "four together count as one: {together} {alone}");
}

#[test]
fn no_leakers_have_no_shares() {
    let shares = LeakSums::none(1).shares(&["a".to_owned()]);
    assert_eq!((shares[0].share, shares[0].leakers), (0.0, 0));
    assert_eq!(shares[0].interval, Interval { low: 0.0, high: 1.0 });
}

#[test]
fn wilson_meets_its_table() {
    // 0 of 5 and 1 of 5 at 95 %, from the published formula to nine places.
    let none = wilson(0.0, 5.0);
    assert!(none.low == 0.0 && (none.high - 0.434_482_464_783_174_7).abs() < 1e-12);
}
