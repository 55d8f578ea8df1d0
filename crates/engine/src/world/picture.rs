//! What posts believe: the state of every (post, flight) track, and of every post's attention.

use crate::command::Identity;
use crate::plan::{FlightId, PostId};
use crate::prepare::Tables;
use crate::time::Time;

/// How far a post's attention has come with a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// There is no track.
    Absent,
    /// The post holds as many tracks as it can: this one waits to be taken up.
    Beyond,
    /// It waits for one of the post's decision places.
    Waiting,
    /// It has a place: it is being identified or evaluated.
    Served,
    /// It was looked at.
    Known,
}

/// What a post knows of a flight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Track {
    /// Radars of the post that hold it.
    pub holders: u32,
    /// Radars that can guide whose track the post may fire on: its own, and others by link.
    pub guides: u32,
    /// Of these, those by link, and of those, those of other systems.
    pub far_guides: u32,
    pub foreign_guides: u32,
    /// Other posts that pass it on to this one.
    pub sources: u32,
    /// The flight behind which this one is hidden, unresolved.
    pub leader: Option<FlightId>,
    pub stage: Stage,
    pub identity: Identity,
    /// What the post has found itself, which it may pass on, and when.
    pub found: Identity,
    pub found_at: Time,
    /// Times that what the post's own radars hold of it has changed.
    pub turns: u32,
    /// Salvos under way, since when there is one, and until when there was; the same of the engagement
    /// before, of which others may still be told.
    pub engagements: u32,
    pub engaged_at: Time,
    pub engaged_until: Time,
    pub engaged_before: (Time, Time),
    /// An engagement may be ordered.
    pub decided: bool,
    /// When it will be looked at again; never where what was found settles it.
    pub again: Time,
    /// Nobody tells of it any more, but it is kept in mind for a while.
    pub kept: bool,
    pub version: u32,
    /// Times that the post has looked at it: the ordinal of its next look.
    pub looks: u32,
    /// The place of the post's engagement of it, while one is under way.
    pub engagement: Option<u32>,
    /// Its place in the post's list of live tracks.
    slot: u32,
    /// Its neighbours in the line it stands in.
    before: u32,
    after: u32,
}

/// No flight: the end of a line.
const NOBODY: u32 = u32::MAX;

impl Track {
    /// Nothing known yet.
    pub const UNKNOWN: Self = Self {
        holders: 0,
        guides: 0,
        far_guides: 0,
        foreign_guides: 0,
        sources: 0,
        leader: None,
        stage: Stage::Absent,
        identity: Identity::Unknown,
        found: Identity::Unknown,
        found_at: Time::NEVER,
        turns: 0,
        engagements: 0,
        engaged_at: Time::NEVER,
        engaged_until: Time::ZERO,
        engaged_before: (Time::NEVER, Time::ZERO),
        decided: false,
        again: Time::NEVER,
        kept: false,
        version: 0,
        looks: 0,
        engagement: None,
        slot: NOBODY,
        before: NOBODY,
        after: NOBODY,
    };

    /// May it be engaged, and is it not yet?
    pub fn waits(&self) -> bool {
        self.decided && self.guides > 0 && self.engagement.is_none()
    }

    /// From when to when the post has engaged it the last time; without end while it does.
    pub fn engaged(&self) -> (Time, Time) {
        let ends = if self.engagements > 0 { Time::NEVER } else { self.engaged_until };
        (self.engaged_at, ends)
    }

    /// Does a radar of the post itself hold it that can guide?
    pub fn guided_here(&self) -> bool {
        self.guides > self.far_guides
    }

    /// Does one of the post's system: its own, or one whose measurements it gets?
    pub fn guided_by_system(&self) -> bool {
        self.guides > self.foreign_guides
    }

    /// Has the post, by its own radars, a track of it that is not hidden behind another?
    pub fn shown(&self) -> bool {
        self.holders > 0 && self.leader.is_none()
    }

    /// Does anybody, at the post or elsewhere, tell the post of it?
    pub fn told_of(&self) -> bool {
        self.holders + self.sources > 0
    }
}

/// Tracks in the order in which they came; each can leave from anywhere.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    first: u32,
    last: u32,
}

impl Line {
    const EMPTY: Self = Self { first: NOBODY, last: NOBODY };

    fn join(&mut self, tracks: &mut [Track], flight: u32) {
        let behind = self.last;
        let track = &mut tracks[flight as usize];
        (track.before, track.after) = (behind, NOBODY);
        self.last = flight;
        match tracks.get_mut(behind as usize) {
            Some(track) => track.after = flight,
            None => self.first = flight,
        }
    }

    fn leave(&mut self, tracks: &mut [Track], flight: u32) {
        let Track { before, after, .. } = tracks[flight as usize];
        match tracks.get_mut(before as usize) {
            Some(track) => track.after = after,
            None => self.first = after,
        }
        match tracks.get_mut(after as usize) {
            Some(track) => track.before = before,
            None => self.last = before,
        }
    }
}

/// A post's attention.
#[derive(Clone, Debug)]
pub(crate) struct Desk {
    /// Decision places in use.
    pub busy: u32,
    /// Tracks taken up, false ones among them.
    pub taken: u32,
    /// Tracks that wait for a place.
    waiting: Line,
    /// Tracks that wait to be taken up.
    beyond: Line,
    /// Every flight that the post is told of.
    live: Vec<FlightId>,
}

/// What all posts believe.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// Flights, and places for what is taken for one.
    flights: usize,
    tracks: Vec<Track>,
    pub desks: Vec<Desk>,
}

impl Picture {
    pub fn sized_for(tables: &Tables) -> Self {
        let posts = tables.post_hash.len();
        let flights = tables.flight_hash.len() + tables.ghost_places;
        let desk = Desk {
            busy: 0,
            taken: 0,
            waiting: Line::EMPTY,
            beyond: Line::EMPTY,
            live: Vec::with_capacity(flights),
        };
        // A clone of an empty list has no room: each desk makes its own.
        let desks = (0..posts).map(|_| Desk { live: Vec::with_capacity(flights), ..desk.clone() });
        Self { flights, tracks: vec![Track::UNKNOWN; posts * flights], desks: desks.collect() }
    }

    pub fn reset(&mut self) {
        self.tracks.fill(Track::UNKNOWN);
        for desk in &mut self.desks {
            (desk.busy, desk.taken) = (0, 0);
            (desk.waiting, desk.beyond) = (Line::EMPTY, Line::EMPTY);
            desk.live.clear();
        }
    }

    pub fn track(&self, post: PostId, flight: FlightId) -> &Track {
        &self.tracks[post.index() * self.flights + flight.index()]
    }

    pub fn track_mut(&mut self, post: PostId, flight: FlightId) -> &mut Track {
        &mut self.tracks[post.index() * self.flights + flight.index()]
    }

    /// The flights that a post is told of, in no order that means anything.
    pub fn live(&self, post: PostId) -> &[FlightId] {
        &self.desks[post.index()].live
    }

    fn parts(&mut self, post: PostId) -> (&mut Desk, &mut [Track]) {
        let first = post.index() * self.flights;
        (&mut self.desks[post.index()], &mut self.tracks[first..first + self.flights])
    }

    /// A track appears; it is not taken up yet.
    pub fn enlist(&mut self, post: PostId, flight: FlightId) {
        let (desk, tracks) = self.parts(post);
        tracks[flight.index()].slot = desk.live.len() as u32;
        desk.live.push(flight);
    }

    /// A track is no more.
    pub fn strike(&mut self, post: PostId, flight: FlightId) {
        let (desk, tracks) = self.parts(post);
        let slot = tracks[flight.index()].slot as usize;
        desk.live.swap_remove(slot);
        if let Some(moved) = desk.live.get(slot) {
            tracks[moved.index()].slot = slot as u32;
        }
        tracks[flight.index()].slot = NOBODY;
    }

    /// Take a track out of the line it stands in, if it does, and put it where it stands now.
    pub fn move_to(&mut self, post: PostId, flight: FlightId, stage: Stage) {
        let (desk, tracks) = self.parts(post);
        match tracks[flight.index()].stage {
            Stage::Waiting => desk.waiting.leave(tracks, flight.0),
            Stage::Beyond => desk.beyond.leave(tracks, flight.0),
            Stage::Absent | Stage::Served | Stage::Known => {}
        }
        match stage {
            Stage::Waiting => desk.waiting.join(tracks, flight.0),
            Stage::Beyond => desk.beyond.join(tracks, flight.0),
            Stage::Absent | Stage::Served | Stage::Known => {}
        }
        tracks[flight.index()].stage = stage;
    }

    /// The track that has waited longest for a place.
    pub fn next_waiting(&self, post: PostId) -> Option<FlightId> {
        let first = self.desks[post.index()].waiting.first;
        (first != NOBODY).then_some(FlightId(first))
    }

    /// The track that has waited longest to be taken up.
    pub fn next_beyond(&self, post: PostId) -> Option<FlightId> {
        let first = self.desks[post.index()].beyond.first;
        (first != NOBODY).then_some(FlightId(first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_its_order_whoever_leaves() {
        let mut tracks = vec![Track::UNKNOWN; 5];
        let mut line = Line::EMPTY;
        for flight in [3, 1, 4, 0] {
            line.join(&mut tracks, flight);
        }
        line.leave(&mut tracks, 4);
        line.leave(&mut tracks, 3);
        line.join(&mut tracks, 2);
        let mut order = Vec::new();
        while line.first != NOBODY {
            order.push(line.first);
            line.leave(&mut tracks, line.first);
        }
        assert_eq!(order, [1, 0, 2]);
        assert_eq!(line.last, NOBODY);
    }
}
