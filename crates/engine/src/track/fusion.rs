//! Covariance of a track that several radars feed, and one draw of its error.
//!
//! Each radar's looks bring information at a steady rate: one over (sigma² times revisit) along
//! its beam and across it. Inside a system the rates add, as matrices in the horizontal plane and
//! as numbers in the vertical: that is fusion at the level of measurements. A track from another
//! system comes as a tracklet: what its radars measured, freed of what its filter had assumed, its
//! sigma grown by the interface; so it adds in the same way and nothing counts twice. The settled
//! filter of the summed rates (`physics::filter::steady`) on each principal axis is the track.

use physics::filter::SteadyTrack;

/// What one radar brings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// Unit vector from the radar to the flight, east and north at the flight: the horizontal part
    /// of it, of length 1.
    pub along: [f64; 2],
    /// Standard deviations of one look, m: along the beam on the ground, across it, upwards.
    pub sigmas: [f64; 3],
    /// Time between looks, s.
    pub revisit: f64,
    /// Constant error of place, east and north, m.
    pub bias: [f64; 2],
}

/// The sum of what radars bring.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Fusion {
    east: f64,
    mixed: f64,
    north: f64,
    up: f64,
    looks_a_second: f64,
    pull: [f64; 2],
}

/// A settled track.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Settled {
    /// First principal axis in the horizontal, east and north; the second is a quarter turn left.
    axis: [f64; 2],
    steady: [SteadyTrack; 3],
    /// Time between looks of all its radars together, s.
    pub revisit: f64,
    /// Constant error of place, east and north, m.
    pub bias: [f64; 2],
}

/// How large the error of a track is, as far as its post knows: the worst of its axes, without
/// constant errors of place, which nobody knows of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stated {
    worst: Option<SteadyTrack>,
    /// Seconds since its latest update.
    pub age: f64,
}

/// An error, in metres and metres a second: east, north, up.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Error {
    pub place: [f64; 3],
    pub velocity: [f64; 3],
}

/// Spectral density of the acceleration that filters allow for, m²/s³: flights that change their
/// velocity by some 10 m/s in ten seconds (an assumption; trackers of aircraft are tuned to 1 to 100).
const DENSITY: f64 = 10.0;
/// Standard deviations below this, m, count as this.
const FINEST: f64 = 0.1;

impl Fusion {
    /// Add what a radar brings.
    pub fn add(&mut self, part: &Part) {
        let rate = |sigma: f64| 1.0 / (sigma.max(FINEST) * sigma.max(FINEST) * part.revisit);
        let [e, n] = part.along;
        let (along, across) = (rate(part.sigmas[0]), rate(part.sigmas[1]));
        let (ee, en, nn) = (
            along * e * e + across * n * n,
            (along - across) * e * n,
            along * n * n + across * e * e,
        );
        self.east += ee;
        self.mixed += en;
        self.north += nn;
        self.up += rate(part.sigmas[2]);
        self.looks_a_second += 1.0 / part.revisit;
        self.pull[0] += ee * part.bias[0] + en * part.bias[1];
        self.pull[1] += en * part.bias[0] + nn * part.bias[1];
    }

    /// The track that they settle to; none if nobody brings anything.
    pub fn settled(&self) -> Option<Settled> {
        let half = 0.5 * (self.east - self.north);
        let swing = (half * half + self.mixed * self.mixed).sqrt();
        let middle = 0.5 * (self.east + self.north);
        let axis = principal(half, self.mixed, swing);
        let revisit = 1.0 / self.looks_a_second;
        let steady =
            |rate: f64| SteadyTrack::new((1.0 / (rate * revisit)).sqrt(), revisit, DENSITY);
        let determinant = self.east * self.north - self.mixed * self.mixed;
        Some(Settled {
            axis,
            steady: [
                steady(middle + swing)?,
                steady((middle - swing).max(1e-12 * middle))?,
                steady(self.up)?,
            ],
            revisit,
            bias: [
                (self.north * self.pull[0] - self.mixed * self.pull[1]) / determinant,
                (self.east * self.pull[1] - self.mixed * self.pull[0]) / determinant,
            ],
        })
    }
}

/// The direction in which a symmetric matrix is largest: half the angle of (half, mixed).
fn principal(half: f64, mixed: f64, swing: f64) -> [f64; 2] {
    if swing <= 0.0 {
        return [1.0, 0.0];
    }
    let east = (0.5 * (1.0 + half / swing)).max(0.0).sqrt();
    let north = (0.5 * (1.0 - half / swing)).max(0.0).sqrt();
    [east, north.copysign(mixed)]
}

impl Settled {
    /// The error at the latest update and `age` seconds on, from six standard normal numbers:
    /// place and velocity on each axis as the settled covariance has them, with the velocity's error
    /// carried on. What the flight itself does meanwhile is not drawn: it does it.
    pub fn error(&self, normal: &[f64; 6], age: f64) -> Error {
        let mut error = Error::default();
        let [e, n] = self.axis;
        let axes = [[e, n, 0.0], [-n, e, 0.0], [0.0, 0.0, 1.0]];
        for (i, axis) in axes.iter().enumerate() {
            let [[place2, mixed], [_, velocity2]] = self.steady[i].covariance_at(0.0).0;
            let place = place2.sqrt() * normal[2 * i];
            let drift = mixed / place2.sqrt();
            let rest = (velocity2 - drift * drift).max(0.0).sqrt();
            let velocity = drift * normal[2 * i] + rest * normal[2 * i + 1];
            for (k, part) in axis.iter().enumerate() {
                error.place[k] += part * (place + velocity * age);
                error.velocity[k] += part * velocity;
            }
        }
        error.place[0] += self.bias[0];
        error.place[1] += self.bias[1];
        error
    }

    /// What the post knows of the error.
    pub fn stated(&self, age: f64) -> Stated {
        let worst = self.steady.iter().copied().reduce(|one, other| {
            if one.position_sigma_at(age) >= other.position_sigma_at(age) { one } else { other }
        });
        Stated { worst, age }
    }
}

impl Stated {
    /// No error.
    pub const EXACT: Self = Self { worst: None, age: 0.0 };

    /// Standard deviation of the predicted place on its worst axis so many seconds on, m.
    pub fn sigma_after(&self, seconds: f64) -> f64 {
        self.worst.map_or(0.0, |axis| axis.position_sigma_at(self.age + seconds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::{Chance, Purpose};
    use physics::math::special::normal_quantile;

    fn part(along: [f64; 2], sigmas: [f64; 3], revisit: f64) -> Part {
        Part { along, sigmas, revisit, bias: [0.0; 2] }
    }

    fn settled(parts: &[Part]) -> Settled {
        let mut fusion = Fusion::default();
        for part in parts {
            fusion.add(part);
        }
        fusion.settled().expect("somebody brings something")
    }

    #[test]
    fn one_radar_is_its_own_settled_filter() {
        let one = settled(&[part([0.6, 0.8], [50.0, 400.0, 300.0], 5.0)]);
        for (axis, sigma) in [50.0, 400.0, 300.0].into_iter().enumerate() {
            let alone = SteadyTrack::new(sigma, 5.0, DENSITY).expect("usable");
            let (ours, its) =
                (one.steady[axis].position_sigma_at(3.0), alone.position_sigma_at(3.0));
            assert!((ours / its - 1.0).abs() < 1e-12, "axis {axis}");
        }
        assert!((one.axis[0] - 0.6).abs() < 1e-12 && (one.axis[1] - 0.8).abs() < 1e-12);
        assert_eq!(one.stated(3.0).sigma_after(4.0), one.steady[1].position_sigma_at(7.0));
    }

    #[test]
    fn two_radars_alike_are_one_that_looks_twice_as_often() {
        let one = part([1.0, 0.0], [50.0, 400.0, 300.0], 5.0);
        let two = settled(&[one, one]);
        let often = settled(&[Part { revisit: 2.5, ..one }]);
        for axis in 0..3 {
            let (a, b) = (two.steady[axis], often.steady[axis]);
            assert!((a.position_sigma_at(0.0) / b.position_sigma_at(0.0) - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn beams_that_cross_make_up_for_each_other() {
        let one = part([1.0, 0.0], [50.0, 400.0, 300.0], 5.0);
        let crossed = settled(&[one, Part { along: [0.0, 1.0], ..one }]);
        let alone = settled(&[one]);
        assert!(
            crossed.steady[1].position_sigma_at(0.0) < 0.3 * alone.steady[1].position_sigma_at(0.0)
        );
    }

    #[test]
    fn a_bias_is_weighed_by_information() {
        let good = Part { bias: [100.0, 40.0], ..part([1.0, 0.0], [10.0, 10.0, 10.0], 1.0) };
        let poor = Part { bias: [-500.0, 0.0], ..part([1.0, 0.0], [30.0, 30.0, 30.0], 1.0) };
        let both = settled(&[good, poor]);
        assert!((both.bias[0] - (100.0 * 9.0 - 500.0) / 10.0).abs() < 1e-9);
        assert!((both.bias[1] - 36.0).abs() < 1e-9);
    }

    /// Squared error over the settled covariance, summed over the six dimensions, is chi-square
    /// of 6: its mean over n draws lies within 3.9 of sqrt(12 / n). Errors drawn 5 % too large
    /// are caught.
    #[test]
    fn drawn_errors_have_the_settled_covariance() {
        let track = settled(&[part([0.28, 0.96], [40.0, 350.0, 250.0], 4.0)]);
        let n = 20_000;
        let score = |scale: f64| {
            let sum: f64 = (0..n)
                .map(|i| {
                    let chance = Chance::new(11, 0, i);
                    let normal = std::array::from_fn(|k| {
                        normal_quantile(chance.uniform(Purpose::TrackError, k as u32, 1, 2))
                    });
                    squared(&track, &track.error(&normal, 0.0), scale)
                })
                .sum();
            (sum / f64::from(n) - 6.0).abs() / (12.0 / f64::from(n)).sqrt()
        };
        assert!(score(1.0) < 3.9, "{}", score(1.0));
        assert!(score(1.05) > 3.9, "{}", score(1.05));
    }

    fn squared(track: &Settled, error: &Error, scale: f64) -> f64 {
        let [e, n] = track.axis;
        let on = |v: &[f64; 3]| [e * v[0] + n * v[1], -n * v[0] + e * v[1], v[2]];
        let (place, velocity) = (on(&error.place), on(&error.velocity));
        (0..3)
            .map(|i| {
                let [[p, c], [_, v]] = track.steady[i].covariance_at(0.0).0;
                let (x, y) = (scale * place[i], scale * velocity[i]);
                (v * x * x - 2.0 * c * x * y + p * y * y) / (p * v - c * c)
            })
            .sum()
    }
}
