//! What a launcher can do about a track.

use physics::frame::{Ecef, Position};

use super::scan::scan;
use super::{Course, Fly, Stand};
use crate::prepare::RoundTable;

/// Where and when a round meets its track.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Meeting {
    /// From the order, s.
    pub seconds: f64,
    pub point: Position<Ecef>,
    /// From the launcher, m.
    pub distance: f64,
    /// Speed of the round there, m/s.
    pub speed: f64,
    /// Lateral acceleration that it has left there, g.
    pub lateral_g: f64,
}

/// What a launcher can do about a track.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Aim {
    /// A round ordered now meets it then.
    Now(Meeting),
    /// Ordered now it would meet it where it does not reach yet; order after so many seconds.
    Later { seconds: f64 },
    /// No intercept inside the envelope lies on the predicted track.
    Outside,
}

/// What a round at `from` can do about a track if its first motion comes `delay` seconds after
/// the order. A round of one mean speed against a straight track is solved in closed form,
/// everything else by going along the track.
pub(crate) fn aim(course: &Course, from: &Stand, fly: &Fly, round: &RoundTable, delay: f64) -> Aim {
    match fly {
        Fly::MeanSpeed { speed, agility } if !course.falls => {
            straight(course, from, round, (*speed, *agility), delay)
        }
        Fly::Nowhere => Aim::Outside,
        _ => scan(course, from, fly, round, delay),
    }
}

/// The intercept solves |track(t) - from| = speed (t - delay); if that lies beyond the greatest
/// range, the round waits for the track to come in.
fn straight(
    course: &Course,
    from: &Stand,
    round: &RoundTable,
    (speed, lateral_g): (f64, f64),
    delay: f64,
) -> Aim {
    let gap = course.now.position - from.position;
    let velocity = course.now.velocity;
    let closing = gap.dot(velocity);
    let flight2 = velocity.dot(velocity);
    let round2 = speed * speed;
    let Some(soonest) = root_after(
        flight2 - round2,
        closing + round2 * delay,
        gap.dot(gap) - round2 * delay * delay,
        delay,
    ) else {
        return Aim::Outside;
    };
    let fits = |seconds: f64, distance: f64| {
        distance >= round.min_range
            && course.above_ground(seconds) >= round.min_altitude
            && course.height_after(seconds) <= round.max_altitude
    };
    let point = course.after(soonest);
    let distance = from.position.distance(point);
    if distance <= round.max_range {
        return if fits(soonest, distance) {
            Aim::Now(Meeting { seconds: soonest, point, distance, speed, lateral_g })
        } else {
            Aim::Outside
        };
    }
    let out_of_reach = gap.dot(gap) - round.max_range * round.max_range;
    match root_after(flight2, closing, out_of_reach, soonest) {
        Some(entry) if fits(entry, round.max_range) => {
            Aim::Later { seconds: (entry - delay - round.max_range / speed).max(0.0) }
        }
        _ => Aim::Outside,
    }
}

/// The least root of a x^2 + 2 b x + c that is not before `floor`.
pub(super) fn root_after(a: f64, half_b: f64, c: f64, floor: f64) -> Option<f64> {
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
    use crate::track::{Prediction, Stated};
    use physics::frame::Vector;

    const DELAY: f64 = 2.0;

    fn round() -> RoundTable {
        RoundTable {
            min_range: 3_000.0,
            max_range: 100_000.0,
            min_altitude: 10.0,
            max_altitude: 20_000.0,
            ..RoundTable::PLAIN
        }
    }

    const FLY: Fly = Fly::MeanSpeed { speed: 1000.0, agility: 10.0 };

    fn site() -> Stand {
        Stand::at(Position::new(1.0, 0.0, 0.0))
    }

    fn inbound(range: f64, height: f64) -> Course {
        Course::of(Prediction {
            position: Position::new(range, 0.0, 0.0),
            velocity: Vector::new(-250.0, 0.0, 0.0),
            height,
            climb: 0.0,
            stated: Stated::EXACT,
        })
    }

    #[test]
    fn a_head_on_flight_is_met_where_both_clocks_agree() {
        let Aim::Now(met) = aim(&inbound(50_001.0, 5_000.0), &site(), &FLY, &round(), DELAY) else {
            panic!("in reach")
        };
        assert!((met.seconds - 52_000.0 / 1_250.0).abs() < 1e-9);
        assert!((met.distance - 1_000.0 * (met.seconds - 2.0)).abs() < 1e-6);
    }

    #[test]
    fn a_flight_beyond_reach_is_waited_for() {
        let Aim::Later { seconds } =
            aim(&inbound(300_001.0, 5_000.0), &site(), &FLY, &round(), DELAY)
        else {
            panic!("out of reach yet")
        };
        assert!((seconds - (200_000.0 / 250.0 - 102.0)).abs() < 1e-6);
    }

    #[test]
    fn too_high_too_near_and_too_fast_are_outside() {
        let outside = |course: &Course| {
            assert!(matches!(aim(course, &site(), &FLY, &round(), DELAY), Aim::Outside));
        };
        outside(&inbound(50_000.0, 25_000.0));
        outside(&inbound(2_000.0, 5_000.0));
        let mut outbound = inbound(9e4, 5e3);
        outbound.now.velocity = Vector::new(1_200.0, 0.0, 0.0);
        outside(&outbound);
    }

    #[test]
    fn going_along_the_track_finds_the_closed_form() {
        for range in [30_001.0, 90_001.0, 126_000.0, 200_001.0] {
            let course = inbound(range, 5_000.0);
            let by_scan = scan(&course, &site(), &FLY, &round(), DELAY);
            match (aim(&course, &site(), &FLY, &round(), DELAY), by_scan) {
                (Aim::Now(one), Aim::Now(other)) => {
                    assert!((one.seconds - other.seconds).abs() < 0.01, "{one:?} {other:?}");
                }
                (Aim::Later { seconds: one }, Aim::Later { seconds: other }) => {
                    assert!((one - other).abs() < 0.5, "{one} {other}");
                }
                (one, other) => panic!("{range}: {one:?} {other:?}"),
            }
        }
    }
}
