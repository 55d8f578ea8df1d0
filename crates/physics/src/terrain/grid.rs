//! One regular lattice of heights.

/// What the two coordinates of a lattice are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coordinates {
    /// x is longitude and y latitude, degrees.
    Geographic,
    /// x is easting and y northing, metres.
    Projected,
}

/// What an elevation model says of a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sample {
    /// The ground is this high, metres.
    Height(f64),
    /// The place lies in the model, but a sample that it hangs on was never measured.
    Void,
    /// The place lies outside the model.
    Outside,
}

impl Sample {
    /// The height in metres, where there is one.
    pub fn height(self) -> Option<f64> {
        match self {
            Self::Height(h) => Some(h),
            Self::Void | Self::Outside => None,
        }
    }
}

/// A share of a cell that is rounding and not distance: a neighbour that weighs less has no
/// weight, and a place that is so far outside is on the edge.
pub(super) const DUST: f64 = 1e-9;

/// Heights at the crossings of a regular lattice, bilinear between them.
///
/// A lattice that a file registers to cells has its samples at the cells' centres; the surface
/// ends at the outermost samples. Checked by `terrain/hgt_samples.csv`.
#[derive(Clone)]
pub struct Grid {
    pub(super) lattice: Lattice,
    coordinates: Coordinates,
    /// Row by row from the north, each from the west; voids are NaN.
    heights: Vec<f32>,
    void_m: f64,
}

/// Where the samples of a grid lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Lattice {
    pub columns: usize,
    pub rows: usize,
    /// x of the first column and y of the first row.
    pub west: f64,
    pub north: f64,
    /// Samples per unit of x and y, positive.
    pub per_x: f64,
    pub per_y: f64,
}

impl Lattice {
    /// Column and row of a place, as real numbers.
    pub fn locate(&self, x: f64, y: f64) -> (f64, f64) {
        ((x - self.west) * self.per_x, (self.north - y) * self.per_y)
    }

    /// Largest column and row.
    pub fn last(&self) -> (f64, f64) {
        ((self.columns - 1) as f64, (self.rows - 1) as f64)
    }

    fn covers(&self, column: f64, row: f64) -> bool {
        let (last_column, last_row) = self.last();
        (-DUST..=last_column + DUST).contains(&column) && (-DUST..=last_row + DUST).contains(&row)
    }
}

/// The four samples around a place and the place between them, each share in [0, 1].
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub north_west: f64,
    pub north_east: f64,
    pub south_west: f64,
    pub south_east: f64,
}

impl Cell {
    /// The bilinear height at shares `x` from the west and `y` from the north.
    pub fn height(&self, x: f64, y: f64) -> f64 {
        let north = self.north_west + (self.north_east - self.north_west) * x;
        let south = self.south_west + (self.south_east - self.south_west) * x;
        north + (south - north) * y
    }

    /// The cell without the voids on the sides that have no weight: `x` and `y` are the shares
    /// of the ends of a path in it.
    pub fn without_weightless(self, x: [f64; 2], y: [f64; 2]) -> Self {
        let all = |shares: [f64; 2], near: f64| shares.iter().all(|s| (s - near).abs() <= DUST);
        let mut cell = self;
        if all(x, 0.0) {
            (cell.north_east, cell.south_east) = (cell.north_west, cell.south_west);
        } else if all(x, 1.0) {
            (cell.north_west, cell.south_west) = (cell.north_east, cell.south_east);
        }
        if all(y, 0.0) {
            (cell.south_west, cell.south_east) = (cell.north_west, cell.north_east);
        } else if all(y, 1.0) {
            (cell.north_west, cell.north_east) = (cell.south_west, cell.south_east);
        }
        cell
    }
}

impl Grid {
    /// Least and greatest height of its samples, m.
    pub fn extremes_m(&self) -> (f64, f64) {
        let least = self.heights.iter().copied().fold(f32::INFINITY, f32::min);
        let greatest = self.heights.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        (least.into(), greatest.into())
    }

    /// A grid from its lattice and heights; `None` unless both fit together: at least two rows
    /// and columns, one height for each, finite spacing.
    pub(super) fn new(
        lattice: Lattice,
        coordinates: Coordinates,
        heights: Vec<f32>,
        void_m: f64,
    ) -> Option<Self> {
        let Lattice { columns, rows, west, north, per_x, per_y } = lattice;
        let shaped = columns >= 2 && rows >= 2 && columns.checked_mul(rows) == Some(heights.len());
        let spaced =
            per_x > 0.0 && per_y > 0.0 && [west, north, per_x, per_y].iter().all(|v| v.is_finite());
        (shaped && spaced).then_some(Self { lattice, coordinates, heights, void_m })
    }

    /// What x and y are.
    pub fn coordinates(&self) -> Coordinates {
        self.coordinates
    }

    /// Number of columns and of rows.
    pub fn size(&self) -> (usize, usize) {
        (self.lattice.columns, self.lattice.rows)
    }

    /// x and y of the sample in a column and row, counted from the north-west.
    pub fn place(&self, column: usize, row: usize) -> (f64, f64) {
        let Lattice { west, north, per_x, per_y, .. } = self.lattice;
        (west + column as f64 / per_x, north - row as f64 / per_y)
    }

    /// The value by which the file marks a sample that was never measured.
    pub fn void_value(&self) -> f64 {
        self.void_m
    }

    /// Height at (x, y), bilinear between the four samples around it.
    ///
    /// [`Sample::Void`] if one of the four was never measured and has weight.
    pub fn bilinear(&self, x: f64, y: f64) -> Sample {
        let (column, row) = self.lattice.locate(x, y);
        if !self.lattice.covers(column, row) {
            return Sample::Outside;
        }
        let (i, j) = self.cell_of(column, row);
        let share_x = (column - i as f64).clamp(0.0, 1.0);
        let share_y = (row - j as f64).clamp(0.0, 1.0);
        let height = self.cell(i, j).height(share_x, share_y);
        if !height.is_nan() {
            return Sample::Height(height);
        }
        let cell = self.cell(i, j).without_weightless([share_x; 2], [share_y; 2]);
        known(cell.height(share_x, share_y))
    }

    /// The sample nearest to (x, y); halfway, the one to the east and to the south.
    pub fn nearest(&self, x: f64, y: f64) -> Sample {
        let (column, row) = self.lattice.locate(x, y);
        if !self.lattice.covers(column, row) {
            return Sample::Outside;
        }
        let (last_column, last_row) = self.lattice.last();
        let i = (column + 0.5).floor().clamp(0.0, last_column) as usize;
        let j = (row + 0.5).floor().clamp(0.0, last_row) as usize;
        known(self.sample(i, j))
    }

    /// The cell that holds a real column and row; on the last line, the one before it.
    pub(super) fn cell_of(&self, column: f64, row: f64) -> (usize, usize) {
        let (last_column, last_row) = self.lattice.last();
        let i = column.floor().clamp(0.0, last_column - 1.0) as usize;
        let j = row.floor().clamp(0.0, last_row - 1.0) as usize;
        (i, j)
    }

    /// The four samples around the cell in column `i` and row `j`.
    pub(super) fn cell(&self, i: usize, j: usize) -> Cell {
        Cell {
            north_west: self.sample(i, j),
            north_east: self.sample(i + 1, j),
            south_west: self.sample(i, j + 1),
            south_east: self.sample(i + 1, j + 1),
        }
    }

    /// The sample in a column and row, NaN if void.
    pub(super) fn sample(&self, column: usize, row: usize) -> f64 {
        f64::from(self.heights[row * self.lattice.columns + column])
    }
}

impl std::fmt::Debug for Grid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Grid")
            .field("lattice", &self.lattice)
            .field("coordinates", &self.coordinates)
            .finish_non_exhaustive()
    }
}

fn known(height: f64) -> Sample {
    if height.is_nan() { Sample::Void } else { Sample::Height(height) }
}
