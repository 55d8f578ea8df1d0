//! OSPA and GOSPA against their table, enumeration, and the axioms of a metric.

mod table;

use physics::metric::{Order, SetDistance};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeMap;
use table::Errors;

type Points = Vec<[f64; 3]>;

fn points() -> BTreeMap<(String, String), Points> {
    let mut sets: BTreeMap<_, Points> = BTreeMap::new();
    for row in table::read("ospa_gospa_points.csv").rows() {
        let key = (row.text("case").to_owned(), row.text("set").to_owned());
        sets.entry(key).or_default().push(["x_m", "y_m", "z_m"].map(|name| row.num(name)));
    }
    sets
}

#[test]
fn both_metrics_agree_with_the_table() {
    let sets = points();
    let of = |case: &str, set: &str| {
        sets.get(&(case.to_owned(), set.to_owned())).cloned().unwrap_or_default()
    };
    let mut metric = SetDistance::new();
    let mut errors = Errors::default();
    for row in table::read("ospa_gospa_expected.csv").rows() {
        let (truth, tracks) = (of(row.text("case"), "truth"), of(row.text("case"), "track"));
        assert_eq!(truth.len() as f64, row.num("n_truth"));
        assert_eq!(tracks.len() as f64, row.num("n_track"));
        let order = Order::new(row.num("c_m"), row.num("p")).unwrap();
        let (ospa, gospa) = metric.between(&truth, &tracks, order).unwrap();
        for (ours, name) in [
            (ospa.distance, "ospa_m"),
            (ospa.localisation, "ospa_loc_m"),
            (ospa.cardinality, "ospa_card_m"),
            (gospa.distance, "gospa_m"),
            (gospa.localisation, "gospa_loc_pow"),
            (gospa.missed, "gospa_missed_pow"),
            (gospa.unfounded, "gospa_false_pow"),
        ] {
            errors.note((ours - row.num(name)) / row.num(name).max(1.0));
        }
        assert_eq!(gospa.assigned as f64, row.num("n_assigned"));
    }
    errors.print("OSPA and GOSPA with their parts, relative (absolute below 1)");
    assert!(errors.worst() <= 1e-9);
}

fn small_set() -> impl Strategy<Value = Points> {
    proptest::collection::vec(proptest::array::uniform3(-50.0..50.0), 0..6)
}

/// The least of `sum over pairs of min(d, c)^p` over every injection of the smaller set.
fn enumerated(small: &[[f64; 3]], large: &[[f64; 3]], taken: u32, c: f64, p: f64) -> f64 {
    let Some((first, others)) = small.split_first() else {
        return 0.0;
    };
    let free = (0..large.len()).filter(|j| taken >> j & 1 == 0);
    let cost = |j: usize| {
        let d2: f64 = (0..3).map(|k| (first[k] - large[j][k]) * (first[k] - large[j][k])).sum();
        physics::math::pow(d2.sqrt().min(c), p) + enumerated(others, large, taken | 1 << j, c, p)
    };
    free.map(cost).fold(f64::INFINITY, f64::min)
}

/// The same tables at every run.
fn cases(number: u32) -> ProptestConfig {
    ProptestConfig {
        cases: number,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1987),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(1000))]

    #[test]
    fn both_equal_enumeration(a in small_set(), b in small_set(), c in 1.0..100.0, p in 1.0..4.0) {
        let (small, large) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
        let paired = enumerated(small, large, 0, c, p);
        let surplus = (large.len() - small.len()) as f64 * physics::math::pow(c, p);
        let order = Order::new(c, p).unwrap();
        let (ospa, gospa) = SetDistance::new().between(&a, &b, order).unwrap();
        let root = |x: f64| physics::math::pow(x, 1.0 / p);
        let expected = if large.is_empty() { 0.0 } else { root((paired + surplus) / large.len() as f64) };
        prop_assert!((ospa.distance - expected).abs() <= 1e-12 * c);
        // With alpha = 2 a pair at the cut-off costs as much as its two points alone.
        prop_assert!((gospa.distance - root(paired + surplus / 2.0)).abs() <= 1e-11 * c);
    }

    #[test]
    fn both_are_metrics(x in small_set(), y in small_set(), z in small_set(), c in 1.0..100.0, p in 1.0..4.0) {
        let order = Order::new(c, p).unwrap();
        let mut metric = SetDistance::new();
        let mut pair = |a: &Points, b: &Points| {
            let (ospa, gospa) = metric.between(a, b, order).unwrap();
            [ospa.distance, gospa.distance]
        };
        let (xy, yx, yz, xz, xx) = (pair(&x, &y), pair(&y, &x), pair(&y, &z), pair(&x, &z), pair(&x, &x));
        for k in 0..2 {
            prop_assert!((xy[k] - yx[k]).abs() <= 1e-11 * c);
            prop_assert!(xz[k] <= xy[k] + yz[k] + 1e-11 * c);
            prop_assert_eq!(xx[k], 0.0);
        }
    }
}

#[test]
fn nonsense_is_refused() {
    for (c, p) in [
        (0.0, 1.0),
        (-1.0, 1.0),
        (10.0, 0.5),
        (f64::NAN, 1.0),
        (10.0, f64::NAN),
        (10.0, f64::INFINITY),
        (1e200, 2.0),
    ] {
        assert!(Order::new(c, p).is_none(), "{c} {p}");
    }
    let order = Order::new(10.0, 1.0).unwrap();
    let nowhere = [[f64::NAN, 0.0, 0.0]];
    assert!(SetDistance::new().between(&nowhere, &[], order).is_none());
    let far = [[1e200, 0.0, 0.0]];
    let (ospa, _) = SetDistance::new().between(&far, &[[0.0; 3]], order).unwrap();
    assert_eq!(ospa.distance, 10.0);
}
