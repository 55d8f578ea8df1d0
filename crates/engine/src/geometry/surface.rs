//! Land and sea under a ray: where the sea mirrors, and what it makes of the echo.

use physics::earth::Geodetic;
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

    /// The sea between an antenna and a flight, heights above it in m.
    pub fn between(&self, h1_m: f64, h2_m: f64) -> Option<sea::SeaBetween> {
        self.mirror.between(h1_m, h2_m)
    }
}

impl Outline {
    fn holds(&self, lat: f64, lon: f64) -> bool {
        (self.south..=self.north).contains(&lat) && encloses(&self.ring, lat, lon)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
