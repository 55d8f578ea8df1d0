//! Elevation and line of sight over elevation models.

use std::path::PathBuf;

use physics::terrain::{Coordinates, Sample, Terrain};

use super::super::beside::{self, Beside, FileFault};
use super::super::column::Column;
use super::super::row::{Row, Verdict, refuse};
use super::{Relation, Work};

const DEM: Beside = Beside { option: "dem", required: true, many: true };

/// What the sample nearest to a place is where it was never measured.
const VOID_M: f64 = -32768.0;

pub const ELEVATION: Relation = Relation {
    name: "elevation",
    columns: &[Column::latitude("lat_deg"), Column::any("lon_deg")],
    outputs: &["bilinear_m", "nearest_m"],
    counts: &[],
    beside: Some(DEM),
    tables: &["terrain/hgt_samples"],
    work: elevation,
};

fn elevation(files: &[PathBuf]) -> Result<Work, FileFault> {
    let terrain = beside::terrain(files)?;
    if terrain.coordinates() != Coordinates::Geographic {
        let file = files.first().map(PathBuf::as_path).unwrap_or("".as_ref());
        return Err(FileFault::new(file, "calc-file-projected", ""));
    }
    let work = move |row: &Row, out: &mut [f64]| {
        let [lat, lon] = row.first();
        out[0] = terrain.bilinear(lon, lat).height().unwrap_or(f64::NAN);
        out[1] = match terrain.nearest(lon, lat) {
            Sample::Height(height) => height,
            Sample::Void => VOID_M,
            Sample::Outside => f64::NAN,
        };
        Ok(())
    };
    Ok(Work::Rows(Box::new(work)))
}

const K_FACTOR: usize = 6;

pub const LINE_OF_SIGHT: Relation = Relation {
    name: "line-of-sight",
    columns: &[
        Column::any("x_obs_m"),
        Column::any("y_obs_m"),
        Column::at_least("h_obs_agl_m", 0.0),
        Column::any("x_tgt_m"),
        Column::any("y_tgt_m"),
        Column::at_least("h_tgt_agl_m", 0.0),
        Column::any("k_factor").or_infinite(),
    ],
    outputs: &["min_clearance_m", "visible"],
    counts: &["visible"],
    beside: Some(DEM),
    tables: &["terrain/los_pairs"],
    work: line_of_sight,
};

fn line_of_sight(files: &[PathBuf]) -> Result<Work, FileFault> {
    let terrain = beside::terrain(files)?;
    let work = move |row: &Row, out: &mut [f64]| sight(&terrain, row, out);
    Ok(Work::Rows(Box::new(work)))
}

fn sight(terrain: &Terrain, row: &Row, out: &mut [f64]) -> Verdict {
    let [x_obs, y_obs, h_obs, x_tgt, y_tgt, h_tgt, k_factor] = row.first();
    if k_factor == 0.0 {
        return refuse(K_FACTOR, "calc-why-no-ray");
    }
    let ends =
        (terrain.above_ground(x_obs, y_obs, h_obs), terrain.above_ground(x_tgt, y_tgt, h_tgt));
    let (Ok(from), Ok(to)) = ends else { return Ok(()) };
    if let Ok(found) = terrain.clearance(from, to, k_factor) {
        out.copy_from_slice(&[found.min_m, f64::from(u8::from(found.is_visible()))]);
    }
    Ok(())
}
