//! Land and sea under a ray: where the sea mirrors, and what it makes of the echo.

use physics::earth::Geodetic;
use physics::math::cos;
use physics::propagation::effective_earth::EffectiveEarth;
use physics::propagation::sea;
use physics::propagation::sea_surface::Polarisation;

use crate::plan::{Sea, encloses};

/// The sea of a study as one radar's frequency finds it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Water {
    mirror: sea::Sea,
    land: Vec<Outline>,
}

/// A closed line round land, in degrees, with the box that it fills.
#[derive(Clone, Debug, PartialEq)]
struct Outline {
    ring: Vec<Geodetic>,
    south: f64,
    north: f64,
}

impl Water {
    /// None where there is no sea. The field is taken as horizontal.
    pub fn of(sea: &Sea, earth: EffectiveEarth, frequency_hz: f64) -> Option<Self> {
        let Sea::Around { land, rms_height } = sea else { return None };
        let temperate = sea::Sea::temperate(frequency_hz, Polarisation::Horizontal, *rms_height);
        let outline = |ring: &Vec<Geodetic>| Outline {
            south: ring.iter().map(|p| p.lat_deg).fold(f64::INFINITY, f64::min),
            north: ring.iter().map(|p| p.lat_deg).fold(f64::NEG_INFINITY, f64::max),
            ring: ring.clone(),
        };
        Some(Self {
            mirror: sea::Sea { earth, ..temperate },
            land: land.iter().map(outline).collect(),
        })
    }

    /// Is a place on land?
    pub fn is_land(&self, lat_deg: f64, lon_deg: f64) -> bool {
        self.land.iter().any(|outline| outline.holds(lat_deg, lon_deg))
    }

    /// How far the nearest coast is at least, m.
    pub fn offing_m(&self, lat_deg: f64, lon_deg: f64) -> f64 {
        let degree = [LEAST_DEGREE_M * cos(lat_deg.to_radians()), LEAST_DEGREE_M];
        let nearest = |outline: &Outline| outline.offing_m(lat_deg, lon_deg, degree);
        self.land.iter().map(nearest).fold(f64::INFINITY, f64::min)
    }

    /// The sea between an antenna and a flight, heights above it in m.
    pub fn between(&self, h1_m: f64, h2_m: f64) -> Option<sea::SeaBetween> {
        self.mirror.between(h1_m, h2_m)
    }
}

/// A degree of latitude is at least so long, and so is one of longitude, times the cosine, over some
/// tens of kilometres, m.
const LEAST_DEGREE_M: f64 = 109_000.0;

impl Outline {
    fn offing_m(&self, lat: f64, lon: f64, [east, north]: [f64; 2]) -> f64 {
        let seen = |point: &Geodetic| {
            let turned = point.lon_deg - lon;
            let turned = turned - 360.0 * (turned / 360.0).round();
            [east * turned, north * (point.lat_deg - lat)]
        };
        let mut nearest = f64::INFINITY;
        let Some(mut before) = self.ring.last().map(seen) else { return nearest };
        for point in &self.ring {
            let here = seen(point);
            nearest = nearest.min(from_origin(before, here));
            before = here;
        }
        nearest
    }

    fn holds(&self, lat: f64, lon: f64) -> bool {
        (self.south..=self.north).contains(&lat) && encloses(&self.ring, lat, lon)
    }
}

/// Distance of the origin from a straight line between two points.
fn from_origin([x, y]: [f64; 2], [u, v]: [f64; 2]) -> f64 {
    let (dx, dy) = (u - x, v - y);
    let square = dx * dx + dy * dy;
    let share = if square > 0.0 { (-(x * dx + y * dy) / square).clamp(0.0, 1.0) } else { 0.0 };
    let (x, y) = (x + share * dx, y + share * dy);
    (x * x + y * y).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_coast_is_nearer_than_the_offing() {
        let ring = [(-30.0, 20.0), (-29.0, 20.3), (-29.1, 21.0), (-30.2, 20.9)];
        let land = vec![ring.map(|(lat, lon)| Geodetic::new(lat, lon, 0.0)).to_vec()];
        let sea = Sea::Around { land, rms_height: 0.2 };
        let water = Water::of(&sea, EffectiveEarth::FOUR_THIRDS, 3e9).unwrap();
        let mut changed = 0;
        for i in 0..2_000_u32 {
            let share = |by: f64| (f64::from(i) * by).fract();
            let (lat, lon) =
                (-30.4 + 1.6 * share(0.618_033_988), 19.7 + 1.6 * share(0.414_213_562));
            let offing = water.offing_m(lat, lon);
            for azimuth in 0..36 {
                let line = physics::earth::geodesic::Line::new(lat, lon, 10.0 * f64::from(azimuth));
                let is_land = |away: f64| {
                    let place = line.at(away);
                    water.is_land(place.lat2_deg, place.lon2_deg)
                };
                let within = offing.min(30e3);
                assert_eq!(is_land(0.99 * within), is_land(0.0), "{lat} {lon} {offing}");
                changed += u32::from(is_land(1.2 * within) != is_land(0.0));
            }
        }
        assert!(changed > 1_000, "the offing is nearly the coast: {changed}");
    }

    #[test]
    fn an_island_is_land_and_the_rest_is_sea() {
        let ring = [(10.0, 179.5), (10.0, -179.5), (11.0, -179.5), (11.0, 179.5)];
        let land = vec![ring.map(|(lat, lon)| Geodetic::new(lat, lon, 0.0)).to_vec()];
        let sea = Sea::Around { land, rms_height: 0.2 };
        let water = Water::of(&sea, EffectiveEarth::FOUR_THIRDS, 3e9).unwrap();
        for (lat, lon, land) in
            [(10.5, 180.0, true), (10.5, -179.9, true), (10.5, 179.4, false), (9.9, 180.0, false)]
        {
            assert_eq!(water.is_land(lat, lon), land, "{lat} {lon}");
            assert_eq!(sea.covers(Geodetic::new(lat, lon, 0.0)), !land, "{lat} {lon}");
        }
        assert_eq!(Water::of(&Sea::None, EffectiveEarth::FOUR_THIRDS, 3e9), None);
    }
}
