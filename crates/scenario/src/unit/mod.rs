//! Quantities as people write them, "250 km" or "3 dBsm", and what they are in SI.

mod moment;
mod place;
mod table;

pub use moment::Moment;
pub use place::{Fault as PlaceFault, Position, parse as parse_place};
pub use table::{Dimension, UNITS, Unit};

use crate::heard;
use crate::nearest::nearest;

/// Why a text is no quantity of the dimension that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// It does not begin with a number.
    NotANumber,
    /// There is a number and nothing else.
    MissingUnit,
    /// There is a number and a word that is no unit; the nearest units.
    UnknownUnit {
        /// What was written.
        unit: String,
        /// The nearest symbols.
        nearest: Vec<String>,
    },
    /// The unit measures something else.
    WrongDimension {
        /// What was written.
        unit: String,
        /// What it measures.
        measures: Dimension,
    },
    /// A cross-section of zero or less has no level in dBsm.
    NoLevel,
}

/// The value of a text in the base unit of its dimension. A span of time may have several parts,
/// from large to small: "2 h 30 min".
///
/// # Errors
/// What is wrong with it.
pub fn parse(text: &str, dimension: Dimension) -> Result<f64, Fault> {
    match parts(text, dimension) {
        Some(sum) => Ok(sum),
        None => alone(text, dimension),
    }
}

/// The sum of a span of time in several parts, from large to small: "2 h 30 min".
fn parts(text: &str, dimension: Dimension) -> Option<f64> {
    let mut words = text.split_whitespace();
    let (mut sum, mut last) = (0.0, f64::INFINITY);
    while let Some(number) = words.next() {
        let unit = words.next()?;
        let known = dimension.units().find(|known| known.symbol == unit)?;
        let (one, part) =
            (known.to_base(1.0)?, alone(&format!("{number} {unit}"), dimension).ok()?);
        if dimension != Dimension::Time || one >= last || part < 0.0 {
            return None;
        }
        (sum, last) = (sum + part, one);
    }
    last.is_finite().then_some(sum)
}

fn alone(text: &str, dimension: Dimension) -> Result<f64, Fault> {
    let (number, unit) = split(text).ok_or(Fault::NotANumber)?;
    let unit = unit.split_whitespace().collect::<Vec<_>>().join(" ");
    if unit.is_empty() {
        return if dimension.is_bare() { Ok(number) } else { Err(Fault::MissingUnit) };
    }
    match UNITS.iter().find(|known| known.symbol == unit && known.dimension == dimension) {
        Some(known) => known.to_base(number).ok_or(Fault::NoLevel),
        None => Err(wrong_unit(unit, dimension)),
    }
}

/// The number, the unit and the base value of a text that is one number with a unit.
pub fn written(text: &str) -> Option<(f64, &'static Unit, f64)> {
    let (number, unit) = split(text)?;
    let unit = unit.split_whitespace().collect::<Vec<_>>().join(" ");
    let known = UNITS.iter().find(|known| known.symbol == unit)?;
    Some((number, known, known.to_base(number)?))
}

fn wrong_unit(unit: String, dimension: Dimension) -> Fault {
    if let Some(other) = UNITS.iter().find(|known| known.symbol == unit) {
        return Fault::WrongDimension { unit, measures: other.dimension };
    }
    let heard = heard::unit(&unit, dimension.units().map(|known| known.symbol));
    let nearest = match heard.is_empty() {
        true => nearest(&unit, dimension.units().map(|known| known.symbol)),
        false => heard,
    };
    Fault::UnknownUnit { unit, nearest }
}

/// A leading number and the rest; nothing where there is no finite number.
fn split(text: &str) -> Option<(f64, &str)> {
    let text = text.trim();
    let end = number_length(text.as_bytes());
    let number: f64 = text[..end].parse().ok()?;
    number.is_finite().then_some((number, &text[end..]))
}

/// Length of a leading decimal number: sign, digits, point, digits, exponent.
fn number_length(bytes: &[u8]) -> usize {
    let digits_from = |start: usize| {
        bytes[start.min(bytes.len())..].iter().take_while(|byte| byte.is_ascii_digit()).count()
    };
    let sign = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let mut end = sign + digits_from(sign);
    if bytes.get(end) == Some(&b'.') {
        end += 1 + digits_from(end + 1);
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let signed = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits_from(end + 1 + signed);
        if exponent > 0 {
            end += 1 + signed + exponent;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_of_time_may_have_parts() {
        assert_eq!(parse("2 h 30 min", Dimension::Time), Ok(9_000.0));
        assert_eq!(parse("1 d 2 h 3 min 4 s", Dimension::Time), Ok(93_784.0));
        for wrong in ["30 min 2 h", "2 h 30", "2 h -30 min", "2 h 3 h"] {
            assert!(parse(wrong, Dimension::Time).is_err(), "{wrong}");
        }
        assert!(parse("2 km 30 m", Dimension::Length).is_err());
    }

    #[test]
    fn quantities_become_si() {
        let cases = [
            ("250 km", Dimension::Length, 250_000.0),
            ("20000 ft", Dimension::Length, 6_096.0),
            ("15 min", Dimension::Time, 900.0),
            ("12s", Dimension::Time, 12.0),
            ("1.2 deg", Dimension::Angle, 1.2),
            ("200 m/s", Dimension::Speed, 200.0),
            ("900 km/h", Dimension::Speed, 250.0),
            ("450 kn", Dimension::Speed, 231.5),
            ("50 %", Dimension::Ratio, 0.5),
            ("0.5", Dimension::Ratio, 0.5),
            ("3 dBsm", Dimension::CrossSection, 3.0),
            ("100 m2", Dimension::CrossSection, 20.0),
            ("4.19 MUSD", Dimension::Money, 4.19e6),
            ("2.5  billion  USD", Dimension::Money, 2.5e9),
            ("-1.5e2 m", Dimension::Length, -150.0),
            ("8", Dimension::Count, 8.0),
        ];
        for (text, dimension, base) in cases {
            let read = parse(text, dimension).expect("it is sound");
            assert!((read - base).abs() <= base.abs() * f64::EPSILON, "{text}: {read}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let length = Dimension::Length;
        assert_eq!(parse("250", length), Err(Fault::MissingUnit));
        for text in ["", "km", "nan m", "inf km", "1e999 m", ". m", "- 3 m"] {
            assert_eq!(parse(text, length), Err(Fault::NotANumber), "{text}");
        }
        let unknown = |unit: &str, nearest: &[&str]| Fault::UnknownUnit {
            unit: unit.to_owned(),
            nearest: nearest.iter().map(|n| (*n).to_owned()).collect(),
        };
        assert_eq!(parse("1,000 m", length), Err(unknown(",000 m", &[])));
        assert_eq!(parse("3 KM", length), Err(unknown("KM", &["km"])));
        let wrong = Fault::WrongDimension { unit: "s".into(), measures: Dimension::Time };
        assert_eq!(parse("3 s", length), Err(wrong));
        assert_eq!(parse("0 m2", Dimension::CrossSection), Err(Fault::NoLevel));
    }
}
