//! Figures of the catalogue that an author sets: `set = { "radar/92n6e.reach" = "220 km" }`, or of which
//! he says whose claim he believes: `set = { "radar/92n6e.reach" = "maker" }`.

use toml::Spanned;
use toml::de::DeValue;

use crate::catalogue::Amount;
use crate::diagnostic::Span;
use crate::field::{Read, Reader, Shape, Within, record};
use crate::language::ClaimsWord;

record! {
    /// A spread in place of a single value.
    pub struct Stated {
        /// The least value.
        low: Amount;
        /// The best value; without it, all values are alike.
        nominal: Option<Amount>;
        /// The greatest value.
        high: Amount;
    }
}

/// A figure by its name, and what it is to be.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Id and figure, such as `radar/92n6e.reach`.
    pub path: String,
    /// Where the name was written.
    pub span: Span,
    /// One value, or whose claim is believed, or a spread.
    pub value: Result<Amount, Stated>,
}

impl Setting {
    /// Whose claim is believed of this one figure, where that is said in place of a value.
    pub fn believed(&self) -> Option<ClaimsWord> {
        let DeValue::String(text) = self.value.as_ref().ok()?.text.get_ref() else { return None };
        let sets = [ClaimsWord::Spread, ClaimsWord::Maker, ClaimsWord::Sceptic];
        sets.into_iter().find(|set| set.word() == text.trim())
    }
}

/// All figures that are set.
#[derive(Clone, Debug)]
pub struct Settings {
    /// In the order of their names.
    pub list: Vec<Setting>,
}

impl Read for Settings {
    fn shape() -> Shape {
        Shape::Settings(Stated::record)
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let table = reader.table(value)?;
        let read: Vec<_> = table
            .iter()
            .map(|(key, value)| {
                let spread = value.get_ref().is_table();
                let value = match spread {
                    true => Err(Stated::read(value, None, reader)?),
                    false => Ok(Amount::read(value, None, reader)?),
                };
                let (path, span) = (key.get_ref().to_string(), reader.span(key.span()));
                Some(Setting { path, span, value })
            })
            .collect();
        read.into_iter().collect::<Option<_>>().map(|list| Self { list })
    }
}
