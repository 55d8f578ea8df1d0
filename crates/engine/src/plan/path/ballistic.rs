//! Ballistic flights, integrated once: boost, coast, re-entry, from a launch point to an aim point.

use physics::earth::{Geodetic, geodesic};
use physics::flight::aim::{Branch, Shot};
use physics::flight::boost::{self, Ascent, Launch, Missile, Steering};
use physics::flight::drag::DragCurve;
use physics::flight::fall::Body;
use physics::flight::rocket::Motor;
use physics::flight::root;
use physics::flight::trajectory::Trajectory;

use super::Table;

/// A ballistic missile by generic figures: one stage and what falls.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rocket {
    /// Masses, specific impulse and burning time.
    pub motor: Motor,
    /// Drag area (coefficient times reference area) while the motor burns, m2.
    pub drag_area: f64,
    /// Mass over drag area of what falls, kg/m2.
    pub ballistic_coefficient: f64,
}

/// What is left open so that the rocket comes down where it is aimed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arc {
    /// The lower of the two elevations that reach the aim point; the motor burns out.
    Depressed,
    /// The higher one.
    Lofted,
    /// The moment of cut-off, at this elevation of the thrust in degrees; what is left in the
    /// tanks stays behind.
    CutOff {
        /// Elevation, degrees above the horizontal.
        elevation_deg: f64,
    },
}

/// Longest flight that is looked at, s.
const LONGEST_S: f64 = 4_000.0;
/// The table leaves the integrated flight by no more than this, m.
const WITHIN_M: f64 = 0.5;
/// A flight that comes down farther than this from its aim point has not been aimed, m.
const AIMED_M: f64 = 5.0;
/// Corrections of the aim.
const MOST_CORRECTIONS: usize = 8;

/// The table of a flight from a launch point to an aim point over the turning Earth (WGS-84 with
/// J2, U.S. Standard Atmosphere at rest on it; see [`physics::flight::boost`]). Thrust keeps its
/// direction till burn-out; drag coefficients do not change with Mach number.
///
/// `None` if the rocket does not lift off, if the aim point is out of its reach or too near for
/// the arc, or if a figure makes no sense. It comes down within five metres of the aim point.
/// Costs some hundred integrations, about a fifth of a second: once a flight, never in the loop.
pub fn ballistic(rocket: &Rocket, launch: Geodetic, aim: Geodetic, arc: Arc) -> Option<Table> {
    let coefficient = DragCurve::constant(1.0);
    let sound = rocket.ballistic_coefficient > 0.0 && rocket.drag_area >= 0.0;
    let motor = rocket.motor.checked().filter(|_| sound)?;
    let course = geodesic::inverse(launch.lat_deg, launch.lon_deg, aim.lat_deg, aim.lon_deg);
    let gun = Gun { rocket: Rocket { motor, ..*rocket }, drag: &coefficient, launch, aim, arc };
    let mut setting = Setting {
        azimuth_deg: course.azi1_deg,
        control: gun.first_control(course.azi1_deg, course.s12_m)?,
    };
    let mut miss = gun.miss(setting)?;
    for _ in 0..MOST_CORRECTIONS {
        if length(miss) < 0.1 * AIMED_M {
            break;
        }
        setting = gun.corrected(setting, miss)?;
        miss = gun.miss(setting)?;
    }
    if length(miss) > AIMED_M {
        return None;
    }
    let mut ascent = Ascent::new(gun.missile(setting.control), gun.start(setting))?;
    let pieces = std::iter::from_fn(|| ascent.next_piece(LONGEST_S));
    Table::of(Trajectory::of(pieces, aim.h_m, WITHIN_M)?)
}

/// What the aim may change: the azimuth, and the elevation or the moment of cut-off.
#[derive(Clone, Copy)]
struct Setting {
    azimuth_deg: f64,
    control: f64,
}

struct Gun<'a> {
    rocket: Rocket,
    drag: &'a DragCurve,
    launch: Geodetic,
    aim: Geodetic,
    arc: Arc,
}

impl<'a> Gun<'a> {
    fn missile(&self, control: f64) -> Missile<'a> {
        let whole = self.rocket.motor;
        let motor = match self.arc {
            Arc::CutOff { .. } => Motor {
                burnout_mass_kg: whole.launch_mass_kg - whole.mass_flow_kg_s() * control,
                burn_s: control,
                ..whole
            },
            Arc::Depressed | Arc::Lofted => whole,
        };
        Missile {
            motor,
            area_m2: self.rocket.drag_area,
            drag: self.drag,
            body: Body {
                area_per_mass_m2_kg: 1.0 / self.rocket.ballistic_coefficient,
                drag: self.drag,
            },
            steering: Steering::ConstantPitch,
        }
    }

    fn start(&self, setting: Setting) -> Launch {
        let elevation_deg = match self.arc {
            Arc::CutOff { elevation_deg } => elevation_deg,
            Arc::Depressed | Arc::Lofted => setting.control,
        };
        Launch { place: self.launch, azimuth_deg: setting.azimuth_deg, elevation_deg }
    }

    /// The control that gives the range, if the azimuth were that of the geodesic.
    fn first_control(&self, azimuth_deg: f64, range_m: f64) -> Option<f64> {
        let branch = match self.arc {
            Arc::Depressed => Branch::Depressed,
            Arc::Lofted => Branch::Lofted,
            Arc::CutOff { .. } => return self.first_cut_off(azimuth_deg, range_m),
        };
        let shot = Shot {
            missile: self.missile(0.0),
            place: self.launch,
            azimuth_deg,
            ground_m: self.aim.h_m,
            longest_s: LONGEST_S,
        };
        shot.elevation_for(range_m, branch)
    }

    fn first_cut_off(&self, azimuth_deg: f64, range_m: f64) -> Option<f64> {
        let burn_s = self.rocket.motor.burn_s;
        let excess = |control: f64| {
            let landed = self.landing(Setting { azimuth_deg, control });
            landed.map_or(0.0, |place| self.flown_to(place).0) - range_m
        };
        root::bracketed(excess, 0.02 * burn_s, burn_s, 1e-4)
    }

    fn landing(&self, setting: Setting) -> Option<Geodetic> {
        let missile = self.missile(setting.control);
        let landed = boost::impact(missile, self.start(setting), self.aim.h_m, LONGEST_S)?;
        Some(landed.state.place())
    }

    /// Distance from the launch point, m, and azimuth there, degrees.
    fn flown_to(&self, place: Geodetic) -> (f64, f64) {
        let Geodetic { lat_deg, lon_deg, .. } = self.launch;
        let course = geodesic::inverse(lat_deg, lon_deg, place.lat_deg, place.lon_deg);
        (course.s12_m, course.azi1_deg)
    }

    /// How far it comes down beyond the aim point and to the right of it, m.
    fn miss(&self, setting: Setting) -> Option<[f64; 2]> {
        let (landed, wanted) = (self.flown_to(self.landing(setting)?), self.flown_to(self.aim));
        let turned = (landed.1 - wanted.1 + 540.0).rem_euclid(360.0) - 180.0;
        Some([landed.0 - wanted.0, turned.to_radians() * wanted.0])
    }

    /// One step of Newton's method, the slopes from small changes.
    fn corrected(&self, from: Setting, miss: [f64; 2]) -> Option<Setting> {
        let (turn, push) = (1e-3, -1e-3 * from.control.abs().max(1.0));
        let turned = self.miss(Setting { azimuth_deg: from.azimuth_deg + turn, ..from })?;
        let pushed = self.miss(Setting { control: from.control + push, ..from })?;
        let by =
            |other: [f64; 2], step: f64| [(other[0] - miss[0]) / step, (other[1] - miss[1]) / step];
        let (a, b) = (by(turned, turn), by(pushed, push));
        let determinant = a[0] * b[1] - a[1] * b[0];
        let azimuth = (miss[0] * b[1] - miss[1] * b[0]) / determinant;
        let control = (a[0] * miss[1] - a[1] * miss[0]) / determinant;
        let next =
            Setting { azimuth_deg: from.azimuth_deg - azimuth, control: from.control - control };
        (next.azimuth_deg.is_finite() && next.control > 0.0).then_some(next)
    }
}

fn length(miss: [f64; 2]) -> f64 {
    (miss[0] * miss[0] + miss[1] * miss[1]).sqrt()
}
