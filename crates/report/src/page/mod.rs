//! The page: one file that opens from disk, asks nobody for anything and carries its own study.

mod apart;
mod drawings;
mod policy;

pub use policy::base64;

use std::sync::{Arc, LazyLock};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde};
use minijinja::{AutoEscape, Environment};
use serde::{Deserialize, Serialize};

use crate::chart::{Chart, SERIES, SHAPES, symbol};
use crate::csv;
use crate::table::Table;
use crate::text::{Arg, Digits, Direction, Words, begins_astray, strays, way_of};

const FRAME: &str = include_str!("page.html");
const EDITION: &str = include_str!("edition.html");
const STYLE: &str = include_str!("page.css");

/// Everything that stands on a page, already in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// The scenario's title.
    pub title: String,
    /// The language in which the author wrote title, question and notes.
    pub author: String,
    /// What the study asks; may be empty.
    pub question: String,
    /// How far the weakest figure that matters may be trusted: a line under the mark.
    pub grade: String,
    /// The answer in one sentence.
    pub answer: String,
    /// What the answer is measured by, and what else is counted; one paragraph each.
    pub measured: Vec<String>,
    /// The numbers of that, where they are too many for a sentence.
    pub beside: Option<Table>,
    /// Is a winner named?
    pub decided: bool,
    /// In how many worlds who is better; empty where worlds are not compared.
    pub tally: Vec<Part>,
    /// How sure that is, in plain words; one paragraph each.
    pub sure: Vec<String>,
    /// What holds anyway, whatever the verdict.
    pub holds: Vec<String>,
    /// On how many worlds that rests; empty where nothing holds.
    pub holds_read: String,
    /// What a reader must know before the numbers.
    pub alerts: Vec<Alert>,
    /// The sections, from top to bottom.
    pub sections: Vec<Section>,
}

/// A part of all worlds, as icons and in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// How many icons.
    pub icons: usize,
    /// Their mark.
    #[serde(flatten)]
    pub key: Key,
}

/// A mark and what it stands for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Key {
    /// Its outline, round a middle at 0.
    pub path: &'static str,
    /// Its class.
    pub class: String,
    /// What it stands for.
    pub label: String,
}

impl Key {
    /// The mark of a series.
    pub fn of_series(series: usize, label: String) -> Self {
        let series = series % SERIES;
        Self { path: SHAPES[series], class: format!("fill-{}", series + 1), label }
    }

    /// The mark of what belongs to no series.
    pub fn hollow(label: String) -> Self {
        Self { path: SHAPES[0], class: "hollow".to_owned(), label }
    }
}

/// What a reader must know before the numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Alert {
    /// What kind of thing it is, in a few words.
    pub head: String,
    /// What it is.
    pub text: String,
    /// Are these words of the author, in his language?
    pub written: bool,
}

/// A section of the page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    /// Its anchor.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase", tag = "kind", content = "content")]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// A heading inside of the section.
    Heading(String),
    /// A list.
    List(Vec<String>),
    /// A list of texts in a language of their own, some to an item.
    Written(Vec<Vec<Written>>),
    /// A table.
    Table(Table),
    /// A long table that opens when its caption is pressed, and is open on paper.
    Folded(Table),
    /// The same of which a file of tables beside the page holds more than the page could save.
    Beside(Table),
    /// A chart with its table.
    Chart(Chart),
    /// More, that opens when it is asked for, and is open on paper.
    More(More),
    /// Something to type, letter by letter.
    Code(String),
}

/// A text in a language of its own, behind words in that of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Written {
    /// The words of the page; may be empty.
    pub own: String,
    /// The text.
    pub text: String,
    /// Its language.
    pub lang: String,
}

/// A page in one language.
pub struct Edition {
    /// What stands on it.
    pub page: Page,
    /// The language it is said in, in Latin digits: the page holds the other kind beside them.
    pub words: Arc<Words>,
}

/// The page as one HTML file with all its editions, of which a reader chooses one; the first is
/// shown until then, with these digits. `study` is the study as JSON, for `ravelin reproduce`.
pub fn html(editions: &[Edition], digits: Digits, study: &str) -> Vec<u8> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.unwrap_or_default());
    let first = &editions[0];
    let mut articles: Vec<String> = editions.iter().map(|e| e.article(&environment)).collect();
    let drawings = drawings::taken_out(&mut articles);
    let choices: Vec<Choice> = editions.iter().flat_map(choices).collect();
    let html = environment.render_str(
        FRAME,
        minijinja::context! {
            title => &first.page.title,
            articles => articles,
            drawings => drawings,
            symbols => Serde(&symbol::ALL),
            choices => Serde(&choices),
            shown => first.id(digits),
            choose => editions.iter().map(|e| e.words.say("choose-language", &[])).collect::<Vec<_>>().join(" \u{b7} "),
            study => inert(study),
            lang => first.words.code(),
            dir => first.words.direction().attribute(),
            style => STYLE,
            policy => POLICY.as_str(),
            version => env!("CARGO_PKG_VERSION"),
        },
    );
    html.unwrap_or_else(|fault| panic!("page.html: {fault:#}")).into_bytes()
}

/// What a reader can choose: a language, and its digits where it has two kinds.
#[derive(Serialize)]
struct Choice {
    id: String,
    lang: String,
    dir: &'static str,
    label: String,
}

fn choices(edition: &Edition) -> Vec<Choice> {
    let words = &edition.words;
    let name = words.say("language-name", &[]);
    let choice = |digits: Digits, label: String| Choice {
        id: edition.id(digits),
        lang: words.code().to_owned(),
        dir: words.direction().attribute(),
        label,
    };
    match words.direction() {
        Direction::LeftToRight => vec![choice(Digits::Latin, name)],
        Direction::RightToLeft => {
            Digits::ALL.map(|digits| choice(digits, format!("{name} {}", digits.sample()))).into()
        }
    }
}

/// Blocks behind a line that opens them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct More {
    /// The line.
    pub summary: String,
    /// What is behind it.
    pub blocks: Vec<Block>,
}

impl Edition {
    /// Names the edition with these digits.
    fn id(&self, digits: Digits) -> String {
        match self.words.direction() {
            Direction::LeftToRight => self.words.code().to_owned(),
            Direction::RightToLeft => format!("{}-{}", self.words.code(), digits.name()),
        }
    }

    /// Everything that stands on the page in this language.
    fn article(&self, environment: &Environment) -> String {
        let mut environment = environment.clone();
        let speaker = Arc::clone(&self.words);
        environment.add_function("say", move |key: &str, args: Kwargs| said(&speaker, key, &args));
        let speaker = Arc::clone(&self.words);
        environment.add_function("csv", move |table: minijinja::Value| saved(&speaker, table));
        let direction = self.words.direction();
        environment.add_function("strays", move |text: &str| strays(text, direction));
        let left = direction == Direction::RightToLeft;
        environment.add_function("leftward", move |text: &str| left && begins_astray(text));
        environment.add_function("way", |language: &str| way_of(language).attribute());
        let article = environment.render_str(
            EDITION,
            minijinja::context! {
                page => Serde(&self.page),
                lang => self.words.code(),
                dir => self.words.direction().attribute(),
                version => env!("CARGO_PKG_VERSION"),
            },
        );
        let article = article.unwrap_or_else(|fault| panic!("edition.html: {fault:#}"));
        match self.words.direction() {
            Direction::LeftToRight => apart::held_together(&article),
            Direction::RightToLeft => apart::elements(&article),
        }
    }
}

static POLICY: LazyLock<String> = LazyLock::new(|| policy::policy(STYLE));

/// A message with the arguments that the template gives it.
fn said(words: &Words, key: &str, args: &Kwargs) -> Result<String, minijinja::Error> {
    let mut named: Vec<(&str, Arg)> = Vec::new();
    for name in args.args() {
        let value: minijinja::Value = args.get(name)?;
        let arg = match value.as_usize() {
            Some(count) => Arg::from(count),
            None => Arg::from(value.to_string()),
        };
        named.push((name, arg));
    }
    Ok(words.say(key, &named))
}

/// The address under which a table is saved as CSV.
fn saved(words: &Words, table: minijinja::Value) -> Result<String, minijinja::Error> {
    let table = Table::deserialize(table)?;
    Ok(csv::address(&csv::of_table(&table, words)))
}

/// JSON that no HTML parser reads as markup: in JSON `<`, `>` and `&` stand in strings only, where
/// their escapes mean the same.
fn inert(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests;
