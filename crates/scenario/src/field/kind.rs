//! The kinds of value that fields may have.

use std::marker::PhantomData;

use toml::Spanned;
use toml::de::DeValue;

use super::{Read, Reader, Shape, Within};
use crate::diagnostic::{At, Code, Diagnostic, HintCode, Span};
use crate::heard;
use crate::unit::{Dimension, Moment, PlaceFault, Position, parse_place};

/// What a [`Quantity`] measures, as a type.
pub trait Measured: Clone + std::fmt::Debug {
    /// Its dimension.
    const DIMENSION: Dimension;
}

macro_rules! measures {
    ($($Name:ident: $doc:literal;)*) => {$(
        #[doc = $doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $Name;

        impl Measured for $Name {
            const DIMENSION: Dimension = Dimension::$Name;
        }
    )*};
}

measures! {
    Length: "Lengths, ranges and heights.";
    Time: "Spans of time.";
    Speed: "Speeds.";
    Angle: "Angles.";
    Ratio: "Shares, probabilities and factors.";
    Count: "Numbers of things.";
    CrossSection: "Radar cross-sections.";
    Money: "Money.";
    RainRate: "Rain.";
    Level: "Ratios of power, in dB.";
    Acceleration: "Accelerations, in g.";
    Mass: "Masses.";
    SurfaceDensity: "Mass over area.";
    Rate: "How often something happens.";
}

/// A quantity in its base unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity<M> {
    /// Its value: m, s, m/s, degrees, 1, dBsm or USD.
    pub value: f64,
    /// Where it was written.
    pub span: Span,
    of: PhantomData<M>,
}

impl<M: Measured> Read for Quantity<M> {
    fn shape() -> Shape {
        Shape::Quantity(M::DIMENSION)
    }

    fn read(value: &Spanned<DeValue<'_>>, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let span = reader.span(value.span());
        let number = reader.quantity(value, M::DIMENSION)?;
        reader.within(number, within, M::DIMENSION, span).then_some(Self {
            value: number,
            span,
            of: PhantomData,
        })
    }

    fn written(&self) -> Option<Span> {
        Some(self.span)
    }
}

/// A whole number.
pub type Whole = At<u32>;

impl Read for Whole {
    fn shape() -> Shape {
        Shape::Whole
    }

    fn read(value: &Spanned<DeValue<'_>>, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let span = reader.span(value.span());
        let number = reader.quantity(value, Dimension::Count)?;
        if number.fract() != 0.0 {
            let text = number.to_string();
            reader.report(Diagnostic::new(Code::NotWhole, span).with("text", text));
            return None;
        }
        let within = within.or(Some(("0", "1e9")));
        reader
            .within(number, within, Dimension::Count, span)
            .then_some(At { value: number as u32, span })
    }
}

/// A text.
pub type Text = At<String>;

impl Read for Text {
    fn shape() -> Shape {
        Shape::Text
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(value, "text")?;
        let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(At { value: joined, span: reader.span(value.span()) })
    }
}

/// Yes or no.
pub type Flag = At<bool>;

impl Read for Flag {
    fn shape() -> Shape {
        Shape::Flag
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            reader.wrong_type(value, "flag");
        }
        flag.map(|flag| At { value: flag, span: reader.span(value.span()) })
    }
}

/// The version of the language that a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SchemaVersion;

/// The version that this program reads.
const VERSION: &str = "1";

impl Read for SchemaVersion {
    fn shape() -> Shape {
        Shape::Version
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(version) = value.get_ref().as_integer() else {
            reader.wrong_type(value, "version");
            return None;
        };
        if version.as_str() != VERSION {
            let unknown = Diagnostic::new(Code::SchemaUnknown, reader.span(value.span()));
            reader.report(unknown.with("version", version.as_str()));
            return None;
        }
        Some(Self)
    }

    fn missing() -> Code {
        Code::SchemaMissing
    }
}

impl Read for At<Position> {
    fn shape() -> Shape {
        Shape::Place
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(value, "place")?;
        let span = reader.span(value.span());
        match parse_place(text) {
            Ok(place) => Some(At { value: place, span }),
            Err(PlaceFault::NotAPlace) => {
                let fault = Diagnostic::new(Code::NotAPlace, span).with("text", text);
                reader.report(fault.hint(HintCode::WriteLike, "example", "30.00S 20.00W"));
                None
            }
            Err(PlaceFault::OutOfBounds { text, most }) => {
                let fault = Diagnostic::new(Code::OutOfBounds, span).with("text", text);
                reader.report(fault.with("low", "0").with("high", most.to_string()));
                None
            }
        }
    }
}

impl Read for At<Moment> {
    fn shape() -> Shape {
        Shape::Moment
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let span = reader.span(value.span());
        let text = match value.get_ref() {
            DeValue::Datetime(moment) => moment.to_string(),
            _ => reader.text(value, "moment")?.to_owned(),
        };
        let moment = Moment::parse(&text);
        if moment.is_none() {
            let fault = Diagnostic::new(Code::NotAMoment, span).with("text", text);
            reader.report(fault.hint(HintCode::WriteLike, "example", "2027-03-01T04:00Z"));
        }
        moment.map(|value| At { value, span })
    }
}

/// A start: so long after the scenario's beginning, or at a date and time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Start {
    /// Seconds after the beginning.
    After(At<f64>),
    /// At a date and time.
    On(At<Moment>),
}

impl Read for Start {
    fn shape() -> Shape {
        Shape::Start
    }

    fn read(value: &Spanned<DeValue<'_>>, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let dated = value.get_ref().is_datetime()
            || value.get_ref().as_str().is_some_and(|text| text.contains(['T', 'Z']));
        if dated {
            return At::<Moment>::read(value, None, reader).map(Self::On);
        }
        let span = Quantity::<Time>::read(value, within, reader)?;
        Some(Self::After(At { value: span.value, span: span.span }))
    }
}

/// A space of names inside a file.
pub trait Space: Clone + std::fmt::Debug {
    /// Word for it in messages and references.
    const NAME: &'static str;
    /// Is a name given once only in a file?
    const UNIQUE: bool = true;
}

/// Letters of a name, at most: it stands in every line of every table.
const MOST_LETTERS: usize = 200;

/// A name that is given here: letters, digits, `-`, `_`, `.` and single spaces.
#[derive(Clone, Debug, PartialEq)]
pub struct Defined<S> {
    /// The name.
    pub value: String,
    /// Where it was written.
    pub span: Span,
    of: PhantomData<S>,
}

impl<S: Space> Read for Defined<S> {
    fn shape() -> Shape {
        Shape::Name(S::NAME)
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let name = reader.text(value, "name")?;
        let span = reader.span(value.span());
        let sound = name.chars().all(|c| c.is_alphanumeric() || "-_. ".contains(c))
            && name == name.split_whitespace().collect::<Vec<_>>().join(" ");
        if !sound {
            reader.report(Diagnostic::new(Code::NameMalformed, span).with("name", name));
            return None;
        }
        let letters = name.chars().count();
        if letters > MOST_LETTERS {
            let fault = Diagnostic::new(Code::NameTooLong, span);
            let fault = fault.with("letters", letters.to_string());
            reader.report(fault.with("limit", MOST_LETTERS.to_string()));
            return None;
        }
        if S::UNIQUE {
            reader.define(S::NAME, name, span);
        }
        Some(Self { value: name.to_owned(), span, of: PhantomData })
    }
}

/// A name that is given elsewhere in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Referred<S> {
    /// The name.
    pub value: String,
    /// Where it was written.
    pub span: Span,
    of: PhantomData<S>,
}

impl<S: Space> Read for Referred<S> {
    fn shape() -> Shape {
        Shape::Reference(S::NAME)
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let name = reader.text(value, "name")?;
        let span = reader.span(value.span());
        reader.refer(S::NAME, name, span);
        Some(Self { value: name.to_owned(), span, of: PhantomData })
    }
}

/// An id of the catalogue, such as `radar/91n6e`.
#[derive(Clone, Debug, PartialEq)]
pub struct Id<S> {
    /// The id.
    pub value: String,
    /// Where it was written.
    pub span: Span,
    of: PhantomData<S>,
}

impl<S: Space> Read for Id<S> {
    fn shape() -> Shape {
        Shape::Id(S::NAME)
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let id = reader.text(value, "id")?;
        let span = reader.span(value.span());
        let here = |known: &&str| known.split('/').next() == Some(S::NAME);
        if !reader.known.ids.contains(&id) {
            let all: Vec<&str> = reader.known.ids.iter().copied().filter(here).collect();
            let near = heard::ids(id, &all);
            let all = all.into_iter().map(str::to_owned);
            let fault = Diagnostic::new(Code::UnknownId, span).with("id", id);
            let fault = if near.is_empty() {
                fault.hint_names(HintCode::OneOf, all.collect())
            } else {
                fault.hint_names(HintCode::DidYouMean, near)
            };
            reader.report(fault);
            return None;
        }
        if !here(&id) {
            let fault = Diagnostic::new(Code::WrongFolder, span).with("id", id);
            reader.report(fault.with("folder", S::NAME));
            return None;
        }
        Some(Self { value: id.to_owned(), span, of: PhantomData })
    }
}
