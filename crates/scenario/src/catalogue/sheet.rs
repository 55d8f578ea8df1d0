//! Entries as a reader sees them: every line of an entry with all that is said about it.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::DeValue;

use super::claim::{self, Told};
use super::common::{Common, CommonTable};
use super::public::{self, Public};
use super::{Shelf, SourceEntry, Texts, records};
use crate::diagnostic::Diagnostic;
use crate::field::{Known, Need, Reader, Record, Shape};
use crate::source::Files;
use crate::syntax;

/// A line of an entry.
#[derive(Clone, Debug)]
pub struct Line {
    /// The keys that lead to it, such as `guidance`, `channels`.
    pub keys: Vec<String>,
    /// What tells its table from others of a list, such as `interceptor/gem-t`; empty elsewhere.
    pub of: String,
    /// What stands there.
    pub content: Content,
}

/// What stands in a line.
#[derive(Clone, Debug)]
pub enum Content {
    /// Words, names, ids, plain quantities: as they were written.
    Text(String),
    /// A figure of the entry's own.
    Figure(Box<Told>),
    /// A figure that the common file gives, and of which kind, such as `common/radar`.
    Common(String, Box<Told>),
}

/// An entry, or the common figures of a kind.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Its id.
    pub id: String,
    /// What people call it; empty for a kind.
    pub name: String,
    /// The same in other languages, by tag of the language.
    pub translated: BTreeMap<String, String>,
    /// What it is.
    pub says: String,
    /// Its other lines, in the order of the field list.
    pub lines: Vec<Line>,
    /// Rows of the table of public figures that are shown beside it.
    pub context: Vec<String>,
    /// Entries that it refers to.
    pub parts: Vec<String>,
}

/// The whole catalogue, to be read.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Every entry, then every kind of the common file as `common/KIND`, by id.
    pub sheets: BTreeMap<String, Sheet>,
    /// Every source, in the order of the list.
    pub sources: Vec<SourceEntry>,
    /// Every row of the table of public figures.
    pub rows: BTreeMap<String, Public>,
}

/// Fields that stand at the head of a sheet.
const HEAD: [&str; 6] = ["schema", "id", "name", "translation", "says", "context"];

impl Library {
    /// The catalogue of these texts; nothing where it is not sound, which `check` explains.
    pub fn of(texts: &Texts) -> Option<Self> {
        let (mut files, mut found) = (Files::default(), Vec::new());
        let mut shelf = Shelf::new(texts, &mut files, &mut found);
        shelf.take_all(&mut files, &mut found);
        found.is_empty().then_some(())?;
        let records: BTreeMap<&str, Record> = records().into_iter().collect();
        let mut library = Self {
            sources: shelf.sources.iter().cloned().collect(),
            rows: public::table(&texts.figures),
            ..Self::default()
        };
        for id in shelf.ids.clone() {
            let record = &records[id.split('/').next()?];
            let text = &texts.entries[&format!("{id}.toml")];
            let parts = shelf.parts.get(id).cloned().unwrap_or_default();
            library.sheets.insert(id.to_owned(), sheet(&shelf, id, text, record, parts)?);
        }
        for kind in CommonTable::record().fields.iter().skip(1) {
            let Shape::Table(record) = kind.shape else { continue };
            let lines = common_lines(&shelf, &kind.name, &record());
            let id = format!("common/{}", kind.name);
            library.sheets.insert(
                id.clone(),
                Sheet {
                    id,
                    name: String::new(),
                    translated: BTreeMap::new(),
                    says: String::new(),
                    lines,
                    context: Vec::new(),
                    parts: Vec::new(),
                },
            );
        }
        Some(library)
    }

    /// Ids of the entries that refer to one.
    pub fn users(&self, id: &str) -> Vec<&str> {
        let uses = |sheet: &&Sheet| match id.starts_with("common/") {
            true => sheet.common().contains(id),
            false => sheet.parts.iter().any(|part| part == id),
        };
        self.sheets.values().filter(uses).map(|sheet| sheet.id.as_str()).collect()
    }

    /// Ids of the entries that name a row of public figures, in a claim, as context or in a note.
    pub fn users_of_row(&self, row: &str) -> Vec<&str> {
        let uses = self.sheets.values().filter(|sheet| sheet.rows().contains(row));
        uses.map(|sheet| sheet.id.as_str()).collect()
    }
}

impl Sheet {
    /// What people call it in a language, or, where nobody translated it, in that of the catalogue.
    pub fn called(&self, language: &str) -> &str {
        self.translated.get(language).unwrap_or(&self.name)
    }

    /// Its own figures with the lines they stand in.
    pub fn figures(&self) -> impl Iterator<Item = (&Line, &Told)> {
        self.lines.iter().filter_map(|line| match &line.content {
            Content::Figure(told) => Some((line, &**told)),
            _ => None,
        })
    }

    /// The kinds from which it takes common figures.
    pub fn common(&self) -> BTreeSet<String> {
        let kinds = self.lines.iter().filter_map(|line| match &line.content {
            Content::Common(kind, _) => Some(kind.clone()),
            _ => None,
        });
        kinds.collect()
    }

    /// Every row of public figures that it names.
    pub fn rows(&self) -> BTreeSet<String> {
        let mut rows: BTreeSet<String> = self.context.iter().cloned().collect();
        for (_, told) in self.figures() {
            for claim in &told.claims {
                rows.extend(claim.row.clone());
                rows.extend(named(&claim.said.note));
            }
        }
        for line in &self.lines {
            if let Content::Text(text) = &line.content {
                rows.extend(named(text));
            }
        }
        rows
    }
}

/// Row ids inside a text.
fn named(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let is_row = |word: &&str| {
        word.len() == 6
            && word.strip_prefix("pf").is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
    };
    words.filter(is_row).map(str::to_owned).collect::<Vec<_>>().into_iter()
}

fn sheet(
    shelf: &Shelf<'_>,
    id: &str,
    text: &str,
    record: &Record,
    parts: Vec<String>,
) -> Option<Sheet> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let file = Files::default().add(id, text);
    let parsed = syntax::parse(file, text, &mut found)?;
    let sources = shelf.sources.keys();
    let known = Known { ids: &shelf.ids, sources: &sources, rows: &shelf.rows, common: None };
    let mut walk = Walk {
        reader: Reader::new(file, text, known, Vec::new()),
        common: &shelf.common,
        lines: Vec::new(),
    };
    let root = Spanned::new(0..0, DeValue::Table(parsed.root));
    let said = |key: &str| plain(root.get_ref().get(key)?);
    let rows = root.get_ref().get("context").and_then(|rows| rows.get_ref().as_array().cloned());
    let context = rows.iter().flatten().filter_map(plain).collect();
    walk.table(&root, record, &[], "");
    Some(Sheet {
        id: id.to_owned(),
        name: said("name").unwrap_or_default(),
        translated: shelf.entries.translated_names_of(id),
        says: said("says").unwrap_or_default(),
        lines: walk.lines,
        context,
        parts,
    })
}

fn common_lines(shelf: &Shelf<'_>, kind: &str, record: &Record) -> Vec<Line> {
    let sources = shelf.sources.keys();
    let known = Known { ids: &shelf.ids, sources: &sources, rows: &shelf.rows, common: None };
    let file = Files::default().add("common", "");
    let mut reader = Reader::new(file, "", known, Vec::new());
    let lines = record.fields.iter().filter_map(|field| {
        let Shape::Figure(of) = field.shape else { return None };
        let told = claim::read(shelf.common.get(kind, &field.name)?, None, of, &mut reader)?;
        let keys = vec![field.name.clone()];
        Some(Line { keys, of: String::new(), content: Content::Figure(Box::new(told)) })
    });
    lines.collect()
}

/// Walks through an entry that is known to be sound.
struct Walk<'w> {
    reader: Reader<'w>,
    common: &'w Common<'w>,
    lines: Vec<Line>,
}

impl Walk<'_> {
    fn table(&mut self, value: &Spanned<DeValue<'_>>, record: &Record, above: &[String], of: &str) {
        let Some(table) = value.get_ref().as_table() else { return };
        for field in &record.fields {
            if above.is_empty() && HEAD.contains(&field.name.as_str()) {
                continue;
            }
            let keys: Vec<String> = above.iter().cloned().chain([field.name.clone()]).collect();
            match table.get(field.name.as_str()) {
                Some(value) => self.value(value, &field.shape, &keys, of),
                None if field.need == Need::Usual => self.usual(record, &keys, &field.shape, of),
                None => {}
            }
        }
    }

    fn value(&mut self, value: &Spanned<DeValue<'_>>, shape: &Shape, keys: &[String], of: &str) {
        let content = match shape {
            Shape::Figure(dimension) => claim::read(value, None, *dimension, &mut self.reader)
                .map(|told| Content::Figure(Box::new(told))),
            Shape::Table(inner) => return self.table(value, &inner(), keys, of),
            Shape::List(each) if matches!(**each, Shape::Table(_)) => {
                for item in value.get_ref().as_array().into_iter().flatten() {
                    let own = ["name", "round", "radar", "launcher", "system", "link"];
                    let name = own.iter().find_map(|key| plain(item.get_ref().get(*key)?));
                    self.value(item, each, keys, &name.unwrap_or_default());
                }
                return;
            }
            _ => plain(value).map(Content::Text),
        };
        let line = content.map(|content| Line { keys: keys.to_vec(), of: of.to_owned(), content });
        self.lines.extend(line);
    }

    fn usual(&mut self, record: &Record, keys: &[String], shape: &Shape, of: &str) {
        let kind = record.name.to_lowercase();
        let (Shape::Figure(dimension), Some(field)) = (shape, keys.last()) else { return };
        let Some(value) = self.common.get(&kind, field) else { return };
        let told = claim::read(value, None, *dimension, &mut self.reader);
        let line = told.map(|told| Line {
            keys: keys.to_vec(),
            of: of.to_owned(),
            content: Content::Common(format!("common/{kind}"), Box::new(told)),
        });
        self.lines.extend(line);
    }
}

/// A text, number, flag or list of them, as one would write it.
fn plain(value: &Spanned<DeValue<'_>>) -> Option<String> {
    match value.get_ref() {
        DeValue::String(text) => Some(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Float(number) => Some(number.to_string()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Datetime(moment) => Some(moment.to_string()),
        DeValue::Array(items) => {
            Some(items.iter().filter_map(plain).collect::<Vec<_>>().join(", "))
        }
        DeValue::Table(_) => None,
    }
}
