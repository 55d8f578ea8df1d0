//! Elevation and line of sight against the reference tables, and broken files.

mod table;

use physics::terrain::{
    Clearance, Coordinates, Gap, Grid, Sample, Terrain, TileError, geotiff, hgt,
};
use table::{Errors, read};

fn bytes(name: &str) -> Vec<u8> {
    let path = format!("{}/../../reference/terrain/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn projected() -> Terrain {
    Terrain::new(vec![geotiff::read(&bytes("dem_projected.tif")).unwrap()]).unwrap()
}

fn tile() -> Grid {
    hgt::read("N47E010.hgt", &bytes("N47E010.hgt")).unwrap()
}

#[test]
fn elevations_hold_on_the_table() {
    elevations_hold_on(&tile());
    elevations_hold_on(&geotiff::read(&bytes("N47E010.tif")).unwrap());
}

fn elevations_hold_on(tile: &Grid) {
    assert_eq!(tile.coordinates(), Coordinates::Geographic);
    let mut bilinear = Errors::default();
    for row in read("terrain/hgt_samples").rows() {
        let (lat, lon, expected) = (row.num("lat_deg"), row.num("lon_deg"), row.num("bilinear_m"));
        match tile.bilinear(lon, lat) {
            Sample::Height(found) => bilinear.note(found - expected),
            Sample::Void => assert!(expected.is_nan(), "{lat} {lon}"),
            Sample::Outside => panic!("{lat} {lon} lies in the tile"),
        }
        let nearest = tile.nearest(lon, lat).height().unwrap_or(tile.void_value());
        assert_eq!(nearest, row.num("nearest_m"), "{lat} {lon}");
    }
    bilinear.print("bilinear elevation, m");
    assert!(bilinear.worst() < 1e-6);
}

fn pair(terrain: &Terrain, row: &table::Row) -> Clearance {
    let [x, y, h] = ["x_obs_m", "y_obs_m", "h_obs_agl_m"].map(|c| row.num(c));
    let from = terrain.above_ground(x, y, h).unwrap();
    let [x, y, h] = ["x_tgt_m", "y_tgt_m", "h_tgt_agl_m"].map(|c| row.num(c));
    let to = terrain.above_ground(x, y, h).unwrap();
    let k = row.num("k_factor");
    let clearance = terrain.clearance(from, to, k).unwrap();
    assert_eq!(terrain.visible(from, to, k), Ok(clearance.is_visible()));
    let back = terrain.clearance(to, from, k).unwrap();
    assert!((back.min_m - clearance.min_m).abs() < 1e-8, "seeing is mutual");
    assert!(
        (from.z_m - row.num("z_obs_m")).abs() < 1e-6 && (to.z_m - row.num("z_tgt_m")).abs() < 1e-6
    );
    clearance
}

#[test]
fn lines_of_sight_hold_on_the_table() {
    let terrain = projected();
    assert_eq!(terrain.coordinates(), Coordinates::Projected);
    let (mut least, mut place, mut ground) =
        (Errors::default(), Errors::default(), Errors::default());
    for row in read("terrain/los_pairs").rows() {
        let found = pair(&terrain, &row);
        let expected = row.num("min_clearance_m");
        least.note(found.min_m - expected);
        place.note(found.at_m - row.num("at_distance_m"));
        ground.note(found.ground_m - row.num("ground_m"));
        assert_eq!(found.is_visible(), row.text("visible") == "1", "row {}", row.text("id"));
    }
    least.print("least clearance, m");
    place.print("place of the least clearance, m");
    ground.print("ground distance, m");
    assert!(least.worst() < 1e-6);
    assert!(ground.worst() < 1e-6);
}

/// GDAL's viewsheds are a second opinion: cells must agree as often as the exact line of sight
/// does by its own account, less 0.02.
#[test]
fn viewsheds_agree_as_often_as_they_should() {
    let terrain = projected();
    for row in read("terrain/viewshed_index").rows() {
        let raster = geotiff::read(&bytes(row.text("file"))).unwrap();
        let [x, y, h_obs, h_tgt, k] =
            ["x_obs_m", "y_obs_m", "h_obs_agl_m", "h_tgt_agl_m", "k_equivalent"]
                .map(|c| row.num(c));
        let from = terrain.above_ground(x, y, h_obs).unwrap();
        let (columns, rows) = raster.size();
        let (mut agree, mut seen, mut n) = (0, 0, 0);
        for cell in (0..columns * rows).step_by(37) {
            let (x, y) = raster.place(cell % columns, cell / columns);
            let to = terrain.above_ground(x, y, h_tgt).unwrap();
            let theirs = raster.nearest(x, y) != Sample::Height(0.0);
            // A target on the ground touches it: that hides nobody.
            let ours = terrain.clearance(from, to, k).unwrap().min_m > -1e-6;
            agree += u32::from(ours == theirs);
            seen += u32::from(theirs);
            n += 1;
        }
        let share = f64::from(agree) / f64::from(n);
        let seen = f64::from(seen) / f64::from(n);
        println!("{}: {share:.4} of {n} cells agree, {seen:.4} seen", row.text("file"));
        assert!((seen - row.num("visible_fraction")).abs() < 0.01, "the raster is read rightly");
        assert!(share >= row.num("agreement_with_exact_los") - 0.02, "{share}");
    }
}

#[test]
fn a_path_over_a_void_or_the_edge_has_no_answer() {
    let terrain = Terrain::new(vec![tile()]).unwrap();
    let at = |lon, lat| terrain.above_ground(lon, lat, 20.0);
    assert_eq!(at(10.588, 47.746), Err(Gap::Void));
    assert_eq!(at(11.1, 47.5), Err(Gap::Outside));
    assert_eq!(at(f64::NAN, 47.5), Err(Gap::Outside));
    let (west, east) = (at(10.5, 47.746).unwrap(), at(10.7, 47.746).unwrap());
    assert_eq!(terrain.clearance(west, east, 4.0 / 3.0), Err(Gap::Void));
    let mut beyond = east;
    beyond.x = 11.2;
    beyond.y = 47.2;
    assert_eq!(terrain.clearance(east, beyond, 4.0 / 3.0), Err(Gap::Outside));
    for k in [f64::NAN, 0.0] {
        assert_eq!(terrain.clearance(west, west, k), Err(Gap::NoRay));
    }
    let up = terrain.clearance(west, west, 4.0 / 3.0).unwrap();
    assert!((up.min_m - 20.0).abs() < 1e-9 && up.ground_m == 0.0);
}

/// Over a geographic model the exact clearance against dense sampling of the geodesic.
#[test]
fn geographic_clearance_is_what_sampling_finds() {
    use physics::earth::geodesic::{Line, inverse};
    let terrain = Terrain::new(vec![tile()]).unwrap();
    let mut errors = Errors::default();
    for (k, [lon, lat, lon2, lat2]) in [
        (4.0 / 3.0, [10.05, 47.05, 10.95, 47.9]),
        (1.0, [10.9, 47.3, 10.1, 47.35]),
        (f64::INFINITY, [10.2, 47.95, 10.25, 47.1]),
        (4.0 / 3.0, [10.3, 47.5, 10.301, 47.5005]),
    ] {
        for h in [5.0, 300.0, 3000.0] {
            let from = terrain.above_ground(lon, lat, h).unwrap();
            let to = terrain.above_ground(lon2, lat2, h).unwrap();
            let found = terrain.clearance(from, to, k).unwrap();
            let path = inverse(lat, lon, lat2, lon2);
            let line = Line::new(lat, lon, path.azi1_deg);
            let mut sampled = f64::INFINITY;
            for i in 0..=40_000 {
                let s = path.s12_m * f64::from(i) / 40_000.0;
                let place = line.at(s);
                let ground = terrain.bilinear(place.lon2_deg, place.lat2_deg).height().unwrap();
                let ray = from.z_m + (to.z_m - from.z_m) * s / path.s12_m;
                sampled =
                    sampled.min(ray - ground - s * (path.s12_m - s) / (2.0 * k * 6_371_000.0));
            }
            errors.note(found.min_m - sampled);
        }
    }
    errors.print("geographic clearance against sampling, m");
    assert!(errors.worst() < 0.05);
}

/// Two tiles that share their edge samples are one surface: a path across the edge has no gap.
#[test]
fn tiles_join_without_a_seam() {
    let whole = bytes("dem_projected.tif");
    let terrain = projected();
    // The same file, tied one width further east: its first column lies on the last of the other.
    let tie = whole.windows(8).position(|w| w == 499_955.0_f64.to_le_bytes()).unwrap();
    let mut shifted = whole;
    shifted[tie..tie + 8].copy_from_slice(&(499_955.0_f64 + 45_000.0).to_le_bytes());
    let east = geotiff::read(&shifted).unwrap();
    let both = Terrain::new(vec![terrain.tiles()[0].clone(), east]).unwrap();
    let from = both.above_ground(544_000.0, 5_280_000.0, 2000.0).unwrap();
    let to = both.above_ground(546_500.0, 5_281_000.0, 2000.0).unwrap();
    let over = both.clearance(from, to, 1.0).unwrap();
    let dense = (0..=10_000).map(|i| {
        let t = f64::from(i) / 10_000.0;
        let ground = both.bilinear(from.x + 2500.0 * t, from.y + 1000.0 * t).height().unwrap();
        let s = over.ground_m * t;
        from.z_m + (to.z_m - from.z_m) * t - ground - s * (over.ground_m - s) / 12_742_000.0
    });
    assert!((dense.fold(f64::INFINITY, f64::min) - over.min_m).abs() < 0.05);
    assert!(terrain.clearance(from, to, 1.0).is_err());
}

#[test]
fn truncated_and_damaged_files_are_named_and_never_panic() {
    let whole = bytes("dem_projected.tif");
    for length in (0..whole.len()).step_by(4999).chain(0..600) {
        assert!(geotiff::read(&whole[..length]).is_err(), "cut to {length}");
    }
    let mut state = 12345_u64;
    let mut random = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let small = bytes("viewshed_o0_t0_cc00.tif");
    for _ in 0..3000 {
        let mut damaged = small.clone();
        for _ in 0..1 + random(8) {
            let at = random(damaged.len());
            damaged[at] = random(256) as u8;
        }
        let _ = geotiff::read(&damaged);
    }
    let odd = hgt::read("somewhere.hgt", &[]);
    assert!(matches!(odd, Err(TileError::Name { .. })));
    assert!(odd.unwrap_err().to_string().contains("somewhere.hgt"));
}
