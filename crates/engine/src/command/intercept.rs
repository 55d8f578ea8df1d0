//! Where a round can meet a track: a straight track, a round of one mean speed.

use physics::frame::{Ecef, Position, Vector};

use super::Prediction;
use crate::prepare::RoundTable;

/// What a launcher can do about a track.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Aim {
    /// A round launched now meets it then.
    Now { seconds: f64, point: Position<Ecef>, distance: f64 },
    /// Launched now it would fly too far; launch after so many seconds.
    Later { seconds: f64 },
    /// No intercept inside the envelope lies on the predicted track.
    Outside,
}

impl Prediction {
    fn after(&self, seconds: f64) -> Position<Ecef> {
        let [x, y, z] = self.position.xyz();
        let [u, v, w] = self.velocity.xyz();
        Position::new(x + u * seconds, y + v * seconds, z + w * seconds)
    }
}

/// What a round at `from` can do about a track. The intercept solves
/// |track(t) - from| = speed (t - delay); if that lies beyond the greatest range, the round waits
/// for the track to come in.
pub(crate) fn aim(track: &Prediction, from: Position<Ecef>, round: &RoundTable) -> Aim {
    let gap = difference(track.position, from);
    let closing = gap.dot(track.velocity);
    let flight2 = track.velocity.dot(track.velocity);
    let round2 = round.speed * round.speed;
    let Some(soonest) = root_after(
        flight2 - round2,
        closing + round2 * round.delay,
        gap.dot(gap) - round2 * round.delay * round.delay,
        round.delay,
    ) else {
        return Aim::Outside;
    };
    let meeting = |seconds: f64| {
        let point = track.after(seconds);
        (point, difference(point, from).dot(difference(point, from)).sqrt())
    };
    let fits = |seconds: f64, distance: f64| {
        let height = track.height + track.climb * seconds;
        distance >= round.min_range && (round.min_altitude..=round.max_altitude).contains(&height)
    };
    let (point, distance) = meeting(soonest);
    if distance <= round.max_range {
        return if fits(soonest, distance) {
            Aim::Now { seconds: soonest, point, distance }
        } else {
            Aim::Outside
        };
    }
    let out_of_reach = gap.dot(gap) - round.max_range * round.max_range;
    match root_after(flight2, closing, out_of_reach, soonest) {
        Some(entry) if fits(entry, round.max_range) => {
            Aim::Later { seconds: (entry - round.delay - round.max_range / round.speed).max(0.0) }
        }
        _ => Aim::Outside,
    }
}

fn difference(a: Position<Ecef>, b: Position<Ecef>) -> Vector<Ecef> {
    let ([x, y, z], [u, v, w]) = (a.xyz(), b.xyz());
    Vector::new(x - u, y - v, z - w)
}

/// The least root of a x^2 + 2 b x + c that is not before `floor`.
fn root_after(a: f64, half_b: f64, c: f64, floor: f64) -> Option<f64> {
    if a == 0.0 {
        let root = -c / (2.0 * half_b);
        return (root.is_finite() && root >= floor).then_some(root);
    }
    let discriminant = half_b * half_b - a * c;
    if discriminant < 0.0 {
        return None;
    }
    let q = -(half_b + discriminant.sqrt().copysign(half_b));
    let (one, two) = (q / a, if q == 0.0 { 0.0 } else { c / q });
    let (low, high) = if one < two { (one, two) } else { (two, one) };
    [low, high].into_iter().find(|root| *root >= floor)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROUND: RoundTable = RoundTable {
        speed: 1000.0,
        delay: 2.0,
        min_range: 3_000.0,
        max_range: 100_000.0,
        min_altitude: 10.0,
        max_altitude: 20_000.0,
    };

    fn inbound(range: f64, height: f64) -> Prediction {
        Prediction {
            position: Position::new(range, 0.0, 0.0),
            velocity: Vector::new(-250.0, 0.0, 0.0),
            height,
            climb: 0.0,
            stated: crate::track::Stated::EXACT,
        }
    }

    #[test]
    fn a_head_on_flight_is_met_where_both_clocks_agree() {
        let Aim::Now { seconds, distance, .. } =
            aim(&inbound(50_000.0, 5_000.0), Position::new(0.0, 0.0, 0.0), &ROUND)
        else {
            panic!("in reach")
        };
        assert!((seconds - 52_000.0 / 1_250.0).abs() < 1e-9);
        assert!((distance - 1_000.0 * (seconds - 2.0)).abs() < 1e-6);
    }

    #[test]
    fn a_flight_beyond_reach_is_waited_for() {
        let Aim::Later { seconds } =
            aim(&inbound(300_000.0, 5_000.0), Position::new(0.0, 0.0, 0.0), &ROUND)
        else {
            panic!("out of reach yet")
        };
        assert!((seconds - (200_000.0 / 250.0 - 102.0)).abs() < 1e-6);
    }

    #[test]
    fn too_high_too_near_and_too_fast_are_outside() {
        let site = Position::new(0.0, 0.0, 0.0);
        assert!(matches!(aim(&inbound(50_000.0, 25_000.0), site, &ROUND), Aim::Outside));
        assert!(matches!(aim(&inbound(2_000.0, 5_000.0), site, &ROUND), Aim::Outside));
        let outbound = Prediction { velocity: Vector::new(1_200.0, 0.0, 0.0), ..inbound(9e4, 5e3) };
        assert!(matches!(aim(&outbound, site, &ROUND), Aim::Outside));
    }
}
