//! The fly-out's point mass against closed forms: rockets, falls, pursuit and navigation.

mod table;

use physics::earth::{Geodetic, wgs84};
use physics::flight::drag::DragCurve;
use physics::flight::fall::{self, Body, State};
use physics::flight::field::free_acceleration;
use physics::flight::integrator::Tolerance;
use physics::flight::kepler;
use physics::flight::rocket::STANDARD_GRAVITY;
use physics::flyout::air::{Air, StandardAir};
use physics::flyout::interceptor::{Burn, Interceptor, Surroundings};
use physics::flyout::pursuit::{Aim, Chase, Flyout, Steering};
use physics::flyout::reach::{Launcher, Limits, Reach};
use physics::frame::Vector;
use physics::math::{asin, atan2, atanh, cos, cosh, ln, log2, pow, sin, tanh};
use std::f64::consts::PI;
use table::Errors;

const TIGHT: Tolerance<4> = Tolerance { relative: 1e-13, absolute: [1e-7, 1e-7, 1e-9, 1e-9] };
const AT_REST: Aim = Aim { position_m: [5e4, 1e4], velocity_m_s: [0.0; 2] };

/// Air of one density; with a density of zero, none.
#[derive(Clone, Copy)]
struct Uniform(f64);

impl Air for Uniform {
    fn density_and_sound(&self, _: f64) -> (f64, f64) {
        (self.0, 340.0)
    }
}

fn space<A>(air: A) -> Surroundings<A> {
    Surroundings { air, gravity_m_s2: 0.0, curvature_per_m: 0.0 }
}

/// A body of one tonne without motor that turns as it likes.
fn glider(drag: &DragCurve, speed: f64, navigation_constant: f64) -> Interceptor<'_> {
    Interceptor {
        burnout_mass_kg: 1000.0,
        burns: &[],
        area_m2: 1.0,
        drag,
        induced_drag: 0.0,
        normal_coefficient: 1e9,
        side_thrust: 0.0,
        lateral_limit_g: 1e9,
        launch_speed_m_s: speed,
        navigation_constant,
    }
}

fn chase<'a, A>(
    interceptor: &'a Interceptor<'a>,
    surroundings: &'a Surroundings<A>,
    aim: Aim,
    steering: Steering,
) -> Chase<'a, A> {
    Chase { interceptor, surroundings, aim, steering }
}

#[test]
fn unguided_and_vertical_it_is_the_vertical_rocket() {
    let no_drag = DragCurve::constant(0.0);
    let surroundings = Surroundings { gravity_m_s2: STANDARD_GRAVITY, ..space(Uniform(0.0)) };
    let mut errors = Errors::default();
    for row in table::read("rocket_vertical").rows() {
        let burn_s = row.num("burn_s");
        let burns = [Burn {
            propellant_kg: row.num("m0_kg") - row.num("m_burnout_kg"),
            specific_impulse_s: row.num("isp_s"),
            burn_s,
        }];
        let (kick, burnout_mass_kg) = (5.0, row.num("m_burnout_kg"));
        let interceptor =
            Interceptor { burns: &burns, burnout_mass_kg, ..glider(&no_drag, kick, 3.0) };
        let chase = chase(&interceptor, &surroundings, AT_REST, Steering::Unguided);
        let mut flyout = Flyout::launch(chase, 0.0, PI / 2.0, TIGHT);
        while flyout.advance(burn_s) {}
        errors.note((flyout.speed_m_s() - kick) / row.num("v_burnout_m_s") - 1.0);
        errors.note((flyout.altitude_m() - kick * burn_s) / row.num("h_burnout_m") - 1.0);
    }
    errors.print("fly-out against rocket_vertical, relative");
    assert!(errors.worst() <= 1e-9);
}

#[test]
fn without_air_over_a_round_earth_it_is_a_kepler_arc() {
    let no_drag = DragCurve::constant(0.0);
    let radius = 6_371_000.0;
    let surroundings = Surroundings {
        air: Uniform(0.0),
        gravity_m_s2: kepler::EARTH_MU / (radius * radius),
        curvature_per_m: 1.0 / radius,
    };
    let mut errors = Errors::default();
    for (range, gamma) in [(1e5, 0.8), (6e5, 0.3), (2e6, 1.1), (9e6, 0.4)] {
        let arc = kepler::arc(radius, range, gamma, kepler::EARTH_MU).unwrap();
        let interceptor = glider(&no_drag, arc.speed_m_s, 3.0);
        let chase = chase(&interceptor, &surroundings, AT_REST, Steering::Unguided);
        let mut flyout = Flyout::launch(chase, 0.0, gamma, TIGHT);
        while flyout.advance(arc.time_of_flight_s) {}
        let [x, z] = flyout.position_m();
        errors.note(radius * atan2(x, radius + z) - range);
        errors.note(flyout.altitude_m());
    }
    errors.print("fly-out against Kepler arcs, m");
    assert!(errors.worst() <= 1e-3);
}

#[test]
fn in_uniform_air_it_falls_as_the_hyperbolic_tangent() {
    let drag = DragCurve::constant(0.5);
    let surroundings = Surroundings { gravity_m_s2: 9.8, ..space(Uniform(1.2)) };
    let interceptor = glider(&drag, 1.0, 3.0);
    let chase = chase(&interceptor, &surroundings, AT_REST, Steering::Unguided);
    let mut flyout = Flyout::launch(chase, 5000.0, -PI / 2.0, TIGHT);
    let terminal = (2.0 * 1000.0 * 9.8 / (1.2 * 1.0 * 0.5_f64)).sqrt();
    let phase = atanh(1.0 / terminal);
    let mut errors = Errors::default();
    for second in 1..=25 {
        let time = f64::from(second);
        while flyout.advance(time) {}
        let now = 9.8 * time / terminal + phase;
        errors.note(flyout.speed_m_s() / (terminal * tanh(now)) - 1.0);
        let fallen = terminal * terminal / 9.8 * ln(cosh(now) / cosh(phase));
        errors.note((5000.0 - flyout.altitude_m()) / fallen - 1.0);
    }
    errors.print("fly-out against the fall in uniform air, relative");
    assert!(errors.worst() <= 1e-9);
}

#[test]
fn dropped_at_the_pole_it_falls_as_the_fall_model_does() {
    // At the pole the turning Earth does nothing to a vertical fall; the round Earth's gravity is
    // fitted in value and slope to that of the flattened one.
    let curve = DragCurve::through(&[(0.0, 0.2), (0.9, 0.25), (1.2, 0.5), (3.0, 0.3)]).unwrap();
    let weight = |height: f64| -free_acceleration([0.0, 0.0, wgs84::B + height], [0.0; 3])[2];
    let slope = (weight(100.0) - weight(-100.0)) / 200.0;
    let surroundings = Surroundings {
        air: StandardAir,
        gravity_m_s2: weight(0.0),
        curvature_per_m: -0.5 * slope / weight(0.0),
    };
    let interceptor = Interceptor { area_m2: 0.2, ..glider(&curve, 1.0, 3.0) };
    let chase = chase(&interceptor, &surroundings, AT_REST, Steering::Unguided);
    let mut flyout = Flyout::launch(chase, 25e3, -PI / 2.0, TIGHT);
    let body = Body { area_per_mass_m2_kg: 0.2 / 1000.0, drag: &curve };
    let start = State::at(Geodetic::new(90.0, 0.0, 25e3), Vector::new(0.0, 0.0, -1.0));
    let landed = fall::impact(body, start, 0.0, 600.0).unwrap();
    while flyout.advance(landed.time_s) {}
    let speed = -landed.state.local_velocity().xyz()[2];
    println!(
        "after {:.1} s: {:.1e} m and {:.1e} m/s between fly-out and fall",
        landed.time_s,
        flyout.altitude_m(),
        flyout.speed_m_s() - speed
    );
    assert!(landed.time_s > 60.0 && speed > 300.0);
    assert!(flyout.altitude_m().abs() < 1e-2);
    assert!((flyout.speed_m_s() - speed).abs() < 1e-3);
}

/// Distance and lead angle (from the line of sight to the velocity) of a fly-out at a resting aim.
fn range_and_lead(flyout: &Flyout<Uniform>, aim: Aim) -> (f64, f64) {
    let ([x, z], [vx, vz]) = (flyout.position_m(), flyout.velocity_m_s());
    let (rx, rz) = (aim.position_m[0] - x, aim.position_m[1] - z);
    (flyout.sight().range_m, atan2(rx * vz - rz * vx, rx * vx + rz * vz))
}

#[test]
fn navigation_towards_a_point_keeps_the_closed_form_of_range_and_lead() {
    // Guelman 1971: at constant speed, r = r₀ (sin δ / sin δ₀)^(1/(N−1)).
    let no_drag = DragCurve::constant(0.0);
    let surroundings = space(Uniform(1.0));
    let mut errors = Errors::default();
    for constant in [2.0, 3.0, 4.0, 5.0] {
        let interceptor = glider(&no_drag, 800.0, constant);
        let chase = chase(&interceptor, &surroundings, AT_REST, Steering::Proportional);
        let mut flyout = Flyout::launch(chase, 0.0, 1.2, TIGHT);
        let (range0, lead0) = range_and_lead(&flyout, AT_REST);
        for second in 1..=56 {
            while flyout.advance(f64::from(second)) {}
            let (range, lead) = range_and_lead(&flyout, AT_REST);
            let expected = range0 * pow(sin(lead) / sin(lead0), 1.0 / (constant - 1.0));
            errors.note((range - expected) / range0);
            errors.note(flyout.speed_m_s() / 800.0 - 1.0);
        }
    }
    errors.print("range against lead, of the first range");
    assert!(errors.worst() <= 1e-9);
}

#[test]
fn with_a_constant_of_two_it_arrives_on_a_circle() {
    let no_drag = DragCurve::constant(0.0);
    let surroundings = space(Uniform(1.0));
    let interceptor = glider(&no_drag, 800.0, 2.0);
    let reach = open_reach(&interceptor, &surroundings);
    let arrival = reach.chase(AT_REST, 1.2_f64.to_degrees()).unwrap();
    let [x, z] = AT_REST.position_m;
    let lead = 1.2 - atan2(z, x);
    let expected = (x * x + z * z).sqrt() * lead / sin(lead) / 800.0;
    println!("circle: {:.1e} s off", arrival.time_s - expected);
    assert!((arrival.time_s / expected - 1.0).abs() < 1e-6);
}

fn open_reach<'a, A>(
    interceptor: &'a Interceptor<'a>,
    surroundings: &'a Surroundings<A>,
) -> Reach<'a, A> {
    Reach {
        interceptor,
        surroundings,
        launcher: Launcher { altitude_m: 0.0, lowest_deg: 0.0, highest_deg: 90.0 },
        limits: Limits {
            minimum_speed_m_s: 0.0,
            minimum_lateral_g: 0.0,
            longest_s: 1e4,
            slack: 1.0,
        },
    }
}

#[test]
fn with_a_constant_of_one_it_is_pure_pursuit() {
    // Bouguer's curve: (V_m + V_t cos σ) r + (V_m² − V_t²) t is constant, σ the angle between
    // the target's velocity and the line of sight; capture at its last value over V_m² − V_t².
    let no_drag = DragCurve::constant(0.0);
    let surroundings = space(Uniform(1.0));
    let (own, other) = (600.0, 400.0);
    let interceptor = glider(&no_drag, own, 1.0);
    let aim = Aim { position_m: [20e3, 15e3], velocity_m_s: [-other * 0.6, other * 0.8] };
    let chase = chase(&interceptor, &surroundings, aim, Steering::Proportional);
    let bearing = atan2(15.0, 20.0);
    let mut flyout = Flyout::launch(chase, 0.0, bearing, TIGHT);
    let kept = |flyout: &Flyout<Uniform>| {
        let [x, z] = flyout.position_m();
        let time = flyout.time_s();
        let along_sight = (aim.position_m[0] + aim.velocity_m_s[0] * time - x)
            * aim.velocity_m_s[0]
            + (aim.position_m[1] + aim.velocity_m_s[1] * time - z) * aim.velocity_m_s[1];
        own * flyout.sight().range_m + along_sight + (own * own - other * other) * time
    };
    let first = kept(&flyout);
    let capture = first / (own * own - other * other);
    let mut errors = Errors::default();
    for part in 1..=99 {
        while flyout.advance(capture * f64::from(part) / 100.0) {}
        errors.note(kept(&flyout) / first - 1.0);
    }
    errors.print("pure pursuit, relative");
    assert!(errors.worst() < 1e-9);
    let arrival = open_reach(&interceptor, &surroundings).chase(aim, bearing.to_degrees());
    let time = arrival.unwrap().time_s;
    println!("capture after {capture:.3} s, {:.1e} s off", time - capture);
    assert!((time - capture).abs() < 0.02);
}

#[test]
fn on_a_collision_course_it_flies_straight() {
    let no_drag = DragCurve::constant(0.0);
    let surroundings = space(Uniform(1.0));
    let interceptor = glider(&no_drag, 900.0, 4.0);
    let aim = Aim { position_m: [40e3, 12e3], velocity_m_s: [-250.0, 30.0] };
    // Law of sines: the lead whose crossing speed is the target's.
    let (sight, course) = (atan2(12.0, 40.0), atan2(30.0, -250.0));
    let speed = (250.0_f64 * 250.0 + 900.0).sqrt();
    let lead = asin(speed * sin(course - sight) / 900.0);
    let range = (40e3_f64 * 40e3 + 12e3 * 12e3).sqrt();
    let expected = range / (900.0 * cos(lead) - speed * cos(course - sight));
    let arrival =
        open_reach(&interceptor, &surroundings).chase(aim, (sight + lead).to_degrees()).unwrap();
    println!("collision course: {:.1e} s off", arrival.time_s - expected);
    assert!((arrival.time_s - expected).abs() < 1e-6);
}

#[test]
fn halving_the_step_divides_the_error_by_two_to_the_eighth() {
    let drag = DragCurve::constant(0.3);
    let surroundings = Surroundings {
        air: Uniform(0.1),
        gravity_m_s2: STANDARD_GRAVITY,
        curvature_per_m: 1.0 / 6_371_000.0,
    };
    let interceptor = Interceptor { area_m2: 0.1, induced_drag: 0.1, ..glider(&drag, 900.0, 3.0) };
    let chase = chase(&interceptor, &surroundings, AT_REST, Steering::Proportional);
    let after = |steps: u32| {
        let mut flyout = Flyout::launch(chase, 0.0, 1.2, TIGHT);
        for _ in 0..steps {
            flyout.advance_by(50.0 / f64::from(steps));
        }
        flyout.position_m()
    };
    let exact = after(256);
    let error = |steps: u32| {
        let [x, z] = after(steps);
        ((x - exact[0]) * (x - exact[0]) + (z - exact[1]) * (z - exact[1])).sqrt()
    };
    for steps in [4, 8, 16] {
        let order = log2(error(steps) / error(2 * steps));
        println!("{steps} steps: {:.2e} m, order {order:.2}", error(steps));
    }
    let order = log2(error(8) / error(16));
    assert!((7.0..9.5).contains(&order), "order {order}");
}
