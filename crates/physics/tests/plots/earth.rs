//! Geodesics, frames and gravity.

use physics::earth::{Geodetic, geodesic, normal_gravity_at, to_ecef, to_geodetic};
use physics::frame::Position;

use crate::Picture;
use crate::canvas::{Axis, Plot, evenly};
use crate::table::read;

pub const PICTURES: [Picture; 3] = [
    ("geodesic-error", geodesics),
    ("ecef-roundtrip-error", frames),
    ("normal-gravity", normal_gravity),
];

fn geodesics() -> Plot {
    let table = read("geodesic");
    let rows: Vec<_> = table
        .rows()
        .map(|row| {
            let [lat1, lon1, lat2, lon2] =
                ["lat1_deg", "lon1_deg", "lat2_deg", "lon2_deg"].map(|column| row.num(column));
            let ours = geodesic::inverse(lat1, lon1, lat2, lon2).s12_m;
            (row.num("s12_m"), (ours - row.num("s12_m")).abs())
        })
        .collect();
    let (x, y) = (
        Axis::log("length of the geodesic, m", 1e-3, 1e8),
        Axis::log("error, m (zero lies on the foot)", 1e-12, 1e-5),
    );
    Plot::new("Lengths of geodesics: ours against the table", x, y)
        .points("rows", rows)
        .dashed("tolerance", [(1e-3, 1e-6), (1e8, 1e-6)])
}

fn frames() -> Plot {
    let table = read("geodetic_ecef");
    let place = |row: &crate::table::Row| {
        Geodetic::new(row.num("lat_deg"), row.num("lon_deg"), row.num("h_m"))
    };
    let position =
        |row: &crate::table::Row| Position::new(row.num("x_m"), row.num("y_m"), row.num("z_m"));
    let forward: Vec<_> = table
        .rows()
        .map(|row| (row.num("h_m") + 1e4, to_ecef(place(&row)).distance(position(&row))))
        .collect();
    let back: Vec<_> = table
        .rows()
        .map(|row| (row.num("h_m") + 1e4, (to_geodetic(position(&row)).h_m - row.num("h_m")).abs()))
        .collect();
    let (x, y) = (
        Axis::log("height above the ellipsoid, plus 10 km, m", 1e3, 1e8),
        Axis::log("error, m (zero lies on the foot)", 1e-12, 1e-5),
    );
    Plot::new("To ECEF and back: ours against the table", x, y)
        .points("position", forward)
        .points("height", back)
        .dashed("tolerance", [(1e3, 1e-6), (1e8, 1e-6)])
}

fn normal_gravity() -> Plot {
    let (x, y) = (
        Axis::linear("latitude, degrees", -90.0, 90.0),
        Axis::linear("metres per second squared", 9.7, 9.85),
    );
    // The defining values of the ellipsoid at the equator and the poles.
    let defined = [(-90.0, 9.8321849378), (0.0, 9.7803253359), (90.0, 9.8321849378)];
    let mut plot = Plot::new("Normal gravity of WGS-84", x, y);
    for h in [0.0, 10e3, 20e3] {
        let curve = evenly(-90.0, 90.0, 181).map(|lat| (lat, normal_gravity_at(lat, h)));
        plot = plot.line(&format!("{} km up", h / 1000.0), curve);
    }
    plot.table("defining values of WGS-84", defined)
}
