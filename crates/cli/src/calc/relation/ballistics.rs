//! Flight without wings: Kepler's arc, the fall through air, the vertical rocket.

use std::path::{Path, PathBuf};

use physics::earth::Geodetic;
use physics::flight::drag::DragCurve;
use physics::flight::fall::{Body, State, impact};
use physics::flight::kepler::{EARTH_MU, arc};
use physics::flight::rocket::{Motor, STANDARD_GRAVITY, vertical_ascent};
use physics::frame::Vector;

use super::super::beside::{self, Beside, FileFault};
use super::super::column::Column;
use super::super::row::{Row, Verdict, refuse};
use super::{Relation, Work, plain};

pub const KEPLER: Relation = Relation {
    name: "kepler",
    columns: &[
        Column::above("radius_m", 0.0),
        Column::at_least("range_m", 0.0),
        Column::within("gamma_deg", -90.0, 90.0),
    ],
    outputs: &["phi_deg", "v_m_s", "ecc", "a_m", "apogee_alt_m", "tof_s"],
    counts: &[],
    beside: None,
    tables: &["kepler_ballistic"],
    work: |_| plain(kepler),
};

fn kepler(row: &Row, out: &mut [f64]) -> Verdict {
    let [radius, range, gamma_deg] = row.first();
    if let Some(arc) = arc(radius, range, gamma_deg.to_radians(), EARTH_MU) {
        out.copy_from_slice(&[
            arc.central_angle_rad.to_degrees(),
            arc.speed_m_s,
            arc.eccentricity,
            arc.semi_major_axis_m,
            arc.apogee_altitude_m,
            arc.time_of_flight_s,
        ]);
    }
    Ok(())
}

const CD: usize = 7;

pub const FALL: Relation = Relation {
    name: "fall",
    columns: &[
        Column::latitude("lat_deg"),
        Column::any("lon_deg"),
        Column::any("h_m"),
        Column::any("v_north_m_s"),
        Column::any("v_east_m_s"),
        Column::any("v_down_m_s"),
        Column::at_least("S_over_m_m2_kg", 0.0),
        Column::at_least_or_word("cd", 0.0, "table"),
    ],
    outputs: &["t_impact_s", "lat_impact_deg", "lon_impact_deg", "v_impact_m_s"],
    counts: &[],
    beside: Some(Beside { option: "cd-table", required: false, many: false }),
    tables: &["fall_cases", "fall_impact", "fall_history"],
    work: falling,
};

/// A body that has not come down after this time is taken for one that never does.
const LONGEST_S: f64 = 86_400.0;

fn falling(files: &[PathBuf]) -> Result<Work, FileFault> {
    let by_mach = files.first().map(|file| drag_by_mach(file)).transpose()?;
    let work = move |row: &Row, out: &mut [f64]| {
        let [lat, lon, h, north, east, down, area_per_mass, cd] = row.first();
        let constant = DragCurve::constant(cd);
        let drag = match &by_mach {
            _ if !cd.is_nan() => &constant,
            Some(curve) => curve,
            None => return refuse(CD, "calc-why-no-cd-table"),
        };
        let body = Body { area_per_mass_m2_kg: area_per_mass, drag };
        let start = State::at(Geodetic::new(lat, lon, h), Vector::new(east, north, -down));
        if let Some(end) = impact(body, start, 0.0, LONGEST_S) {
            let place = end.state.place();
            let speed = end.state.velocity.length();
            out.copy_from_slice(&[end.time_s, place.lat_deg, place.lon_deg, speed]);
        }
        Ok(())
    };
    Ok(Work::Rows(Box::new(work)))
}

/// The drag coefficient by Mach number of a file `{"M": [...], "Cd": [...]}`.
fn drag_by_mach(file: &Path) -> Result<DragCurve, FileFault> {
    let table = beside::json(file)?;
    let list = |key: &str| table.get(key).and_then(beside::numbers);
    let pairs = list("M").zip(list("Cd")).filter(|(mach, cd)| mach.len() == cd.len());
    let pairs = pairs.map(|(mach, cd)| mach.into_iter().zip(cd).collect::<Vec<_>>());
    let curve = pairs.and_then(|pairs| DragCurve::through(&pairs));
    curve.ok_or_else(|| FileFault::new(file, "calc-file-no-drag", ""))
}

pub const ROCKET: Relation = Relation {
    name: "rocket",
    columns: &[
        Column::above("m0_kg", 0.0),
        Column::above("m_burnout_kg", 0.0),
        Column::at_least("isp_s", 0.0),
        Column::above("burn_s", 0.0),
    ],
    outputs: &["thrust_N", "v_burnout_m_s", "h_burnout_m"],
    counts: &[],
    beside: None,
    tables: &["rocket_vertical"],
    work: |_| plain(rocket),
};

fn rocket(row: &Row, out: &mut [f64]) -> Verdict {
    let [launch_mass_kg, burnout_mass_kg, specific_impulse_s, burn_s] = row.first();
    if burnout_mass_kg > launch_mass_kg {
        return refuse(1, "calc-why-heavier");
    }
    let motor = Motor { launch_mass_kg, burnout_mass_kg, specific_impulse_s, burn_s };
    if let Some(ascent) = vertical_ascent(motor, burn_s, STANDARD_GRAVITY) {
        out.copy_from_slice(&[motor.thrust_n(), ascent.speed_m_s, ascent.height_m]);
    }
    Ok(())
}
