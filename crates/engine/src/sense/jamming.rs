//! Noise that jammers put into a radar at a look.

use physics::math::{cos, exp, sin};

use super::source::{Source, Span};
use super::watch::NEPERS_A_DB;
use crate::geometry::WayOf;
use crate::time::Time;

/// What one world knows of the jammers of a plan.
#[derive(Clone, Debug, Default)]
pub(crate) struct Jammers {
    /// Indices of the flights that jam.
    pub flights: Vec<u32>,
    /// By (jammer, radar): noise over the radar's own in its main beam from 1 m away, dB; minus
    /// infinity where it does not jam.
    pub at_1m_db: Vec<f64>,
    /// The same as a ratio, and that in its side lobes.
    pub lobes: Vec<Lobes>,
    /// By radar: the beam that hears them.
    pub beams: Vec<Beam>,
    /// By (jammer, way, radar), a jammer's first at [`Jammers::first`]: where it is to the radar.
    pub sources: Vec<Source>,
    /// By jammer, where its sources begin.
    pub first: Vec<usize>,
}

/// Noise of one jammer over a radar's own, from 1 m away: in the main lobe and in the side lobes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lobes {
    main: f64,
    side: f64,
}

/// A radar's beam as jammers meet it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Beam {
    width_deg: f64,
    /// Gain of the side lobes, dB.
    sidelobe_db: f64,
    /// From this angle off the axis on the gain is that of the side lobes.
    edge_deg: f64,
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

/// Azimuth and elevation, degrees; azimuths may run on past north.
pub(crate) type Direction = [f64; 2];

/// The jamming of one radar while it looks at one flight.
#[derive(Clone, Copy)]
pub(crate) struct Noise<'a> {
    pub jammers: &'a Jammers,
    pub courses: &'a [Course],
    pub radar: usize,
    /// The flight that is looked at.
    pub flight: u32,
    /// From the first moment of noise that is known to come to the last.
    pub spell: Spell,
}

/// The first moment at which a radar may hear a jammer, and the last.
pub(crate) type Spell = (Time, Time);

/// A day without noise.
pub(crate) const QUIET: Spell = (Time::NEVER, Time::ZERO);

/// A jammer that the radar hears.
struct Heard<'a> {
    at_1m_db: f64,
    lobes: Lobes,
    course: &'a Course,
    source: &'a Source,
    is_looked_at: bool,
}

impl Noise<'_> {
    /// Is there anybody in the plan who jams?
    pub fn is_possible(&self) -> bool {
        !self.jammers.flights.is_empty()
    }

    /// The jammers that this radar hears.
    fn heard(&self) -> impl Iterator<Item = Heard<'_>> {
        let radars = self.jammers.beams.len();
        self.jammers.flights.iter().enumerate().filter_map(move |(i, jammer)| {
            let pair = i * radars + self.radar;
            let at_1m_db = self.jammers.at_1m_db[pair];
            let course = &self.courses[*jammer as usize];
            let place = self.jammers.first[i] + course.way.0 as usize * radars + self.radar;
            (at_1m_db > f64::NEG_INFINITY).then(|| Heard {
                at_1m_db,
                lobes: self.jammers.lobes[pair],
                course,
                source: &self.jammers.sources[place],
                is_looked_at: *jammer == self.flight,
            })
        })
    }

    /// Jamming over the radar's own noise on a look in a direction at an absolute moment: summed
    /// over the jammers in sight, each by its distance and by the gain of the beam towards it.
    pub fn over_thermal(&self, flight: Direction, at: Time) -> f64 {
        let beam = &self.jammers.beams[self.radar];
        let mut sum = 0.0;
        for Heard { at_1m_db, course, source, .. } in self.heard() {
            if at < course.since || at >= course.gone {
                continue;
            }
            if let Some((one_way, direction)) = source.at(at - course.origin) {
                let gain = beam.gain_db(flight, direction);
                sum += exp((at_1m_db + one_way + gain) * NEPERS_A_DB);
            }
        }
        sum
    }

    /// Between which bounds the same lies, by what holds over a short while about the moment.
    pub fn between(&self, flight: Direction, at: Time) -> (f64, f64) {
        let beam = &self.jammers.beams[self.radar];
        let (mut least, mut most) = (0.0, 0.0);
        for Heard { lobes, course, source, is_looked_at, .. } in self.heard() {
            if at < course.since || at >= course.gone {
                continue;
            }
            let Some(span) = source.over(at - course.origin) else { continue };
            // The axis points at the flight: a jammer that is looked at stands in it.
            let faintest = if is_looked_at { lobes.main } else { lobes.side };
            let brightest = if beam.misses(flight, span) { lobes.side } else { lobes.main };
            (least, most) = (least + faintest * span.least, most + brightest * span.most);
        }
        (least * (1.0 - 1e-6), most * (1.0 + 1e-6))
    }

    /// The spell of noise, as far as is known now.
    pub fn whole_spell(&self) -> Spell {
        let mut spell = QUIET;
        for Heard { course, source, .. } in self.heard() {
            let Some(sight) = source.sight else { continue };
            let (rise, set) = (course.origin + sight.rise, course.origin + sight.set);
            if rise < course.gone {
                spell = (spell.0.min(rise), spell.1.max(set.min(course.gone)));
            }
        }
        spell
    }

    /// The first moment from `from` on at which a jammer may be in sight.
    pub fn next(&self, from: Time) -> Time {
        if from <= self.spell.0 {
            return self.spell.0;
        }
        let mut next = Time::NEVER;
        if from > self.spell.1 {
            return next;
        }
        for Heard { course, source, .. } in self.heard() {
            let Some(sight) = source.sight else { continue };
            let (rise, set) = (course.origin + sight.rise, course.origin + sight.set);
            if from <= set.min(course.gone) && rise < course.gone {
                next = next.min(rise.max(from));
            }
        }
        next
    }
}

impl Beam {
    /// A Gaussian main lobe of a width (3 dB at half of it) down to the level of the side lobes;
    /// without a width the axis alone is bright.
    pub fn new(width_deg: f64, sidelobe_db: f64) -> Self {
        let edge_deg = if width_deg > 0.0 {
            width_deg * (-sidelobe_db * NEPERS_A_DB / (4.0 * std::f64::consts::LN_2)).sqrt()
        } else {
            1e-3
        };
        Self { width_deg, sidelobe_db, edge_deg: edge_deg * (1.0 + 1e-9) }
    }

    /// Noise as a ratio, by its level in the main lobe, dB.
    pub fn lobes(&self, level_db: f64) -> Lobes {
        let ratio = |gain_db: f64| exp((level_db + gain_db) * NEPERS_A_DB);
        Lobes { main: ratio(0.0), side: ratio(self.sidelobe_db) }
    }

    /// Gain towards a jammer relative to the axis, which points at the flight, dB.
    fn gain_db(&self, flight: Direction, source: Direction) -> f64 {
        if self.is_off(flight[1].abs().max(source[1].abs()), separation(flight, source)) {
            return self.sidelobe_db;
        }
        let apart = apart_deg(flight, source);
        if self.width_deg <= 0.0 {
            return if apart < 1e-3 { 0.0 } else { self.sidelobe_db };
        }
        let widths = apart / self.width_deg;
        let lobe = -4.0 * std::f64::consts::LN_2 * widths * widths / NEPERS_A_DB;
        lobe.max(self.sidelobe_db)
    }

    /// Is a jammer surely outside the main lobe for a short while?
    fn misses(&self, flight: Direction, source: &Span) -> bool {
        let gap = |k: usize| {
            let (middle, half) =
                (0.5 * (source.from[k] + source.to[k]), 0.5 * (source.to[k] - source.from[k]));
            let apart = flight[k] - middle;
            let apart = if k == 0 { apart - 360.0 * (apart / 360.0).round() } else { apart };
            (apart.abs() - half).max(0.0)
        };
        let highest = source.from[1].abs().max(source.to[1].abs()).max(flight[1].abs());
        self.is_off(highest, [gap(0), gap(1)])
    }

    /// Is what is at least so far away in azimuth and in elevation surely off the main lobe? The
    /// angle between two directions is at least that between their elevations; below 60 degrees
    /// it is at least a third of that between their azimuths: cosines of elevation are a half at
    /// least, so that its half has a sine of at least half the other's. Below 18 degrees they are
    /// 0.95 at least, and for edges below 60 degrees a tenth more in azimuth is enough.
    fn is_off(&self, highest_deg: f64, [azimuth, elevation]: [f64; 2]) -> bool {
        let wider = if highest_deg < 18.0 && self.edge_deg < 60.0 { 1.1 } else { 3.0 };
        elevation > self.edge_deg || (highest_deg < 60.0 && azimuth > wider * self.edge_deg)
    }
}

/// How far two directions are apart in azimuth and in elevation, degrees.
fn separation(a: Direction, b: Direction) -> [f64; 2] {
    let across = a[0] - b[0];
    [(across - 360.0 * (across / 360.0).round()).abs(), (a[1] - b[1]).abs()]
}

/// Angle between two directions, degrees.
fn apart_deg(a: Direction, b: Direction) -> f64 {
    let half = |x: f64, y: f64| sin(0.5 * (x - y).to_radians());
    let (up, across) = (half(a[1], b[1]), half(a[0], b[0]));
    let level = cos(a[1].to_radians()) * cos(b[1].to_radians());
    2.0 * physics::math::asin((up * up + level * across * across).sqrt().min(1.0)).to_degrees()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_called_off_the_lobe_is_off_it() {
        for beam in [Beam::new(2.0, -30.0), Beam::new(6.0, -20.0), Beam::new(0.0, -25.0)] {
            for i in 0..40_000 {
                let part = |k: u32| f64::from((i * 7_919 + k * 104_729) % 10_007) / 10_007.0;
                let highest = if i % 3 == 0 { 80.0 } else { 15.0 };
                let flight = [720.0 * part(1) - 360.0, highest * part(2) - 5.0];
                let near = if i % 2 == 0 { 12.0 } else { 180.0 };
                let source =
                    [flight[0] + near * (part(3) - 0.5), flight[1] + near * (part(4) - 0.5) / 2.0];
                let quick =
                    beam.is_off(flight[1].abs().max(source[1].abs()), separation(flight, source));
                assert!(
                    !quick || apart_deg(flight, source) >= beam.edge_deg / (1.0 + 1e-9),
                    "{beam:?} {flight:?} {source:?}"
                );
            }
        }
    }
}
