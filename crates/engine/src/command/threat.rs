//! Whom a track comes at.

use physics::frame::{Ecef, Position, Vector};

use super::Prediction;
use crate::engage::Course;

/// A track that will pass this near to a site, m, comes at it. An assumption: some times the
/// lethal radius of what flies at sites, well under the spacing of sites.
const NEAR: f64 = 5_000.0;
/// ... within this time, s. An assumption: about what a self-defence needs.
const SOON: f64 = 120.0;

/// A falling track's way is taken as this many straight pieces: 10 s each, which part from a curve
/// under gravity by g t^2 / 8, 120 m.
const PIECES: u32 = 12;

/// Does the track come at one of the sites, if it flies straight on, or falls on where it falls? What
/// passes over higher than `NEAR` does not: it may be an airliner.
pub(crate) fn threatens(track: &Prediction, sites: &[Position<Ecef>]) -> bool {
    let course = Course::of(*track);
    if !course.falls {
        return passes_near(track.position, track.velocity, SOON, sites);
    }
    let seconds = SOON.min(course.down_to(0.0)) / f64::from(PIECES);
    (0..PIECES).any(|piece| {
        let begun = f64::from(piece) * seconds;
        let (from, to) = (course.after(begun), course.after(begun + seconds));
        passes_near(from, (to - from) * (1.0 / seconds), seconds, sites)
    })
}

/// Does what flies straight on from a place for so long come near to one of the sites?
fn passes_near(
    from: Position<Ecef>,
    velocity: Vector<Ecef>,
    seconds: f64,
    sites: &[Position<Ecef>],
) -> bool {
    let speed2 = velocity.dot(velocity);
    sites.iter().any(|site| {
        let gap = *site - from;
        let nearest = if speed2 > 0.0 { gap.dot(velocity) / speed2 } else { 0.0 };
        let miss = gap - velocity * nearest.clamp(0.0, seconds);
        nearest >= 0.0 && miss.length() <= NEAR
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(range: f64, offset: f64, speed: f64) -> Prediction {
        Prediction {
            position: Position::new(range, offset, 0.0),
            velocity: Vector::new(-speed, 0.0, 0.0),
            height: 1_000.0,
            climb: 0.0,
            stated: crate::track::Stated::EXACT,
        }
    }

    #[test]
    fn only_what_comes_near_and_soon_is_a_threat() {
        let sites = [Position::new(0.0, 0.0, 0.0)];
        assert!(threatens(&at(20_000.0, 1_000.0, 250.0), &sites));
        assert!(!threatens(&at(20_000.0, 6_000.0, 250.0), &sites), "passes by");
        assert!(!threatens(&at(60_000.0, 0.0, 250.0), &sites), "later");
        assert!(!threatens(&at(-20_000.0, 0.0, 250.0), &sites), "outbound");
    }

    /// A missile that would fly far over the site, were it not for gravity.
    #[test]
    fn what_falls_comes_at_where_it_falls() {
        let site = Position::new(6_378_137.0, 0.0, 0.0);
        let (height, down, across) = (50_000.0, -400.0, 1_200.0);
        let seconds = (-400.0 + (400.0_f64 * 400.0 + 2.0 * 9.65 * height).sqrt()) / 9.65;
        let coming = |short: f64| Prediction {
            position: Position::new(6_378_137.0 + height, 0.0, short - across * seconds),
            velocity: Vector::new(down, 0.0, across),
            height,
            climb: down,
            stated: crate::track::Stated::EXACT,
        };
        assert!(threatens(&coming(0.0), &[site]));
        assert!(!threatens(&coming(-40_000.0), &[site]), "falls short");
        let straight = coming(0.0);
        let passing =
            |track: &Prediction| passes_near(track.position, track.velocity, SOON, &[site]);
        assert!(!passing(&straight), "straight on it would pass far off");
    }
}
