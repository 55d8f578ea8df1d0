//! Looks, and what becomes of them: hits, confirmed tracks, dropped tracks.
//!
//! A flight's own time is cut into cells, piece by piece of its path. A cell is one look long or,
//! where looks follow each other faster than the echo decorrelates, one decorrelation block: all
//! its looks share one amplitude. [`chain`] walks the M-of-N logic over cells; where the next cell
//! comes from and which of its looks hit is the business of [`looks`], which realises every look,
//! or of [`waiting`], which draws the waiting time instead. The two are equal in distribution.

mod airframe;
mod chain;
mod cut;
mod emission;
mod fluctuation;
mod jamming;
mod ladder;
mod lattice;
mod looks;
mod scale;
mod scan;
mod sight;
mod singles;
mod source;
mod waiting;
mod watch;

pub(crate) use airframe::{Airframe, AirframeLaw};
pub(crate) use chain::Rule;
pub use chain::{Chain, Transition, Turn};
pub(crate) use emission::{Schedule, Sending};
pub(crate) use jamming::{Beam, Course, Jammers, Noise, QUIET, Spell};
pub(crate) use ladder::Ladder;
pub use lattice::Cell;
pub(crate) use scale::Scale;
pub(crate) use scan::beat;
pub(crate) use sight::Rhythm;
pub use sight::Sight;
pub(crate) use source::Source;
pub(crate) use watch::{NEPERS_A_DB, Watch};

/// How hits come about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sensing {
    /// Waiting times are drawn; looks that cannot matter are never made.
    #[default]
    Waiting,
    /// Every look is made: the slow reference.
    Looks,
}
