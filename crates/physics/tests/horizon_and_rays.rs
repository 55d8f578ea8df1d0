//! Horizon and straight rays on the effective sphere against the tables.

mod table;

use physics::math::cos;
use physics::propagation::effective_earth::EffectiveEarth;
use physics::propagation::snell::ExponentialAtmosphere;
use table::Errors;

const EARTH: EffectiveEarth = EffectiveEarth::FOUR_THIRDS;

#[test]
fn radar_horizon() {
    let (mut slant, mut arc, mut dip) = (Errors::default(), Errors::default(), Errors::default());
    for row in table::read("radar_horizon").rows() {
        let horizon = EARTH.horizon(row.num("h_radar_m"), row.num("h_target_m")).unwrap();
        slant.note(horizon.slant_max_m - row.num("slant_max_m"));
        arc.note(horizon.ground_arc_m - row.num("ground_arc_m"));
        dip.note(horizon.dip_rad.to_degrees() - row.num("dip_deg"));
    }
    slant.print("radar_horizon slant_max_m");
    arc.print("radar_horizon ground_arc_m");
    dip.print("radar_horizon dip_deg");
    assert!(slant.worst() < 1e-5 && arc.worst() < 1e-5 && dip.worst() < 1e-12);
}

#[test]
fn path_four_thirds() {
    let (mut height, mut ground) = (Errors::default(), Errors::default());
    for row in table::read("path_four_thirds").rows() {
        let point = EARTH.ray(row.num("h0_m"), row.num("el_deg").to_radians(), row.num("slant_m"));
        height.note(point.height_m - row.num("height_m"));
        ground.note(point.ground_m - row.num("ground_m"));
    }
    height.print("path_four_thirds height_m");
    ground.print("path_four_thirds ground_m");
    assert!(height.worst() < 1e-6 && ground.worst() < 1e-6);
}

#[test]
fn path_four_thirds_read_backwards() {
    let (mut slant, mut elevation, mut other) =
        (Errors::default(), Errors::default(), Errors::default());
    for row in table::read("path_four_thirds").rows() {
        let (h0, h, ground) = (row.num("h0_m"), row.num("height_m"), row.num("ground_m"));
        let (el, s) = (row.num("el_deg").to_radians(), row.num("slant_m"));
        let sight = EARTH.sight(h0, h, ground);
        slant.note(sight.slant_m - s);
        // An angle counts by what it moves at the far end.
        elevation.note((sight.elevation_rad - el) * s);
        other.note(EARTH.ground_at_slant_m(h0, h, s).unwrap() - ground);
        other.note((EARTH.elevation_at_slant_rad(h0, h, s).unwrap() - el) * s * cos(el));
    }
    slant.print("path_four_thirds slant_m from ground_m");
    elevation.print("path_four_thirds elevation, m at the far end");
    other.print("path_four_thirds ground_m and elevation from slant_m");
    assert!(slant.worst() < 1e-6 && elevation.worst() < 1e-6 && other.worst() < 1e-6);
}

#[test]
fn path_exponential_atmosphere() {
    let (mut length, mut ground) = (Errors::default(), Errors::default());
    let (mut straight, mut model) = (Errors::default(), Errors::default());
    for row in table::read("path_exponential_atmosphere").rows() {
        let (h0, el) = (row.num("h0_m"), row.num("el_deg").to_radians());
        let (top, ray_length) = (row.num("h_top_m"), row.num("ray_length_m"));
        let traced = ExponentialAtmosphere::CRPL_313.trace(h0, el, top).unwrap();
        length.note(traced.length_m - ray_length);
        ground.note(traced.ground_m - row.num("ground_m"));
        let by_four_thirds = EARTH.ray(h0, el, ray_length).height_m;
        straight.note(by_four_thirds - row.num("h_four_thirds_m"));
        model.note(by_four_thirds - top);
    }
    length.print("path_exponential_atmosphere ray_length_m");
    ground.print("path_exponential_atmosphere ground_m");
    straight.print("path_exponential_atmosphere h_four_thirds_m");
    model.print("height by 4/3 Earth against the exponential atmosphere, m");
    println!("  median {:.1} m", model.quantile(0.5));
    assert!(length.worst() < 0.01 && ground.worst() < 0.01 && straight.worst() < 1e-6);
    // The model's own error, not ours: the README of the tables says up to 1.9 km.
    assert!(model.quantile(0.5) < 150.0 && model.worst() < 2000.0);
}
