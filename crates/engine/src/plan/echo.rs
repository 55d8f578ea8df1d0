//! What flights do to radars: echoes and noise.

use super::{Band, Value};

/// Sides from which a flight is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// From ahead.
    Nose,
    /// From the side, above or below.
    Beam,
    /// From behind.
    Tail,
}

impl Aspect {
    /// How many there are.
    pub const COUNT: usize = 3;
    /// All, from ahead to behind.
    pub const ALL: [Self; Self::COUNT] = [Self::Nose, Self::Beam, Self::Tail];
}

/// How the echo fluctuates. With one effective pulse a look (what a radar integrates is inside
/// its one constant), Swerling 2 is Swerling 1 and Swerling 4 is Swerling 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swerling {
    /// Not at all.
    Zero,
    /// Exponential power: many scatterers alike.
    One,
    /// Chi-square power of four degrees: one scatterer larger than the rest.
    Three,
}

/// What comes back from a type of flight.
#[derive(Clone, Debug, PartialEq)]
pub struct Echo {
    /// Mean cross-section by band (in the order of [`Band::ALL`]) and aspect, dBsm; between
    /// aspects it is interpolated in dB over the angle off the nose.
    pub rcs_dbsm: [[Value; Aspect::COUNT]; Band::COUNT],
    /// How it fluctuates.
    pub swerling: Swerling,
    /// Looks closer together than this share one fluctuation draw, s.
    pub decorrelation: Value,
    /// Standard deviation of one airframe's cross-section about its class's, dB.
    pub airframe_sigma_db: Value,
}

/// Noise towards radars, by band: a generic level, no design.
#[derive(Clone, Debug, PartialEq)]
pub struct Jammer {
    /// By band, in the order of [`Band::ALL`]: the range in m at which the noise in the main beam
    /// of the radar equals the radar's own; 0 where it does not jam.
    pub noise_range: [Value; Band::COUNT],
}

impl Jammer {
    /// None carried.
    pub const NONE: Self = Self { noise_range: [Value::Fixed(0.0); Band::COUNT] };

    /// Does it jam at all?
    pub fn jams(&self) -> bool {
        self.noise_range.iter().any(|range| *range != Value::Fixed(0.0))
    }
}

impl Echo {
    /// The same in every band and from every side, exponential from look to look.
    pub const fn even(rcs_dbsm: Value, decorrelation: Value) -> Self {
        Self {
            rcs_dbsm: [[rcs_dbsm; Aspect::COUNT]; Band::COUNT],
            swerling: Swerling::One,
            decorrelation,
            airframe_sigma_db: Value::Fixed(0.0),
        }
    }
}
