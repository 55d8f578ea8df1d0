//! Falls on the turning Earth against the tables and against the public check cases.

mod table;

use physics::earth::Geodetic;
use physics::flight::drag::DragCurve;
use physics::flight::fall::{self, Body, Fall, State};
use physics::flight::field::jacobi_integral;
use physics::frame::Vector;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use table::{Errors, Row};

/// `reference/fall_cd_table.json`.
const CD_TABLE: [(f64, f64); 10] = [
    (0.0, 0.15),
    (0.5, 0.15),
    (0.8, 0.17),
    (0.95, 0.26),
    (1.05, 0.34),
    (1.2, 0.36),
    (2.0, 0.29),
    (4.0, 0.21),
    (6.0, 0.19),
    (20.0, 0.18),
];

fn curve_of(row: &Row) -> DragCurve {
    match row.text("cd") {
        "table" => DragCurve::through(&CD_TABLE).unwrap(),
        _ => DragCurve::constant(row.num("cd")),
    }
}

fn start_of(row: &Row) -> State {
    let place = Geodetic::new(row.num("lat_deg"), row.num("lon_deg"), row.num("h_m"));
    let [north, east, down] =
        ["v_north_m_s", "v_east_m_s", "v_down_m_s"].map(|column| row.num(column));
    State::at(place, Vector::new(east, north, -down))
}

/// Distance in metres and difference of velocity in m/s between a state and a row.
fn differences(state: State, row: &Row, h_m: f64) -> (f64, f64) {
    let place = Geodetic::new(row.num("lat_deg"), row.num("lon_deg"), h_m);
    let expected = physics::earth::to_ecef(place);
    let [east, north, up] = state.local_velocity().xyz();
    let velocity =
        [north - row.num("v_north_m_s"), east - row.num("v_east_m_s"), -up - row.num("v_down_m_s")];
    let speed = velocity.iter().map(|v| v * v).sum::<f64>().sqrt();
    (state.position.distance(expected), speed)
}

#[test]
fn fall_impact() {
    let (cases, impacts) = (table::read("fall_cases"), table::read("fall_impact"));
    let (mut metres, mut speeds, mut seconds) =
        (Errors::default(), Errors::default(), Errors::default());
    for case in cases.rows() {
        let expected = impacts.rows().find(|row| row.text("case") == case.text("case")).unwrap();
        let curve = curve_of(&case);
        let body = Body { area_per_mass_m2_kg: case.num("S_over_m_m2_kg"), drag: &curve };
        let found = fall::impact(body, start_of(&case), 0.0, 3600.0).unwrap();
        let (distance, speed) = differences(found.state, &expected, 0.0);
        metres.note(distance);
        speeds.note(speed);
        seconds.note(found.time_s - expected.num("t_s"));
    }
    metres.print("fall_impact, m");
    speeds.print("fall_impact, m/s");
    seconds.print("fall_impact, s");
    assert!(metres.worst() <= 0.05 && seconds.worst() <= 1e-4 && speeds.worst() <= 1e-4);
}

#[test]
fn fall_history() {
    let (cases, history) = (table::read("fall_cases"), table::read("fall_history"));
    let (mut metres, mut speeds) = (Errors::default(), Errors::default());
    for case in cases.rows() {
        let curve = curve_of(&case);
        let body = Body { area_per_mass_m2_kg: case.num("S_over_m_m2_kg"), drag: &curve };
        let mut fall = Fall::new(body, start_of(&case), 0.0);
        let mut piece = fall.next_piece(3600.0).unwrap();
        for row in history.rows().filter(|row| row.text("case") == case.text("case")) {
            let time = row.num("t_s");
            while piece.end() < time {
                piece = fall.next_piece(3600.0).unwrap();
            }
            let (distance, speed) = differences(fall::state_in(&piece, time), &row, row.num("h_m"));
            metres.note(distance);
            speeds.note(speed);
        }
    }
    metres.print("fall_history, m");
    speeds.print("fall_history, m/s");
    assert!(metres.worst() <= 0.01 && speeds.worst() <= 1e-4);
}

const NESC_CASES: [(&str, f64); 4] = [
    ("case01_dropped_sphere_no_drag", 0.0),
    ("case06_dropped_sphere_drag", 0.1),
    ("case09_cannonball_eastward", 0.1),
    ("case10_cannonball_northward", 0.1),
];

/// By how much a value lies outside the spread of the five simulators.
fn outside(value: f64, column: &str, rows: &[Row]) -> f64 {
    let trusted = |row: &&Row| {
        !(column == "lat_deg" && row.text("sim") == "02" && row.text("case").starts_with("case10"))
    };
    let values = || rows.iter().filter(trusted).map(|row| row.num(column));
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    (low - value).max(value - high).max(0.0)
}

#[test]
fn nesc_check_cases() {
    // 0.1963495 square feet over one slug.
    let area_per_mass = 0.1963495 * 0.3048 * 0.3048 / 14.593_902_937_206_365;
    let columns = [
        ("h_m", 0.002),
        ("lat_deg", 2e-8),
        ("lon_deg", 2e-8),
        ("v_north_m_s", 1e-4),
        ("v_east_m_s", 1e-4),
        ("v_down_m_s", 1e-4),
    ];
    let independent = table::read("fall_nesc_conditions");
    let (mut metres, mut speeds) = (Errors::default(), Errors::default());
    for (case, coefficient) in NESC_CASES {
        let data = table::read(&format!("nesc/{case}"));
        let rows: Vec<Row> = data.rows().collect();
        let curve = DragCurve::constant(coefficient);
        let body = Body { area_per_mass_m2_kg: area_per_mass, drag: &curve };
        let mut fall = Fall::new(body, start_of(&rows[0]), 0.0);
        let mut excess: Vec<Errors> = columns.iter().map(|_| Errors::default()).collect();
        for second in 0..=30 {
            let time = f64::from(second);
            let at_time: Vec<Row> = data.rows().filter(|row| row.num("t_s") == time).collect();
            assert_eq!(at_time.len(), 5);
            let state = if second == 0 {
                start_of(&rows[0])
            } else {
                let pieces = std::iter::from_fn(|| fall.next_piece(time));
                fall::state_in(&pieces.last().unwrap(), time)
            };
            let (place, [east, north, up]) = (state.place(), state.local_velocity().xyz());
            let values = [place.h_m, place.lat_deg, place.lon_deg, north, east, -up];
            for ((value, (column, _)), errors) in values.into_iter().zip(columns).zip(&mut excess) {
                errors.note(outside(value, column, &at_time));
            }
            let same = |row: &Row| row.text("case") == case && row.num("t_s") == time;
            let row = independent.rows().find(same).unwrap();
            let (distance, speed) = differences(state, &row, row.num("h_m"));
            metres.note(distance);
            speeds.note(speed);
        }
        for ((column, allowed), errors) in columns.iter().zip(&excess) {
            errors.print(&format!("{case} {column} outside the spread"));
            assert!(errors.worst() <= *allowed, "{case} {column}");
        }
    }
    // The same conditions by another integrator, at the tolerance of histories.
    metres.print("fall_nesc_conditions, m");
    speeds.print("fall_nesc_conditions, m/s");
    assert!(metres.worst() <= 0.01 && speeds.worst() <= 1e-4);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1976),
        ..ProptestConfig::default()
    })]

    #[test]
    fn without_drag_the_jacobi_integral_is_constant(
        lat in -90.0..90.0f64,
        lon in -180.0..180.0f64,
        height in 0.0..500e3f64,
        east in -3e3..3e3f64,
        north in -3e3..3e3f64,
        up in -1e3..4e3f64,
    ) {
        let no_drag = DragCurve::constant(0.0);
        let body = Body { area_per_mass_m2_kg: 0.0, drag: &no_drag };
        let start = State::at(Geodetic::new(lat, lon, height), Vector::new(east, north, up));
        let before = jacobi_integral(start.position.xyz(), start.velocity.xyz());
        let mut fall = Fall::new(body, start, 0.0);
        let mut pieces = 0;
        while let Some(piece) = fall.next_piece(600.0) {
            pieces += 1;
            for share in [0.3, 0.7, 1.0] {
                let state = fall::state_in(&piece, piece.start() + share * (piece.end() - piece.start()));
                let now = jacobi_integral(state.position.xyz(), state.velocity.xyz());
                prop_assert!((now / before - 1.0).abs() < 1e-10, "{}", now / before - 1.0);
            }
        }
        prop_assert!(pieces > 0);
    }

    #[test]
    fn no_number_makes_a_fall_panic(
        numbers in prop::array::uniform6(prop::num::f64::ANY),
        area in prop::num::f64::ANY,
        coefficient in prop::num::f64::ANY,
    ) {
        let [lat, lon, h, east, north, up] = numbers;
        let curve = DragCurve::constant(coefficient);
        let body = Body { area_per_mass_m2_kg: area, drag: &curve };
        let start = State::at(Geodetic::new(lat, lon, h), Vector::new(east, north, up));
        let impact = fall::impact(body, start, 0.0, 60.0);
        prop_assert!(impact.is_none_or(|impact| impact.time_s <= 60.0));
    }
}
