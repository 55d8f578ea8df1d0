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
    /// Every entry, or those of one folder.
    List(Option<String>),
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
        (Question::List(folder), json) => return list(&library, folder.as_deref(), json, words),
        (Question::Sources, false) => sources::text(&library, words),
        (Question::Sources, true) => written(&sources::json(&library)),
        (Question::Claims, false) => claims::text(&library, words),
        (Question::Claims, true) => written(&claims::json(&library)),
        (Question::Show(id), json) => return show(&library, id, json, words),
    };
    terminal::print(text);
    Outcome::Done
}

fn list(library: &Library, folder: Option<&str>, json: bool, words: &Words) -> Outcome {
    // The names of folders are singular; who asks for several means the same.
    let folder = folder.map(|name| name.trim_end_matches('/').trim_end_matches('s'));
    let own = |id: &&str| folder.is_none_or(|folder| id.split('/').next() == Some(folder));
    let ids: Vec<&str> = library.sheets.keys().map(String::as_str).filter(own).collect();
    if ids.is_empty() {
        let folders: Vec<&str> =
            library.sheets.keys().filter_map(|id| id.split('/').next()).collect();
        let mut folders: Vec<String> = folders.into_iter().map(str::to_owned).collect();
        folders.dedup();
        let args = [
            ("folder", folder.unwrap_or_default().into()),
            ("folders", words.list(folders).into()),
        ];
        terminal::tell(&words.say("catalogue-no-folder", &args));
        return Outcome::BadInput;
    }
    terminal::print(match json {
        true => written(&list::json(library, &ids)),
        false => list::text(library, &ids, words),
    });
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
