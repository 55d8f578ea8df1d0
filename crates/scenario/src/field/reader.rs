//! The one walker over declared field lists.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::{Field, Need, Read, Record, Shape};
use crate::catalogue::Common;
use crate::diagnostic::{Code, Diagnostic, FileId, HintCode, Span};
use crate::heard;
use crate::nearest::nearest;
use crate::syntax::MOST_MISTAKES;
use crate::unit::{self, Dimension};

/// What lies outside a file and its values may refer to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'k> {
    /// Ids of the catalogue.
    pub ids: &'k [&'k str],
    /// Keys of the list of sources.
    pub sources: &'k [&'k str],
    /// Rows of the table of public figures.
    pub rows: &'k [&'k str],
    /// What the catalogue says of all things of a kind.
    pub common: Option<&'k Common<'k>>,
}

/// A table that is being read.
#[derive(Clone, Debug)]
pub struct Entered {
    span: Span,
    name: &'static str,
    /// Fields that unknown keys were likely meant to be.
    meant: Vec<String>,
}

/// A name with its place.
#[derive(Clone, Debug)]
struct Name {
    space: &'static str,
    name: String,
    span: Span,
}

/// Walks through one file and gathers what is wrong.
#[derive(Debug)]
pub struct Reader<'k> {
    /// What the file may refer to.
    pub known: Known<'k>,
    file: FileId,
    text: &'k str,
    broken: Vec<Span>,
    found: Vec<Diagnostic>,
    hidden: usize,
    defined: Vec<Name>,
    referred: Vec<Name>,
    cited: Vec<String>,
}

impl<'k> Reader<'k> {
    /// A reader of a file, some spans of which could not be parsed.
    pub fn new(file: FileId, text: &'k str, known: Known<'k>, broken: Vec<Span>) -> Self {
        Self {
            known,
            file,
            text,
            broken,
            found: Vec::new(),
            hidden: 0,
            defined: Vec::new(),
            referred: Vec::new(),
            cited: Vec::new(),
        }
    }

    /// Read a whole file as one table, and hand over what is wrong with it.
    pub fn whole<T: Read>(
        mut self,
        root: DeTable<'_>,
    ) -> (Option<T>, Vec<Diagnostic>, Vec<String>) {
        let read = T::read(&Spanned::new(0..0, DeValue::Table(root)), None, &mut self);
        self.resolve();
        if self.hidden > 0 {
            let at = self.found.last().map_or_else(|| self.span(0..0), |last| last.span);
            let more = Diagnostic::new(Code::MoreMistakes, at);
            self.found.push(more.with("hidden", self.hidden.to_string()));
        }
        (read, self.found, self.cited)
    }

    /// A stretch of the file.
    pub fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, range)
    }

    /// Something is wrong. After a mistake in the syntax a missing field may stand in the part that
    /// could not be parsed: then nothing is said about it.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        let follows = match diagnostic.code {
            Code::MissingField | Code::SchemaMissing | Code::UnknownName | Code::Empty => {
                !self.broken.is_empty()
            }
            _ => self
                .broken
                .iter()
                .any(|b| b.start <= diagnostic.span.end && diagnostic.span.start <= b.end),
        };
        match follows {
            true => {}
            false if self.is_full() => self.hidden += 1,
            false => self.found.push(diagnostic),
        }
    }

    /// Are there so many mistakes that more need not be looked at closely?
    fn is_full(&self) -> bool {
        self.found.len() >= MOST_MISTAKES
    }

    /// A claim names this source.
    pub fn cite(&mut self, source: &str) {
        self.cited.push(source.to_owned());
    }

    /// A name is given to something of a space of names.
    pub fn define(&mut self, space: &'static str, name: &str, span: Span) {
        self.defined.push(Name { space, name: name.to_owned(), span });
    }

    /// Something of a space of names is spoken of.
    pub fn refer(&mut self, space: &'static str, name: &str, span: Span) {
        self.referred.push(Name { space, name: name.to_owned(), span });
    }

    /// The value as a table.
    pub fn table<'v, 't>(&mut self, value: &'v Spanned<DeValue<'t>>) -> Option<&'v DeTable<'t>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(value, "table");
        }
        table
    }

    /// The value as a table of a kind: where it is none, a hint shows such a table.
    pub fn table_of<'v, 't>(
        &mut self,
        value: &'v Spanned<DeValue<'t>>,
        record: fn() -> Record,
    ) -> Option<&'v DeTable<'t>> {
        let said = self.found.len();
        let table = self.table(value);
        if table.is_none()
            && let Some(wrong) = self.found.get_mut(said)
            && let Some(example) = record().example(self.known.ids)
        {
            *wrong = wrong.clone().hint(HintCode::AsTable, "example", example);
        }
        table
    }

    /// The value as a list with something in it.
    pub fn list<'v, 't>(&mut self, value: &'v Spanned<DeValue<'t>>) -> Option<&'v DeArray<'t>> {
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_type(value, "list");
            return None;
        };
        if list.is_empty() {
            self.report(Diagnostic::new(Code::Empty, self.span(value.span())));
            return None;
        }
        Some(list)
    }

    /// The value as a text with something in it.
    pub fn text<'v>(
        &mut self,
        value: &'v Spanned<DeValue<'_>>,
        wanted: &'static str,
    ) -> Option<&'v str> {
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(value, wanted);
            return None;
        };
        if text.trim().is_empty() {
            self.report(Diagnostic::new(Code::Empty, self.span(value.span())));
            return None;
        }
        Some(text)
    }

    /// A value of another kind than its field takes.
    pub fn wrong_type(&mut self, value: &Spanned<DeValue<'_>>, wanted: &'static str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "text",
            DeValue::Integer(_) | DeValue::Float(_) => "number",
            DeValue::Boolean(_) => "flag",
            DeValue::Datetime(_) => "moment",
            DeValue::Array(_) => "list",
            DeValue::Table(_) => "table",
        };
        let span = self.span(value.span());
        let diagnostic = Diagnostic::new(Code::WrongType, span);
        self.report(diagnostic.with("wanted", wanted).with("found", found));
    }

    /// Begin with a table that stands at `span`: report the keys that its list does not have.
    pub fn enter(&mut self, table: &DeTable<'_>, span: Span, record: &Record) -> Entered {
        let mut meant = Vec::new();
        for key in table.keys() {
            let name = key.get_ref().as_ref();
            if record.fields.iter().any(|field| field.name == name) {
                continue;
            }
            if self.is_full() {
                self.hidden += 1;
                continue;
            }
            let heard = heard::fields(record.name, name);
            let near = match heard.is_empty() {
                true => nearest(name, record.fields.iter().map(|field| field.name.as_str())),
                false => heard,
            };
            let diagnostic = Diagnostic::new(Code::UnknownField, self.span(key.span()))
                .with("field", name)
                .with("table", record.name);
            let example = match record.name {
                // The large tables have heads of their own.
                "Scenario" => None,
                _ => near.first().and_then(|field| record.example_of(field, self.known.ids)),
            };
            let hinted = if near.is_empty() {
                let all = record.fields.iter().map(|field| field.name.clone()).collect();
                diagnostic.hint_names(HintCode::OneOf, all)
            } else {
                meant.extend(near.iter().cloned());
                diagnostic.hint_names(HintCode::DidYouMean, near)
            };
            self.report(hinted.hint_of(HintCode::AsTable, "example", example));
        }
        Entered { span, name: record.name, meant }
    }

    /// A field of a table: what is written, else its default, else nothing where it may be left
    /// out. It is not missed where a key stands that is likely to mean it.
    pub fn field<T: Read>(
        &mut self,
        table: &DeTable<'_>,
        entered: &Entered,
        field: &Field,
    ) -> Option<T> {
        if let Some(value) = table.get(field.name.as_str()) {
            let said = self.found.len();
            let read = T::read(value, field.within, self);
            self.show_brackets(said, value, field);
            return read;
        }
        match field.need {
            Need::Default(text) => {
                let range = entered.span.start..entered.span.end;
                T::read(&default(text, range), field.within, self)
            }
            Need::Optional => T::absent(),
            Need::Usual if self.known.common.is_some() => self.usual(entered, field),
            Need::Required | Need::Usual => {
                self.missing_as(T::missing(), entered, field);
                None
            }
        }
    }

    /// Single brackets where tables of a list are written, or double ones where one table is: the
    /// first thing said since says how it is written.
    fn show_brackets(&mut self, said: usize, value: &Spanned<DeValue<'_>>, field: &Field) {
        let of_tables = matches!(&field.shape,
            Shape::List(of) if matches!(**of, Shape::Table(_)));
        let written = |span: std::ops::Range<usize>| {
            let text = self.text.get(span).unwrap_or_default();
            text.lines().next().unwrap_or_default().trim().to_owned()
        };
        let line = match value.get_ref() {
            DeValue::Table(_) if of_tables => match written(value.span()) {
                head if head.starts_with('[') => format!("[{head}]"),
                _ => format!("{} = [{{ ... }}]", field.name),
            },
            DeValue::Array(items) if matches!(field.shape, Shape::Table(_)) => {
                let head = items.first().map(|item| written(item.span())).unwrap_or_default();
                match head.strip_prefix('[').and_then(|head| head.strip_suffix(']')) {
                    Some(single) if single.starts_with('[') => single.to_owned(),
                    _ => format!("[{}]", field.name),
                }
            }
            _ => return,
        };
        if let Some(wrong) = self.found.get_mut(said).filter(|d| d.code == Code::WrongType) {
            *wrong = wrong.clone().hint(HintCode::Brackets, "line", line);
        }
    }

    /// A field that must be there is not.
    pub fn missing(&mut self, entered: &Entered, field: &Field) {
        self.missing_as(Code::MissingField, entered, field);
    }

    fn missing_as(&mut self, code: Code, entered: &Entered, field: &Field) {
        if entered.meant.contains(&field.name) {
            return;
        }
        let missing = Diagnostic::new(code, entered.span)
            .with("field", &*field.name)
            .with("table", entered.name);
        self.report(match code {
            Code::SchemaMissing => missing.hint(HintCode::AddLine, "line", "schema = 1"),
            _ => match field.example(self.known.ids) {
                Some(line) => missing.hint(HintCode::AddField, "line", line),
                None => missing,
            },
        });
    }

    /// What the common file says of a field. That file was read on its own before, with its own
    /// mistakes: one that it does not have there is none of this file.
    fn usual<T: Read>(&mut self, entered: &Entered, field: &Field) -> Option<T> {
        let kind = entered.name.to_lowercase();
        let value = self.known.common?.get(&kind, &field.name)?;
        let said = self.found.len();
        let read = T::read(value, field.within, self);
        self.found.truncate(said);
        read.map(|read| read.of_common(&format!("common/{kind}")))
    }

    /// A word that is one of several; its place among them.
    pub fn choice(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        words: &[(&'static str, &'static str)],
    ) -> Option<usize> {
        let written = self.text(value, "choice")?;
        let index = words.iter().position(|(word, _)| *word == written);
        if index.is_none() {
            let names = || words.iter().map(|(word, _)| *word);
            let near = nearest(written, names());
            let diagnostic = Diagnostic::new(Code::UnknownChoice, self.span(value.span()))
                .with("word", written)
                .hint_names(HintCode::DidYouMean, near)
                .hint_names(HintCode::OneOf, names().map(str::to_owned).collect());
            self.report(diagnostic);
        }
        index
    }

    /// A quantity of a dimension: a text with its unit, or a plain number where none is needed.
    pub fn quantity(&mut self, value: &Spanned<DeValue<'_>>, dimension: Dimension) -> Option<f64> {
        let span = self.span(value.span());
        let text = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(number) if number.radix() == 10 => number.as_str().to_owned(),
            DeValue::Float(number) => number.as_str().to_owned(),
            _ => {
                self.wrong_type(value, "quantity");
                return None;
            }
        };
        match unit::parse(&text, dimension) {
            Ok(number) => Some(number),
            Err(fault) => {
                self.report(quantity_fault(fault, &text, dimension, span));
                None
            }
        }
    }

    /// Is a quantity inside its bounds?
    pub fn within(
        &mut self,
        number: f64,
        within: super::Within,
        dimension: Dimension,
        span: Span,
    ) -> bool {
        let Some((low, high)) = outside(number, within, dimension) else { return true };
        let text = self.text.get(span.start..span.end).unwrap_or_default().trim_matches('"');
        let diagnostic = Diagnostic::new(Code::OutOfBounds, span);
        self.report(diagnostic.with("text", text).with("low", low).with("high", high));
        false
    }

    /// Names given twice, and names spoken of that nothing has.
    fn resolve(&mut self) {
        let mut first: BTreeMap<(&str, String), Span> = BTreeMap::new();
        let mut spelt: BTreeMap<(&str, String), Name> = BTreeMap::new();
        let mut wrong = Vec::new();
        for given in &self.defined {
            let diagnostic = |code| {
                Diagnostic::new(code, given.span)
                    .with("name", &*given.name)
                    .with("space", given.space)
            };
            if let Some(before) = first.get(&(given.space, given.name.clone())) {
                wrong.push(diagnostic(Code::NameTwice).beside(*before));
                continue;
            }
            let lower = (given.space, given.name.to_lowercase());
            if let Some(other) = spelt.get(&lower) {
                let differ = diagnostic(Code::NamesDifferByCase).with("other", &*other.name);
                wrong.push(differ.beside(other.span));
            }
            first.insert((given.space, given.name.clone()), given.span);
            spelt.insert(lower, given.clone());
        }
        for spoken in &self.referred {
            if first.contains_key(&(spoken.space, spoken.name.clone())) {
                continue;
            }
            if wrong.len() > MOST_MISTAKES {
                break;
            }
            let names = || {
                let mut names: Vec<&str> = self
                    .defined
                    .iter()
                    .filter(|given| given.space == spoken.space)
                    .map(|given| given.name.as_str())
                    .collect();
                names.dedup();
                names
            };
            let near = nearest(&spoken.name, names());
            let all = names().into_iter().map(str::to_owned).collect();
            let diagnostic = Diagnostic::new(Code::UnknownName, spoken.span)
                .with("name", &*spoken.name)
                .with("space", spoken.space);
            wrong.push(if near.is_empty() {
                diagnostic.hint_names(HintCode::OneOf, all)
            } else {
                diagnostic.hint_names(HintCode::DidYouMean, near)
            });
        }
        wrong.into_iter().for_each(|diagnostic| self.report(diagnostic));
    }
}

/// A default as the value that an author would have written: TOML where it is, else a text.
fn default(text: &'static str, range: std::ops::Range<usize>) -> Spanned<DeValue<'static>> {
    let value = match DeValue::parse(text) {
        Ok(value) => value.into_inner(),
        Err(_) => DeValue::String(text.into()),
    };
    Spanned::new(range, value)
}

/// The bounds that a number is outside of; nothing where it is inside, or where there are none.
pub(crate) fn outside(
    number: f64,
    within: super::Within,
    dimension: Dimension,
) -> Option<(&'static str, &'static str)> {
    let bound = |text| unit::parse(text, dimension).ok();
    within.filter(|(low, high)| {
        bound(low).is_some_and(|low| number < low) || bound(high).is_some_and(|high| number > high)
    })
}

pub(crate) fn quantity_fault(
    fault: unit::Fault,
    text: &str,
    dimension: Dimension,
    span: Span,
) -> Diagnostic {
    let symbols = || dimension.units().map(|unit| unit.symbol.to_owned()).collect();
    let about = |code| Diagnostic::new(code, span).with("dimension", dimension.name());
    match fault {
        unit::Fault::NotANumber => about(Code::NotANumber).with("text", text).hint(
            HintCode::WriteLike,
            "example",
            dimension.example(),
        ),
        unit::Fault::MissingUnit => about(Code::MissingUnit)
            .with("text", text)
            .hint(HintCode::WriteLike, "example", dimension.example())
            .hint_names(HintCode::Units, symbols()),
        unit::Fault::UnknownUnit { unit, nearest } => {
            let diagnostic = about(Code::UnknownUnit).with("unit", unit);
            diagnostic
                .hint_names(HintCode::DidYouMean, nearest)
                .hint_names(HintCode::Units, symbols())
        }
        unit::Fault::WrongDimension { unit, measures } => about(Code::WrongDimension)
            .with("unit", unit)
            .with("found", measures.name())
            .hint_names(HintCode::Units, symbols()),
        unit::Fault::NoLevel => Diagnostic::new(Code::OutOfBounds, span)
            .with("text", text)
            .with("low", "1e-9 m2")
            .with("high", "1e9 m2"),
    }
}
