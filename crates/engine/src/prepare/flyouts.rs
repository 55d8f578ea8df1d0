//! Fly-outs of every type of round: tables at a few knots, made once a study, blended a world.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use physics::flight::drag::DragCurve;
use physics::flyout::air::Tabulated;
use physics::flyout::family::{Family, Knots};
use physics::flyout::interceptor::{Burn, Interceptor as PointMass, Surroundings};
use physics::flyout::reach::{Launcher, Limits, Reach};
use physics::flyout::table::Grid;

use super::Detail;
use crate::engage::Fly;
use crate::plan::{Flyout, Interceptor, Motor, Plan, Value};

/// A generic drag coefficient by Mach number for a slender finned body under and after thrust: an
/// assumption, after the shape of the curves in Zarchan (6th ed., ch. 10) and Fleeman (2nd ed.).
const DRAG: [(f64, f64); 8] = [
    (0.0, 0.30),
    (0.8, 0.32),
    (1.05, 0.56),
    (1.5, 0.48),
    (2.0, 0.40),
    (3.0, 0.30),
    (4.0, 0.25),
    (6.0, 0.20),
];

/// What else a generic round is: assumptions, the same for every type.
const INDUCED_DRAG: f64 = 0.05;
const NORMAL_COEFFICIENT: f64 = 4.0;
const SIDE_THRUST: f64 = 0.2;
const LAUNCH_SPEED: f64 = 30.0;
const NAVIGATION: f64 = 3.0;
const LOWEST_LAUNCH_DEG: f64 = 15.0;
const HIGHEST_LAUNCH_DEG: f64 = 85.0;
/// Below this speed and agility a round no longer counts as arriving.
const SLOWEST: f64 = 250.0;
const LEAST_LATERAL_G: f64 = 2.0;
/// Longest time of flight of a round of one mean speed, s.
const LONG: f64 = 3_600.0;

/// The air that rounds fly through.
static AIR: LazyLock<Tabulated> = LazyLock::new(Tabulated::standard);

/// By type of round, its family of tables; nothing where it flies at a mean speed or not at all.
#[derive(Clone, Debug)]
pub(crate) struct Flyouts(Vec<Option<Family>>);

impl Flyouts {
    /// The tables of every type of round of a plan.
    pub fn of(plan: &Plan, detail: &Detail) -> Self {
        let families = |begun: Begun| {
            plan.interceptors.iter().map(move |round| family(plan, round, detail, begun))
        };
        // Options ask for the same rounds at the same time: each first makes what no other has
        // begun, so that none waits while there is something to be made.
        families(Begun::Left).for_each(drop);
        Self(families(Begun::Awaited).collect())
    }

    /// How the round with a number flies in a world.
    pub fn fly(&self, number: usize, round: &Interceptor, value: &impl Fn(Value) -> f64) -> Fly {
        match (&round.flyout, &self.0[number]) {
            (Flyout::MeanSpeed(speed), _) => {
                Fly::MeanSpeed { speed: value(*speed).max(1.0), agility: value(round.agility_g) }
            }
            (Flyout::PointMass(motor), Some(family)) => {
                Fly::by(family.at(value(motor.specific_impulse), value(motor.drag_factor)))
            }
            (Flyout::PointMass(_), None) => Fly::Nowhere,
        }
    }

    /// The longest time of flight of a round, s.
    pub fn longest(&self, round: &Interceptor, value: &impl Fn(Value) -> f64) -> f64 {
        match &round.flyout {
            Flyout::MeanSpeed(speed) => {
                let farthest = value(round.max_range).max(value(round.ballistic_range));
                (farthest / value(*speed).max(1.0)).max(LONG)
            }
            Flyout::PointMass(motor) => motor.longest,
        }
    }
}

fn family(plan: &Plan, round: &Interceptor, detail: &Detail, begun: Begun) -> Option<Family> {
    let Flyout::PointMass(motor) = round.flyout else { return None };
    let drag = DragCurve::through(&DRAG)?;
    let burns = [Burn {
        propellant_kg: motor.launch_mass - motor.burnout_mass,
        specific_impulse_s: 1.0,
        burn_s: motor.burn,
    }];
    let interceptor = point_mass(&motor, &burns, &drag);
    let reach = Reach {
        interceptor: &interceptor,
        surroundings: &Surroundings::with(&*AIR),
        launcher: Launcher {
            altitude_m: 0.0,
            lowest_deg: LOWEST_LAUNCH_DEG,
            highest_deg: HIGHEST_LAUNCH_DEG,
        },
        limits: Limits {
            minimum_speed_m_s: SLOWEST,
            minimum_lateral_g: LEAST_LATERAL_G,
            longest_s: motor.longest,
            slack: detail.slack,
        },
    };
    let most = |value: Value| ends(plan, value)[1];
    let grid = Grid {
        floor_m: 0.0,
        ceiling_m: most(round.max_altitude),
        farthest_m: most(round.max_range).max(most(round.ballistic_range)),
        rows: detail.envelope,
        columns: detail.envelope,
    };
    // The burn has a specific impulse of one second: the knots are the impulses themselves.
    let knots = Knots {
        impulse: knots(plan, motor.specific_impulse),
        drag: knots(plan, motor.drag_factor),
    };
    once(key(&motor, &grid, &knots, detail), begun, || Family::of(&reach, &grid, knots))
}

/// What to do about a family that another thread has begun to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Begun {
    Left,
    Awaited,
}

/// A family that is made once, or found not to exist.
#[derive(Default)]
struct Made {
    begun: AtomicBool,
    family: OnceLock<Option<Family>>,
}

/// Families that this process has made. A family is a pure function of its key and takes tenths of
/// a second to integrate, and options, worlds' ends and sweeps ask for the same ones again and again.
static MADE: Mutex<BTreeMap<Vec<u64>, Arc<Made>>> = Mutex::new(BTreeMap::new());

/// The family with a key, made if this is the first time that it is asked for.
fn once(key: Vec<u64>, begun: Begun, make: impl FnOnce() -> Option<Family>) -> Option<Family> {
    let place = {
        let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(made.entry(key).or_default())
    };
    let first = !place.begun.swap(true, Ordering::Relaxed);
    if begun == Begun::Left && !first {
        return None;
    }
    place.family.get_or_init(make).clone()
}

/// Everything that a family depends on and that is not a constant of this file.
fn key(motor: &Motor, grid: &Grid, knots: &Knots, detail: &Detail) -> Vec<u64> {
    let motor = [
        motor.launch_mass,
        motor.burnout_mass,
        motor.burn,
        motor.area,
        motor.limit_g,
        motor.longest,
    ];
    let counts = [
        knots.impulse.len() as f64,
        grid.ceiling_m,
        grid.farthest_m,
        grid.rows as f64,
        detail.slack,
    ];
    let numbers = motor.into_iter().chain(counts);
    let numbers = numbers.chain(knots.impulse.iter().copied()).chain(knots.drag.iter().copied());
    numbers.map(f64::to_bits).collect()
}

fn point_mass<'a>(motor: &Motor, burns: &'a [Burn], drag: &'a DragCurve) -> PointMass<'a> {
    PointMass {
        burnout_mass_kg: motor.burnout_mass,
        burns,
        area_m2: motor.area,
        drag,
        induced_drag: INDUCED_DRAG,
        normal_coefficient: NORMAL_COEFFICIENT,
        side_thrust: SIDE_THRUST,
        lateral_limit_g: motor.limit_g,
        launch_speed_m_s: LAUNCH_SPEED,
        navigation_constant: NAVIGATION,
    }
}

/// The least and the greatest value of a number in any world.
fn ends(plan: &Plan, value: Value) -> [f64; 2] {
    match value {
        Value::Fixed(number) => [number, number],
        Value::Open(figure) => {
            let law = &plan.figures[figure.0 as usize].law;
            [law.low(), law.high()]
        }
    }
}

/// Knots at the ends of what a figure leaves open, or one where it leaves nothing open.
fn knots(plan: &Plan, value: Value) -> Vec<f64> {
    let [low, high] = ends(plan, value);
    if low < high { vec![low, high] } else { vec![low] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_begun_is_left_and_what_is_made_is_found() {
        let key = || vec![u64::MAX; 3];
        let mut made = 0;
        let asked = once(key(), Begun::Left, || {
            let meanwhile = once(key(), Begun::Left, || unreachable!("it has been begun"));
            assert!(meanwhile.is_none());
            made += 1;
            None
        });
        assert!(asked.is_none());
        assert!(once(key(), Begun::Awaited, || unreachable!("it has been made")).is_none());
        assert_eq!(made, 1);
    }
}
