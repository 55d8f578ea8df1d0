//! Options against each other on common draws.

mod pair;
mod tornado;
mod verdict;

pub use pair::{Comparison, PairedMean, PairedMeasure};
pub(crate) use pair::{Difference, Pairs, compare};
pub(crate) use tornado::tornado;
pub use tornado::{Bar, End, Tornado};
pub use verdict::Verdict;
pub(crate) use verdict::judge;
