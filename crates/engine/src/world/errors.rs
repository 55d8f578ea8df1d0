//! The errors of one day: places of radars and interfaces, and what was drawn for each track.

use crate::plan::{FlightId, PostId};
use crate::prepare::Tables;
use crate::time::Time;
use crate::track::Prediction;

/// Six standard normal numbers, kept for as long as a filter remembers.
#[derive(Clone, Copy, Debug)]
struct Drawn {
    block: u32,
    normal: [f64; 6],
}

/// What a radar brings to the track that is being read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Contribution {
    pub radar: usize,
    pub hit: Time,
    /// Factor on its sigmas.
    pub growth: f64,
    pub bias: [f64; 2],
}

/// Where a flight was and how it moved at a moment of its own time, on the way that it was on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glimpse {
    pub tau: Time,
    pub way: u8,
    pub seen: Prediction,
}

/// The state of all errors.
#[derive(Clone, Debug)]
pub(crate) struct Errors {
    flights: usize,
    /// By radar and by link: constant error of place, east and north, m.
    pub radars: Vec<[f64; 2]>,
    pub links: Vec<[f64; 2]>,
    /// Scratch of a reading.
    pub parts: Vec<Contribution>,
    /// By flight, where it was as it was last asked for: posts ask often between two hits.
    pub glimpses: Vec<Option<Glimpse>>,
    /// By (post, flight); empty where every radar is exact.
    drawn: Vec<Drawn>,
}

impl Errors {
    pub fn sized_for(tables: &Tables) -> Self {
        let (flights, posts) = (tables.flight_hash.len(), tables.post_hash.len());
        let some = usize::from(tables.errs);
        Self {
            flights,
            radars: vec![[0.0; 2]; tables.errors.len()],
            links: vec![[0.0; 2]; tables.net.links.len()],
            parts: Vec::with_capacity(tables.errors.len()),
            glimpses: vec![None; flights],
            drawn: vec![Drawn { block: u32::MAX, normal: [0.0; 6] }; some * posts * flights],
        }
    }

    pub fn reset(&mut self) {
        self.glimpses.fill(None);
        self.drawn.fill(Drawn { block: u32::MAX, normal: [0.0; 6] });
    }

    /// The numbers of a track in a block of its time, drawn if they are not there yet.
    pub fn normal(
        &mut self,
        post: PostId,
        flight: FlightId,
        block: u32,
        draw: impl FnOnce() -> [f64; 6],
    ) -> [f64; 6] {
        let drawn = &mut self.drawn[post.index() * self.flights + flight.index()];
        if drawn.block != block {
            *drawn = Drawn { block, normal: draw() };
        }
        drawn.normal
    }
}
