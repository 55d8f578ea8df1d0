//! Where it happens: assets, land and sea, air, corridors.

use super::{AssetSpace, CorridorSpace};
use crate::catalogue::folder;
use crate::diagnostic::At;
use crate::field::{Defined, Flag, Id, Length, Quantity, RainRate, Ratio, Text, Whole, record};
use crate::unit::Position;

record! {
    /// What the air, the sea and the ground do to radar.
    pub struct Environment {
        /// Effective over true radius of the Earth; 4/3 is the standard atmosphere.
        k_factor: Quantity<Ratio>, default "1.3333333333333333", within "0.5" to "10", vary Sweep;
        /// Do oxygen and water vapour weaken echoes?
        gas: Flag, default "false";
        /// Rain, the same along the whole of a path that lies below the rain height.
        rain: Quantity<RainRate>, default "0 mm/h", within "0 mm/h" to "200 mm/h", vary Sweep;
        /// Height up to which it rains.
        rain_height: Quantity<Length>, default "4 km", within "0 m" to "10 km", vary Sweep;
        /// State of the sea by the code of the World Meteorological Organization (table 3700), 0 calm
        /// to 9 phenomenal. It counts where there is sea: outside the outlines of the land.
        sea_state: Whole, default "2", within "0" to "9", vary Sweep;
        /// Elevation tiles (`.hgt` or GeoTIFF) by their paths relative to the scenario. Heights are
        /// taken as above the ellipsoid; outside the tiles the ground is smooth.
        terrain: Option<Vec<Text>>;
    }
}

record! {
    /// An outline of land.
    pub struct Land {
        /// Its corners in order; the last is joined to the first.
        outline: Vec<At<Position>>;
    }
}

record! {
    /// Airspace kept for friends and civil flights: a post that keeps corridors takes a track
    /// inside for neutral.
    pub struct Corridor {
        /// Its name.
        name: Defined<CorridorSpace>;
        /// Its middle line, two points or more.
        line: Vec<At<Position>>;
        /// Its whole width.
        width: Quantity<Length>, within "100 m" to "200 km";
        /// Its floor above the ellipsoid.
        floor: Quantity<Length>, default "0 m", within "-500 m" to "30 km";
        /// Its ceiling above the ellipsoid.
        ceiling: Quantity<Length>, within "0 m" to "50 km";
    }
}

record! {
    /// Something with worth.
    pub struct Asset {
        /// Its name, for raids to aim at and systems to stand by.
        name: Defined<AssetSpace>;
        /// What kind of thing it is.
        kind: Id<folder::Asset>;
        /// Where it is.
        at: At<Position>;
        /// Height of its ground above the ellipsoid.
        height: Quantity<Length>, default "0 m", within "-500 m" to "9 km";
        /// What it is worth, in units of the author's choice, the same for all assets.
        worth: Quantity<Ratio>, default "100", within "0" to "1e12", vary Sweep;
    }
}
