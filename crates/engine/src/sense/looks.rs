//! The reference: every look of a cell is made.

use physics::detection::single_pulse::steady;

use super::fluctuation;
use super::lattice::{Cell, Lattice};
use super::watch::Watch;
use crate::chance::Purpose;
use crate::time::Time;

/// Which looks of the cell hit, one bit each.
pub(super) fn pattern(watch: &Watch, lattice: &Lattice, cell: &Cell, since: Time) -> u64 {
    let train = watch.looks(lattice, cell);
    let echo = Echo::of(watch, lattice, cell, since);
    (0..train.count).fold(0, |hits, j| hits | u64::from(echo.hits(train.look(j))) << j)
}

/// The echo of a cell in one replication: each of its looks hits or does not, whoever asks.
pub(super) struct Echo<'a> {
    watch: &'a Watch<'a>,
    cell: Cell,
    /// Its power over its mean, where looks share it; else each look has its own.
    power: Option<f64>,
    /// Bounds on the chance of a hit on one look that nothing disturbs.
    bounds: (f64, f64),
}

impl<'a> Echo<'a> {
    pub fn of(watch: &'a Watch<'a>, lattice: &Lattice, cell: &Cell, since: Time) -> Self {
        if lattice.looks == 1 {
            let bounds = watch.sight.hit_between(cell.least, cell.most, watch.airframe);
            return Self { watch, cell: *cell, power: None, bounds };
        }
        let u = watch.draw(Purpose::Amplitude, cell.ordinal, since);
        Self::with_power(watch, cell, fluctuation::power(watch.sight.swerling, u))
    }

    /// The same with a power over its mean that is known.
    pub fn with_power(watch: &'a Watch<'a>, cell: &Cell, power: f64) -> Self {
        let bounds = watch.sight.steady_between(cell, watch.airframe, power);
        Self { watch, cell: *cell, power: Some(power), bounds }
    }

    /// Does a look hit? Where the bounds of the cell tell, no signal is worked out.
    pub fn hits(&self, at: Time) -> bool {
        self.hits_by(self.watch.draw_look(at), at)
    }

    fn hits_by(&self, u: f64, at: Time) -> bool {
        let watch = self.watch;
        let (least, most) = self.bounds;
        if u >= most || !watch.sending.at(at) {
            return false;
        }
        let (least, most) = if watch.noise.next(at) > at {
            (least, most)
        } else {
            self.bounds_in_noise(at).unwrap_or((0.0, most))
        };
        u < least || (u < most && u < self.chance(at))
    }

    fn bounds_in_noise(&self, at: Time) -> Option<(f64, f64)> {
        let Self { watch, cell, power: None, .. } = self else { return None };
        let direction = watch.sight.direction_in(cell, at - watch.start);
        let noise = watch.noise.between(direction, at);
        Some(watch.sight.hit_in_noise((cell.least, cell.most), watch.airframe, noise))
    }

    fn chance(&self, at: Time) -> f64 {
        match self.power {
            None => self.watch.pd(&self.cell, at),
            Some(power) => self
                .watch
                .snr(&self.cell, at)
                .map_or(0.0, |snr| steady(snr * power, self.watch.sight.threshold).pd),
        }
    }
}
