//! What is on the ground and in the air between: assets, terrain, sea, weather.

use std::sync::Arc;

use physics::earth::Geodetic;
use physics::terrain::Terrain;

use super::{FlightId, Value};
use crate::time::Time;

/// What kind of loss an asset is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssetKind {
    /// Something that is defended: arrivals destroy shares of its remaining worth.
    Defended,
    /// A radar, a post or a launcher: an arrival destroys it or does not, and what is destroyed is
    /// out of the day from then on.
    Equipment,
}

/// Something with worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Asset {
    /// Unique name.
    pub name: String,
    /// What kind of loss it is.
    pub kind: AssetKind,
    /// Where it is.
    pub site: Geodetic,
    /// What it is worth, in the study's units of worth; equipment may count nothing here.
    pub worth: f64,
}

/// What a radar, a post or a launcher stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mount {
    /// The ground.
    Ground,
    /// A flight on station: it works while that flight is alive and on station, and is
    /// taken to be at the middle of the station.
    Aboard {
        /// The flight that carries it.
        flight: FlightId,
        /// The span of the flight's own time on station.
        from: Time,
        /// Its end.
        until: Time,
    },
}

/// Land and sea.
#[derive(Clone, Debug, Default)]
pub enum Ground {
    /// Smooth land at the ellipsoid.
    #[default]
    Smooth,
    /// Elevations from tiles, taken as heights above the ellipsoid; smooth outside them.
    Tiles(Arc<Terrain>),
}

impl PartialEq for Ground {
    /// Tiles are equal if they are the same tiles.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Smooth, Self::Smooth) => true,
            (Self::Tiles(one), Self::Tiles(two)) => Arc::ptr_eq(one, two),
            _ => false,
        }
    }
}

/// What the sea does to radar.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Sea {
    /// There is none: no lobes.
    #[default]
    None,
    /// Sea wherever there is no land.
    Around {
        /// Outlines of the land, each a closed ring of points.
        land: Vec<Vec<Geodetic>>,
        /// Root mean square height of the waves, m.
        rms_height: f64,
    },
}

impl Sea {
    /// Does a place lie in the sea, outside of every outline of land?
    pub fn covers(&self, place: Geodetic) -> bool {
        match self {
            Self::None => false,
            Self::Around { land, .. } => {
                !land.iter().any(|ring| encloses(ring, place.lat_deg, place.lon_deg))
            }
        }
    }
}

/// Does a closed ring of points enclose a place? Even-odd rule in latitude and longitude; a ring over
/// the date line is unwound about the place.
pub(crate) fn encloses(ring: &[Geodetic], lat_deg: f64, lon_deg: f64) -> bool {
    let near = |p: &Geodetic| {
        let turns = ((p.lon_deg - lon_deg) / 360.0).round();
        (p.lat_deg, p.lon_deg - 360.0 * turns)
    };
    let mut inside = false;
    for (i, point) in ring.iter().enumerate() {
        let ((a, x), (b, y)) = (near(point), near(&ring[(i + 1) % ring.len()]));
        if (a > lat_deg) != (b > lat_deg) && lon_deg < x + (lat_deg - a) / (b - a) * (y - x) {
            inside = !inside;
        }
    }
    inside
}

/// The air and the ground of a study.
#[derive(Clone, Debug, PartialEq)]
pub struct Environment {
    /// Terrain.
    pub ground: Ground,
    /// Sea.
    pub sea: Sea,
    /// Do oxygen and water vapour weaken echoes?
    pub gas: bool,
    /// Rain along the whole path below the rain height, mm/h.
    pub rain_mm_h: Value,
    /// Height up to which it rains, m.
    pub rain_height: f64,
}

impl Environment {
    /// Dry free space over smooth land.
    pub const CLEAR: Self = Self {
        ground: Ground::Smooth,
        sea: Sea::None,
        gas: false,
        rain_mm_h: Value::Fixed(0.0),
        rain_height: 4_000.0,
    };
}
