//! How far a sight line clears the ground.

use super::grid::Coordinates;
use super::mosaic::Terrain;
use super::traverse::{Path, Piece};
use crate::earth::{difference_deg, geodesic};

/// Radius of the sphere whose curvature, over the k factor, bends away from a sight line, metres.
const EARTH_RADIUS_M: f64 = 6_371_000.0;

/// Longest straight stretch by which a geodesic is followed over a geographic model, metres: it
/// leaves the geodesic by less than 6 cm below 85° of latitude.
const CHORD_M: f64 = 500.0;

/// An end of a sight line: x and y in the terrain's coordinates, height in metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Easting in metres or longitude in degrees.
    pub x: f64,
    /// Northing in metres or latitude in degrees.
    pub y: f64,
    /// Height in the terrain's own datum, metres.
    pub z_m: f64,
}

/// Where a sight line comes nearest to the ground, or deepest under it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clearance {
    /// Least height of the line above the ground over its whole length, ends included, metres;
    /// negative if the ground hides it.
    pub min_m: f64,
    /// Distance of that place from the first end along the ground, metres.
    pub at_m: f64,
    /// Distance between the ends along the ground, metres.
    pub ground_m: f64,
}

impl Clearance {
    /// Whether the line clears the ground everywhere. An end that lies on the ground does not:
    /// what stands there has a height.
    pub fn is_visible(&self) -> bool {
        self.min_m > 0.0
    }
}

/// Why a sight line has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// A part of it lies outside the model.
    Outside,
    /// A part of it lies over ground that was never measured.
    Void,
    /// A height or the k factor is not a number, or k is zero.
    NoRay,
}

impl Terrain {
    /// The least clearance between two points: the exact minimum over the closed segment of
    /// ray - ground - s (L - s) / (2 k 6371000 m).
    ///
    /// The ray is straight in height over ground distance s, k is the factor of the effective
    /// Earth (4/3 in a standard atmosphere, infinite for no curvature). Between crossings of
    /// cells the bilinear ground under a straight path is a parabola in s, so that each piece has
    /// its minimum in closed form. Over a projected model the path is straight on the map; over a
    /// geographic one it follows the geodesic (below 85° of latitude; paths over the date line
    /// count as outside). Checked by `terrain/los_pairs.csv`.
    pub fn clearance(&self, from: Point, to: Point, k_factor: f64) -> Result<Clearance, Gap> {
        self.lowest(from, to, k_factor, f64::NEG_INFINITY)
    }

    /// Whether two points see each other: [`clearance`](Self::clearance) that ends at the first
    /// ground in the way.
    pub fn visible(&self, from: Point, to: Point, k_factor: f64) -> Result<bool, Gap> {
        Ok(self.lowest(from, to, k_factor, 0.0)?.is_visible())
    }

    /// Whether two points see each other over the whole Earth: where no tile knows the ground, and
    /// over voids, it is taken to lie at height 0. Of a projected model, which does not say where
    /// on the Earth it is, `None`.
    ///
    /// As [`visible`](Self::visible), with stretches passed over on which the ray is higher than
    /// any ground (`highest_m`).
    pub fn visible_on_earth(
        &self,
        from: Point,
        to: Point,
        k_factor: f64,
        highest_m: f64,
    ) -> Option<bool> {
        self.lowest_on_earth(from, to, k_factor, highest_m.max(0.0), 0.0).map(|c| c.is_visible())
    }

    /// The least clearance over the whole Earth, as for
    /// [`visible_on_earth`](Self::visible_on_earth).
    pub fn clearance_on_earth(&self, from: Point, to: Point, k_factor: f64) -> Option<Clearance> {
        self.lowest_on_earth(from, to, k_factor, f64::INFINITY, f64::NEG_INFINITY)
    }

    fn lowest_on_earth(
        &self,
        from: Point,
        to: Point,
        k_factor: f64,
        highest_m: f64,
        enough: f64,
    ) -> Option<Clearance> {
        if self.coordinates() == Coordinates::Projected {
            return None;
        }
        let path = geodesic::inverse(from.y, from.x, to.y, to.x);
        let ground_m = path.s12_m;
        let ray = Ray::new(from.z_m, to.z_m, ground_m, k_factor).ok()?;
        let line = geodesic::Line::new(from.y, from.x, path.azi1_deg);
        let chords = (ground_m / CHORD_M).ceil().max(1.0);
        let place = |s: f64| {
            let place = line.at(s);
            (unwrapped(place.lon2_deg, from.x), place.lat2_deg, s)
        };
        let mut least = Least::new(enough);
        let mut known: Option<(f64, f64, f64)> = None;
        let mut chord = 0.0;
        while chord < chords && !least.is_enough() {
            let (s0, s1) = (ground_m * (chord / chords), ground_m * ((chord + 1.0) / chords));
            chord += 1.0;
            if ray.lowest_between(s0, s1) > highest_m {
                known = None;
                continue;
            }
            let end = place(s1);
            let start = known.unwrap_or_else(|| place(s0));
            self.under_on_earth(&ray, Stretch::new(start, end), &mut least);
            known = Some(end);
        }
        Some(least.of(ground_m))
    }

    /// As [`under`](Self::under), over smooth ground at height 0 where no tile knows better.
    fn under_on_earth(&self, ray: &Ray, stretch: Stretch, least: &mut Least) {
        let smooth = |start: f64, end: f64| Piece { start, span: end - start, c: [0.0; 3] };
        let mut t = 0.0;
        while t < 1.0 && !least.is_enough() {
            let Some((grid, path, end)) = self.longest_from(&stretch, t).filter(|(_, _, e)| *e > t)
            else {
                let next = self.next_tile(&stretch, t);
                // Smooth ground is no gap: it is known everywhere.
                let _ = least.take(ray, &stretch, &smooth(t, next));
                t = next;
                continue;
            };
            for piece in path.pieces(grid, t, end) {
                if least.take(ray, &stretch, &piece).is_err() {
                    let _ =
                        least.take(ray, &stretch, &smooth(piece.start, piece.start + piece.span));
                }
                if least.is_enough() {
                    return;
                }
            }
            t = end;
        }
    }

    /// Where beyond t the path next comes to a tile; 1 where it does not.
    fn next_tile(&self, stretch: &Stretch, t: f64) -> f64 {
        let entries = self.tiles().iter().filter_map(|grid| {
            let (enter, leave) =
                Path::new(&grid.lattice, stretch.from, stretch.to).inside(&grid.lattice)?;
            (enter > t && leave > enter).then_some(enter)
        });
        entries.fold(1.0, f64::min)
    }

    /// Least and greatest height of all samples, m.
    pub fn extremes_m(&self) -> (f64, f64) {
        let tiles = self.tiles().iter().map(super::Grid::extremes_m);
        tiles.fold((f64::INFINITY, f64::NEG_INFINITY), |all, tile| {
            (all.0.min(tile.0), all.1.max(tile.1))
        })
    }

    /// The least clearance, or the first found that is no more than `enough`.
    fn lowest(&self, from: Point, to: Point, k_factor: f64, enough: f64) -> Result<Clearance, Gap> {
        match self.coordinates() {
            Coordinates::Projected => {
                let (dx, dy) = (to.x - from.x, to.y - from.y);
                let ground_m = (dx * dx + dy * dy).sqrt();
                let ray = Ray::new(from.z_m, to.z_m, ground_m, k_factor)?;
                let mut least = Least::new(enough);
                self.under(
                    &ray,
                    Stretch::new((from.x, from.y, 0.0), (to.x, to.y, ground_m)),
                    &mut least,
                )?;
                Ok(least.of(ground_m))
            }
            Coordinates::Geographic => self.lowest_on_geodesic(from, to, k_factor, enough),
        }
    }

    fn lowest_on_geodesic(
        &self,
        from: Point,
        to: Point,
        k_factor: f64,
        enough: f64,
    ) -> Result<Clearance, Gap> {
        let path = geodesic::inverse(from.y, from.x, to.y, to.x);
        let ground_m = path.s12_m;
        let ray = Ray::new(from.z_m, to.z_m, ground_m, k_factor)?;
        let line = geodesic::Line::new(from.y, from.x, path.azi1_deg);
        let chords = (ground_m / CHORD_M).ceil().max(1.0);
        let mut least = Least::new(enough);
        let mut start = (from.x, from.y, 0.0);
        let mut chord = 1.0;
        while chord <= chords && !least.is_enough() {
            let end = if chord < chords {
                let s = ground_m * (chord / chords);
                let place = line.at(s);
                (unwrapped(place.lon2_deg, from.x), place.lat2_deg, s)
            } else {
                (unwrapped(to.x, from.x), to.y, ground_m)
            };
            self.under(&ray, Stretch::new(start, end), &mut least)?;
            start = end;
            chord += 1.0;
        }
        Ok(least.of(ground_m))
    }

    /// Lowers `least` to the clearance of the ray over one straight stretch, tile by tile.
    fn under(&self, ray: &Ray, stretch: Stretch, least: &mut Least) -> Result<(), Gap> {
        let mut t = 0.0;
        loop {
            let (grid, path, end) = self.longest_from(&stretch, t).ok_or(Gap::Outside)?;
            for piece in path.pieces(grid, t, end) {
                least.take(ray, &stretch, &piece)?;
                if least.is_enough() {
                    return Ok(());
                }
            }
            if end >= 1.0 {
                return Ok(());
            }
            // A tile that ends where it begins leads nowhere: the path leaves the model.
            if end <= t {
                return Err(Gap::Outside);
            }
            t = end;
        }
    }

    /// The tile that holds the path at t and carries it farthest, and how far.
    fn longest_from(&self, stretch: &Stretch, t: f64) -> Option<(&super::Grid, Path, f64)> {
        let mut best: Option<(&super::Grid, Path, f64)> = None;
        for grid in self.tiles() {
            let path = Path::new(&grid.lattice, stretch.from, stretch.to);
            let Some((enter, leave)) = path.inside(&grid.lattice) else {
                continue;
            };
            let farther = best.is_none_or(|(_, _, end)| leave > end);
            if enter <= t && farther {
                best = Some((grid, path, leave));
            }
        }
        best
    }
}

/// Longitude `lon` within half a turn of `near`.
fn unwrapped(lon: f64, near: f64) -> f64 {
    let straight = lon - near;
    if straight.abs() <= 180.0 { lon } else { near + difference_deg(near, lon).0 }
}

/// A straight stretch of a path on the map, and the distance s along the ground at its ends.
struct Stretch {
    from: (f64, f64),
    to: (f64, f64),
    s: f64,
    length: f64,
}

impl Stretch {
    fn new(from: (f64, f64, f64), to: (f64, f64, f64)) -> Self {
        Self { from: (from.0, from.1), to: (to.0, to.1), s: from.2, length: to.2 - from.2 }
    }
}

/// Height of a sight line over ground distance, less the bulge of the Earth between its ends.
struct Ray {
    z: f64,
    slope: f64,
    ground: f64,
    /// 1 / (2 k R), per metre.
    bend: f64,
}

impl Ray {
    fn new(z_from: f64, z_to: f64, ground: f64, k_factor: f64) -> Result<Self, Gap> {
        if !(z_from.is_finite() && z_to.is_finite()) || k_factor.is_nan() || k_factor == 0.0 {
            return Err(Gap::NoRay);
        }
        if !ground.is_finite() {
            return Err(Gap::Outside);
        }
        // Straight up, only the lower end can meet the ground.
        let (z, slope) =
            if ground > 0.0 { (z_from, (z_to - z_from) / ground) } else { (z_from.min(z_to), 0.0) };
        Ok(Self { z, slope, ground, bend: 1.0 / (2.0 * k_factor * EARTH_RADIUS_M) })
    }

    fn height(&self, s: f64) -> f64 {
        self.z + self.slope * s - self.bend * s * (self.ground - s)
    }

    /// Least height between two distances.
    fn lowest_between(&self, s0: f64, s1: f64) -> f64 {
        let ends = self.height(s0).min(self.height(s1));
        if self.bend <= 0.0 {
            return ends;
        }
        let vertex = 0.5 * (self.ground - self.slope / self.bend);
        if s0 < vertex && vertex < s1 { ends.min(self.height(vertex)) } else { ends }
    }
}

/// The least clearance so far.
struct Least {
    min_m: f64,
    at_m: f64,
    enough: f64,
}

impl Least {
    fn new(enough: f64) -> Self {
        Self { min_m: f64::INFINITY, at_m: 0.0, enough }
    }

    fn is_enough(&self) -> bool {
        self.min_m <= self.enough
    }

    /// What was found over a path of this length. A nanometre is rounding: a line that ends on the
    /// ground clears it by 0.
    fn of(&self, ground_m: f64) -> Clearance {
        let touching = self.min_m.abs() < 1e-9;
        Clearance { min_m: if touching { 0.0 } else { self.min_m }, at_m: self.at_m, ground_m }
    }

    /// Takes the clearance over a piece into account: a parabola in τ, lowest at an end or at its
    /// vertex.
    fn take(&mut self, ray: &Ray, stretch: &Stretch, piece: &Piece) -> Result<(), Gap> {
        if piece.c.iter().any(|c| c.is_nan()) {
            return Err(Gap::Void);
        }
        let (s, ds) = (stretch.s + stretch.length * piece.start, stretch.length);
        let c0 = ray.height(s) - piece.c[0];
        let c1 = (ray.slope - ray.bend * (ray.ground - 2.0 * s)) * ds - piece.c[1];
        let c2 = ray.bend * ds * ds - piece.c[2];
        let mut lower = |tau: f64| {
            let clearance = c0 + tau * (c1 + tau * c2);
            if clearance < self.min_m {
                self.min_m = clearance;
                self.at_m = s + ds * tau;
            }
        };
        lower(0.0);
        lower(piece.span);
        let vertex = -c1 / (2.0 * c2);
        if c2 > 0.0 && vertex > 0.0 && vertex < piece.span {
            lower(vertex);
        }
        Ok(())
    }
}
