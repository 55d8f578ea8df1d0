//! Grids beside each other, as one surface.

use super::grid::{Coordinates, Grid, Sample};
use super::sight::{Gap, Point};

/// An elevation model of one or more grids.
///
/// Where grids overlap the first given counts; where tiles share their edge samples, as SRTM's
/// do, no path falls between them.
#[derive(Clone, Debug)]
pub struct Terrain {
    tiles: Vec<Grid>,
}

/// Why grids make no terrain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TerrainError {
    /// There is none.
    Empty,
    /// Some are geographic and some projected.
    Mixed,
}

impl std::fmt::Display for TerrainError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "a terrain needs at least one tile",
            Self::Mixed => "geographic and projected tiles make no terrain together",
        })
    }
}

impl std::error::Error for TerrainError {}

impl Terrain {
    /// The surface of the tiles, all geographic or all in one projection.
    pub fn new(tiles: Vec<Grid>) -> Result<Self, TerrainError> {
        let first = tiles.first().ok_or(TerrainError::Empty)?.coordinates();
        if tiles.iter().any(|tile| tile.coordinates() != first) {
            return Err(TerrainError::Mixed);
        }
        Ok(Self { tiles })
    }

    /// What x and y are.
    pub fn coordinates(&self) -> Coordinates {
        self.tiles[0].coordinates()
    }

    /// The grids.
    pub fn tiles(&self) -> &[Grid] {
        &self.tiles
    }

    /// Height at (x, y), bilinear; see [`Grid::bilinear`].
    pub fn bilinear(&self, x: f64, y: f64) -> Sample {
        self.first_answer(|tile| tile.bilinear(x, y))
    }

    /// The sample nearest to (x, y); see [`Grid::nearest`].
    pub fn nearest(&self, x: f64, y: f64) -> Sample {
        self.first_answer(|tile| tile.nearest(x, y))
    }

    /// The point `h_m` metres above the bilinear ground at (x, y).
    pub fn above_ground(&self, x: f64, y: f64, h_m: f64) -> Result<Point, Gap> {
        match self.bilinear(x, y) {
            Sample::Height(ground) => Ok(Point { x, y, z_m: ground + h_m }),
            Sample::Void => Err(Gap::Void),
            Sample::Outside => Err(Gap::Outside),
        }
    }

    fn first_answer(&self, ask: impl Fn(&Grid) -> Sample) -> Sample {
        let mut answer = Sample::Outside;
        for tile in &self.tiles {
            match ask(tile) {
                Sample::Height(h) => return Sample::Height(h),
                Sample::Void => answer = Sample::Void,
                Sample::Outside => {}
            }
        }
        answer
    }
}
