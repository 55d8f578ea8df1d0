//! What posts work out about fire: where a round can meet a track, what a shot is worth, who is
//! engaged first, and what becomes of a round that meets its flight.

mod aim;
mod course;
mod fly;
mod kill;
mod rule;
mod scan;
mod worth;

pub(crate) use aim::{Aim, Meeting, aim};
pub(crate) use course::Course;
pub(crate) use fly::{Arrival, Fly, Stand};
pub(crate) use kill::{crossing, margin};
pub(crate) use rule::{Offer, Rule, Rules, WEIGHED};
pub(crate) use worth::threatened;
