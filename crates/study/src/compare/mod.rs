//! Options against each other on common draws.

mod pair;
mod tornado;
mod verdict;

pub use pair::{Comparison, PairedMeasure};
pub(crate) use pair::{Difference, Pairs, compare};
pub use pair::PairedMean;
pub(crate) use tornado::tornado;
pub use tornado::{Bar, End, Tornado};
pub(crate) use verdict::judge;
pub use verdict::Verdict;

#[cfg(test)]
mod tests;
