//! When radars send: at the start of the day, on cue, on station, never again.

use super::Play;
use crate::chance::Purpose;
use crate::plan::{FlightId, Mount, OnLoss, PostId, RadarId};
use crate::queue::Event;
use crate::record::{Happening, What};
use crate::sense::Schedule;
use crate::time::Time;
use crate::world::RadarState;

impl Play<'_> {
    pub(super) fn start_radars(&mut self) {
        for radar in 0..self.plan.radars.len() {
            let table = &self.tables.seen.radars[radar];
            let (from, until) = match self.plan.radars[radar].mount {
                _ if table.silent || table.hold.is_some() => (Time::NEVER, Time::NEVER),
                Mount::Ground => (Time::ZERO, Time::NEVER),
                Mount::Aboard { .. } => self.on_station(radar),
            };
            let phase = match table.schedule {
                Schedule::Blinking { turn, .. } => {
                    let hash = self.tables.radar_hash[radar];
                    let u = self.chance.uniform(Purpose::BlinkPhase, 0, hash, 0);
                    Time::from_micros((u * turn.micros() as f64) as i64)
                }
                Schedule::Always | Schedule::Spans(_) => Time::ZERO,
            };
            self.world.sensors.radars[radar] = RadarState {
                held: 0,
                step: table.load.step(0),
                from,
                until,
                phase,
                cued_until: Time::ZERO,
                lost: false,
            };
        }
    }

    /// The span in which what carries a radar is on station.
    fn on_station(&self, radar: usize) -> (Time, Time) {
        match self.plan.radars[radar].mount {
            Mount::Ground => (Time::ZERO, Time::NEVER),
            Mount::Aboard { flight, from, until } => {
                let start = self.world.starts[flight.index()];
                (start + from, start + until)
            }
        }
    }

    /// A post has learnt of a track: its radars that wait for cues come on, or stay on longer.
    pub(super) fn cue(&mut self, post: PostId, now: Time) {
        for radar in 0..self.plan.radars.len() {
            let Some(hold) = self.tables.seen.radars[radar].hold else { continue };
            let state = self.world.sensors.radars[radar];
            let ordered_silent = self.world.net.silenced[post.index()];
            if self.plan.radars[radar].post != post || state.lost || ordered_silent {
                continue;
            }
            let (from, until) = self.on_station(radar);
            let cued_until = (now + hold).min(until);
            if now < from || cued_until <= now {
                continue;
            }
            let radar = RadarId(radar as u32);
            let sends = state.from <= now && now < state.until;
            if sends {
                self.world.sensors.radars[radar.index()].cued_until = cued_until;
                continue;
            }
            let on = RadarState { from: now, until: Time::NEVER, cued_until, ..state };
            self.change_radar(radar, on, now);
            self.world.queue.push(cued_until, Event::Quiet { radar });
        }
    }

    /// A radar's cue may have run out: it goes silent, unless it was cued again or holds tracks.
    pub(super) fn quiet(&mut self, radar: RadarId, now: Time) {
        let state = self.world.sensors.radars[radar.index()];
        if state.lost || now >= state.until {
            return;
        }
        let (_, off_station) = self.on_station(radar.index());
        let hold = self.tables.seen.radars[radar.index()].hold.unwrap_or(Time::ZERO);
        let longer = if state.held > 0 && hold > Time::ZERO { now + hold } else { Time::ZERO };
        let until = state.cued_until.max(longer).min(off_station);
        if until > now {
            self.world.queue.push(until, Event::Quiet { radar });
            return;
        }
        self.change_radar(radar, RadarState { until: now, ..state }, now);
    }

    /// Posts whose doctrine is silence without the post above them order their radars silent when it
    /// is lost, and to send again when it is back.
    pub(super) fn heed_silence(&mut self, now: Time) {
        for post in (0..self.plan.posts.len() as u32).map(PostId) {
            let silent =
                self.tables.desks[post.index()].on_loss == OnLoss::Silent && self.cut_off(post);
            if std::mem::replace(&mut self.world.net.silenced[post.index()], silent) == silent {
                continue;
            }
            for radar in (0..self.plan.radars.len() as u32).map(RadarId) {
                if self.plan.radars[radar.index()].post == post {
                    self.order_emission(radar, !silent, now);
                }
            }
        }
    }

    /// A post orders one of its radars to be silent from now on, or to send again; one that waits
    /// for a cue is left to its cues.
    fn order_emission(&mut self, radar: RadarId, sends: bool, now: Time) {
        let state = self.world.sensors.radars[radar.index()];
        let (from, until) = self.on_station(radar.index());
        if state.lost || self.tables.seen.radars[radar.index()].silent {
            return;
        }
        let waits = self.tables.seen.radars[radar.index()].hold.is_some();
        let new = if sends && waits {
            state
        } else if sends {
            RadarState { from: from.max(now), until, ..state }
        } else {
            RadarState { until: now, ..state }
        };
        self.change_radar(radar, new, now);
    }

    /// A radar is destroyed: its tracks are gone at once, and it looks no more.
    pub(super) fn radar_is_lost(&mut self, radar: RadarId, now: Time) {
        let state = self.world.sensors.radars[radar.index()];
        self.change_radar(
            radar,
            RadarState { until: state.until.min(now), lost: true, held: 0, step: 0, ..state },
            now,
        );
        for flight in (0..self.plan.flights.len() as u32).map(FlightId) {
            let pair = self.pair(flight, radar.index());
            let watching = &mut self.world.watches[pair];
            watching.version += 1;
            if std::mem::replace(&mut watching.held, false) {
                let what = What::Dropped(radar);
                self.record.happened(Happening { at: now, flight, what });
                self.lost(flight, radar, now);
            }
        }
    }

    /// For how long a radar has not sent, s; 0 if it sends, infinite if it never did.
    pub(super) fn silent_for(&self, radar: RadarId, now: Time) -> f64 {
        let sending = self.sending(radar);
        if sending.at(now) {
            return 0.0;
        }
        sending.last_sending(now).map_or(f64::INFINITY, |last| (now - last).seconds())
    }
}
