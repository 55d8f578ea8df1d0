//! Closed forms of an engagement: what leaks through salvos, through a limited magazine, and what
//! two forces do to each other.
//!
//! Against these a simulation is held where its assumptions are as simple as theirs. Page:
//! `docs/models/engagement.md`. Tables: `leak_through`, `leak_limited_inventory`, `hughes_salvo`.

mod exchange;
mod inventory;
mod leak;
mod salvos;

pub use exchange::{Force, exchange};
pub use inventory::{InventoryOutcome, leak_limited_inventory};
pub use leak::{Assessment, RaidOutcome, ThreatOutcome, leak_through};
pub use salvos::Salvos;
