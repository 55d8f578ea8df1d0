//! The story behind the numbers: who was stopped where, and single days told.

mod day;
mod ground;
mod stops;

use crate::page::{Block, More, Section};
use crate::subject::Subject;

/// The section; nothing where no story was told.
pub fn section(subject: &Subject) -> Option<Section> {
    if subject.stories.is_empty() {
        return None;
    }
    let mut blocks = vec![Block::Text(subject.say("story-read", &[]))];
    for (option, story) in subject.stories.iter().enumerate() {
        blocks.push(Block::Heading(subject.option(option).to_owned()));
        blocks.push(Block::Chart(stops::chart(subject, option, story)));
        for (key, day) in [("story-typical", &story.typical), ("story-worst", &story.worst)] {
            let args = [("option", subject.named(option).into())];
            blocks.push(Block::More(More {
                summary: subject.say(&format!("{key}-open"), &args),
                blocks: day::blocks(subject, option, key, day),
            }));
        }
    }
    Some(Section { id: "story", heading: subject.say("heading-story", &[]), blocks })
}
