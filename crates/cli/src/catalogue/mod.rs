//! What `ravelin catalogue` shows: what stands in the catalogue, who said it, and who uses it.

mod claims;
mod list;
mod measure;
mod show;
mod sources;
mod tally;

use report::text::Words;
use scenario::catalogue::{Library, Texts};

use crate::outcome::Outcome;
use crate::terminal;

/// What is asked for.
#[derive(Clone, Debug)]
pub enum Question {
    /// Every entry.
    List,
    /// One entry, kind of common figures, source or row of public figures.
    Show(String),
    /// Every source.
    Sources,
    /// Every claim.
    Claims,
}

/// Answer a question on standard output, as text or as JSON.
pub fn answer(question: &Question, json: bool, words: &Words) -> Outcome {
    let Some(library) = Library::of(&Texts::embedded()) else {
        terminal::tell(&words.say("catalogue-unsound", &[]));
        return Outcome::OurFault;
    };
    let text = match (question, json) {
        (Question::List, false) => list::text(&library, words),
        (Question::List, true) => written(&list::json(&library)),
        (Question::Sources, false) => sources::text(&library, words),
        (Question::Sources, true) => written(&sources::json(&library)),
        (Question::Claims, false) => claims::text(&library, words),
        (Question::Claims, true) => written(&claims::json(&library)),
        (Question::Show(id), json) => return show(&library, id, json, words),
    };
    terminal::print(text);
    Outcome::Done
}

fn show(library: &Library, id: &str, json: bool, words: &Words) -> Outcome {
    let Some(thing) = show::Thing::of(library, id) else {
        let args = [("id", id.into())];
        terminal::tell(&words.say("catalogue-unknown", &args));
        let near = show::near(library, id);
        if !near.is_empty() {
            let names = words.list(near.iter().map(|name| (*name).to_owned()));
            terminal::tell(&words.say("hint-did-you-mean", &[("names", names.into())]));
        }
        return Outcome::BadInput;
    };
    terminal::print(match json {
        true => written(&thing.json(library)),
        false => thing.text(library, words),
    });
    Outcome::Done
}

fn written(json: &serde_json::Value) -> String {
    format!("{json:#}\n")
}
