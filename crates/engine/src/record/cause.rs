//! The one proximate reason why a flight leaked.

use super::gate::{Gate, Mark, Passage};
use crate::time::Time;

/// The one proximate reason why a flight leaked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum LeakCause {
    /// No radar of any post ever had it above the horizon.
    NeverInLineOfSight,
    /// Above a horizon, but the radars, or those that guide rounds, were silent, or it was outside
    /// their range, sector or elevation.
    SilentOrOutOfSector,
    /// Looked at, but no echo in time.
    NotDetectedInTime,
    /// No echo in time because of a jammer's noise.
    Jammed,
    /// Echoes, but never told apart from the flights beside it.
    UnresolvedInFormation,
    /// No confirmed track in time, or none by a radar that guides rounds, or the track was dropped
    /// before an engagement could be ordered.
    NotTracked,
    /// Tracked, but not identified as something that may be engaged.
    HeldForIdentity,
    /// Tracked by somebody, but never known to a post with rounds.
    NotShared,
    /// The post had no attention left for it.
    PostSaturated,
    /// Every fire channel was taken.
    NoChannel,
    /// No ready round was left.
    NoRound,
    /// Ready rounds were left, but kept back for ballistic flights.
    HeldInReserve,
    /// No predicted intercept lay inside an envelope.
    OutsideEnvelope,
    /// Decided, or met by a round, too late.
    OutOfTime,
    /// What was to engage it was destroyed before.
    SiteLost,
    /// Rounds flew, but the track they were guided on was lost.
    GuidanceLost,
    /// It was judged killed while it lived, and let go.
    WronglyJudgedKilled,
    /// Rounds met it and all missed.
    AllShotsMissed,
}

impl LeakCause {
    /// How many there are.
    pub const COUNT: usize = 18;
    /// All, in the order in which ties are broken.
    pub const ALL: [Self; Self::COUNT] = [
        Self::NeverInLineOfSight,
        Self::SilentOrOutOfSector,
        Self::NotDetectedInTime,
        Self::Jammed,
        Self::UnresolvedInFormation,
        Self::NotTracked,
        Self::HeldForIdentity,
        Self::NotShared,
        Self::PostSaturated,
        Self::NoChannel,
        Self::NoRound,
        Self::HeldInReserve,
        Self::OutsideEnvelope,
        Self::OutOfTime,
        Self::SiteLost,
        Self::GuidanceLost,
        Self::WronglyJudgedKilled,
        Self::AllShotsMissed,
    ];

    /// Word for it in files and message keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NeverInLineOfSight => "never-in-line-of-sight",
            Self::SilentOrOutOfSector => "silent-or-out-of-sector",
            Self::NotDetectedInTime => "not-detected-in-time",
            Self::Jammed => "jammed",
            Self::UnresolvedInFormation => "unresolved-in-formation",
            Self::NotTracked => "not-tracked",
            Self::HeldForIdentity => "held-for-identity",
            Self::NotShared => "not-shared",
            Self::PostSaturated => "post-saturated",
            Self::NoChannel => "no-channel",
            Self::NoRound => "no-round",
            Self::HeldInReserve => "held-in-reserve",
            Self::OutsideEnvelope => "outside-envelope",
            Self::OutOfTime => "out-of-time",
            Self::SiteLost => "site-lost",
            Self::GuidanceLost => "guidance-lost",
            Self::WronglyJudgedKilled => "wrongly-judged-killed",
            Self::AllShotsMissed => "all-shots-missed",
        }
    }

    /// Why a flight that arrived at `arrival` leaked: the first gate that no post passed in time,
    /// judged at the post that got furthest; between posts that got equally far the cause that
    /// stands first in the list. A pure function of the ledger.
    pub fn of(passages: &[Passage], arrival: Time) -> Self {
        let furthest = passages.iter().map(|passage| {
            let gate = passage.first_closed(arrival);
            (gate.map_or(Gate::COUNT, |gate| gate as usize), Self::at_gate(gate, passage))
        });
        furthest
            .reduce(|one, other| match one.0.cmp(&other.0) {
                std::cmp::Ordering::Equal => (one.0, one.1.min(other.1)),
                std::cmp::Ordering::Less => other,
                std::cmp::Ordering::Greater => one,
            })
            .map_or(Self::NeverInLineOfSight, |(_, cause)| cause)
    }

    fn at_gate(closed: Option<Gate>, passage: &Passage) -> Self {
        let Some(gate) = closed else {
            return if passage.has(Mark::LetGo) {
                Self::WronglyJudgedKilled
            } else {
                Self::AllShotsMissed
            };
        };
        if passage.has(Mark::SiteLost) && lies_with_the_site(gate) {
            return Self::SiteLost;
        }
        match gate {
            Gate::LineOfSight => Self::NeverInLineOfSight,
            Gate::Covered => Self::SilentOrOutOfSector,
            Gate::Detected if passage.has(Mark::Jammed) => Self::Jammed,
            Gate::Detected => Self::NotDetectedInTime,
            Gate::Resolved => Self::UnresolvedInFormation,
            Gate::Tracked => Self::NotTracked,
            Gate::Shared => Self::NotShared,
            _ if gate < Gate::Channel && passage.has(Mark::Dropped) => Self::NotTracked,
            Gate::Attended => Self::PostSaturated,
            Gate::Identified => Self::HeldForIdentity,
            Gate::Channel if passage.has(Mark::Guidable) => Self::NoChannel,
            Gate::Channel if passage.has(Mark::Faced) => Self::NotTracked,
            Gate::Channel => Self::SilentOrOutOfSector,
            Gate::Round if passage.has(Mark::Reserve) => Self::HeldInReserve,
            Gate::Round => Self::NoRound,
            Gate::Envelope => Self::OutsideEnvelope,
            Gate::Decided | Gate::Launched | Gate::InTime => Self::OutOfTime,
            Gate::Guided => Self::GuidanceLost,
        }
    }
}

/// Could the gate have been passed if nothing of the site had been destroyed? Horizon, magazines
/// and envelopes are what they are with the site or without it.
fn lies_with_the_site(gate: Gate) -> bool {
    !matches!(gate, Gate::LineOfSight | Gate::Round | Gate::Envelope)
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

    fn marked(last: Gate, mark: Mark) -> Passage {
        let mut passage = passed_up_to(last);
        passage.set(mark, true);
        passage
    }

    const ARRIVAL: Time = Time::from_micros(100_000_000);

    #[test]
    fn the_post_that_got_furthest_names_the_cause() {
        let posts = [passed_up_to(Gate::Covered), passed_up_to(Gate::Channel)];
        assert_eq!(LeakCause::of(&posts, ARRIVAL), LeakCause::NoRound);
        assert_eq!(LeakCause::of(&posts[..1], ARRIVAL), LeakCause::NotDetectedInTime);
        assert_eq!(LeakCause::of(&[], ARRIVAL), LeakCause::NeverInLineOfSight);
    }

    #[test]
    fn between_posts_that_got_equally_far_the_list_decides() {
        let posts = [marked(Gate::Channel, Mark::Reserve), passed_up_to(Gate::Channel)];
        assert_eq!(LeakCause::of(&posts, ARRIVAL), LeakCause::NoRound);
        // A late decision is no further on than a full post, though its cause stands later.
        let late = [passed_up_to(Gate::Identified), marked(Gate::Decided, Mark::Guidable)];
        assert_eq!(LeakCause::of(&late, ARRIVAL), LeakCause::NoChannel);
    }

    #[test]
    fn a_gate_passed_after_arrival_was_not_passed() {
        let mut passage = passed_up_to(Gate::Identified);
        passage.pass(Gate::Decided, Time::from_seconds(101.0));
        assert_eq!(LeakCause::of(&[passage], ARRIVAL), LeakCause::OutOfTime);
    }

    #[test]
    fn marks_tell_causes_apart_that_close_one_gate() {
        let cases = [
            (Gate::Covered, Mark::Jammed, LeakCause::Jammed),
            (Gate::Attended, Mark::Dropped, LeakCause::NotTracked),
            (Gate::Channel, Mark::Reserve, LeakCause::HeldInReserve),
            (Gate::Guided, Mark::LetGo, LeakCause::WronglyJudgedKilled),
            (Gate::Launched, Mark::SiteLost, LeakCause::SiteLost),
            (Gate::Channel, Mark::SiteLost, LeakCause::NoRound),
            (Gate::Decided, Mark::Guidable, LeakCause::NoChannel),
            (Gate::Decided, Mark::Faced, LeakCause::NotTracked),
            (Gate::Decided, Mark::Reserve, LeakCause::SilentOrOutOfSector),
        ];
        for (last, mark, cause) in cases {
            assert_eq!(LeakCause::of(&[marked(last, mark)], ARRIVAL), cause, "{mark:?}");
        }
    }

    #[test]
    fn every_cause_can_be_told() {
        let marks = [
            Mark::Jammed,
            Mark::Dropped,
            Mark::Reserve,
            Mark::LetGo,
            Mark::SiteLost,
            Mark::Guidable,
        ];
        let mut told = vec![LeakCause::of(&[Passage::NONE], ARRIVAL)];
        for gate in Gate::ALL {
            told.push(LeakCause::of(&[passed_up_to(gate)], ARRIVAL));
            told.extend(marks.map(|mark| LeakCause::of(&[marked(gate, mark)], ARRIVAL)));
        }
        for cause in LeakCause::ALL {
            assert!(told.contains(&cause), "{cause:?}");
        }
    }
}
