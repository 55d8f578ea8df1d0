//! Tiles of the Shuttle Radar Topography Mission: `N47E010.hgt`.
//!
//! A tile is a square of big-endian 16-bit metres, rows from the north, whose outermost samples
//! lie on whole degrees; -32768 marks a void. Its place stands in its name alone: the south-west
//! corner. Source: USGS, *SRTM Collection User Guide*, section 2.2.

use super::TileError;
use super::grid::{Coordinates, Grid, Lattice};

const VOID: i16 = -32768;

/// Reads a tile from the name of its file (folders and endings do not matter) and its bytes.
///
/// Sides of 1201 samples (3") and 3601 samples (1") are known; another length is an error.
pub fn read(name: &str, bytes: &[u8]) -> Result<Grid, TileError> {
    let (south, west) = corner(name).ok_or_else(|| TileError::Name { name: name.to_owned() })?;
    let side = [1201, 3601]
        .into_iter()
        .find(|side| side * side * 2 == bytes.len())
        .ok_or(TileError::Length { bytes: bytes.len() })?;
    let per_degree = (side - 1) as f64;
    let lattice = Lattice {
        columns: side,
        rows: side,
        west: f64::from(west),
        north: f64::from(south + 1),
        per_x: per_degree,
        per_y: per_degree,
    };
    let heights = bytes.chunks_exact(2).map(|pair| metres([pair[0], pair[1]])).collect();
    Grid::new(lattice, Coordinates::Geographic, heights, f64::from(VOID))
        .ok_or(TileError::Length { bytes: bytes.len() })
}

fn metres(pair: [u8; 2]) -> f32 {
    match i16::from_be_bytes(pair) {
        VOID => f32::NAN,
        height => f32::from(height),
    }
}

/// Latitude and longitude of the south-west corner, from a name such as `dir/N47E010.hgt`.
fn corner(name: &str) -> Option<(i32, i32)> {
    let stem = name.rsplit(['/', '\\']).next()?;
    let stem = stem.split('.').next()?;
    if stem.len() != 7 || !stem.is_ascii() {
        return None;
    }
    let south = signed(stem.get(0..3)?, ['N', 'S'])?;
    let west = signed(stem.get(3..7)?, ['E', 'W'])?;
    ((-90..90).contains(&south) && (-180..180).contains(&west)).then_some((south, west))
}

/// A number behind the letter of its sign.
fn signed(text: &str, [plus, minus]: [char; 2]) -> Option<i32> {
    let (letter, digits) = (text.chars().next()?.to_ascii_uppercase(), &text[1..]);
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let size: i32 = digits.parse().ok()?;
    if letter == plus { Some(size) } else { (letter == minus).then_some(-size) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_place_tiles() {
        assert_eq!(corner("a/b/N47E010.hgt"), Some((47, 10)));
        assert_eq!(corner("s01w180.SRTMGL1.hgt"), Some((-1, -180)));
        for odd in ["", "N47", "N47E0100.hgt", "X47E010", "N91E010", "N47E180", "N4öE01", "N+7E010"]
        {
            assert_eq!(corner(odd), None, "{odd}");
        }
    }

    #[test]
    fn truncated_tiles_are_named() {
        let whole = vec![0; 1201 * 1201 * 2];
        assert!(read("N00E000.hgt", &whole).is_ok());
        for bytes in [0, 1, 8, 1201 * 1201 * 2 - 1] {
            let found = read("N00E000.hgt", &whole[..bytes]);
            assert_eq!(found.unwrap_err(), TileError::Length { bytes });
        }
    }
}
