//! Changes put into the text of a scenario before it is read.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Segment, Sweepable, Varied, path, sweepable};
use crate::catalogue::Amount;
use crate::diagnostic::{Code, Diagnostic, FileId, HintCode, Span};
use crate::field::{Record, Shape, outside, quantity_fault};
use crate::language::{Scenario, Setting};
use crate::nearest::nearest;
use crate::unit::{self, Dimension};

/// A change: a path, and the value that stands there instead.
pub type Change = (String, String);

/// Changes on their way into a scenario.
#[derive(Default)]
pub struct Applying {
    /// Those of figures, which are handed back.
    pub figures: Vec<Setting>,
    /// The paths that were changed, and where that was asked.
    paths: Vec<(Vec<(bool, String)>, Span)>,
}

impl Applying {
    /// Put changes into a parsed scenario. They stand line by line in a file of their own, so that
    /// what is wrong with one can be pointed at. What was changed before is not changed again.
    pub fn put(
        &mut self,
        root: &mut DeTable<'_>,
        changes: &[Change],
        file: FileId,
        found: &mut Vec<Diagnostic>,
    ) {
        let mut start = 0;
        for (path, value) in changes {
            let place = Place { file, start, path, value };
            match self.once(&place).and_then(|()| change(root, &place)) {
                Ok(figure) => self.figures.extend(figure),
                Err(fault) => found.push(fault),
            }
            start += line(path, value).len() + 1;
        }
    }

    /// Of two values for one path the program would have to guess which one is meant.
    fn once(&mut self, place: &Place<'_>) -> Result<(), Diagnostic> {
        let segments = path::split(place.path).unwrap_or_default().into_iter();
        // Quotation marks make no other name of it, but for the star.
        let path: Vec<_> = segments.map(|part| (part.is_all(), part.text)).collect();
        let span = place.path_span();
        match self.paths.iter().find(|(known, _)| *known == path && !path.is_empty()) {
            Some((_, first)) => {
                let fault = Diagnostic::new(Code::DefinedTwice, span).with("key", place.path);
                Err(fault.beside(*first))
            }
            None => {
                self.paths.push((path, span));
                Ok(())
            }
        }
    }
}

/// The text of the file of changes.
pub fn text(changes: &[Change]) -> String {
    changes.iter().map(|(path, value)| line(path, value) + "\n").collect()
}

fn line(path: &str, value: &str) -> String {
    format!("{path} = {value}")
}

/// Where a change stands.
struct Place<'c> {
    file: FileId,
    start: usize,
    path: &'c str,
    value: &'c str,
}

impl Place<'_> {
    fn path_span(&self) -> Span {
        Span::new(self.file, self.start..self.start + self.path.len())
    }

    fn value_span(&self) -> Span {
        let begins = self.start + self.path.len() + 3;
        Span::new(self.file, begins..begins + self.value.len())
    }
}

fn change(root: &mut DeTable<'_>, place: &Place<'_>) -> Result<Option<Setting>, Diagnostic> {
    let allowed = sweepable(place.path).map_err(|why| {
        let fault = Diagnostic::new(Code::NotSweepable, place.path_span())
            .with("path", place.path)
            .with("reason", why.word())
            .with("part", why.part());
        match why.near() {
            Some((hint, names)) => fault.hint_names(hint, names),
            None => fault,
        }
    })?;
    sound(&allowed, place)?;
    let segments = path::split(place.path).unwrap_or_default();
    if allowed.of == Varied::Figure {
        let span = place.value_span();
        let value = DeValue::String(Cow::Owned(place.value.trim().to_owned()));
        let text = Spanned::new(span.start..span.end, value);
        let (path, span) = (place.path.to_owned(), place.path_span());
        return Ok(Some(Setting { path, span, value: Ok(Amount { text }) }));
    }
    set(root, &segments, place.value.trim(), place.path_span()).map(|()| None)
}

/// Is the value one of the field's?
fn sound(allowed: &Sweepable, place: &Place<'_>) -> Result<(), Diagnostic> {
    let dimension = match allowed.of {
        Varied::Figure => return Ok(()),
        Varied::Whole => Dimension::Count,
        Varied::Quantity(dimension) => dimension,
    };
    let span = place.value_span();
    let number = unit::parse(place.value, dimension)
        .map_err(|fault| quantity_fault(fault, place.value, dimension, span))?;
    if allowed.of == Varied::Whole && number.fract() != 0.0 {
        return Err(Diagnostic::new(Code::NotWhole, span).with("text", place.value));
    }
    match outside(number, allowed.within, dimension) {
        None => Ok(()),
        Some((low, high)) => {
            let fault = Diagnostic::new(Code::OutOfBounds, span).with("text", place.value);
            Err(fault.with("low", low).with("high", high))
        }
    }
}

/// A list of the scenario in which a path found nothing of the name that it asks for.
struct Missed {
    list: String,
    asked: String,
    names: Vec<String>,
}

/// A value on its way to all places that a path names.
struct Placing<'p, 'v> {
    value: &'p DeValue<'v>,
    missed: &'p mut Option<Missed>,
}

impl<'v> Placing<'_, 'v> {
    /// Set it where the rest of a path leads to inside a table; in how many places.
    fn put_in(
        &mut self,
        record: &Record,
        table: &mut DeTable<'v>,
        segments: &[Segment],
        around: std::ops::Range<usize>,
    ) -> usize {
        let Some((key, rest)) = segments.split_first() else { return 0 };
        if rest.is_empty() {
            put(table, &key.text, self.value, around);
            return 1;
        }
        let field = record.fields.iter().find(|field| field.name == key.text);
        match field.map(|field| &field.shape) {
            Some(Shape::Table(inner)) => {
                let span = table.get(key.text.as_str()).map_or(around, Spanned::span);
                let table = table_in(table, &key.text, span.clone());
                self.put_in(&inner(), table, rest, span)
            }
            Some(Shape::List(of)) => match **of {
                Shape::Table(inner) => self.put_in_items(&inner(), table, key, rest),
                _ => 0,
            },
            _ => 0,
        }
    }

    /// Set it in the items of a list that the path names.
    fn put_in_items(
        &mut self,
        record: &Record,
        table: &mut DeTable<'v>,
        key: &Segment,
        rest: &[Segment],
    ) -> usize {
        let (item, rest) = (&rest[0], &rest[1..]);
        let mut names = Vec::new();
        let mut places = 0;
        if let Some(DeValue::Array(list)) = table.get_mut(key.text.as_str()).map(Spanned::get_mut) {
            for (index, held) in list.iter_mut().enumerate() {
                names.push(name(held, index));
                let span = held.span();
                if let (true, DeValue::Table(inner)) =
                    (item.is_all() || names[index] == item.text, held.get_mut())
                {
                    places += self.put_in(record, inner, rest, span);
                }
            }
        }
        if places == 0 {
            let (list, asked) = (key.text.clone(), item.text.clone());
            self.missed.get_or_insert(Missed { list, asked, names });
        }
        places
    }
}

/// Set a value where a path leads to; it must lead somewhere.
fn set(
    root: &mut DeTable<'_>,
    segments: &[Segment],
    value: &str,
    span: Span,
) -> Result<(), Diagnostic> {
    let value = DeValue::String(Cow::Owned(value.to_owned()));
    let mut missed = None;
    let mut setting = Placing { value: &value, missed: &mut missed };
    let places = setting.put_in(&Scenario::record(), root, segments, 0..0);
    match missed {
        Some(Missed { list, asked, names }) if places == 0 => {
            let near = nearest(&asked, names.iter().map(String::as_str));
            let fault = Diagnostic::new(Code::UnknownName, span);
            let fault = fault.with("name", asked).with("space", list);
            Err(match near.is_empty() {
                true => fault.hint_names(HintCode::OneOf, names),
                false => fault.hint_names(HintCode::DidYouMean, near),
            })
        }
        _ => Ok(()),
    }
}

/// What a path calls an item of a list: its name, its ends, else its number.
fn name(item: &Spanned<DeValue<'_>>, index: usize) -> String {
    let table = item.get_ref().as_table();
    let text = |key: &str| table.and_then(|t| t.get(key)).and_then(|v| v.get_ref().as_str());
    match (text("name"), text("from"), text("to")) {
        (Some(name), _, _) => name.to_owned(),
        (None, Some(from), Some(to)) => format!("{from}>{to}"),
        _ => (index + 1).to_string(),
    }
}

/// A table inside a table, made where it is not there.
fn table_in<'t, 'v>(
    table: &'t mut DeTable<'v>,
    key: &str,
    span: std::ops::Range<usize>,
) -> &'t mut DeTable<'v> {
    let absent = table.get(key).is_none_or(|held| !held.get_ref().is_table());
    if absent {
        put(table, key, &DeValue::Table(DeTable::new()), span);
    }
    match table.get_mut(key).map(Spanned::get_mut) {
        Some(DeValue::Table(inner)) => inner,
        _ => unreachable!("it was put there"),
    }
}

fn put<'v>(
    table: &mut DeTable<'v>,
    key: &str,
    value: &DeValue<'v>,
    around: std::ops::Range<usize>,
) {
    let span = table.get(key).map_or(around, Spanned::span);
    let value = Spanned::new(span.clone(), value.clone());
    match table.get_mut(key) {
        Some(held) => *held = value,
        None => drop(table.insert(Spanned::new(span, Cow::Owned(key.to_owned())), value)),
    }
}
