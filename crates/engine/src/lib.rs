//! The simulation: a [`plan::Plan`] in, a [`record::Record`] out.
//!
//! The engine opens no file, reads no clock, starts no thread and draws no number that is not a
//! function of its key. `prepare` turns a plan and one sample of its uncertain figures into
//! tables; [`kernel::simulate`] plays one replication on them and allocates nothing after the
//! first. Decisions read tracks only: truth is read by looks, intercepts and arrivals.

#![forbid(unsafe_code)]

pub mod chance;
mod command;
mod engage;
pub mod geometry;
pub mod kernel;
mod link;
pub mod plan;
pub mod prepare;
mod queue;
pub mod record;
pub mod relief;
pub mod sample;
pub mod sense;
pub mod time;
mod track;
pub mod world;
