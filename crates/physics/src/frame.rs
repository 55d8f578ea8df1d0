//! Frames as types: a position says in which frame it is.
//!
//! A position in one frame cannot be mistaken for one in another: only a [`Site`] carries
//! positions across, because east, north and up mean nothing without the place they start from.

use crate::earth::{Angle, Geodetic, azimuth_deg, to_ecef};
use crate::math;
use std::marker::PhantomData;
use std::ops::{Add, Mul, Sub};

/// Earth-centred, Earth-fixed: x towards (0° N, 0° E), z towards the north pole, turning with
/// the Earth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ecef;

/// Local tangent plane of a site: x east, y north, z up along the ellipsoid's normal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Enu;

/// A point in the frame `F`, metres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position<F> {
    xyz: [f64; 3],
    frame: PhantomData<F>,
}

/// A free vector with the axes of the frame `F`: a displacement, a velocity, an acceleration.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vector<F> {
    xyz: [f64; 3],
    frame: PhantomData<F>,
}

impl<F> Position<F> {
    /// A point from its coordinates in metres.
    #[inline]
    pub const fn new(x: f64, y: f64, z: f64) -> Self {
        Self { xyz: [x, y, z], frame: PhantomData }
    }

    /// The coordinates, metres.
    #[inline]
    pub const fn xyz(&self) -> [f64; 3] {
        self.xyz
    }

    /// Straight distance to another point of the same frame, metres.
    #[inline]
    pub fn distance(self, other: Self) -> f64 {
        (other - self).length()
    }
}

impl<F> Vector<F> {
    /// A vector from its components.
    #[inline]
    pub const fn new(x: f64, y: f64, z: f64) -> Self {
        Self { xyz: [x, y, z], frame: PhantomData }
    }

    /// The components.
    #[inline]
    pub const fn xyz(&self) -> [f64; 3] {
        self.xyz
    }

    /// Scalar product.
    #[inline]
    pub fn dot(self, other: Self) -> f64 {
        dot(self.xyz, other.xyz)
    }

    /// Euclidean length.
    #[inline]
    pub fn length(self) -> f64 {
        dot(self.xyz, self.xyz).sqrt()
    }
}

impl<F> Sub for Position<F> {
    type Output = Vector<F>;

    #[inline]
    fn sub(self, from: Self) -> Vector<F> {
        let [x, y, z] = self.xyz;
        let [a, b, c] = from.xyz;
        Vector::new(x - a, y - b, z - c)
    }
}

impl<F> Add<Vector<F>> for Position<F> {
    type Output = Self;

    #[inline]
    fn add(self, by: Vector<F>) -> Self {
        let [x, y, z] = self.xyz;
        let [a, b, c] = by.xyz;
        Self::new(x + a, y + b, z + c)
    }
}

impl<F> Add for Vector<F> {
    type Output = Self;

    #[inline]
    fn add(self, other: Self) -> Self {
        let [x, y, z] = self.xyz;
        let [a, b, c] = other.xyz;
        Self::new(x + a, y + b, z + c)
    }
}

impl<F> Sub for Vector<F> {
    type Output = Self;

    #[inline]
    fn sub(self, other: Self) -> Self {
        let [x, y, z] = self.xyz;
        let [a, b, c] = other.xyz;
        Self::new(x - a, y - b, z - c)
    }
}

impl<F> Mul<f64> for Vector<F> {
    type Output = Self;

    #[inline]
    fn mul(self, by: f64) -> Self {
        let [x, y, z] = self.xyz;
        Self::new(x * by, y * by, z * by)
    }
}

impl Position<Enu> {
    /// Metres east of the site.
    pub const fn east(&self) -> f64 {
        self.xyz[0]
    }

    /// Metres north of the site.
    pub const fn north(&self) -> f64 {
        self.xyz[1]
    }

    /// Metres above the site's tangent plane.
    pub const fn up(&self) -> f64 {
        self.xyz[2]
    }

    /// Azimuth seen from the site, degrees clockwise from true north in [0, 360); 0 straight
    /// overhead.
    pub fn azimuth_deg(&self) -> f64 {
        azimuth_deg(self.east(), self.north())
    }

    /// Elevation seen from the site, degrees in [-90, 90]; 0 at the site itself.
    pub fn elevation_deg(&self) -> f64 {
        Angle::new(self.up(), math::hypot(self.east(), self.north())).to_degrees()
    }

    /// Straight distance from the site, metres.
    pub fn slant_m(&self) -> f64 {
        dot(self.xyz, self.xyz).sqrt()
    }
}

/// A place on the Earth from which positions are seen: it carries them between [`Ecef`] and its
/// own [`Enu`].
///
/// Source: the rotation by longitude and latitude, e.g. Hofmann-Wellenhof et al., *GNSS* (2008),
/// eq. 8.20. Checked by `enu_aer.csv`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Site {
    geodetic: Geodetic,
    origin: Position<Ecef>,
    east: [f64; 3],
    north: [f64; 3],
    up: [f64; 3],
}

impl Site {
    /// The site at a place. At a pole, north is the one of the place's stated longitude.
    pub fn new(place: Geodetic) -> Self {
        let lat = Angle::degrees(place.lat_deg);
        let lon = Angle::degrees(place.lon_deg);
        Self {
            geodetic: place,
            origin: to_ecef(place),
            east: [-lon.sin, lon.cos, 0.0],
            north: [-lat.sin * lon.cos, -lat.sin * lon.sin, lat.cos],
            up: [lat.cos * lon.cos, lat.cos * lon.sin, lat.sin],
        }
    }

    /// The place the site was made from.
    pub const fn geodetic(&self) -> Geodetic {
        self.geodetic
    }

    /// The site in Earth-centred, Earth-fixed coordinates.
    pub const fn origin(&self) -> Position<Ecef> {
        self.origin
    }

    /// A position as seen from here.
    pub fn to_enu(&self, position: Position<Ecef>) -> Position<Enu> {
        let [e, n, u] = self.turn_to_enu(position - self.origin).xyz;
        Position::new(e, n, u)
    }

    /// A position seen from here, in Earth-centred, Earth-fixed coordinates.
    pub fn from_enu(&self, position: Position<Enu>) -> Position<Ecef> {
        let [e, n, u] = position.xyz;
        self.origin + self.turn_from_enu(Vector::new(e, n, u))
    }

    /// A free vector in this site's axes.
    pub fn turn_to_enu(&self, vector: Vector<Ecef>) -> Vector<Enu> {
        let v = vector.xyz;
        Vector::new(dot(self.east, v), dot(self.north, v), dot(self.up, v))
    }

    /// A free vector of this site's axes in Earth-centred, Earth-fixed ones.
    pub fn turn_from_enu(&self, vector: Vector<Enu>) -> Vector<Ecef> {
        let [e, n, u] = vector.xyz;
        let along = |i: usize| self.east[i] * e + self.north[i] * n + self.up[i] * u;
        Vector::new(along(0), along(1), along(2))
    }
}

#[inline]
fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
