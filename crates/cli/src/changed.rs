//! What a command line changes in a scenario: values by path, and whom it believes.

use std::path::Path;

use clap::Args;
use report::text::Words;
use scenario::Study;
use scenario::language::{ClaimsWord, ViewWord};
use scenario::vary::Changes;

use crate::{reading, terminal};

#[derive(Args, Clone, Debug)]
pub struct Changed {
    #[arg(long, value_name = "PATH=VALUE")]
    set: Vec<String>,
    #[arg(long, value_name = "SET", value_parser = SETS.map(ClaimsWord::word))]
    claims: Option<String>,
    #[arg(long, value_name = "VIEW", value_parser = VIEWS.map(ViewWord::word))]
    view: Option<String>,
}

/// Whom a study may believe.
const SETS: [ClaimsWord; 3] = [ClaimsWord::Spread, ClaimsWord::Maker, ClaimsWord::Sceptic];

/// In which fair view options are compared.
const VIEWS: [ViewWord; 3] = [ViewWord::AsOffered, ViewWord::EqualMoney, ViewWord::EqualFireUnits];

impl Changed {
    /// The same in another fair view.
    pub fn in_view(&self, view: ViewWord) -> Self {
        Self { view: Some(view.word().to_owned()), ..self.clone() }
    }

    /// Does the command line name a view?
    pub fn names_view(&self) -> bool {
        self.view.is_some()
    }

    /// The study of a scenario with these changes; what is at fault is said.
    pub fn read(&self, scenario: &Path, json: bool, words: &Words) -> Option<Study> {
        reading::read_changed(scenario, &self.changes(words)?, json, words)
    }

    /// What is other than the scenario says; what cannot be read is said.
    pub fn changes(&self, words: &Words) -> Option<Changes> {
        let set: Option<Vec<(String, String)>> =
            self.set.iter().map(|change| pair(change, "--set", words)).collect();
        let asked = self.claims.as_deref();
        let claims = SETS.into_iter().find(|set| Some(set.word()) == asked);
        let asked = self.view.as_deref();
        let view = VIEWS.into_iter().find(|view| Some(view.word()) == asked);
        Some(Changes { set: set?, vary: Vec::new(), claims, view })
    }

    /// What the command line needs to ask for the same again.
    pub fn chosen(&self) -> Vec<(&'static str, String)> {
        let claims = self.claims.iter().map(|set| ("--claims", set.clone()));
        let set = self.set.iter().map(|set| ("--set", set.clone()));
        let view = self.view.iter().map(|view| ("--view", view.clone()));
        claims.chain(view).chain(set).collect()
    }
}

/// A path and what stands behind its equals sign; where there is none, that is said.
pub fn pair(text: &str, option: &str, words: &Words) -> Option<(String, String)> {
    let pair = text.split_once('=');
    if pair.is_none() {
        let args = [("option", option.into()), ("text", text.into())];
        terminal::tell(&words.say("no-pair", &args));
    }
    pair.map(|(path, value)| (path.trim().to_owned(), value.trim().to_owned()))
}
