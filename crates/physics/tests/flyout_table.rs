//! Fly-out tables against the fly-outs that they stand for.

use physics::flight::drag::DragCurve;
use physics::flyout::air::{StandardAir, Tabulated};
use physics::flyout::family::{Family, Knots};
use physics::flyout::interceptor::{Burn, Interceptor, Surroundings};
use physics::flyout::reach::{Launcher, Limits, Reach};
use physics::flyout::table::{Grid, Table};
use physics::math::log2;
use std::sync::LazyLock;

static DRAG: LazyLock<DragCurve> = LazyLock::new(|| {
    DragCurve::through(&[(0.0, 0.25), (0.9, 0.3), (1.1, 0.55), (2.0, 0.4), (5.0, 0.25)]).unwrap()
});
static BURNS: [Burn; 2] = [
    Burn { propellant_kg: 300.0, specific_impulse_s: 240.0, burn_s: 5.0 },
    Burn { propellant_kg: 150.0, specific_impulse_s: 230.0, burn_s: 10.0 },
];
/// An invented interceptor of some 110 km.
static INTERCEPTOR: LazyLock<Interceptor<'static>> = LazyLock::new(|| Interceptor {
    burnout_mass_kg: 450.0,
    burns: &BURNS,
    area_m2: 0.12,
    drag: &DRAG,
    induced_drag: 0.05,
    normal_coefficient: 4.0,
    side_thrust: 0.2,
    lateral_limit_g: 30.0,
    launch_speed_m_s: 30.0,
    navigation_constant: 3.0,
});
static SURROUNDINGS: LazyLock<Surroundings<StandardAir>> = LazyLock::new(Surroundings::standard);

fn reach() -> Reach<'static, StandardAir> {
    Reach {
        interceptor: &INTERCEPTOR,
        surroundings: &SURROUNDINGS,
        launcher: Launcher { altitude_m: 0.0, lowest_deg: 10.0, highest_deg: 85.0 },
        limits: Limits {
            minimum_speed_m_s: 400.0,
            minimum_lateral_g: 5.0,
            longest_s: 150.0,
            slack: 1.0,
        },
    }
}

fn grid(rows: usize, columns: usize) -> Grid {
    Grid { floor_m: 50.0, ceiling_m: 30e3, farthest_m: 120e3, rows, columns }
}

/// A low-discrepancy point of the unit square (Roberts' R2 sequence).
fn scattered(n: u32) -> (f64, f64) {
    let n = f64::from(n) + 0.5;
    ((n * 0.754_877_666_246_692_7).fract(), (n * 0.569_840_290_998_053_3).fract())
}

/// Errors of time (relative), sorted, at points inside the envelope of the table.
fn time_errors(table: &Table, reach: &Reach<StandardAir>, margin: f64) -> Vec<f64> {
    let mut errors: Vec<f64> = (0..300)
        .filter_map(|n| {
            let (across, up) = scattered(n);
            let altitude = table.floor_m() + (table.ceiling_m() - table.floor_m()) * up;
            let edge = table.edge(altitude)?;
            let across = margin + (1.0 - 2.0 * margin) * across;
            let range = edge.near_m + (edge.far_m - edge.near_m) * across;
            let found = table.at(range, altitude)?;
            let exact = reach.first_arrival(range, altitude)?;
            Some((found.time_s / exact.time_s - 1.0).abs())
        })
        .collect();
    errors.sort_by(f64::total_cmp);
    assert!(errors.len() > 250, "{} points", errors.len());
    errors
}

fn at_share(sorted: &[f64], share: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * share) as usize]
}

#[test]
fn looked_up_times_are_those_of_the_fly_outs() {
    let table = Table::of(&reach(), &grid(16, 24)).unwrap();
    let errors = time_errors(&table, &reach(), 0.02);
    println!(
        "time of flight from the table, relative: worst {:.2e}, 95 % {:.2e}, median {:.2e}",
        at_share(&errors, 1.0),
        at_share(&errors, 0.95),
        at_share(&errors, 0.5)
    );
    assert!(at_share(&errors, 0.5) < 2e-3 && at_share(&errors, 0.95) < 0.02);
}

#[test]
fn halving_the_spacing_divides_the_error_by_four() {
    // A launcher of one elevation and a box well inside the envelope: nothing there has a kink.
    let reach = Reach {
        launcher: Launcher { altitude_m: 0.0, lowest_deg: 35.0, highest_deg: 35.0 },
        limits: Limits {
            minimum_speed_m_s: 0.0,
            minimum_lateral_g: 0.0,
            longest_s: 300.0,
            slack: 1.0,
        },
        ..reach()
    };
    let box_of =
        |rows, columns| Grid { floor_m: 2e3, ceiling_m: 9e3, farthest_m: 50e3, rows, columns };
    let median = |rows, columns| {
        let table = Table::of(&reach, &box_of(rows, columns)).unwrap();
        at_share(&time_errors(&table, &reach, 0.3), 0.5)
    };
    let (coarse, fine, finest) = (median(5, 9), median(9, 17), median(17, 33));
    println!("median error {coarse:.2e}, {fine:.2e}, {finest:.2e}");
    println!("orders {:.2}, {:.2}", log2(coarse / fine), log2(fine / finest));
    assert!((1.6..2.6).contains(&(0.5 * log2(coarse / finest))));
}

#[test]
fn the_edges_part_what_arrives_from_what_does_not() {
    let (reach, grid) = (reach(), grid(8, 12));
    let table = Table::of(&reach, &grid).unwrap();
    let (floor, ceiling) = (table.floor_m(), table.ceiling_m());
    for altitude in [floor, ceiling] {
        let edge = table.edge(altitude).unwrap();
        assert!(reach.first_arrival(edge.near_m, altitude).is_some());
        assert!(reach.first_arrival(edge.far_m, altitude).is_some());
        assert!(table.at(edge.far_m, altitude).is_some());
        assert!(table.at(edge.far_m * (1.0 + 1e-12) + 1e-9, altitude).is_none());
    }
    let edge = table.edge(floor).unwrap();
    assert!(reach.first_arrival(edge.near_m - 10.0, floor).is_none());
    assert!(reach.first_arrival(edge.far_m + 10.0, floor).is_none());
    assert!((0..100).all(|km| !reach.reaches(1e3 * f64::from(km), ceiling + 200.0)));
    assert_eq!(table.at(10e3, table.ceiling_m() + 0.1), None);
    assert_eq!(table.at(10e3, table.floor_m() - 0.1), None);
    for odd in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0] {
        assert_eq!(table.at(odd, 5e3), None);
        assert_eq!(table.at(10e3, odd), None);
    }
}

#[test]
fn farther_is_later_at_every_altitude() {
    let table = Table::of(&reach(), &grid(12, 16)).unwrap();
    for altitude in [60.0, 1e3, 5e3, 12e3] {
        let edge = table.edge(altitude).unwrap();
        let times: Vec<f64> = (1..=100)
            .map(|part| edge.near_m + (edge.far_m - edge.near_m) * f64::from(part) / 100.0)
            .filter_map(|range| table.at(range, altitude))
            .map(|node| node.time_s)
            .collect();
        assert!(times.len() > 95);
        let first_rise = times.len() / 10;
        assert!(times[first_rise..].windows(2).all(|pair| pair[0] < pair[1]), "{altitude} m");
    }
}

#[test]
fn no_arrival_is_quicker_than_the_least() {
    let table = Table::of(&reach(), &grid(9, 9)).unwrap();
    let least = table.least_s_per_m();
    assert!(least > 1.0 / 3_000.0, "a bound that bounds something");
    for n in 0..5_000 {
        let (across, up) = scattered(n);
        let altitude = table.floor_m() + (table.ceiling_m() - table.floor_m()) * up;
        let Some(edge) = table.edge(altitude) else { continue };
        let range = edge.near_m + (edge.far_m - edge.near_m) * across;
        if let Some(node) = table.at(range, altitude) {
            assert!(node.time_s >= least * range * (1.0 - 1e-9), "{range} m, {altitude} m");
        }
    }
}

#[test]
fn a_family_blends_between_its_knots() {
    let (reach, grid) = (reach(), grid(8, 12));
    let knots = Knots { impulse: vec![0.9, 1.0, 1.1], drag: vec![0.8, 1.2] };
    let family = Family::of(&reach, &grid, knots).unwrap();
    let table_of = |impulse: f64, drag: f64| {
        let burns = BURNS
            .map(|burn| Burn { specific_impulse_s: burn.specific_impulse_s * impulse, ..burn });
        let curve = DRAG.scaled(drag).unwrap();
        let interceptor = Interceptor { burns: &burns, drag: &curve, ..*INTERCEPTOR };
        Table::of(&Reach { interceptor: &interceptor, ..reach }, &grid).unwrap()
    };
    assert_eq!(family.at(1.1, 0.8), table_of(1.1, 0.8));
    assert_eq!(family.at(7.0, 9.0), family.at(1.1, 1.2));
    let mut reused = family.at(0.9, 0.8);
    family.blend_into(&mut reused, 1.04, 0.97);
    assert_eq!(reused, family.at(1.04, 0.97));

    let (blended, exact) = (family.at(1.04, 0.97), table_of(1.04, 0.97));
    let mut errors = Vec::new();
    for n in 0..200 {
        let (across, up) = scattered(n);
        let (range, altitude) = (2e3 + 80e3 * across, 100.0 + 14e3 * up);
        if let (Some(found), Some(right)) = (blended.at(range, altitude), exact.at(range, altitude))
        {
            errors.push((found.time_s / right.time_s - 1.0).abs());
        }
    }
    errors.sort_by(f64::total_cmp);
    println!(
        "blended against direct time of flight: worst {:.2e}, 95 % {:.2e}, n {}",
        at_share(&errors, 1.0),
        at_share(&errors, 0.95),
        errors.len()
    );
    assert!(errors.len() > 180 && at_share(&errors, 0.95) < 0.02);
}

#[test]
fn nonsense_has_no_table() {
    let heavy = Interceptor { burnout_mass_kg: f64::NAN, ..*INTERCEPTOR };
    assert!(Table::of(&Reach { interceptor: &heavy, ..reach() }, &grid(4, 4)).is_none());
    assert!(Table::of(&reach(), &grid(1, 4)).is_none());
    assert!(Table::of(&reach(), &Grid { farthest_m: f64::NAN, ..grid(4, 4) }).is_none());
    let knots = Knots { impulse: vec![], drag: vec![1.0] };
    assert!(Family::of(&reach(), &grid(4, 4), knots).is_none());
}

#[test]
fn through_tabulated_air_it_is_the_same_table() {
    let air = Tabulated::standard();
    let surroundings = Surroundings::with(&air);
    let standard = reach();
    let tabulated = Reach {
        interceptor: standard.interceptor,
        surroundings: &surroundings,
        launcher: standard.launcher,
        limits: standard.limits,
    };
    let [one, other] = [Table::of(&standard, &grid(5, 5)), Table::of(&tabulated, &grid(5, 5))];
    let (one, other) = (one.unwrap(), other.unwrap());
    let mut worst = 0.0_f64;
    for n in 0..300 {
        let (across, up) = scattered(n);
        let altitude = one.floor_m() + (one.ceiling_m() - one.floor_m()) * up;
        if let (Some(a), Some(b)) =
            (one.at(110e3 * across, altitude), other.at(110e3 * across, altitude))
        {
            worst = worst.max((a.time_s / b.time_s - 1.0).abs());
        }
    }
    println!("times of flight differ by {worst:.1e} at most");
    assert!(worst > 0.0 && worst < 2e-5);
}
