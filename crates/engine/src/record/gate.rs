//! The kill chain as gates, and the one reason why a flight leaked.

use crate::time::Time;

/// The steps of the kill chain against one flight by one post, in the order in which they must
/// be passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Gate {
    /// Above the horizon of a radar of the post.
    LineOfSight,
    /// Inside the range, sector and elevation limits of such a radar.
    Covered,
    /// First echo above the threshold.
    Detected,
    /// Track confirmed.
    Tracked,
    /// Reaction time over with the track still held: an engagement may be ordered.
    Decided,
    /// A fire channel was free for it.
    Channel,
    /// A ready round was there for it.
    Round,
    /// A predicted intercept lies inside the round's envelope.
    Envelope,
    /// A round has left its launcher.
    Launched,
    /// A round got to it before it had arrived.
    InTime,
    /// A round was guided to the end, with the track held.
    Guided,
}

impl Gate {
    /// How many there are.
    pub const COUNT: usize = 11;
    /// All, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::LineOfSight,
        Self::Covered,
        Self::Detected,
        Self::Tracked,
        Self::Decided,
        Self::Channel,
        Self::Round,
        Self::Envelope,
        Self::Launched,
        Self::InTime,
        Self::Guided,
    ];

    /// Word for it in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::LineOfSight => "line-of-sight",
            Self::Covered => "covered",
            Self::Detected => "detected",
            Self::Tracked => "tracked",
            Self::Decided => "decided",
            Self::Channel => "channel",
            Self::Round => "round",
            Self::Envelope => "envelope",
            Self::Launched => "launched",
            Self::InTime => "in-time",
            Self::Guided => "guided",
        }
    }
}

/// When each gate was first passed; [`Time::NEVER`] where it was not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage([Time; Gate::COUNT]);

impl Passage {
    /// No gate passed.
    pub const NONE: Self = Self([Time::NEVER; Gate::COUNT]);

    /// When a gate was first passed.
    pub fn at(&self, gate: Gate) -> Time {
        self.0[gate as usize]
    }

    /// Note that a gate is passed; only the first time counts.
    pub fn pass(&mut self, gate: Gate, at: Time) {
        let first = &mut self.0[gate as usize];
        *first = (*first).min(at);
    }

    /// Forget what came after the end.
    pub(crate) fn strike_after(&mut self, end: Time) {
        for at in &mut self.0 {
            if *at > end {
                *at = Time::NEVER;
            }
        }
    }

    /// The first gate that was not passed before `end`, if any.
    pub fn first_closed(&self, end: Time) -> Option<Gate> {
        Gate::ALL.into_iter().find(|gate| self.at(*gate) > end)
    }
}

/// The one proximate reason why a flight leaked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum LeakCause {
    /// No radar of any post ever had it above the horizon.
    NeverInLineOfSight,
    /// Above a horizon, but outside range, sector or elevation.
    OutOfSector,
    /// Looked at, but no echo in time.
    NotDetectedInTime,
    /// Echoes, but no confirmed track in time.
    NotTracked,
    /// Tracked, but dropped or arrived before an engagement could be ordered.
    NotDecidedInTime,
    /// Every fire channel was taken.
    NoChannel,
    /// No ready round was left.
    NoRound,
    /// No predicted intercept lay inside an envelope.
    OutsideEnvelope,
    /// A round would have come too late.
    OutOfTime,
    /// Rounds flew, but the track they were guided on was lost.
    GuidanceLost,
    /// Rounds met it and all missed.
    AllShotsMissed,
}

impl LeakCause {
    /// How many there are.
    pub const COUNT: usize = 11;
    /// All, in the order in which ties are broken.
    pub const ALL: [Self; Self::COUNT] = [
        Self::NeverInLineOfSight,
        Self::OutOfSector,
        Self::NotDetectedInTime,
        Self::NotTracked,
        Self::NotDecidedInTime,
        Self::NoChannel,
        Self::NoRound,
        Self::OutsideEnvelope,
        Self::OutOfTime,
        Self::GuidanceLost,
        Self::AllShotsMissed,
    ];

    /// Word for it in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NeverInLineOfSight => "never-in-line-of-sight",
            Self::OutOfSector => "out-of-sector",
            Self::NotDetectedInTime => "not-detected-in-time",
            Self::NotTracked => "not-tracked",
            Self::NotDecidedInTime => "not-decided-in-time",
            Self::NoChannel => "no-channel",
            Self::NoRound => "no-round",
            Self::OutsideEnvelope => "outside-envelope",
            Self::OutOfTime => "out-of-time",
            Self::GuidanceLost => "guidance-lost",
            Self::AllShotsMissed => "all-shots-missed",
        }
    }

    /// Why a flight that arrived at `arrival` leaked: the first gate that no post passed in time,
    /// judged at the post that got furthest. A pure function of the ledger.
    pub fn of(passages: &[Passage], arrival: Time) -> Self {
        passages
            .iter()
            .map(|passage| Self::at_gate(passage.first_closed(arrival)))
            .max()
            .unwrap_or(Self::NeverInLineOfSight)
    }

    fn at_gate(closed: Option<Gate>) -> Self {
        match closed {
            Some(Gate::LineOfSight) => Self::NeverInLineOfSight,
            Some(Gate::Covered) => Self::OutOfSector,
            Some(Gate::Detected) => Self::NotDetectedInTime,
            Some(Gate::Tracked) => Self::NotTracked,
            Some(Gate::Decided) => Self::NotDecidedInTime,
            Some(Gate::Channel) => Self::NoChannel,
            Some(Gate::Round) => Self::NoRound,
            Some(Gate::Envelope) => Self::OutsideEnvelope,
            Some(Gate::Launched | Gate::InTime) => Self::OutOfTime,
            Some(Gate::Guided) => Self::GuidanceLost,
            None => Self::AllShotsMissed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passed_up_to(last: Gate) -> Passage {
        let mut passage = Passage::NONE;
        for gate in Gate::ALL.into_iter().filter(|gate| *gate <= last) {
            passage.pass(gate, Time::from_seconds(1.0));
        }
        passage
    }

    #[test]
    fn the_post_that_got_furthest_names_the_cause() {
        let posts = [passed_up_to(Gate::Covered), passed_up_to(Gate::Channel)];
        let arrival = Time::from_seconds(100.0);
        assert_eq!(LeakCause::of(&posts, arrival), LeakCause::NoRound);
        assert_eq!(LeakCause::of(&posts[..1], arrival), LeakCause::NotDetectedInTime);
        assert_eq!(LeakCause::of(&[], arrival), LeakCause::NeverInLineOfSight);
    }

    #[test]
    fn a_gate_passed_after_arrival_was_not_passed() {
        let mut passage = passed_up_to(Gate::Tracked);
        passage.pass(Gate::Decided, Time::from_seconds(101.0));
        assert_eq!(
            LeakCause::of(&[passage], Time::from_seconds(100.0)),
            LeakCause::NotDecidedInTime
        );
    }

    #[test]
    fn every_gate_but_the_last_names_another_cause() {
        let arrival = Time::from_seconds(2.0);
        for gate in Gate::ALL {
            let cause = LeakCause::of(&[passed_up_to(gate)], arrival);
            let next = LeakCause::at_gate(Gate::ALL.get(gate as usize + 1).copied());
            assert_eq!(cause, next);
        }
    }
}
