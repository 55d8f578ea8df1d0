//! Options against each other on common draws.

mod choose;
mod ends;
mod pair;
mod pick;
mod ranks;
mod tornado;
mod verdict;

pub(crate) use choose::choose;
pub(crate) use ends::Ends;
pub use ends::Enough;
pub use pair::{Comparison, PairedMean, PairedMeasure};
pub(crate) use pair::{Difference, Pairs, compare, judged};
pub(crate) use ranks::Standing;
pub use ranks::{Places, Ranking};
pub(crate) use tornado::tornado;
pub use tornado::{Bar, End, Tornado};
pub(crate) use verdict::judge;
pub use verdict::{FEWEST_WORLDS, Verdict};
