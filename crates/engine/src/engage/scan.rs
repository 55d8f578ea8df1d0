//! Where a round meets a track, found by going along the track.

use super::aim::root_after;
use super::{Aim, Arrival, Course, Fly, Meeting, Stand};
use crate::prepare::RoundTable;

/// Points at which the track is looked at.
const STEPS: u32 = 24;
/// Halvings that close in on a meeting or an edge: to some milliseconds.
const HALVINGS: u32 = 16;
/// A wait shorter than this is none, s.
const AT_ONCE: f64 = 0.05;

/// One point of a track, as a round finds it.
#[derive(Clone, Copy)]
struct Spot {
    seconds: f64,
    /// If the round gets there: its arrival and the time by which it is too early.
    reached: Option<(Arrival, f64)>,
}

/// The earliest intercept on a predicted track inside the envelope.
pub(super) fn scan(
    course: &Course,
    from: &Stand,
    fly: &Fly,
    round: &RoundTable,
    delay: f64,
) -> Aim {
    let Some((first, last)) = window(course, from, round, delay) else { return Aim::Outside };
    let spot = |seconds: f64| Spot {
        seconds,
        reached: reach(course, from, fly, round, seconds).map(|a| (a, seconds - delay - a.seconds)),
    };
    let mut before = spot(first);
    if let Some((_, early)) = before.reached
        && early > 0.0
    {
        return at_the_edge(course, from, before);
    }
    for step in 1..=STEPS {
        let now = spot(first + (last - first) * f64::from(step) / f64::from(STEPS));
        if let Some((_, early)) = now.reached
            && early >= 0.0
        {
            let (out, inside) = (before, now);
            return if before.reached.is_some() {
                meet(course, from, close_in(out, inside, &spot, in_time))
            } else {
                let edge = close_in(out, inside, &spot, |s| s.reached.is_some());
                match edge.reached {
                    Some((_, early)) if early > 0.0 => at_the_edge(course, from, edge),
                    _ => meet(course, from, close_in(edge, inside, &spot, in_time)),
                }
            };
        }
        before = now;
    }
    Aim::Outside
}

fn in_time(spot: &Spot) -> bool {
    spot.reached.is_some_and(|(_, early)| early >= 0.0)
}

/// When a meeting can be at all: from the first motion, or the moment the track comes within the
/// greatest range, until it leaves that range or falls below the lowest height.
fn window(course: &Course, from: &Stand, round: &RoundTable, delay: f64) -> Option<(f64, f64)> {
    if course.falls {
        let last = course.down_to(round.keep_out_altitude);
        return (last > delay).then_some((delay, last));
    }
    let gap = course.now.position - from.position;
    let velocity = course.now.velocity;
    let (speed2, closing) = (velocity.dot(velocity), gap.dot(velocity));
    let beyond = gap.dot(gap) - round.max_range * round.max_range;
    let longest = delay + round.longest;
    if beyond <= 0.0 {
        let out = root_after(speed2, closing, beyond, 0.0).unwrap_or(longest);
        return (out > delay).then_some((delay, out.min(longest)));
    }
    let enters = root_after(speed2, closing, beyond, 0.0)?;
    let leaves = root_after(speed2, closing, beyond, enters + 1e-6).unwrap_or(enters);
    let first = enters.max(delay);
    (leaves > first).then_some((first, leaves.min(first + longest)))
}

fn reach(
    course: &Course,
    from: &Stand,
    fly: &Fly,
    round: &RoundTable,
    seconds: f64,
) -> Option<Arrival> {
    let (point, height) = (course.after(seconds), course.height_after(seconds));
    let distance = from.position.distance(point);
    let inside = if course.falls {
        height >= round.keep_out_altitude && distance <= round.ballistic_range
    } else {
        height >= round.min_altitude && distance <= round.max_range * (1.0 + 1e-9)
    };
    if !inside || height > round.max_altitude || distance < round.min_range {
        return None;
    }
    fly.to(from, point, height)
}

/// The first spot of those between at which something holds, given that it does not at `out`.
fn close_in(
    mut out: Spot,
    mut inside: Spot,
    spot: &impl Fn(f64) -> Spot,
    holds: impl Fn(&Spot) -> bool,
) -> Spot {
    for _ in 0..HALVINGS {
        let middle = spot(0.5 * (out.seconds + inside.seconds));
        if holds(&middle) { inside = middle } else { out = middle }
    }
    inside
}

fn meet(course: &Course, from: &Stand, spot: Spot) -> Aim {
    let Some((arrival, _)) = spot.reached else { return Aim::Outside };
    let point = course.after(spot.seconds);
    Aim::Now(Meeting {
        seconds: spot.seconds,
        point,
        distance: from.position.distance(point),
        speed: arrival.speed,
        lateral_g: arrival.lateral_g,
    })
}

/// The round would be at the edge of its envelope too early: it waits.
fn at_the_edge(course: &Course, from: &Stand, edge: Spot) -> Aim {
    match edge.reached {
        Some((_, early)) if early > AT_ONCE => Aim::Later { seconds: early },
        _ => meet(course, from, edge),
    }
}
