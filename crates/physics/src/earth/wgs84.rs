//! Constants of the World Geodetic System 1984.
//!
//! Source: NIMA TR8350.2, third edition with amendment 1 (the four defining parameters and what
//! follows from them); J2 is that of the level ellipsoid, sqrt(5) times 4.84166774985e-4, from the
//! same report.

/// Semi-major axis of the ellipsoid, metres.
pub const A: f64 = 6_378_137.0;

/// Flattening of the ellipsoid.
pub const F: f64 = 1.0 / 298.257223563;

/// Semi-minor axis of the ellipsoid, metres.
pub const B: f64 = A * (1.0 - F);

/// First eccentricity squared.
pub const E2: f64 = F * (2.0 - F);

/// Second eccentricity squared.
pub const EP2: f64 = E2 / (1.0 - E2);

/// Third flattening, (a - b) / (a + b).
pub const N: f64 = F / (2.0 - F);

/// Angular velocity of the Earth, rad/s.
pub const OMEGA: f64 = 7.292115e-5;

/// Gravitational constant times the mass of the Earth with its atmosphere, m³/s².
pub const GM: f64 = 3.986004418e14;

/// Dynamic form factor, the second zonal harmonic.
pub const J2: f64 = 1.08262982131e-3;
