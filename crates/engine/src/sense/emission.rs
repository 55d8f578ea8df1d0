//! When a radar sends: what its plan says, and what the day made of it.

use crate::time::Time;

/// What a plan says of a radar's sending, in one world.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Schedule {
    /// As long as it is on.
    Always,
    /// In these spans, in order, their ends not included.
    Spans(Vec<(Time, Time)>),
    /// On and off by turns.
    Blinking {
        /// How long on.
        on: Time,
        /// How long a turn.
        turn: Time,
    },
}

/// A radar's sending in one replication.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sending<'a> {
    pub schedule: &'a Schedule,
    /// Phase of the blinking.
    pub phase: Time,
    /// It is on from here ...
    pub from: Time,
    /// ... until just before here, as far as is known.
    pub until: Time,
}

impl Sending<'_> {
    /// Does it send at a moment?
    pub fn at(&self, at: Time) -> bool {
        if at < self.from || at >= self.until {
            return false;
        }
        match self.schedule {
            Schedule::Always => true,
            Schedule::Spans(spans) => {
                let next = spans.partition_point(|(_, end)| *end <= at);
                spans.get(next).is_some_and(|(begin, _)| *begin <= at)
            }
            Schedule::Blinking { on, turn } => self.since_turn(at, *turn) < on.micros(),
        }
    }

    /// Microseconds since its blinking turn began.
    fn since_turn(&self, at: Time, turn: Time) -> i64 {
        (at.micros() - self.phase.micros()).rem_euclid(turn.micros())
    }

    /// The last moment up to `now` until which it sent, by a plan that is silent at `now`.
    pub fn last_sending(&self, now: Time) -> Option<Time> {
        let end = now.min(self.until);
        let last = match self.schedule {
            Schedule::Always => end,
            Schedule::Spans(spans) => {
                let begun = spans.partition_point(|(begin, _)| *begin < end);
                end.min(spans[begun.checked_sub(1)?].1)
            }
            Schedule::Blinking { on, turn } => {
                let into = self.since_turn(end, *turn);
                end - Time::from_micros((into - on.micros()).max(0))
            }
        };
        (last > self.from).then_some(last)
    }

    /// The first moment from `from` on at which it sends.
    pub fn next_sending(&self, from: Time) -> Time {
        let from = from.max(self.from);
        let next = match self.schedule {
            _ if self.at(from) => from,
            Schedule::Always => Time::NEVER,
            Schedule::Spans(spans) => {
                let next = spans.partition_point(|(_, end)| *end <= from);
                spans.get(next).map_or(Time::NEVER, |(begin, _)| *begin)
            }
            Schedule::Blinking { turn, .. } => {
                from + Time::from_micros(turn.micros() - self.since_turn(from, *turn))
            }
        };
        if next < self.until { next } else { Time::NEVER }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: f64) -> Time {
        Time::from_seconds(seconds)
    }

    fn agrees(sending: &Sending) {
        for i in 0..1_000 {
            let now = at(f64::from(i) * 0.1);
            let later = |wanted: bool| {
                (i..1_000).map(|j| at(f64::from(j) * 0.1)).find(|t| sending.at(*t) == wanted)
            };
            let near = |found: Option<Time>, said: Time| match found {
                Some(found) => said <= found && found - said <= at(0.1),
                None => said >= at(99.9),
            };
            assert!(near(later(true), sending.next_sending(now)), "{now:?}");
        }
    }

    #[test]
    fn silence_and_sending_follow_each_other() {
        let spans =
            Schedule::Spans(vec![(at(5.05), at(20.0)), (at(20.0), at(30.0)), (at(70.0), at(71.0))]);
        let blinking = Schedule::Blinking { on: at(7.0), turn: at(10.0) };
        for schedule in [&Schedule::Always, &spans, &blinking] {
            for (from, until) in [(Time::ZERO, Time::NEVER), (at(8.0), at(75.0))] {
                agrees(&Sending { schedule, phase: at(3.3), from, until });
            }
        }
    }
}
