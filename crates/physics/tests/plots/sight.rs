//! Horizon, rays and lines of sight over ground.

use physics::propagation::effective_earth::EffectiveEarth;
use physics::propagation::snell::ExponentialAtmosphere;
use physics::terrain::{Sample, Terrain, geotiff};

use crate::Picture;
use crate::canvas::{Axis, Plot, evenly, in_ratios};
use crate::table::read;

pub const PICTURES: [Picture; 4] = [
    ("horizon-range", horizon),
    ("four-thirds-error", four_thirds),
    ("sight-line", sight_line),
    ("sight-error", sight_error),
];

const EARTH: EffectiveEarth = EffectiveEarth::FOUR_THIRDS;

fn horizon() -> Plot {
    let table = read("radar_horizon");
    let heights: [f64; 4] = [0.0, 10.0, 100.0, 1000.0];
    let rows: Vec<_> = table
        .rows()
        .filter(|row| heights.contains(&row.num("h_radar_m")) && row.num("h_target_m") > 0.0)
        .map(|row| (row.num("h_target_m"), row.num("slant_max_m") / 1000.0))
        .collect();
    let (x, y) =
        (Axis::log("height of the target, m", 1.0, 1e5), Axis::log("farthest sight, km", 1.0, 1e4));
    let mut plot = Plot::new("Horizon of the 4/3 Earth", x, y);
    for h in heights {
        let curve = in_ratios(1.0, 1e5, 121)
            .map(|t| (t, EARTH.horizon(h, t).unwrap().slant_max_m / 1000.0));
        plot = plot.line(&format!("radar {h} m up"), curve);
    }
    plot.table("table", rows)
}

/// What 4/3 Earth says of heights against rays in the exponential atmosphere.
fn four_thirds() -> Plot {
    let table = read("path_exponential_atmosphere");
    let rows: Vec<_> = table
        .rows()
        .map(|row| {
            (
                row.num("ray_length_m") / 1000.0,
                (row.num("h_four_thirds_m") - row.num("h_top_m")).abs(),
            )
        })
        .collect();
    let (x, y) = (
        Axis::linear("length of the ray, km", 0.0, 600.0),
        Axis::log("height by 4/3 Earth against the traced ray, m", 0.01, 1e4),
    );
    let mut plot = Plot::new("What the 4/3 Earth gets wrong", x, y);
    for deg in [0.0_f64, 1.0, 5.0] {
        let el = deg.to_radians();
        let curve = in_ratios(100.0, 30e3, 161).map(|top| {
            let traced = ExponentialAtmosphere::CRPL_313.trace(50.0, el, top);
            traced.map_or((f64::NAN, f64::NAN), |ray| {
                (ray.length_m / 1000.0, (EARTH.ray(50.0, el, ray.length_m).height_m - top).abs())
            })
        });
        plot = plot.line(&format!("ours, {deg}° from 50 m"), curve);
    }
    plot.table("table", rows)
}

fn model() -> Terrain {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../reference/terrain/dem_projected.tif");
    Terrain::new(vec![geotiff::read(&std::fs::read(path).unwrap()).unwrap()]).unwrap()
}

/// The profile of the first hidden pair whose ground comes within 30 m of the ray.
fn sight_line() -> Plot {
    let terrain = model();
    let table = read("terrain/los_pairs");
    let close = |row: &crate::table::Row| {
        let share = row.num("at_distance_m") / row.num("ground_m");
        let near_the_ground = row.num("min_clearance_m").abs() < 30.0;
        row.num("k_factor").is_finite()
            && near_the_ground
            && (0.2..0.8).contains(&share)
            && row.num("ground_m") > 12e3
    };
    let row = table.rows().find(close).unwrap();
    let [x0, y0, h0] = ["x_obs_m", "y_obs_m", "h_obs_agl_m"].map(|c| row.num(c));
    let [x1, y1, h1] = ["x_tgt_m", "y_tgt_m", "h_tgt_agl_m"].map(|c| row.num(c));
    let (from, to) =
        (terrain.above_ground(x0, y0, h0).unwrap(), terrain.above_ground(x1, y1, h1).unwrap());
    let (length, k) = (row.num("ground_m"), row.num("k_factor"));
    let ground = |share: f64| {
        let point = terrain.above_ground(x0 + share * (x1 - x0), y0 + share * (y1 - y0), 0.0);
        let s = share * length;
        point.map_or(f64::NAN, |point| point.z_m + s * (length - s) / (2.0 * k * 6_371_000.0))
    };
    let ray = |share: f64| from.z_m + share * (to.z_m - from.z_m);
    let found = terrain.clearance(from, to, k).unwrap();
    let at = found.at_m / length;
    let shares = || evenly(0.0, 1.0, 400);
    let ceiling = shares().map(|s| ground(s).max(ray(s))).fold(0.0, f64::max);
    let (x, y) = (
        Axis::linear("distance, km", 0.0, (length / 1000.0).ceil()),
        Axis::linear("height on the bulged Earth, m", 0.0, (ceiling / 100.0).ceil() * 100.0),
    );
    Plot::new("A ray and the ground below it", x, y)
        .line("ground with the bulge", shares().map(|s| (s * length / 1000.0, ground(s))))
        .line("ray", [(0.0, from.z_m), (length / 1000.0, to.z_m)])
        .points("least clearance, ours", [(found.at_m / 1000.0, ground(at))])
        .table(
            "and of the table",
            [(
                row.num("at_distance_m") / 1000.0,
                ray(row.num("at_distance_m") / length) - row.num("min_clearance_m"),
            )],
        )
}

fn sight_error() -> Plot {
    let terrain = model();
    let table = read("terrain/los_pairs");
    let tile = concat!(env!("CARGO_MANIFEST_DIR"), "/../../reference/terrain/N47E010.tif");
    let tile = geotiff::read(&std::fs::read(tile).unwrap()).unwrap();
    let pairs: Vec<_> = table
        .rows()
        .step_by(2)
        .map(|row| {
            let end = |x: &str, y: &str, h: &str| {
                terrain.above_ground(row.num(x), row.num(y), row.num(h)).unwrap()
            };
            let (from, to) = (
                end("x_obs_m", "y_obs_m", "h_obs_agl_m"),
                end("x_tgt_m", "y_tgt_m", "h_tgt_agl_m"),
            );
            let found = terrain.clearance(from, to, row.num("k_factor")).unwrap();
            (row.num("ground_m") / 1000.0, (found.min_m - row.num("min_clearance_m")).abs())
        })
        .collect();
    let samples = read("terrain/hgt_samples");
    let heights: Vec<_> = samples
        .rows()
        .filter_map(|row| match tile.bilinear(row.num("lon_deg"), row.num("lat_deg")) {
            Sample::Height(found) => Some((0.5, (found - row.num("bilinear_m")).abs())),
            _ => None,
        })
        .collect();
    let (x, y) = (
        Axis::linear("length of the path, km (elevations at 0.5)", 0.0, 80.0),
        Axis::log("error, m (zero lies on the foot)", 1e-16, 1.0),
    );
    Plot::new("Least clearances and elevations: ours against the tables", x, y)
        .points("clearance", pairs)
        .points("elevation", heights)
        .dashed("tolerance of the clearance", [(0.0, 0.05), (80.0, 0.05)])
}
