//! Kepler arcs and the vertical rocket against their tables.

mod table;

use physics::flight::{kepler, rocket};
use table::Errors;

const RELATIVE: f64 = 1e-9;

#[test]
fn kepler_ballistic() {
    let mut errors = Errors::default();
    for row in table::read("kepler_ballistic").rows() {
        let gamma = row.num("gamma_deg").to_radians();
        let arc =
            kepler::arc(row.num("radius_m"), row.num("range_m"), gamma, kepler::EARTH_MU).unwrap();
        let found = [
            ("phi_deg", arc.central_angle_rad.to_degrees()),
            ("v_m_s", arc.speed_m_s),
            ("ecc", arc.eccentricity),
            ("a_m", arc.semi_major_axis_m),
            ("apogee_alt_m", arc.apogee_altitude_m),
            ("tof_s", arc.time_of_flight_s),
        ];
        for (column, value) in found {
            errors.note(value / row.num(column) - 1.0);
        }
        if row.text("kind") == "minimum_energy" {
            let angle = kepler::minimum_energy_angle(arc.central_angle_rad);
            errors.note(angle.to_degrees() / row.num("gamma_deg") - 1.0);
        }
    }
    errors.print("kepler_ballistic, relative");
    assert!(errors.worst() <= RELATIVE);
}

#[test]
fn rocket_vertical() {
    let mut errors = Errors::default();
    for row in table::read("rocket_vertical").rows() {
        let motor = rocket::Motor {
            launch_mass_kg: row.num("m0_kg"),
            burnout_mass_kg: row.num("m_burnout_kg"),
            specific_impulse_s: row.num("isp_s"),
            burn_s: row.num("burn_s"),
        };
        let top = rocket::vertical_ascent(motor, motor.burn_s, rocket::STANDARD_GRAVITY).unwrap();
        errors.note(motor.thrust_n() / row.num("thrust_N") - 1.0);
        errors.note(top.speed_m_s / row.num("v_burnout_m_s") - 1.0);
        errors.note(top.height_m / row.num("h_burnout_m") - 1.0);
    }
    errors.print("rocket_vertical, relative");
    assert!(errors.worst() <= RELATIVE);
}
