//! The units that texts may use.

use physics::math;

/// What a quantity measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Lengths, ranges and heights; m.
    Length,
    /// Spans of time; s.
    Time,
    /// Speeds; m/s.
    Speed,
    /// Angles; degrees, as in all of the program's borders.
    Angle,
    /// Shares, probabilities and factors; 1.
    Ratio,
    /// Whole numbers of things; count.
    Count,
    /// Radar cross-sections, as levels; dBsm.
    CrossSection,
    /// Money; USD.
    Money,
    /// Rain; mm/h.
    RainRate,
    /// Ratios of power, as levels; dB.
    Level,
    /// Accelerations, in multiples of standard gravity; g.
    Acceleration,
    /// Masses; kg.
    Mass,
    /// Mass over area, as of what falls; kg/m2.
    SurfaceDensity,
    /// How often something happens; 1/h.
    Rate,
}

impl Dimension {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Length,
        Self::Time,
        Self::Speed,
        Self::Angle,
        Self::Ratio,
        Self::Count,
        Self::CrossSection,
        Self::Money,
        Self::RainRate,
        Self::Level,
        Self::Acceleration,
        Self::Mass,
        Self::SurfaceDensity,
        Self::Rate,
    ];

    /// Word for it in message keys and references.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Length => "length",
            Self::Time => "time",
            Self::Speed => "speed",
            Self::Angle => "angle",
            Self::Ratio => "ratio",
            Self::Count => "count",
            Self::CrossSection => "cross-section",
            Self::Money => "money",
            Self::RainRate => "rain",
            Self::Level => "level",
            Self::Acceleration => "acceleration",
            Self::Mass => "mass",
            Self::SurfaceDensity => "surface-density",
            Self::Rate => "rate",
        }
    }

    /// Unit of its values inside the program.
    pub const fn base(self) -> &'static str {
        match self {
            Self::Length => "m",
            Self::Time => "s",
            Self::Speed => "m/s",
            Self::Angle => "deg",
            Self::Ratio => "1",
            Self::Count => "count",
            Self::CrossSection => "dBsm",
            Self::Money => "USD",
            Self::RainRate => "mm/h",
            Self::Level => "dB",
            Self::Acceleration => "g",
            Self::Mass => "kg",
            Self::SurfaceDensity => "kg/m2",
            Self::Rate => "1/h",
        }
    }

    /// A quantity of it, as an example.
    pub const fn example(self) -> &'static str {
        match self {
            Self::Length => "250 km",
            Self::Time => "15 min",
            Self::Speed => "240 m/s",
            Self::Angle => "90 deg",
            Self::Ratio => "0.5",
            Self::Count => "8",
            Self::CrossSection => "3 dBsm",
            Self::Money => "1.5 million USD",
            Self::RainRate => "5 mm/h",
            Self::Level => "-30 dB",
            Self::Acceleration => "7 g",
            Self::Mass => "900 kg",
            Self::SurfaceDensity => "4000 kg/m2",
            Self::Rate => "2 per hour",
        }
    }

    /// May it stand without a unit?
    pub const fn is_bare(self) -> bool {
        matches!(self, Self::Ratio | Self::Count)
    }

    /// The units that measure it.
    pub fn units(self) -> impl Iterator<Item = &'static Unit> {
        UNITS.iter().filter(move |unit| unit.dimension == self)
    }
}

/// How a number in a unit becomes one in the base unit.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Scale {
    /// Times the first, over the second: exact where both are.
    Ratio(f64, f64),
    /// Ten times the decimal logarithm.
    Level,
}

/// A unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// How it is written.
    pub symbol: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    scale: Scale,
}

impl Unit {
    /// A number in this unit as one in the base unit; nothing for a level of what is not positive.
    pub fn to_base(&self, number: f64) -> Option<f64> {
        match self.scale {
            Scale::Ratio(times, over) => Some(number * times / over),
            Scale::Level => (number > 0.0).then(|| math::to_db(number)),
        }
    }
}

const fn unit(symbol: &'static str, dimension: Dimension, times: f64, over: f64) -> Unit {
    Unit { symbol, dimension, scale: Scale::Ratio(times, over) }
}

/// Every unit.
pub const UNITS: &[Unit] = &[
    unit("m", Dimension::Length, 1.0, 1.0),
    unit("km", Dimension::Length, 1_000.0, 1.0),
    unit("ft", Dimension::Length, 3_048.0, 10_000.0),
    unit("nmi", Dimension::Length, 1_852.0, 1.0),
    unit("ms", Dimension::Time, 1.0, 1_000.0),
    unit("s", Dimension::Time, 1.0, 1.0),
    unit("min", Dimension::Time, 60.0, 1.0),
    unit("h", Dimension::Time, 3_600.0, 1.0),
    unit("d", Dimension::Time, 86_400.0, 1.0),
    unit("m/s", Dimension::Speed, 1.0, 1.0),
    unit("km/s", Dimension::Speed, 1_000.0, 1.0),
    unit("km/h", Dimension::Speed, 1_000.0, 3_600.0),
    unit("kn", Dimension::Speed, 1_852.0, 3_600.0),
    unit("ft/s", Dimension::Speed, 3_048.0, 10_000.0),
    unit("deg", Dimension::Angle, 1.0, 1.0),
    unit("mrad", Dimension::Angle, 0.18, std::f64::consts::PI),
    unit("rad", Dimension::Angle, 180.0, std::f64::consts::PI),
    unit("arcmin", Dimension::Angle, 1.0, 60.0),
    unit("%", Dimension::Ratio, 1.0, 100.0),
    unit("dBsm", Dimension::CrossSection, 1.0, 1.0),
    Unit { symbol: "m2", dimension: Dimension::CrossSection, scale: Scale::Level },
    Unit { symbol: "m²", dimension: Dimension::CrossSection, scale: Scale::Level },
    unit("mm/h", Dimension::RainRate, 1.0, 1.0),
    unit("USD", Dimension::Money, 1.0, 1.0),
    unit("kUSD", Dimension::Money, 1e3, 1.0),
    unit("MUSD", Dimension::Money, 1e6, 1.0),
    unit("thousand USD", Dimension::Money, 1e3, 1.0),
    unit("million USD", Dimension::Money, 1e6, 1.0),
    unit("billion USD", Dimension::Money, 1e9, 1.0),
    unit("dB", Dimension::Level, 1.0, 1.0),
    unit("g", Dimension::Acceleration, 1.0, 1.0),
    unit("m/s2", Dimension::Acceleration, 100_000.0, 980_665.0),
    unit("kg", Dimension::Mass, 1.0, 1.0),
    unit("t", Dimension::Mass, 1_000.0, 1.0),
    unit("kg/m2", Dimension::SurfaceDensity, 1.0, 1.0),
    unit("1/h", Dimension::Rate, 1.0, 1.0),
    unit("per hour", Dimension::Rate, 1.0, 1.0),
    unit("per minute", Dimension::Rate, 60.0, 1.0),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_symbol_stands_twice_and_every_base_is_a_unit() {
        for (i, unit) in UNITS.iter().enumerate() {
            assert!(UNITS[..i].iter().all(|other| other.symbol != unit.symbol), "{}", unit.symbol);
        }
        for dimension in Dimension::ALL.into_iter().filter(|d| !d.is_bare()) {
            let base = dimension.units().find(|unit| unit.symbol == dimension.base());
            assert_eq!(base.and_then(|unit| unit.to_base(7.0)), Some(7.0), "{dimension:?}");
            assert!(super::super::parse(dimension.example(), dimension).is_ok());
        }
    }
}
