//! Links: which way a picture goes from post to post, and how old it is when it is read.
//!
//! No event is made for an update. A post learns of a track, and of its end, by one message each;
//! how old what it knows is follows from the link's beat when a decision asks.

mod delay;
mod route;

pub(crate) use delay::{LinkTable, Luck, Messenger};
pub(crate) use route::{Route, routes};
