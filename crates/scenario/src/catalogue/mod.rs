//! The catalogue: what things are, each figure with the claims it rests on.
//!
//! One file a thing. The program carries all of them, so that it runs alone; what stands in the
//! folder and what it carries are kept in step by a test.

mod claim;
mod common;
mod embedded;
mod entry;
pub mod outcomes;
mod public;
mod row;
mod sheet;
mod sources;
mod spread;

pub use claim::{
    Amount, Claim, Figure, GradeWord, Kind, Meaning, Told, ToldClaim, Usual, figure_record,
};
pub use common::{Common, CommonTable};
pub use entry::*;
pub use public::Public;
pub use row::Row;
pub use sheet::{Content, Library, Line, Sheet};
pub use sources::{List as SourceList, SourceEntry, Sources};
pub(crate) use spread::law_of_span;

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
#[cfg(test)]
use crate::field::Read;
use crate::field::{Known, Reader, Text};
use crate::source::Files;
use crate::syntax;

/// The texts of a catalogue, by their paths inside it, such as `radar/91n6e.toml`.
#[derive(Clone, Debug)]
pub struct Texts {
    /// Text by path.
    pub entries: BTreeMap<String, String>,
    /// The list of sources, `sources.toml`.
    pub sources: String,
    /// What holds of all things of a kind, `common.toml`.
    pub common: String,
    /// The table of public figures, `public-figures.csv`.
    pub figures: String,
}

impl Texts {
    /// The catalogue that the program carries.
    pub fn embedded() -> Self {
        let entries = embedded::ENTRIES.iter();
        Self {
            entries: entries.map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect(),
            sources: embedded::SOURCES.to_owned(),
            common: embedded::COMMON.to_owned(),
            figures: embedded::FIGURES.to_owned(),
        }
    }

    /// Every id, in order.
    pub fn ids(&self) -> Vec<&str> {
        self.entries.keys().map(|path| path.trim_end_matches(".toml")).collect()
    }

    /// Every row id of the table of public figures: the first column.
    pub fn rows(&self) -> Vec<&str> {
        self.figures.lines().skip(1).filter_map(|line| line.split(',').next()).collect()
    }
}

/// One thing of the catalogue.
#[derive(Clone, Debug)]
pub enum Entry {
    /// A radar.
    Radar(Box<RadarEntry>),
    /// A type of round.
    Interceptor(Box<InterceptorEntry>),
    /// What holds rounds.
    Launcher(Box<LauncherEntry>),
    /// Who decides.
    Post(Box<PostEntry>),
    /// Posts with radars and launchers.
    System(Box<SystemEntry>),
    /// A type of flight.
    Flight(Box<FlightEntry>),
    /// A type of link.
    Link(Box<LinkEntry>),
    /// A kind of asset.
    Asset(Box<AssetEntry>),
}

/// The entries that have been read.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    radars: BTreeMap<String, RadarEntry>,
    interceptors: BTreeMap<String, InterceptorEntry>,
    launchers: BTreeMap<String, LauncherEntry>,
    posts: BTreeMap<String, PostEntry>,
    systems: BTreeMap<String, SystemEntry>,
    flights: BTreeMap<String, FlightEntry>,
    links: BTreeMap<String, LinkEntry>,
    assets: BTreeMap<String, AssetEntry>,
}

macro_rules! lookups {
    ($($one:ident in $all:ident: $Entry:ty;)*) => {$(
        /// The entry with this id, if it has been read.
        pub fn $one(&self, id: &str) -> Option<&$Entry> {
            self.$all.get(id)
        }
    )*};
}

impl Entries {
    lookups! {
        radar in radars: RadarEntry;
        interceptor in interceptors: InterceptorEntry;
        launcher in launchers: LauncherEntry;
        post in posts: PostEntry;
        system in systems: SystemEntry;
        flight in flights: FlightEntry;
        link in links: LinkEntry;
        asset in assets: AssetEntry;
    }

    /// The name that people use for each id.
    pub fn names(&self) -> BTreeMap<String, String> {
        self.called().map(|(id, name, _)| (id.clone(), name.value.clone())).collect()
    }

    /// The same in other languages, as far as somebody translated them: by tag of the language.
    pub fn translated_names(&self) -> BTreeMap<&'static str, BTreeMap<String, String>> {
        let mut names: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for (id, _, others) in self.called() {
            for other in others {
                let language = names.entry(other.language.word()).or_default();
                language.insert(id.clone(), other.name.value.clone());
            }
        }
        names
    }

    /// The names of one thing in other languages, by tag of the language.
    fn translated_names_of(&self, id: &str) -> BTreeMap<String, String> {
        let all = self.called().filter(|(own, ..)| *own == id).flat_map(|(.., others)| others);
        all.map(|other| (other.language.word().to_owned(), other.name.value.clone())).collect()
    }

    /// Every id with its name and with that in other languages.
    fn called(&self) -> impl Iterator<Item = (&String, &Text, &[NameTranslation])> {
        macro_rules! of {
            ($all:expr) => {
                $all.iter()
                    .map(|(id, e)| (id, &e.name, e.translation.as_deref().unwrap_or_default()))
            };
        }
        of!(self.radars)
            .chain(of!(self.interceptors))
            .chain(of!(self.launchers))
            .chain(of!(self.posts))
            .chain(of!(self.systems))
            .chain(of!(self.flights))
            .chain(of!(self.links))
            .chain(of!(self.assets))
    }

    fn insert(&mut self, id: &str, entry: Entry) {
        let id = id.to_owned();
        match entry {
            Entry::Radar(entry) => drop(self.radars.insert(id, *entry)),
            Entry::Interceptor(entry) => drop(self.interceptors.insert(id, *entry)),
            Entry::Launcher(entry) => drop(self.launchers.insert(id, *entry)),
            Entry::Post(entry) => drop(self.posts.insert(id, *entry)),
            Entry::System(entry) => drop(self.systems.insert(id, *entry)),
            Entry::Flight(entry) => drop(self.flights.insert(id, *entry)),
            Entry::Link(entry) => drop(self.links.insert(id, *entry)),
            Entry::Asset(entry) => drop(self.assets.insert(id, *entry)),
        }
    }

    fn has(&self, id: &str) -> bool {
        self.radars.contains_key(id)
            || self.interceptors.contains_key(id)
            || self.launchers.contains_key(id)
            || self.posts.contains_key(id)
            || self.systems.contains_key(id)
            || self.flights.contains_key(id)
            || self.links.contains_key(id)
            || self.assets.contains_key(id)
    }
}

/// Reads entries as they are asked for, each once, with all they refer to.
#[derive(Debug)]
pub struct Shelf<'t> {
    texts: &'t Texts,
    ids: Vec<&'t str>,
    rows: Vec<&'t str>,
    common: Common<'t>,
    /// The list of sources.
    pub sources: Sources,
    /// What has been read.
    pub entries: Entries,
    /// What each entry that has been read refers to.
    parts: BTreeMap<String, Vec<String>>,
    /// Sources that claims of these entries name.
    pub cited: Vec<String>,
}

impl<'t> Shelf<'t> {
    /// A catalogue with its list of sources read.
    pub fn new(texts: &'t Texts, files: &mut Files, found: &mut Vec<Diagnostic>) -> Self {
        let file = files.add("catalogue/sources.toml", texts.sources.as_str());
        let mut shelf = Self {
            texts,
            ids: texts.ids(),
            rows: texts.rows(),
            common: Common::default(),
            sources: Sources::default(),
            entries: Entries::default(),
            parts: BTreeMap::new(),
            cited: Vec::new(),
        };
        if let Some(parsed) = syntax::parse(file, &texts.sources, found) {
            let reader = Reader::new(file, &texts.sources, Known::default(), parsed.broken);
            let (list, mut wrong, _) = reader.whole::<SourceList>(parsed.root);
            found.append(&mut wrong);
            shelf.sources = Sources::of(list);
        }
        shelf.take_common(files, found);
        shelf
    }

    /// Read what holds of all things of a kind.
    fn take_common(&mut self, files: &mut Files, found: &mut Vec<Diagnostic>) {
        let text = self.texts.common.as_str();
        let file = files.add("catalogue/common.toml", text);
        let Some(parsed) = syntax::parse(file, text, found) else { return };
        let keys = self.sources.keys();
        let known = Known { ids: &self.ids, sources: &keys, rows: &self.rows, common: None };
        let reader = Reader::new(file, text, known, parsed.broken);
        let (_, mut wrong, mut cited) = reader.whole::<CommonTable>(parsed.root.clone());
        found.append(&mut wrong);
        self.cited.append(&mut cited);
        self.common = Common::of(parsed.root);
    }

    /// What a file that uses this catalogue may refer to.
    pub fn ids(&self) -> &[&'t str] {
        &self.ids
    }

    /// Read an entry and all it refers to, if that has not been done.
    pub fn take(&mut self, id: &str, files: &mut Files, found: &mut Vec<Diagnostic>) {
        let path = format!("{id}.toml");
        let Some(text) = self.texts.entries.get(&path) else { return };
        if self.entries.has(id) {
            return;
        }
        let file = files.add(format!("catalogue/{path}"), text.as_str());
        let Some(parsed) = syntax::parse(file, text, found) else { return };
        let keys = self.sources.keys();
        let known =
            Known { ids: &self.ids, sources: &keys, rows: &self.rows, common: Some(&self.common) };
        let reader = Reader::new(file, text, known, parsed.broken);
        let folder = id.split('/').next().unwrap_or_default();
        let root = parsed.root;
        macro_rules! read {
            ($wrap:expr) => {{
                let (entry, mut wrong, mut cited) = reader.whole(root);
                found.append(&mut wrong);
                self.cited.append(&mut cited);
                entry.map($wrap)
            }};
        }
        let entry: Option<Entry> = match folder {
            "radar" => read!(|entry| Entry::Radar(Box::new(entry))),
            "interceptor" => read!(|entry| Entry::Interceptor(Box::new(entry))),
            "launcher" => read!(|entry| Entry::Launcher(Box::new(entry))),
            "post" => read!(|entry| Entry::Post(Box::new(entry))),
            "system" => read!(|entry| Entry::System(Box::new(entry))),
            "flight" => read!(|entry| Entry::Flight(Box::new(entry))),
            "link" => read!(|entry| Entry::Link(Box::new(entry))),
            _ => read!(|entry| Entry::Asset(Box::new(entry))),
        };
        let Some(entry) = entry else { return };
        let (written, others) = entry.references();
        if written.value != id {
            let fault = Diagnostic::new(Code::IdIsNotPath, written.span);
            found.push(fault.with("id", written.value).with("path", path));
        }
        self.entries.insert(id, entry);
        self.parts.insert(id.to_owned(), others.clone());
        others.iter().for_each(|other| self.take(other, files, found));
    }

    /// Read everything, and look at what only the whole shows.
    pub fn take_all(&mut self, files: &mut Files, found: &mut Vec<Diagnostic>) {
        for id in self.ids.clone() {
            self.take(id, files, found);
        }
        found.extend(self.sources.unused(&self.cited));
        found.extend(self.spelt_alike(files));
    }

    /// Ids that differ by case only: one file on some disks, two on others.
    fn spelt_alike(&self, files: &mut Files) -> Vec<Diagnostic> {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        let mut wrong = Vec::new();
        for id in &self.ids {
            if let Some(other) = seen.insert(id.to_lowercase(), id) {
                let file = files.add(format!("catalogue/{id}.toml"), "");
                let span = crate::diagnostic::Span::new(file, 0..0);
                let fault = Diagnostic::new(Code::NamesDifferByCase, span);
                wrong.push(fault.with("name", *id).with("other", other).with("space", "id"));
            }
        }
        wrong
    }
}

/// Everything that is wrong with a catalogue, and the files it was read from.
pub fn check(texts: &Texts) -> (Vec<Diagnostic>, Files) {
    let (mut files, mut found) = (Files::default(), Vec::new());
    let mut shelf = Shelf::new(texts, &mut files, &mut found);
    shelf.take_all(&mut files, &mut found);
    (found, files)
}

/// The field list of each folder's entries and of the list of sources.
pub fn records() -> Vec<(&'static str, crate::field::Record)> {
    vec![
        ("radar", RadarEntry::record()),
        ("interceptor", InterceptorEntry::record()),
        ("launcher", LauncherEntry::record()),
        ("post", PostEntry::record()),
        ("system", SystemEntry::record()),
        ("flight", FlightEntry::record()),
        ("link", LinkEntry::record()),
        ("asset", AssetEntry::record()),
        ("common", CommonTable::record()),
        ("sources", SourceList::record()),
    ]
}

/// Reads a table of the language from a text alone; for tests of single kinds.
#[cfg(test)]
pub(crate) fn read_alone<T: Read>(text: &str) -> (Option<T>, Vec<Diagnostic>) {
    let (mut files, mut found) = (Files::default(), Vec::new());
    let file = files.add("test.toml", text);
    let Some(parsed) = syntax::parse(file, text, &mut found) else { return (None, found) };
    let known =
        Known { ids: &["radar/a", "flight/b"], sources: &["s"], rows: &["pf0001"], common: None };
    let (read, mut wrong, _) = Reader::new(file, text, known, parsed.broken).whole(parsed.root);
    found.append(&mut wrong);
    (read, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name that is a designation alone, such as `PAC-3 MSE`, is the same everywhere.
    #[test]
    fn every_name_of_words_has_an_arabic_one_that_begins_in_arabic() {
        let (texts, mut files, mut found) = (Texts::embedded(), Files::default(), Vec::new());
        let mut shelf = Shelf::new(&texts, &mut files, &mut found);
        shelf.take_all(&mut files, &mut found);
        let translated = shelf.entries.translated_names();
        let arabic = &translated["ar"];
        for (id, name) in shelf.entries.names() {
            let wordy = name
                .split(' ')
                .any(|word| word.chars().filter(char::is_ascii_lowercase).count() > 1);
            assert_eq!(arabic.contains_key(&id), wordy, "{id}: {name}");
        }
        let arabic_letter = |c: char| ('\u{620}'..='\u{64a}').contains(&c);
        assert!(arabic.values().all(|name| name.starts_with(arabic_letter)), "{arabic:?}");
        assert!(arabic.len() > 40, "{}", arabic.len());
    }
}
