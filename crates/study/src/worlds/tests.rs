//! What each design promises.

use super::*;

fn quantile(worlds: &Worlds, world: u32, group: &str) -> f64 {
    match worlds.reading(world, group) {
        Reading::Quantile(quantile) => quantile,
        other => panic!("world {world} reads {other:?}"),
    }
}

#[test]
fn world_zero_is_nominal() {
    let worlds = Worlds::new(1, Design::Hypercube, 32, ["a"]);
    assert_eq!(worlds.reading(0, "a"), Reading::Nominal);
    assert_eq!(worlds.reading(3, "unheard-of"), Reading::Nominal);
    assert_eq!(worlds.reading(32, "a"), Reading::Nominal);
}

#[test]
fn each_stratum_is_used_once() {
    for (seed, count) in [(1, 2), (1, 33), (9, 257), (u64::MAX, 1000)] {
        let worlds = Worlds::new(seed, Design::Hypercube, count, ["a", "b"]);
        for group in ["a", "b"] {
            let strata = count - 1;
            let mut used = vec![0; strata as usize];
            for world in 1..count {
                let quantile = quantile(&worlds, world, group);
                assert!(quantile > 0.0 && quantile < 1.0);
                used[(quantile * f64::from(strata)) as usize] += 1;
            }
            assert!(used.iter().all(|n| *n == 1), "seed {seed}, {count} worlds: {used:?}");
        }
    }
}

#[test]
fn unrelated_edits_leave_every_other_figure_as_it_was() {
    let names: Vec<String> = (0..40).map(|i| format!("radar/{i}.reach")).collect();
    let whole = Worlds::new(5, Design::Hypercube, 32, names.iter().map(String::as_str));
    for edit in 0..500_usize {
        let gone = edit % names.len();
        let renamed = format!("figure/{edit}");
        let edited = names.iter().enumerate().filter_map(|(i, name)| match i {
            i if i != gone => Some(name.as_str()),
            _ if edit % 2 == 0 => Some(renamed.as_str()),
            _ => None,
        });
        let edited = Worlds::new(5, Design::Hypercube, 32, edited);
        for (_, name) in names.iter().enumerate().filter(|(i, _)| *i != gone) {
            for world in 0..32 {
                assert_eq!(whole.reading(world, name), edited.reading(world, name));
            }
        }
    }
}

#[test]
fn the_seed_decides_and_groups_are_not_aligned() {
    let once = Worlds::new(1, Design::Hypercube, 101, ["a", "b"]);
    let other = Worlds::new(2, Design::Hypercube, 101, ["a", "b"]);
    assert_ne!(quantile(&once, 1, "a"), quantile(&other, 1, "a"));
    // Rank correlation of two independent permutations of 100 has a standard deviation of
    // 0.1005; 1 in 10,000 lies outside 0.39.
    let product: f64 =
        (1..101).map(|w| (quantile(&once, w, "a") - 0.5) * (quantile(&once, w, "b") - 0.5)).sum();
    assert!((product / 100.0 * 12.0).abs() < 0.39, "correlation {}", product / 100.0 * 12.0);
}

/// In every pair of groups, each cell of a 16 x 16 grid holds one of 256 points: what a Latin
/// hypercube cannot promise. Pairs of high dimensions of a Sobol' sequence are coarser, so the first
/// two stand for all.
#[test]
fn sobol_points_are_even_in_two_figures_together() {
    let cells = |design| {
        let worlds = Worlds::new(3, design, 257, ["a", "b"]);
        let mut seen = [0_u32; 256];
        for world in 1..257 {
            let place = |group| (quantile(&worlds, world, group) * 16.0) as usize;
            seen[place("a") * 16 + place("b")] += 1;
        }
        seen.iter().filter(|count| **count == 1).count()
    };
    assert_eq!(cells(Design::Sobol), 256);
    assert!(cells(Design::Hypercube) < 200, "the test must be able to fail");
}

#[test]
fn each_figure_is_even_in_sobol_points_too() {
    let names: Vec<String> = (0..MOST_GROUPS).map(|i| format!("figure/{i:02}")).collect();
    for seed in [1, 9, u64::MAX] {
        let worlds = Worlds::new(seed, Design::Sobol, 257, names.iter().map(String::as_str));
        for name in &names {
            let mut used = [0; 256];
            for world in 1..257 {
                let quantile = quantile(&worlds, world, name);
                assert!(quantile > 0.0 && quantile < 1.0);
                used[(quantile * 256.0) as usize] += 1;
            }
            assert!(used.iter().all(|n| *n == 1), "seed {seed}, {name}: {used:?}");
        }
    }
}

#[test]
fn another_seed_scrambles_anew() {
    let of = |seed| {
        let worlds = Worlds::new(seed, Design::Sobol, 65, ["a"]);
        (1..65).map(|world| quantile(&worlds, world, "a").to_bits()).collect::<Vec<_>>()
    };
    assert_eq!(of(1), of(1));
    assert_ne!(of(1), of(2));
    assert_ne!(of(1), of(1 << 40), "all 64 bits of a seed count");
}
