//! Noise that jammers put into a radar, evaluated at looks.

use physics::math::{cos, exp, from_db, sin, to_db};

use crate::geometry::{Geometry, Knot, WayOf};
use crate::time::Time;

/// What one world knows of the jammers of a plan.
#[derive(Clone, Debug, Default)]
pub(crate) struct Jammers {
    /// Indices of the flights that jam.
    pub flights: Vec<u32>,
    /// By (jammer, radar): noise over the radar's own in its main beam from 1 m away, dB; minus
    /// infinity where it does not jam.
    pub at_1m_db: Vec<f64>,
    /// By radar: width of the beam, degrees, and gain of the side lobes, dB.
    pub beams: Vec<(f64, f64)>,
}

/// Where a flight is in its life, as far as its noise depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Course {
    /// The way that it is on.
    pub way: WayOf,
    /// When it was at the beginning of that way.
    pub origin: Time,
    /// When it came onto it.
    pub since: Time,
    /// When it ended.
    pub gone: Time,
}

/// The jamming of one radar while it looks at one flight.
#[derive(Clone, Copy)]
pub(crate) struct Noise<'a> {
    pub jammers: &'a Jammers,
    pub geometry: &'a Geometry,
    pub courses: &'a [Course],
    pub radar: usize,
    /// Place of the flight's own profiles.
    pub place: usize,
}

impl Noise<'_> {
    /// Jamming over the radar's own noise on a look at the flight at `tau` of its way, at an
    /// absolute moment: summed over the jammers in sight, each by its distance and by the gain of
    /// the beam towards it.
    pub fn over_thermal(&self, tau: Time, at: Time) -> f64 {
        if self.jammers.flights.is_empty() {
            return 0.0;
        }
        let Some(flight) = self.geometry.at(self.place, tau) else { return 0.0 };
        let radars = self.jammers.beams.len();
        let beam = self.jammers.beams[self.radar];
        let mut sum = 0.0;
        for (i, jammer) in self.jammers.flights.iter().enumerate() {
            let level = self.jammers.at_1m_db[i * radars + self.radar];
            let course = &self.courses[*jammer as usize];
            if level == f64::NEG_INFINITY || at < course.since || at >= course.gone {
                continue;
            }
            let place = self.geometry.place(*jammer as usize, self.radar, course.way);
            if let Some(source) = self.geometry.at(place, at - course.origin) {
                sum += from_db(level + one_way_db(&source) + gain_db(beam, &flight, &source));
            }
        }
        sum
    }

    /// The first moment from `from` on at which a jammer may be in sight.
    pub fn next(&self, from: Time) -> Time {
        let mut next = Time::NEVER;
        let radars = self.jammers.beams.len();
        for (i, jammer) in self.jammers.flights.iter().enumerate() {
            let course = &self.courses[*jammer as usize];
            if self.jammers.at_1m_db[i * radars + self.radar] == f64::NEG_INFINITY {
                continue;
            }
            let place = self.geometry.place(*jammer as usize, self.radar, course.way);
            let Some(sight) = self.geometry.in_sight(place) else { continue };
            let (rise, set) = (course.origin + sight.rise, course.origin + sight.set);
            if from <= set.min(course.gone) && rise < course.gone {
                next = next.min(rise.max(from));
            }
        }
        next
    }
}

/// Spreading and losses one way: half of what an echo suffers, dB relative to 1 m.
fn one_way_db(source: &Knot) -> f64 {
    0.5 * source.level_db
}

/// Gain towards the jammer relative to the axis, which points at the flight: a Gaussian main lobe
/// down to the level of the side lobes, dB.
fn gain_db((beam_deg, sidelobe_db): (f64, f64), flight: &Knot, source: &Knot) -> f64 {
    let apart = apart_deg(flight, source);
    if beam_deg <= 0.0 {
        return if apart < 1e-3 { 0.0 } else { sidelobe_db };
    }
    // 3 dB at half the width.
    let widths = apart / beam_deg;
    (to_db(exp(-4.0 * std::f64::consts::LN_2 * widths * widths).max(1e-30))).max(sidelobe_db)
}

/// Angle between two directions, degrees.
fn apart_deg(a: &Knot, b: &Knot) -> f64 {
    let half = |x: f64, y: f64| sin(0.5 * (x - y).to_radians());
    let (up, across) = (half(a.elevation_deg, b.elevation_deg), half(a.azimuth_deg, b.azimuth_deg));
    let level = cos(a.elevation_deg.to_radians()) * cos(b.elevation_deg.to_radians());
    2.0 * physics::math::asin((up * up + level * across * across).sqrt().min(1.0)).to_degrees()
}
