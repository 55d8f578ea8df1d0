//! The sections of a report, one file each, and their order in one list.

mod avoided;
mod causes;
mod consistency;
mod cross_checks;
mod figures;
mod hangs_on;
mod limits;
mod money;
mod options;
mod others;
mod pairs;
mod ranks;
mod repeat;
mod sensitivity;
mod spreads;
mod story;
mod views;
mod worlds;

pub use cross_checks::partings;
pub use figures::{figures_used, letter};
pub use options::{differences, offers, summary};
pub use repeat::carried;
pub use views::answers;
pub use worlds::differences as world_by_world;

use crate::page::Section;
use crate::subject::Subject;

/// Every section, from top to bottom; one that has nothing to say is left out.
pub const ALL: &[fn(&Subject) -> Option<Section>] = &[
    options::section,
    views::section,
    ranks::section,
    causes::section,
    story::section,
    spreads::section,
    hangs_on::section,
    sensitivity::section,
    cross_checks::section,
    consistency::section,
    money::section,
    others::section,
    figures::section,
    limits::section,
    repeat::section,
];
