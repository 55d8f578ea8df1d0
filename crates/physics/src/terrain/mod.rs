//! Elevation and line of sight over digital elevation models.
//!
//! A [`Grid`] is one file: samples on a regular lattice, with the surface between four of them
//! bilinear. A [`Terrain`] is one grid or many beside each other. Over it, the clearance of a
//! sight line is found exactly, cell by cell, not by sampling.
//!
//! Files come as bytes ([`hgt::read`], [`geotiff::read`]): nothing here opens one. Heights are
//! taken as metres above the ellipsoid; a model that counts from the geoid differs by up to 100 m.

pub mod geotiff;
mod geotransform;
mod grid;
pub mod hgt;
mod mosaic;
mod sight;
mod traverse;

pub use grid::{Coordinates, Grid, Sample};
pub use mosaic::{Terrain, TerrainError};
pub use sight::{Clearance, Gap, Point};

/// Why a file is no elevation model that can be used.
#[derive(Clone, Debug, PartialEq)]
pub enum TileError {
    /// The name does not say where the tile lies, as `N47E010` does.
    Name {
        /// The name as it was given.
        name: String,
    },
    /// The file is not as long as a tile of 1201 or 3601 samples a side.
    Length {
        /// Its length.
        bytes: usize,
    },
    /// The container is broken, cut short or packed in a way that is not read.
    Container {
        /// What the decoder said.
        reason: String,
    },
    /// A tag that places the raster on the Earth is missing or makes no sense.
    Georeference {
        /// Which, in words.
        reason: &'static str,
    },
    /// The raster is sound but of a kind that is no elevation model here: several bands, feet,
    /// a rotated lattice.
    Unsupported {
        /// Which, in words.
        reason: &'static str,
    },
}

impl std::fmt::Display for TileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Name { name } => {
                write!(f, "the name {name:?} places no tile; one like N47E010 is needed")
            }
            Self::Length { bytes } => write!(
                f,
                "a tile of {bytes} bytes is cut short or odd; 2884802 (1201 x 1201) or 25934402 \
                 (3601 x 3601) are needed"
            ),
            Self::Container { reason } => write!(f, "the TIFF cannot be read: {reason}"),
            Self::Georeference { reason } => write!(f, "the raster is not placed: {reason}"),
            Self::Unsupported { reason } => write!(f, "the raster is of no use here: {reason}"),
        }
    }
}

impl std::error::Error for TileError {}
