//! The radar equation.

use physics::math::{from_db, to_db};
use physics::radar::equation::Radar;

use super::super::column::Column;
use super::super::row::{Row, Verdict};
use super::{Relation, plain};

pub const RADAR_EQUATION: Relation = Relation {
    name: "radar-equation",
    columns: &[
        Column::above("peak_power_W", 0.0),
        Column::any("gain_dB"),
        Column::above("freq_Hz", 0.0),
        Column::above("pulse_s", 0.0),
        Column::at_least("rcs_m2", 0.0),
        Column::above("T_sys_K", 0.0),
        Column::any("loss_dB"),
        Column::above("range_m", 0.0),
        Column::any("snr_required_dB"),
    ],
    outputs: &["snr_dB", "range_at_required_m"],
    counts: &[],
    beside: None,
    tables: &["radar_equation"],
    work: |_| plain(equation),
};

fn equation(row: &Row, out: &mut [f64]) -> Verdict {
    let [
        peak_power_w,
        gain_db,
        frequency_hz,
        pulse_s,
        rcs_m2,
        system_temperature_k,
        loss_db,
        range_m,
        required_db,
    ] = row.first();
    let radar =
        Radar { peak_power_w, gain_db, frequency_hz, pulse_s, system_temperature_k, loss_db };
    let constant = radar.constant();
    out[0] = to_db(constant.snr(rcs_m2, range_m));
    out[1] = constant.range_m(rcs_m2, from_db(required_db)).unwrap_or(f64::NAN);
    Ok(())
}
