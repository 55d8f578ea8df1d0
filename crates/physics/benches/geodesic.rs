//! Inverse geodesics: azimuths at both ends, length and reduced length of 100,000 pairs.

mod timing;

use physics::earth::geodesic;
use physics::math::asin;

const SIZE: usize = 100_000;

fn main() {
    let bench = timing::Bench::from_command_line();
    let mut uniform = timing::uniforms(4);
    let mut between = |low: f64, high: f64| low + (high - low) * uniform();
    let anywhere: Vec<[f64; 4]> = (0..SIZE)
        .map(|_| {
            let [lat1, lat2] = [0; 2].map(|_| asin(between(-1.0, 1.0)).to_degrees());
            [lat1, between(-180.0, 180.0), lat2, between(-180.0, 180.0)]
        })
        .collect();
    let theatre: Vec<[f64; 4]> = (0..SIZE)
        .map(|_| {
            let (lat, lon) = (between(-60.0, 60.0), between(-179.0, 179.0));
            [lat, lon, lat + between(-2.0, 2.0), lon + between(-3.0, 3.0)]
        })
        .collect();
    solve(&bench, "anywhere on Earth", &anywhere);
    solve(&bench, "inside a theatre", &theatre);
}

fn solve(bench: &timing::Bench, case: &str, pairs: &[[f64; 4]]) {
    bench.keep(&format!("{case}.question"), pairs.as_flattened());
    let mut lengths = vec![0.0; pairs.len()];
    bench.time(
        case,
        || (),
        |()| {
            let mut sum = 0.0;
            for (length, &[lat1, lon1, lat2, lon2]) in lengths.iter_mut().zip(pairs) {
                let found = geodesic::inverse(lat1, lon1, lat2, lon2);
                *length = found.s12_m;
                sum += found.azi1_deg + found.azi2_deg + found.m12_m;
            }
            sum
        },
    );
    bench.keep(&format!("{case}.ravelin"), &lengths);
}
