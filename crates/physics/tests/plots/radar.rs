//! The radar equation, jamming and clutter.

use physics::math::to_db;
use physics::radar::clutter::Canceller;
use physics::radar::equation::{Radar, RadarConstant};
use physics::radar::jamming::self_screening_burn_through_m;

use crate::Picture;
use crate::canvas::{Axis, Plot, in_ratios};
use crate::table::read;

pub const PICTURES: [Picture; 4] = [
    ("snr-range", by_range),
    ("radar-equation-error", errors),
    ("burn-through", burn_through),
    ("clutter-improvement", improvement),
];

/// Range rules whatever the radar: curves by cross-section, the table's rows brought to 1 m² at 100 km.
fn by_range() -> Plot {
    let constant = RadarConstant::from_claim(100e3, 1.0, 20.0);
    let (x, y) = (
        Axis::log("range, km", 10.0, 1000.0),
        Axis::linear("signal-to-noise ratio, dB", -30.0, 60.0),
    );
    let mut plot = Plot::new("One constant: 13 dB on 1 m² at 100 km", x, y);
    for rcs in [0.01, 1.0, 100.0] {
        let curve = in_ratios(10e3, 1000e3, 101).map(|r| (r / 1000.0, to_db(constant.snr(rcs, r))));
        plot = plot.line(&format!("{rcs} m²"), curve);
    }
    plot.dashed("needed for detection", [(10.0, 13.0), (1000.0, 13.0)])
}

fn errors() -> Plot {
    let table = read("radar_equation");
    let rows: Vec<_> = table
        .rows()
        .map(|row| {
            let radar = Radar {
                peak_power_w: row.num("peak_power_W"),
                gain_db: row.num("gain_dB"),
                frequency_hz: row.num("freq_Hz"),
                pulse_s: row.num("pulse_s"),
                system_temperature_k: row.num("T_sys_K"),
                loss_db: row.num("loss_dB"),
            };
            let ours = to_db(radar.constant().snr(row.num("rcs_m2"), row.num("range_m")));
            (row.num("snr_dB"), (ours - row.num("snr_dB")).abs())
        })
        .collect();
    let (x, y) = (
        Axis::linear("signal-to-noise ratio of the table, dB", -60.0, 100.0),
        Axis::log("error, dB (zero lies on the foot)", 1e-17, 1e-8),
    );
    Plot::new("The radar equation: ours against the table", x, y)
        .points("rows", rows)
        .dashed("tolerance", [(-60.0, 1e-9), (100.0, 1e-9)])
}

/// Range of a flight that screens itself, by the noise it makes at 100 km.
fn burn_through() -> Plot {
    let required = 20.0;
    // 13 dB on the flight at 100 km.
    let signal_m4 = required * 1e20;
    let range_km = |jamming: f64| {
        self_screening_burn_through_m(signal_m4, jamming * 1e10, required)
            .map_or(f64::NAN, |m| m / 1000.0)
    };
    let free = |_: f64| 100.0;
    let heavy = |jamming: f64| 100.0 / jamming.sqrt();
    let levels = || in_ratios(1e-3, 1e4, 141);
    let (x, y) = (
        Axis::log("jamming over noise at 100 km", 1e-3, 1e4),
        Axis::log("range at which the flight is seen, km", 1.0, 1000.0),
    );
    Plot::new("Burn-through of a flight that is seen at 100 km without jamming", x, y)
        .line("burn-through", levels().map(|j| (j, range_km(j))))
        .dashed(
            "no noise, and noise alone",
            levels()
                .map(|j| (j, free(j)))
                .chain([(f64::NAN, 0.0)])
                .chain(levels().map(|j| (j, heavy(j)))),
        )
}

fn improvement() -> Plot {
    let of = |canceller: Canceller, spread: f64| to_db(canceller.improvement(spread, 0.1, 1000.0));
    let narrow = |spread: f64| 1000.0 / (4.0 * std::f64::consts::PI * spread / 0.1);
    let spreads = || in_ratios(0.01, 30.0, 141);
    let (x, y) = (
        Axis::log("spread of the clutter's velocity, m/s", 0.01, 100.0),
        Axis::linear("improvement factor, dB", 0.0, 120.0),
    );
    Plot::new("Cancellers at 10 cm wavelength and 1000 pulses a second", x, y)
        .line("two pulses", spreads().map(|v| (v, of(Canceller::Single, v))))
        .line("three pulses", spreads().map(|v| (v, of(Canceller::Double, v))))
        .table(
            "Skolnik's forms for narrow spectra",
            in_ratios(0.01, 1.0, 9).flat_map(|v| {
                let n = narrow(v);
                [(v, to_db(2.0 * n * n)), (v, to_db(2.0 * n * n * n * n))]
            }),
        )
}
