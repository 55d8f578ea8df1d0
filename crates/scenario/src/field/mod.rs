//! Declared field lists: what a table of the language may hold, written once.
//!
//! [`record!`] declares a struct; its doc comments, types, defaults and bounds are the language.
//! From the same declaration come the reader with its diagnostics, the JSON Schema
//! ([`schema`]) and the reference pages ([`reference`]).

mod kind;
mod reader;
pub mod reference;
pub mod schema;

pub use kind::{
    Acceleration, Angle, Count, CrossSection, Defined, Flag, Id, Length, Level, Mass, Measured,
    Money, Quantity, RainRate, Rate, Ratio, Referred, SchemaVersion, Space, Speed, Start,
    SurfaceDensity, Text, Time, Whole,
};
pub use reader::{Entered, Known, Reader};
pub(crate) use reader::{outside, quantity_fault};

use crate::diagnostic::{Code, Span};
use crate::unit::Dimension;
use toml::Spanned;
use toml::de::DeValue;

/// What a value looks like.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A quantity with its unit, as text.
    Quantity(Dimension),
    /// A quantity whose dimension its surroundings say.
    Amount,
    /// A whole number.
    Whole,
    /// A text.
    Text,
    /// Yes or no.
    Flag,
    /// The version of the language.
    Version,
    /// A place on the globe.
    Place,
    /// A date and time.
    Moment,
    /// A span since the beginning, or a date and time.
    Start,
    /// One of several words, each with what it means.
    Choice(&'static [(&'static str, &'static str)]),
    /// A name that is given here.
    Name(&'static str),
    /// A name that is given elsewhere in the file.
    Reference(&'static str),
    /// An id of the catalogue.
    Id(&'static str),
    /// Several.
    List(Box<Shape>),
    /// A table with fields of its own.
    Table(fn() -> Record),
    /// A figure with its claims.
    Figure(Dimension),
    /// Figures by their names, each with a quantity or this table.
    Settings(fn() -> Record),
}

/// Must a field be there?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must.
    Required,
    /// It may be left out, and then is not there.
    Optional,
    /// It may be left out, and then is this.
    Default(&'static str),
    /// It may be left out, and then is what `catalogue/common.toml` says of all things of its kind.
    Usual,
}

/// A field of a table.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its key.
    pub name: String,
    /// What it means.
    pub doc: &'static str,
    /// What it looks like.
    pub shape: Shape,
    /// Must it be there?
    pub need: Need,
    /// The least and the greatest value, as they would be written.
    pub within: Option<(&'static str, &'static str)>,
    /// May a study vary it?
    pub vary: Vary,
}

impl Field {
    /// How it may be written, with ids of the catalogue to choose from; nothing where that takes more
    /// than a line.
    pub fn example(&self, ids: &[&str]) -> Option<String> {
        let value = match &self.shape {
            Shape::Quantity(_) if self.name.ends_with("height") => "\"100 m\"".to_owned(),
            Shape::Quantity(dimension) => format!("\"{}\"", dimension.example()),
            Shape::Whole => "1".to_owned(),
            Shape::Text | Shape::Name(_) | Shape::Reference(_) => "\"...\"".to_owned(),
            Shape::Flag => "true".to_owned(),
            Shape::Place => "\"30.00S 20.00W\"".to_owned(),
            Shape::Moment => "\"2027-03-01T04:00Z\"".to_owned(),
            Shape::Start => "\"5 min\"".to_owned(),
            Shape::Choice(words) => format!("\"{}\"", words.first()?.0),
            Shape::Id(folder) => {
                let own = |id: &&&str| id.split('/').next() == Some(*folder);
                format!("\"{}\"", ids.iter().find(own)?)
            }
            Shape::List(of) if matches!(**of, Shape::Table(_)) => {
                return Some(format!("[[{}]]", self.name));
            }
            Shape::Table(inner) => inner().example(ids)?,
            _ => return None,
        };
        Some(format!("{} = {value}", self.name))
    }
}

impl Record {
    /// A field of tables with one of them, as it is written in a line; nothing where there is no such
    /// field.
    pub fn example_of(&self, field: &str, ids: &[&str]) -> Option<String> {
        let field = self.fields.iter().find(|own| own.name == field)?;
        let Shape::List(of) = &field.shape else { return None };
        let Shape::Table(inner) = **of else { return None };
        Some(format!("{} = [{}]", field.name, inner().example(ids)?))
    }

    /// A table of what must be there, between braces.
    pub fn example(&self, ids: &[&str]) -> Option<String> {
        let needed = self.fields.iter().filter(|field| field.need == Need::Required);
        let fields: Option<Vec<String>> = needed.map(|field| field.example(ids)).collect();
        fields.filter(|fields| !fields.is_empty()).map(|all| format!("{{ {} }}", all.join(", ")))
    }
}

/// May a study vary a field?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vary {
    /// It may: the defence, the environment, the size of a raid.
    Sweep,
    /// It says what the scenario is; nobody declared it as something to vary.
    Fixed,
    /// It is the geometry or the timing of a raid, which its author writes and no study varies.
    Never,
}

/// A kind of table.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Its fields, in the order in which they are best written.
    pub fields: Vec<Field>,
}

/// The least and greatest value of a field, as they would be written.
pub type Within = Option<(&'static str, &'static str)>;

/// What a value of the language can be read as.
pub trait Read: Sized {
    /// What it looks like.
    fn shape() -> Shape;

    /// Read it; what is wrong goes to the reader.
    fn read(value: &Spanned<DeValue<'_>>, within: Within, reader: &mut Reader<'_>) -> Option<Self>;

    /// What stands for it where it may be left out.
    fn absent() -> Option<Self> {
        None
    }

    /// Does the common file of the catalogue say what it is where it is left out?
    const USUAL: bool = false;

    /// Read from the common file of the catalogue, where it stands under this name.
    fn of_common(self, _: &str) -> Self {
        self
    }

    /// What is wrong where it may not be left out.
    fn missing() -> Code {
        Code::MissingField
    }

    /// Where it was written, where that is known.
    fn written(&self) -> Option<Span> {
        None
    }
}

/// What has a declared field list.
pub trait Listed {
    /// The list.
    fn list() -> Record;
}

impl<T: Read> Read for Option<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn read(value: &Spanned<DeValue<'_>>, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(value, within, reader).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Read> Read for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn read(value: &Spanned<DeValue<'_>>, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let items = reader.list(value)?;
        let read: Vec<_> = items.iter().map(|item| T::read(item, within, reader)).collect();
        read.into_iter().collect()
    }
}

/// Tables of which those that are at fault are left out, so that what is wrong with the others shows
/// in the same reading. The reader knows that they are not all.
#[derive(Clone, Debug)]
pub struct Several<T>(Vec<T>);

impl<T> std::ops::Deref for Several<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T> std::ops::DerefMut for Several<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.0
    }
}

impl<'a, T> IntoIterator for &'a Several<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<T: Read> Read for Several<T> {
    fn shape() -> Shape {
        Vec::<T>::shape()
    }

    fn read(value: &Spanned<DeValue<'_>>, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(items) = reader.list(value) else {
            // One table where several may be: it is read, so that its names are known to others.
            let one = value.get_ref().is_table().then(|| T::read(value, within, reader))?;
            return Some(Self(one.into_iter().collect()));
        };
        Some(Self(items.iter().filter_map(|item| T::read(item, within, reader)).collect()))
    }
}

/// Declares a table of the language: a struct, its field list and its reader.
///
/// A field is `name: Type;`, with `, default "..."` and `, within "low" to "high"` where they
/// apply, and `, vary Sweep` or `, vary Never` where a study may or must not vary it. Keys are the names with `-` for `_`. A type of `Option` may be left out.
macro_rules! record {
    (
        $(#[doc = $doc:literal])+
        pub struct $Record:ident {
            $(
                $(#[doc = $said:literal])+
                $field:ident: $Type:ty
                    $(, default $default:literal)?
                    $(, within $low:literal to $high:literal)?
                    $(, vary $vary:ident)?;
            )*
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug)]
        pub struct $Record {
            $($(#[doc = $said])+ pub $field: $Type,)*
            /// Where the table stands.
            pub span: $crate::diagnostic::Span,
        }

        impl $crate::field::Listed for $Record {
            fn list() -> $crate::field::Record {
                Self::record()
            }
        }

        impl $Record {
            /// Its field list.
            pub fn record() -> $crate::field::Record {
                #[allow(unused_imports)]
                use $crate::field::Read as _;
                $crate::field::Record {
                    name: $crate::field::shown(stringify!($Record)),
                    doc: concat!($($doc, "\n"),+).trim_ascii(),
                    fields: vec![$($crate::field::Field {
                        name: stringify!($field).replace('_', "-"),
                        doc: concat!($($said, "\n"),+).trim_ascii(),
                        shape: <$Type>::shape(),
                        need: $crate::field::need::<$Type>(None $(.or(Some($default)))?),
                        within: None $(.or(Some(($low, $high))))?,
                        vary: [$($crate::field::Vary::$vary,)? $crate::field::Vary::Fixed][0],
                    },)*],
                }
            }
        }

        impl $crate::field::Read for $Record {
            fn shape() -> $crate::field::Shape {
                $crate::field::Shape::Table($Record::record)
            }

            fn read(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                _: $crate::field::Within,
                reader: &mut $crate::field::Reader<'_>,
            ) -> Option<Self> {
                let record = $Record::record();
                let table = reader.table_of(value, $Record::record)?;
                let span = reader.span(value.span());
                let entered = reader.enter(table, span, &record);
                let mut fields = record.fields.iter();
                // Every field is read before the first missing one ends it: so every mistake shows.
                $(let $field: Option<$Type> =
                    reader.field(table, &entered, fields.next().expect("the list has it"));)*
                Some(Self { $($field: $field?,)* span })
            }
        }
    };
}

/// Declares a word of the language that is one of several.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])+
        pub enum $Choice:ident { $($(#[doc = $said:literal])+ $Variant:ident = $word:literal,)* }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $Choice { $($(#[doc = $said])+ $Variant,)* }

        impl $Choice {
            /// Every word with what it means.
            pub const WORDS: &'static [(&'static str, &'static str)] =
                &[$(($word, concat!($($said, "\n"),+).trim_ascii()),)*];
            const ALL: &'static [Self] = &[$(Self::$Variant,)*];

            /// The word for it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$Variant => $word,)* }
            }
        }

        impl $crate::field::Read for $Choice {
            fn shape() -> $crate::field::Shape {
                $crate::field::Shape::Choice(Self::WORDS)
            }

            fn read(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                _: $crate::field::Within,
                reader: &mut $crate::field::Reader<'_>,
            ) -> Option<Self> {
                reader.choice(value, Self::WORDS).map(|index| Self::ALL[index])
            }
        }
    };
}

/// Declares kinds of names, each unique among its own kind: `Name = "what it is called";`.
macro_rules! spaces {
    ($($(#[$doc:meta])+ $Name:ident = $name:literal;)*) => {$(
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $Name;

        impl $crate::field::Space for $Name {
            const NAME: &'static str = $name;
        }
    )*};
}

pub(crate) use {choice, record, spaces};

/// What readers call a record: its type without what only tells types apart.
pub(crate) fn shown(record: &'static str) -> &'static str {
    let entry = record.strip_suffix("Entry").unwrap_or(record);
    entry.strip_suffix("Table").unwrap_or(entry)
}

/// What a field's type and default say about leaving it out.
pub(crate) fn need<T: Read>(default: Option<&'static str>) -> Need {
    match (default, T::absent()) {
        _ if T::USUAL => Need::Usual,
        (Some(text), _) => Need::Default(text),
        (None, Some(_)) => Need::Optional,
        (None, None) => Need::Required,
    }
}
