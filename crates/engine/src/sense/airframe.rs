//! One airframe's cross-section against its class's: lobes and finish vary from one to the next.

use std::sync::Arc;

use physics::math::special::{normal_cdf, normal_quantile};

use super::ladder::Rung;

/// One airframe's cross-section against its class's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Airframe {
    /// dB.
    pub offset_db: f64,
    /// The place of that offset among the classes that bounds are prepared for.
    pub class: u8,
    /// The rungs just below and above it.
    pub rungs: (i16, i16),
}

/// How airframes of a type are spread: normal in dB, cut at three deviations, in even classes of
/// at most [`WIDEST_DB`] for each of which bounds are prepared.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AirframeLaw {
    sigma_db: f64,
    /// By class: rungs from the class's mean down to its lowest and up to its highest airframe.
    pub bounds: Arc<[(i16, i16)]>,
}

/// Deviations at which the law is cut.
const CUT: f64 = 3.0;
const WIDEST_DB: f64 = 2.5;
const MOST_CLASSES: f64 = 8.0;

impl AirframeLaw {
    /// Of a standard deviation in dB.
    pub fn of(sigma_db: f64) -> Self {
        let sigma_db = sigma_db.max(0.0);
        let classes = (2.0 * CUT * sigma_db / WIDEST_DB).ceil().clamp(1.0, MOST_CLASSES) as u32;
        let width = 2.0 * CUT * sigma_db / f64::from(classes);
        let edge = |i: u32| f64::from(i) * width - CUT * sigma_db;
        let class =
            |i: u32| (Rung::span(edge(i) - 1e-9, false), Rung::span(edge(i + 1) + 1e-9, true));
        let bounds = if sigma_db > 0.0 { (0..classes).map(class).collect() } else { vec![(0, 0)] };
        Self { sigma_db, bounds: bounds.into() }
    }

    /// The airframe of a uniform.
    pub fn draw(&self, u: f64) -> Airframe {
        if self.sigma_db <= 0.0 {
            return Airframe::default();
        }
        let (low, high) = (normal_cdf(-CUT), normal_cdf(CUT));
        let deviations = normal_quantile(low + (high - low) * u).clamp(-CUT, CUT);
        let classes = self.bounds.len();
        let place = ((deviations + CUT) / (2.0 * CUT) * classes as f64) as usize;
        let offset_db = deviations * self.sigma_db;
        let rungs = (Rung::span(offset_db - 1e-9, false), Rung::span(offset_db + 1e-9, true));
        Airframe { offset_db, class: place.min(classes - 1) as u8, rungs }
    }

    /// Is every airframe alike?
    pub fn is_even(&self) -> bool {
        self.sigma_db <= 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_airframe_lies_in_its_class() {
        for sigma in [0.5, 2.0, 6.0] {
            let law = AirframeLaw::of(sigma);
            let (mut sum, mut square) = (0.0, 0.0);
            let n = 20_000;
            for i in 0..n {
                let airframe = law.draw((f64::from(i) + 0.5) / f64::from(n));
                let (low, high) = law.bounds[airframe.class as usize];
                let rungs = airframe.offset_db * 4.0;
                assert!(
                    f64::from(low) <= rungs && rungs <= f64::from(high),
                    "{sigma} {airframe:?}"
                );
                sum += airframe.offset_db;
                square += airframe.offset_db * airframe.offset_db;
            }
            let deviation = (square / f64::from(n)).sqrt();
            assert!((sum / f64::from(n)).abs() < 1e-6 && (deviation / sigma - 0.987).abs() < 0.005);
        }
        assert_eq!(AirframeLaw::of(0.0).draw(0.9), Airframe::default());
    }
}
