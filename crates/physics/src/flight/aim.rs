//! The launch elevation that carries a missile over a given range.

use super::boost::{self, Launch, Missile};
use super::root;
use crate::earth::{Geodetic, geodesic};

/// Which of the two elevations that give one range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branch {
    /// The lower and faster one.
    Depressed,
    /// The higher and slower one.
    Lofted,
}

/// A shot in one direction of which the elevation is left open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shot<'a> {
    /// What is launched.
    pub missile: Missile<'a>,
    /// From where.
    pub place: Geodetic,
    /// In which direction, degrees clockwise from north.
    pub azimuth_deg: f64,
    /// Height of the surface on which it comes down, m above the ellipsoid.
    pub ground_m: f64,
    /// Flights that take longer are given up, s.
    pub longest_s: f64,
}

/// Steps of the elevation in the first search for the longest range, degrees.
const SEARCH_DEG: f64 = 3.0;
const SEARCHED: u32 = 30;

impl Shot<'_> {
    /// The launch at an elevation.
    pub fn at(&self, elevation_deg: f64) -> Launch {
        Launch { place: self.place, azimuth_deg: self.azimuth_deg, elevation_deg }
    }

    /// Geodesic distance from launch to impact, m; zero where the missile does not lift off or
    /// does not come down in time.
    pub fn range_m(&self, elevation_deg: f64) -> f64 {
        let launch = self.at(elevation_deg);
        let landed = boost::impact(self.missile, launch, self.ground_m, self.longest_s);
        landed.map_or(0.0, |impact| {
            let (from, to) = (self.place, impact.state.place());
            geodesic::inverse(from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg).s12_m
        })
    }

    /// The elevation of the longest range, degrees, to within a thousandth, and that range, m.
    /// `None` if no elevation of 3, 6 ... 90 degrees gives a range at all.
    ///
    /// A search by golden section (Kiefer 1953) around the best of those; it takes the range for
    /// a function of one peak, as it is for a missile of one stage.
    pub fn longest(&self) -> Option<(f64, f64)> {
        let best = (1..=SEARCHED)
            .map(|step| f64::from(step) * SEARCH_DEG)
            .map(|elevation| (elevation, self.range_m(elevation)))
            .fold((0.0, 0.0), |best, next| if next.1 > best.1 { next } else { best });
        (best.1 > 0.0).then(|| self.peak_around(best.0))
    }

    fn peak_around(&self, elevation_deg: f64) -> (f64, f64) {
        const GOLDEN: f64 = 0.618_033_988_749_894_9;
        let (mut low, mut high) = (elevation_deg - SEARCH_DEG, elevation_deg + SEARCH_DEG);
        let probe = |elevation: f64| (elevation, self.range_m(elevation));
        let mut left = probe(high - GOLDEN * (high - low));
        let mut right = probe(low + GOLDEN * (high - low));
        while high - low > 1e-3 {
            if left.1 > right.1 {
                high = right.0;
                right = left;
                left = probe(high - GOLDEN * (high - low));
            } else {
                low = left.0;
                left = right;
                right = probe(low + GOLDEN * (high - low));
            }
        }
        if left.1 > right.1 { left } else { right }
    }

    /// The elevation in degrees that gives a range in metres, on one of the two branches; the
    /// range is met to a centimetre.
    ///
    /// `None` if the range is beyond the longest, or shorter than the branch reaches: the
    /// depressed one begins at the lowest elevation that lifts the missile off, the lofted one
    /// ends where the turning Earth carries a vertical shot.
    pub fn elevation_for(&self, range_m: f64, branch: Branch) -> Option<f64> {
        const WITHIN_DEG: f64 = 1e-9;
        let (peak_deg, longest_m) = self.longest()?;
        if range_m.is_nan() || range_m > longest_m {
            return None;
        }
        let end_deg = match branch {
            Branch::Depressed => 0.0,
            Branch::Lofted => 90.0,
        };
        let excess = |elevation: f64| self.range_m(elevation) - range_m;
        let elevation = root::bracketed(excess, peak_deg, end_deg, WITHIN_DEG)?;
        // A jump of the range, as at the lowest elevation of lift-off, is no answer.
        (excess(elevation).abs() < 0.01).then_some(elevation)
    }
}
