//! One radar watching one flight in one replication: when it looks, and how well it sees then.

use physics::math::exp;

use super::airframe::Airframe;
use super::emission::Sending;
use super::jamming::Noise;
use super::lattice::{Cell, Lattice};
use super::scan::Train;
use super::{Sensing, Sight, fluctuation};
use crate::chance::{Chance, Purpose};
use crate::time::Time;

/// Everything that the looks of a pair depend on.
#[derive(Clone, Copy)]
pub(crate) struct Watch<'a> {
    pub sight: &'a Sight,
    pub sensing: Sensing,
    pub chance: Chance,
    /// Hashes of the flight's and the radar's names.
    pub names: (u32, u32),
    /// When the flight was at the beginning of the way that it is on.
    pub start: Time,
    /// Phase of the scan, as a part of one turn.
    pub phase: f64,
    /// Step of the stretch that tracks put on the search.
    pub step: u8,
    /// This airframe against its class, dB, and its place among the classes of airframes.
    pub airframe: Airframe,
    /// When the radar sends.
    pub sending: Sending<'a>,
    /// What jams it.
    pub noise: Noise<'a>,
}

impl Watch<'_> {
    /// A draw of this pair in the stretch of looks that began at `since`.
    pub(super) fn draw(&self, purpose: Purpose, ordinal: u32, since: Time) -> f64 {
        let radar =
            if since == FROM_THE_START { self.names.1 } else { stirred(self.names.1, since) };
        self.chance.uniform(purpose, ordinal, self.names.0, radar)
    }

    /// The draw of a look at an absolute moment.
    pub(super) fn draw_look(&self, at: Time) -> f64 {
        self.chance.uniform(Purpose::Look, look_ordinal(at), self.names.0, self.names.1)
    }

    /// The looks of a cell.
    pub(super) fn looks(&self, lattice: &Lattice, cell: &Cell) -> Train {
        let period = lattice.period.micros();
        let begin = (self.start + cell.begin).micros();
        let end = (self.start + cell.end).micros();
        let phase = (self.phase * period as f64) as i64;
        Train::between(begin, end, period, cell.lags.map(|lag| phase + i64::from(lag)))
    }

    /// The moment by which `count` more looks have come after `now`, at what is tracked.
    pub(crate) fn after_looks(&self, now: Time, count: i64) -> Time {
        let place = self.sight.lattice_for(true, self.step);
        let period = self.sight.lattice(place).map_or(0, |lattice| lattice.period.micros());
        Time::from_micros(now.micros() + count * period)
    }

    /// Mean SNR of a look inside a cell, as a ratio; `None` where nothing is seen or sent.
    pub(super) fn snr(&self, cell: &Cell, at: Time) -> Option<f64> {
        if !self.sending.at(at) {
            return None;
        }
        let tau = at - self.start;
        let level = self.sight.level_in(cell, tau);
        if level == f64::NEG_INFINITY {
            return None;
        }
        let quiet = self.ratio(level);
        if !self.noise.is_possible() {
            return Some(quiet);
        }
        let direction = self.sight.direction_in(cell, tau);
        Some(quiet / (1.0 + self.noise.over_thermal(direction, at)))
    }

    /// A mean SNR as a ratio, of this airframe where its class has a level in dB.
    pub(super) fn ratio(&self, level_db: f64) -> f64 {
        exp((level_db + self.airframe.offset_db) * NEPERS_A_DB)
    }

    /// Chance of a hit on one look.
    pub(super) fn pd(&self, cell: &Cell, at: Time) -> f64 {
        let (law, threshold) = (self.sight.swerling, self.sight.threshold);
        self.snr(cell, at).map_or(0.0, |snr| fluctuation::pd(law, snr, threshold))
    }
}

/// The natural logarithm of a power ratio of one decibel.
pub(crate) const NEPERS_A_DB: f64 = std::f64::consts::LN_10 / 10.0;

/// Since when a stretch of looks goes that began with the watch itself.
pub(super) const FROM_THE_START: Time = Time::from_micros(i64::MIN);

/// Ticks in which a look's moment keys its draw.
const TICK_MICROS: i64 = 10_000;

fn look_ordinal(at: Time) -> u32 {
    (at.micros().max(0) / TICK_MICROS) as u32 & 0x00ff_ffff
}

/// A name's hash stirred with a moment, so that a new stretch of looks has draws of its own.
fn stirred(name: u32, since: Time) -> u32 {
    let mut hash =
        (since.micros() as u64 ^ u64::from(name) << 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    hash ^= hash >> 29;
    (hash.wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32) as u32
}
