//! What an answer hangs on, where that was asked: shares of what is not known, figure by figure.

use crate::page::{Block, Section};
use crate::sensitivity::{chart, effects, paragraphs, what};
use crate::subject::Subject;

/// The section; nothing where it was not asked.
pub fn section(subject: &Subject) -> Option<Section> {
    let found = subject.findings.sensitivity.as_ref()?;
    let args = [("what", what(subject, found).into())];
    let words = paragraphs(subject, found).into_iter().map(Block::Text);
    let indices = chart(subject, found).map(Block::Chart);
    let numbers = indices.into_iter().chain([Block::Table(effects(subject, found))]);
    Some(Section {
        id: "sensitivity",
        heading: subject.say("sensitivity-title", &args),
        blocks: words.chain(numbers).collect(),
    })
}
