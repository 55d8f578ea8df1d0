//! Places: "12.5N 20.4E".

/// Latitude and longitude in degrees, north and east positive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// Latitude, -90 to 90.
    pub lat_deg: f64,
    /// Longitude, -180 to 180.
    pub lon_deg: f64,
}

/// Why a text is no place.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// Not two numbers with their hemispheres.
    NotAPlace,
    /// A coordinate that no globe has.
    OutOfBounds {
        /// The coordinate.
        text: String,
        /// The most it may be.
        most: f64,
    },
}

/// A latitude with N or S and a longitude with E or W, in either order.
///
/// # Errors
/// What is wrong with it.
pub fn parse(text: &str) -> Result<Position, Fault> {
    let parts: Vec<&str> = text.split([' ', ',', '\t']).filter(|part| !part.is_empty()).collect();
    let [first, second] = parts[..] else { return Err(Fault::NotAPlace) };
    match (coordinate(first)?, coordinate(second)?) {
        (Coordinate::North(lat_deg), Coordinate::East(lon_deg))
        | (Coordinate::East(lon_deg), Coordinate::North(lat_deg)) => {
            Ok(Position { lat_deg, lon_deg })
        }
        _ => Err(Fault::NotAPlace),
    }
}

enum Coordinate {
    North(f64),
    East(f64),
}

fn coordinate(text: &str) -> Result<Coordinate, Fault> {
    let (number, letter) = super::split(text).ok_or(Fault::NotAPlace)?;
    let north = matches!(letter, "N" | "S");
    if number.is_sign_negative() || !(north || matches!(letter, "E" | "W")) {
        return Err(Fault::NotAPlace);
    }
    let most = if north { 90.0 } else { 180.0 };
    if number > most {
        return Err(Fault::OutOfBounds { text: text.to_owned(), most });
    }
    Ok(match letter {
        "N" => Coordinate::North(number),
        "S" => Coordinate::North(-number),
        "E" => Coordinate::East(number),
        _ => Coordinate::East(-number),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_in_either_order() {
        let place = Ok(Position { lat_deg: 12.5, lon_deg: -20.4 });
        assert_eq!(parse("12.5N 20.4W"), place);
        assert_eq!(parse("20.4W, 12.5N"), place);
    }

    #[test]
    fn what_is_no_place_is_refused() {
        for text in ["", "12.5 20.4", "12.5N", "12.5N 20.4N", "-12.5N 20.4E", "12.5N 20.4E 3"] {
            assert_eq!(parse(text), Err(Fault::NotAPlace), "{text}");
        }
        let beyond = Fault::OutOfBounds { text: "91N".into(), most: 90.0 };
        assert_eq!(parse("91N 0E"), Err(beyond));
    }
}
