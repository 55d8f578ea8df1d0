//! Textbook relations: pure functions of numbers.
//!
//! Nothing here knows of scenarios, files, clocks or threads. Every public item says what it
//! means, in which units, where it comes from and where it stops holding; each relation is held
//! against a table of `reference/` or proved otherwise, as its page in `docs/models/` says.
//!
//! All quantities are SI unless a name says otherwise (`_deg`, `_db`, `_km`). Transcendental
//! functions come from [`math`] alone, so that every x86-64 machine gives the same bits.

#![forbid(unsafe_code)]

pub mod assign;
pub mod atmosphere;
pub mod detection;
pub mod earth;
pub mod engagement;
pub mod filter;
pub mod flight;
pub mod flyout;
pub mod frame;
pub mod math;
pub mod metric;
pub mod philox;
pub mod propagation;
pub mod queueing;
pub mod radar;
pub mod statistics;
pub mod terrain;
