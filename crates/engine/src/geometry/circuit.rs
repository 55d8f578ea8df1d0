//! Flights that circle: what a radar sees of one circuit, it sees of every other.

use super::profile::{Interval, Knot, Profile, Stretch, unwound};
use crate::time::Time;

impl Profile {
    /// Of a piece that goes on till `end`, from this profile of its first circuit.
    pub(super) fn repeated(&self, end: Time) -> Self {
        let circuit = self.piece.set - self.piece.rise;
        let mut whole = Self {
            piece: Interval { set: end, ..self.piece },
            sights: Vec::new(),
            stretches: Vec::new(),
        };
        let mut late = Time::ZERO;
        while self.piece.rise + late < end {
            for sight in &self.sights {
                let later = Interval { rise: sight.rise + late, set: sight.set + late };
                later.go_on_from(&mut whole.sights);
            }
            for stretch in &self.stretches {
                stretch.go_on_from(&mut whole.stretches, late);
            }
            late = late + circuit;
        }
        whole.cut(end);
        whole
    }

    /// Take away what comes after a moment.
    fn cut(&mut self, end: Time) {
        self.sights.retain(|sight| sight.rise < end);
        if let Some(last) = self.sights.last_mut() {
            last.set = last.set.min(end);
        }
        self.stretches.retain(|stretch| stretch.span().rise < end);
        if let Some(last) = self.stretches.last_mut() {
            last.cut(end);
        }
    }
}

impl Stretch {
    /// Put at the end of a list, so much later, as one with the last where that has not ended: at
    /// the moment in which one circuit ends and the next begins.
    fn go_on_from(&self, before: &mut Vec<Self>, late: Time) {
        let last = before.last().and_then(|stretch| stretch.knots.last()).copied();
        let joined = last.filter(|last| last.tau == self.knots[0].tau + late);
        let mut near_deg = joined.map_or(self.knots[0].azimuth_deg, |last| last.azimuth_deg);
        let later = self.knots.iter().skip(usize::from(joined.is_some())).map(|knot| {
            near_deg = unwound(knot.azimuth_deg, near_deg);
            Knot { tau: knot.tau + late, azimuth_deg: near_deg, ..*knot }
        });
        match before.last_mut().filter(|_| joined.is_some()) {
            Some(last) => last.knots.extend(later),
            None => before.push(Self { knots: later.collect(), ..*self }),
        }
    }

    /// Take away what comes after a moment inside it.
    fn cut(&mut self, end: Time) {
        let Some(knot) = self.at(end) else { return };
        self.knots.truncate(self.knots.partition_point(|before| before.tau < end));
        self.knots.push(knot);
    }
}
