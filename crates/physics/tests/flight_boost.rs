//! Boosted flight against closed forms, against plain falls and against itself.

use physics::earth::{Geodetic, geodesic};
use physics::flight::aim::{Branch, Shot};
use physics::flight::boost::{Ascent, Launch, Missile, Steering, impact};
use physics::flight::drag::DragCurve;
use physics::flight::fall::{self, Body, State};
use physics::flight::field::{free_acceleration, jacobi_integral};
use physics::flight::integrator::Piece;
use physics::flight::rocket::{Motor, vertical_ascent};
use physics::flight::trajectory::Trajectory;
use physics::frame::Vector;
use std::sync::LazyLock;

static NO_DRAG: LazyLock<DragCurve> = LazyLock::new(|| DragCurve::constant(0.0));
static DRAG: LazyLock<DragCurve> = LazyLock::new(|| {
    DragCurve::through(&[(0.0, 0.2), (0.9, 0.25), (1.1, 0.45), (2.0, 0.35), (5.0, 0.2)]).unwrap()
});

/// An invented missile of some 300 km.
fn missile(drag: &'static DragCurve, steering: Steering) -> Missile<'static> {
    let motor = Motor {
        launch_mass_kg: 5900.0,
        burnout_mass_kg: 2000.0,
        specific_impulse_s: 230.0,
        burn_s: 62.0,
    };
    let area_m2 = 0.6;
    let body = Body { area_per_mass_m2_kg: area_m2 / 2000.0, drag };
    Missile { motor, area_m2, drag, body, steering }
}

fn without_air(steering: Steering) -> Missile<'static> {
    let vacuum = missile(&NO_DRAG, steering);
    Missile { area_m2: 0.0, body: Body { area_per_mass_m2_kg: 0.0, ..vacuum.body }, ..vacuum }
}

const PLACE: Geodetic = Geodetic::new(38.0, 41.0, 0.0);

fn pieces(missile: Missile<'static>, elevation_deg: f64) -> impl Iterator<Item = Piece<6>> {
    let launch = Launch { place: PLACE, azimuth_deg: 250.0, elevation_deg };
    let mut ascent = Ascent::new(missile, launch).unwrap();
    std::iter::from_fn(move || ascent.next_piece(3600.0))
}

#[test]
fn a_short_vertical_boost_is_the_vertical_rocket() {
    // At the pole nothing turns sideways and weight is pure attraction. Over two seconds the rise
    // is some 30 m, over which gravity falls by 1e-4 m/s²: 2e-4 m at most.
    let pole = Geodetic::new(90.0, 0.0, 0.0);
    let mut missile = without_air(Steering::ConstantPitch);
    missile.motor.burn_s = 2.0;
    missile.motor.burnout_mass_kg = 5700.0;
    let launch = Launch { place: pole, azimuth_deg: 0.0, elevation_deg: 90.0 };
    let mut ascent = Ascent::new(missile, launch).unwrap();
    let mut last = None;
    while let Some(piece) = ascent.next_piece(2.0) {
        last = Some(fall::state_in(&piece, piece.end()));
    }
    let found = last.unwrap();
    let start = State::at(pole, Vector::new(0.0, 0.0, 0.0));
    let gravity = -free_acceleration(start.position.xyz(), [0.0; 3])[2];
    let expected = vertical_ascent(missile.motor, 2.0, gravity).unwrap();
    let (height, speed) = (found.place().h_m, found.local_velocity().xyz()[2]);
    println!(
        "height {:.2e} m, speed {:.2e} m/s off",
        height - expected.height_m,
        speed - expected.speed_m_s
    );
    assert!(expected.height_m > 5.0);
    assert!((height - expected.height_m).abs() < 2e-4);
    assert!((speed - expected.speed_m_s).abs() < 2e-4);
}

#[test]
fn after_burn_out_it_falls_as_any_body() {
    let missile = missile(&DRAG, Steering::GravityTurn { hold_s: 8.0 });
    let launch = Launch { place: PLACE, azimuth_deg: 250.0, elevation_deg: 70.0 };
    let landed = impact(missile, launch, 0.0, 3600.0).unwrap();
    let burn_out = pieces(missile, 70.0).find(|piece| piece.end() == 62.0).unwrap();
    let state = fall::state_in(&burn_out, 62.0);
    let fallen = fall::impact(missile.body, state, 0.0, 3600.0).unwrap();
    assert!((fallen.time_s + 62.0 - landed.time_s).abs() < 1e-6);
    assert!(fallen.state.position.distance(landed.state.position) < 1e-3);
}

#[test]
fn the_jacobi_integral_is_constant_after_burn_out() {
    let missile = without_air(Steering::ConstantPitch);
    let coast = pieces(missile, 60.0).filter(|piece| piece.start() >= 62.0).take(60);
    let values: Vec<f64> = coast
        .map(|piece| fall::state_in(&piece, piece.end()))
        .map(|state| jacobi_integral(state.position.xyz(), state.velocity.xyz()))
        .collect();
    let worst = values.iter().map(|v| (v / values[0] - 1.0).abs()).fold(0.0, f64::max);
    println!("Jacobi integral after burn-out, relative: {worst:.1e}");
    assert!(values.len() > 5 && worst < 1e-10);
}

#[test]
fn a_gravity_turn_bends_towards_the_horizon_and_stays_in_its_plane() {
    let missile = missile(&DRAG, Steering::GravityTurn { hold_s: 8.0 });
    let angles: Vec<f64> = pieces(missile, 80.0)
        .filter(|piece| piece.start() >= 8.0 && piece.end() <= 62.0)
        .map(|piece| {
            let [east, north, up] = fall::state_in(&piece, piece.end()).local_velocity().xyz();
            (up / (east * east + north * north).sqrt()).atan_deg()
        })
        .collect();
    assert!(angles.windows(2).all(|pair| pair[1] < pair[0]), "{angles:?}");
    assert!(angles[angles.len() - 1] > 20.0);
}

trait Degrees {
    fn atan_deg(self) -> f64;
}

impl Degrees for f64 {
    fn atan_deg(self) -> f64 {
        physics::math::atan(self).to_degrees()
    }
}

#[test]
fn both_elevations_give_the_range_asked_for() {
    let shot = Shot {
        missile: missile(&DRAG, Steering::ConstantPitch),
        place: PLACE,
        azimuth_deg: 250.0,
        ground_m: 0.0,
        longest_s: 3600.0,
    };
    let (peak, longest) = shot.longest().unwrap();
    println!("longest range {:.1} km at {peak:.2} degrees", longest / 1e3);
    for share in [0.5, 0.8, 0.99] {
        let range = share * longest;
        let flat = shot.elevation_for(range, Branch::Depressed).unwrap();
        let high = shot.elevation_for(range, Branch::Lofted).unwrap();
        assert!(flat < peak && peak < high);
        for elevation in [flat, high] {
            let landed = impact(shot.missile, shot.at(elevation), 0.0, 3600.0).unwrap();
            let place = landed.state.place();
            let flown =
                geodesic::inverse(PLACE.lat_deg, PLACE.lon_deg, place.lat_deg, place.lon_deg);
            assert!((flown.s12_m - range).abs() < 0.01, "{elevation} {}", flown.s12_m - range);
        }
    }
    assert_eq!(shot.elevation_for(1.001 * longest, Branch::Lofted), None);
    assert_eq!(shot.elevation_for(f64::NAN, Branch::Depressed), None);
}

#[test]
fn the_table_follows_the_flight() {
    let missile = missile(&DRAG, Steering::GravityTurn { hold_s: 8.0 });
    let table = Trajectory::of(pieces(missile, 70.0), 0.0, 0.5).unwrap();
    let mut worst: f64 = 0.0;
    for piece in pieces(missile, 70.0) {
        for part in 0..=20 {
            let time = piece.start() + (piece.end() - piece.start()) * f64::from(part) / 20.0;
            if let Some(position) = table.position(time) {
                worst = worst.max(position.distance(fall::state_in(&piece, time).position));
            }
        }
        if piece.end() > table.end_s() {
            break;
        }
    }
    let last = table.state(table.end_s()).unwrap();
    println!("{} knots, {worst:.3} m off at worst", table.knots().len());
    assert!(worst < 0.6, "{worst}");
    assert!(last.place().h_m.abs() < 1e-3);
    assert_eq!(table.position(-1e-9), None);
    assert_eq!(table.position(table.end_s() + 1e-6), None);
    assert!(table.knots().len() < 2000);
}

#[test]
fn what_cannot_lift_off_does_not_fly() {
    let good = missile(&DRAG, Steering::ConstantPitch);
    let launch = |elevation_deg| Launch { place: PLACE, azimuth_deg: 0.0, elevation_deg };
    let weak = Missile { motor: Motor { specific_impulse_s: 50.0, ..good.motor }, ..good };
    let empty = Missile { motor: Motor { burnout_mass_kg: 0.0, ..good.motor }, ..good };
    let unheld = Missile { steering: Steering::GravityTurn { hold_s: 0.0 }, ..good };
    for missile in [weak, empty, unheld] {
        assert!(Ascent::new(missile, launch(90.0)).is_none());
    }
    assert!(Ascent::new(good, launch(-10.0)).is_none());
    assert!(Ascent::new(good, launch(f64::NAN)).is_none());
    assert!(impact(good, launch(60.0), 0.0, 100.0).is_none(), "still up after 100 s");
}
