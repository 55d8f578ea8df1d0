//! Every source, and how much rests on it.

use report::text::Words;
use scenario::catalogue::{Library, SourceEntry};
use serde_json::{Value, json};

use super::measure::{apart, wrapped};

/// In blocks of a few lines.
pub fn text(library: &Library, words: &Words) -> String {
    library.sources.iter().map(|source| block(library, source, words)).collect()
}

/// As JSON.
pub fn json(library: &Library) -> Value {
    library.sources.iter().map(|source| described(library, source)).collect()
}

/// One source: key and weight, title, publisher, address, note.
pub fn block(library: &Library, source: &SourceEntry, words: &Words) -> String {
    let (claims, entries) = (claims(library, source), users(library, source).len());
    let weight =
        words.say("catalogue-weight", &[("claims", claims.into()), ("entries", entries.into())]);
    let year = source.year.as_ref().map(|year| year.value.to_string());
    let text = |text: &Option<scenario::field::Text>| text.as_ref().map(|text| text.value.clone());
    let origin = [Some(source.publisher.value.clone()), year, text(&source.address)];
    let origin: Vec<String> = origin.into_iter().flatten().collect();
    let mut out = apart(&source.key.value, &words.set(&weight));
    out += &wrapped(&source.title.value, 4);
    out += &wrapped(&origin.join(", "), 4);
    out + &text(&source.note).map_or(String::new(), |note| wrapped(&note, 4)) + "\n"
}

/// One source as JSON.
pub fn described(library: &Library, source: &SourceEntry) -> Value {
    json!({
        "key": source.key.value,
        "title": source.title.value,
        "publisher": source.publisher.value,
        "year": source.year.as_ref().map(|year| year.value),
        "address": source.address.as_ref().map(|text| &text.value),
        "note": source.note.as_ref().map(|text| &text.value),
        "claims": claims(library, source),
        "used_by": users(library, source),
    })
}

fn claims(library: &Library, source: &SourceEntry) -> usize {
    let figures = library.sheets.values().flat_map(|sheet| sheet.figures());
    let claims = figures.flat_map(|(_, told)| &told.claims);
    claims.filter(|claim| claim.said.source == source.key.value).count()
}

fn users<'l>(library: &'l Library, source: &SourceEntry) -> Vec<&'l str> {
    let cites = |told: &scenario::catalogue::Told| {
        told.claims.iter().any(|claim| claim.said.source == source.key.value)
    };
    let sheets = library.sheets.values();
    let using = sheets.filter(|sheet| sheet.figures().any(|(_, told)| cites(told)));
    using.map(|sheet| sheet.id.as_str()).collect()
}
