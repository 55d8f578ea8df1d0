//! The net's day so far: which links are up, what they carry, and who is told of what.

use std::cell::Cell;

use crate::link::{Luck, Route};
use crate::plan::{FlightId, PostId, Release};
use crate::prepare::Tables;
use crate::time::Time;

/// A track on its way: sender, receiver, flight.
pub(crate) type Flow = (PostId, PostId, FlightId);

/// The state of the net.
#[derive(Clone, Debug)]
pub(crate) struct Net {
    posts: usize,
    flights: usize,
    words: usize,
    /// By link.
    pub up: Vec<bool>,
    pub carried: Vec<u32>,
    /// By (from, to).
    pub routes: Vec<Route>,
    pub scratch: Vec<Route>,
    /// By (from, to): when the way was last cut.
    cut_at: Vec<Time>,
    /// By (from, to): what the way released before it was last found anew, and since when it has not
    /// been one of coordination, after it was.
    released: Vec<Release>,
    coordinated_until: Vec<Time>,
    /// By (link, flight): what was drawn for it today, once it was asked for.
    pub lucks: Vec<Cell<Option<Luck>>>,
    /// By (link, flight), where links can be full: flows that use it.
    pub flows: Vec<u16>,
    /// Flows for which there was no room, in the order in which they asked.
    pub blocked: Vec<Flow>,
    /// By (receiver, flight), one bit a sender: what is passed on, known, known to guide.
    flowing: Vec<u64>,
    told: Vec<u64>,
    guiding: Vec<u64>,
    /// By flight: posts that have engaged it.
    pub engagers: Vec<u32>,
    /// By post: has it ordered its radars silent, for want of the post above it?
    pub silenced: Vec<bool>,
}

/// Which of the net's sets of senders.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Set {
    /// Those whose track is on its way to the receiver.
    Flowing,
    /// Those whose track the receiver knows.
    Told,
    /// Those whose track the receiver knows and may guide on.
    Guiding,
}

impl Net {
    pub fn sized_for(tables: &Tables) -> Self {
        let (flights, posts) = (tables.flight_hash.len(), tables.post_hash.len());
        let (links, words) = (tables.net.links.len(), posts.div_ceil(64));
        let netted = usize::from(links > 0 || tables.relief.is_asked());
        let bounded = usize::from(tables.net.bounded);
        Self {
            posts,
            flights,
            words,
            up: tables.net.up.clone(),
            carried: vec![0; links],
            routes: tables.net.morning.clone(),
            scratch: vec![Route::NONE; posts],
            cut_at: vec![Time::NEVER; posts * posts],
            released: vec![Release::Nothing; posts * posts],
            coordinated_until: vec![Time::NEVER; posts * posts],
            lucks: vec![Cell::new(None); links * flights],
            flows: vec![0; bounded * links * flights],
            blocked: Vec::with_capacity(bounded * posts * posts * flights),
            flowing: vec![0; netted * words * posts * flights],
            told: vec![0; netted * words * posts * flights],
            guiding: vec![0; netted * words * posts * flights],
            engagers: vec![0; flights],
            silenced: vec![false; posts],
        }
    }

    pub fn reset(&mut self, tables: &Tables) {
        self.up.copy_from_slice(&tables.net.up);
        self.carried.fill(0);
        self.routes.copy_from_slice(&tables.net.morning);
        self.cut_at.fill(Time::NEVER);
        self.coordinated_until.fill(Time::NEVER);
        self.keep_releases();
        self.lucks.fill(Cell::new(None));
        self.flows.fill(0);
        self.blocked.clear();
        self.flowing.fill(0);
        self.told.fill(0);
        self.guiding.fill(0);
        self.engagers.fill(0);
        self.silenced.fill(false);
    }

    pub fn route(&self, from: PostId, to: PostId) -> &Route {
        &self.routes[from.index() * self.posts + to.index()]
    }

    /// When the way was last cut.
    pub fn cut_at(&self, from: PostId, to: PostId) -> Time {
        self.cut_at[from.index() * self.posts + to.index()]
    }

    /// When the way last ceased to be one of coordination, if it was one.
    pub fn coordinated_until(&self, from: PostId, to: PostId) -> Option<Time> {
        let at = self.coordinated_until[from.index() * self.posts + to.index()];
        at.happens().then_some(at)
    }

    /// Has what the way releases changed, and does it still lead?
    pub fn has_changed(&self, from: PostId, to: PostId) -> bool {
        let place = from.index() * self.posts + to.index();
        self.routes[place].leads() && self.routes[place].release != self.released[place]
    }

    /// What the ways release now is what they did, when they are found anew.
    pub fn keep_releases(&mut self) {
        for (released, route) in self.released.iter_mut().zip(&self.routes) {
            *released = route.release;
        }
    }

    /// Note the ways that are cut as of now, and forget the cuts of those that lead again.
    pub fn note_cuts(&mut self, now: Time) {
        for (i, route) in self.routes.iter().enumerate() {
            let cut = &mut self.cut_at[i];
            *cut = if route.leads() { Time::NEVER } else { (*cut).min(now) };
            let ceased = &mut self.coordinated_until[i];
            if route.release == Release::Coordination {
                *ceased = Time::NEVER;
            } else if self.released[i] == Release::Coordination {
                *ceased = now;
            }
        }
    }

    fn set(&self, which: Set) -> &Vec<u64> {
        match which {
            Set::Flowing => &self.flowing,
            Set::Told => &self.told,
            Set::Guiding => &self.guiding,
        }
    }

    fn place(&self, from: PostId, to: PostId, flight: FlightId) -> (usize, u64) {
        let first = (to.index() * self.flights + flight.index()) * self.words;
        (first + from.index() / 64, 1 << (from.index() % 64))
    }

    /// Is the sender in the set?
    pub fn has(&self, which: Set, (from, to, flight): Flow) -> bool {
        let (word, bit) = self.place(from, to, flight);
        self.set(which)[word] & bit != 0
    }

    /// Put the sender into the set or take it out; was it there?
    pub fn put(&mut self, which: Set, (from, to, flight): Flow, holds: bool) -> bool {
        let (word, bit) = self.place(from, to, flight);
        let set = match which {
            Set::Flowing => &mut self.flowing,
            Set::Told => &mut self.told,
            Set::Guiding => &mut self.guiding,
        };
        let was = set[word] & bit != 0;
        if holds {
            set[word] |= bit;
        } else {
            set[word] &= !bit;
        }
        was
    }

    /// The first sender (nobody tells of what is no flight) from `from` on of whose track the receiver knows.
    pub fn teller(&self, from: u32, to: PostId, flight: FlightId) -> Option<PostId> {
        if self.told.is_empty() || flight.index() >= self.flights {
            return None;
        }
        let first = (to.index() * self.flights + flight.index()) * self.words;
        let words = &self.told[first..first + self.words];
        (from..self.posts as u32)
            .find(|post| words[*post as usize / 64] >> (post % 64) & 1 == 1)
            .map(PostId)
    }

    /// All senders of whose track the receiver knows.
    pub fn tellers(&self, to: PostId, flight: FlightId) -> impl Iterator<Item = PostId> + '_ {
        let mut next = 0;
        std::iter::from_fn(move || {
            let from = self.teller(next, to, flight)?;
            next = from.0 + 1;
            Some(from)
        })
    }

    /// Uses of a link by a flight's track.
    pub fn uses(&mut self, link: usize, flight: FlightId) -> &mut u16 {
        &mut self.flows[link * self.flights + flight.index()]
    }
}
