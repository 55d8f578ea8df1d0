//! How many rounds are fired before each look.

/// A firing policy: fire the first salvo, look, fire the next at what still lives, and so on.
///
/// Written as its salvos joined by hyphens: `2-1` fires two, looks, fires one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvos(Vec<u32>);

impl Salvos {
    /// Reads `2-1-1`; `None` if a part is no whole number from 1 to 1,000,000.
    pub fn parse(text: &str) -> Option<Self> {
        let sizes: Option<Vec<u32>> =
            text.split('-').map(|size| size.trim().parse().ok()).collect();
        Self::new(sizes?)
    }

    /// Salvos of these sizes; `None` if there is none, or one is empty or beyond 1,000,000.
    pub fn new(sizes: Vec<u32>) -> Option<Self> {
        let possible = !sizes.is_empty() && sizes.iter().all(|size| (1..=1_000_000).contains(size));
        possible.then_some(Self(sizes))
    }

    /// The sizes in order of firing.
    pub fn sizes(&self) -> &[u32] {
        &self.0
    }

    /// Rounds of all salvos together.
    pub fn total(&self) -> u64 {
        self.0.iter().map(|&size| u64::from(size)).sum()
    }
}

impl std::fmt::Display for Salvos {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (at, size) in self.0.iter().enumerate() {
            let joint = if at == 0 { "" } else { "-" };
            write!(f, "{joint}{size}")?;
        }
        Ok(())
    }
}

/// (probability that every one of `rounds` misses, that at least one kills), neither by
/// subtraction from one.
pub(super) fn miss_and_kill(pk: f64, rounds: u32) -> (f64, f64) {
    use crate::math::{exp_m1, ln_1p, powi};
    let kill = -exp_m1(f64::from(rounds) * ln_1p(-pk));
    (powi(1.0 - pk, rounds as i32), kill)
}
