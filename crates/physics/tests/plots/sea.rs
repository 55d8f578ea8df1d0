//! Lobes over the sea and what diffracts beyond the horizon.

use physics::math::{log10, powi, sin};
use physics::propagation::complex::Complex;
use physics::propagation::effective_earth::EffectiveEarth;
use physics::propagation::sea::Sea;
use physics::propagation::sea_surface::{LIGHT_M_S, Polarisation, Roughness};

use crate::Picture;
use crate::canvas::{Axis, Plot, evenly, in_ratios};
use crate::table::read;

pub const PICTURES: [Picture; 3] =
    [("sea-lobes", lobes), ("sea-transition", transition), ("sea-residues", residues)];

fn db(factor: f64) -> f64 {
    20.0 * log10(factor)
}

fn lobes() -> Plot {
    let flat = Sea {
        earth: EffectiveEarth::FLAT,
        frequency_hz: 3e9,
        polarisation: Polarisation::Horizontal,
        permittivity: Complex::real(1e24),
        rms_height_m: 0.0,
        roughness: Roughness::MillerBrown,
    };
    let (h1, h2) = (15.0, 30.0);
    let phase = |r: f64| 2.0 * std::f64::consts::PI * h1 * h2 * 3e9 / (LIGHT_M_S * r);
    let power = |sea: &Sea, r: f64| 2.0 * db(sea.factor(h1, h2, r).unwrap_or(f64::NAN));
    let (calm, rough) = (
        Sea::temperate(3e9, Polarisation::Horizontal, 0.0),
        Sea::temperate(3e9, Polarisation::Horizontal, 0.5),
    );
    let ranges = || in_ratios(1e3, 60e3, 500);
    let (x, y) =
        (Axis::log("range, km", 1.0, 100.0), Axis::linear("echo over free space, dB", -60.0, 15.0));
    Plot::new("Echo of a flyer at 30 m, antenna at 15 m, 3 GHz", x, y)
        .line("calm sea", ranges().map(|r| (r / 1e3, power(&calm, r))))
        .line("waves of 0.5 m rms", ranges().map(|r| (r / 1e3, power(&rough, r))))
        .line("flat perfect sea", ranges().map(|r| (r / 1e3, power(&flat, r))))
        .table(
            "16 sin⁴",
            in_ratios(2e3, 60e3, 60)
                .map(|r| (r / 1e3, 10.0 * log10(16.0 * powi(sin(phase(r)), 4)))),
        )
}

/// The sea of a row of residues.
fn sea_of(row: &crate::table::Row) -> Sea {
    Sea {
        earth: EffectiveEarth::FOUR_THIRDS,
        frequency_hz: row.num("freq_Hz"),
        polarisation: if row.text("polarisation") == "h" {
            Polarisation::Horizontal
        } else {
            Polarisation::Vertical
        },
        permittivity: Complex { re: 70.0, im: -40.0 },
        rms_height_m: 0.0,
        roughness: Roughness::MillerBrown,
    }
}

fn transition() -> Plot {
    let table = read("smooth_earth_residues");
    let mut plot = Plot::new(
        "Across the horizon, 15 m and 100 m up: ours and the residue series",
        Axis::linear("distance in horizons", 0.3, 2.0),
        Axis::linear("field over free space, dB", -120.0, 10.0),
    );
    let mut rows = Vec::new();
    for (frequency, h1, h2) in [(150e6, 15.0, 100.0), (3e9, 15.0, 100.0), (1e10, 15.0, 100.0)] {
        let of = |row: &crate::table::Row| {
            row.num("freq_Hz") == frequency
                && row.num("h1_m") == h1
                && row.num("h2_m") == h2
                && row.text("polarisation") == "h"
        };
        let Some(sea) = table.rows().find(of).map(|row| sea_of(&row)) else { continue };
        let horizon = sea.earth.horizon(h1, h2).unwrap().ground_arc_m;
        let name = format!("{} GHz", frequency / 1e9);
        plot = plot.line(
            &name,
            evenly(0.3, 2.0, 341).map(|d| (d, db(sea.factor(h1, h2, d * horizon).unwrap()))),
        );
        rows.extend(
            table.rows().filter(of).map(|row| (row.num("ground_m") / horizon, row.num("field_dB"))),
        );
    }
    assert!(!rows.is_empty());
    plot.table("table", rows)
}

fn residues() -> Plot {
    let table = read("smooth_earth_residues");
    let rows: Vec<_> = table
        .rows()
        .map(|row| {
            let (sea, h1, h2, ground) =
                (sea_of(&row), row.num("h1_m"), row.num("h2_m"), row.num("ground_m"));
            let horizon = sea.earth.horizon(h1, h2).unwrap().ground_arc_m;
            let lobes = ground < sea.two_ray_limit_m(h1, h2).unwrap();
            let error = db(sea.factor(h1, h2, ground).unwrap()) - row.num("field_dB");
            (ground / horizon, error, lobes)
        })
        .collect();
    let of = |keep: fn(f64, bool) -> bool| {
        rows.iter()
            .filter(move |row| keep(row.0, row.2))
            .map(|row| (row.0, row.1))
            .collect::<Vec<_>>()
    };
    let (x, y) = (
        Axis::linear("distance in horizons", 0.3, 2.1),
        Axis::linear("ours less the residue series, dB", -2.5, 2.5),
    );
    Plot::new("How far each of the three parts may be trusted", x, y)
        .points("two rays", of(|_, lobes| lobes))
        .points("join", of(|reach, lobes| !lobes && reach < 0.9995))
        .points("P.526", of(|reach, _| reach >= 0.9995))
}
