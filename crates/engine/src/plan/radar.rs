//! Radars: scan, limits and one uncertain constant.

use physics::earth::Geodetic;

use super::{PostId, Value};

/// Radio bands that RCS figures distinguish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// Metre waves.
    Vhf,
    /// 1-2 GHz.
    L,
    /// 2-4 GHz.
    S,
    /// 4-8 GHz.
    C,
    /// 8-12 GHz.
    X,
}

impl Band {
    /// How many there are.
    pub const COUNT: usize = 5;
    /// All, from long waves to short.
    pub const ALL: [Self; Self::COUNT] = [Self::Vhf, Self::L, Self::S, Self::C, Self::X];

    /// Word for it in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Vhf => "VHF",
            Self::L => "L",
            Self::S => "S",
            Self::C => "C",
            Self::X => "X",
        }
    }
}

/// When a radar looks at a given direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scan {
    /// The antenna turns clockwise once a period; its phase is drawn.
    Rotating {
        /// Seconds a turn.
        period: Value,
    },
    /// The beam is steered: each flight is revisited at this interval; the phase is drawn for
    /// each flight.
    Electronic {
        /// Seconds between looks at one flight.
        revisit: Value,
    },
}

/// Where a radar can see at all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// Nearest slant range, m.
    pub min_range: f64,
    /// Greatest slant range at which echoes are accepted, m.
    pub instrumented_range: Value,
    /// Middle of the azimuth sector, degrees clockwise from north.
    pub boresight_deg: f64,
    /// Width of the azimuth sector, degrees; 360 has no edges.
    pub sector_deg: Value,
    /// Lowest elevation, degrees.
    pub min_elevation_deg: f64,
    /// Highest elevation, degrees.
    pub max_elevation_deg: f64,
}

/// A radar on its site.
#[derive(Clone, Debug, PartialEq)]
pub struct Radar {
    /// Unique name, such as `battalion/91n6e`: the key of its draws.
    pub name: String,
    /// Who reads its tracks.
    pub post: PostId,
    /// Where the antenna is: ground height and antenna height together.
    pub site: Geodetic,
    /// Its band.
    pub band: Band,
    /// How it scans.
    pub scan: Scan,
    /// The radar constant, as a range in m: there a steady echo of 1 m2 has, in one look and in
    /// free space, the mean SNR at which a Swerling 1 flight is detected half the time.
    pub reach: Value,
    /// Chance of a false alarm in one resolution cell of one look.
    pub pfa: f64,
    /// Where it can see at all.
    pub coverage: Coverage,
    /// Effective Earth radius over true radius.
    pub k_factor: f64,
    /// Does it guide rounds? An engagement needs a track from such a radar of its post.
    pub guides: bool,
}
