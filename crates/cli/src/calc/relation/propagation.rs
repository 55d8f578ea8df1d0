//! Gas, rain, horizon and path.

use physics::propagation::effective_earth::EffectiveEarth;
use physics::propagation::gas::MoistAir;
use physics::propagation::gas_path::one_way_loss_db;
use physics::propagation::rain::RainLaw;

use super::super::column::Column;
use super::super::row::{Row, Verdict};
use super::{Relation, plain};

const EARTH: EffectiveEarth = EffectiveEarth::FOUR_THIRDS;
const FREQUENCY: Column = Column::above("f_GHz", 0.0);
const ELEVATION: Column = Column::within("el_deg", -90.0, 90.0);
const SLANT: Column = Column::at_least("slant_m", 0.0);

pub const GAS: Relation = Relation {
    name: "gas",
    columns: &[
        FREQUENCY,
        Column::at_least("p_dry_hPa", 0.0),
        Column::at_least("rho_w_g_m3", 0.0),
        Column::above("T_K", 0.0),
    ],
    outputs: &["gamma_o_dB_km", "gamma_w_dB_km", "gamma_dB_km"],
    counts: &[],
    beside: None,
    tables: &["itu_p676_specific"],
    work: |_| plain(gas),
};

fn gas(row: &Row, out: &mut [f64]) -> Verdict {
    let [f_ghz, dry_pressure_hpa, vapour_g_m3, temperature_k] = row.first();
    let air = MoistAir { dry_pressure_hpa, vapour_g_m3, temperature_k };
    if let Some(gas) = air.attenuation(f_ghz) {
        out.copy_from_slice(&[gas.oxygen_db_km, gas.vapour_db_km, gas.total_db_km()]);
    }
    Ok(())
}

pub const GAS_PATH: Relation = Relation {
    name: "gas-path",
    columns: &[FREQUENCY, Column::any("h0_m"), ELEVATION, SLANT],
    outputs: &["h_end_m", "one_way_loss_dB"],
    counts: &[],
    beside: None,
    tables: &["gas_path_loss"],
    work: |_| plain(gas_path),
};

fn gas_path(row: &Row, out: &mut [f64]) -> Verdict {
    let [f_ghz, h0, el_deg, slant] = row.first();
    let elevation = el_deg.to_radians();
    out[0] = EARTH.ray(h0, elevation, slant).height_m;
    out[1] = one_way_loss_db(EARTH, f_ghz, h0, elevation, slant).unwrap_or(f64::NAN);
    Ok(())
}

pub const RAIN: Relation = Relation {
    name: "rain",
    columns: &[FREQUENCY, Column::at_least("rain_mm_h", 0.0), ELEVATION, Column::any("tilt_deg")],
    outputs: &["k", "alpha", "gamma_R_dB_km"],
    counts: &[],
    beside: None,
    tables: &["itu_p838_rain"],
    work: |_| plain(rain),
};

fn rain(row: &Row, out: &mut [f64]) -> Verdict {
    let [f_ghz, rain_mm_h, el_deg, tilt_deg] = row.first();
    if let Some(law) = RainLaw::new(f_ghz, el_deg.to_radians(), tilt_deg.to_radians()) {
        out.copy_from_slice(&[law.k, law.alpha, law.attenuation_db_km(rain_mm_h)]);
    }
    Ok(())
}

pub const HORIZON: Relation = Relation {
    name: "horizon",
    columns: &[Column::at_least("h_radar_m", 0.0), Column::at_least("h_target_m", 0.0)],
    outputs: &["slant_max_m", "ground_arc_m", "dip_deg"],
    counts: &[],
    beside: None,
    tables: &["radar_horizon"],
    work: |_| plain(horizon),
};

fn horizon(row: &Row, out: &mut [f64]) -> Verdict {
    let [h_radar, h_target] = row.first();
    if let Some(found) = EARTH.horizon(h_radar, h_target) {
        out.copy_from_slice(&[found.slant_max_m, found.ground_arc_m, found.dip_rad.to_degrees()]);
    }
    Ok(())
}

pub const PATH: Relation = Relation {
    name: "path",
    columns: &[Column::any("h0_m"), ELEVATION, SLANT],
    outputs: &["height_m", "ground_m"],
    counts: &[],
    beside: None,
    tables: &["path_four_thirds", "path_exponential_atmosphere"],
    work: |_| plain(path),
};

fn path(row: &Row, out: &mut [f64]) -> Verdict {
    let [h0, el_deg, slant] = row.first();
    let point = EARTH.ray(h0, el_deg.to_radians(), slant);
    out.copy_from_slice(&[point.height_m, point.ground_m]);
    Ok(())
}
