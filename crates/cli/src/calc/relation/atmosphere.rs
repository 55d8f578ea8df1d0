//! The standard atmosphere.

use physics::atmosphere::at;

use super::super::column::Column;
use super::super::row::{Row, Verdict};
use super::{Relation, plain};

pub const ATMOSPHERE: Relation = Relation {
    name: "atmosphere",
    columns: &[Column::any("z_m")],
    outputs: &["H_m", "Tm_K", "T_K", "p_Pa", "rho_kg_m3", "a_m_s", "mu_Pa_s", "g_m_s2"],
    counts: &[],
    beside: None,
    tables: &["us_standard_atmosphere_1976", "us_standard_atmosphere_1976_published"],
    work: |_| plain(air),
};

fn air(row: &Row, out: &mut [f64]) -> Verdict {
    let [z] = row.first();
    if let Some(air) = at(z) {
        out.copy_from_slice(&[
            air.geopotential_m,
            air.molecular_temperature_k,
            air.temperature_k,
            air.pressure_pa,
            air.density_kg_m3,
            air.sound_m_s,
            air.viscosity_pa_s,
            air.gravity_m_s2,
        ]);
    }
    Ok(())
}
