//! Words: every sentence that a reader sees comes from a message file, by a key, with arguments.
//!
//! A language is a folder of message files beside this one, in the syntax of Project Fluent, and
//! one line in [`LANGUAGES`]. What a language does not say yet is said in English.

mod bidi;
mod check;
mod digits;
mod number;

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use bidi::{Piece, bare, begins_astray, pieces, strays, way_of, width};
pub use check::{Fault, faults};
pub use digits::Digits;
pub(crate) use digits::{arabic_indic, changeable, cut};
pub use number::{
    digits, ends, figure, fixed, interval, per_cent, per_cent_span, share, share_within, span,
};

/// The message files that every language has, embedded in the program.
macro_rules! message_files {
    ($code:literal) => {
        &[
            ("calc", include_str!(concat!($code, "/calc.ftl"))),
            ("catalogue", include_str!(concat!($code, "/catalogue.ftl"))),
            ("causes", include_str!(concat!($code, "/causes.ftl"))),
            ("columns", include_str!(concat!($code, "/columns.ftl"))),
            ("diagnostics", include_str!(concat!($code, "/diagnostics.ftl"))),
            ("explain", include_str!(concat!($code, "/explain.ftl"))),
            ("findings", include_str!(concat!($code, "/findings.ftl"))),
            ("help", include_str!(concat!($code, "/help.ftl"))),
            ("measures", include_str!(concat!($code, "/measures.ftl"))),
            ("report", include_str!(concat!($code, "/report.ftl"))),
            ("sensitivity", include_str!(concat!($code, "/sensitivity.ftl"))),
            ("terminal", include_str!(concat!($code, "/terminal.ftl"))),
        ]
    };
}

/// Every language that the program speaks; the first one is what the others fall back to.
pub const LANGUAGES: &[Language] = &[
    Language { code: "en", direction: Direction::LeftToRight, files: message_files!("en") },
    Language { code: "ar", direction: Direction::RightToLeft, files: message_files!("ar") },
];

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// As English.
    LeftToRight,
    /// As Arabic.
    RightToLeft,
}

impl Direction {
    /// As the `dir` attribute of HTML has it.
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

/// A language: its message files and which way it runs.
#[derive(Clone, Copy, Debug)]
pub struct Language<'a> {
    /// Its BCP 47 tag.
    pub code: &'a str,
    /// Which way it is written.
    pub direction: Direction,
    /// Name and content of each message file.
    pub files: &'a [(&'a str, &'a str)],
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// A name, or a number already set in type.
    Text(Cow<'a, str>),
    /// A whole number, which chooses the plural.
    Count(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

macro_rules! counts {
    ($($whole:ty)*) => {$(
        impl From<$whole> for Arg<'_> {
            fn from(count: $whole) -> Self {
                Self::Count(count as u64)
            }
        }
    )*};
}
counts!(u32 u64 usize);

/// What can say every message in one language.
pub struct Words {
    code: String,
    direction: Direction,
    digits: Digits,
    /// The language itself, then English.
    chain: Vec<FluentBundle<FluentResource>>,
}

impl Words {
    /// The first language of the list.
    pub fn english() -> Self {
        Self::of(&LANGUAGES[0], &LANGUAGES[0])
    }

    /// A language of the list by its tag; the region is left aside (`en-GB` gives `en`). `None`
    /// where the program does not speak it.
    pub fn in_language(tag: &str) -> Option<Self> {
        let tag: LanguageIdentifier = tag.parse().ok()?;
        let language = LANGUAGES.iter().find(|l| l.code == tag.language.as_str())?;
        Some(Self::of(language, &LANGUAGES[0]))
    }

    /// A language, and the one that speaks where it is silent.
    pub fn of(language: &Language, fallback: &Language) -> Self {
        let mut chain = vec![bundle(language)];
        if language.code != fallback.code {
            chain.push(bundle(fallback));
        }
        Self {
            code: language.code.to_owned(),
            direction: language.direction,
            digits: Digits::default(),
            chain,
        }
    }

    /// Every language of the program, this one first, in Latin digits.
    pub fn every_language(&self) -> Vec<Self> {
        let own = |language: &&Language| language.code == self.code;
        let others = LANGUAGES.iter().filter(|language| !own(language));
        let all = LANGUAGES.iter().filter(own).chain(others);
        all.map(|language| Self::of(language, &LANGUAGES[0])).collect()
    }

    /// The same language with these digits, where it is written with more than one kind.
    pub fn with_digits(self, digits: Digits) -> Self {
        let digits = if self.direction == Direction::RightToLeft { digits } else { Digits::Latin };
        Self { digits, ..self }
    }

    /// Which digits its numbers are set in.
    pub fn digits(&self) -> Digits {
        self.digits
    }

    /// A text that is in the language already, with its digits.
    pub fn set(&self, text: &str) -> String {
        match self.digits {
            Digits::Latin => text.to_owned(),
            Digits::ArabicIndic => digits::changed(text),
        }
    }

    /// Its BCP 47 tag.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// Which way it is written.
    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The message of a key; the key itself where no language has it, which a test rules out for
    /// every key of the program.
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.say_if_known(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// Several texts as one: `a, b and c`.
    pub fn list(&self, items: impl IntoIterator<Item = impl Into<String>>) -> String {
        let mut items: Vec<String> = items.into_iter().map(Into::into).collect();
        let last = items.pop().unwrap_or_default();
        if items.is_empty() {
            return last;
        }
        let separator = self.say("list-separator", &[]);
        let most = match self.direction {
            Direction::LeftToRight => items.join(&separator),
            Direction::RightToLeft => bidi::joined(&items, &separator),
        };
        self.say("list-last", &[("most", most.into()), ("last", last.into())])
    }

    fn value<'a>(&self, arg: &'a Arg<'a>) -> FluentValue<'a> {
        match (arg, self.direction) {
            (Arg::Count(count), _) => FluentValue::from(*count),
            (Arg::Text(text), Direction::LeftToRight) => FluentValue::from(text.as_ref()),
            (Arg::Text(text), Direction::RightToLeft) => {
                FluentValue::from(bidi::to_the_left(text).into_owned())
            }
        }
    }

    /// The message of a key, if there is one: for keys that come from data, such as a unit.
    pub fn say_if_known(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let mut fluent = FluentArgs::new();
        for (name, arg) in args {
            fluent.set(*name, self.value(arg));
        }
        let said = self.chain.iter().find_map(|bundle| message(bundle, key, &fluent))?;
        let said = match self.direction {
            Direction::LeftToRight => said,
            Direction::RightToLeft => bidi::directed(said),
        };
        Some(if self.digits == Digits::Latin { said } else { self.set(&said) })
    }
}

fn message(bundle: &FluentBundle<FluentResource>, key: &str, args: &FluentArgs) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut errors: Vec<FluentError> = Vec::new();
    Some(bundle.format_pattern(pattern, Some(args), &mut errors).into_owned())
}

/// What parses of a language's files; what does not is a [`Fault`] that a test refuses.
fn bundle(language: &Language) -> FluentBundle<FluentResource> {
    let tag: LanguageIdentifier = language.code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(language.direction == Direction::RightToLeft);
    for (_, content) in language.files {
        let resource = match FluentResource::try_new((*content).to_owned()) {
            Ok(whole) => whole,
            Err((part, _)) => part,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plural_follows_the_count() {
        let words = Words::english();
        let said =
            |n: u32| words.say("input-faults", &[("errors", n.into()), ("file", "x".into())]);
        assert!(said(1).contains("One mistake "), "{}", said(1));
        assert!(said(2).contains("Two mistakes "), "{}", said(2));
        assert!(said(3).contains("3 mistakes "), "{}", said(3));
    }

    #[test]
    fn lists_are_joined_as_the_language_joins_them() {
        let words = Words::english();
        assert_eq!(words.list(["a", "b", "c"]), "a, b and c");
        assert_eq!(words.list(["a"]), "a");
        assert_eq!(words.list([""; 0]), "");
    }

    #[test]
    fn a_region_is_left_aside_and_a_stranger_is_refused() {
        assert_eq!(Words::in_language("en-GB").map(|w| w.code().to_owned()), Some("en".into()));
        assert!(Words::in_language("xx").is_none());
        assert!(Words::in_language("not a tag").is_none());
    }
}
