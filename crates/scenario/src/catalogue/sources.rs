//! The list of sources.

use crate::diagnostic::{Code, Diagnostic};
use crate::field::{Defined, SchemaVersion, Space, Text, Whole, record};

/// Keys of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SourceSpace;

impl Space for SourceSpace {
    const NAME: &'static str = "source";
}

record! {
    /// Where claims come from.
    pub struct List {
        /// Version of the language; this program reads 1.
        schema: SchemaVersion;
        /// Every source that a claim of the catalogue names, and no other.
        source: Vec<SourceEntry>;
    }
}

record! {
    /// One source.
    pub struct SourceEntry {
        /// What claims call it.
        key: Defined<SourceSpace>;
        /// Its title, as published.
        title: Text;
        /// Who published it.
        publisher: Text;
        /// Year of publication, where it is known.
        year: Option<Whole>, within "1900" to "2100";
        /// Where it was read: site and path, without the scheme.
        address: Option<Text>;
        /// What a reader should know about it.
        note: Option<Text>;
    }
}

/// The sources of a catalogue.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    list: Vec<SourceEntry>,
}

impl Sources {
    pub(super) fn of(list: Option<List>) -> Self {
        Self { list: list.map(|list| list.source).unwrap_or_default() }
    }

    /// Every key.
    pub fn keys(&self) -> Vec<&str> {
        self.list.iter().map(|source| source.key.value.as_str()).collect()
    }

    /// Every source, in the order of the list.
    pub fn iter(&self) -> impl Iterator<Item = &SourceEntry> {
        self.list.iter()
    }

    pub(super) fn unused(&self, cited: &[String]) -> Vec<Diagnostic> {
        let unused = self.list.iter().filter(|source| !cited.contains(&source.key.value));
        let fault = |source: &SourceEntry| {
            Diagnostic::new(Code::UnusedSource, source.key.span).with("source", &*source.key.value)
        };
        unused.map(fault).collect()
    }
}
