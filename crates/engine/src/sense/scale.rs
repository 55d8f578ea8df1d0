//! What a world makes of a pair's geometry: levels of signal while the flight is inside every
//! limit of the radar.

use super::jamming::Direction;
use crate::geometry::{Knot, Lobe, Profile, between};
use crate::plan::Swerling;
use crate::time::Time;

/// The numbers of one world that scale the profile of a pair.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scale {
    pub pfa: f64,
    pub swerling: Swerling,
    /// SNR of a steady echo of 1 m2 at 1 m, dB.
    pub snr_at_1m_db: f64,
    /// Mean cross-section from ahead, from the side and from behind, dBsm.
    pub rcs_dbsm: [f64; 3],
    /// What a kilometre of rain takes, both ways, dB.
    pub rain_db_km: f64,
    /// What clutter takes from a flight that the beam cannot lift off the land, dB.
    pub clutter_db: f64,
    /// Width of the beam, degrees; 0 is as bright towards the sea's mirror as towards the flight.
    pub beam_deg: f64,
    /// Spreading at the greatest and at the least range, dB.
    pub farthest_db: f64,
    pub nearest_db: f64,
    pub boresight_deg: f64,
    pub half_sector_deg: f64,
    pub blanked_deg: f64,
    pub half_blanked_deg: f64,
    pub min_elevation_deg: f64,
    pub max_elevation_deg: f64,
    pub min_radial_speed: f64,
}

/// Most places between two knots at which something bends.
const MOST_BENDS: usize = 12;

/// How far an azimuth is from another, degrees in [-180, 180].
fn off(azimuth_deg: f64, from_deg: f64) -> f64 {
    let off = azimuth_deg - from_deg;
    off - 360.0 * (off / 360.0).round()
}

impl Scale {
    /// Mean SNR at a knot without the lobes of the sea, dB.
    pub fn level_db(&self, knot: &Knot, over_land: bool) -> f64 {
        let [nose, beam, tail] = self.rcs_dbsm;
        let quarter = knot.off_nose_deg / 90.0;
        let rcs = if quarter <= 1.0 {
            nose + (beam - nose) * quarter
        } else {
            beam + (tail - beam) * (quarter - 1.0)
        };
        let clutter = if over_land { self.clutter_db * self.grounded(knot) } else { 0.0 };
        self.snr_at_1m_db + knot.level_db + rcs - self.rain_db_km * knot.rain_km - clutter
    }

    /// How much of the beam's lower half lies on the ground: all at the horizon and below, nothing
    /// a beam's width above it.
    fn grounded(&self, knot: &Knot) -> f64 {
        if self.beam_deg > 0.0 {
            (1.0 - knot.elevation_deg / self.beam_deg).clamp(0.0, 1.0)
        } else {
            f64::from(u8::from(knot.elevation_deg <= 0.0))
        }
    }

    /// Margins at a knot, each straight between two bends: the knot is inside every limit where
    /// none is negative.
    fn margins(&self, knot: &Knot) -> [f64; 7] {
        let sector = if self.half_sector_deg >= 180.0 {
            f64::INFINITY
        } else {
            self.half_sector_deg - off(knot.azimuth_deg, self.boresight_deg).abs()
        };
        let blanked = if self.half_blanked_deg <= 0.0 {
            f64::INFINITY
        } else {
            off(knot.azimuth_deg, self.blanked_deg).abs() - self.half_blanked_deg
        };
        [
            knot.spreading_db - self.farthest_db,
            self.nearest_db - knot.spreading_db,
            knot.elevation_deg - self.min_elevation_deg,
            self.max_elevation_deg - knot.elevation_deg,
            knot.radial_m_s.abs() - self.min_radial_speed,
            sector,
            blanked,
        ]
    }

    /// Where between two knots a margin or the level bends, as rising shares of the way.
    fn bends(&self, a: &Knot, b: &Knot, over_land: bool) -> ([f64; MOST_BENDS], usize) {
        let (mut shares, mut count) = ([0.0; MOST_BENDS], 0);
        let mut cross = |from: f64, to: f64| {
            if (from < 0.0) != (to < 0.0) && count < MOST_BENDS {
                let share = from / (from - to);
                if share > 0.0 && share < 1.0 {
                    shares[count] = share;
                    count += 1;
                }
            }
        };
        cross(a.off_nose_deg - 90.0, b.off_nose_deg - 90.0);
        if self.min_radial_speed > 0.0 {
            cross(a.radial_m_s, b.radial_m_s);
        }
        if over_land && self.clutter_db != 0.0 {
            cross(a.elevation_deg, b.elevation_deg);
            cross(a.elevation_deg - self.beam_deg, b.elevation_deg - self.beam_deg);
        }
        let turned = b.azimuth_deg - a.azimuth_deg;
        let sector = (self.half_sector_deg < 180.0).then_some(self.boresight_deg);
        let blanked = (self.half_blanked_deg > 0.0).then_some(self.blanked_deg);
        for middle in [sector, blanked].into_iter().flatten() {
            for azimuth in [middle, middle + 180.0] {
                let here = off(a.azimuth_deg, azimuth);
                cross(here, here + turned);
            }
        }
        shares[..count].sort_unstable_by(f64::total_cmp);
        (shares, count)
    }

    /// The part of a straight stretch that lies inside every limit, as shares of it.
    fn inside(&self, a: &Knot, b: &Knot) -> Option<(f64, f64)> {
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        for (from, to) in self.margins(a).into_iter().zip(self.margins(b)) {
            match (from < 0.0, to < 0.0) {
                (true, true) => return None,
                (true, false) => low = low.max(from / (from - to)),
                (false, true) => high = high.min(from / (from - to)),
                (false, false) => {}
            }
        }
        (low <= high).then_some((low, high))
    }
}

/// Levels over time while a flight can be seen, silence in between.
#[derive(Clone, Debug, Default)]
pub(super) struct Levels {
    /// Moments in rising order with the level, dB; minus infinity where nothing is seen.
    pub knots: Vec<(Time, f64)>,
    /// The mirrored ray at each knot; empty if there is none anywhere.
    pub lobes: Vec<Lobe>,
    /// Azimuth and elevation at each knot, degrees.
    pub directions: Vec<Direction>,
    /// Where the knots of each piece end.
    pub ends: Vec<usize>,
    /// When the flight is first inside every limit.
    pub first_cover: Option<Time>,
}

const INSTANT: Time = Time::from_micros(1);

impl Levels {
    /// Of all pieces of a path.
    pub fn of(profiles: &[Profile], scale: &Scale) -> Self {
        let lobes = profiles.iter().flat_map(Profile::stretches).any(|s| s.lobes);
        let mut draft = Draft { scale, levels: Self::default(), lobes, first: 0, last: None };
        for profile in profiles {
            for stretch in profile.stretches() {
                draft.stretch(&stretch.knots, stretch.over_land);
            }
            // Beyond its last knot a piece is silent anyway.
            draft.last = None;
            draft.first = draft.levels.knots.len();
            draft.levels.ends.push(draft.first);
        }
        draft.levels
    }
}

struct Draft<'a> {
    scale: &'a Scale,
    levels: Levels,
    lobes: bool,
    /// Where the knots of the piece begin.
    first: usize,
    /// The last visible knot, while a visible stretch is open.
    last: Option<Knot>,
}

impl Draft<'_> {
    fn stretch(&mut self, knots: &[Knot], over_land: bool) {
        for pair in knots.windows(2) {
            let (a, b) = (&pair[0], &pair[1]);
            let (shares, count) = self.scale.bends(a, b, over_land);
            if count == 0 {
                self.straight(a, b, over_land);
                continue;
            }
            let span = (b.tau - a.tau).micros() as f64;
            let mut from = *a;
            for share in &shares[..count] {
                let tau = a.tau + Time::from_micros((share * span) as i64);
                let to = between(a, b, tau);
                self.straight(&from, &to, over_land);
                from = to;
            }
            self.straight(&from, b, over_land);
        }
    }

    /// A stretch over which every margin is straight.
    fn straight(&mut self, a: &Knot, b: &Knot, over_land: bool) {
        if b.tau <= a.tau {
            return;
        }
        let Some((low, high)) = self.scale.inside(a, b) else {
            self.close();
            return;
        };
        let span = (b.tau - a.tau).micros() as f64;
        let rise = a.tau + Time::from_micros((low * span).ceil() as i64);
        let set = a.tau + Time::from_micros((high * span).floor() as i64);
        if set < rise {
            self.close();
            return;
        }
        let at = |tau: Time| {
            if tau == a.tau {
                *a
            } else if tau == b.tau {
                *b
            } else {
                between(a, b, tau)
            }
        };
        self.open(at(rise), over_land);
        if set > rise {
            self.push(at(set), Some(over_land));
            self.last = Some(at(set));
        }
        if high < 1.0 {
            self.close();
        }
    }

    /// Begin to see, or go on.
    fn open(&mut self, knot: Knot, over_land: bool) {
        if let Some(last) = self.last {
            if knot.tau == last.tau {
                return;
            }
            if knot.tau - last.tau > INSTANT {
                self.close();
            }
        }
        if self.last.is_none() && self.levels.knots.len() > self.first {
            self.push(Knot { tau: knot.tau - INSTANT, ..knot }, None);
        }
        self.push(knot, Some(over_land));
        self.last = Some(knot);
        let first = &mut self.levels.first_cover;
        *first = Some(first.map_or(knot.tau, |first| first.min(knot.tau)));
    }

    /// See no more.
    fn close(&mut self) {
        if let Some(last) = self.last.take() {
            self.push(Knot { tau: last.tau + INSTANT, ..last }, None);
        }
    }

    fn push(&mut self, knot: Knot, seen: Option<bool>) {
        let level = seen.map_or(f64::NEG_INFINITY, |land| self.scale.level_db(&knot, land));
        // Two silent knots may meet where sight is lost and regained at once.
        let own = &mut self.levels.knots[self.first..];
        if let Some(last) = own.last_mut().filter(|last| last.0 >= knot.tau) {
            if level > f64::NEG_INFINITY {
                last.1 = level;
            }
            return;
        }
        self.levels.knots.push((knot.tau, level));
        self.levels.directions.push([knot.azimuth_deg, knot.elevation_deg]);
        if self.lobes {
            self.levels.lobes.push(knot.lobe);
        }
    }
}

/// What two rays make of the echo: F to the fourth power in dB, from |1 + m e^(-j phase)|.
pub(super) fn lobe_db(ratio: f64, cosine: f64) -> f64 {
    let square = 1.0 + ratio * (2.0 * cosine + ratio);
    20.0 * physics::math::log10(square.max(FAINTEST))
}

/// The square of the faintest field that is told apart from nothing.
const FAINTEST: f64 = 1e-12;

/// How bright the antenna is towards the mirror, as a field over that towards the flight: a
/// Gaussian beam that points at the flight.
pub(super) fn towards_mirror(below_deg: f64, beam_deg: f64) -> f64 {
    if beam_deg <= 0.0 {
        return 1.0;
    }
    // Half the power at half the width: field e^(-2 ln 2 (x/w)^2).
    let widths = below_deg / beam_deg;
    physics::math::exp(-2.0 * std::f64::consts::LN_2 * widths * widths)
}
