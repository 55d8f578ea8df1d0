//! The one proximate reason why a flight leaked.

use super::gate::{Gate, Mark, Passage};
use crate::time::Time;

/// The one proximate reason why a flight leaked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum LeakCause {
    /// No radar of any post ever had it above the horizon.
    NeverInLineOfSight,
    /// Above a horizon, but the radars, or those that guide rounds, or the post itself were silent, or
    /// it was outside their range, sector or elevation.
    SilentOrOutOfSector,
    /// Looked at, but no echo in time.
    NotDetectedInTime,
    /// No echo, or no confirmed track, in time because of a jammer's noise.
    Jammed,
    /// Echoes, but never told apart from the flights beside it.
    UnresolvedInFormation,
    /// No confirmed track in time, or none by a radar that guides rounds, or the track was dropped
    /// before an engagement could be ordered.
    NotTracked,
    /// Tracked, but not identified as something that may be engaged, or spared by an identity that
    /// came by link.
    HeldForIdentity,
    /// Tracked by somebody, but never known to a post with rounds.
    NotShared,
    /// The post had no attention left for it.
    PostSaturated,
    /// Every fire channel was taken when one was asked for.
    NoChannel,
    /// No ready round was left.
    NoRound,
    /// Ready rounds were left, but kept back for ballistic flights.
    HeldInReserve,
    /// No predicted intercept lay inside an envelope, or rounds met it below or above theirs.
    OutsideEnvelope,
    /// Decided, or met by a round, too late.
    OutOfTime,
    /// What was to engage it was destroyed before, or the rounds for it were.
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
    /// stands first in the list. Once a post that `shoots` knows of it, posts without launchers have
    /// done what they can, and are not asked. A pure function of the ledger.
    pub fn of(passages: &[Passage], shoots: &[bool], arrival: Time) -> Self {
        let posts = || passages.iter().zip(shoots);
        let known = posts().any(|(passage, shoots)| *shoots && passage.at(Gate::Shared) <= arrival);
        let judged = posts().filter(|(_, shoots)| **shoots || !known);
        let furthest = judged.map(|(passage, _)| {
            let gate = passage.closed_at(arrival);
            let cause = Self::at_gate(gate, passage, arrival);
            (gate.map_or(Gate::COUNT, |gate| gate as usize), cause)
        });
        furthest
            .reduce(|one, other| match one.0.cmp(&other.0) {
                std::cmp::Ordering::Equal => (one.0, one.1.min(other.1)),
                std::cmp::Ordering::Less => other,
                std::cmp::Ordering::Greater => one,
            })
            .map_or(Self::NeverInLineOfSight, |(_, cause)| cause)
    }

    fn at_gate(closed: Option<Gate>, passage: &Passage, arrival: Time) -> Self {
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
            Gate::Detected | Gate::Tracked if passage.has(Mark::Jammed) => Self::Jammed,
            Gate::Detected => Self::NotDetectedInTime,
            Gate::Resolved => Self::UnresolvedInFormation,
            Gate::Tracked => Self::NotTracked,
            Gate::Shared => Self::NotShared,
            _ if gate < Gate::Channel && passage.has_lost_it_before(arrival) => Self::NotTracked,
            Gate::Attended => Self::PostSaturated,
            Gate::Identified => Self::HeldForIdentity,
            Gate::Channel => Self::without_channel(passage),
            Gate::Round if passage.has(Mark::RoundsLost) => Self::SiteLost,
            Gate::Round if passage.has(Mark::Reserve) => Self::HeldInReserve,
            Gate::Round => Self::NoRound,
            Gate::Envelope => Self::OutsideEnvelope,
            Gate::Decided | Gate::Launched | Gate::InTime => Self::OutOfTime,
            // It was not fired at again because it was taken for dead, whatever the rounds had missed by.
            Gate::Guided if passage.has(Mark::LetGo) => Self::WronglyJudgedKilled,
            Gate::Guided if passage.has(Mark::OutsideHeights) => Self::OutsideEnvelope,
            Gate::Guided => Self::GuidanceLost,
        }
    }

    /// It was decided on, but no channel was had: there was none, or it did not come to that.
    fn without_channel(passage: &Passage) -> Self {
        match () {
            () if passage.has(Mark::NoChannel) => Self::NoChannel,
            () if passage.has(Mark::Spared) => Self::HeldForIdentity,
            () if passage.has(Mark::Silenced) => Self::SilentOrOutOfSector,
            () if passage.has(Mark::Faced) => Self::NotTracked,
            () => Self::SilentOrOutOfSector,
        }
    }
}

impl Passage {
    /// The first gate that was not passed before `end`, if any. Flights are told apart by their
    /// tracks: what was never tracked is at that gate, not before it.
    fn closed_at(&self, end: Time) -> Option<Gate> {
        let closed = self.first_closed(end);
        let untracked = closed == Some(Gate::Resolved) && self.at(Gate::Tracked) > end;
        if untracked { Some(Gate::Tracked) } else { closed }
    }

    /// Was the last track of it dropped so long before that it was not the arrival that ended it?
    fn has_lost_it_before(&self, arrival: Time) -> bool {
        self.dropped_at() <= arrival - OVERHEAD
    }
}

/// What is dropped in so short a time before it arrives flew out of a radar's elevation limits or
/// behind its horizon on the last of its way: that it was not decided on before has another reason. As
/// long as a post keeps in mind what it knew of a track (an assumption).
const OVERHEAD: Time = Time::from_micros(30_000_000);

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

    fn of(passages: &[Passage]) -> LeakCause {
        LeakCause::of(passages, &vec![true; passages.len()], ARRIVAL)
    }

    fn dropped(last: Gate, at: f64) -> Passage {
        let mut passage = passed_up_to(last);
        passage.drop_at(Time::from_seconds(at));
        passage
    }

    const ARRIVAL: Time = Time::from_micros(100_000_000);

    #[test]
    fn the_post_that_got_furthest_names_the_cause() {
        let posts = [passed_up_to(Gate::Covered), passed_up_to(Gate::Channel)];
        assert_eq!(of(&posts), LeakCause::NoRound);
        assert_eq!(of(&posts[..1]), LeakCause::NotDetectedInTime);
        assert_eq!(of(&[]), LeakCause::NeverInLineOfSight);
    }

    #[test]
    fn between_posts_that_got_equally_far_the_list_decides() {
        let posts = [marked(Gate::Channel, Mark::Reserve), passed_up_to(Gate::Channel)];
        assert_eq!(of(&posts), LeakCause::NoRound);
        // A late decision is no further on than a full post, though its cause stands later.
        let late = [passed_up_to(Gate::Identified), marked(Gate::Decided, Mark::NoChannel)];
        assert_eq!(of(&late), LeakCause::NoChannel);
    }

    #[test]
    fn a_gate_passed_after_arrival_was_not_passed() {
        let mut passage = passed_up_to(Gate::Identified);
        passage.pass(Gate::Decided, Time::from_seconds(101.0));
        assert_eq!(of(&[passage]), LeakCause::OutOfTime);
    }

    #[test]
    fn marks_tell_causes_apart_that_close_one_gate() {
        let cases = [
            (Gate::Covered, Mark::Jammed, LeakCause::Jammed),
            (Gate::Detected, Mark::Jammed, LeakCause::Jammed),
            (Gate::InTime, Mark::OutsideHeights, LeakCause::OutsideEnvelope),
            (Gate::InTime, Mark::LetGo, LeakCause::WronglyJudgedKilled),
            (Gate::Channel, Mark::RoundsLost, LeakCause::SiteLost),
            (Gate::Decided, Mark::Spared, LeakCause::HeldForIdentity),
            (Gate::Decided, Mark::Silenced, LeakCause::SilentOrOutOfSector),
            (Gate::Channel, Mark::Reserve, LeakCause::HeldInReserve),
            (Gate::Guided, Mark::LetGo, LeakCause::WronglyJudgedKilled),
            (Gate::Launched, Mark::SiteLost, LeakCause::SiteLost),
            (Gate::Channel, Mark::SiteLost, LeakCause::NoRound),
            (Gate::Decided, Mark::NoChannel, LeakCause::NoChannel),
            (Gate::Decided, Mark::Faced, LeakCause::NotTracked),
            (Gate::Decided, Mark::Reserve, LeakCause::SilentOrOutOfSector),
        ];
        for (last, mark, cause) in cases {
            assert_eq!(of(&[marked(last, mark)]), cause, "{mark:?}");
        }
    }

    #[test]
    fn a_drop_on_the_last_of_its_way_hides_no_other_cause() {
        assert_eq!(of(&[dropped(Gate::Attended, 69.0)]), LeakCause::NotTracked);
        assert_eq!(of(&[dropped(Gate::Attended, 71.0)]), LeakCause::HeldForIdentity);
        assert_eq!(of(&[dropped(Gate::Shared, 95.0)]), LeakCause::PostSaturated);
    }

    #[test]
    fn a_post_without_launchers_is_not_asked_once_one_with_launchers_knows() {
        let (shooter, eye) = (passed_up_to(Gate::Identified), passed_up_to(Gate::Decided));
        let cause = |posts: &[Passage]| LeakCause::of(posts, &[true, false], ARRIVAL);
        assert_eq!(cause(&[shooter, eye]), LeakCause::OutOfTime);
        assert_eq!(
            cause(&[passed_up_to(Gate::Covered), passed_up_to(Gate::Tracked)]),
            LeakCause::NotShared
        );
    }

    #[test]
    fn what_was_detected_and_never_tracked_was_not_unresolved() {
        assert_eq!(of(&[passed_up_to(Gate::Detected)]), LeakCause::NotTracked);
        let mut hidden = passed_up_to(Gate::Detected);
        hidden.pass(Gate::Tracked, Time::from_seconds(1.0));
        assert_eq!(of(&[hidden]), LeakCause::UnresolvedInFormation);
    }

    /// Of the pure function alone: that the loop brings each about is held by tests/causes.rs.
    #[test]
    fn every_cause_can_be_told() {
        let marks = [
            Mark::Jammed,
            Mark::Reserve,
            Mark::LetGo,
            Mark::SiteLost,
            Mark::NoChannel,
            Mark::Faced,
        ];
        let mut hidden = passed_up_to(Gate::Detected);
        hidden.pass(Gate::Tracked, Time::from_seconds(1.0));
        let mut told = vec![of(&[Passage::NONE]), of(&[hidden])];
        for gate in Gate::ALL {
            told.push(of(&[passed_up_to(gate)]));
            told.extend(marks.map(|mark| of(&[marked(gate, mark)])));
        }
        for cause in LeakCause::ALL {
            assert!(told.contains(&cause), "{cause:?}");
        }
    }
}
