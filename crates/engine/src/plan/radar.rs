//! Radars: scan, limits, one uncertain constant, and what they cost in time and in quiet.

use physics::earth::Geodetic;

use super::{AssetId, Mount, PostId, Value};
use crate::time::Time;

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

    /// A frequency in the middle of the band, Hz: for losses and lobes, of no particular radar.
    pub const fn frequency_hz(self) -> f64 {
        match self {
            Self::Vhf => 0.15e9,
            Self::L => 1.4e9,
            Self::S => 3.0e9,
            Self::C => 5.6e9,
            Self::X => 9.5e9,
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
    /// The antenna swings over its sector and back once a period; its phase is drawn.
    Sector {
        /// Seconds there and back.
        period: Value,
    },
    /// The beam is steered: each flight is revisited at an interval that depends on whether it is
    /// tracked; the phase is drawn for each flight.
    Electronic {
        /// Seconds between looks at one flight in search.
        search: Value,
        /// Seconds between looks at a flight that is tracked.
        track: Value,
    },
}

/// Where a radar can see at all.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// Nearest slant range, m.
    pub min_range: Value,
    /// Greatest slant range at which echoes are accepted, m.
    pub instrumented_range: Value,
    /// Middle of the azimuth sector, degrees clockwise from north.
    pub boresight_deg: f64,
    /// Width of the azimuth sector, degrees; 360 has no edges.
    pub sector_deg: Value,
    /// Middle of a sector that is blanked (nothing is sent into it), degrees from north.
    pub blanked_deg: f64,
    /// Width of the blanked sector; 0 where nothing is blanked.
    pub blanked_width_deg: f64,
    /// Lowest elevation, degrees.
    pub min_elevation_deg: Value,
    /// Highest elevation, degrees.
    pub max_elevation_deg: Value,
    /// Least radial speed, towards or away, of what is seen, m/s: slower is taken for clutter.
    pub min_radial_speed: Value,
}

/// What one look can tell apart and how well it measures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measurement {
    /// Two flights nearer than this in range, m, and in angle are one.
    pub range_resolution: Value,
    /// Beam width, degrees: the resolution in angle, and the main lobe as far as jamming goes.
    pub beam_deg: Value,
    /// Standard deviation of range at an SNR of 13 dB, m.
    pub range_sigma: Value,
    /// Standard deviation of each angle at an SNR of 13 dB, degrees.
    pub angle_sigma_deg: Value,
    /// Standard deviation of the radar's constant error of place (registration), m; drawn a day.
    pub registration_sigma: Value,
}

/// How a track comes and goes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Confirmation {
    /// Hits that confirm ...
    pub hits: u8,
    /// ... in so many looks (at most 8).
    pub looks: u8,
    /// Misses in a row that drop, rounded to a whole number from 1 to 255.
    pub misses: Value,
}

/// What the beam's time allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeBudget {
    /// Tracks that are held without slowing the search; each further one stretches it.
    pub free_tracks: Value,
    /// Share of the search's time that each further track takes.
    pub share_a_track: Value,
    /// Most tracks that are held at once; what comes beyond waits.
    pub most_tracks: Value,
}

/// When a radar sends.
#[derive(Clone, Debug, PartialEq)]
pub enum Emission {
    /// Always, while it lives.
    On,
    /// Never.
    Silent,
    /// In these spans of the day, in order: hours off, by plan.
    Scheduled(Vec<(Time, Time)>),
    /// Silent until its post has a track by link or by another radar; then for so long.
    OnCue {
        /// How long it stays on after the last cue, s.
        hold: Value,
    },
    /// On and off by turns, from a drawn phase.
    Blinking {
        /// Seconds on.
        on: Value,
        /// Seconds off.
        off: Value,
    },
}

/// What a radar does against what is not a flight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disturbance {
    /// Gain of the side lobes relative to the main beam, dB (one way): what a jammer away from
    /// the beam finds.
    pub sidelobe_db: Value,
    /// Clutter that is left after processing, as a loss of SNR of low flyers over land, dB.
    pub clutter_loss_db: Value,
    /// False tracks that an hour brings to its post.
    pub false_tracks_per_hour: Value,
    /// How long a false track lasts, s.
    pub false_track_lasts: Value,
}

/// A radar on its site.
#[derive(Clone, Debug, PartialEq)]
pub struct Radar {
    /// Unique name, such as `battalion/91n6e`: the key of its draws.
    pub name: String,
    /// Who reads its tracks.
    pub post: PostId,
    /// What of the equipment is lost when it is hit.
    pub asset: AssetId,
    /// What it stands on.
    pub mount: Mount,
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
    /// What it measures.
    pub measurement: Measurement,
    /// How its tracks come and go.
    pub confirmation: Confirmation,
    /// What its time allows.
    pub budget: TimeBudget,
    /// When it sends.
    pub emission: Emission,
    /// What disturbs it.
    pub disturbance: Disturbance,
    /// Effective Earth radius over true radius.
    pub k_factor: f64,
    /// Does it guide rounds? An engagement needs a track from such a radar of its post.
    pub guides: bool,
}

impl Measurement {
    /// No error, and everything is told apart.
    pub const EXACT: Self = Self {
        range_resolution: Value::Fixed(0.0),
        beam_deg: Value::Fixed(0.0),
        range_sigma: Value::Fixed(0.0),
        angle_sigma_deg: Value::Fixed(0.0),
        registration_sigma: Value::Fixed(0.0),
    };
}

impl TimeBudget {
    /// No bound.
    pub const BOUNDLESS: Self = Self {
        free_tracks: Value::Fixed(1e6),
        share_a_track: Value::Fixed(0.0),
        most_tracks: Value::Fixed(1e6),
    };
}

impl Disturbance {
    /// Nothing disturbs it (but jammers, if there are any).
    pub const NONE: Self = Self {
        sidelobe_db: Value::Fixed(-30.0),
        clutter_loss_db: Value::Fixed(0.0),
        false_tracks_per_hour: Value::Fixed(0.0),
        false_track_lasts: Value::Fixed(60.0),
    };
}

impl Coverage {
    /// All round, from the horizon to the zenith, out to a range.
    pub const fn all_round(range: Value) -> Self {
        Self {
            min_range: Value::Fixed(0.0),
            instrumented_range: range,
            boresight_deg: 0.0,
            sector_deg: Value::Fixed(360.0),
            blanked_deg: 0.0,
            blanked_width_deg: 0.0,
            min_elevation_deg: Value::Fixed(-10.0),
            max_elevation_deg: Value::Fixed(90.0),
            min_radial_speed: Value::Fixed(0.0),
        }
    }
}
