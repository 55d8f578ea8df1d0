//! Interceptor fly-out by point mass.
//!
//! An [`interceptor::Interceptor`] flies by the equations of [`pursuit`]; [`reach`] finds the
//! launch elevation that arrives first and the edges of what can be reached at all; [`table`]
//! keeps the answers over ground range and altitude, and [`family`] blends tables of several
//! motors and drags.

pub mod air;
pub mod family;
mod hope;
pub mod interceptor;
pub mod pursuit;
pub mod reach;
pub mod table;
