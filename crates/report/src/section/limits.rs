//! What this cannot say.

use crate::page::{Block, Section};
use crate::subject::Subject;

/// Keys of what is not in the models, or is in them more simply than in the world.
const LIMITS: [&str; 10] = [
    "limit-figures",
    "limit-raid",
    "limit-terrain",
    "limit-weather",
    "limit-jamming",
    "limit-identity",
    "limit-kill",
    "limit-fly-out",
    "limit-people",
    "limit-use",
];

/// The section.
pub fn section(subject: &Subject) -> Option<Section> {
    let limits = LIMITS.iter().map(|key| subject.say(key, &[])).collect();
    let heading = subject.say("heading-limits", &[]);
    Some(Section { id: "limits", heading, blocks: vec![Block::List(limits)] })
}
