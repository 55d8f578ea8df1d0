//! Whom a track comes at.

use physics::frame::{Ecef, Position};

use super::Prediction;

/// A track that will pass this near to a site, m, comes at it. An assumption: some times the
/// lethal radius of what flies at sites, well under the spacing of sites.
const NEAR: f64 = 5_000.0;
/// ... within this time, s. An assumption: about what a self-defence needs.
const SOON: f64 = 120.0;

/// Does the track come at one of the sites, if it flies straight on?
pub(crate) fn threatens(track: &Prediction, sites: &[Position<Ecef>]) -> bool {
    let speed2 = track.velocity.dot(track.velocity);
    sites.iter().any(|site| {
        let gap = *site - track.position;
        let nearest = if speed2 > 0.0 { gap.dot(track.velocity) / speed2 } else { 0.0 };
        let at = nearest.clamp(0.0, SOON);
        let miss = gap - track.velocity * at;
        nearest >= 0.0 && miss.length() <= NEAR
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use physics::frame::Vector;

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
}
