//! The kill chain as gates, and what each post passed of it.

use crate::time::Time;

/// The steps of the kill chain against one flight by one post, in the order in which they must
/// be passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Gate {
    /// Above the horizon of a radar of the post.
    LineOfSight,
    /// Inside the range, sector and elevation limits of such a radar that sends.
    Covered,
    /// First echo above the threshold.
    Detected,
    /// Told apart from the flights beside it.
    Resolved,
    /// Track confirmed.
    Tracked,
    /// Known to a post that holds rounds: this one, or one that it passes its tracks to.
    Shared,
    /// Taken up by the post: it had room for the track and a free decision place.
    Attended,
    /// Identified as something that may be engaged.
    Identified,
    /// Every step before fire done with the track still held: an engagement may be ordered.
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
    pub const COUNT: usize = 15;
    /// All, in order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::LineOfSight,
        Self::Covered,
        Self::Detected,
        Self::Resolved,
        Self::Tracked,
        Self::Shared,
        Self::Attended,
        Self::Identified,
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
            Self::Resolved => "resolved",
            Self::Tracked => "tracked",
            Self::Shared => "shared",
            Self::Attended => "attended",
            Self::Identified => "identified",
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

/// What else is known of a post's dealings with a flight, beside the gates: it tells causes apart
/// that close the same gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Mark {
    /// The noise of jammers hid it from the radars of the post.
    Jammed,
    /// Rounds were there, but kept back for ballistic flights.
    Reserve,
    /// It was judged killed while it lived, and let go.
    LetGo,
    /// What the post needs to engage (itself, its guiding radars, its launchers) was destroyed.
    SiteLost,
    /// A radar of the post that guides rounds had it in sight and inside every limit, or one
    /// elsewhere that guides rounds for the post had a track of it.
    Faced,
    /// A channel was asked for, and every one was taken.
    NoChannel,
    /// It was ready to be engaged, but the post was silent without the one above it, or off station.
    Silenced,
    /// It was ready to be engaged, but an identity that came by link spared it, or the post might
    /// only defend itself.
    Spared,
    /// Ready rounds for it were in launchers that were destroyed.
    RoundsLost,
    /// A round got to it outside the heights at which it can meet anything.
    OutsideHeights,
}

/// When each gate was first passed ([`Time::NEVER`] where it was not), and what was marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    first: [Time; Gate::COUNT],
    dropped_at: Time,
    marks: u16,
}

impl Passage {
    /// No gate passed.
    pub const NONE: Self =
        Self { first: [Time::NEVER; Gate::COUNT], dropped_at: Time::NEVER, marks: 0 };

    /// When a gate was first passed.
    pub fn at(&self, gate: Gate) -> Time {
        self.first[gate as usize]
    }

    /// Note that a gate is passed; only the first time counts.
    pub fn pass(&mut self, gate: Gate, at: Time) {
        let first = &mut self.first[gate as usize];
        *first = (*first).min(at);
    }

    /// The last track that the post had of it is dropped at a moment; never where one is held.
    pub fn drop_at(&mut self, at: Time) {
        self.dropped_at = at;
    }

    /// Since when the post has had no track any more of what it had tracked.
    pub fn dropped_at(&self) -> Time {
        self.dropped_at
    }

    /// The first time at a gate is another, as far as is known now.
    pub(crate) fn pass_anew(&mut self, gate: Gate, at: Time) {
        self.first[gate as usize] = at;
    }

    /// Is it marked so?
    pub fn has(&self, mark: Mark) -> bool {
        self.marks >> mark as u8 & 1 == 1
    }

    /// Mark it, or take the mark away.
    pub fn set(&mut self, mark: Mark, holds: bool) {
        let bit = 1 << mark as u8;
        self.marks = if holds { self.marks | bit } else { self.marks & !bit };
    }

    /// Forget what came after the end.
    pub(crate) fn strike_after(&mut self, end: Time) {
        for at in &mut self.first {
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
