//! When an update comes over a link, and how old the latest one is.
//!
//! A link sends each track's state once a period, from a phase drawn for the track. An update is
//! lost with the link's chance, each by its own draw. What is not lost comes after the latency and
//! an exponential part that is drawn once for the track, so that updates do not overtake each
//! other. With a period of zero a link sends at once and what is lost is sent again at once: only
//! latency and jitter are left.

use physics::math::ln;

use crate::chance::{Chance, Purpose};
use crate::plan::{PostId, Release};
use crate::time::Time;

/// A link in one world.
#[derive(Clone, Debug)]
pub(crate) struct LinkTable {
    pub from: PostId,
    pub to: PostId,
    pub release: Release,
    pub latency: Time,
    /// Mean of the exponential part of the delay, s.
    pub jitter: f64,
    pub period: Time,
    pub loss: f64,
    /// Most tracks at once.
    pub capacity: u32,
    pub keeps_identity: bool,
    pub sigma_factor: f64,
    /// Standard deviation of the interface's registration error, m.
    pub registration: f64,
    /// Do the ends see each other, if they must?
    pub sighted: bool,
    pub down: Vec<(Time, Time)>,
    pub hash: u32,
}

/// The most updates in a row that are looked at for one that was not lost.
const LONGEST_LOSS: i64 = 256;
/// Slots are counted from far enough back that their number is not negative.
const SLOTS_MASK: i64 = 0x00ff_ffff;

impl LinkTable {
    /// Is it up at this moment, as far as its own day goes?
    pub fn up(&self, now: Time) -> bool {
        let down = self.down.iter().any(|(from, until)| (*from..*until).contains(&now));
        self.sighted && self.loss < 1.0 && self.release > Release::Nothing && !down
    }

    /// What an update takes on average, s: the measure by which ways are chosen.
    pub fn usual_delay(&self) -> f64 {
        let waiting = self.period.seconds() * (0.5 + self.loss / (1.0 - self.loss).max(1e-3));
        self.latency.seconds() + self.jitter + waiting
    }
}

/// A link's luck with one flight.
#[derive(Clone, Copy)]
pub(crate) struct Messenger<'a> {
    pub link: &'a LinkTable,
    pub chance: Chance,
    /// Hash of the flight's name.
    pub flight: u32,
    pub luck: Luck,
}

/// What is drawn once a day for a link and a flight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Luck {
    delay: Time,
    /// When in its period the link sends the track, microseconds.
    phase: i64,
}

impl<'a> Messenger<'a> {
    /// Of a link, for a flight of this hash.
    pub fn of(link: &'a LinkTable, chance: Chance, flight: u32) -> Self {
        let nothing = Luck { delay: Time::ZERO, phase: 0 };
        let drawing = Self { link, chance, flight, luck: nothing };
        let phase = if link.period > Time::ZERO { drawing.phase() } else { 0 };
        Self { luck: Luck { delay: drawing.delay(), phase }, ..drawing }
    }

    fn draw(&self, purpose: Purpose, ordinal: u32) -> f64 {
        self.chance.uniform(purpose, ordinal, self.flight, self.link.hash)
    }

    fn delay(&self) -> Time {
        if self.link.jitter <= 0.0 {
            return self.link.latency;
        }
        let jitter = -ln(self.draw(Purpose::LinkJitter, 0)) * self.link.jitter;
        self.link.latency + Time::from_seconds(jitter)
    }

    fn phase(&self) -> i64 {
        (self.draw(Purpose::LinkPhase, 0) * self.link.period.micros() as f64) as i64
    }

    fn lost(&self, slot: i64) -> bool {
        let ordinal = (slot & SLOTS_MASK) as u32;
        self.link.loss > 0.0 && self.draw(Purpose::LinkLoss, ordinal) < self.link.loss
    }

    /// When what is known at the sender at `at` is known at the receiver.
    pub fn arrival(&self, at: Time) -> Time {
        let period = self.link.period.micros();
        if period == 0 {
            return at + self.luck.delay;
        }
        let phase = self.luck.phase;
        let first = (at.micros() - phase + period - 1).div_euclid(period);
        let slot = (first..first + LONGEST_LOSS).find(|slot| !self.lost(*slot));
        let slot = slot.unwrap_or(first + LONGEST_LOSS);
        Time::from_micros(phase + slot * period) + self.luck.delay
    }

    /// The sender's moment of which the receiver knows at `now`.
    pub fn known(&self, now: Time) -> Time {
        let period = self.link.period.micros();
        let sent = now - self.luck.delay;
        if period == 0 {
            return sent;
        }
        let phase = self.luck.phase;
        let last = (sent.micros() - phase).div_euclid(period);
        let slot = (0..LONGEST_LOSS).map(|back| last - back).find(|slot| !self.lost(*slot));
        Time::from_micros(phase + slot.unwrap_or(last - LONGEST_LOSS) * period)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(period: f64, loss: f64, jitter: f64) -> LinkTable {
        LinkTable {
            from: PostId(0),
            to: PostId(1),
            release: Release::Surveillance,
            latency: Time::from_seconds(2.0),
            jitter,
            period: Time::from_seconds(period),
            loss,
            capacity: 100,
            keeps_identity: true,
            sigma_factor: 1.0,
            registration: 0.0,
            sighted: true,
            down: vec![(Time::from_seconds(10.0), Time::from_seconds(20.0))],
            hash: 7,
        }
    }

    #[test]
    fn what_has_arrived_is_known_and_what_is_on_its_way_is_not() {
        for (period, loss, jitter) in [(0.0, 0.3, 1.0), (4.0, 0.0, 0.0), (4.0, 0.4, 1.5)] {
            let link = link(period, loss, jitter);
            for flight in 0..200 {
                let chance = Chance::new(3, 0, flight);
                let by = Messenger::of(&link, chance, flight);
                let at = Time::from_seconds(100.0 + 0.37 * f64::from(flight));
                let there = by.arrival(at);
                assert!(by.known(there) >= at);
                assert!(by.known(there - Time::from_micros(1)) < at);
            }
        }
    }

    /// The mean age of what is known just before an update is asked for at random: latency,
    /// jitter, half a period, and a period for each lost update (geometric).
    #[test]
    fn the_age_of_information_has_its_mean() {
        let link = link(4.0, 0.25, 1.5);
        let n = 20_000;
        let sum: f64 = (0..n)
            .map(|i| {
                let by = Messenger::of(&link, Chance::new(5, 0, i), 9);
                let now = Time::from_seconds(1_000.0);
                (now - by.known(now)).seconds()
            })
            .sum();
        let mean = sum / f64::from(n);
        let expected = 2.0 + 1.5 + 2.0 + 4.0 * 0.25 / 0.75;
        // Deviation: exponential 1.5, uniform 1.15, geometric 4 x 0.667; 3.9 of 20,000.
        let sigma = (2.25 + 16.0f64 / 12.0 + 16.0 * 0.25 / 0.5625).sqrt();
        let off = (mean - expected).abs() / (sigma / f64::from(n).sqrt());
        assert!(off < 3.9, "{mean} for {expected}");
        assert!((mean - 4.0 - expected).abs() / (sigma / f64::from(n).sqrt()) > 3.9);
        assert_eq!(link.usual_delay(), expected);
    }

    #[test]
    fn a_link_is_down_in_its_spans() {
        let link = link(1.0, 0.0, 0.0);
        let up = [9.9, 10.0, 19.9, 20.0].map(|at| link.up(Time::from_seconds(at)));
        assert_eq!(up, [true, false, false, true]);
    }
}
