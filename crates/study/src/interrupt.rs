//! Whether somebody wants a study to stop: asked between replications by everything that takes long.

use std::sync::atomic::{AtomicBool, Ordering};

/// What is looked at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Interrupt<'a>(Option<&'a AtomicBool>);

impl<'a> Interrupt<'a> {
    /// Nobody stops it.
    pub const NEVER: Self = Self(None);

    /// As soon as this is set. It is never set back.
    pub const fn when(flag: &'a AtomicBool) -> Self {
        Self(Some(flag))
    }

    /// Does somebody want it to stop?
    pub fn asked(self) -> bool {
        self.0.is_some_and(|flag| flag.load(Ordering::Relaxed))
    }
}
