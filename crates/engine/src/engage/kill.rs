//! What the geometry of a meeting does to the chance of a kill.

use physics::frame::{Ecef, Vector};

/// The share of the kill probability that a round's remaining agility leaves: whole if it can pull
/// `margin` times what the flight evades with, below that in proportion. An assumption of the
/// model; Zarchan (6th ed., ch. 6) finds that misses grow fast below a ratio of three.
pub(crate) fn margin(lateral_g: f64, evasion_g: f64, margin: f64) -> f64 {
    let wanted = evasion_g * margin;
    if wanted > 0.0 { (lateral_g / wanted).clamp(0.0, 1.0) } else { 1.0 }
}

/// The share that the angle of the meeting leaves: one head-on or from behind, `factor` at a right
/// angle, by the square of the sine between. An assumption of the model.
pub(crate) fn crossing(approach: Vector<Ecef>, velocity: Vector<Ecef>, factor: f64) -> f64 {
    let lengths = approach.dot(approach) * velocity.dot(velocity);
    if lengths <= 0.0 {
        return 1.0;
    }
    let along = approach.dot(velocity);
    1.0 - (1.0 - factor) * (1.0 - along * along / lengths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_evade_takes_nothing_away() {
        assert_eq!(margin(0.0, 0.0, 3.0), 1.0);
        assert_eq!(margin(9.0, 6.0, 3.0), 0.5);
        assert_eq!(margin(30.0, 6.0, 3.0), 1.0);
    }

    #[test]
    fn a_right_angle_takes_the_whole_factor() {
        let (x, y) = (Vector::new(1.0, 0.0, 0.0), Vector::new(0.0, 3.0, 0.0));
        assert_eq!(crossing(x, x, 0.4), 1.0);
        assert_eq!(crossing(x, y, 0.4), 0.4);
        let between = Vector::new(2.0, 2.0, 0.0);
        assert!((crossing(x, between, 0.4) - 0.7).abs() < 1e-12);
    }
}
