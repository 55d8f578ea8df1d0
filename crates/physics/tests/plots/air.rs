//! Atmosphere, gas and rain.

use physics::atmosphere;
use physics::propagation::effective_earth::EffectiveEarth;
use physics::propagation::gas::MoistAir;
use physics::propagation::gas_path::one_way_loss_db;
use physics::propagation::rain::RainLaw;

use crate::Picture;
use crate::canvas::{Axis, Plot, evenly, in_ratios};
use crate::table::read;

pub const PICTURES: [Picture; 5] = [
    ("atmosphere-profile", profile),
    ("atmosphere-error", profile_error),
    ("gas-specific", gas),
    ("rain-specific", rain),
    ("gas-path-error", gas_path_error),
];

fn profile() -> Plot {
    let table = read("us_standard_atmosphere_1976");
    let rows = || table.rows().filter(|row| (row.num("z_m") / 1000.0) % 4.0 == 0.0);
    let km = |z_m: f64| z_m / 1000.0;
    let heights = || evenly(-5e3, 86e3, 183);
    let at = |z_m: f64, of: fn(atmosphere::Air) -> f64| atmosphere::at(z_m).map_or(f64::NAN, of);
    let (x, y) = (
        Axis::linear("kelvin; metres per second", 160.0, 380.0),
        Axis::linear("geometric height, km", -5.0, 86.0),
    );
    Plot::new("The standard atmosphere", x, y)
        .line("temperature", heights().map(|z| (at(z, |air| air.temperature_k), km(z))))
        .line("speed of sound", heights().map(|z| (at(z, |air| air.sound_m_s), km(z))))
        .table(
            "table",
            rows().flat_map(|row| {
                let z = km(row.num("z_m"));
                [(row.num("T_K"), z), (row.num("a_m_s"), z)]
            }),
        )
}

fn profile_error() -> Plot {
    let table = read("us_standard_atmosphere_1976");
    let errors = |column: &'static str, of: fn(atmosphere::Air) -> f64| {
        let error =
            move |z: f64, truth: f64| (atmosphere::at(z).map_or(f64::NAN, of) / truth - 1.0).abs();
        let rows: Vec<_> = table.rows().map(|row| (row.num("z_m"), row.num(column))).collect();
        rows.into_iter().map(move |(z, truth)| (z / 1000.0, error(z, truth)))
    };
    let (x, y) = (
        Axis::linear("geometric height, km", -5.0, 86.0),
        Axis::log("relative error (zero lies on the foot)", 1e-17, 1e-8),
    );
    Plot::new("Ours against the 40-digit table", x, y)
        .points("pressure", errors("p_Pa", |air| air.pressure_pa))
        .points("temperature", errors("T_K", |air| air.temperature_k))
        .dashed("tolerance", [(-5.0, 1e-9), (86.0, 1e-9)])
}

fn gas() -> Plot {
    let table = read("itu_p676_specific");
    let ground = MoistAir {
        dry_pressure_hpa: 1_003.277_111_213_659_4,
        vapour_g_m3: 7.5,
        temperature_k: 288.15,
    };
    let of = |f: f64| ground.attenuation(f).unwrap();
    let frequencies = || in_ratios(1.0, 400.0, 500);
    let rows: Vec<_> = table
        .rows()
        .filter(|row| row.num("p_dry_hPa") == ground.dry_pressure_hpa)
        .map(|row| (row.num("f_GHz"), row.num("gamma_dB_km")))
        .collect();
    let (x, y) =
        (Axis::log("frequency, GHz", 1.0, 1000.0), Axis::log("decibels per kilometre", 1e-4, 1e2));
    Plot::new("Attenuation by gas at sea level, 7.5 g/m³ of vapour", x, y)
        .line("oxygen", frequencies().map(|f| (f, of(f).oxygen_db_km)))
        .line("water vapour", frequencies().map(|f| (f, of(f).vapour_db_km)))
        .line("sum", frequencies().map(|f| (f, of(f).total_db_km())))
        .table("table, sum", rows)
}

fn rain() -> Plot {
    let table = read("itu_p838_rain");
    let law = |f: f64| RainLaw::new(f, 0.0, 0.0).unwrap();
    let rates = [1.0, 5.0, 25.0, 100.0];
    let rows = table.rows().filter(|row| {
        row.num("el_deg") == 0.0
            && row.num("tilt_deg") == 0.0
            && rates.contains(&row.num("rain_mm_h"))
    });
    let rows: Vec<_> = rows.map(|row| (row.num("f_GHz"), row.num("gamma_R_dB_km"))).collect();
    let (x, y) =
        (Axis::log("frequency, GHz", 1.0, 1000.0), Axis::log("decibels per kilometre", 1e-5, 1e2));
    let mut plot = Plot::new("Attenuation by rain, horizontal polarisation", x, y);
    for rate in rates {
        let curve = in_ratios(1.0, 1000.0, 120).map(|f| (f, law(f).attenuation_db_km(rate)));
        plot = plot.line(&format!("{rate} mm/h"), curve);
    }
    plot.table("table", rows)
}

fn gas_path_error() -> Plot {
    let table = read("gas_path_loss");
    let rows: Vec<_> = table
        .rows()
        .map(|row| {
            let ours = one_way_loss_db(
                EffectiveEarth::FOUR_THIRDS,
                row.num("f_GHz"),
                row.num("h0_m"),
                row.num("el_deg").to_radians(),
                row.num("slant_m"),
            );
            let truth = row.num("one_way_loss_dB");
            (truth, (ours.unwrap() / truth - 1.0).abs())
        })
        .collect();
    let (x, y) = (
        Axis::log("one-way loss of the table, dB", 1e-3, 1e3),
        Axis::log("relative error", 1e-10, 1e-3),
    );
    Plot::new("Loss along a path: ours against the table", x, y)
        .points("rows", rows)
        .dashed("tolerance", [(1e-3, 1e-4), (1e3, 1e-4)])
}
