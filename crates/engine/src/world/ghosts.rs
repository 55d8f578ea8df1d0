//! Tracks that are no flights: false tracks, and second tracks of flights that have one already.
//!
//! They stand in the picture behind the flights, under numbers that no flight has, so that
//! everything that takes attention treats them as what a post takes them for: tracks.

use physics::frame::{Ecef, Position};

use crate::plan::{FlightId, PostId, RadarId};
use crate::prepare::Tables;

/// Where a ghost comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Origin {
    /// Nothing: the place is free.
    Nothing,
    /// Clutter or noise in a radar, at a place.
    Clutter { radar: RadarId, place: Position<Ecef> },
    /// A flight that the post has under another track too.
    Duplicate(FlightId),
}

/// A track that is no flight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ghost {
    pub origin: Origin,
    /// What its draws are keyed by.
    pub name: u32,
    /// Its time in this place among all; events of others are void.
    pub serial: u32,
}

/// All places for ghosts, by post.
#[derive(Clone, Debug)]
pub(crate) struct Ghosts {
    flights: usize,
    /// Places a post.
    pub places: usize,
    list: Vec<Ghost>,
    serial: u32,
}

impl Ghosts {
    pub fn sized_for(tables: &Tables) -> Self {
        let places = tables.ghost_places;
        let free = Ghost { origin: Origin::Nothing, name: 0, serial: 0 };
        let list = vec![free; tables.post_hash.len() * places];
        Self { flights: tables.flight_hash.len(), places, list, serial: 0 }
    }

    pub fn reset(&mut self) {
        self.list.fill(Ghost { origin: Origin::Nothing, name: 0, serial: 0 });
        self.serial = 0;
    }

    /// Is the number that of a ghost?
    pub fn is_ghost(&self, track: FlightId) -> bool {
        track.index() >= self.flights
    }

    /// The ghost under a number in a post's picture.
    pub fn ghost(&self, post: PostId, track: FlightId) -> &Ghost {
        &self.list[post.index() * self.places + track.index() - self.flights]
    }

    fn numbered(&self, place: usize) -> FlightId {
        FlightId((self.flights + place) as u32)
    }

    /// Make room for a ghost in a post's picture: its number and serial; none if all is full.
    pub fn rise(&mut self, post: PostId, origin: Origin, name: u32) -> Option<(FlightId, u32)> {
        let first = post.index() * self.places;
        let list = &mut self.list[first..first + self.places];
        let place = list.iter().position(|ghost| ghost.origin == Origin::Nothing)?;
        self.serial += 1;
        list[place] = Ghost { origin, name, serial: self.serial };
        Some((self.numbered(place), self.serial))
    }

    /// The post's second track of a flight, if it has one.
    pub fn duplicate(&self, post: PostId, of: FlightId) -> Option<FlightId> {
        let first = post.index() * self.places;
        let list = &self.list[first..first + self.places];
        let place = list.iter().position(|ghost| ghost.origin == Origin::Duplicate(of))?;
        Some(self.numbered(place))
    }

    /// The ghost is gone.
    pub fn lay(&mut self, post: PostId, track: FlightId) {
        self.list[post.index() * self.places + track.index() - self.flights].origin =
            Origin::Nothing;
    }
}
