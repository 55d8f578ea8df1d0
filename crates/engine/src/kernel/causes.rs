//! What is noted beside the gates, so that causes are told apart that close the same gate.

use super::Play;
use crate::plan::{FlightId, OnLoss, PostId, RadarId};
use crate::record::{Gate, Mark, Passage};
use crate::time::Time;

/// Moments of a radar's view of a flight at which it is asked what noise took away.
const MOMENTS: i64 = 32;
/// A look that is more likely to hit than not sees its flight.
const SEEN: f64 = 0.5;

/// Looks that would see a flight, and those of them that do not for noise.
#[derive(Clone, Copy, Default)]
struct Looks {
    seen: u32,
    hidden: u32,
}

impl Play<'_> {
    /// A post has no channel left: note those flights that it would have taken one for.
    pub(super) fn note_refusals(&mut self, post: PostId, now: Time) {
        for i in 0..self.world.picture.live(post).len() {
            let flight = self.world.picture.live(post)[i];
            if !self.track(post, flight).waits() || self.world.ghosts.is_ghost(flight) {
                continue;
            }
            let known = self.record.passages(flight)[post.index()].has(Mark::NoChannel);
            if !known && self.may_engage(post, flight, now).is_ok() {
                self.record.mark(flight, post, Mark::NoChannel, true);
            }
        }
    }

    /// A post may not engage a flight now: note it where all but a word to the contrary is done.
    pub(super) fn note_bar(&mut self, post: PostId, flight: FlightId, now: Time) {
        if self.world.ghosts.is_ghost(flight) || !self.track(post, flight).waits() {
            return;
        }
        let lost = if self.cut_off(post) {
            self.tables.desks[post.index()].on_loss
        } else {
            OnLoss::Alone
        };
        if lost == OnLoss::Silent || !self.works(post, now) {
            self.record.mark(flight, post, Mark::Silenced, true);
        }
        if lost == OnLoss::SelfDefence || self.is_spared_by_link(post, flight, now) {
            self.record.mark(flight, post, Mark::Spared, true);
        }
    }

    /// A load that would have been fired at a flight stands on a launcher that does not stand: was it
    /// destroyed with rounds in it?
    pub(super) fn note_lost_rounds(&mut self, post: PostId, flight: FlightId, load: u32) {
        let launcher = self.tables.arms.loads[load as usize].launcher;
        let ready = self.world.arms.magazines[load as usize].ready > 0;
        if ready && !self.world.arms.stands(launcher) {
            self.record.mark(flight, post, Mark::RoundsLost, true);
        }
    }

    /// At the end of the day: which leakers that nobody ever tracked were hidden from a post by noise?
    /// Those of which noise hid at least half of the looks that would have seen them, over moments
    /// spread evenly over the time in view (docs/models/fire.md).
    pub(super) fn note_jammed(&mut self) {
        if self.tables.seen.jammers.flights.is_empty() {
            return;
        }
        let tables = self.tables;
        for flight in (0..self.plan.flights.len() as u32).map(FlightId) {
            let ledger = *self.record.ledger(flight);
            let by_nobody = |passage: &Passage| passage.at(Gate::Tracked) > ledger.leaked_at;
            if !ledger.leaked() || !self.record.passages(flight).iter().all(by_nobody) {
                continue;
            }
            for post in (0..self.plan.posts.len() as u32).map(PostId) {
                let passage = &self.record.passages(flight)[post.index()];
                if passage.at(Gate::Covered) > ledger.leaked_at {
                    continue;
                }
                let mut looks = Looks::default();
                for radar in &tables.desks[post.index()].radars {
                    self.count_hidden(flight, RadarId(*radar), ledger.leaked_at, &mut looks);
                }
                if looks.seen > 0 && 2 * looks.hidden >= looks.seen {
                    self.record.mark(flight, post, Mark::Jammed, true);
                }
            }
        }
    }

    fn count_hidden(&self, flight: FlightId, radar: RadarId, until: Time, looks: &mut Looks) {
        let watch = self.watch(self.pair(flight, radar.index()));
        let from = watch.start + watch.sight.first_cover;
        if from >= until {
            return;
        }
        for k in 0..MOMENTS {
            let into =
                (until - from).micros() / MOMENTS * k + (until - from).micros() / (2 * MOMENTS);
            let at = from + Time::from_micros(into);
            let Some(snr) = self.seen_snr(flight, radar.index(), at) else { continue };
            if !watch.sending.at(at) || watch.sight.detection(snr) < SEEN {
                continue;
            }
            looks.seen += 1;
            let Some(direction) = watch.sight.direction(at - watch.start) else { continue };
            let noise = watch.noise.over_thermal(direction, at);
            looks.hidden += u32::from(watch.sight.detection(snr / (1.0 + noise)) < SEEN);
        }
    }
}
