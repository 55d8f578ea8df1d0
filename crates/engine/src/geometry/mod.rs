//! The one owner of geometry: tables, coverage, exposure, tests and explanations all ask here.
//!
//! A [`Survey`] lists what is to be tabulated for the options of a study, each thing once however
//! many options share it; its jobs depend on nothing but themselves.

mod air;
mod circuit;
mod profile;
mod search;
mod surface;
mod survey;
mod view;

pub use profile::{Interval, Knot, Lobe, Profile, Stretch, between};
pub(crate) use survey::along;
pub use survey::{Geometry, Job, Survey, Way as WayOf};
pub use view::{Aspect, Ray, Standing, View, Watcher, Way};

use crate::time::Time;

/// How fine the tables are made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fineness {
    /// Rises, sets and coasts are looked for at no closer spacing; what comes and goes between
    /// two looks is missed.
    pub search: Time,
    /// Ends of sights behind hills are found to this.
    pub edge: Time,
    /// Knots stand no farther apart.
    pub widest: Time,
    /// Largest error of the signal between knots, dB.
    pub signal_db: f64,
    /// The same of the way in rain, km.
    pub rain_km: f64,
    /// The same of an angle, degrees.
    pub angle_deg: f64,
    /// The same of the elevation, on which clutter hangs, degrees.
    pub elevation_deg: f64,
    /// The same of the radial speed, m/s.
    pub speed_m_s: f64,
    /// The same of the mirrored ray: of its ratio, and of its phase in radians.
    pub lobe: f64,
}

impl Fineness {
    /// What studies use.
    pub const STANDARD: Self = Self {
        search: Time::from_micros(1_000_000),
        edge: Time::from_micros(50_000),
        widest: Time::from_micros(16_000_000),
        signal_db: 0.004,
        rain_km: 0.02,
        angle_deg: 0.01,
        elevation_deg: 0.003,
        speed_m_s: 0.1,
        lobe: 8e-5,
    };

    /// Every step and tolerance halved: results should not care.
    pub fn halved(&self) -> Self {
        let half = |time: Time| Time::from_micros((time.micros() / 2).max(1));
        Self {
            search: half(self.search),
            edge: half(self.edge),
            widest: half(self.widest),
            signal_db: 0.5 * self.signal_db,
            rain_km: 0.5 * self.rain_km,
            angle_deg: 0.5 * self.angle_deg,
            elevation_deg: 0.5 * self.elevation_deg,
            speed_m_s: 0.5 * self.speed_m_s,
            lobe: 0.5 * self.lobe,
        }
    }
}
