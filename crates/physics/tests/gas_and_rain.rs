//! ITU-R P.676 and P.838 against the tables.

mod table;

use physics::propagation::effective_earth::EffectiveEarth;
use physics::propagation::gas::MoistAir;
use physics::propagation::gas_path::one_way_loss_db;
use physics::propagation::rain::RainLaw;
use table::Errors;

#[test]
fn itu_p676_specific() {
    let (mut oxygen, mut vapour) = (Errors::default(), Errors::default());
    for row in table::read("itu_p676_specific").rows() {
        let air = MoistAir {
            dry_pressure_hpa: row.num("p_dry_hPa"),
            vapour_g_m3: row.num("rho_w_g_m3"),
            temperature_k: row.num("T_K"),
        };
        let gas = air.attenuation(row.num("f_GHz")).unwrap();
        oxygen.note(gas.oxygen_db_km / row.num("gamma_o_dB_km") - 1.0);
        vapour.note(gas.vapour_db_km / row.num("gamma_w_dB_km") - 1.0);
        vapour.note(gas.total_db_km() / row.num("gamma_dB_km") - 1.0);
    }
    oxygen.print("itu_p676_specific oxygen, relative");
    vapour.print("itu_p676_specific vapour and sum, relative");
    assert!(oxygen.worst() < 1e-6 && vapour.worst() < 1e-6);
}

#[test]
fn gas_path_loss() {
    let (mut loss, mut height) = (Errors::default(), Errors::default());
    let earth = EffectiveEarth::FOUR_THIRDS;
    for row in table::read("gas_path_loss").rows() {
        let (h0, slant) = (row.num("h0_m"), row.num("slant_m"));
        let elevation = row.num("el_deg").to_radians();
        let ours = one_way_loss_db(earth, row.num("f_GHz"), h0, elevation, slant).unwrap();
        loss.note(ours / row.num("one_way_loss_dB") - 1.0);
        height.note(earth.ray(h0, elevation, slant).height_m - row.num("h_end_m"));
    }
    loss.print("gas_path_loss one_way_loss_dB, relative");
    height.print("gas_path_loss h_end_m");
    assert!(loss.worst() < 1e-4 && height.worst() < 1e-6);
}

#[test]
fn itu_p838_rain() {
    let mut errors = Errors::default();
    for row in table::read("itu_p838_rain").rows() {
        let (elevation, tilt) = (row.num("el_deg").to_radians(), row.num("tilt_deg").to_radians());
        let law = RainLaw::new(row.num("f_GHz"), elevation, tilt).unwrap();
        errors.note(law.k / row.num("k") - 1.0);
        errors.note(law.alpha / row.num("alpha") - 1.0);
        let gamma = law.attenuation_db_km(row.num("rain_mm_h"));
        errors.note(gamma / row.num("gamma_R_dB_km") - 1.0);
    }
    errors.print("itu_p838_rain, relative");
    assert!(errors.worst() < 1e-6);
}
