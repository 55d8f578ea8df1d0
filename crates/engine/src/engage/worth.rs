//! What a track threatens, as a post sees it.

use physics::frame::{Ecef, Position};

use super::Course;

/// A track that will pass this near to an asset, m, threatens half of its worth: wide enough for
/// turns that are still to come. An assumption.
const NEAR: f64 = 10_000.0;
/// A threat so many seconds away counts half. An assumption.
const SOON: f64 = 300.0;

/// The worth that a track threatens, discounted by its time to go: over the assets, the most of
/// worth / (1 + (miss / near)²) / (1 + time / soon). What flies away threatens nothing. With no
/// worth anywhere every track counts alike but for its time.
pub(crate) fn threatened(course: &Course, assets: &[(Position<Ecef>, f64)]) -> f64 {
    let (position, velocity) = (course.now.position, course.now.velocity);
    let speed2 = velocity.dot(velocity);
    let mut most: f64 = 0.0;
    for (site, worth) in assets {
        let gap = *site - position;
        let seconds = if speed2 > 0.0 { (gap.dot(velocity) / speed2).max(0.0) } else { 0.0 };
        let miss = course.after(seconds) - *site;
        let spread = miss.dot(miss) / (NEAR * NEAR);
        most = most.max(worth / (1.0 + spread) / (1.0 + seconds / SOON));
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::track::{Prediction, Stated};
    use physics::frame::Vector;

    fn towards(range: f64, offset: f64) -> Course {
        Course::of(Prediction {
            position: Position::new(range, offset, 0.0),
            velocity: Vector::new(-250.0, 0.0, 0.0),
            height: 1_000.0,
            climb: 0.0,
            stated: Stated::EXACT,
        })
    }

    #[test]
    fn near_soon_and_worthy_comes_first() {
        let assets = [(Position::new(0.0, 0.0, 0.0), 10.0), (Position::new(0.0, 8e4, 0.0), 1.0)];
        let of = |range, offset| threatened(&towards(range, offset), &assets);
        assert!(of(50_000.0, 0.0) > of(100_000.0, 0.0));
        assert!(of(50_000.0, 0.0) > of(50_000.0, 20_000.0));
        assert!(of(50_000.0, 0.0) > of(50_000.0, 80_000.0));
        assert!((of(75_000.0, 0.0) - 5.0).abs() < 1e-9, "half the worth at five minutes");
    }
}
