//! Scenarios as simple as closed forms, held to them. `cargo xtask prove closed-forms` plays them
//! at length.
#![allow(missing_docs)]

mod but_for;
mod erlang;
mod judge;
mod relations;
mod shots;
#[path = "../stage/mod.rs"]
mod stage;
mod textbook;
mod wilkening;
