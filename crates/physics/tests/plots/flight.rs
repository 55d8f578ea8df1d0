//! Ballistic flight.

use physics::earth::Geodetic;
use physics::flight::aim::Shot;
use physics::flight::boost::{Missile, Steering};
use physics::flight::drag::DragCurve;
use physics::flight::fall::{self, Body, Fall, State};
use physics::flight::rocket::Motor;
use physics::flight::{kepler, rocket};
use physics::frame::Vector;

use crate::Picture;
use crate::canvas::{Axis, Plot, evenly, in_ratios};
use crate::table::read;

pub const PICTURES: [Picture; 4] = [
    ("kepler-arcs", arcs),
    ("vertical-rocket", vertical_rocket),
    ("fall-errors", fall_errors),
    ("boost-range-by-elevation", by_elevation),
];

fn arcs() -> Plot {
    let radius = 6_371_000.0;
    let table = read("kepler_ballistic");
    let least = |row: &crate::table::Row| row.text("kind") == "minimum_energy";
    let rows: Vec<_> = table
        .rows()
        .filter(|row| least(row) && row.num("radius_m") == radius)
        .flat_map(|row| {
            let range = row.num("range_m") / 1000.0;
            [(range, row.num("v_m_s") / 1000.0), (range, row.num("apogee_alt_m") / 1e6)]
        })
        .collect();
    let of = |range_m: f64| {
        let gamma = kepler::minimum_energy_angle(range_m / radius);
        kepler::arc(radius, range_m, gamma, kepler::EARTH_MU).unwrap()
    };
    let ranges = || in_ratios(100e3, 15e6, 160);
    let (x, y) =
        (Axis::linear("range, km", 0.0, 15000.0), Axis::linear("km/s; thousand km", 0.0, 9.0));
    Plot::new("Arcs of least speed", x, y)
        .line("speed at launch", ranges().map(|r| (r / 1000.0, of(r).speed_m_s / 1000.0)))
        .line("apogee", ranges().map(|r| (r / 1000.0, of(r).apogee_altitude_m / 1e6)))
        .table("table", rows)
}

fn vertical_rocket() -> Plot {
    let table = read("rocket_vertical");
    let rows: Vec<_> = table
        .rows()
        .map(|row| {
            let motor = Motor {
                launch_mass_kg: row.num("m0_kg"),
                burnout_mass_kg: row.num("m_burnout_kg"),
                specific_impulse_s: row.num("isp_s"),
                burn_s: row.num("burn_s"),
            };
            let top =
                rocket::vertical_ascent(motor, motor.burn_s, rocket::STANDARD_GRAVITY).unwrap();
            [
                (row.num("v_burnout_m_s"), (top.speed_m_s / row.num("v_burnout_m_s") - 1.0).abs()),
                (row.num("h_burnout_m"), (top.height_m / row.num("h_burnout_m") - 1.0).abs()),
            ]
        })
        .collect();
    let (x, y) = (
        Axis::log("speed (m/s) or height (m) at burn-out, of the table", 10.0, 1e7),
        Axis::log("relative error (zero lies on the foot)", 1e-17, 1e-8),
    );
    Plot::new("The vertical rocket: ours against the table", x, y)
        .points("speed", rows.iter().map(|row| row[0]))
        .points("height", rows.iter().map(|row| row[1]))
        .dashed("tolerance", [(10.0, 1e-9), (1e7, 1e-9)])
}

fn fall_errors() -> Plot {
    let cases = read("fall_cases");
    let history = read("fall_history");
    let knots: Vec<(f64, f64)> = fall_cd_table();
    let mut errors = Vec::new();
    for case in cases.rows() {
        let curve = match case.text("cd") {
            "table" => DragCurve::through(&knots).unwrap(),
            _ => DragCurve::constant(case.num("cd")),
        };
        let body = Body { area_per_mass_m2_kg: case.num("S_over_m_m2_kg"), drag: &curve };
        let place = Geodetic::new(case.num("lat_deg"), case.num("lon_deg"), case.num("h_m"));
        let [north, east, down] = ["v_north_m_s", "v_east_m_s", "v_down_m_s"].map(|c| case.num(c));
        let start = State::at(place, Vector::new(east, north, -down));
        let mut fall = Fall::new(body, start, 0.0);
        let mut piece = fall.next_piece(3600.0).unwrap();
        for row in history.rows().filter(|row| row.text("case") == case.text("case")) {
            let time = row.num("t_s");
            while piece.end() < time {
                piece = fall.next_piece(3600.0).unwrap();
            }
            let place = Geodetic::new(row.num("lat_deg"), row.num("lon_deg"), row.num("h_m"));
            let apart =
                fall::state_in(&piece, time).position.distance(physics::earth::to_ecef(place));
            errors.push((time, apart));
        }
    }
    let (x, y) = (
        Axis::linear("time of flight, s", 0.0, 600.0),
        Axis::log("distance from the table, m", 1e-10, 1.0),
    );
    Plot::new("Falls with drag on the turning Earth: ours against the table", x, y)
        .points("every row of every history", errors)
        .dashed("tolerance", [(0.0, 0.01), (600.0, 0.01)])
}

/// Mach numbers and drag coefficients of the table's file.
fn fall_cd_table() -> Vec<(f64, f64)> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../reference/fall_cd_table.json");
    let file: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let numbers = |name: &str| -> Vec<f64> {
        file[name].as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
    };
    numbers("M").into_iter().zip(numbers("Cd")).collect()
}

/// An invented missile of some 300 km, west from a place at 38 degrees north, with and without air.
fn by_elevation() -> Plot {
    let motor = Motor {
        launch_mass_kg: 5900.0,
        burnout_mass_kg: 2000.0,
        specific_impulse_s: 230.0,
        burn_s: 62.0,
    };
    let curve =
        DragCurve::through(&[(0.0, 0.2), (0.9, 0.25), (1.1, 0.45), (2.0, 0.35), (5.0, 0.2)])
            .unwrap();
    let none = DragCurve::constant(0.0);
    let ranges = |drag: &DragCurve, steering: Steering| -> Vec<(f64, f64)> {
        let body = Body { area_per_mass_m2_kg: 0.6 / 2000.0, drag };
        let missile = Missile { motor, area_m2: 0.6, drag, body, steering };
        let place = Geodetic::new(38.0, 41.0, 0.0);
        let shot = Shot { missile, place, azimuth_deg: 250.0, ground_m: 0.0, longest_s: 3600.0 };
        evenly(26.0, 88.0, 32).map(|deg| (deg, shot.range_m(deg) / 1000.0)).collect()
    };
    let (x, y) = (
        Axis::linear("elevation of the boost, degrees", 20.0, 90.0),
        Axis::linear("range, km", 0.0, 500.0),
    );
    Plot::new("Range by elevation: an invented missile", x, y)
        .line("constant pitch", ranges(&curve, Steering::ConstantPitch))
        .line("the same without air", ranges(&none, Steering::ConstantPitch))
        .line("gravity turn after 8 s", ranges(&curve, Steering::GravityTurn { hold_s: 8.0 }))
}
