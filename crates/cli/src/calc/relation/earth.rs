//! Geodesics and frames on WGS-84.

use physics::earth::geodesic::{direct, inverse};
use physics::earth::{Geodetic, to_ecef, to_geodetic};
use physics::frame::{Position, Site};

use super::super::column::Column;
use super::super::row::{Row, Verdict};
use super::{Relation, plain};

pub const GEODESIC_INVERSE: Relation = Relation {
    name: "geodesic-inverse",
    columns: &[
        Column::latitude("lat1_deg"),
        Column::any("lon1_deg"),
        Column::latitude("lat2_deg"),
        Column::any("lon2_deg"),
    ],
    outputs: &["azi1_deg", "azi2_deg", "s12_m", "a12_deg", "m12_m"],
    counts: &[],
    beside: None,
    tables: &["geodesic"],
    work: |_| plain(between),
};

fn between(row: &Row, out: &mut [f64]) -> Verdict {
    let [lat1, lon1, lat2, lon2] = row.first();
    let found = inverse(lat1, lon1, lat2, lon2);
    out.copy_from_slice(&[found.azi1_deg, found.azi2_deg, found.s12_m, found.a12_deg, found.m12_m]);
    Ok(())
}

pub const GEODESIC_DIRECT: Relation = Relation {
    name: "geodesic-direct",
    columns: &[
        Column::latitude("lat1_deg"),
        Column::any("lon1_deg"),
        Column::any("azi1_deg"),
        Column::any("s12_m"),
    ],
    outputs: &["lat2_deg", "lon2_deg", "azi2_deg"],
    counts: &[],
    beside: None,
    tables: &["geodesic"],
    work: |_| plain(along),
};

fn along(row: &Row, out: &mut [f64]) -> Verdict {
    let [lat1, lon1, azi1, s12] = row.first();
    let found = direct(lat1, lon1, azi1, s12);
    out.copy_from_slice(&[found.lat2_deg, found.lon2_deg, found.azi2_deg]);
    Ok(())
}

pub const ECEF: Relation = Relation {
    name: "ecef",
    columns: &[Column::latitude("lat_deg"), Column::any("lon_deg"), Column::any("h_m")],
    outputs: &["x_m", "y_m", "z_m"],
    counts: &[],
    beside: None,
    tables: &["geodetic_ecef"],
    work: |_| plain(cartesian),
};

fn cartesian(row: &Row, out: &mut [f64]) -> Verdict {
    let [lat, lon, h] = row.first();
    out.copy_from_slice(&to_ecef(Geodetic::new(lat, lon, h)).xyz());
    Ok(())
}

pub const GEODETIC: Relation = Relation {
    name: "geodetic",
    columns: &[Column::any("x_m"), Column::any("y_m"), Column::any("z_m")],
    outputs: &["lat_deg", "lon_deg", "h_m"],
    counts: &[],
    beside: None,
    tables: &["geodetic_ecef"],
    work: |_| plain(place),
};

fn place(row: &Row, out: &mut [f64]) -> Verdict {
    let [x, y, z] = row.first();
    let place = to_geodetic(Position::new(x, y, z));
    out.copy_from_slice(&[place.lat_deg, place.lon_deg, place.h_m]);
    Ok(())
}

pub const ENU: Relation = Relation {
    name: "enu",
    columns: &[
        Column::latitude("lat0_deg"),
        Column::any("lon0_deg"),
        Column::any("h0_m"),
        Column::latitude("lat_deg"),
        Column::any("lon_deg"),
        Column::any("h_m"),
    ],
    outputs: &["e_m", "n_m", "u_m", "az_deg", "el_deg", "slant_m"],
    counts: &[],
    beside: None,
    tables: &["enu_aer"],
    work: |_| plain(seen),
};

fn seen(row: &Row, out: &mut [f64]) -> Verdict {
    let [lat0, lon0, h0, lat, lon, h] = row.first();
    let site = Site::new(Geodetic::new(lat0, lon0, h0));
    let seen = site.to_enu(to_ecef(Geodetic::new(lat, lon, h)));
    let [e, n, u] = seen.xyz();
    out.copy_from_slice(&[e, n, u, seen.azimuth_deg(), seen.elevation_deg(), seen.slant_m()]);
    Ok(())
}
