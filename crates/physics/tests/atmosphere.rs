//! U.S. Standard Atmosphere 1976 against the 40-digit table and the printed one.

mod table;

use physics::atmosphere;
use table::{Errors, Row};

type Column = fn(&atmosphere::Air) -> f64;

#[test]
fn us_standard_atmosphere_1976() {
    let columns: [(&str, Column); 8] = [
        ("H_m", |air| air.geopotential_m),
        ("Tm_K", |air| air.molecular_temperature_k),
        ("T_K", |air| air.temperature_k),
        ("p_Pa", |air| air.pressure_pa),
        ("rho_kg_m3", |air| air.density_kg_m3),
        ("a_m_s", |air| air.sound_m_s),
        ("mu_Pa_s", |air| air.viscosity_pa_s),
        ("g_m_s2", |air| air.gravity_m_s2),
    ];
    for (name, of) in columns {
        let mut errors = Errors::default();
        for row in table::read("us_standard_atmosphere_1976").rows() {
            let (ours, theirs) = (of(&atmosphere::at(row.num("z_m")).unwrap()), row.num(name));
            errors.note(if theirs == 0.0 { ours } else { ours / theirs - 1.0 });
        }
        errors.print(&format!("us_standard_atmosphere_1976 {name}, relative"));
        assert!(errors.worst() < 1e-9, "{name}");
    }
}

/// One unit in the last of the five digits that the book prints of pressure and density.
fn fifth_digit(value: f64) -> f64 {
    physics::math::pow(10.0, physics::math::log10(value).floor() - 4.0)
}

#[test]
fn us_standard_atmosphere_1976_published() {
    let mut errors = Errors::default();
    let mut note = |row: &Row, name: &str, ours: f64, unit: f64| {
        errors.note((ours - row.num(name)) / unit);
    };
    for row in table::read("us_standard_atmosphere_1976_published").rows() {
        let air = atmosphere::at(row.num("z_m")).unwrap();
        note(&row, "T_K", air.temperature_k, 1e-3);
        note(&row, "p_Pa", air.pressure_pa, fifth_digit(air.pressure_pa));
        note(&row, "rho_kg_m3", air.density_kg_m3, fifth_digit(air.density_kg_m3));
        note(&row, "a_m_s", air.sound_m_s, 1e-2);
    }
    errors.print("us_standard_atmosphere_1976_published, units of the last digit");
    assert!(errors.worst() <= 1.0);
}
