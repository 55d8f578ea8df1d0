//! Ballistic flights: from a launch point onto an aim.
//!
//! The catalogue says how far a class flies, how long it is driven and how the air brakes what
//! falls. Thrust and masses are those of a generic rocket of one stage that reaches so far: no
//! design of any missile.

use std::cell::RefCell;
use std::collections::BTreeMap;

use engine::plan::{Arc, Rocket, Table, ballistic};
use physics::earth::Geodetic;
use physics::flight::rocket::Motor;
use physics::math;

use super::super::figures::Figures;
use super::super::site;
use crate::catalogue::FlightEntry;

/// Specific impulse of the generic rocket, s: between that of storable liquids and solids at sea
/// level (Sutton and Biblarz, Rocket Propulsion Elements, ch. 5). An assumption.
const SPECIFIC_IMPULSE: f64 = 245.0;
/// Mass when it is burnt out, kg; only ratios count.
const BURNOUT_MASS: f64 = 1_000.0;
/// Standard gravity, m/s2.
const GRAVITY: f64 = 9.806_65;
/// Share of gravity that acts against the thrust while it burns, and what drag adds to it.
const LOST: f64 = 0.95;
/// Gravitational parameter, m3/s2, and mean radius, m, of the Earth.
const MU: f64 = 3.986_004_418e14;
const RADIUS: f64 = 6_371_008.8;
/// Elevations of the thrust that are tried in turn, degrees.
const ELEVATIONS: [f64; 5] = [60.0, 55.0, 65.0, 50.0, 70.0];

/// Flights that were worked out already, by class, launch and aim: options share them.
pub type Known = RefCell<BTreeMap<String, Option<Table>>>;

/// The generic rocket of a class; nothing where it is not ballistic.
pub fn rocket(id: &str, entry: &FlightEntry, figures: &mut Figures) -> Option<Rocket> {
    let fall = entry.ballistic.as_ref()?;
    let burn_s = figures.nominal(id, "ballistic.burn", &fall.burn);
    let range = figures.nominal(id, "ballistic.max-range", &fall.max_range);
    let coefficient =
        figures.nominal(id, "ballistic.ballistic-coefficient", &fall.ballistic_coefficient);
    let speed = burnout_speed(range) + LOST * GRAVITY * burn_s;
    let launch_mass_kg = BURNOUT_MASS * math::exp(speed / (SPECIFIC_IMPULSE * GRAVITY));
    Some(Rocket {
        motor: Motor {
            launch_mass_kg,
            burnout_mass_kg: BURNOUT_MASS,
            specific_impulse_s: SPECIFIC_IMPULSE,
            burn_s,
        },
        drag_area: BURNOUT_MASS / coefficient,
        ballistic_coefficient: coefficient,
    })
}

/// Speed of the ellipse of least energy over a range on a ball (Bate, Mueller and White,
/// Fundamentals of Astrodynamics, sec. 6.2), m/s.
fn burnout_speed(range: f64) -> f64 {
    let half = math::sin(0.5 * range / RADIUS);
    (MU / RADIUS * 2.0 * half / (1.0 + half)).sqrt()
}

/// The flight of a rocket; nothing where its aim is out of reach.
pub fn flight(
    known: &Known,
    class: &str,
    rocket: &Rocket,
    launch: Geodetic,
    aim: Geodetic,
) -> Option<Table> {
    let key = format!("{class} {launch:?} {aim:?} {rocket:?}");
    let mut known = known.borrow_mut();
    known.entry(key).or_insert_with(|| solved(rocket, launch, aim)).clone()
}

fn solved(rocket: &Rocket, launch: Geodetic, aim: Geodetic) -> Option<Table> {
    let cut_off = ELEVATIONS.map(|elevation_deg| Arc::CutOff { elevation_deg });
    let arcs = cut_off.into_iter().chain([Arc::Depressed, Arc::Lofted]);
    arcs.into_iter().find_map(|arc| ballistic(rocket, launch, aim, arc))
}

/// How far a rocket flies towards an aim that it does not reach, m, to within a few kilometres; nothing
/// where the aim is so near that it reaches no place before it either.
pub fn farthest(rocket: &Rocket, launch: Geodetic, aim: Geodetic) -> Option<f64> {
    const HALVINGS: u32 = 6;
    let (bearing, range) = site::way(launch, aim);
    let reaches = |far: f64| {
        let place = Geodetic { h_m: aim.h_m, ..site::beside(launch, bearing, far) };
        solved(rocket, launch, place).is_some()
    };
    let mut steps = [0.9, 0.8, 0.7, 0.6, 0.5, 0.3, 0.2, 0.1].into_iter().map(|part| part * range);
    let mut near = steps.find(|far| reaches(*far))?;
    let mut far = range;
    for _ in 0..HALVINGS {
        let middle = 0.5 * (near + far);
        match reaches(middle) {
            true => near = middle,
            false => far = middle,
        }
    }
    Some(near)
}
