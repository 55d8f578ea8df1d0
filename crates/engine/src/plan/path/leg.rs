//! Straight on: along a geodesic.

use std::sync::Arc;

use physics::earth::{Geodetic, geodesic};
use physics::terrain::{Coordinates, Terrain};

use super::super::Ground;
use crate::time::Time;

/// A geodesic leg at constant ground speed, the height changing evenly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Leg {
    /// Where it starts.
    pub from: Geodetic,
    /// Where it ends.
    pub to: Geodetic,
    /// Speed over the ground, m/s.
    pub speed: f64,
    line: geodesic::Line,
    length: f64,
}

impl Leg {
    /// From one point to another at a ground speed in m/s.
    pub fn new(from: Geodetic, to: Geodetic, speed: f64) -> Self {
        let course = geodesic::inverse(from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg);
        Self {
            from,
            to,
            speed,
            line: geodesic::Line::new(from.lat_deg, from.lon_deg, course.azi1_deg),
            length: course.s12_m,
        }
    }

    /// How long it takes.
    pub fn duration(&self) -> Time {
        Time::from_seconds(self.length / self.speed)
    }

    pub(super) fn at(&self, since_start: Time) -> Geodetic {
        let (flown, height) = self.along(since_start);
        self.place(flown, height)
    }

    /// How far it has been flown, and the height there, m.
    pub(super) fn along(&self, since_start: Time) -> (f64, f64) {
        let flown = self.flown(since_start);
        let share = if self.length > 0.0 { flown / self.length } else { 0.0 };
        (flown, self.from.h_m + (self.to.h_m - self.from.h_m) * share)
    }

    /// Its length over the ground, m.
    pub(super) fn length(&self) -> f64 {
        self.length
    }

    /// What lies under it so far along.
    pub(super) fn over(&self, flown: f64) -> Geodetic {
        self.place(flown, 0.0)
    }

    fn flown(&self, since_start: Time) -> f64 {
        (self.speed * since_start.seconds()).clamp(0.0, self.length)
    }

    fn place(&self, flown: f64, h_m: f64) -> Geodetic {
        let point = self.line.at(flown);
        Geodetic { lat_deg: point.lat2_deg, lon_deg: point.lon2_deg, h_m }
    }
}

/// A leg at a height above the ground: terrain following. The heights are read off the ground
/// once, straight lines in between.
#[derive(Clone, Debug, PartialEq)]
pub struct Contour {
    /// The leg, whose own heights do not count.
    leg: Leg,
    /// Heights above the ellipsoid at even distances along the leg, m.
    heights: Arc<[f64]>,
}

/// Spacing of the heights that are read off the ground, m.
const SPACING: f64 = 250.0;
/// Places between two of these that are looked at, so that no ridge is flown through.
const BETWEEN: u32 = 4;

impl Contour {
    /// Along a leg, `above` metres over the highest ground within a quarter of a kilometre before
    /// and behind. Ground that no geographic tile knows counts as smooth, at the ellipsoid.
    pub fn new(leg: Leg, ground: &Ground, above: f64) -> Self {
        let stretches = (leg.length / SPACING).ceil().max(1.0) as u32;
        let fine = stretches * BETWEEN;
        let ground_at = |i: u32| {
            let place = leg.place(leg.length * (f64::from(i) / f64::from(fine)), 0.0);
            elevation(ground, place)
        };
        let grounds: Vec<f64> = (0..=fine).map(ground_at).collect();
        let highest = |i: u32| {
            let (low, high) = (i.saturating_sub(1) * BETWEEN, ((i + 1) * BETWEEN).min(fine));
            grounds[low as usize..=high as usize].iter().copied().fold(f64::MIN, f64::max)
        };
        Self { leg, heights: (0..=stretches).map(|i| highest(i) + above).collect() }
    }

    /// How long it takes.
    pub fn duration(&self) -> Time {
        self.leg.duration()
    }

    pub(super) fn at(&self, since_start: Time) -> Geodetic {
        let (flown, height) = self.along(since_start);
        self.leg.place(flown, height)
    }

    /// The leg under it, whose own heights do not count.
    pub(super) fn leg(&self) -> &Leg {
        &self.leg
    }

    /// How far it has been flown, and the height there, m.
    pub(super) fn along(&self, since_start: Time) -> (f64, f64) {
        let flown = self.leg.flown(since_start);
        let last = self.heights.len() - 1;
        let along = if self.leg.length > 0.0 { flown / self.leg.length * last as f64 } else { 0.0 };
        let i = (along as usize).min(last - 1);
        let (here, next) = (self.heights[i], self.heights[i + 1]);
        (flown, here + (next - here) * (along - i as f64))
    }
}

/// Height of the ground above the ellipsoid, m; 0 where no geographic tile knows it.
pub fn elevation(ground: &Ground, place: Geodetic) -> f64 {
    let known = |tiles: &Terrain| tiles.bilinear(place.lon_deg, place.lat_deg).height();
    match ground {
        Ground::Tiles(tiles) if tiles.coordinates() == Coordinates::Geographic => {
            known(tiles).unwrap_or(0.0)
        }
        Ground::Tiles(_) | Ground::Smooth => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contour_over_smooth_ground_is_level() {
        let (from, to) = (Geodetic::new(10.0, 20.0, 0.0), Geodetic::new(10.1, 20.2, 900.0));
        let leg = Leg::new(from, to, 200.0);
        let contour = Contour::new(leg, &Ground::Smooth, 60.0);
        for share in [0.0, 0.3, 0.7, 1.0] {
            let at = Time::from_seconds(leg.duration().seconds() * share);
            assert!((contour.at(at).h_m - 60.0).abs() < 1e-9);
            assert_eq!(contour.at(at).lat_deg, leg.at(at).lat_deg);
        }
    }
}
