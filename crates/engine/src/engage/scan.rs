//! Where a round meets a track, found by going along the track.

use super::aim::root_after;
use super::{Aim, Arrival, Course, Fly, Meeting, Stand};
use crate::prepare::RoundTable;

/// Points at which the track is looked at.
const STEPS: u32 = 24;
/// Halvings that close in on an edge: to some milliseconds. Chords that close in on a meeting are
/// at most as many.
const HALVINGS: u32 = 16;
/// A round that is so little too early for its track meets it, s.
const MET: f64 = 1e-4;
/// A wait shorter than this is none, s.
const AT_ONCE: f64 = 0.05;

/// One point of a track, as a round finds it.
#[derive(Clone, Copy)]
struct Spot {
    seconds: f64,
    /// If the round gets there: its arrival and the time by which it is too early.
    reached: Option<(Arrival, f64)>,
}

/// The earliest intercept on a predicted track inside the envelope; on one that falls, the earliest
/// at which the round can still pull what it wants against ballistic flights, or, where there is
/// none, the earliest of all.
pub(super) fn scan(
    course: &Course,
    from: &Stand,
    fly: &Fly,
    round: &RoundTable,
    delay: f64,
) -> Aim {
    if course.falls && round.wanted_g > 0.0 {
        let agile = earliest(course, from, fly, round, delay, round.wanted_g);
        if !matches!(agile, Aim::Outside) {
            return agile;
        }
    }
    earliest(course, from, fly, round, delay, 0.0)
}

/// The earliest intercept at which the round has so much lateral acceleration left.
fn earliest(
    course: &Course,
    from: &Stand,
    fly: &Fly,
    round: &RoundTable,
    delay: f64,
    least_g: f64,
) -> Aim {
    let Some((first, last)) = window(course, from, round, delay) else { return Aim::Outside };
    let spot = |seconds: f64| Spot {
        seconds,
        reached: reach(course, from, fly, round, seconds)
            .filter(|arrival| arrival.lateral_g >= least_g)
            .map(|arrival| (arrival, seconds - delay - arrival.seconds)),
    };
    let start = spot(first);
    if let Some((_, early)) = start.reached
        && early > 0.0
    {
        return at_the_edge(course, from, start);
    }
    let moment = |step: u32| first + (last - first) * f64::from(step) / f64::from(STEPS);
    for step in 1..=STEPS {
        let seconds = moment(step);
        if seconds - delay < fly.least_seconds(from, course.after(seconds)) {
            continue;
        }
        let now = spot(seconds);
        if !in_time(&now) {
            continue;
        }
        let before = if step == 1 { start } else { spot(moment(step - 1)) };
        if before.reached.is_some() {
            return meet(course, from, first_in_time(before, now, &spot));
        }
        let edge = close_in(before, now, &spot);
        return match edge.reached {
            Some((_, early)) if early > 0.0 => at_the_edge(course, from, edge),
            _ => meet(course, from, first_in_time(edge, now, &spot)),
        };
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
        let last = course.down_to(course.ground + round.keep_out_altitude);
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
    let above = course.above_ground(seconds);
    let distance = from.position.distance(point);
    let inside = if course.falls {
        above >= round.keep_out_altitude && distance <= round.ballistic_range
    } else {
        above >= round.min_altitude && distance <= round.max_range * (1.0 + 1e-9)
    };
    if !inside || height > round.max_altitude || distance < round.min_range {
        return None;
    }
    fly.to(from, point, height)
}

/// The first spot of those between that a round gets to, given that it does not get to `out`.
fn close_in(mut out: Spot, mut inside: Spot, spot: &impl Fn(f64) -> Spot) -> Spot {
    for _ in 0..HALVINGS {
        let middle = spot(0.5 * (out.seconds + inside.seconds));
        if middle.reached.is_some() { inside = middle } else { out = middle }
    }
    inside
}

/// The first spot of those between at which a round is in time, given that it is late at `late`:
/// by chords (the Illinois rule: an end that stays twice counts half; Dowell and Jarratt 1971),
/// by halving where one leads to where it does not get.
fn first_in_time(late: Spot, in_time: Spot, spot: &impl Fn(f64) -> Spot) -> Spot {
    let (Some((_, mut below)), Some((_, mut above))) = (late.reached, in_time.reached) else {
        return in_time;
    };
    let (mut out, mut inside, mut kept) = (late.seconds, in_time, 0);
    for _ in 0..HALVINGS {
        let (gap, rise) = (inside.seconds - out, above - below);
        if inside.reached.is_some_and(|(_, early)| early <= MET) || gap <= MET || rise <= 0.0 {
            break;
        }
        let next = spot(out + gap * (-below / rise).clamp(0.01, 0.99));
        match next.reached {
            Some((_, early)) if early >= 0.0 => {
                (inside, above) = (next, early);
                below *= if kept > 0 { 0.5 } else { 1.0 };
                kept = 1;
            }
            Some((_, early)) => {
                (out, below) = (next.seconds, early);
                above *= if kept < 0 { 0.5 } else { 1.0 };
                kept = -1;
            }
            // Halving comes next.
            None => (out, below, kept) = (next.seconds, -above, 0),
        }
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
