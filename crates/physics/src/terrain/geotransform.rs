//! Where a GeoTIFF lies: its tie point and scale, or its matrix, and its keys.
//!
//! Source: OGC 19-008r4, *GeoTIFF standard* 1.1, annexes B and D.

use super::TileError;
use super::grid::{Coordinates, Lattice};

/// The georeferencing tags of a file, as they stand in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Tags {
    /// ModelPixelScaleTag, 33550.
    pub pixel_scale: Option<Vec<f64>>,
    /// ModelTiepointTag, 33922.
    pub tie_points: Option<Vec<f64>>,
    /// ModelTransformationTag, 34264.
    pub matrix: Option<Vec<f64>>,
    /// GeoKeyDirectoryTag, 34735.
    pub keys: Option<Vec<u16>>,
}

const MODEL_TYPE: u16 = 1024;
const RASTER_TYPE: u16 = 1025;
const GEODETIC_CRS: u16 = 2048;
const ANGULAR_UNITS: u16 = 2054;
const PROJECTED_CRS: u16 = 3072;
const LINEAR_UNITS: u16 = 3076;
const VERTICAL_UNITS: u16 = 4099;
const METRE: u16 = 9001;
const DEGREES: [u16; 2] = [9102, 9122];

/// The affine map of a raster: x = west + column dx, y = north + row dy.
struct Affine {
    west: f64,
    north: f64,
    dx: f64,
    dy: f64,
}

impl Tags {
    /// The lattice of samples of a raster of this size, what its coordinates are, and whether
    /// its first row is the southernmost.
    pub fn place(
        &self,
        columns: usize,
        rows: usize,
    ) -> Result<(Lattice, Coordinates, bool), TileError> {
        let coordinates = self.coordinates()?;
        let Affine { mut west, mut north, dx, dy } = self.affine()?;
        if !(dx > 0.0 && dy != 0.0 && [west, north, dx, dy].iter().all(|v| v.is_finite())) {
            return Err(TileError::Georeference {
                reason: "the spacing of its samples is not positive",
            });
        }
        let registered_to_points = self.key(RASTER_TYPE) == Some(2);
        if !registered_to_points {
            west += dx / 2.0;
            north += dy / 2.0;
        }
        let south_up = dy > 0.0;
        if south_up {
            north += dy * (rows.saturating_sub(1)) as f64;
        }
        let mut lattice =
            Lattice { columns, rows, west, north, per_x: 1.0 / dx, per_y: 1.0 / dy.abs() };
        if coordinates == Coordinates::Geographic {
            (lattice.per_x, lattice.west) = on_whole_parts(lattice.per_x, west);
            (lattice.per_y, lattice.north) = on_whole_parts(lattice.per_y, lattice.north);
        }
        Ok((lattice, coordinates, south_up))
    }

    fn affine(&self) -> Result<Affine, TileError> {
        if let Some(m) = &self.matrix {
            let &[dx, turn_x, _, west, turn_y, dy, _, north, ..] = m.as_slice() else {
                return Err(TileError::Georeference { reason: "its transformation is cut short" });
            };
            if turn_x != 0.0 || turn_y != 0.0 {
                return Err(TileError::Unsupported { reason: "its lattice is rotated" });
            }
            return Ok(Affine { west, north, dx, dy });
        }
        let (Some(scale), Some(tie)) = (&self.pixel_scale, &self.tie_points) else {
            return Err(TileError::Georeference {
                reason: "neither scale and tie point nor a transformation",
            });
        };
        match (scale.as_slice(), tie.as_slice()) {
            (&[dx, dy, ..], &[column, row, _, x, y, _]) => {
                Ok(Affine { west: x - column * dx, north: y + row * dy, dx, dy: -dy })
            }
            (_, [_, _, _, _, _, _, _, ..]) => {
                Err(TileError::Unsupported { reason: "it is tied at several points" })
            }
            _ => Err(TileError::Georeference { reason: "its scale or tie point is cut short" }),
        }
    }

    fn coordinates(&self) -> Result<Coordinates, TileError> {
        if self.keys.is_none() {
            return Err(TileError::Georeference { reason: "it has no GeoTIFF keys" });
        }
        if self.key(VERTICAL_UNITS).is_some_and(|unit| unit != METRE) {
            return Err(TileError::Unsupported { reason: "its heights are not in metres" });
        }
        let (geodetic, projected) = (self.key(GEODETIC_CRS), self.key(PROJECTED_CRS));
        match (self.key(MODEL_TYPE), geodetic, projected) {
            (Some(1), _, _) | (None, _, Some(_)) => match self.key(LINEAR_UNITS) {
                None | Some(METRE) => Ok(Coordinates::Projected),
                _ => Err(TileError::Unsupported { reason: "its eastings are not in metres" }),
            },
            (Some(2), _, _) | (None, Some(_), None) => match self.key(ANGULAR_UNITS) {
                None => Ok(Coordinates::Geographic),
                Some(unit) if DEGREES.contains(&unit) => Ok(Coordinates::Geographic),
                _ => Err(TileError::Unsupported { reason: "its longitudes are not in degrees" }),
            },
            (Some(3), _, _) => {
                Err(TileError::Unsupported { reason: "its coordinates are geocentric" })
            }
            _ => Err(TileError::Georeference { reason: "neither geographic nor projected" }),
        }
    }

    /// The value of a key that stands in the directory itself.
    fn key(&self, wanted: u16) -> Option<u16> {
        let entries = self.keys.as_deref()?.get(4..)?;
        entries
            .chunks_exact(4)
            .find(|entry| entry[0] == wanted && entry[1] == 0)
            .map(|entry| entry[3])
    }
}

/// Spacing and origin of a geographic lattice, freed of the rounding with which files carry them:
/// 0.000833333 degrees and 9.99958333 are 1/1200 and 10 less half a sample.
fn on_whole_parts(per_degree: f64, origin: f64) -> (f64, f64) {
    let whole = per_degree.round();
    if whole < 1.0 || (per_degree - whole).abs() > 1e-6 * whole {
        return (per_degree, origin);
    }
    let halves = (origin * whole * 2.0).round();
    let snapped = halves / (whole * 2.0);
    let origin = if (snapped - origin).abs() * whole < 1e-4 { snapped } else { origin };
    (whole, origin)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn geographic(raster_type: u16) -> Tags {
        Tags {
            pixel_scale: Some(vec![1.0 / 1200.0, 1.0 / 1200.0, 0.0]),
            tie_points: Some(vec![0.0, 0.0, 0.0, 10.0 - 0.5 / 1200.0, 48.0 + 0.5 / 1200.0, 0.0]),
            matrix: None,
            keys: Some(vec![1, 1, 0, 2, 1024, 0, 1, 2, 1025, 0, 1, raster_type]),
        }
    }

    #[test]
    fn cells_have_their_samples_at_their_centres() {
        let (lattice, coordinates, _) = geographic(1).place(1201, 1201).unwrap();
        assert_eq!(coordinates, Coordinates::Geographic);
        assert_eq!((lattice.west, lattice.north, lattice.per_x), (10.0, 48.0, 1200.0));
        let (lattice, _, _) = geographic(2).place(1201, 1201).unwrap();
        assert_eq!(lattice.west, 10.0 - 0.5 / 1200.0);
    }

    #[test]
    fn a_matrix_places_as_scale_and_tie_point_do() {
        let scaled = geographic(1);
        let [dx, x, y] = [1.0 / 1200.0, 10.0 - 0.5 / 1200.0, 48.0 + 0.5 / 1200.0];
        let mut matrix =
            vec![dx, 0.0, 0.0, x, 0.0, -dx, 0.0, y, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0];
        let mut tags = Tags { matrix: Some(matrix.clone()), pixel_scale: None, ..scaled.clone() };
        assert_eq!(tags.place(9, 9).unwrap(), scaled.place(9, 9).unwrap());
        matrix[1] = 1e-5;
        tags.matrix = Some(matrix);
        assert!(matches!(tags.place(9, 9), Err(TileError::Unsupported { .. })));
    }

    #[test]
    fn what_places_nothing_is_named() {
        let whole = geographic(1);
        let mut feet = whole.clone();
        feet.keys = Some(vec![1, 1, 0, 2, 1024, 0, 1, 1, 3076, 0, 1, 9002]);
        assert!(matches!(feet.place(9, 9), Err(TileError::Unsupported { .. })));
        for broken in [
            Tags { keys: None, ..whole.clone() },
            Tags { keys: Some(vec![1, 1]), ..whole.clone() },
            Tags { pixel_scale: None, ..whole.clone() },
            Tags { pixel_scale: Some(vec![0.0, 1.0]), ..whole.clone() },
            Tags { pixel_scale: Some(vec![f64::NAN, 1.0]), ..whole.clone() },
            Tags { tie_points: Some(vec![0.0; 5]), ..whole.clone() },
            Tags { matrix: Some(vec![1.0; 7]), ..whole.clone() },
        ] {
            assert!(
                matches!(broken.place(9, 9), Err(TileError::Georeference { .. })),
                "{broken:?}"
            );
        }
    }
}
